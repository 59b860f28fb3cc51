internal import Recipes

/// Living Cookbook FDX (file versions 1.2 and 2.0), also as the `Data.xml` within FDXZ.
struct LivingCookbookFormat: RecordFormat {
  let names = RecordScanner.Names(
    records: ["recipe"], roots: ["recipes", "fdx", "hixz", "fdxz"], outside: ["cookbookchapter"])
  private var chapters: [String: String] = [:]

  mutating func see(outside tag: XMLElement) {
    if let id = tag.attribute("id"), let name = tag.attribute("name") { chapters[id] = name }
  }

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    readAttributes(element, &draft)
    for line in element.descendants("recipeingredient") { readIngredient(line, &draft) }
    for step in element.descendants("recipeprocedure") { readProcedure(step, &draft) }
    for note in ["recipetip", "recipeauthornote"] {
      for text in element.descendants(note) { draft.addNote(Paragraphs.tidy(text.text)) }
    }
    for review in element.descendants("recipereview") { readReview(review, &draft) }
    for image in element.descendants("recipeimage") where image.parentName != "recipeimages" || image.isLeaf {
      readImage(image, &draft)
    }
    if let facts = element.descendants("recipenutrition").first { readNutrition(facts, &draft) }
    return true
  }

  private func readAttributes(_ element: XMLElement, _ draft: inout RecipeDraft) {
    draft.recipe.title = element.attribute("name") ?? ""
    draft.recipe.origin.identifier = element.attribute("id")
    draft.recipe.origin.author = element.attribute("author")
    draft.recipe.origin.text = element.attribute("source")
    draft.recipe.origin.url = element.attribute("webpage")
    draft.addNote(element.rawAttribute("comments").map(Paragraphs.tidy))
    draft.addNote(element.attribute("copyright"))
    if let people = element.attribute("servings").flatMap({ Yields.servings(in: $0) }) {
      draft.recipe.servings = people
    }
    draft.recipe.yield = element.attribute("yield")
    draft.recipe.times.preparation = minutes(element, "preparationtime")
    draft.recipe.times.cooking = minutes(element, "cookingtime")
    draft.recipe.times.total = minutes(element, "readyintime")
    for type in (element.attribute("recipetypes") ?? "").split(separator: ",") {
      draft.addCategory(String(type))
    }
    draft.addCategory(element.attribute("cookbookchapterid").flatMap { chapters[$0] })
  }

  private func minutes(_ element: XMLElement, _ name: String) -> Double? {
    element.attribute(name).flatMap(Double.init).flatMap { $0 > 0 ? $0 : nil }
  }

  private func readIngredient(_ part: XMLElement, _ draft: inout RecipeDraft) {
    var line = IngredientLine(
      quantity: part.attribute("quantity"), unit: part.attribute("unit"),
      name: part.attribute("ingredient"), line: part.line)
    if part.attribute("heading")?.uppercased() == "Y" {
      draft.recipe.lineAccount.found += 1
      draft.recipe.lineAccount.headings += 1
      let title = line.text.filter { !"=*".contains($0) }.collapsed
      draft.group = title.isEmpty ? nil : title
      return
    }
    if part.attribute("linktype") == "Recipe" { line.recipeReference = part.attribute("ingredientid") }
    draft.add(line)
  }

  private func readProcedure(_ part: XMLElement, _ draft: inout RecipeDraft) {
    let text = part.child("proceduretext")?.text ?? part.ownWords
    if part.attribute("heading")?.uppercased() == "Y" {
      let title = text.collapsed
      draft.stepGroup = title.isEmpty ? nil : title
    } else {
      draft.addSteps(from: text)
    }
  }

  private func readReview(_ review: XMLElement, _ draft: inout RecipeDraft) {
    if draft.recipe.rating == nil, let value = review.attribute("rating").flatMap(Double.init), value > 0 {
      draft.recipe.rating = Rating(value, of: max(5, value))
    }
    let who = review.attribute("reviewer").map { "\($0): " } ?? ""
    let text = Paragraphs.tidy(review.text)
    if !text.isEmpty { draft.addNote(who + text) }
  }

  private func readImage(_ image: XMLElement, _ draft: inout RecipeDraft) {
    if let name = image.attribute("filename") {
      draft.addImage(reference: name)
    } else if image.isLeaf, let bytes = Base64.decode(image.text.utf8) {
      draft.addImage(reference: nil, bytes: bytes)
    }
  }

  /// The figures that people know from labels; the other seventy are fatty and amino acids.
  private static let labels: [(String, String)] = [
    ("calories", "Calories"), ("totalfat", "Total fat (g)"), ("saturatedfat", "Saturated fat (g)"),
    ("transfat", "Trans fat (g)"), ("cholesterol", "Cholesterol (mg)"), ("sodium", "Sodium (mg)"),
    ("totalcarbohydrate", "Carbohydrate (g)"), ("totalcarbohydrates", "Carbohydrate (g)"),
    ("dietaryfiber", "Dietary fiber (g)"), ("fiber", "Dietary fiber (g)"), ("sugar", "Sugar (g)"),
    ("protein", "Protein (g)"),
  ]

  private func readNutrition(_ facts: XMLElement, _ draft: inout RecipeDraft) {
    for (key, label) in Self.labels {
      if let value = facts.attribute(key) { draft.addNutrient(label, value) }
    }
  }
}

extension XMLElement {
  /// The name of the element around this one, when there is one.
  var parentName: String? {
    let parent = tree.nodes[Int(index)].parent
    return parent < 0 ? nil : XMLElement(tree: tree, index: parent).name
  }

  /// Whether no elements are below.
  var isLeaf: Bool { children.first { _ in true } == nil }
}
