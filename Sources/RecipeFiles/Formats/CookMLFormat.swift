internal import Recipes

/// CookML (specification 1.1.2 of 2006), with the head before or after the ingredients.
struct CookMLFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["recipe"], roots: ["cookml", "menu"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.language = element.attribute("lang")?.lowercased()
    for part in element.children {
      switch part.name {
      case "head": readHead(part, &draft)
      case "part":
        draft.group = part.attribute("title")
        for ingredient in part.all("ingredient") { draft.add(line(of: ingredient)) }
        draft.group = nil
      case "preparation": readPreparation(part, &draft)
      case "remark":
        let lines = part.all("line").map(\.words)
        draft.addNote(Paragraphs.tidy(lines.isEmpty ? part.text : lines.joined(separator: "\n")))
      case "custom": draft.addNote(part.wordsIfAny)
      default: break
      }
    }
    return true
  }

  private func readHead(_ head: XMLElement, _ draft: inout RecipeDraft) {
    draft.recipe.title = head.attribute("title") ?? ""
    draft.recipe.origin.identifier = head.attribute("rid")
    draft.recipe.origin.author = head.attribute("createuser")
    if let quantity = head.attribute("servingqty"), Double(quantity) != 0 {
      draft.recipe.yield = "\(quantity) \(head.attribute("servingtype") ?? "")".collapsed
    }
    draft.recipe.times = RecipeTimes(
      preparation: minutes(head, "timeprepqty"), cooking: minutes(head, "timecookqty"),
      total: minutes(head, "timeallqty"))
    draft.recipe.rating = head.attribute("quality").flatMap { Ratings.rating(in: $0, usualBest: 5) }
    readHeadParts(head, &draft)
  }

  private func readHeadParts(_ head: XMLElement, _ draft: inout RecipeDraft) {
    var sources: [String] = []
    for part in head.children {
      switch part.name {
      // Some programs write the number of a category of theirs, which says nothing elsewhere.
      case "cat": if Int(part.words) == nil { draft.addCategory(part.words) }
      case "hint": draft.addCategory(part.words)
      case "sourceline": if let line = part.wordsIfAny { sources.append(line) }
      case "content":
        if let type = part.attribute("type") { draft.addNutrient(type, part.attribute("value") ?? "") }
      case "picture": draft.addImage(reference: part.attribute("file"))
      case "picbin":
        if let bytes = Base64.decode(part.text.utf8) { draft.addImage(reference: nil, bytes: bytes) }
      default: break
      }
    }
    draft.recipe.origin.url = sources.first { WebAddress.isOne($0) }
    if !sources.isEmpty { draft.recipe.origin.text = sources.joined(separator: "; ") }
  }

  private func minutes(_ head: XMLElement, _ name: String) -> Double? {
    head.attribute(name).flatMap { Durations.minutes(in: $0) }
  }

  private func line(of part: XMLElement) -> IngredientLine {
    var line = IngredientLine(
      quantity: part.attribute("qty"), unit: part.attribute("unit"), name: part.attribute("item"),
      preparation: part.attribute("preparation"), line: part.line)
    for note in part.all("inote") {
      if let words = note.wordsIfAny { line.text += " (\(words))" }
    }
    line.recipeReference = part.attribute("ridlink")
    return line
  }

  private func readPreparation(_ part: XMLElement, _ draft: inout RecipeDraft) {
    var any = false
    for step in part.children where step.name == "text" || step.name == "step" {
      draft.addSteps(from: step.text)
      any = true
    }
    if !any { draft.addSteps(from: part.text) }
  }
}
