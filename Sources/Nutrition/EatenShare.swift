internal import Foods
internal import Measures
internal import Ingredients

/// How much of an ingredient ends up on the plates.
///
/// Conventions, where recipes do not say: of oil for deep-frying 10 % is taken up and of a shallow bath 30 %; of a
/// marinade that is poured away 25 % stays; of a brine 5 %; of salt for cooking water 10 %; bones, skewers and cloths
/// are not eaten.
enum EatenShare {
  /// The share by what the line itself says.
  static func share(of line: ParsedIngredient, food: Food, grams: Double?) -> Double {
    if food.tags.contains("discard") { return 0 }
    if food.category.isWithin(CategoryID("fat")) {
      if let grams, food.category.isWithin(CategoryID("fat.oil")), grams > 700 { return 0.1 }
      guard line.text.has("fry") || line.text.has("Fry") else { return 1 }
      if line.text.has("deep") { return 0.1 }
      if let grams, grams > 220 { return 0.1 }
      if let grams, grams > 100 { return 0.3 }
      return 1
    }
    if food.tags.contains("salt"), line.text.has("water") { return 0.1 }
    return 1
  }

  /// The share by the heading under which the line stands.
  static func share(under group: String) -> Double {
    let group = group.lowercased()
    if group.has("brine") { return 0.05 }
    return group.has("marinade") ? 0.25 : 1
  }
}
