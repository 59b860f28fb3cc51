internal import GRDB

/// A named text that the library keeps for the faces above, which alone know what is in it.
public struct StoredNote: Sendable, Hashable {
  /// What it is called among its kind.
  public var key: String
  /// The text, JSON as a rule.
  public var content: String

  /// Makes a note.
  public init(key: String, content: String) {
    self.key = key
    self.content = content
  }
}

extension RecipeDatabase {
  /// The people of the household, in the order in which they were added; the key is the name.
  ///
  /// - Throws: ``LibraryError``.
  public func people() throws(LibraryError) -> [StoredNote] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT name, content FROM person ORDER BY id")
        .map { StoredNote(key: $0["name"], content: $0["content"]) }
    }
  }

  /// Remembers a person; one of the same name is replaced and keeps the place in the order.
  ///
  /// - Parameters:
  ///   - person: The name, and what is known of the person.
  ///   - former: The name that the person had before, when it changes.
  /// - Throws: ``LibraryError``.
  public func storePerson(_ person: StoredNote, formerly former: String? = nil) throws(LibraryError) {
    try writing { database in
      if let former, former != person.key {
        try database.execute(
          sql: "UPDATE person SET name = ? WHERE name = ?", arguments: [person.key, former])
      }
      try database.execute(
        sql: """
          INSERT INTO person (name, content) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET name = excluded.name, content = excluded.content
          """,
        arguments: [person.key, person.content])
    }
  }

  /// Forgets a person.
  ///
  /// - Returns: Whether there was somebody of that name.
  /// - Throws: ``LibraryError``.
  @discardableResult
  public func removePerson(named name: String) throws(LibraryError) -> Bool {
    try writing { database in
      try database.execute(sql: "DELETE FROM person WHERE name = ?", arguments: [name])
      return database.changesCount > 0
    }
  }

  /// All notes of a kind, by key.
  ///
  /// - Throws: ``LibraryError``.
  public func notes(ofKind kind: String) throws(LibraryError) -> [StoredNote] {
    try reading { database in
      try Row.fetchAll(
        database, sql: "SELECT key, content FROM note WHERE kind = ? ORDER BY key", arguments: [kind]
      ).map { StoredNote(key: $0["key"], content: $0["content"]) }
    }
  }

  /// Puts these notes in the place of all of their kind, in one step.
  ///
  /// - Throws: ``LibraryError``.
  public func replaceNotes(ofKind kind: String, with notes: [StoredNote]) throws(LibraryError) {
    try writing { database in
      try database.execute(sql: "DELETE FROM note WHERE kind = ?", arguments: [kind])
      for note in notes {
        try database.execute(
          sql: "INSERT OR REPLACE INTO note (kind, key, content) VALUES (?, ?, ?)",
          arguments: [kind, note.key, note.content])
      }
    }
  }
}
