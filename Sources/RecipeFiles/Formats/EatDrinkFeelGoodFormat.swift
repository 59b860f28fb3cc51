internal import Recipes

/// eatdrinkfeelgood 1.0 and 1.1 (document types of straup).
struct EatDrinkFeelGoodFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["recipe"], roots: ["eatdrinkfeelgood"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.title =
      element.child("name")?.child("common")?.words ?? element.child("title")?.words
      ?? element.child("name")?.words ?? ""
    for other in element.child("name")?.all("other") ?? [] { draft.addNote(other.wordsIfAny) }
    for part in element.children {
      switch part.name {
      case "source": readSource(part, &draft)
      case "servings", "yield": draft.recipe.yield = part.wordsIfAny
      case "category": draft.addCategory(part.attribute("content") ?? part.words)
      case "ingredients": readIngredients(part, &draft)
      case "requirements": for list in part.all("ingredients") { readIngredients(list, &draft) }
      case "directions": for step in part.all("step") { draft.addSteps(from: step.text) }
      case "notes", "note": draft.addNote(Paragraphs.tidy(part.text))
      default: break
      }
    }
    return true
  }

  private func readSource(_ source: XMLElement, _ draft: inout RecipeDraft) {
    draft.recipe.origin.text =
      source.attribute("content") ?? source.descendants("common").first?.wordsIfAny ?? source.wordsIfAny
    source.visit { if draft.recipe.origin.url == nil { draft.recipe.origin.url = $0.attribute("href") } }
  }

  private func readIngredients(_ list: XMLElement, _ draft: inout RecipeDraft) {
    for part in list.children {
      switch part.name {
      case "ing": draft.add(line(of: part))
      case "set":
        draft.group = part.child("name")?.wordsIfAny ?? part.child("title")?.wordsIfAny
        readIngredients(part, &draft)
        draft.group = nil
      default: break
      }
    }
  }

  private func line(of part: XMLElement) -> IngredientLine {
    let amount = part.child("amount")
    let figures = amount?.descendants("n").first?.attribute("value")
    let measure = amount?.child("measure") ?? part.child("measure")
    let unit = measure?.child("unit")?.attribute("content") ?? measure?.wordsIfAny
    let own = amount?.ownWords ?? ""
    return IngredientLine(
      quantity: figures ?? (own.isEmpty ? nil : own), unit: unit, name: part.child("item")?.wordsIfAny,
      preparation: part.child("detail")?.wordsIfAny, line: part.line)
  }
}
