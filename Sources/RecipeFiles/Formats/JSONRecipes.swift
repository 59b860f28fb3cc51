internal import Recipes

/// Reads JSON documents: schema.org (Nextcloud Cookbook, plain exports) and the recipes of Paprika.
struct JSONRecipes {
  let clerk: RecipeClerk

  func read(_ text: [UInt8], _ format: RecipeFormat) throws {
    let value: JSONValue
    do {
      value = try JSONReader.read(text[...], depthBound: clerk.bounds.depth)
    } catch {
      let line = 1 + text.prefix(error.offset).lazy.filter { $0 == 0x0A }.count
      clerk.missed(line: line, "the JSON could not be read: \(error.message)", hint: "export it again")
      return
    }
    if format == .paprika {
      for recipe in value.elements {
        var draft = clerk.draft(line: 1)
        PaprikaRecipe.read(recipe, into: &draft)
        try clerk.hand(over: draft)
      }
      return
    }
    for recipe in SchemaRecipe.find(in: value) {
      var draft = clerk.draft(line: 1)
      SchemaRecipe.read(recipe, into: &draft)
      try clerk.hand(over: draft)
    }
  }
}

/// One recipe of Paprika, as its `.paprikarecipe` files hold it.
enum PaprikaRecipe {
  static func read(_ recipe: JSONValue, into draft: inout RecipeDraft) {
    func text(_ key: String) -> String? {
      guard let text = recipe[key]?.text?.trimmed, !text.isEmpty else { return nil }
      return text
    }
    draft.recipe.title = text("name") ?? ""
    draft.recipe.origin.identifier = text("uid")
    draft.recipe.origin.text = text("source")
    draft.recipe.origin.url = text("source_url")
    draft.recipe.yield = text("servings")
    draft.recipe.times = RecipeTimes(
      preparation: text("prep_time").flatMap { Durations.minutes(in: $0) },
      cooking: text("cook_time").flatMap { Durations.minutes(in: $0) },
      total: text("total_time").flatMap { Durations.minutes(in: $0) })
    for category in (recipe["categories"] ?? .null).elements { draft.addCategory(category.text) }
    draft.recipe.rating = text("rating").flatMap { Ratings.rating(in: $0, usualBest: 5) }
    for line in (text("ingredients") ?? "").split(whereSeparator: \.isNewline)
    where !line.utf8.allSatisfy(isBlank) {
      draft.add(IngredientLine(String(line)))
    }
    for step in Paragraphs.steps(text("directions") ?? "") { draft.addStep(step) }
    for key in ["description", "notes"] { draft.addNote(text(key).map(Paragraphs.tidy)) }
    if let facts = text("nutritional_info") { draft.addNutrient("", facts.collapsed) }
    if let photo = text("photo_data"), let bytes = Base64.decode(photo.utf8) {
      draft.addImage(reference: text("photo"), bytes: bytes)
    } else if let address = text("image_url") {
      draft.addImage(reference: address)
    }
  }
}
