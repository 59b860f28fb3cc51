internal import Recipes

/// Writes Gourmet XML (`recipe.dtd` of Gourmand).
enum GourmetWriter {
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE gourmetDoc>\n<gourmetDoc>\n"
  static let tail = "</gourmetDoc>\n"

  static func text(of recipe: Recipe, number: Int) -> String {
    let identifier = recipe.origin.identifier.flatMap { isToken($0) ? $0 : nil } ?? String(number)
    var text = "<recipe id=\"\(identifier)\">\n"
    text += element("title", recipe.title)
    if !recipe.categories.isEmpty { text += element("category", recipe.categories.joined(separator: ", ")) }
    text += element("cuisine", recipe.cuisine) + element("source", recipe.origin.text ?? recipe.origin.author)
    text += element("link", recipe.origin.url)
    if let rating = recipe.rating {
      text += element("rating", "\(plainNumber(rating.value))/\(plainNumber(rating.of)) stars")
    }
    text += element("preptime", recipe.times.preparation.map(words))
    text += element("cooktime", recipe.times.cooking.map(words))
    text += yields(recipe) + ingredients(recipe)
    if !recipe.steps.isEmpty { text += element("instructions", steps(recipe)) }
    if !recipe.notes.isEmpty { text += element("modifications", recipe.notes.joined(separator: "\n\n")) }
    return text + "</recipe>\n"
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
  }

  private static func words(_ minutes: Double) -> String { "\(plainNumber(minutes)) minutes" }

  private static func element(_ name: String, _ text: String?) -> String {
    guard let text else { return "" }
    return "<\(name)>\(escapedXML(escapedMarkup(text)))</\(name)>\n"
  }

  private static func yields(_ recipe: Recipe) -> String {
    let told = recipe.yield.flatMap { Yields.servings(in: $0) }
    var text = ""
    if let people = recipe.servings, told != people { text += element("servings", people.figures) }
    return text + element("yields", recipe.yield)
  }

  private static func ingredients(_ recipe: Recipe) -> String {
    guard !recipe.ingredients.isEmpty else { return "" }
    var text = "<ingredient-list>\n"
    for group in runs(recipe.ingredients, by: { $0.group }) {
      let lines = group.elements.map(ingredient).joined()
      text += group.key.map { "<inggroup>\n\(element("groupname", $0))\(lines)</inggroup>\n" } ?? lines
    }
    return text + "</ingredient-list>\n"
  }

  private static func ingredient(_ line: IngredientLine) -> String {
    let plain = IngredientLine(quantity: line.quantityText, unit: nil, name: line.nameText).text
    if let reference = line.recipeReference, isToken(reference), plain == line.text, let name = line.nameText
    {
      return "<ingref amount=\"\(escapedXML(line.quantityText ?? ""))\" refid=\"\(reference)\">"
        + "\(escapedXML(escapedMarkup(name)))</ingref>\n"
    }
    var text =
      line.optional && line.text.hasSuffix(" (optional)") ? "<ingredient optional=\"yes\">" : "<ingredient>"
    var rest = line.text
    if line.optional, rest.hasSuffix(" (optional)") { rest = String(rest.dropLast(11)) }
    let lead = [line.quantityText, line.unitText].compactMap { $0 }.joined(separator: " ")
    // The item is all that follows the amount and unit, so that the text stays whole.
    if !lead.isEmpty, rest.hasPrefix(lead + " ") {
      rest = String(rest.dropFirst(lead.count + 1))
      if let quantity = line.quantityText { text += "<amount>\(escapedXML(quantity))</amount>" }
      if let unit = line.unitText { text += "<unit>\(escapedXML(unit))</unit>" }
    }
    return text + "<item>\(escapedXML(escapedMarkup(rest)))</item></ingredient>\n"
  }

  /// Gourmet has no groups of steps; their headings stand before them.
  private static func steps(_ recipe: Recipe) -> String {
    runs(recipe.steps) { $0.group }.map { group in
      let steps = group.elements.map(\.text)
      return ((group.key.map { ["\($0):"] } ?? []) + steps).joined(separator: "\n\n")
    }.joined(separator: "\n\n")
  }
}
