internal import Embedded
internal import Persistence
internal import RecipeFiles
public import Recipes

/// The recipes of our own that travel inside the program.
public enum StarterCollection {
  /// The names of its files, in order.
  static var files: [EmbeddedFile] { EmbeddedFile.all.filter { $0.name.hasPrefix("recipes/") } }

  /// Its recipes, file by file.
  ///
  /// - Throws: ``RecipeFileError`` when a file is damaged, which no input can cause.
  public static func recipes() throws -> [Recipe] {
    var recipes: [Recipe] = []
    for file in files {
      let bytes = file.bytes.withUnsafeBytes { Array($0) }
      _ = try RecipeReader().read(bytes: bytes, named: file.name) { recipes.append($0) }
    }
    return recipes
  }
}

extension Kitchen {
  /// Fills an empty library with the starter collection; a library that holds anything is left as it is.
  ///
  /// - Returns: How many recipes were added.
  /// - Throws: ``LibraryError``.
  @discardableResult
  public func fillWhenEmpty() throws -> Int {
    guard try database.recipeCount() == 0 else { return 0 }
    var added = 0
    for file in StarterCollection.files {
      let bytes = file.bytes.withUnsafeBytes { Array($0) }
      var fingerprint = Fingerprint()
      fingerprint.add(bytes)
      let storage = database.storing(path: file.name, fingerprint: fingerprint.text, bytes: bytes.count)
      var number = 0
      let receipt = try RecipeReader().read(bytes: bytes, named: file.name) { recipe in
        try storage.add(recipe, receipt: receiptLines(of: recipe, number: number))
        number += 1
      }
      added += try storage.finish(format: receipt.format?.rawValue ?? "archive").added
    }
    return added
  }
}
