internal import Recipes

/// Writes RecipeML 0.5; all recipes stand in one menu, as the document type allows only one recipe beside it.
enum RecipeMLWriter {
  static let head = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE recipeml PUBLIC "-//FormatData//DTD RecipeML 0.5//EN" "http://www.formatdata.com/recipeml/recipeml.dtd">
    <recipeml version="0.5" generator="Commensal">
    <menu>
    <head><title>Recipes</title></head>

    """
  static let tail = "</menu>\n</recipeml>\n"

  static func text(of recipe: Recipe) -> String {
    let language = recipe.language.flatMap { isToken($0) ? " xml:lang=\"\($0)\"" : nil } ?? ""
    var text = "<recipe\(language)>\n<head>\n"
    text += element("title", recipe.title)
    text += source(recipe) + categories(recipe) + times(recipe) + yield(recipe)
    text += "</head>\n"
    for note in recipe.notes { text += element("description", note) }
    text += "<ingredients>\n" + ingredients(recipe) + "</ingredients>\n"
    text += "<directions>\n" + directions(recipe) + "</directions>\n"
    return text + nutrition(recipe) + "</recipe>\n"
  }

  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { ($0.isASCII && ($0.isLetter || $0.isNumber)) || $0 == "-" }
  }

  private static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes)>\(escapedXML(text))</\(name)>\n"
  }

  private static func source(_ recipe: Recipe) -> String {
    var items = ""
    if let author = recipe.origin.author { items += element("srcitem", author, " type=\"DC.Creator\"") }
    if let url = recipe.origin.url { items += element("srcitem", url, " type=\"DC.Identifier\"") }
    if let text = recipe.origin.text { items += element("srcitem", text, " type=\"DC.Source\"") }
    return items.isEmpty ? "" : "<source>\n\(items)</source>\n"
  }

  private static func categories(_ recipe: Recipe) -> String {
    var items = recipe.categories.map { element("cat", $0) }.joined()
    if let cuisine = recipe.cuisine { items += element("cat", cuisine, " type=\"cuisine\"") }
    if let rating = recipe.rating {
      items += element("cat", "\(plainNumber(rating.value))/\(plainNumber(rating.of))", " type=\"rating\"")
    }
    return items.isEmpty ? "" : "<categories>\n\(items)</categories>\n"
  }

  private static func times(_ recipe: Recipe) -> String {
    let times: [(String, Double?)] = [
      ("preparation", recipe.times.preparation), ("cooking", recipe.times.cooking),
      ("total", recipe.times.total),
    ]
    return times.map { type, minutes in
      guard let minutes else { return "" }
      return "<preptime type=\"\(type)\"><time><qty>\(plainNumber(minutes))</qty>"
        + "<timeunit>minutes</timeunit></time></preptime>\n"
    }.joined()
  }

  private static func yield(_ recipe: Recipe) -> String {
    let told = recipe.yield.flatMap { Yields.servings(in: $0) }
    var inside = recipe.yield.map { escapedXML($0) } ?? ""
    // Where the words tell the servings, figures would only repeat them.
    if let people = recipe.servings, told != people {
      inside += "<qty>\(people.figures)</qty><unit>servings</unit>"
    }
    return inside.isEmpty ? "" : "<yield>\(inside)</yield>\n"
  }

  // MARK: Ingredients and directions

  private static func ingredients(_ recipe: Recipe) -> String {
    // The document type wants one ingredient at least.
    if recipe.ingredients.isEmpty { return "<ing><item/></ing>\n" }
    let groups = runs(recipe.ingredients) { $0.group }
    if groups.count == 1, groups[0].key == nil { return groups[0].elements.map(ingredient).joined() }
    return groups.map { group in
      "<ing-div>\n" + (group.key.map { element("title", $0) } ?? "")
        + group.elements.map(ingredient).joined() + "</ing-div>\n"
    }.joined()
  }

  private static func ingredient(_ line: IngredientLine) -> String {
    guard line.fieldsSayAll, let name = line.nameText else {
      return "<ing>\(element("item", line.text).dropLast())</ing>\n"
    }
    var text = line.optional ? "<ing optional=\"yes\">" : "<ing>"
    if line.quantityText != nil || line.unitText != nil {
      text += "<amt><qty>\(escapedXML(line.quantityText ?? ""))</qty>"
      if let unit = line.unitText { text += "<unit>\(escapedXML(unit))</unit>" }
      text += "</amt>"
    }
    text += "<item>\(escapedXML(name))</item>"
    if let preparation = line.preparationText { text += "<prep>\(escapedXML(preparation))</prep>" }
    for other in line.alternatives { text += "<alt-ing><item>\(escapedXML(other))</item></alt-ing>" }
    return text + "</ing>\n"
  }

  private static func directions(_ recipe: Recipe) -> String {
    if recipe.steps.isEmpty { return "<step/>\n" }
    let groups = runs(recipe.steps) { $0.group }
    if groups.count == 1, groups[0].key == nil {
      return groups[0].elements.map { element("step", $0.text) }.joined()
    }
    return groups.map { group in
      "<dir-div>\n" + (group.key.map { element("title", $0) } ?? "")
        + group.elements.map { element("step", $0.text) }.joined() + "</dir-div>\n"
    }.joined()
  }

  /// The document type wants figures and units apart; what is printed stays in words.
  private static func nutrition(_ recipe: Recipe) -> String {
    guard !recipe.printedNutrition.isEmpty else { return "" }
    let words = recipe.printedNutrition.map { "\($0.name) \($0.value)".collapsed }.joined(separator: "; ")
    return element("nutrition", words)
  }
}
