internal import Recipes

/// CookXML of My-Cook: a dish (`plat`) with one or several versions of its recipe.
struct CookXMLFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["plat"], roots: ["cookxml"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.title = element.attribute("nom") ?? ""
    draft.recipe.language = "fr"
    draft.addCategory(element.attribute("type"))
    for tag in element.child("tags")?.all("tag") ?? [] { draft.addCategory(tag.words) }
    let versions = element.child("recettes")?.all("recette") ?? []
    for (number, version) in versions.enumerated() {
      if number > 0 {
        draft.group = "Version \(number + 1)"
        draft.stepGroup = draft.group
      }
      read(version: version, first: number == 0, &draft)
    }
    return true
  }

  private func read(version: XMLElement, first: Bool, _ draft: inout RecipeDraft) {
    if let image = version.attribute("img") { draft.addImage(reference: image) }
    if first {
      draft.recipe.times.preparation = version.child("temps_preparation").flatMap(minutes)
      draft.recipe.times.cooking = version.child("temps_cuisson").flatMap(minutes)
    }
    for part in version.children {
      switch part.name {
      case "ingredients":
        if first, let people = part.attribute("nbpersonnes").flatMap(Double.init), people > 0 {
          draft.recipe.servings = Servings(people)
        }
        for ingredient in part.all("ingredient") { draft.add(line(of: ingredient)) }
      case "etapes": for step in part.all("etape") { draft.addSteps(from: step.text) }
      case "astuces": for tip in part.all("astuce") { draft.addNote(Paragraphs.tidy(tip.text)) }
      default: break
      }
    }
  }

  private func minutes(_ part: XMLElement) -> Double? {
    Durations.minutes(in: "\(part.attribute("temps") ?? "") \(part.attribute("unite") ?? "")")
  }

  private func line(of part: XMLElement) -> IngredientLine {
    var quantity = part.attribute("quantite")
    if let value = quantity.flatMap(Double.init), value == 0 { quantity = nil }
    // "unit." only says that pieces are counted.
    let unit = part.attribute("unite").flatMap { $0 == "unit." || quantity == nil ? nil : $0 }
    return IngredientLine(quantity: quantity, unit: unit, name: part.attribute("nom"), line: part.line)
  }
}
