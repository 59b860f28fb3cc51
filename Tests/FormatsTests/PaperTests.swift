import Formats
import Foundation
import Planning
import Shopping
import Testing

/// The text on one line, as writers of one-line formats must give it.
private func flat(_ text: String) -> String {
  text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x2028 ? " " : String($0) }.joined()
    .split(separator: " ").joined(separator: " ")
}

@Suite struct CommaSeparatedTests {
  @Test func `every field reads back as itself`() throws {
    let rows = [nastyTexts, nastyTexts.reversed(), nastyTexts.map { "'" + $0 }]
    let text = CommaSeparated.text(rows)
    let back = try CommaSeparated.records(text).map { $0.fields.map(CommaSeparated.plain) }
    #expect(back == rows)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "'=1", "\r=1"])
  func `no field starts as a formula`(text: String) throws {
    let record = try #require(CommaSeparated.records(CommaSeparated.field(text) + ",x\r\n").first)
    #expect(record.fields[0].hasPrefix("'"))
    #expect(CommaSeparated.plain(record.fields[0]) == text)
  }

  @Test func `a quotation mark that is never closed is told with its line`() {
    #expect(throws: CommaSeparated.Problem.unclosedQuote(line: 2)) {
      try CommaSeparated.records("a,b\n\"c,d\ne")
    }
  }

  @Test func `the list and the menu have as many columns in every row`() throws {
    for text in [nastyList().csv, nastyMenu().csv] {
      let records = try CommaSeparated.records(text)
      #expect(Set(records.map(\.fields.count)).count == 1)
      #expect(text.hasSuffix("\r\n"))
    }
    #expect(try CommaSeparated.records(nastyMenu().csv).count == 1 + 18 + 6)
    let titles = try CommaSeparated.records(nastyMenu().csv).map { CommaSeparated.plain($0.fields[4]) }
    for title in nastyTexts { #expect(titles.contains(title)) }
  }
}

@Suite struct ShoppingPaperTests {
  @Test func `JSON of a list reads back`() throws {
    var writer = JSONWriter()
    writer.shoppingList(nastyList())
    let object = try #require(JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String: Any])
    let items = try #require(object["items"] as? [[String: Any]])
    #expect(items.count == 2)
    for key in [
      "food", "name", "aisle", "amounts", "grams", "recipes", "check_label", "have", "buy", "lines",
    ] {
      #expect(items[0][key] != nil, "\(key)")
    }
    #expect((items[0]["recipes"] as? [String])?.sorted() == nastyTexts.sorted())
  }

  @Test func `Markdown keeps a box a line and escapes markup`() {
    let lines = nastyList().markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count { $0.hasPrefix("- [ ] ") } == 2 + nastyTexts.count)
    #expect(!nastyList().markdown.contains("<script>"))
    #expect(lines.contains { $0.contains("a\\|b\\*c\\_d") })
  }

  @Test func `todo txt has one task a line, with its project and context`() throws {
    let text = nastyList().todoText(created: day("2026-11-22"))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 2 + nastyTexts.count)
    for line in lines {
      #expect(line.hasPrefix("2026-11-22 "))
      let words = line.split(separator: " ").dropFirst()
      #expect(words.count { $0.hasPrefix("@") && $0.count > 1 } == 1, "\(line)")
      #expect(words.count { $0.hasPrefix("+") && $0.count > 1 } == 1, "\(line)")
    }
    var wishes = ShoppingWishes()
    wishes.pantry = Pantry(names: ["onion"])
    let bought = ShoppingListWriter().list(for: [], wishes: wishes)
    #expect(bought.todoText() == "")
  }

  @Test func `the text of a list is what was ordered, on one line each`() {
    let text = nastyList().text
    for line in text.split(separator: "\n") { #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 }) }
    #expect(text.contains("NOT UNDERSTOOD, PLEASE CHECK"))
    #expect(text.contains("Onion"))
  }
}

@Suite struct PageTests {
  private func pages() -> [String] {
    [
      nastyList().html, nastyMenu().html, RecipeCards(nastyCards()).html,
      WeekPaper(menu: nastyMenu(), lists: [nastyList()], cards: nastyCards()).html,
    ]
  }

  @Test func `pages close every element, in order`() {
    for page in pages() { #expect(unclosed(page) == [], "\(page.prefix(200))") }
  }

  /// Elements that are open at the end or closed out of order; a reader of tags alone.
  private func unclosed(_ page: String) -> [String] {
    let empty: Set<String> = ["meta", "input", "br", "!doctype"]
    var open: [String] = []
    var rest = page[...]
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" })
        .lowercased()
      if tag.hasPrefix("/") {
        if open.last != name { return open + ["/\(name)"] }
        open.removeLast()
      } else if !empty.contains(name) {
        open.append(name)
        // What stands in a script or a style sheet is no markup.
        if name == "script" || name == "style", let close = rest.firstRange(of: "</\(name)>") {
          rest = rest[close.lowerBound...]
        }
      }
    }
    return open
  }

  @Test func `no text of a user becomes markup, and nothing is fetched`() {
    for page in pages() {
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("http://") && !page.contains("https://"))
      #expect(page.contains("dir=\"auto\""))
      #expect(page.contains("lang=\"en\""))
      #expect(page.contains("prefers-color-scheme: dark"))
      #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    }
  }

  @Test func `ids of ticks are the foods, so that ticks stay when the page is written again`() {
    let page = nastyList().html
    #expect(page == nastyList().html)
    #expect(page.contains("data-id=\"onion\""))
    #expect(page.contains("<label><input type=\"checkbox\""))
  }

  @Test func `cards keep the line as it was written beside the scaled one`() {
    let card = RecipeCard(
      id: "a", title: "A", portions: 3, ingredients: [.init(text: "200 g rice", scaled: "300 g rice")],
      steps: [])
    #expect(RecipeCards([card]).markdown.contains("- 300 g rice *(as written: 200 g rice)*"))
    #expect(RecipeCards([card]).html.contains("300 g rice"))
  }

  @Test func `a stored menu without sides is still read`() throws {
    let data = try JSONEncoder().encode(nastyMenu())
    #expect(try JSONDecoder().decode(MenuSheet.self, from: data) == nastyMenu())
    let old =
      #"{"slot":"dinner","recipe":"a","title":"A","portions":2,"reasons":[],"score":50,"energy":500,"minutes":20}"#
    let meal = try JSONDecoder().decode(MenuSheet.Meal.self, from: Data(old.utf8))
    #expect(meal.sides.isEmpty)
    #expect(meal.title == "A")
  }

  @Test func `sides stand on every form of the menu`() {
    var menu = nastyMenu()
    menu.days[0].meals[2].sides = [.init(recipe: "x", title: "Beetroot salad", portions: 2)]
    var json = JSONWriter()
    json.menu(menu)
    let calendar = menu.calendar(CalendarWishes(stamp: "20261122T213000Z")).replacingOccurrences(
      of: "\r\n ", with: "")
    for form in [menu.text, menu.markdown, menu.html, menu.csv, json.text, calendar] {
      #expect(form.contains("Beetroot salad"))
    }
  }
}

@Suite struct PrinterTests {
  @Test func `without a browser it is said what would do`() {
    #expect(throws: PagePrinter.Failure.self) { try PagePrinter.find(path: "/nowhere:/empty") }
    do {
      _ = try PagePrinter.find(named: "/nowhere/chromium", path: "")
      Issue.record("found a browser that is not there")
    } catch {
      #expect(error.description.contains("Chromium"))
    }
  }
}
