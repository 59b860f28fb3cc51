internal import Foods
internal import Ingredients

/// How much of an ingredient ends up on the plates.
///
/// Conventions, where recipes do not say: of oil for deep-frying 10 % is taken up and of a shallow bath 30 %; of a
/// marinade that is poured away 25 % stays; of a brine 5 %; of salt for cooking water 10 %; bones, skewers and cloths
/// are not eaten.
struct EatenShare: Sendable {
  /// The share, and why it is not all.
  static func share(of line: ParsedIngredient, group: String?, food: Food?, grams: Double?) -> Double {
    guard let food else { return 1 }
    if food.tags.contains("discard") { return 0 }
    let text = line.text.lowercased()
    if food.category.isWithin(CategoryID("fat")), text.has("fry") || text.has("frying") {
      let isDeep = text.has("deep")
      if let grams, grams > 220 || isDeep { return 0.1 }
      if let grams, grams > 100 { return 0.3 }
      return 1
    }
    if food.category.isWithin(CategoryID("fat.oil")), let grams, grams > 700 { return 0.1 }
    if let group = group?.lowercased() {
      if group.has("brine") { return 0.05 }
      if group.has("marinade") { return 0.25 }
    }
    let isSalt = food.tags.contains("salt")
    if isSalt, text.has("for the water") || text.has("pasta water") || text.has("cooking water") {
      return 0.1
    }
    return 1
  }
}
