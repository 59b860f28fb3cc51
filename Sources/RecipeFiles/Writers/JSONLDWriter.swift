internal import Recipes

/// Writes schema.org Recipe objects.
enum JSONLDWriter {
  static func text(of recipe: Recipe) -> String {
    var members: [(String, String)] = [
      ("@context", "\"https://schema.org\""), ("@type", "\"Recipe\""), ("name", string(recipe.title)),
    ]
    func add(_ name: String, _ value: String?) { if let value { members.append((name, value)) } }
    add("author", recipe.origin.author.map { "{\"@type\": \"Person\", \"name\": \(string($0))}" })
    add("url", recipe.origin.url.map(string))
    add("publisher", recipe.origin.text.map { "{\"@type\": \"Organization\", \"name\": \(string($0))}" })
    add("inLanguage", recipe.language.map(string))
    if !recipe.notes.isEmpty { add("description", string(recipe.notes.joined(separator: "\n\n"))) }
    add("recipeYield", yield(recipe))
    add("prepTime", recipe.times.preparation.map(duration))
    add("cookTime", recipe.times.cooking.map(duration))
    add("totalTime", recipe.times.total.map(duration))
    if !recipe.categories.isEmpty { add("recipeCategory", list(recipe.categories.map(string))) }
    add("recipeCuisine", recipe.cuisine.map(string))
    add("aggregateRating", recipe.rating.map(rating))
    let images = recipe.images.compactMap(\.reference).filter(WebAddress.isOne)
    if !images.isEmpty { add("image", list(images.map(string))) }
    add("recipeIngredient", list(ingredients(recipe).map(string)))
    add("recipeInstructions", list(instructions(recipe)))
    return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ",\n ") + "}"
  }

  private static func list(_ values: [String]) -> String { "[" + values.joined(separator: ",\n  ") + "]" }

  /// A JSON string; text that readers would take for markup is escaped as such.
  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in escapedMarkup(text).unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "<": quoted += "\\u003C"
      default:
        if scalar.value < 0x20 {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          quoted.unicodeScalars.append(scalar)
        }
      }
    }
    return quoted + "\""
  }

  private static func yield(_ recipe: Recipe) -> String? {
    let told = recipe.yield.flatMap { Yields.servings(in: $0) }
    var values = [recipe.yield].compactMap { $0 }
    if let people = recipe.servings, told != people { values.insert("\(people.figures) servings", at: 0) }
    if values.isEmpty { return nil }
    return values.count == 1 ? string(values[0]) : list(values.map(string))
  }

  /// ISO 8601; seconds only where minutes are not whole.
  private static func duration(_ minutes: Double) -> String {
    guard minutes.isFinite else { return "null" }
    let seconds = Int((min(max(minutes, 0), Durations.longest) * 60).rounded())
    var text = "PT"
    if seconds >= 3_600 { text += "\(seconds / 3_600)H" }
    if seconds % 3_600 >= 60 || seconds < 60 { text += "\(seconds % 3_600 / 60)M" }
    if seconds % 60 > 0 { text += "\(seconds % 60)S" }
    return "\"\(text)\""
  }

  private static func rating(_ rating: Rating) -> String {
    "{\"@type\": \"AggregateRating\", \"ratingValue\": \(plainNumber(rating.value)), "
      + "\"bestRating\": \(plainNumber(rating.of)), \"ratingCount\": 1}"
  }

  /// schema.org has no groups of ingredients; headings are marked as Nextcloud Cookbook does it.
  private static func ingredients(_ recipe: Recipe) -> [String] {
    runs(recipe.ingredients) { $0.group }.flatMap { group in
      (group.key.map { ["## \($0)"] } ?? []) + group.elements.map(\.text)
    }
  }

  private static func instructions(_ recipe: Recipe) -> [String] {
    runs(recipe.steps) { $0.group }.flatMap { group -> [String] in
      let steps = group.elements.map { "{\"@type\": \"HowToStep\", \"text\": \(string($0.text))}" }
      guard let title = group.key else { return steps }
      return [
        "{\"@type\": \"HowToSection\", \"name\": \(string(title)), \"itemListElement\": \(list(steps))}"
      ]
    }
  }
}
