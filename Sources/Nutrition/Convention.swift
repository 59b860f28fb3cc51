internal import Foods
internal import Measures
internal import Ingredients

/// What is taken for amounts that recipes leave open.
enum Convention {
  /// The weight of a line without an amount, for the whole recipe.
  ///
  /// A serving gets 0.3 g of salt, 0.1 g of pepper and other spices, 1 g of herbs, 2.5 g of fat or oil, 0.5 g of what
  /// only greases a pan or comes out of a can; these are conventions of this program. Other foods stay unweighed.
  static func weight(gramsPerServing grams: Double, servings: Double) -> GramWeight {
    GramWeight(
      minimum: 0, maximum: 2 * grams * servings,
      derivation: "no amount given; \(text(grams)) g a serving by convention")
  }

  /// What a serving gets of a food whose line gives no amount, or `nil` when nothing can be taken.
  static func gramsPerServing(_ food: Food, of line: ParsedIngredient) -> Double? {
    if food.tags.contains("discard") { return 0 }
    if food.tags.contains("salt") || food.category.isWithin(CategoryID("spice.salt")) { return 0.3 }
    if food.category.isWithin(CategoryID("spice")) || food.category.isWithin(CategoryID("herb.dried")) {
      return 0.1
    }
    if food.category.isWithin(CategoryID("herb")) { return 1 }
    if food.category.isWithin(CategoryID("fat")) || food.category.isWithin(CategoryID("dairy.butter")) {
      return isForGreasing(food, line) ? 0.5 : 2.5
    }
    if food.tags.contains("water") { return 0 }
    return nil
  }

  /// Whether a fat only keeps things from sticking: sprays, and what the line says is for greasing or the pan.
  private static func isForGreasing(_ food: Food, _ line: ParsedIngredient) -> Bool {
    food.slug.hasSuffix("-spray")
      || ["greas", "Greas", "for the pan", "for pan", "brushing"].contains(where: line.text.has)
  }

  /// The raw weight behind a gram of the cooked food, for foods whose cooked form is not in the table.
  ///
  /// Source: yields of USDA Agriculture Handbook 102 for grains, pasta and pulses, rounded.
  static func rawShare(of food: Food) -> Double {
    let category = food.category
    if category.isWithin(CategoryID("grain.wheat.pasta")) { return 0.45 }
    if category.isWithin(CategoryID("grain")) { return 0.36 }
    if category.isWithin(CategoryID("legume")) { return 0.42 }
    return 1
  }
}
