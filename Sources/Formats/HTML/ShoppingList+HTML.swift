public import Shopping

extension ShoppingList {
  /// The list as a page that needs nothing beside itself: it prints on one sheet and can be ticked offline.
  public var html: String { HTMLPage(title: pageTitle, parts: [htmlPart], hasTicks: true).text }

  private var pageTitle: String { title.isEmpty ? "Shopping list" : "Shopping list, \(title)" }

  /// The list as a part of a page.
  var htmlPart: String {
    var lines = [
      "<main class=\"sheet list\(density)\" data-list=\"\(fingerprint)\">",
      "<h1>\(htmlEscaped(pageTitle))</h1>",
      "<p class=\"sub\"><span data-left aria-live=\"polite\"></span></p>",
      "<div class=\"aisles\">",
    ]
    for aisle in aisles {
      lines.append("<section class=\"aisle\">")
      lines.append("<h2>\(htmlEscaped(aisle.name.capitalisedFirst))</h2>\n<ul>")
      lines += aisle.items.map(htmlItem)
      lines.append("</ul>\n</section>")
    }
    if !unread.isEmpty || !unreadPantry.isEmpty {
      lines.append("<section class=\"aisle\">")
      lines.append("<h2>Not understood, please check</h2>\n<ul>")
      lines += unreadLines.enumerated().map { box($1, id: "unread-\($0)", aisle: "other", checked: false) }
      lines.append("</ul>\n</section>")
    }
    lines += [
      "</div>",
      "<p><button type=\"button\" data-clear hidden>Clear the ticks</button>"
        + "<button type=\"button\" data-order hidden>Copy the order of the aisles</button></p>",
      "<p class=\"note\" data-told aria-live=\"polite\"></p>", "</main>",
    ]
    return lines.joined(separator: "\n")
  }

  /// So many lines that they fit on one sheet in smaller letters only.
  private var density: String {
    let notes = items.reduce(0) { $0 + $1.watchTexts.count + ($1.partsText == nil ? 0 : 1) }
    let lines = items.count * 2 + notes + unread.count + aisles.count * 2
    return lines > 200 ? " many most" : lines > 62 ? " many" : ""
  }

  private func htmlItem(_ item: ShoppingItem) -> String {
    var words = htmlText(item.name, in: "b")
    if let shelf = item.shelfText, !item.have {
      words += " <span class=\"amount\">\(htmlEscaped(shelf))</span>"
      if item.amountText != shelf, !item.amountText.isEmpty {
        words += " <span class=\"exact\">(\(htmlEscaped(item.amountText)))</span>"
      }
    } else if !item.amountText.isEmpty {
      words += " <span class=\"amount\">\(htmlEscaped(item.amountText))</span>"
    }
    var notes: [String] = []
    let details = [item.partsText, item.pantryNote, item.leftText].compactMap(\.self)
    if !details.isEmpty { notes.append(htmlText(details.joined(separator: "; "), in: "p", class: "note")) }
    notes += item.watchTexts.map { htmlText($0, in: "p", class: "watch") }
    let recipes = item.recipes.map { htmlText($0) }.joined(separator: ", ")
    notes.append("<p class=\"from\">for \(recipes)</p>")
    return box(words: words, notes: notes, id: item.food, aisle: item.aisle, checked: item.have)
  }

  private func box(_ text: String, id: String, aisle: String, checked: Bool) -> String {
    box(words: htmlText(text), notes: [], id: id, aisle: aisle, checked: checked)
  }

  private func box(words: String, notes: [String], id: String, aisle: String, checked: Bool) -> String {
    let attributes =
      "data-id=\"\(htmlEscaped(id))\" data-aisle=\"\(htmlEscaped(aisle))\"\(checked ? " checked" : "")"
    let label = "<label><input type=\"checkbox\" \(attributes)> <span>\(words)</span></label>"
    return "<li>\(label)\(notes.joined())</li>"
  }

  /// A name for the ticks of this list: another list has other ticks (FNV-1a, 64 bits).
  private var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in ([title] + items.map { "\($0.food) \($0.amountText)" }).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }
}
