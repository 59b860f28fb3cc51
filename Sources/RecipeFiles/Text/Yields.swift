internal import Recipes

/// Reads how many people a recipe feeds out of yields in words.
enum Yields {
  /// The most people that a recipe feeds; what is more is a number of something else.
  static let most = 10_000.0

  /// The servings that a yield tells, or `nil` when it counts something else ("2 loaves") or nothing.
  static func servings(in text: String) -> Servings? {
    let plain = text.lowercased().collapsed
    if let found = counted(plain[...]) { return found }
    // "Serves 4", "Makes 4 servings", "Pour 6 personnes", ": 4 servings", "Yield: 6 servings"
    for lead in leads {
      guard let place = plain.firstRange(of: lead) else { continue }
      let rest = plain[place.upperBound...].drop { " :.=~".contains($0) }
      guard let amount = Amounts.leading(rest), amount.low > 0, amount.high <= most else { continue }
      if serving.contains(lead) || namesPeople(amount.rest) {
        return Servings(amount.low, amount.high)
      }
    }
    return counted(plain.drop { !$0.isNumber })
  }

  private static func counted(_ text: Substring) -> Servings? {
    guard let amount = Amounts.leading(text), amount.low > 0, amount.high <= most else { return nil }
    let rest = amount.rest.drop { " (".contains($0) }
    if rest.allSatisfy({ " .+".contains($0) }) { return Servings(amount.low, amount.high) }
    return namesPeople(rest) ? Servings(amount.low, amount.high) : nil
  }

  /// Words that alone say that people are counted.
  private static let serving: Set<String> = ["serves", "serving", "servings", "feeds", "sert"]
  private static let leads = [
    "serves", "servings", "serving", "feeds", "sert", "makes", "yields", "yield", "pour", "für", "para",
    "per",
  ]

  /// Words for people and portions, by how they start.
  private static let people = [
    "serving", "people", "person", "portion", "porzion", "porci", "porcj", "porç", "osob", "osób", "pers",
    "guest", "eater", "adult", "diner", "gäste", "couvert", "convive", "comensal", "racion", "raciones",
    "порц", "чел", "перс", "annos", "aterini", "mensen", "volwassen", "serv", "kuvert", "adag", "人",
  ]

  private static func namesPeople(_ rest: Substring) -> Bool {
    var words = rest.split { !$0.isLetter }.prefix(3)
    // "4 large servings", "6 main-dish servings"
    while let word = words.first {
      if people.contains(where: { word.hasPrefix($0) }) { return true }
      words = words.dropFirst()
    }
    return false
  }
}
