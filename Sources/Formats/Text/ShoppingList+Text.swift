internal import Measures
internal import Sensitivities
public import Shopping

extension ShoppingList {
  /// The list as plain text, short enough for a message on a phone.
  public var text: String {
    var lines: [String] = []
    for aisle in aisles {
      lines.append(aisle.name.uppercased())
      for item in aisle.items { lines.append("  \(item.have ? "✓" : "-") \(item.line)") }
      lines.append("")
    }
    lines += checkLines.isEmpty ? [] : ["CHECK THE LABEL"] + checkLines.map { "  - \($0)" } + [""]
    if !unread.isEmpty {
      lines.append("NOT UNDERSTOOD, PLEASE CHECK")
      lines += unread.map { "  - \($0.text) (\($0.recipe))" } + [""]
    }
    return lines.joined(separator: "\n")
  }

  /// The list as Markdown with boxes to tick.
  public var markdown: String {
    var lines = ["# Shopping list", ""]
    for aisle in aisles {
      lines += ["## \(aisle.name.capitalisedFirst)", ""]
      for item in aisle.items {
        let recipes = item.recipes.joined(separator: "; ")
        lines.append(
          "- [\(item.have ? "x" : " ")] \(markdownEscaped(item.line)) — *\(markdownEscaped(recipes))*")
      }
      lines.append("")
    }
    if !checkLines.isEmpty {
      lines += ["## Check the label", ""] + checkLines.map { "- \(markdownEscaped($0))" } + [""]
    }
    if !unread.isEmpty {
      lines += ["## Not understood, please check", ""]
      lines += unread.map { "- [ ] \(markdownEscaped($0.text)) — *\(markdownEscaped($0.recipe))*" } + [""]
    }
    return lines.joined(separator: "\n")
  }

  /// The list as comma-separated values (RFC 4180): one row an item, header first.
  public var csv: String {
    var rows = [["food", "name", "aisle", "amount", "grams", "recipes", "check_label", "have"]]
    for item in items {
      rows.append([
        item.food, item.name, item.aisle, item.amountText, item.grams.map { plain($0) } ?? "",
        item.recipes.joined(separator: "; "), item.labelChecks.map(\.lookFor).joined(separator: "; "),
        item.have ? "yes" : "no",
      ])
    }
    for line in unread {
      rows.append(["", line.text, "", "", "", line.recipe, "not understood, please check", "no"])
    }
    return rows.map { $0.map(csvField).joined(separator: ",") + "\r\n" }.joined()
  }

  private var checkLines: [String] {
    items.flatMap { item in
      item.labelChecks.map { check in "\(item.name): \(check.lookFor)" }
    }
  }
}

extension ShoppingItem {
  /// The item on one line: amount first where there is one.
  var line: String {
    let amount = amountText
    return amount.isEmpty ? name : "\(name): \(amount)"
  }

  /// The amounts in words: `3 (about 330 g)`, `250 ml`, `2 tsp (5 g) + some`.
  var amountText: String {
    guard let first = amounts.first else { return someUnmeasured ? "some" : "" }
    let bought = amountWords(first)
    // A second amount beside or in grams says the first one again; anything else is bought besides.
    let again = amounts.count > 1 && (amounts[1].unit?.id == "g") != (first.unit?.id == "g")
    let also = again ? " (about \(amountWords(amounts[1])))" : ""
    let rest = amounts.dropFirst(again ? 2 : 1).map { " + \(amountWords($0))" }.joined()
    return bought + also + rest + (someUnmeasured ? " + some" : "")
  }
}

/// An amount as one buys it: kilograms from 1,000 g on, litres from 1,000 ml on, counts rounded up to halves.
func amountWords(_ amount: Amount) -> String {
  let quantity = amount.quantity.maximum
  switch amount.unit?.id {
  case "g":
    return quantity >= 1_000 ? "\(plain(quantity / 1_000, places: 2)) kg" : "\(plain(rounded(quantity))) g"
  case "ml":
    return quantity >= 1_000 ? "\(plain(quantity / 1_000, places: 2)) l" : "\(plain(rounded(quantity))) ml"
  case let unit?: return "\(plain(upToHalf(quantity))) \(plural(unit, upToHalf(quantity)))"
  case nil: return plain(upToHalf(quantity))
  }
}

private func rounded(_ quantity: Double) -> Double {
  quantity >= 10 ? quantity.rounded(.up) : (quantity * 10).rounded(.up) / 10
}

private func upToHalf(_ quantity: Double) -> Double {
  // A hair above a half is rounding of sums, not a wish for more.
  ((quantity - 0.02) * 2).rounded(.up) / 2
}

private func plural(_ unit: String, _ quantity: Double) -> String {
  guard quantity > 1, !["tbsp", "tsp", "g", "kg", "ml", "l", "oz", "lb", "cm", "dozen"].contains(unit) else {
    return unit
  }
  if unit.hasSuffix("ch") || unit.hasSuffix("sh") || unit.hasSuffix("s") { return unit + "es" }
  return unit == "leaf" ? "leaves" : unit + "s"
}

/// Text for Markdown: what would be markup is escaped, line breaks become blanks.
func markdownEscaped(_ text: String) -> String {
  var result = ""
  for character in text {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|": result += "\\\(character)"
    case "\n", "\r", "\r\n": result += " "
    default: result.append(character)
    }
  }
  return result
}

/// A field for comma-separated values, in quotation marks where it needs them.
///
/// A field that a spreadsheet would take for a formula gets an apostrophe in front of it.
func csvField(_ text: String) -> String {
  let guarded = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
  guard guarded.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return guarded }
  return "\"" + guarded.replacing("\"", with: "\"\"") + "\""
}

extension String {
  /// The same with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
