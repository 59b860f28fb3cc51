import Diagnostics
import RecipeFiles
import Recipes

/// What a document gave, for tests.
struct Reading {
  var recipes: [Recipe] = []
  var receipt: FileReceipt

  /// Reads a document that is written down in a test.
  init(_ text: String, named name: String = "test.xml", bounds: ReadingBounds = ReadingBounds()) throws {
    try self.init(bytes: Array(text.utf8), named: name, bounds: bounds)
  }

  init(bytes: [UInt8], named name: String = "test.xml", bounds: ReadingBounds = ReadingBounds()) throws {
    var recipes: [Recipe] = []
    receipt = try RecipeReader(bounds: bounds).read(bytes: bytes, named: name) { recipes.append($0) }
    self.recipes = recipes
  }

  /// The findings as lines of text.
  var findings: [String] { receipt.findings.map(\.description) }

  /// The ingredient lines of the first recipe.
  var lines: [String] { recipes.first?.ingredients.map(\.text) ?? [] }

  /// The steps of the first recipe.
  var steps: [String] { recipes.first?.steps.map(\.text) ?? [] }
}
