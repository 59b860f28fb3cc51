public import Measures
public import Planning

/// One ingredient line of one cooking, scaled to the portions that are cooked.
public struct ItemUse: Hashable, Sendable {
  /// The title of the recipe.
  public var recipe: String
  /// The line as it was given, for the recipe as written.
  public var line: String
  /// The slug of the food that the line names, which may be a part of what is bought (`lemon-juice`).
  public var food: String
  /// Its weight as cooked with, in grams of edible portion at the upper end of a range; `nil` when it is not known.
  public var grams: Double?
  /// The weight of it in grams of the thing that is bought; the shares of an item add up to its grams.
  public var share = 0.0
  /// The amount as the line says it, scaled; `nil` for "to taste".
  public var amount: Amount?
  /// The day on which it is cooked, when it is known.
  public var day: CalendarDay?
  /// The place of the cooking in the order of cooking, from 0.
  public var cooking: Int
  /// Whether the recipe says that it may be left out.
  public var isOptional: Bool
}
