internal import Diagnostics
internal import Recipes

/// Meal-Master text: one or two columns of ingredients, amounts to column 7, units in 9 and 10, names from 12.
struct MealMasterReader {
  let clerk: RecipeClerk
  private var draft: RecipeDraft?
  private var inHead = false
  private var directions: [String] = []
  private var inIngredients = false
  /// The right column of a block of lines, which comes after the whole left one.
  private var right: [(text: String, line: Int)] = []

  init(clerk: RecipeClerk) { self.clerk = clerk }

  static func isStart(_ line: some StringProtocol) -> Bool {
    (line.hasPrefix("MMMMM") || line.hasPrefix("-----"))
      && (line.contains("Meal-Master") || line.contains("MEAL-MASTER") || line.contains("Recipe Extracted"))
  }

  mutating func read(_ text: [UInt8]) throws {
    var number = 0
    for piece in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      var line = String(decoding: piece, as: UTF8.self)
      while let last = line.unicodeScalars.last, last.value <= 0x20 { line.unicodeScalars.removeLast() }
      line = String(line.unicodeScalars.filter { $0.value >= 0x20 || $0.value == 9 }.map(Character.init))
      try take(line, number)
    }
    if draft != nil {
      draft?.find(.error, "the file ends inside this recipe; its end is missing")
      try finish()
    }
  }

  private mutating func take(_ line: String, _ number: Int) throws {
    if Self.isStart(line) {
      if draft != nil {
        draft?.find(.warning, "the recipe is not closed; it was read up to the next one")
        try finish()
      }
      draft = clerk.draft(line: number)
      inHead = true
      return
    }
    guard draft != nil else { return }
    if line == "MMMMM" || line == "-----" { return try finish() }
    if inHead { if takeHead(line) { return } }
    if let heading = heading(line) {
      flushRight()
      if directions.isEmpty {
        inIngredients = true
        draft?.group = heading
      } else {
        directions.append("")
        directions.append(heading)
      }
      return
    }
    takeBody(line, number)
  }

  /// Takes a line of the head; false when the head is over.
  private mutating func takeHead(_ line: String) -> Bool {
    let text = line.collapsed
    if text.isEmpty { return true }
    guard let colon = text.firstIndex(of: ":") else {
      inHead = false
      inIngredients = true
      return false
    }
    let value = String(text[text.index(after: colon)...]).collapsed
    switch text[..<colon].lowercased() {
    case "title": draft?.recipe.title = value
    case "categories": for word in value.split(separator: ",") { draft?.addCategory(String(word)) }
    case "yield", "servings": draft?.recipe.yield = value
    default:
      inHead = false
      inIngredients = true
      return false
    }
    return true
  }

  /// `MMMMM-----FILLING-----` and `-----FILLING-----`.
  private func heading(_ line: String) -> String? {
    guard line.hasPrefix("MMMMM-") || line.hasPrefix("-----"), line.count > 6 else { return nil }
    let title = line.drop { "M".contains($0) }.drop { $0 == "-" }.prefix { $0 != "-" }
    let plain = String(title).collapsed
    return plain.isEmpty ? nil : plain
  }

  private mutating func takeBody(_ line: String, _ number: Int) {
    if line.allSatisfy({ $0 == " " }) {
      flushRight()
      if !directions.isEmpty { directions.append("") }
      return
    }
    if inIngredients, directions.isEmpty, let parts = columns(line) {
      add(parts.left, number)
      if let second = parts.right { right.append((second, number)) }
      return
    }
    flushRight()
    directions.append(line.collapsed)
  }

  /// The one or two ingredients of a line, or `nil` when the line is text.
  private func columns(_ line: String) -> (left: String, right: String?)? {
    let characters = Array(line)
    let left = String(characters.prefix(41))
    guard isIngredient(characters[...]) else { return nil }
    if characters.count > 41, isIngredient(characters[41...]) || isIngredient(characters[39...]),
      characters.prefix(41).suffix(2).allSatisfy({ $0 == " " })
    {
      return (left, String(characters[min(41, characters.count)...]))
    }
    return (line, nil)
  }

  /// Amount in columns 1 to 7, a blank, a unit in 9 and 10, a blank, and a name.
  private func isIngredient(_ line: ArraySlice<Character>) -> Bool {
    let line = Array(line)
    guard line.count > 11, line[7] == " ", line[10] == " " else { return false }
    let amount = line[..<7]
    guard amount.allSatisfy({ "0123456789./ -".contains($0) || $0.isNumber }) else { return false }
    let unit = String(line[8..<10])
    let known = unit.allSatisfy { $0.isLetter || $0 == " " } && (unit.first != " " || unit == "  ")
    guard known, line[11] != " " else { return false }
    // Text is indented by two; a line without amount and unit is an ingredient only where one is expected.
    return true
  }

  private mutating func add(_ field: String, _ number: Int) {
    let characters = Array(field)
    let amount = String(characters.prefix(7)).collapsed
    let unit = String(characters.dropFirst(8).prefix(2)).collapsed
    let name = String(characters.dropFirst(11)).collapsed
    if amount.isEmpty, unit.isEmpty, continues(name) {
      draft?.recipe.lineAccount.found += 1
      draft?.recipe.lineAccount.continued += 1
      let rest = String(name.drop { $0 == "-" }).collapsed
      if let last = draft?.recipe.ingredients.indices.last {
        draft?.recipe.ingredients[last].text += " \(rest)"
        let before = draft?.recipe.ingredients[last].nameText ?? ""
        draft?.recipe.ingredients[last].nameText = "\(before) \(rest)".collapsed
      }
      return
    }
    draft?.add(
      IngredientLine(
        quantity: amount.isEmpty ? nil : amount, unit: unit.isEmpty ? nil : unit,
        name: name.isEmpty ? nil : name, line: number))
  }

  /// A name that starts with a dash goes on with the line before; so does what follows a comma or an "or".
  private func continues(_ name: String) -> Bool {
    guard let last = draft?.recipe.ingredients.last else { return false }
    return name.hasPrefix("-") || last.text.hasSuffix(",") || last.text.hasSuffix(" or")
  }

  private mutating func flushRight() {
    for line in right { add(line.text, line.line) }
    right = []
  }

  private mutating func finish() throws {
    flushRight()
    guard var done = draft else { return }
    for step in Paragraphs.split(directions.joined(separator: "\n")) { done.addStep(step) }
    draft = nil
    directions = []
    inIngredients = false
    inHead = false
    try clerk.hand(over: done)
  }
}
