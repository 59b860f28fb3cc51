internal import Diagnostics
internal import Recipes

/// What a page shows people as ingredients and directions where it marks none for programs.
///
/// It is a guess by headings: what stands below "Ingredients" and below "Directions", in the languages that
/// recipe files come in. A recipe that is filled so says it in a finding.
struct VisibleRecipe {
  private let lines: [VisibleLine]

  init(page: XMLElement) { lines = VisibleLine.lines(of: page) }

  /// Fills in what the page's marks left out.
  func fill(_ draft: inout RecipeDraft) {
    if draft.recipe.ingredients.isEmpty, let found = section(Self.ingredientWords, least: 2) {
      for line in found.lines {
        if line.isHeading {
          draft.group = line.text
        } else {
          draft.add(IngredientLine(line.text, line: line.number))
        }
      }
      draft.group = nil
      draft.find(
        .warning, "the page marks no ingredients; these stand below its heading '\(found.title)'",
        line: found.lines.first?.number)
    }
    if draft.recipe.steps.isEmpty, let found = section(Self.stepWords, least: 1) {
      for line in found.lines where !line.isHeading { draft.addStep(line.text) }
      draft.find(
        .warning, "the page marks no directions; these stand below its heading '\(found.title)'",
        line: found.lines.first?.number)
    }
  }

  /// Whether the page shows ingredients and directions both.
  var showsRecipe: Bool {
    section(Self.ingredientWords, least: 2) != nil && section(Self.stepWords, least: 1) != nil
  }

  /// The first heading of the page, which is its title as a rule.
  var title: String? { lines.first { $0.level == 1 }?.text ?? lines.first { $0.level == 2 }?.text }

  // MARK: Sections

  private struct Section {
    var title: String
    var lines: [VisibleLine]
  }

  /// The longest section below one of these words.
  private func section(_ words: Set<String>, least: Int) -> Section? {
    var best: Section?
    var sections = 0
    for (index, line) in lines.enumerated() where words.contains(Self.folded(line.text)) {
      sections += 1
      if sections > 20 { break }
      let found = below(index)
      let count = found.lazy.filter { !$0.isHeading }.count
      if count >= least, count > (best?.lines.lazy.filter { !$0.isHeading }.count ?? 0) {
        best = Section(title: line.text, lines: found)
      }
    }
    return best
  }

  /// The lines below a heading, up to the next one of its rank or of another section.
  private func below(_ start: Int) -> [VisibleLine] {
    var found: [VisibleLine] = []
    let level = lines[start].level ?? 7
    let hasItems = lines[(start + 1)...].prefix(3).contains { $0.isItem }
    for (index, line) in lines.enumerated().dropFirst(start + 1).prefix(200) {
      let folded = Self.folded(line.text)
      if Self.ingredientWords.contains(folded) || Self.stepWords.contains(folded)
        || Self.ends.contains(folded)
      {
        break
      }
      if let other = line.level {
        if other <= level, !found.isEmpty { break }
        if other > level || found.isEmpty { found.append(line) }
        continue
      }
      if hasItems, !line.isItem {
        // A short line above a list names what the list is for.
        let leads = index + 1 < lines.count && lines[index + 1].isItem && line.text.utf8.count <= 60
        if leads {
          var heading = line
          heading.level = 7
          found.append(heading)
        } else if found.contains(where: \.isItem) {
          break
        }
        continue
      }
      if line.text.utf8.count > 2_000 { break }
      found.append(line)
    }
    while found.last?.isHeading == true { found.removeLast() }
    return found
  }

  private static func folded(_ text: String) -> String {
    guard text.utf8.count <= 60 else { return "" }
    var plain = text.lowercased()
    while let last = plain.last, !last.isLetter { plain.removeLast() }
    return String(plain.drop { !$0.isLetter })
  }

  private static let ingredientWords: Set<String> = [
    "ingredients", "ingredient list", "the ingredients", "ingredients list", "you will need", "what you need",
    "what you'll need", "ingrediënten", "ingredienten", "zutaten", "zutatenliste", "ingrédients",
    "les ingrédients", "ingredientes", "ingredienti", "składniki", "ingredienser", "ingrediencie",
    "ingredience",
    "hozzávalók", "ainekset", "ingredienten voor", "ингредиенты", "інгредієнти", "材料", "原料", "食材",
    "malzemeler", "ingrediente", "υλικά", "suroviny", "sastojci",
  ]

