internal import Recipes

/// RecipeML 0.5 (FormatData, 2000; `recipeml.dtd`), as its programs write it: several recipes under one root,
/// ranges inside of quantities, text where the document type asks for elements.
struct RecipeMLFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["recipe"], roots: ["recipeml", "menu"], outside: ["recipeml"])
  private var language: String?

  mutating func see(outside tag: XMLElement) {
    if let found = tag.attribute("lang") { language = found }
  }

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    draft.recipe.language = element.attribute("lang") ?? language
    draft.recipe.origin.identifier = element.attribute("id")
    for part in element.children {
      switch part.name {
      case "head": readHead(part, &draft)
      case "description", "note": draft.addNote(Paragraphs.tidy(part.text))
      case "ingredients": readIngredients(part, &draft)
      case "directions": readDirections(part, &draft)
      case "nutrition", "diet-exchanges": readNutrition(part, &draft)
      default: break
      }
    }
    return true
  }

  // MARK: Head

  private func readHead(_ head: XMLElement, _ draft: inout RecipeDraft) {
    for part in head.children {
      switch part.name {
      case "title": draft.recipe.title = part.words
      case "subtitle": draft.addNote(part.wordsIfAny)
      case "source": readSource(part, &draft)
      case "categories": readCategories(part, &draft)
      case "preptime": readTime(part, &draft)
      case "yield": readYield(part, &draft)
      default: break
      }
    }
  }

  private func readSource(_ source: XMLElement, _ draft: inout RecipeDraft) {
    var words: [String] = []
    let own = source.ownWords
    if !own.isEmpty { words.append(own) }
    for item in source.all("srcitem") {
      guard let text = item.wordsIfAny else { continue }
      let type = item.attribute("type")?.lowercased() ?? ""
      if type.hasSuffix("creator"), draft.recipe.origin.author == nil {
        draft.recipe.origin.author = text
      } else if type.hasSuffix("identifier"), WebAddress.isOne(text), draft.recipe.origin.url == nil {
        draft.recipe.origin.url = text
      } else {
        words.append(text)
      }
    }
    for text in words where draft.recipe.origin.url == nil && WebAddress.isOne(text) {
      draft.recipe.origin.url = text
    }
    if !words.isEmpty { draft.recipe.origin.text = words.joined(separator: "; ") }
  }

  private func readCategories(_ categories: XMLElement, _ draft: inout RecipeDraft) {
    for part in categories.all("cat") {
      if part.attribute("type")?.lowercased() == "cuisine", draft.recipe.cuisine == nil {
        draft.recipe.cuisine = part.wordsIfAny
      } else if part.attribute("type")?.lowercased() == "rating" {
        draft.recipe.rating = Ratings.rating(in: part.words, usualBest: 5)
      } else {
        draft.addCategory(part.words)
      }
    }
    for word in categories.ownWords.split(separator: ",") { draft.addCategory(String(word)) }
  }

  /// Adds a time by its free type: cooking and baking, the total, and all others as preparation.
  private func readTime(_ time: XMLElement, _ draft: inout RecipeDraft) {
    var minutes = 0.0
    var any = false
    for part in time.all("time") {
      let text = "\(Self.amount(part)) \(part.child("timeunit")?.words ?? "")"
      if let value = Durations.minutes(in: text) {
        minutes += value
        any = true
      }
    }
    if !any, let value = Durations.minutes(in: time.words) {
      minutes = value
      any = true
    }
    guard any else { return }
    let type = time.attribute("type")?.lowercased() ?? ""
    let cooking = ["cook", "bak", "cuisson", "boil", "roast", "grill", "piecz", "gotow", "smaż"]
    if type.contains("total") {
      draft.recipe.times.total = minutes
    } else if cooking.contains(where: { type.contains($0) }) {
      draft.recipe.times.cooking = (draft.recipe.times.cooking ?? 0) + minutes
    } else if type.contains("prep") || type.isEmpty {
      draft.recipe.times.preparation = (draft.recipe.times.preparation ?? 0) + minutes
    } else {
      // Rising, chilling and resting are neither work nor heat; they count in no field but are kept in words.
      draft.addNote("\(type.prefix(1).uppercased())\(type.dropFirst()): \(time.wordsWithUnitsApart)")
    }
  }

  private func readYield(_ yield: XMLElement, _ draft: inout RecipeDraft) {
    let amount = Self.amount(yield)
    let unit = yield.child("unit")?.words ?? ""
    let text = amount.isEmpty && unit.isEmpty ? yield.words : "\(amount) \(unit)".collapsed
    guard !text.isEmpty else { return }
    let own = yield.ownWords
    if !own.isEmpty, !amount.isEmpty {
      // Words beside the figures: "2 loaves", for 8 servings.
      draft.recipe.servings = Yields.servings(in: text)
      draft.recipe.yield = own
    } else {
      draft.recipe.yield = text
    }
  }

  // MARK: Amounts

  /// The quantity of an `amt`, `time` or `yield` in figures: `2`, `1 1/2`, `0.75-1`.
  static func amount(_ holder: XMLElement) -> String {
    var parts: [String] = []
    for part in holder.children {
      switch part.name {
      case "qty":
        if let range = part.child("range") {
          parts.append(self.range(range))
        } else {
          parts.append(figures(part))
        }
      case "range": parts.append(range(part))
      default: break
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func range(_ range: XMLElement) -> String {
    let low = range.child("q1").map(figures) ?? ""
    let high = range.child("q2").map(figures) ?? ""
    let between = range.child("sep")?.wordsIfAny.map { $0 == "-" ? "-" : " \($0) " } ?? "-"
    if low.isEmpty || high.isEmpty { return low + high }
    return low + between + high
  }

  /// Text in which fractions may be elements: `1 <frac><n>1</n><d>2</d></frac>` is `1 1/2`.
  private static func figures(_ element: XMLElement) -> String {
    guard let fraction = element.child("frac") else { return element.words }
    let above = fraction.child("n")?.words ?? ""
    let below = fraction.child("d")?.words ?? ""
    return "\(element.ownWords) \(above)/\(below)".collapsed
  }

  // MARK: Ingredients

  private func readIngredients(_ list: XMLElement, _ draft: inout RecipeDraft) {
    for part in list.children {
      switch part.name {
      case "ing": draft.add(line(of: part))
      case "ing-div":
        draft.group = part.child("title")?.wordsIfAny
        draft.addNote(part.child("description").map { Paragraphs.tidy($0.text) })
        readIngredients(part, &draft)
        draft.group = nil
      case "note": draft.addNote(Paragraphs.tidy(part.text))
      default: break
      }
    }
  }

  private func line(of ing: XMLElement) -> IngredientLine {
    var line = IngredientLine("", line: ing.line)
    // Amounts and sizes that wait for their item; some writers put several of both into one ingredient.
    var amounts: [String] = []
    var before: [String] = []
    var items: [String] = []
    var names: [String] = []
    var alternatives: [String] = []
    var notes: [String] = []
    for part in ing.children {
      switch part.name {
      case "amt": readAmount(part, &line, &amounts)
      case "sep": amounts.append(part.words)
      case "modifier", "size": before.append(part.words)
      case "item":
        names.append(part.words)
        items.append(Self.joined(amounts + before + [part.words]))
        amounts = []
        before = []
      case "prep": line.preparationText = part.wordsIfAny
      case "ing-note": notes.append(part.words)
      case "alt-ing":
        let text = self.line(of: part).text
        if !text.isEmpty { alternatives.append(text) }
      default: break
      }
    }
    if items.isEmpty {
      names = [ing.ownWords]
      items = [Self.joined(amounts + before + names)]
    }
    line.optional = ing.attribute("optional")?.lowercased() == "yes"
    line.alternatives = alternatives
    let name = names.filter { !$0.isEmpty }.joined(separator: ", ")
    line.nameText = name.isEmpty ? nil : name
    line.text = text(items, line, notes)
    return line
  }

  private func text(_ items: [String], _ line: IngredientLine, _ notes: [String]) -> String {
    var text = items.filter { !$0.isEmpty }.joined(separator: ", ")
    if let preparation = line.preparationText { text += text.isEmpty ? preparation : ", \(preparation)" }
    for note in notes where !note.isEmpty { text += " (\(note))" }
    for alternative in line.alternatives { text += " or \(alternative)" }
    if line.optional, !text.lowercased().contains("optional"), !text.isEmpty { text += " (optional)" }
    return text
  }

  private static func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func readAmount(_ amt: XMLElement, _ line: inout IngredientLine, _ amounts: inout [String]) {
    let quantity = Self.amount(amt)
    var unit: [String] = []
    for part in amt.children where part.name == "unit" || part.name == "size" {
      if let words = part.wordsIfAny { unit.append(words) }
    }
    let units = unit.joined(separator: " ")
    if line.quantityText == nil, !quantity.isEmpty { line.quantityText = quantity }
    if line.unitText == nil, !units.isEmpty { line.unitText = units }
    let text = "\(quantity) \(units)".collapsed
    guard !text.isEmpty else { return }
    if let last = amounts.last, last.first.map({ $0.isLetter || $0.isNumber }) ?? false {
      amounts.append("/")
    }
    amounts.append(text)
  }

  // MARK: Directions and nutrition

  private func readDirections(_ list: XMLElement, _ draft: inout RecipeDraft) {
    for part in list.children {
      switch part.name {
      case "step":
        // Inline elements show that line breaks are only layout.
        if part.children.first(where: { _ in true }) == nil {
          draft.addSteps(from: part.text)
        } else {
          draft.addStep(part.wordsWithUnitsApart)
        }
      case "dir-div":
        draft.stepGroup = part.child("title")?.wordsIfAny
        draft.addNote(part.child("description").map { Paragraphs.tidy($0.text) })
        readDirections(part, &draft)
        draft.stepGroup = nil
      case "note": draft.addNote(Paragraphs.tidy(part.text))
      case "ing": draft.add(line(of: part))
      default: break
      }
    }
    let own = list.name == "directions" ? list.ownWords : ""
    if !own.isEmpty, draft.recipe.steps.isEmpty { draft.addSteps(from: list.text) }
  }

  private func readNutrition(_ nutrition: XMLElement, _ draft: inout RecipeDraft) {
    let figures = nutrition.descendants("nutrient")
    for nutrient in figures {
      let percent = nutrient.child("percent")?.wordsIfAny.map { " (\($0)%)" } ?? ""
      let value = "\(Self.amount(nutrient)) \(nutrient.child("unit")?.words ?? "")".collapsed + percent
      draft.addNutrient(nutrient.child("n-name")?.words ?? "", value)
    }
    if figures.isEmpty, let text = nutrition.wordsIfAny { draft.addNutrient("", text) }
  }
}

extension XMLElement {
  /// ``words``, with a blank before each unit that a writer put right after its figure: `<qty>1</qty><unit>…`.
  fileprivate var wordsWithUnitsApart: String {
    var text = ""
    gather(into: &text)
    return text.collapsed
  }

  private func gather(into text: inout String) {
    var at = tree.nodes[Int(index)].first
    while at >= 0 {
      let node = tree.nodes[Int(at)]
      if node.name < 0 {
        text += String(decoding: tree.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
      } else {
        let element = XMLElement(tree: tree, index: at)
        if element.name == "timeunit" || element.name == "unit" || element.name == "substep" { text += " " }
        element.gather(into: &text)
      }
      at = node.next
    }
  }
}
