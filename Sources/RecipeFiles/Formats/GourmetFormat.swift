internal import Recipes

/// Gourmet and Gourmand XML (`recipe.dtd` of Gourmand), with the names that hand-made files use instead.
struct GourmetFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["recipe"], roots: ["gourmetdoc"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.origin.identifier = element.attribute("id")
    for part in element.children {
      switch part.name {
      case "title": draft.recipe.title = Markup.plain(part.words)
      case "category":
        for word in Markup.plain(part.words).split(separator: ",") { draft.addCategory(String(word)) }
      case "cuisine": draft.recipe.cuisine = part.wordsIfAny.map(Markup.plain)
      case "source": draft.recipe.origin.text = part.wordsIfAny.map(Markup.plain)
      case "link": draft.recipe.origin.url = part.wordsIfAny
      case "rating": draft.recipe.rating = part.wordsIfAny.flatMap { Ratings.rating(in: $0, usualBest: 5) }
      case "preptime": draft.recipe.times.preparation = Durations.minutes(in: part.words)
      case "cooktime": draft.recipe.times.cooking = Durations.minutes(in: part.words)
      case "totaltime": draft.recipe.times.total = Durations.minutes(in: part.words)
      case "servings", "yields", "yield": readYield(part, &draft)
      case "image": readImage(part, &draft)
      case "ingredient-list", "ingredient_list", "ingredients": readIngredients(part, &draft)
      case "instructions", "instruction_list": readInstructions(part, &draft)
      case "modifications", "notes", "description": draft.addNote(Paragraphs.tidy(Markup.plain(part.text)))
      default: break
      }
    }
    return true
  }

  private func readYield(_ yield: XMLElement, _ draft: inout RecipeDraft) {
    guard let text = yield.wordsIfAny else { return }
    if yield.name == "servings", let amount = Amounts.leading(text[...]), amount.low > 0 {
      draft.recipe.servings = Servings(amount.low, amount.high)
      if draft.recipe.yield == nil { draft.recipe.yield = text }
    } else {
      draft.recipe.yield = text
    }
  }

  private func readImage(_ image: XMLElement, _ draft: inout RecipeDraft) {
    let text = image.text
    if image.attribute("format") != nil || text.utf8.count > 256, let bytes = Base64.decode(text.utf8) {
      draft.addImage(reference: nil, bytes: bytes)
    } else {
      draft.addImage(reference: image.wordsIfAny)
    }
  }

  // MARK: Ingredients

  private func readIngredients(_ list: XMLElement, _ draft: inout RecipeDraft) {
    for part in list.children {
      switch part.name {
      case "ingredient": draft.add(line(of: part))
      case "ingref": draft.add(reference(part))
      case "inggroup":
        draft.group = part.child("groupname")?.wordsIfAny.map(Markup.plain)
        readIngredients(part, &draft)
        draft.group = nil
      default: break
      }
    }
  }

  private func line(of ingredient: XMLElement) -> IngredientLine {
    var line = IngredientLine("", line: ingredient.line)
    line.quantityText = ingredient.child("amount")?.wordsIfAny
    line.unitText = ingredient.child("unit")?.wordsIfAny
    line.optional = ["yes", "true", "1"].contains(ingredient.attribute("optional")?.lowercased() ?? "")
    let item = ingredient.child("item")?.words ?? ""
    let name = Markup.plain(item.isEmpty ? ingredient.ownWords : item)
    line.nameText = name.isEmpty ? nil : name
    // The item carries the preparation after a semicolon.
    if let cut = name.firstIndex(of: ";") {
      let preparation = String(name[name.index(after: cut)...]).collapsed
      line.nameText = String(name[..<cut]).collapsed
      line.preparationText = preparation.isEmpty ? nil : preparation
    }
    line.text = [line.quantityText, line.unitText, name].compactMap { $0 }.joined(separator: " ")
    if line.text.isEmpty { line.text = ingredient.child("key")?.words ?? "" }
    if line.optional, !line.text.isEmpty, !line.text.lowercased().contains("optional") {
      line.text += " (optional)"
    }
    return line
  }

  /// A recipe that is an ingredient of this one.
  private func reference(_ ingref: XMLElement) -> IngredientLine {
    var line = IngredientLine("", line: ingref.line)
    line.quantityText = ingref.attribute("amount")
    line.nameText = ingref.wordsIfAny.map(Markup.plain)
    line.recipeReference = ingref.attribute("refid")
    line.text = [line.quantityText, line.nameText].compactMap { $0 }.joined(separator: " ")
    return line
  }

  private func readInstructions(_ element: XMLElement, _ draft: inout RecipeDraft) {
    let parts = element.all("instruction")
    if parts.isEmpty { draft.addSteps(from: Markup.plain(element.text)) }
    for part in parts { draft.addSteps(from: Markup.plain(part.text)) }
  }
}
