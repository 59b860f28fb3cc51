internal import Recipes

/// schema.org Recipe objects as pages and programs really write them.
enum SchemaRecipe {
  /// The Recipe objects within a value, wherever they lie; those without content beside full ones are left out.
  static func find(in value: JSONValue) -> [JSONValue] {
    var found: [JSONValue] = []
    collect(value, into: &found)
    let full = found.filter(hasContent)
    var kept: [JSONValue] = []
    for recipe in full.isEmpty ? Array(found.prefix(1)) : full
    where !kept.contains(where: { same($0, recipe) }) {
      kept.append(recipe)
    }
    return kept
  }

  private static func collect(_ value: JSONValue, into found: inout [JSONValue]) {
    switch value {
    case .array(let elements): for element in elements { collect(element, into: &found) }
    case .object(let members):
      if isRecipe(value) {
        found.append(value)
        return
      }
      for member in members { collect(member.value, into: &found) }
    default: break
    }
  }

  private static func isRecipe(_ value: JSONValue) -> Bool {
    (value["@type"] ?? .null).elements.contains { type in
      guard let name = type.text else { return false }
      return name == "Recipe" || name.hasSuffix("schema.org/Recipe")
    }
  }

  static func hasContent(_ recipe: JSONValue) -> Bool {
    recipe["recipeIngredient"] != nil || recipe["ingredients"] != nil || recipe["recipeInstructions"] != nil
  }

  /// The same recipe twice on one page.
  private static func same(_ one: JSONValue, _ other: JSONValue) -> Bool {
    one["name"] == other["name"] && one["recipeIngredient"] == other["recipeIngredient"]
  }

  // MARK: Reading

  static func read(_ recipe: JSONValue, into draft: inout RecipeDraft) {
    draft.recipe.title = text(recipe["name"]) ?? text(recipe["headline"]) ?? ""
    draft.recipe.origin.url = text(recipe["url"]) ?? text(recipe["mainEntityOfPage"]) ?? text(recipe["@id"])
    if let url = draft.recipe.origin.url, !WebAddress.isOne(url) { draft.recipe.origin.url = nil }
    draft.recipe.origin.author = names(recipe["author"])
    draft.recipe.origin.text = names(recipe["publisher"])
    draft.recipe.language = text(recipe["inLanguage"])
    draft.recipe.cuisine = (recipe["recipeCuisine"] ?? .null).elements.lazy.compactMap { text($0) }.first
    for key in ["recipeCategory", "keywords"] {
      for value in (recipe[key] ?? .null).elements {
        for word in (text(value) ?? "").split(separator: ",") { draft.addCategory(String(word)) }
      }
    }
    readYield(recipe["recipeYield"] ?? recipe["yield"], &draft)
    draft.recipe.times = RecipeTimes(
      preparation: minutes(recipe["prepTime"]), cooking: minutes(recipe["cookTime"]),
      total: minutes(recipe["totalTime"]))
    readRating(recipe["aggregateRating"], &draft)
    draft.addNote(text(recipe["description"]).map(Paragraphs.tidy))
    for image in (recipe["image"] ?? .null).elements { draft.addImage(reference: address(image)) }
    readNutrition(recipe["nutrition"], &draft)
    readIngredients(recipe["recipeIngredient"] ?? recipe["ingredients"], &draft)
    readInstructions(recipe["recipeInstructions"] ?? .null, depth: 0, &draft)
  }

  /// The text of a value without markup: of an object its text, name or value.
  static func text(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    let found: String?
    switch value {
    case .string(let text): found = text
    case .number(let text): found = text
    case .object:
      found = (value["text"] ?? value["name"] ?? value["@value"] ?? value["value"] ?? value["@id"])?.text
    case .array(let elements): found = elements.first.flatMap { text($0) }
    default: found = nil
    }
    guard let found else { return nil }
    let plain = Markup.plain(found).trimmed
    return plain.isEmpty ? nil : plain
  }

