internal import Recipes

/// MacGourmet's property lists: an array of dictionaries, one a recipe.
struct MacGourmetFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["dict"], roots: ["plist"], nested: true)

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    let fields = element.dictionary
    guard fields["NAME"] != nil || fields["DIRECTIONS"] != nil || fields["INGREDIENTS"] != nil else {
      return false
    }
    func text(_ key: String) -> String? { fields[key]?.wordsIfAny }
    draft.recipe.title = text("NAME") ?? ""
    draft.recipe.origin.identifier = text("RECIPE_ID")
    draft.recipe.origin.text = text("SOURCE")
    draft.recipe.origin.url =
      text("URL") ?? text("PUBLICATION_PAGE").flatMap { WebAddress.isOne($0) ? $0 : nil }
    draft.recipe.cuisine = text("CUISINE").flatMap { $0 == "--" ? nil : $0 }
    draft.addCategory(text("COURSE_NAME"))
    for category in fields["CATEGORIES"]?.all("dict") ?? [] {
      draft.addCategory(category.dictionary["NAME"]?.words)
    }
    for word in (text("KEYWORDS") ?? "").split(separator: ",") { draft.addCategory(String(word)) }
    if let people = text("SERVINGS").flatMap(Double.init), people > 0 {
      draft.recipe.servings = Servings(people)
    }
    draft.recipe.yield = text("YIELD")
    readTexts(fields, &draft)
    readTimes(fields["PREP_TIMES"], &draft)
    // The tree and the flat list repeat each other.
    let list =
      fields["INGREDIENTS_TREE"].flatMap { $0.all("dict").isEmpty ? nil : $0 } ?? fields["INGREDIENTS"]
    readIngredients(list, &draft)
    return true
  }

  private func readTexts(_ fields: [String: XMLElement], _ draft: inout RecipeDraft) {
    for key in ["SUMMARY", "NOTE"] { draft.addNote(fields[key].map { Paragraphs.tidy($0.text) }) }
    for note in fields["NOTES_LIST"]?.all("dict") ?? [] {
      draft.addNote(
        (note.dictionary["NOTE_TEXT"] ?? note.dictionary["NOTE"]).map { Paragraphs.tidy($0.text) })
    }
    if let text = fields["NUTRITION"]?.wordsIfAny { draft.addNutrient("", text) }
    let steps = fields["DIRECTIONS_LIST"]?.all("dict") ?? []
    for step in steps {
      draft.stepGroup = step.dictionary["LABEL_TEXT"]?.wordsIfAny
      if let text = step.dictionary["DIRECTION_TEXT"]?.text { draft.addSteps(from: text) }
    }
    if draft.recipe.steps.isEmpty, let text = fields["DIRECTIONS"]?.text {
      for step in Paragraphs.steps(text) { draft.addStep(step) }
    }
    guard let image = fields["IMAGE"] else { return }
    if image.name == "data", let bytes = Base64.decode(image.text.utf8) {
      draft.addImage(reference: nil, bytes: bytes)
    } else {
      draft.addImage(reference: image.wordsIfAny)
    }
  }

  /// Units by their numbers, as an export with every kind shows them: 3 seconds, 2 minutes, 1 hours, 0 days,
  /// 4 weeks; 5 and 6 are temperatures.
  private static let minutesPerUnit: [String: Double] = [
    "3": 1.0 / 60, "2": 1, "1": 60, "0": 1_440, "4": 10_080,
  ]
  /// Kinds by their numbers: 19 is "ready in"; heat of any kind counts as cooking.
  private static let cooking: Set<String> = [
    "7", "13", "14", "15", "16", "17", "18", "20", "22", "24", "31", "1", "2",
  ]

  private func readTimes(_ list: XMLElement?, _ draft: inout RecipeDraft) {
    for time in list?.all("dict") ?? [] {
      let fields = time.dictionary
      guard let amount = fields["AMOUNT"].flatMap({ Double($0.words) }), amount > 0,
        let factor = Self.minutesPerUnit[fields["TIME_UNIT_ID"]?.words ?? ""]
      else { continue }
      var minutes = amount * factor
      if let second = fields["AMOUNT_2"].flatMap({ Double($0.words) }), second > 0,
        let factor = Self.minutesPerUnit[fields["TIME_UNIT_2_ID"]?.words ?? ""]
      {
        minutes += second * factor
      }
      let kind = fields["TIME_TYPE_ID"]?.words ?? ""
      if kind == "19" {
        draft.recipe.times.total = minutes
      } else if Self.cooking.contains(kind) {
        draft.recipe.times.cooking = (draft.recipe.times.cooking ?? 0) + minutes
      } else if kind == "0" || kind == "34" || kind == "35" || kind == "36" {
        draft.recipe.times.preparation = (draft.recipe.times.preparation ?? 0) + minutes
      }
    }
  }

  private func readIngredients(_ list: XMLElement?, _ draft: inout RecipeDraft) {
    for part in list?.all("dict") ?? [] {
      let fields = part.dictionary
      if fields["IS_DIVIDER"]?.name == "true" {
        draft.recipe.lineAccount.found += 1
        draft.recipe.lineAccount.headings += 1
        draft.group = fields["DESCRIPTION"]?.wordsIfAny
      } else if fields["DESCRIPTION"] != nil {
        var line = IngredientLine(
          quantity: fields["QUANTITY"]?.wordsIfAny, unit: fields["MEASUREMENT"]?.wordsIfAny,
          name: fields["DESCRIPTION"]?.wordsIfAny, preparation: fields["DIRECTION"]?.wordsIfAny,
          line: part.line)
        if let id = fields["INCLUDED_RECIPE_ID"]?.wordsIfAny, id != "-1", id != "0" {
          line.recipeReference = id
        }
        draft.add(line)
      }
      for key in ["INGREDIENTS", "CHILDREN"] where fields[key] != nil { readIngredients(fields[key], &draft) }
    }
  }
}

extension XMLElement {
  /// The values of a property list's dictionary by their keys.
  var dictionary: [String: XMLElement] {
    var values: [String: XMLElement] = [:]
    var key: String?
    for part in children {
      if part.name == "key" {
        key = part.words
      } else if let name = key {
        values[name] = part
        key = nil
      }
    }
    return values
  }
}
