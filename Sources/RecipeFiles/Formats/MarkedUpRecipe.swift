internal import Recipes

/// A recipe that a page marks up in its own elements: microdata or RDFa of schema.org and data-vocabulary.org,
/// or the microformats hRecipe and h-recipe.
struct MarkedUpRecipe {
  let element: XMLElement
  private let style: Style

  private enum Style {
    case microdata
    case rdfa
    case classes
    /// Ingredients and directions with marks of microdata, but outside of a recipe.
    case stray
  }

  init(element: XMLElement) {
    self.element = element
    if Self.isTyped(element) {
      style = element.attribute("itemtype") == nil ? .rdfa : .microdata
    } else {
      style = .classes
    }
  }

  /// The ingredients and directions that a page marks without saying that they are a recipe's.
  init(strayIn root: XMLElement) {
    element = root
    style = .stray
  }

  /// The same marks read over the whole page, for pages that close the recipe's own element too early.
  func widened(to root: XMLElement) -> MarkedUpRecipe {
    MarkedUpRecipe(element: root, style: style)
  }

  private init(element: XMLElement, style: Style) {
    self.element = element
    self.style = style
  }

  /// The outermost elements that hold recipes.
  static func find(in root: XMLElement) -> [XMLElement] {
    var typed: [XMLElement] = []
    var classed: [XMLElement] = []
    func judge(_ element: XMLElement) {
      if isTyped(element) {
        typed.append(element)
      } else if !classes(element).isDisjoint(with: ["hrecipe", "h-recipe"]) {
        classed.append(element)
      }
    }
    // Some pages mark themselves as the recipe.
    judge(root)
    root.visit(judge)
    let found = typed.isEmpty ? classed : typed
    return found.filter { one in !found.contains { $0.index < one.index && one.isBelow($0) } }
  }

  private static func isTyped(_ element: XMLElement) -> Bool {
    if let type = element.attribute("itemtype")?.lowercased() {
      return type.split(separator: " ").contains {
        $0.hasSuffix("schema.org/recipe") || $0.hasSuffix("data-vocabulary.org/recipe")
      }
    }
    guard let type = element.attribute("typeof")?.lowercased() else { return false }
    return type == "recipe" || type.hasSuffix(":recipe") || type.hasSuffix("/recipe")
  }

  private static func classes(_ element: XMLElement) -> Set<String> {
    guard let names = element.attribute("class") else { return [] }
    return Set(names.lowercased().split(separator: " ").map(String.init))
  }

  // MARK: Properties

  /// The names of the fields, as each vocabulary calls them.
  private static let fields: [String: String] = [
    "name": "name", "fn": "name", "p-name": "name",
    "recipeingredient": "ingredient", "ingredients": "ingredient", "ingredient": "ingredient",
    "p-ingredient": "ingredient", "recipeingredients": "ingredient",
    "recipeinstructions": "instructions", "instructions": "instructions", "instruction": "instructions",
    "e-instructions": "instructions", "p-instructions": "instructions", "recipedirections": "instructions",
    "recipeyield": "yield", "yield": "yield", "p-yield": "yield",
    "preptime": "prep", "cooktime": "cook", "totaltime": "total", "duration": "total", "dt-duration": "total",
    "recipecategory": "category", "recipetype": "category", "tag": "category", "p-category": "category",
    "recipecourse": "category", "recipecuisine": "cuisine", "author": "author", "p-author": "author",
    "description": "note", "summary": "note", "p-summary": "note", "image": "image", "photo": "image",
    "u-photo": "image", "url": "url", "calories": "nutrient",
  ]

  private func properties(of part: XMLElement) -> [String] {
    let names: [String]
    switch style {
    case .microdata, .rdfa:
      let raw = part.attribute("itemprop") ?? part.attribute("property") ?? part.attribute("rel") ?? ""
      names = raw.lowercased().split(separator: " ").map { String($0.split(separator: ":").last ?? $0) }
    case .classes:
      names = Self.classes(part).sorted()
    case .stray:
      let raw = (part.attribute("itemprop") ?? "").lowercased()
      names = raw.hasPrefix("recipe") ? [raw] : []
    }
    return names.compactMap { Self.fields[$0] }
  }

  /// Whether the part belongs to a thing of its own within the recipe, as a reviewer's name does.
  private func isForeign(_ part: XMLElement) -> Bool {
    guard style == .microdata || style == .rdfa else { return false }
    let mark = style == .microdata ? "itemscope" : "typeof"
    var at = tree.nodes[Int(part.index)].parent
    while at >= 0, at != element.index {
      let around = XMLElement(tree: tree, index: at)
      if around.rawAttribute(mark) != nil { return true }
      at = tree.nodes[Int(at)].parent
    }
    return false
  }

  private var tree: XMLTree { element.tree }

  private func value(_ part: XMLElement) -> String {
    switch part.name {
    case "meta": part.attribute("content") ?? ""
    case "time": part.attribute("datetime") ?? part.attribute("content") ?? part.words
    case "img": part.attribute("src") ?? ""
    case "link": part.attribute("href") ?? ""
    default: part.attribute("content") ?? part.blockText.collapsed
    }
  }

  func read(into draft: inout RecipeDraft) {
    var taken: [XMLElement] = []
    var drafted = draft
    element.visit { part in
      let names = properties(of: part)
      guard let name = names.first, !isForeign(part) else { return }
      // Steps marked again within the marked whole are read once.
      if name == "ingredient" || name == "instructions" {
        if taken.contains(where: { part.isBelow($0) }) { return }
        taken.append(part)
      }
      read(name, part, &drafted)
    }
    draft = drafted
  }

