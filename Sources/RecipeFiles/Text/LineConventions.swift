internal import Recipes

/// Reads what ingredient lists say by their text alone: headings, and lines that go on with the one before.
enum LineConventions {
  /// Turns headings into groups and joins continued lines, keeping the account.
  static func apply(to recipe: inout Recipe) {
    guard !recipe.ingredients.isEmpty else { return }
    let lines = recipe.ingredients
    let shouting = lines.lazy.filter { isCapitals($0.text) }.count * 3 > lines.count
    // Most lists need nothing; their lines stay where they are.
    guard lines.contains(where: { isPlain($0) && mayBeSpecial($0.text, capitals: !shouting) }) else {
      recipe.lineAccount.delivered = lines.count
      return
    }
    var kept: [IngredientLine] = []
    kept.reserveCapacity(lines.count)
    var heading: String?
    var unused: String?
    for (index, line) in lines.enumerated() {
      let follows = index + 1 < lines.count
      if isPlain(line), let title = headingTitle(line.text, follows: follows, capitals: !shouting) {
        recipe.lineAccount.headings += 1
        // A heading right below another belongs to it.
        heading = unused.map { "\($0): \(title)" } ?? title
        unused = heading
        continue
      }
      if isPlain(line), let last = kept.indices.last, let rest = continuation(line.text) {
        recipe.lineAccount.continued += 1
        join(rest, to: &kept[last])
        continue
      }
      unused = nil
      var line = line
      if let heading, line.group == nil || line.group == lines[0].group { line.group = heading }
      kept.append(line)
    }
    recipe.ingredients = kept
    recipe.lineAccount.delivered = kept.count
  }

  /// Whether the document gave no amount or unit of its own.
  private static func isPlain(_ line: IngredientLine) -> Bool {
    line.quantityText == nil && line.unitText == nil && line.recipeReference == nil
  }

  /// Whether a line could be a heading or go on with the line before, by a look at its ends.
  private static func mayBeSpecial(_ text: String, capitals: Bool) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return last == UInt8(ascii: ":") || "=-*~_#[oO".utf8.contains(first) || (capitals && isCapitals(text))
  }

  // MARK: Headings

  /// The heading that a line is, or `nil` when it is an ingredient.
  static func headingTitle(_ text: String, follows: Bool, capitals: Bool) -> String? {
    // A heading over nothing would be lost; it stays a line.
    guard follows else { return nil }
    if let title = decorated(text) { return title }
    if text.utf8.last == UInt8(ascii: ":"), text.utf8.count <= 60, !text.dropLast().contains(":"),
      !startsWithNumber(text)
    {
      return nonEmpty(text.dropLast())
    }
    if capitals, isCapitals(text), !seasonings.contains(text.lowercased()) { return text }
    return nil
  }

  /// `=== FILLING ===`, `---- Filling ----`, `*** Filling ***`, `[Filling]`.
  private static func decorated(_ text: String) -> String? {
    guard let byte = text.utf8.first else { return nil }
    guard "=-*~_#".utf8.contains(byte), let first = text.first, text.utf8.count > 2 else {
      if byte == UInt8(ascii: "["), text.hasSuffix("]"), !text.dropFirst().dropLast().contains("[") {
        return nonEmpty(text.dropFirst().dropLast())
      }
      return nil
    }
    let inner = text.drop { "=-*~_# ".contains($0) }
    let run = text.prefix { $0 == first }.count
    guard
      run >= 3
        || (run >= 2 && (first == "=" || first == "#" || text.hasSuffix(String(repeating: first, count: 2))))
    else {
      return nil
    }
    var title = inner
    while let last = title.last, "=-*~_# :".contains(last) { title = title.dropLast() }
    // Only a mark on both sides makes a heading out of dashes: "-- peeled" goes on with the line before.
    if first == "-", run == 2, !text.hasSuffix("--") { return nil }
    return nonEmpty(title)
  }

  private static func nonEmpty(_ text: Substring) -> String? {
    let plain = String(text).collapsed
    return plain.isEmpty ? nil : plain
  }

  private static func startsWithNumber(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    return first.isNumber
  }

  /// Whether a line is all in capitals, without digits and long enough to be a title.
  static func isCapitals(_ text: String) -> Bool {
    var letters = 0
    var ascii = true
    for byte in text.utf8 {
      switch byte {
      // Most lines have a small letter soon.
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return false
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters += 1
      case 0x80...: ascii = false
      default: break
      }
    }
    if ascii { return letters >= 4 }
    letters = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { letters += 1 }
    }
    return letters >= 4
  }

  /// Ingredients that people write in capitals on their own.
  private static let seasonings: Set<String> = [
    "salt", "pepper", "salt and pepper", "salt & pepper", "salt, pepper", "water", "butter", "sugar", "flour",
    "milk", "eggs", "parsley", "paprika", "oil", "olive oil", "garlic", "onion", "onions", "tabasco",
    "cheese",
    "lettuce", "tomato", "tomatoes", "cinnamon", "nutmeg", "parmesan", "oregano", "basil", "cornstarch",
    "margarine", "mayonnaise", "ketchup", "mustard", "bacon", "lemon", "cream", "sour cream", "rice", "honey",
    "vanilla", "whipped cream", "bread crumbs", "black pepper", "garlic powder", "soy sauce", "bread", "nuts",
    "pecans", "walnuts", "almonds", "peanuts", "raisins", "shrimp", "chicken", "beef", "pork", "fish",
  ]

  // MARK: Continued lines

  private enum Rest {
    case preparation(String)
    case alternative(String)
  }

  private static func continuation(_ text: String) -> Rest? {
    // A single dash is a bullet; two go on with the line before.
    if text.utf8.starts(with: "--".utf8), let rest = nonEmpty(text.drop { "- ".contains($0) }),
      !startsWithNumber(rest)
    {
      return .preparation(rest)
    }
    guard let first = text.utf8.first, folded(first) == UInt8(ascii: "o") else { return nil }
    if text.prefix(3).lowercased() == "or ", let rest = nonEmpty(text.dropFirst(3)) {
      return .alternative(rest)
    }
    return nil
  }

  private static func join(_ rest: Rest, to line: inout IngredientLine) {
    switch rest {
    case .preparation(let words):
      line.text += line.text.hasSuffix(",") ? " \(words)" : ", \(words)"
      if let before = line.preparationText {
        line.preparationText = "\(before), \(words)"
      } else if line.nameText != nil {
        line.preparationText = words
      }
    case .alternative(let words):
      line.text += " or \(words)"
      line.alternatives.append(words)
    }
  }
}
