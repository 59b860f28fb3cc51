internal import Recipes

/// KreML of KRecipes (`kreexporter.cpp`), of old versions with `serving` and of new ones with `yield`.
struct KRecipesFormat: RecordFormat {
  let names = RecordScanner.Names(
    records: ["krecipes-recipe"], roots: ["krecipes"], outside: ["krecipes"])
  private var language: String?

  mutating func see(outside tag: XMLElement) { language = tag.attribute("lang") }

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.language = language?.replacing("_", with: "-")
    for part in element.children {
      switch part.name {
      case "krecipes-description": readDescription(part, &draft)
      case "krecipes-ingredients": readIngredients(part, &draft)
      case "krecipes-instructions": for step in Paragraphs.steps(part.text) { draft.addStep(step) }
      case "krecipes-ratings": readRatings(part, &draft)
      default: break
      }
    }
    return true
  }

  private func readDescription(_ description: XMLElement, _ draft: inout RecipeDraft) {
    var authors: [String] = []
    for part in description.children {
      switch part.name {
      case "title": draft.recipe.title = part.words
      case "author": if let name = part.wordsIfAny { authors.append(name) }
      case "pictures", "pic":
        for picture in part.name == "pic" ? [part] : part.all("pic") {
          if let bytes = Base64.decode(picture.text.utf8) { draft.addImage(reference: nil, bytes: bytes) }
        }
      case "category": for category in part.all("cat") { draft.addCategory(category.words) }
      case "serving": if part.words != "0" { draft.recipe.yield = part.wordsIfAny }
      case "yield":
        let text = "\(amount(part) ?? "") \(part.child("type")?.words ?? "")".collapsed
        if !text.isEmpty, !text.hasPrefix("0 ") { draft.recipe.yield = text }
      case "preparation-time": draft.recipe.times.preparation = Durations.minutes(in: part.words)
      default: break
      }
    }
    if !authors.isEmpty { draft.recipe.origin.author = authors.joined(separator: ", ") }
  }

  /// `2`, or `2-3` of the two ends of a range.
  private func amount(_ holder: XMLElement) -> String? {
    guard let amount = holder.child("amount") else { return nil }
    let ends = [amount.child("min")?.wordsIfAny, amount.child("max")?.wordsIfAny].compactMap { $0 }
    return ends.isEmpty ? amount.wordsIfAny : ends.joined(separator: "-")
  }

  private func readIngredients(_ list: XMLElement, _ draft: inout RecipeDraft) {
    for part in list.children {
      switch part.name {
      case "ingredient": draft.add(line(of: part))
      case "ingredient-group":
        draft.group = part.attribute("name")
        readIngredients(part, &draft)
        draft.group = nil
      default: break
      }
    }
  }

  private func line(of part: XMLElement) -> IngredientLine {
    var line = IngredientLine(
      quantity: amount(part), unit: part.child("unit")?.wordsIfAny, name: part.child("name")?.wordsIfAny,
      preparation: part.child("prep")?.wordsIfAny, line: part.line)
    if line.quantityText == "0" {
      line = IngredientLine(
        quantity: nil, unit: line.unitText, name: line.nameText, preparation: line.preparationText,
        line: part.line)
    }
    for other in part.child("substitutes")?.all("ingredient") ?? [] {
      let text = self.line(of: other).text
      if !text.isEmpty {
        line.alternatives.append(text)
        line.text += " or \(text)"
      }
    }
    return line
  }

  private func readRatings(_ ratings: XMLElement, _ draft: inout RecipeDraft) {
    for rating in ratings.all("rating") {
      let who = rating.child("rater")?.wordsIfAny.map { "\($0): " } ?? ""
      if let comment = rating.child("comment")?.wordsIfAny { draft.addNote(who + comment) }
    }
    let stars = ratings.descendants("criteria").filter { $0.child("name")?.words == "Overall" }
    if let value = stars.first?.child("stars").flatMap({ Double($0.words) }), value > 0 {
      draft.recipe.rating = Rating(value, of: max(5, value))
    }
  }
}
