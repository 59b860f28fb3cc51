internal import FoundationEssentials
internal import GRDB
public import Recipes

/// How far a file is stored.
public enum FileState: Hashable, Sendable {
  /// Never seen, or seen before anything of it was stored.
  case unknown
  /// Its first recipes are stored; the import of the rest was interrupted.
  case begun(recipes: Int)
  /// All of it is stored.
  case complete(recipes: Int)
}

extension RecipeDatabase {
  /// How far a file of these bytes is stored.
  ///
  /// - Throws: ``LibraryError``.
  public func state(ofFile fingerprint: String) throws(LibraryError) -> FileState {
    try reading { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT recipes, isComplete FROM sourceFile WHERE fingerprint = ?",
        arguments: [fingerprint])
      guard let row else { return .unknown }
      let recipes: Int = row["recipes"]
      return row["isComplete"] ? .complete(recipes: recipes) : .begun(recipes: recipes)
    }
  }

  /// Starts to store a file whose recipes come one after another.
  ///
  /// - Parameters:
  ///   - path: The path as it was given.
  ///   - fingerprint: The fingerprint of its bytes.
  ///   - bytes: Its size.
  /// - Returns: What takes the recipes; nothing is stored before its first full step or its end.
  public func storing(path: String, fingerprint: String, bytes: Int) -> FileStorage {
    FileStorage(self, path: path, fingerprint: fingerprint, bytes: bytes)
  }

  /// Stores a file that is held whole, in one transaction.
  ///
  /// A recipe that the library has already (same title, same ingredient lines) is linked and not doubled. A file
  /// that the library knows adds nothing.
  /// - Throws: ``LibraryError``; then nothing of this file is stored.
  @discardableResult
  public func store(_ file: ReadFile) throws(LibraryError) -> StoreResult {
    if case .complete(let recipes) = try state(ofFile: file.fingerprint) {
      return StoreResult(added: 0, known: recipes)
    }
    let storage = storing(path: file.path, fingerprint: file.fingerprint, bytes: file.bytes)
    for (number, recipe) in file.recipes.enumerated() {
      try storage.add(recipe, receipt: file.receipt.filter { $0.recipeNumber == number })
    }
    return try storage.finish(format: file.format)
  }
}

/// Stores the recipes of one file as they come.
///
/// A file of up to 2,000 recipes is one transaction; a larger one is stored in steps of that many, so that memory
/// stays bounded and an import that was interrupted goes on where it stopped. Each step is whole or not there.
public final class FileStorage {
  /// How many recipes go into one transaction.
  public static let step = 2_000

  private let database: RecipeDatabase
  private let path: String
  private let fingerprint: String
  private let bytes: Int
  private var waiting: [(number: Int, recipe: Recipe, receipt: [ReceiptLine])] = []
  private var next = 0
  private var result = StoreResult(added: 0, known: 0)

  init(_ database: RecipeDatabase, path: String, fingerprint: String, bytes: Int) {
    self.database = database
    self.path = path
    self.fingerprint = fingerprint
    self.bytes = bytes
  }

  /// Passes over recipes that an interrupted import stored already.
  public func skip(_ count: Int) { next += count }

  /// Takes the next recipe with the receipt of its lines.
  ///
  /// - Throws: ``LibraryError``; then nothing since the last full step is stored.
  public func add(_ recipe: Recipe, receipt: [ReceiptLine]) throws(LibraryError) {
    waiting.append((next, recipe, receipt))
    next += 1
    if waiting.count == Self.step { try flush(format: "", isComplete: false) }
  }

  /// Stores what is left and marks the file as complete.
  ///
  /// - Throws: ``LibraryError``; then nothing since the last full step is stored.
  @discardableResult
  public func finish(format: String) throws(LibraryError) -> StoreResult {
    try flush(format: format, isComplete: true)
    return result
  }

  private func flush(format: String, isComplete: Bool) throws(LibraryError) {
    let step = waiting
    let stored = try database.writing { database in
      var stored = StoreResult(added: 0, known: 0)
      let file = try fileRow(format: format, isComplete: isComplete, in: database)
      for (number, recipe, receipt) in step {
        let isNew = try Self.store(recipe, number: number, file: file, in: database)
        stored.added += isNew ? 1 : 0
        stored.known += isNew ? 0 : 1
        try Self.storeReceipt(receipt, file: file, in: database)
      }
      return stored
    }
    result.added += stored.added
    result.known += stored.known
    waiting.removeAll(keepingCapacity: true)
  }

  private func fileRow(format: String, isComplete: Bool, in database: Database) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO sourceFile (path, fingerprint, bytes, format, recipes, isComplete) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (fingerprint) DO UPDATE
        SET format = excluded.format, recipes = excluded.recipes, isComplete = excluded.isComplete
        """,
      arguments: [path, fingerprint, bytes, format, next, isComplete])
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM sourceFile WHERE fingerprint = ?", arguments: [fingerprint]) ?? 0
  }

  /// Stores one recipe and links it; `false` when the library had it.
  private static func store(
    _ recipe: Recipe, number: Int, file: Int64, in database: Database
  ) throws -> Bool {
    let identity = recipe.identity
    let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM recipe WHERE fingerprint = ?", arguments: [identity])
    let id = try known ?? insert(recipe, identity: identity, in: database)
    try database.execute(
      sql: "INSERT OR IGNORE INTO recipeSource (recipe, file, number, line) VALUES (?, ?, ?, ?)",
      arguments: [id, file, number, recipe.origin.line])
    return known == nil
  }

  private static func insert(_ recipe: Recipe, identity: String, in database: Database) throws -> Int64 {
    var bare = recipe
    bare.images = recipe.images.map { RecipeImage(reference: $0.reference) }
    try database.execute(
      sql: "INSERT INTO recipe (slug, title, searchText, fingerprint, content) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        try freeSlug(recipe.slug, in: database), recipe.title, recipe.searchText, identity, try json(bare),
      ])
    let id = database.lastInsertedRowID
    for (position, image) in recipe.images.enumerated() {
      guard let bytes = image.bytes else { continue }
      try database.execute(
        sql: "INSERT INTO image (recipe, position, reference, bytes) VALUES (?, ?, ?, ?)",
        arguments: [id, position, image.reference, Data(bytes)])
    }
    return id
  }

  private static func storeReceipt(_ receipt: [ReceiptLine], file: Int64, in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO receiptLine (file, number, recipe, line, status, reason, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for line in receipt {
      try statement.execute(arguments: [
        file, line.recipeNumber, line.recipe, line.line, line.status.rawValue, line.reason, line.text,
      ])
    }
  }

  private static func freeSlug(_ wish: String, in database: Database) throws -> String {
    var slug = wish
    var number = 1
    while try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM recipe WHERE slug = ?)", arguments: [slug]) ?? false
    {
      number += 1
      slug = "\(wish)-\(number)"
    }
    return slug
  }

}
