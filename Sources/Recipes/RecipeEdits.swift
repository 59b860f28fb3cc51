/// What a person changed in a recipe of the library.
///
/// The recipe stays as its document told it; the changes lie over it, so that a newer document can take the
/// recipe's place without losing them.
public struct RecipeEdits: Hashable, Sendable, Codable {
  /// A title of the person's own.
  public var title: String?
  /// How many people it feeds.
  public var servings: Servings?
  /// The cuisine.
  public var cuisine: String?
  /// The person's rating.
  public var rating: Rating?
  /// Categories that were added, in order.
  public var addedCategories: [String] = []
  /// Categories of the document that were taken away.
  public var removedCategories: [String] = []
  /// Notes that were added, in order.
  public var addedNotes: [String] = []
  /// Ingredient lines that were changed, taken away or added.
  public var lines: [LineEdit] = []

  /// A change to one ingredient line.
  public struct LineEdit: Hashable, Sendable, Codable {
    /// The line as the document has it, or `nil` for a line that was added.
    public var original: String?
    /// The line as it shall be, or `nil` for one that was taken away.
    public var text: String?

    /// Makes a change.
    public init(original: String?, text: String?) {
      self.original = original
      self.text = text
    }
  }

  /// Changes nothing.
  public init() {}

  /// Whether nothing is changed.
  public var isEmpty: Bool { self == RecipeEdits() }

  /// The recipe with the changes in it.
  ///
  /// A change to a line that the recipe does not have is passed over; ``missed(in:)`` tells those. What the
  /// recipe says of its document (its origin, its line account) stays.
  public func applied(to recipe: Recipe) -> Recipe {
    guard !isEmpty else { return recipe }
    var recipe = recipe
    if let title { recipe.title = title }
    if let servings { recipe.servings = servings }
    if let cuisine { recipe.cuisine = cuisine }
    if let rating { recipe.rating = rating }
    recipe.categories.removeAll { removedCategories.contains($0) }
    recipe.categories += addedCategories.filter { !recipe.categories.contains($0) }
    recipe.notes += addedNotes.filter { !recipe.notes.contains($0) }
    for edit in lines { apply(edit, to: &recipe) }
    return recipe
  }

  private func apply(_ edit: LineEdit, to recipe: inout Recipe) {
    guard let original = edit.original else {
      if let text = edit.text {
        recipe.ingredients.append(IngredientLine(text, group: recipe.ingredients.last?.group))
      }
      return
    }
    guard let index = recipe.ingredients.firstIndex(where: { $0.text == original }) else { return }
    guard let text = edit.text else {
      recipe.ingredients.remove(at: index)
      return
    }
    let old = recipe.ingredients[index]
    recipe.ingredients[index] = IngredientLine(text, group: old.group, line: old.line)
  }

  /// The changed lines that a recipe does not have, as after a newer document took its place.
  public func missed(in recipe: Recipe) -> [LineEdit] {
    lines.filter { edit in
      guard let original = edit.original else { return false }
      return !recipe.ingredients.contains { $0.text == original }
    }
  }
}
