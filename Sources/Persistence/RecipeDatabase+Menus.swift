internal import GRDB

/// A menu that was made, as JSON texts of the faces above; the library does not look into them.
public struct StoredMenu: Sendable, Hashable {
  /// The number, growing with time.
  public var id: Int64
  /// The first day, as `2026-11-23`.
  public var start: String
  /// What was asked for.
  public var request: String
  /// The menu itself.
  public var content: String
}

extension RecipeDatabase {
  /// Remembers a menu and says its number.
  ///
  /// - Throws: ``LibraryError``.
  @discardableResult
  public func storeMenu(start: String, request: String, content: String) throws(LibraryError) -> Int64 {
    try writing { database in
      try database.execute(
        sql: "INSERT INTO menu (start, request, content) VALUES (?, ?, ?)",
        arguments: [start, request, content])
      return database.lastInsertedRowID
    }
  }

  /// The menu made last, or `nil` when there is none.
  ///
  /// - Throws: ``LibraryError``.
  public func newestMenu() throws(LibraryError) -> StoredMenu? {
    try reading { database in
      try Row.fetchOne(database, sql: "SELECT id, start, request, content FROM menu ORDER BY id DESC LIMIT 1")
        .map { StoredMenu(id: $0["id"], start: $0["start"], request: $0["request"], content: $0["content"]) }
    }
  }

  /// The menus whose first day lies in a span, in the order in which they were made.
  ///
  /// - Parameters:
  ///   - first: The first day of the span, as `2026-11-23`.
  ///   - end: The day after the span.
  /// - Returns: The menus, the newest last.
  /// - Throws: ``LibraryError``.
  public func menus(startingFrom first: String, before end: String) throws(LibraryError) -> [StoredMenu] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: "SELECT id, start, request, content FROM menu WHERE start >= ? AND start < ? ORDER BY id",
        arguments: [first, end]
      ).map { StoredMenu(id: $0["id"], start: $0["start"], request: $0["request"], content: $0["content"]) }
    }
  }
}
