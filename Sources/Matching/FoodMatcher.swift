public import Foods
public import Ingredients
internal import Synchronization

/// Finds the food that an ingredient means.
///
/// The longest and most specific name wins, in the order of its words first, in any order second; then words that
/// say nothing about the food are left out, then words in front of and behind it; at last USDA's own descriptions
/// are tried. A name that only resembles a food's name is no match: the nearest foods are candidates then.
public final class FoodMatcher: Sendable {
  /// The matcher of ``FoodTable/standard``.
  public static let standard = FoodMatcher(FoodTable.standard)

  /// The foods.
  public let foods: FoodTable

  let roles: WordRoles
  let names: NameIndex
  let formWords: FormWords
  let kinds = KindWords()
  private let memory = Mutex<[String: NameMatch]>([:])
  private let descriptions = Mutex<DescriptionIndex?>(nil)

  /// How many names are remembered before the memory starts anew; bounds the memory of a long run.
  private static let memorySize = 40_000

  /// Makes a matcher of a table's foods.
  public init(_ foods: FoodTable) {
    self.foods = foods
    roles = WordRoles()
    names = NameIndex(foods, roles: roles)
    formWords = FormWords(foods, roles: roles)
  }

  /// The food that an ingredient means, by its name first and by its preparation and unit second.
  public func match(_ ingredient: ParsedIngredient) -> FoodMatch {
    guard let name = ingredient.name, !name.isEmpty else {
      let reason = ingredient.isHeading ? "a heading" : "the line names no food"
      return FoodMatch(food: nil, confidence: .guess, reason: reason)
    }
    let found = meaning(of: name)
    guard let food = found.food else {
      if let other = ofAlternative(ingredient, name) { return other }
      return FoodMatch(food: nil, confidence: .guess, reason: found.reason, candidates: found.candidates)
    }
    return inForm(ingredient, found, food)
  }

  /// The food of a line whose first name is cut short ("amber or dark rum"), by its first alternative.
  private func ofAlternative(_ ingredient: ParsedIngredient, _ name: String) -> FoodMatch? {
    guard let alternative = ingredient.alternatives.first, !ingredient.isHeading else { return nil }
    let head = alternative.utf8.split(separator: UInt8(ascii: " ")).last.map { String(Substring($0)) } ?? ""
    for (text, reason) in [
      ("\(name) \(head)", "with the last word of its alternative"), (alternative, "its alternative"),
    ] {
      let found = meaning(of: text)
      guard let food = found.food else { continue }
      var match = inForm(ingredient, found, food)
      match.confidence = min(match.confidence, .likely)
      match.reason = reason
      return match
    }
    return nil
  }

  /// The food that a bare name means.
  public func match(name: String) -> FoodMatch {
    var ingredient = ParsedIngredient(text: name)
    ingredient.name = name
    return match(ingredient)
  }

  /// The meaning of a name, from memory when it was asked for before.
  func meaning(of name: String) -> NameMatch {
    if let known = memory.withLock({ $0[name] }) { return known }
    let found = search(name)
    memory.withLock { memory in
      if memory.count >= Self.memorySize { memory.removeAll(keepingCapacity: true) }
      memory[name] = found
    }
    return found
  }

  /// The best of USDA's descriptions with all of the words; the index of the tail is made when it is first needed.
  func description(_ words: ArraySlice<UInt64>) -> DescriptionIndex.Hit? {
    descriptions.withLock { index in
      let tail = index ?? DescriptionIndex(foods, roles: roles)
      index = tail
      return tail.best(words)
    }
  }
}