  private static let stepWords: Set<String> = [
    "directions", "instructions", "method", "preparation", "steps", "how to make it", "how to make",
    "preparation steps", "cooking instructions", "cooking directions", "procedure", "what to do",
    "preparation method", "the method", "bereiding", "bereidingswijze", "zo maak je het", "aan de slag",
    "werkwijze", "zubereitung", "anleitung", "préparation", "instructions de préparation", "étapes",
    "preparación", "elaboración", "instrucciones", "pasos", "modo de preparo", "modo de preparação",
    "preparo",
    "preparazione", "procedimento", "przygotowanie", "sposób przygotowania", "wykonanie", "gör så här",
    "fremgangsmåte", "fremgangsmåde", "sådan gør du", "elkészítés", "valmistus", "приготовление",
    "приготування", "作り方", "做法", "hazırlanışı", "mod de preparare", "εκτέλεση", "postup",
  ]

  /// Headings below which neither stands any more.
  private static let ends: Set<String> = [
    "notes", "note", "comments", "reviews", "nutrition", "nutrition facts", "nutritional information",
    "nutrition information", "tips", "related recipes", "you may also like", "share", "equipment",
    "more recipes",
    "leave a reply", "leave a comment", "advertisement", "tags", "categories",
  ]
}

/// One line of a page as people see it.
private struct VisibleLine {
  var text: String
  /// The rank of the heading that it is (1 to 6), or `nil`.
  var level: Int?
  /// Whether it stands in a list.
  var isItem: Bool
  /// The line in the file, from 1.
  var number: Int

  var isHeading: Bool { level != nil }

  private static let hidden: Set<String> = [
    "script", "style", "noscript", "template", "svg", "select", "button", "head", "nav", "footer", "form",
  ]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "big", "cite", "code", "data", "em", "font", "i", "img", "input", "ins", "label",
    "mark", "meta", "link", "q", "s", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "wbr",
    "picture",
    "source", "td", "th",
  ]

  /// The lines of a page in their order; what is not shown is left out.
  static func lines(of page: XMLElement) -> [VisibleLine] {
    var collector = Collector(tree: page.tree)
    collector.take(page)
    return collector.lines
  }

  private struct Collector {
    let tree: XMLTree
    var lines: [VisibleLine] = []
    private var text: [UInt8] = []
    private var number = 0

    init(tree: XMLTree) { self.tree = tree }

    /// Walks the tree without recursion, since pages may nest as deep as they like.
    mutating func take(_ page: XMLElement) {
      var stack: [(node: Int32, entered: Bool, item: Bool, level: Int?)] = [(page.index, false, false, nil)]
      while let top = stack.popLast() {
        let node = tree.nodes[Int(top.node)]
        if node.name < 0 {
          if text.isEmpty { number = tree.firstLine + Int(node.line) }
          text += tree.bytes[Int(node.start)..<Int(node.end)]
          continue
        }
        let element = XMLElement(tree: tree, index: top.node)
        let name = element.name
        if hidden.contains(name) { continue }
        let isBlock = !inline.contains(name)
        if top.entered {
          if isBlock { flush(item: top.item, level: top.level) }
          continue
        }
        var item = top.item
        var level = top.level
        if isBlock {
          flush(item: item, level: level)
          if name == "li" || name == "dd" || name == "tr" { item = true }
          if name.utf8.count == 2, name.first == "h", let rank = name.last?.wholeNumberValue,
            (1...6).contains(rank)
          {
            level = rank
          }
          stack.append((top.node, true, item, level))
        }
        var below: [Int32] = []
        var at = node.first
        while at >= 0 {
          below.append(at)
          at = tree.nodes[Int(at)].next
        }
        // Cells of a row make one line.
        if name == "td" || name == "th" { text.append(0x20) }
        for child in below.reversed() { stack.append((child, false, item, level)) }
      }
      flush(item: false, level: nil)
    }

    private mutating func flush(item: Bool, level: Int?) {
      let words = String(collapsing: text[...])
      text.removeAll(keepingCapacity: true)
      guard !words.isEmpty else { return }
      lines.append(VisibleLine(text: words, level: level, isItem: item, number: max(1, number)))
    }
  }
}
