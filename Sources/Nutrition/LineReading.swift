internal import Foods
public import Ingredients
public import Matching

/// What a line means by itself: parsed, matched and weighed, without the recipe around it.
///
/// A reading never changes and is shared by all the recipes that have the line.
public final class LineReading: Sendable {
  /// Its meaning.
  public let parsed: ParsedIngredient
  /// The food it means.
  public let match: FoodMatch
  /// Its weight, or `nil` when it has no amount that can be weighed.
  public let weight: GramWeight?
  /// The share that is eaten, by what the line says, 0 to 1.
  public let eatenShare: Double
  /// What a serving gets by convention, in grams, when the line gives no amount; `nil` when no convention fits.
  public let conventionalGrams: Double?
  /// A second food that the line names beside the first ("salt and pepper", "2 eggs plus 1 yolk").
  public let companion: Companion?
  /// What the line itself says happens to it, before the steps are read.
  let handling: Handling
  /// The nutrients of the food, per 100 g in the form that is weighed.
  let nutrients: WeighedNutrients?

  init(
    parsed: ParsedIngredient, match: FoodMatch, weight: GramWeight? = nil, eatenShare: Double = 1,
    conventionalGrams: Double? = nil, companion: Companion? = nil, handling: Handling = [],
    nutrients: WeighedNutrients? = nil
  ) {
    self.parsed = parsed
    self.match = match
    self.weight = weight
    self.eatenShare = eatenShare
    self.conventionalGrams = conventionalGrams
    self.companion = companion
    self.handling = handling
    self.nutrients = nutrients
  }
}

/// A second food of a line; it counts in nutrients with the first.
public final class Companion: Sendable {
  /// The food.
  public let match: FoodMatch
  /// Its weight, or `nil` when it has no amount of its own.
  public let weight: GramWeight?
  /// What a serving gets by convention, in grams, when there is no amount.
  public let conventionalGrams: Double?
  /// The nutrients of the food, per 100 g in the form that is weighed.
  let nutrients: WeighedNutrients?

  init(match: FoodMatch, weight: GramWeight?, conventionalGrams: Double?, nutrients: WeighedNutrients?) {
    self.match = match
    self.weight = weight
    self.conventionalGrams = conventionalGrams
    self.nutrients = nutrients
  }
}

/// Nutrients per 100 g, and the factor from grams of a line to grams that they are of.
struct WeighedNutrients: Sendable {
  var panel: NutrientPanel
  var factor = 1.0
}
