internal import Recipes

/// Cooklang (cooklang.org/docs/spec): ingredients, cookware and timers marked within the steps.
struct CooklangReader {
  let clerk: RecipeClerk

  /// Whether a text marks ingredients as Cooklang does: `@salt{}` or `@olive oil{2%tbsp}`.
  static func isCooklang(_ text: [UInt8]) -> Bool {
    var at = 0
    while let mark = text[at...].firstIndex(of: UInt8(ascii: "@")) {
      at = mark + 1
      let end = text[at...].prefix(80).firstIndex {
        $0 == UInt8(ascii: "{") || $0 == 0x0A || $0 == UInt8(ascii: "@")
      }
      guard let end, text[end] == UInt8(ascii: "{"), end > at,
        let close = text[end...].prefix(60).firstIndex(where: { $0 == UInt8(ascii: "}") || $0 == 0x0A }),
        text[close] == UInt8(ascii: "}"), !isBlank(text[at])
      else { continue }
      return true
    }
    return false
  }

  func read(_ text: [UInt8]) throws {
    var draft = clerk.draft(line: 1)
    var lines = Self.withoutComments(String(decoding: text, as: UTF8.self))
    readFrontMatter(&lines, &draft)
    var paragraph: [String] = []
    for (number, line) in lines {
      let plain = line.trimmed
      if plain.hasPrefix(">>") {
        readMetadata(String(plain.dropFirst(2)), &draft)
      } else if plain.hasPrefix(">") {
        draft.addNote(String(plain.dropFirst()).collapsed)
      } else if plain.isEmpty || plain.hasPrefix("=") {
        close(&paragraph, &draft)
        if plain.hasPrefix("=") {
          let title = plain.filter { $0 != "=" }.collapsed
          draft.stepGroup = title.isEmpty ? nil : title
          draft.group = draft.stepGroup
        }
      } else {
        paragraph.append(step(plain, number, &draft))
      }
    }
    close(&paragraph, &draft)
    if draft.recipe.title.isEmpty { draft.recipe.title = Self.title(of: clerk.receipt.file) }
    try clerk.hand(over: draft)
  }

  private func close(_ paragraph: inout [String], _ draft: inout RecipeDraft) {
    // Lines of nothing but an ingredient each are a list, not a step.
    if !paragraph.contains("") { draft.addStep(paragraph.joined(separator: " ").collapsed) }
    paragraph = []
  }

  /// The file is named after its recipe.
  private static func title(of path: String) -> String {
    let last = path.split { $0 == "/" || $0 == "!" }.last.map(String.init) ?? ""
    return last.lowercased().hasSuffix(".cook") ? String(last.dropLast(5)) : last
  }

