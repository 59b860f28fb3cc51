internal import Recipes

/// Writes Cooklang: facts as front matter, ingredients as a list at the start, then the steps.
enum CooklangWriter {
  static func text(of recipe: Recipe) -> String {
    var text = frontMatter(recipe)
    var section: String?
    for group in runs(recipe.ingredients, by: { $0.group }) {
      text += heading(group.key, &section)
      text += group.elements.map { ingredient($0) + "\n" }.joined() + "\n"
    }
    for group in runs(recipe.steps, by: { $0.group }) {
      text += heading(group.key, &section)
      text += group.elements.map { step($0.text) + "\n\n" }.joined()
    }
    for note in recipe.notes { text += "> \(plain(note))\n\n" }
    return text
  }

  private static func frontMatter(_ recipe: Recipe) -> String {
    var lines = ["title: \(recipe.title.collapsed)"]
    func add(_ key: String, _ value: String?) { if let value { lines.append("\(key): \(value.collapsed)") } }
    let told = recipe.yield.flatMap { Yields.servings(in: $0) }
    if let people = recipe.servings, told != people {
      add("servings", people.figures)
    } else {
      add("yield", recipe.yield)
    }
    add("prep time", recipe.times.preparation.map { "\(plainNumber($0)) minutes" })
    add("cook time", recipe.times.cooking.map { "\(plainNumber($0)) minutes" })
    add("time", recipe.times.total.map { "\(plainNumber($0)) minutes" })
    add("author", recipe.origin.author)
    add("source.url", recipe.origin.url)
    add("source", recipe.origin.text)
    if !recipe.categories.isEmpty {
      add("tags", recipe.categories.map { $0.replacing(",", with: ";") }.joined(separator: ", "))
    }
    add("cuisine", recipe.cuisine)
    add("rating", recipe.rating.map { "\(plainNumber($0.value))/\(plainNumber($0.of))" })
    add("locale", recipe.language)
    return "---\n" + lines.joined(separator: "\n") + "\n---\n\n"
  }

  /// A section line where the heading changes; one without a title ends the section before.
  private static func heading(_ title: String?, _ section: inout String?) -> String {
    guard title != section else { return "" }
    section = title
    return title.map { "== \($0.filter { $0 != "=" }.collapsed) ==\n\n" } ?? "== ==\n\n"
  }

  private static func ingredient(_ line: IngredientLine) -> String {
    guard line.fieldsSayAll, line.alternatives.isEmpty, let name = line.nameText else {
      return "@\(marked(line.text)){}"
    }
    var amount = marked(line.quantityText ?? "")
    if let unit = line.unitText { amount += "%\(marked(unit))" }
    let preparation = line.preparationText.map { "(\(marked($0)))" } ?? ""
    return "@\(line.optional ? "?" : "")\(marked(name)){\(amount)}\(preparation)"
  }

  /// Text within a mark, without the characters that end it.
  private static func marked(_ text: String) -> String {
    let swaps: [Character: Character] = [
      "{": "[", "}": "]", "@": " ", "#": "№", "~": "-", "%": "٪", "(": "[", ")": "]", "\n": " ",
    ]
    return String(text.map { swaps[$0] ?? $0 }).replacing("--", with: "–").collapsed
  }

  /// A step as one paragraph, without anything that would be read as a mark.
  private static func step(_ text: String) -> String {
    var plain = plain(text).replacing("@", with: "@ ").replacing("#", with: "# ").replacing("~", with: "~ ")
    plain = String(plain.drop { "=> ".contains($0) })
    return plain
  }

  private static func plain(_ text: String) -> String {
    text.collapsed.replacing("--", with: "–").replacing("[-", with: "[ -")
  }
}
