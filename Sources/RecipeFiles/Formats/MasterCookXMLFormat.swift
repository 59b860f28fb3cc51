internal import Recipes

/// MasterCook MX2 (no public specification; elements as MasterCook 5 and 6, Mc-TagIt and cb2cb write them).
struct MasterCookXMLFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["rcpe"], roots: ["mx2"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.title = element.attribute("name") ?? ""
    if let author = element.attribute("author"), author.lowercased() != "n/a" {
      draft.recipe.origin.author = author
    }
    if let image = element.attribute("img") { draft.addImage(reference: image) }
    for part in element.children {
      // `RTxt` says everything once more as plain text.
      switch part.name {
      case "ingr": draft.add(line(of: part, &draft))
      case "dirs": readDirections(part, &draft)
      case "cats": for category in part.all("catt") { draft.addCategory(category.words) }
      case "ratS", "rats": readRating(part, &draft)
      default: readFact(part, &draft)
      }
    }
    return true
  }

  private func readFact(_ part: XMLElement, _ draft: inout RecipeDraft) {
    switch part.name {
    case "serv": readServings(part, &draft)
    case "yield": readYield(part, &draft)
    case "prpt": draft.recipe.times.preparation = elapsed(part)
    case "ttim": draft.recipe.times.total = elapsed(part)
    case "altt": readOtherTime(part, &draft)
    case "natn": draft.recipe.cuisine = part.wordsIfAny
    case "srce": draft.recipe.origin.text = part.wordsIfAny
    case "alts": readOtherSource(part, &draft)
    case "desc", "note", "srvi", "cpyr": draft.addNote(Paragraphs.tidy(part.text))
    case "wine": if let wine = part.wordsIfAny { draft.addNote("Wine: \(wine)") }
    case "nutr": if let text = part.wordsIfAny { draft.addNutrient("", text) }
    default: break
    }
  }

  private func readServings(_ part: XMLElement, _ draft: inout RecipeDraft) {
    guard let text = part.attribute("qty"), text != "0" else { return }
    draft.recipe.servings = Yields.servings(in: text)
    if draft.recipe.servings == nil { draft.recipe.yield = text }
  }

  private func readYield(_ part: XMLElement, _ draft: inout RecipeDraft) {
    guard var quantity = part.attribute("qty"), Double(quantity) != 0 else { return }
    if quantity.contains(".") {
      // "36.000000" is 36.
      while quantity.hasSuffix("0") { quantity.removeLast() }
      if quantity.hasSuffix(".") { quantity.removeLast() }
    }
    draft.recipe.yield = "\(quantity) \(part.attribute("unit") ?? "")".collapsed
  }

  private func elapsed(_ part: XMLElement) -> Double? {
    part.attribute("elapsed").flatMap { Durations.minutes(in: $0) }
  }

  private func readOtherTime(_ part: XMLElement, _ draft: inout RecipeDraft) {
    guard let minutes = elapsed(part), let label = part.attribute("label") else { return }
    let cooking = ["cook", "bak", "roast", "grill", "oven"]
    if draft.recipe.times.cooking == nil, cooking.contains(where: { label.lowercased().contains($0) }) {
      draft.recipe.times.cooking = minutes
    } else {
      draft.addNote("\(label): \(part.attribute("elapsed") ?? "")")
    }
  }

  private func readOtherSource(_ part: XMLElement, _ draft: inout RecipeDraft) {
    let label = part.attribute("label") ?? ""
    guard let source = part.attribute("source"), label != "Formatted for MC7" else { return }
    if WebAddress.isOne(source), draft.recipe.origin.url == nil {
      draft.recipe.origin.url = source
    } else {
      draft.addNote(label.isEmpty ? source : "\(label): \(source)")
    }
  }

  private func readRating(_ part: XMLElement, _ draft: inout RecipeDraft) {
    guard draft.recipe.rating == nil, let first = part.child("rate"),
      let value = first.attribute("value").flatMap(Double.init), value > 0
    else { return }
    draft.recipe.rating = Rating(value, of: max(10, value))
  }

  // MARK: Ingredients and directions

  private func line(of part: XMLElement, _ draft: inout RecipeDraft) -> IngredientLine {
    var quantity = part.attribute("qty")
    if let value = quantity.flatMap(Double.init), value == 0 { quantity = nil }
    let unit = part.attribute("unit")
    var line = IngredientLine(
      quantity: quantity, unit: unit, name: part.attribute("name"),
      preparation: part.child("iprp")?.wordsIfAny, line: part.line)
    let code = part.attribute("code")?.uppercased()
    if code == "R" || unit?.lowercased() == "recipe" { line.recipeReference = line.nameText }
    if let named = part.child("ierp")?.attribute("refname") { line.recipeReference = named }
    if code == "S", quantity == nil, let heading = line.nameText { line.text = "=== \(heading) ===" }
    return line
  }

  private func readDirections(_ part: XMLElement, _ draft: inout RecipeDraft) {
    for step in part.all("dirt") {
      draft.addSteps(from: step.text)
      if let image = step.attribute("img") { draft.addImage(reference: image) }
    }
  }
}