  private static func withoutComments(_ text: String) -> [(number: Int, text: String)] {
    var text = text
    while let open = text.firstRange(of: "[-"), let close = text[open.upperBound...].firstRange(of: "-]") {
      let lines = text[open.lowerBound..<close.upperBound].filter(\.isNewline).count
      text.replaceSubrange(open.lowerBound..<close.upperBound, with: String(repeating: "\n", count: lines))
    }
    var number = 0
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      number += 1
      // "---" fences the front matter; two dashes start a comment.
      if line.hasPrefix("---") { return (number, String(line)) }
      if let comment = line.firstRange(of: "--") { return (number, String(line[..<comment.lowerBound])) }
      return (number, String(line))
    }
  }

  private func readFrontMatter(_ lines: inout [(number: Int, text: String)], _ draft: inout RecipeDraft) {
    guard lines.first?.text.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.text.trimmed == "---" })
    else { return }
    for (_, line) in lines[1..<end] { readMetadata(line, &draft) }
    lines.removeSubrange(...end)
  }

  private func readMetadata(_ line: String, _ draft: inout RecipeDraft) {
    guard let colon = line.firstIndex(of: ":") else { return }
    var value = String(line[line.index(after: colon)...]).collapsed
    if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 {
      value = String(value.dropFirst().dropLast())
    }
    guard !value.isEmpty else { return }
    switch line[..<colon].lowercased().collapsed {
    case "title": draft.recipe.title = value
    case "servings", "serves", "yield": draft.recipe.yield = value
    case "time", "time required", "duration", "total time":
      draft.recipe.times.total = Durations.minutes(in: value)
    case "prep time", "preparation time", "time.prep":
      draft.recipe.times.preparation = Durations.minutes(in: value)
    case "cook time", "cooking time", "time.cook": draft.recipe.times.cooking = Durations.minutes(in: value)
    case "author", "source.author": draft.recipe.origin.author = value
    case "source", "source.url", "source.name":
      if WebAddress.isOne(value) { draft.recipe.origin.url = value } else { draft.recipe.origin.text = value }
    case "course", "category", "tags", "diet":
      for word in value.split(whereSeparator: { ",[]".contains($0) }) { draft.addCategory(String(word)) }
    case "cuisine": draft.recipe.cuisine = value
    case "description", "introduction", "note": draft.addNote(value)
    case "locale", "language": draft.recipe.language = value
    case "image", "picture": draft.addImage(reference: value)
    case "rating": draft.recipe.rating = Ratings.rating(in: value, usualBest: 5)
    default: break
    }
  }

  // MARK: Steps

  /// The text of a step; its ingredients are added on the way.
  private func step(_ line: String, _ number: Int, _ draft: inout RecipeDraft) -> String {
    var text = ""
    var rest = line[...]
    if line.hasPrefix("@"), let mark = onlyIngredient(line) {
      add(mark, number, &draft)
      return ""
    }
    while let character = rest.first {
      rest = rest.dropFirst()
      guard "@#~".contains(character), let mark = Mark(&rest) else {
        text.append(character)
        continue
      }
      switch character {
      case "@":
        add(mark, number, &draft)
        text += mark.plainName
      case "#": text += mark.name
      default:
        let amount = [mark.quantity, mark.unit].compactMap { $0 }.joined(separator: " ")
        text += amount.isEmpty ? mark.name : amount
      }
    }
    return text
  }

  /// The ingredient of a line that holds one and no other word.
  private func onlyIngredient(_ line: String) -> Mark? {
    var rest = line.dropFirst()
    guard let mark = Mark(&rest), rest.isEmpty else { return nil }
    return mark
  }

  private func add(_ mark: Mark, _ number: Int, _ draft: inout RecipeDraft) {
    var line = IngredientLine(
      quantity: mark.quantity, unit: mark.unit, name: mark.plainName, preparation: mark.preparation,
      line: number)
    line.optional = mark.name.hasPrefix("?")
    if line.optional { line.text += " (optional)" }
    if mark.name.hasPrefix("./") || mark.name.hasPrefix("../") { line.recipeReference = mark.plainName }
    draft.add(line)
  }

  /// What stands after `@`, `#` or `~`.
  private struct Mark {
    var name: String
    var quantity: String?
    var unit: String?
    var preparation: String?

    /// The name without the marks for optional and hidden ingredients, and without a path.
    var plainName: String {
      let bare = name.drop { "?&-+".contains($0) }
      guard bare.hasPrefix(".") else { return String(bare) }
      return String(bare.split(separator: "/").last ?? bare)
    }

    /// Reads the mark and takes it off the text, or leaves the text alone.
    init?(_ rest: inout Substring) {
      guard let first = rest.first, !first.isWhitespace else { return nil }
      let word = rest.prefix { $0.isLetter || $0.isNumber || "-_?&./'’".contains($0) }
      if let open = rest.firstIndex(where: { "{@#~\n".contains($0) }), rest[open] == "{",
        let close = rest[open...].firstIndex(of: "}")
      {
        name = String(rest[..<open]).collapsed
        let inside = rest[rest.index(after: open)..<close].split(
          separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        let amount = inside.first.map { String($0).collapsed } ?? ""
        quantity =
          amount.isEmpty ? nil : amount.hasPrefix("=") ? String(amount.dropFirst()).collapsed : amount
        unit = inside.count > 1 ? String(inside[1]).collapsed : nil
        rest = rest[rest.index(after: close)...]
        if rest.first == "(", let end = rest.firstIndex(of: ")") {
          preparation = String(rest[rest.index(after: rest.startIndex)..<end]).collapsed
          rest = rest[rest.index(after: end)...]
        }
        return
      }
      var bare = word
      while let last = bare.last, "./-'’".contains(last) { bare = bare.dropLast() }
      guard !bare.isEmpty else { return nil }
      name = String(bare)
      rest = rest.dropFirst(bare.count)
    }
  }
}