  private func read(_ name: String, _ part: XMLElement, _ draft: inout RecipeDraft) {
    let text = value(part)
    switch name {
    case "name": if draft.recipe.title.isEmpty { draft.recipe.title = text }
    case "ingredient": readIngredients(part, &draft)
    case "instructions": readInstructions(part, &draft)
    case "yield": if draft.recipe.yield == nil, !text.isEmpty { draft.recipe.yield = text }
    case "prep": draft.recipe.times.preparation = draft.recipe.times.preparation ?? minutes(part)
    case "cook": draft.recipe.times.cooking = draft.recipe.times.cooking ?? minutes(part)
    case "total": draft.recipe.times.total = draft.recipe.times.total ?? minutes(part)
    case "category": for word in text.split(separator: ",") { draft.addCategory(String(word)) }
    case "cuisine": if draft.recipe.cuisine == nil, !text.isEmpty { draft.recipe.cuisine = text }
    case "author": if draft.recipe.origin.author == nil, !text.isEmpty { draft.recipe.origin.author = text }
    case "note": draft.addNote(Paragraphs.tidy(text))
    case "image": draft.addImage(reference: part.attribute("src") ?? part.attribute("href"))
    case "url": if WebAddress.isOne(text) { draft.recipe.origin.url = text }
    case "nutrient": draft.addNutrient("calories", text)
    default: break
    }
  }

  private func minutes(_ part: XMLElement) -> Double? {
    if let found = Durations.minutes(in: value(part)) { return found }
    // hRecipe keeps the machine's form in a title or in an element within.
    if let title = part.attribute("title"), let found = Durations.minutes(in: title) { return found }
    for inner in ["time", "span", "abbr"] {
      for element in part.descendants(inner) {
        let text = element.attribute("datetime") ?? element.attribute("title") ?? ""
        if let found = Durations.minutes(in: text) { return found }
      }
    }
    return Durations.minutes(in: part.words)
  }

  private func readIngredients(_ part: XMLElement, _ draft: inout RecipeDraft) {
    let items = part.descendants("li")
    let isList = part.name == "ul" || part.name == "ol" || items.count > 1
    if isList {
      for item in items { draft.add(IngredientLine(item.blockText, line: item.line)) }
    } else {
      let text = part.name == "meta" ? markedText(part) : part.blockText
      let lines = text.split(whereSeparator: \.isNewline).filter { !$0.utf8.allSatisfy(isBlank) }
      // One ingredient laid out over several lines is one; a long list of lines is a list.
      if lines.count > 3 {
        for line in lines { draft.add(IngredientLine(String(line), line: part.line)) }
      } else {
        draft.add(IngredientLine(text, line: part.line))
      }
    }
  }

  /// The content of a `meta` element, which may hold markup of its own.
  private func markedText(_ part: XMLElement) -> String {
    Markup.plain(part.rawAttribute("content") ?? "").trimmed
  }

  private func readInstructions(_ part: XMLElement, _ draft: inout RecipeDraft) {
    let items = part.descendants("li").filter { $0.descendants("li").isEmpty }
    if items.count > 1 {
      for item in items { draft.addStep(item.blockText.collapsed) }
    } else {
      let text = part.name == "meta" ? markedText(part) : part.blockText
      for step in Paragraphs.steps(text) { draft.addStep(step) }
    }
  }
}

extension XMLElement {
  /// Whether this element lies within another.
  func isBelow(_ other: XMLElement) -> Bool {
    var at = tree.nodes[Int(index)].parent
    while at >= 0 {
      if at == other.index { return true }
      at = tree.nodes[Int(at)].parent
    }
    return false
  }

  private static let blocks: Set<String> = [
    "p", "div", "br", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "dd",
    "dt",
  ]

  /// The text below with line breaks only where a page shows them; scripts and styles left out.
  var blockText: String {
    var text = ""
    var at = index
    while let next = tree.following(at, within: index) {
      at = next
      let node = tree.nodes[Int(at)]
      if node.name < 0 {
        let parent = XMLElement(tree: tree, index: node.parent)
        if parent.name == "script" || parent.name == "style" { continue }
        let raw = tree.bytes[Int(node.start)..<Int(node.end)]
        let words = String(collapsing: raw)
        if raw.startsBlank, !text.isEmpty, !text.hasSuffix("\n") { text += " " }
        text += words
        if raw.endsBlank, !words.isEmpty { text += " " }
      } else if Self.blocks.contains(XMLElement(tree: tree, index: at).name) {
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
      }
      // A block that ends here breaks the line as well.
      if node.first < 0, node.next < 0, node.parent >= 0, node.parent != index,
        Self.blocks.contains(XMLElement(tree: tree, index: node.parent).name), !text.hasSuffix("\n")
      {
        text += "\n"
      }
    }
    return text
  }
}

extension ArraySlice where Element == UInt8 {
  private static var noBreakBlank: [UInt8] { [0xC2, 0xA0] }

  /// Whether it starts with white space, no-break blanks too.
  fileprivate var startsBlank: Bool { first.map(isBlank) == true || starts(with: Self.noBreakBlank) }

  /// Whether it ends with white space, no-break blanks too.
  fileprivate var endsBlank: Bool { last.map(isBlank) == true || suffix(2).elementsEqual(Self.noBreakBlank) }
}
