internal import Recipes

/// MasterCook's own text export (.mxp): a head, a table of ingredients, directions, and labelled fields.
struct MasterCookTextReader {
  let clerk: RecipeClerk
  private enum Part { case title, head, ingredients, directions, field }
  private var draft: RecipeDraft?
  private var part = Part.title
  private var directions: [String] = []
  private var field: (name: String, lines: [String]) = ("", [])

  init(clerk: RecipeClerk) { self.clerk = clerk }

  mutating func read(_ text: [UInt8]) throws {
    var number = 0
    for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = String(decoding: piece, as: UTF8.self)
      while let last = line.unicodeScalars.last, last.value <= 0x20 { line.unicodeScalars.removeLast() }
      if line.contains("Exported from"), line.contains("MasterCook"), line.contains("*") {
        try finish()
        draft = clerk.draft(line: number)
        part = .title
      } else if draft != nil {
        take(line, number)
      }
    }
    try finish()
  }

  private mutating func take(_ line: String, _ number: Int) {
    let text = line.collapsed
    switch part {
    case .title:
      guard !text.isEmpty else { return }
      draft?.recipe.title = text
      part = .head
    case .head: takeHead(text)
    case .ingredients:
      if text.isEmpty {
        if draft?.recipe.ingredients.isEmpty == false { part = .directions }
      } else if !text.hasPrefix("----") {
        addIngredient(line, number)
      }
    case .directions, .field: takeText(text)
    }
  }

  private mutating func takeHead(_ text: String) {
    if text.hasPrefix("Amount"), text.contains("Ingredient") {
      part = .ingredients
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = String(text[text.index(after: colon)...]).collapsed
    switch text[..<colon].lowercased().collapsed {
    case "recipe by": if !value.isEmpty { draft?.recipe.origin.author = value }
    case "serving size":
      if let amount = Amounts.leading(value[...]), amount.low > 0 {
        draft?.recipe.servings = Servings(amount.low, amount.high)
      }
      if let time = value.firstRange(of: "Preparation Time") {
        let rest = value[time.upperBound...].drop { $0 == " " }.dropFirst()
        draft?.recipe.times.preparation = Durations.minutes(in: String(rest))
      }
    case "categories": for word in value.split(separator: "  ") { draft?.addCategory(String(word)) }
    default: break
    }
  }

  /// Amount to column 8, measure in 11 to 22, then the name, and `--` before the preparation.
  private mutating func addIngredient(_ line: String, _ number: Int) {
    let characters = Array(line)
    let amount = String(characters.prefix(9)).collapsed
    let unit = String(characters.dropFirst(9).prefix(14)).collapsed
    let rest = String(characters.dropFirst(23)).collapsed
    let cut = rest.firstRange(of: "--")
    let name = cut.map { String(rest[..<$0.lowerBound]).collapsed } ?? rest
    let preparation = cut.map { String(rest[$0.upperBound...]).collapsed }
    draft?.add(
      IngredientLine(
        quantity: amount.isEmpty ? nil : amount, unit: unit.isEmpty ? nil : unit,
        name: name.isEmpty ? nil : name, preparation: preparation.flatMap { $0.isEmpty ? nil : $0 },
        line: number))
  }

  private static let labels = [
    "Description", "Cuisine", "Source", "S(", "Copyright", "Yield", "Start to Finish Time", "T(", "Ratings",
    "Per Serving", "Suggested Wine", "Serving Ideas", "NOTES", "Nutr. Assoc.", "Nutr. Links",
  ]

  private mutating func takeText(_ text: String) {
    if text.hasPrefix("- - - - -") || text.hasPrefix("_____") {
      closeField()
      part = .field
      return
    }
    if let label = Self.labels.first(where: { text.hasPrefix($0) }), let colon = text.firstIndex(of: ":") {
      closeField()
      part = .field
      field.name = label
      field.lines = [String(text[text.index(after: colon)...]).collapsed]
    } else if part == .field {
      field.lines.append(text)
    } else {
      directions.append(text)
    }
  }

  private mutating func closeField() {
    var text = field.lines.joined(separator: "\n").trimmed
    if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 {
      text = String(text.dropFirst().dropLast())
    }
    let name = field.name
    field = ("", [])
    guard !text.isEmpty else { return }
    switch name {
    case "Cuisine": draft?.recipe.cuisine = text
    case "Source": draft?.recipe.origin.text = text
    case "S(": if WebAddress.isOne(text) { draft?.recipe.origin.url = text } else { draft?.addNote(text) }
    case "Yield": draft?.recipe.yield = text
    case "Start to Finish Time": draft?.recipe.times.total = Durations.minutes(in: text)
    case "T(": draft?.recipe.times.cooking = Durations.minutes(in: text)
    case "Per Serving": draft?.addNutrient("", text.collapsed)
    case "Description", "NOTES", "Suggested Wine", "Serving Ideas", "Copyright":
      draft?.addNote(Paragraphs.tidy(text))
    default: break
    }
  }

  private mutating func finish() throws {
    closeField()
    guard var done = draft else { return }
    for step in Paragraphs.split(directions.joined(separator: "\n")) { done.addStep(step) }
    draft = nil
    directions = []
    try clerk.hand(over: done)
  }
}
