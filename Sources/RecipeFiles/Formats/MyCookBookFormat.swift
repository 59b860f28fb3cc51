internal import Diagnostics
internal import Recipes

/// MyCookBook and COOKmate (vendor schema, versions 46 to 71): every long field is text or `li` elements.
struct MyCookBookFormat: RecordFormat {
  let names = RecordScanner.Names(records: ["recipe"], roots: ["cookbook"])

  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool {
    for part in element.children {
      switch part.name {
      case "title": draft.recipe.title = part.words
      case "ingredient":
        for line in lines(of: part) { add(line.text, line.number, &draft) }
      case "recipetext": readSteps(part, &draft)
      case "category": draft.addCategory(part.words)
      case "quantity": draft.recipe.yield = part.wordsIfAny
      case "preptime": draft.recipe.times.preparation = Durations.minutes(in: part.words)
      case "cooktime": draft.recipe.times.cooking = Durations.minutes(in: part.words)
      case "totaltime": draft.recipe.times.total = Durations.minutes(in: part.words)
      case "rating": draft.recipe.rating = Ratings.rating(in: part.words, usualBest: 5)
      case "description", "comments": draft.addNote(text(of: part))
      case "video": if let video = part.wordsIfAny { draft.addNote("Video: \(video)") }
      case "nutrition": if !text(of: part).isEmpty { draft.addNutrient("", text(of: part)) }
      case "lang": draft.recipe.language = part.wordsIfAny
      case "url", "source": readSource(part, &draft)
      case "imagepath", "imageurl", "image": readImage(part, &draft)
      default: break
      }
    }
    return true
  }

  /// The lines of a field, of its `li` elements or of its text, blank ones between others too.
  private func lines(of part: XMLElement) -> [(text: String, number: Int)] {
    let items = part.all("li")
    if !items.isEmpty { return items.map { ($0.text, $0.line) } }
    var number = part.line
    var lines: [(text: String, number: Int)] = []
    for line in part.text.lines {
      if !line.utf8.allSatisfy(isBlank) { lines.append((String(line), number)) }
      number += 1
    }
    return lines
  }

  /// Adds a line, or two that stand side by side.
  ///
  /// Lines taken over from Meal-Master's two columns are told apart by the gap between them. Where the gap is lost
  /// they stay one line, and a finding says so.
  private func add(_ text: String, _ number: Int, _ draft: inout RecipeDraft) {
    if let gap = TwoColumns.gap(in: text) {
      draft.add(IngredientLine(String(text[..<gap]), line: number))
      draft.add(IngredientLine(String(text[gap...]), line: number))
      return
    }
    draft.add(IngredientLine(text, line: number))
    if TwoColumns.hold(text) {
      draft.find(.note, "two ingredients stand on this line: \(text.collapsed)", line: number)
    }
  }

  private func text(of part: XMLElement) -> String {
    let items = part.all("li")
    if items.isEmpty { return Paragraphs.tidy(part.text) }
    return Paragraphs.tidy(items.map(\.words).joined(separator: "\n"))
  }

  private func readSteps(_ part: XMLElement, _ draft: inout RecipeDraft) {
    let items = part.all("li")
    if items.isEmpty {
      for step in Paragraphs.steps(part.text) { draft.addStep(step) }
      return
    }
    let lines = items.map(\.words)
    for step in Paragraphs.steps(ofLines: lines) { draft.addStep(step) }
  }

  private func readSource(_ part: XMLElement, _ draft: inout RecipeDraft) {
    guard let text = part.wordsIfAny else { return }
    if part.name == "url", WebAddress.isOne(text) {
      draft.recipe.origin.url = text
    } else if draft.recipe.origin.text == nil || part.name == "source" {
      draft.recipe.origin.text = text
    }
  }

  private func readImage(_ part: XMLElement, _ draft: inout RecipeDraft) {
    switch part.name {
    case "imageurl": if let address = part.wordsIfAny { draft.addImage(reference: address) }
    case "image":
      for path in part.all("path") { draft.addImage(reference: path.wordsIfAny.map(lastComponent)) }
    default:
      // An absolute path on the telephone; in a .mcb only its last part is there, in `images/`.
      if let path = part.wordsIfAny { draft.addImage(reference: lastComponent(path)) }
    }
  }

  private func lastComponent(_ path: String) -> String {
    String(path.split { $0 == "/" || $0 == "\\" }.last ?? "")
  }
}
