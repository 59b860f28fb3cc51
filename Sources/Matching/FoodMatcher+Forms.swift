internal import Foods
internal import Ingredients
internal import Measures

extension FoodMatcher {
  /// The food of a name in the form that the line speaks of: dried, canned, cooked.
  func inForm(_ ingredient: ParsedIngredient, _ found: NameMatch, _ food: FoodID) -> FoodMatch {
    var match = FoodMatch(food: food, confidence: found.confidence, reason: found.reason)
    if formWords.hasForms(food) {
      let words = found.forms + statedForms(ingredient)
      if !words.isEmpty, let target = formWords.target(of: food, words), target != food {
        match.food = target
        match.reason = "\(found.reason), in the form the line speaks of"
        return match
      }
    }
    match.isCookedForm = meansCooked(ingredient, found)
    return match
  }

  /// Words of the preparation and the unit that may be forms.
  private func statedForms(_ ingredient: ParsedIngredient) -> [UInt64] {
    var words: [UInt64] = []
    if let preparation = ingredient.preparation {
      words = preparationForms(preparation)
      // "1 lb pasta, cooked" is weighed before it is cooked.
      if ingredient.unit?.kind == .mass { words.removeAll(where: formWords.saysCooked) }
    }
    if let unit = ingredient.unit?.id, Self.containers.contains(unit) { words.append(Self.canned) }
    return words
  }

  /// Words of a preparation; "rinsed and dried", "patted dry" dry a thing and do not make it dried.
  private func preparationForms(_ text: String) -> [UInt64] {
    var words = FoodWords(text).hashes.map(roles.usual)
    words = words.indices.filter { index in
      guard words[index] == Self.dried || words[index] == Self.dry, index > 0 else { return true }
      return false
    }.map { words[$0] }
    return words.filter(formWords.matters)
  }

  /// Whether the amount is of cooked food: the name says so, or the preparation does and the amount is a volume.
  private func meansCooked(_ ingredient: ParsedIngredient, _ found: NameMatch) -> Bool {
    if found.forms.contains(where: formWords.saysCooked) { return true }
    guard let preparation = ingredient.preparation, ingredient.unit?.kind == .volume,
      let first = FoodWords(preparation).hashes.first
    else { return false }
    return formWords.saysCooked(first)
  }

  private static let canned = FoodWords.word("canned")
  private static let dried = FoodWords.word("dried")
  private static let dry = FoodWords.word("dry")
  private static let containers: Set<String> = ["can", "tin"]
}
