public import Nutrition
public import Planning

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
  /// The day on which it is cooked, when it is known.
  public var day: CalendarDay?
  /// The meal for which it is cooked, when it is known.
  public var slot: MealSlot?

  /// Makes a cooked dish.
  public init(
    recipe: String, title: String, analysis: DishAnalysis, portions: Double, day: CalendarDay? = nil,
    slot: MealSlot? = nil
  ) {
    self.recipe = recipe
    self.title = title
    self.analysis = analysis
    self.portions = portions
    self.day = day
    self.slot = slot
  }

  /// Makes a cooked dish for people who eat different portions of it, at one meal or at several.
  public init(
    recipe: String, title: String, analysis: DishAnalysis, eaters: [EaterShare], day: CalendarDay? = nil,
    slot: MealSlot? = nil
  ) {
    self.init(
      recipe: recipe, title: title, analysis: analysis,
      portions: eaters.reduce(0) { $0 + max($1.portions, 0) }, day: day, slot: slot)
  }

  /// How many times the recipe as written is made; 0 when nothing is cooked.
  public var factor: Double {
    guard analysis.servings > 0, portions.isFinite else { return 0 }
    return max(portions, 0) / analysis.servings
  }
}
