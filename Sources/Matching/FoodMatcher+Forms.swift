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
      // "1 lb pasta, cooked" is weighed before it is cooked, "1 lb cooked, cold rice" after.
      if ingredient.unit?.kind == .mass, !saysCookedFirst(ingredient) {
        words.removeAll(where: formWords.saysCooked)
      }
    }
    if let unit = ingredient.unit?.id, Self.containers.contains(unit) { words.append(Self.canned) }
    if let unit = ingredient.unit?.id, let word = Self.pieces[unit], formWords.matters(word) {
      words.append(word)
    }
    if ingredient.alsoGiven.contains(where: { Self.containers.contains($0.unit?.id ?? "") }) {
      words.append(Self.canned)
    }
    words += cut(ingredient.text)
    return words
  }

  /// "Bone-in" and "skin-on" wherever the line says so, as in a bracket behind the name.
  private func cut(_ text: String) -> [UInt64] {
    let (bone, skin) = (text.has("bone-in"), text.has("skin-on"))
    if !bone && !skin || text.has("boneless") || text.has("skinless") { return [] }
    return (bone ? Self.boneIn : []) + (skin ? Self.skinOn : [])
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
    guard let preparation = ingredient.preparation,
      ingredient.unit?.kind == .volume || ingredient.unit?.kind == .mass && saysCookedFirst(ingredient),
      let first = FoodWords(preparation).hashes.first
    else { return false }
    return formWords.saysCooked(first)
  }

  /// Whether the line says "cooked" in front of the food's name.
  private func saysCookedFirst(_ ingredient: ParsedIngredient) -> Bool {
    guard let cooked = ingredient.text.place(of: "cooked"), let name = ingredient.name,
      let first = ingredient.text.place(of: name)
    else { return false }
    return cooked < first
  }

  private static let canned = FoodWords.word("canned")
  private static let boneIn = FoodWords("bone-in").hashes
  private static let skinOn = FoodWords("skin-on").hashes
  private static let dried = FoodWords.word("dried")
  private static let dry = FoodWords.word("dry")
  /// Units that tell the form: sprigs of oregano are fresh.
  private static let pieces: [String: UInt64] = Dictionary(
    uniqueKeysWithValues: ["sprig", "leaf", "bunch", "stalk", "stem", "root", "stick"].map {
      ($0, FoodWords.word($0))
    })
  private static let containers: Set<String> = ["can", "tin"]
}
