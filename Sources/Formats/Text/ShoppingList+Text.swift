public import Shopping

extension ShoppingList {
  /// The list as plain text, short enough for a message on a phone.
  public var text: String {
    var lines = title.isEmpty ? [] : ["SHOPPING ON \(title.uppercased())", ""]
    for aisle in aisles {
      lines.append(aisle.name.uppercased())
      for item in aisle.items {
        lines.append("  \(item.have ? "✓" : "-") \(item.messageLine)")
      }
      lines.append("")
    }
    lines += Self.section("CHECK THE LABEL", watchLines.map { "  - \($0)" })
    lines += Self.section("LEFT OVER", leftLines.map { "  - \($0)" })
    lines += Self.section("NOT UNDERSTOOD, PLEASE CHECK", unreadLines.map { "  - \($0)" })
    return lines.joined(separator: "\n")
  }

  private static func section(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading] + lines + [""]
  }

  /// The list as Markdown with boxes to tick.
  public var markdown: String {
    var lines = ["# Shopping list\(title.isEmpty ? "" : ", \(markdownEscaped(title))")", ""]
    for aisle in aisles {
      lines += ["## \(markdownEscaped(aisle.name.capitalisedFirst))", ""]
      for item in aisle.items {
        let recipes = item.recipes.map(oneLine).joined(separator: "; ")
        let parts = [item.messageLine, item.partsText, item.pantryNote].compactMap(\.self)
        lines.append(
          "- [\(item.have ? "x" : " ")] \(markdownEscaped(parts.joined(separator: "; "))) — "
            + "*\(markdownEscaped(recipes))*")
      }
      lines.append("")
    }
    lines += markdownSection("Check the label", watchLines)
    lines += markdownSection("Left over", leftLines)
    if !unread.isEmpty || !unreadPantry.isEmpty {
      lines += ["## Not understood, please check", ""]
      lines += unreadLines.map { "- [ ] \(markdownEscaped($0))" } + [""]
    }
    return lines.joined(separator: "\n")
  }

  private func markdownSection(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["## \(heading)", ""] + lines.map { "- \(markdownEscaped($0))" } + [""]
  }

  /// What to look for on labels, for whom, and how to choose ferments.
  var watchLines: [String] {
    items.flatMap { item in item.watchTexts.map { "\(item.name): \(oneLine($0))" } }
  }

  /// What is left over of what is bought and could go into a later dish.
  var leftLines: [String] {
    items.compactMap { item in
      guard item.purchase?.laterUses.isEmpty == false, let left = item.leftText else { return nil }
      return "\(item.name): \(oneLine(left))"
    }
  }

  /// What nobody understood, of the recipes and of the pantry.
  var unreadLines: [String] {
    unread.map { "\(oneLine($0.text)) (\(oneLine($0.recipe)))" }
      + unreadPantry.map { "\(oneLine($0)) (in the pantry)" }
  }
}

extension ShoppingItem {
  /// The item as a message says it: what to take from the shelf, and the exact amount.
  var messageLine: String {
    guard let shelf = shelfText, !have else { return oneLine(line) }
    let exact = amountText
    return oneLine(exact.isEmpty || exact == shelf ? "\(name): \(shelf)" : "\(name): \(shelf) [\(exact)]")
  }
}

/// Text on one line: line breaks and control characters become blanks.
func oneLine(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { isBreak($0) }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if isBreak(scalar) {
      if result.last != " " { result.append(" ") }
    } else {
      result.append(scalar)
    }
  }
  return String(result)
}

private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x85 || scalar.value == 0x2028
    || scalar.value == 0x2029
}

/// Text for Markdown: what would be markup is escaped, line breaks become blanks.
func markdownEscaped(_ text: String) -> String {
  var result = ""
  for character in oneLine(text) {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&": result += "\\\(character)"
    default: result.append(character)
    }
  }
  return result
}

extension String {
  /// The same with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
