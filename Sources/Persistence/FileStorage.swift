internal import FoundationEssentials
internal import GRDB
public import Recipes

/// Stores the recipes of one file as they come.
///
/// A file of up to 2,000 recipes is one transaction, unless its images are many; a larger one is stored in steps, so
/// that memory stays bounded and an import that was interrupted goes on where it stopped. Each step is whole or
/// not there.
public final class FileStorage {
  /// How many recipes go into one transaction at most.
  public static let step = 2_000
  /// How many bytes of images wait for one transaction at most.
  static let imageStep = 32 << 20

  private struct Waiting {
    var number: Int
    var recipe: Recipe
    var receipt: [ReceiptLine]
  }

  private let database: RecipeDatabase
  private let path: String
  private let fingerprint: String
  private let bytes: Int
  private let day: String?
  private let replacing: Bool
  private var waiting: [Waiting] = []
  private var imageBytes = 0
  private var next = 0
  /// What was stored so far.
  public private(set) var result = StoreResult(added: 0, known: 0)

  init(
    _ database: RecipeDatabase, path: String, fingerprint: String, bytes: Int, day: String?, replacing: Bool
  ) {
    self.database = database
    self.path = path
    self.fingerprint = fingerprint
    self.bytes = bytes
    self.day = day
    self.replacing = replacing
  }

  /// Passes over recipes that an interrupted import stored already.
  public func skip(_ count: Int) { next += count }

  /// Takes the next recipe with the receipt of its lines.
  ///
  /// - Throws: ``LibraryError``; then nothing since the last full step is stored.
  public func add(_ recipe: Recipe, receipt: [ReceiptLine]) throws(LibraryError) {
    waiting.append(Waiting(number: next, recipe: recipe, receipt: receipt))
    imageBytes += recipe.images.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
    next += 1
    if waiting.count == Self.step || imageBytes > Self.imageStep { try pause() }
  }

  /// Stores what has come so far, so that a later import of the same file goes on from here.
  ///
  /// - Returns: How many recipes of the file are stored now.
  /// - Throws: ``LibraryError``; then nothing since the last full step is stored.
  @discardableResult
  public func pause() throws(LibraryError) -> Int {
    if !waiting.isEmpty { try flush(format: "", isComplete: false, notes: nil) }
    return next
  }

  /// Stores what is left and marks the file as complete.
  ///
  /// - Parameters:
  ///   - format: The format's short name.
  ///   - notes: What was noticed about the file as a whole.
  /// - Returns: How many recipes were new, known and replaced since the storage was made.
  /// - Throws: ``LibraryError``; then nothing since the last full step is stored.
  @discardableResult
  public func finish(format: String, notes: ReadingNotes = ReadingNotes()) throws(LibraryError) -> StoreResult
  {
    try flush(format: format, isComplete: true, notes: notes)
    return result
  }

  private func flush(format: String, isComplete: Bool, notes: ReadingNotes?) throws(LibraryError) {
    let step = waiting
    let stored = try database.writing { database in
      var stored = StoreResult(added: 0, known: 0)
      let file = try fileRow(format: format, isComplete: isComplete, notes: notes, in: database)
      let shelf = RecipeShelf(database: database, file: file, path: path, replacing: replacing)
      for item in step {
        switch try shelf.store(item.recipe, number: item.number) {
        case .added: stored.added += 1
        case .known: stored.known += 1
        case .replaced: stored.replaced += 1
        }
        try shelf.storeReceipt(item.receipt)
      }
      if isComplete, replacing { try shelf.supersedeOlderFiles() }
      return stored
    }
    result.added += stored.added
    result.known += stored.known
    result.replaced += stored.replaced
    waiting.removeAll(keepingCapacity: true)
    imageBytes = 0
  }

  private func fileRow(
    format: String, isComplete: Bool, notes: ReadingNotes?, in database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO sourceFile (path, fingerprint, bytes, format, recipes, isComplete, importedOn, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (fingerprint) DO UPDATE
        SET format = excluded.format, recipes = excluded.recipes, isComplete = excluded.isComplete,
          notes = excluded.notes
        """,
      arguments: [path, fingerprint, bytes, format, next, isComplete, day, try notes.map { try json($0) }])
    return try Int64.fetchOne(
      database, sql: "SELECT id FROM sourceFile WHERE fingerprint = ?", arguments: [fingerprint]) ?? 0
  }
}
