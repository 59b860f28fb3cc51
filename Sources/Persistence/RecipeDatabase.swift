internal import GRDB

/// The library: a SQLite file that remembers recipes, where they came from, people and menus.
///
/// Safe to share between tasks. Every change is one transaction, so that a stopped program leaves whole things
/// only.
public struct RecipeDatabase: Sendable {
  /// The file's path, or `:memory:`.
  public let path: String
  let writer: any DatabaseWriter

  /// Opens the library at `path`, and makes it when it is not there yet.
  ///
  /// - Throws: ``LibraryError``.
  public init(path: String) throws(LibraryError) {
    self.path = path
    self.writer = try translating(path) {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      let pool = try DatabasePool(path: path, configuration: configuration)
      if try pool.read(migrations.hasBeenSuperseded) { throw LibraryError.tooNew(path: path) }
      try migrations.migrate(pool)
      return pool
    }
  }

  /// A library in memory that is gone with the value.
  ///
  /// - Throws: ``LibraryError``.
  public static func inMemory() throws(LibraryError) -> RecipeDatabase {
    let queue: any DatabaseWriter = try translating(":memory:") {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = true
      let queue = try DatabaseQueue(configuration: configuration)
      try migrations.migrate(queue)
      return queue
    }
    return RecipeDatabase(path: ":memory:", writer: queue)
  }

  private init(path: String, writer: any DatabaseWriter) {
    self.path = path
    self.writer = writer
  }

  func reading<Value: Sendable>(
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    try translating(path) { try writer.read(body) }
  }

  func writing<Value: Sendable>(
    _ body: (Database) throws -> Value
  ) throws(LibraryError) -> Value {
    try translating(path) { try writer.write(body) }
  }
}

/// Turns what SQLite says into what a person can use.
func translating<Value>(_ path: String, _ body: () throws -> Value) throws(LibraryError) -> Value {
  do {
    return try body()
  } catch let error as LibraryError {
    throw error
  } catch let error as DatabaseError {
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: throw .notALibrary(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: throw .readOnly(path: path)
    case .SQLITE_CANTOPEN: throw .cannotOpen(path: path, reason: error.message ?? "unknown reason")
    case .SQLITE_FULL: throw .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
    case .SQLITE_IOERR:
      // A full disk shows as an input/output error where the write-ahead log cannot grow.
      if error.extendedResultCode == .SQLITE_IOERR_WRITE { throw .diskFull(path: path) }
      throw .failed(path: path, reason: error.message ?? "input/output error")
    default: throw .failed(path: path, reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  } catch {
    throw .failed(path: path, reason: String(describing: error))
  }
}
