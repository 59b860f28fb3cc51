internal import Planning

/// The recipe cards of a week in one document.
public struct RecipeCards: Hashable, Sendable {
  /// The cards, in the order of cooking.
  public var cards: [RecipeCard]
  /// The title of the document.
  public var title: String

  /// Makes a document.
  public init(_ cards: [RecipeCard], title: String = "Recipes of the week") {
    self.cards = cards
    self.title = title
  }

  /// The cards as Markdown.
  public var markdown: String {
    (["# \(markdownEscaped(title))", ""] + cards.flatMap(\.markdownLines)).joined(separator: "\n")
  }

  /// The cards as a page that needs nothing beside itself; a card is not torn over two sheets where it fits on one.
  public var html: String {
    HTMLPage(title: title, parts: ["<main class=\"sheet\">", htmlPart, "</main>"]).text
  }

  /// The cards as a part of a page.
  var htmlPart: String {
    (["<h1>\(htmlEscaped(title))</h1>"] + cards.map(\.htmlPart)).joined(separator: "\n")
  }
}

extension RecipeCard {
  /// When, for whom, how long: one line.
  var facts: [String] {
    var facts = ["\(plain(portions, places: 2)) \(portions == 1 ? "portion" : "portions")"]
    if let minutes { facts.append(duration(Double(minutes))) }
    let helpings = helpings.map { "\(oneLine($0.person)) \(plain($0.portions, places: 2))" }
    if !helpings.isEmpty { facts.append(helpings.joined(separator: ", ")) }
    return facts
  }

  /// `dinner on Monday 2026-11-23, again lunch on Tuesday 2026-11-24`.
  var mealWords: String {
    meals.map { "\($0.slot.rawValue) on \($0.day.weekday.name) \($0.day)" }.joined(separator: ", again ")
  }

  fileprivate var markdownLines: [String] {
    var lines = ["## \(markdownEscaped(title))", ""]
    lines.append(
      "*\(([mealWords] + facts).filter { !$0.isEmpty }.map(markdownEscaped).joined(separator: " · "))*")
    lines.append("")
    var group: String?
    for line in ingredients {
      if line.group != group {
        group = line.group
        if let group { lines += ["", "**\(markdownEscaped(group))**", ""] }
      }
      let written = line.scaled.map { "\(markdownEscaped($0)) *(as written: \(markdownEscaped(line.text)))*" }
      lines.append("- \(written ?? markdownEscaped(line.text))")
    }
    lines.append("")
    group = nil
    var number = 0
    for step in steps {
      if step.group != group {
        group = step.group
        number = 0
        if let group { lines += ["", "**\(markdownEscaped(group))**", ""] }
      }
      number += 1
      lines.append("\(number). \(markdownEscaped(step.text))")
    }
    lines.append("")
    lines += notes.flatMap { ["> \(markdownEscaped($0))", ""] }
    if let source { lines += ["Source: \(markdownEscaped(source))", ""] }
    return lines
  }

  fileprivate var htmlPart: String {
    var lines = ["<article class=\"card\">", htmlText(title, in: "h2")]
    let sub = ([mealWords] + facts).filter { !$0.isEmpty }.joined(separator: " · ")
    lines.append(htmlText(sub, in: "p", class: "sub"))
    lines.append("<div class=\"cols\">\n<div>")
    lines += htmlGroups(ingredients.map { ($0.group, $0) }, list: "ul") { line in
      let written = line.scaled.map { "\(htmlText($0)) <span class=\"sub\">(\(htmlText(line.text)))</span>" }
      return "<li>\(written ?? htmlText(line.text))</li>"
    }
    lines.append("</div>\n<div>")
    lines += htmlGroups(steps.map { ($0.group, $0) }, list: "ol") { htmlText($0.text, in: "li") }
    lines.append("</div>\n</div>")
    lines += notes.map { htmlText($0, in: "p", class: "note") }
    if let source { lines.append("<p class=\"sub\">Source: \(htmlText(source))</p>") }
    lines.append("</article>")
    return lines.joined(separator: "\n")
  }

  private func htmlGroups<Element>(
    _ elements: [(group: String?, element: Element)], list: String, _ write: (Element) -> String
  ) -> [String] {
    var lines: [String] = []
    var isOpen = false
    var group: String?
    for (next, element) in elements {
      if !isOpen || next != group {
        if isOpen { lines.append("</\(list)>") }
        if let next { lines.append(htmlText(next, in: "h3")) }
        lines.append("<\(list)>")
        group = next
        isOpen = true
      }
      lines.append(write(element))
    }
    if isOpen { lines.append("</\(list)>") }
    return lines
  }
}
