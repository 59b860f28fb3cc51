internal import GRDB

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
  ///   - day: The day of the import, as it shall be told later.
  ///   - replacing: Whether a recipe that is a newer version of one in the library takes its place; what people
  ///     changed stays over it. Otherwise it is a recipe of its own.
  /// - Returns: What takes the recipes; nothing is stored before its first full step or its end.
  public func storing(
    path: String, fingerprint: String, bytes: Int, on day: String? = nil, replacing: Bool = false
  ) -> FileStorage {
    FileStorage(
      self, path: path, fingerprint: fingerprint, bytes: bytes, day: day, replacing: replacing)
  }

  /// Stores a file that is held whole, in one transaction.
  ///
  /// A recipe that the library has already (same title, ingredient lines alike) is linked and not doubled. A file
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

  /// Makes the library take a file once more whose place a newer one had taken: what was noted of it is
  /// forgotten, its recipes stay.
  ///
  /// - Throws: ``LibraryError``.
  public func reopenFile(_ fingerprint: String) throws(LibraryError) {
    try writing { database in
      try database.execute(sql: "DELETE FROM sourceFile WHERE fingerprint = ?", arguments: [fingerprint])
    }
  }
}
