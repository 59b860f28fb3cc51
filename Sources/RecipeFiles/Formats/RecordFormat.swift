internal import Recipes

/// How one XML format keeps its recipes: which elements they are, and what their parts mean.
protocol RecordFormat {
  var format: RecipeFormat { get }
  var names: RecordScanner.Names { get }
  /// Takes in a start tag that stands outside of recipes.
  mutating func see(outside tag: XMLElement)
  /// Reads one recipe; false when the element is none.
  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool
}

extension RecordFormat {
  mutating func see(outside tag: XMLElement) {}
}

extension RecipeFormat {
  /// The reader of a format whose recipes are XML elements, or `nil` for the others.
  var recordFormat: (any RecordFormat)? {
    switch self {
    case .recipeml: RecipeMLFormat()
    case .gourmet: GourmetFormat()
    default: nil
    }
  }
}
