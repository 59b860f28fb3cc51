internal import Foundation
internal import GRDB

extension RecipeDatabase {
  /// What SQLite finds wrong with the file, at most ten sentences; empty when it is whole.
  ///
  /// - Throws: ``LibraryError``.
  public func damage() throws(LibraryError) -> [String] {
    try reading { database in try integrityFindings(database) }
  }

  /// The files whose import was interrupted, by path.
  ///
  /// - Throws: ``LibraryError``.
  public func unfinishedFiles() throws(LibraryError) -> [String] {
    try reading { database in
      try String.fetchAll(database, sql: "SELECT path FROM sourceFile WHERE isComplete = 0 ORDER BY path")
    }
  }

  /// Writes a whole copy of the library into a new file; the library may be in use meanwhile.
  ///
  /// - Throws: ``LibraryError``, among them when something stands at `path` already.
  public func copy(to path: String) throws(LibraryError) {
    if FileManager.default.fileExists(atPath: path) {
      throw .alreadyThere(path: path)
    }
    do {
      try translating(path) {
        let copy = try DatabaseQueue(path: path)
        try writer.backup(to: copy)
        try copy.close()
      }
    } catch {
      // A half-written copy would pass for a whole one.
      try? FileManager.default.removeItem(atPath: path)
      throw error
    }
  }

  /// Puts what a copy holds in the place of everything here.
  ///
  /// The copy is read, brought to today's schema and checked beside the library first; then its pages replace ours
  /// in one step.
  ///
  /// - Throws: ``LibraryError``; the library is unchanged then.
  public func replaceContent(fromCopy path: String) throws(LibraryError) {
    guard FileManager.default.fileExists(atPath: path) else {
      throw .cannotOpen(path: path, reason: "there is no such file")
    }
    try translating(path) {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: path, configuration: configuration)
      let whole = try DatabaseQueue()
      try source.backup(to: whole)
      let isLibrary = try whole.read { try $0.tableExists("recipeSource") }
      guard isLibrary else { throw LibraryError.notALibrary(path: path) }
      if try whole.read(migrations.hasBeenSuperseded) { throw LibraryError.tooNew(path: path) }
      try migrations.migrate(whole)
      if let first = try whole.read(integrityFindings).first {
        throw LibraryError.failed(path: path, reason: "the copy is damaged: \(first)")
      }
      try whole.backup(to: writer)
    }
  }
}

private func integrityFindings(_ database: Database) throws -> [String] {
  let found = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
  let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").count
  return found + (orphans > 0 ? ["\(orphans) rows point to something that is gone"] : [])
}
