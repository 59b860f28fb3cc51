public import Nutrition

/// A dish that is cooked once, and for how many portions.
///
/// Leftovers of it are further portions of the same cooking, so that what is eaten twice is bought once.
public struct CookedDish: Sendable {
  /// The stable identifier of the recipe.
  public var recipe: String
  /// The title to show.
  public var title: String
  /// What is in it, line by line, for the whole recipe as written.
  public var analysis: DishAnalysis
  /// How many portions are cooked; the recipe as written makes `analysis.servings`.
  public var portions: Double

  /// Makes a cooked dish.
  public init(recipe: String, title: String, analysis: DishAnalysis, portions: Double) {
    self.recipe = recipe
    self.title = title
    self.analysis = analysis
    self.portions = portions
  }

  /// How many times the recipe as written is made.
  public var factor: Double { portions / analysis.servings }
}
