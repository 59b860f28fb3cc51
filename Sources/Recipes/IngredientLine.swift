/// One ingredient line of a recipe.
public struct IngredientLine: Hashable, Sendable, Codable {
  /// The heading it stands under ("For the filling"), when there is one.
  public var group: String?
  /// The whole line as a person would read it: "2 cups flour, sifted (optional)".
  public var text: String
  /// The amount as the document's own field had it ("1 1/2"), when the format has such a field.
  public var quantityText: String?
  /// The unit as the document's own field had it, when the format has such a field.
  public var unitText: String?
  /// The name as the document's own field had it, when the format has such a field.
  public var nameText: String?
  /// The preparation as the document's own field had it, when the format has such a field.
  public var preparationText: String?
  /// Whether the document marks it as optional.
  public var optional: Bool
  /// Whole alternatives that the document gives as fields of their own.
  public var alternatives: [String]
  /// The identifier of the recipe that this line stands for, when it is a recipe of its own.
  public var recipeReference: String?
  /// The line in the file, from 1, when known.
  public var line: Int?

  /// Makes a line of plain text.
  public init(_ text: String, group: String? = nil, line: Int? = nil) {
    self.text = text
    self.group = group
    self.line = line
    self.optional = false
    self.alternatives = []
  }
}

/// One step of the directions.
public struct RecipeStep: Hashable, Sendable, Codable {
  /// The heading it stands under, when there is one.
  public var group: String?
  /// What to do.
  public var text: String

  /// Makes a step.
  public init(_ text: String, group: String? = nil) {
    self.text = text
    self.group = group
  }
}
