internal import Recipes

/// Whether two recipes of one title are the same recipe, told by their ingredient lines.
///
/// Programs write one recipe differently: `1/2` or `½`, `cup` or `cups` or `c`, a comma more or less. Words are
/// compared without those differences; amounts must be the same, so that a recipe for four and its double for
/// eight stay two recipes.
struct Likeness {
  private let amounts: [String: Int]
  private let words: [String: Int]
  private let wordCount: Int

  /// The share of words that two recipes must have in common to be the same.
  static let same = 0.85
  /// The share of words that a changed recipe must have in common with the one that it replaces.
  static let changed = 0.5

  init(_ recipe: Recipe) {
    var amounts: [String: Int] = [:]
    var words: [String: Int] = [:]
    var count = 0
    for line in recipe.ingredients {
      for word in Folding.folded(line.text).split(separator: " ") {
        let word = String(word)
        if word.first?.isNumber == true {
          amounts[word, default: 0] += 1
        } else if let plain = Self.plain(word) {
          words[plain, default: 0] += 1
          count += 1
        }
      }
    }
    self.amounts = amounts
    self.words = words
    self.wordCount = count
  }

  /// Whether these are the same recipe.
  func isSame(as other: Likeness) -> Bool {
    amounts == other.amounts && share(with: other) >= Self.same
  }

  /// Whether one may be a newer version of the other.
  func isVersion(of other: Likeness) -> Bool { share(with: other) >= Self.changed }

  /// The words in common, of all words of both: 2·common / (one + other); 1 when neither has any.
  private func share(with other: Likeness) -> Double {
    let all = wordCount + other.wordCount
    guard all > 0 else { return 1 }
    var common = 0
    for (word, count) in words { common += min(count, other.words[word] ?? 0) }
    return 2 * Double(common) / Double(all)
  }

  /// A word without plural and with units by one name; `nil` for words that only some programs write.
  private static func plain(_ word: String) -> String? {
    if fillers.contains(word) { return nil }
    if let unit = units[word] { return unit }
    guard word.count > 3, word.hasSuffix("s") else { return word }
    if word.hasSuffix("oes") { return String(word.dropLast(2)) }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return String(word.dropLast())
  }

  private static let fillers: Set<String> = ["optional", "or", "and", "of", "a", "the", "x"]

  private static let units: [String: String] = [
    "c": "cup", "cups": "cup", "tablespoons": "tbsp", "tablespoon": "tbsp", "tbs": "tbsp", "tbsps": "tbsp",
    "tb": "tbsp", "t": "tsp", "ts": "tsp", "teaspoon": "tsp", "teaspoons": "tsp", "tsps": "tsp",
    "pound": "lb", "pounds": "lb", "lbs": "lb", "ounce": "oz", "ounces": "oz", "gram": "g", "grams": "g",
    "gr": "g", "kilogram": "kg", "kilograms": "kg", "liter": "l", "liters": "l", "litre": "l", "litres": "l",
    "milliliter": "ml", "milliliters": "ml", "pk": "package", "pkg": "package", "packages": "package",
    "ea": "each", "lg": "large", "md": "medium", "sm": "small", "pt": "pint", "pints": "pint",
    "qt": "quart", "quarts": "quart", "cn": "can", "cans": "can", "ds": "dash", "pn": "pinch",
  ]
}
