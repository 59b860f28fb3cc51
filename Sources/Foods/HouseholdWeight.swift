/// A household weight of USDA's: "1 cup, chopped" of a food weighs 160 g.
public struct HouseholdWeight: Hashable, Sendable {
  /// How many of the measure.
  public let amount: Double
  /// The measure in USDA's words: `cup, chopped`, `medium (2-1/2" dia)`.
  public let what: String
  /// The weight of the amount, in grams of edible portion.
  public let grams: Double
}