  private static func names(_ value: JSONValue?) -> String? {
    let names = (value ?? .null).elements.compactMap { text($0)?.collapsed }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private static func address(_ image: JSONValue) -> String? {
    image.text ?? (image["url"] ?? image["contentUrl"] ?? image["@id"])?.elements.first?.text
  }

  private static func minutes(_ value: JSONValue?) -> Double? {
    guard case .object? = value else { return text(value).flatMap { Durations.minutes(in: $0) } }
    return (value?["maxValue"] ?? value?["value"])?.text.flatMap { Durations.minutes(in: $0) }
  }

  private static func readYield(_ value: JSONValue?, _ draft: inout RecipeDraft) {
    var texts: [String] = []
    for element in (value ?? .null).elements {
      if case .object = element {
        let unit = text(element["unitText"]) ?? ""
        if let amount = text(element["value"]) { texts.append("\(amount) \(unit)".collapsed) }
      } else if let words = text(element)?.collapsed {
        texts.append(words)
      }
    }
    // ["4", "24 cookies"]: what is not servings is the yield; of ["4", "4 servings"] the longer one says more.
    let other = texts.first { Yields.servings(in: $0) == nil }
    draft.recipe.yield = other ?? texts.max { $0.count < $1.count }
    draft.recipe.servings = texts.lazy.compactMap { Yields.servings(in: $0) }.first
  }

  private static func readRating(_ value: JSONValue?, _ draft: inout RecipeDraft) {
    guard let rating = value?.elements.first,
      let given = text(rating["ratingValue"]).flatMap({ Double($0.replacing(",", with: ".")) }), given > 0,
      given <= Ratings.most
    else { return }
    let best = text(rating["bestRating"]).flatMap { Double($0) } ?? 5
    draft.recipe.rating = Rating(given, of: best <= Ratings.most ? max(best, given) : max(5, given))
  }

  private static func readNutrition(_ value: JSONValue?, _ draft: inout RecipeDraft) {
    guard case .object(let members)? = value?.elements.first else { return }
    for member in members where !member.name.hasPrefix("@") {
      if let text = text(member.value) { draft.addNutrient(member.name, text.collapsed) }
    }
  }

  private static func readIngredients(_ value: JSONValue?, _ draft: inout RecipeDraft) {
    for element in (value ?? .null).elements {
      switch element {
      case .array: readIngredients(element, &draft)
      default:
        // Some pages put the whole list into one string.
        for line in (text(element) ?? "").split(whereSeparator: \.isNewline) {
          if !line.utf8.allSatisfy(isBlank) { draft.add(IngredientLine(String(line))) }
        }
      }
    }
  }

  private static func readInstructions(_ value: JSONValue, depth: Int, _ draft: inout RecipeDraft) {
    guard depth < 8 else { return }
    for element in value.elements {
      switch element {
      case .array: readInstructions(element, depth: depth + 1, &draft)
      case .object: readInstruction(element, depth: depth, &draft)
      default: if let text = text(element) { for step in Paragraphs.steps(text) { draft.addStep(step) } }
      }
    }
  }

  private static func readInstruction(_ element: JSONValue, depth: Int, _ draft: inout RecipeDraft) {
    let type = (element["@type"] ?? .null).elements.first?.text ?? ""
    if let items = element["itemListElement"] {
      let group = type == "HowToSection" ? text(element["name"])?.collapsed : nil
      if let group { draft.stepGroup = group }
      let before = draft.recipe.steps.count
      readInstructions(items, depth: depth + 1, &draft)
      // A section may carry its text beside an empty list.
      if draft.recipe.steps.count == before, let text = text(element["text"]) { draft.addSteps(from: text) }
      if group != nil { draft.stepGroup = nil }
      return
    }
    if let item = element["item"], element["text"] == nil {
      return readInstructions(item, depth: depth + 1, &draft)
    }
    guard let text = text(element["text"]) ?? text(element["name"]) ?? text(element["description"]) else {
      return
    }
    for step in Paragraphs.steps(text) { draft.addStep(step) }
  }
}
