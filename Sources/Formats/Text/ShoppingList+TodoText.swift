public import Planning
public import Shopping

extension ShoppingList {
  /// The list in the format todo.txt: one line a thing, with the aisle as its project and the shop as its context.
  ///
  /// A thing that the house has is done (`x`). Words that begin with `+` or `@` in names lose that sign, because the
  /// format would take them for projects and contexts.
  ///
  /// - Parameter created: The day that stands as the day of creation, or `nil` for none.
  /// - Returns: Lines that end with a line feed.
  public func todoText(created: CalendarDay? = nil) -> String {
    let date = created.map { "\($0) " } ?? ""
    let lines = items.map { item in
      // A task that is done names the day of completion before the day of creation.
      let done = item.have ? "x \(date)" : ""
      return
        "\(done)\(date)\(Self.plainWords(item.messageLine)) +\(Self.tag(item.aisle)) @shop food:\(item.food)"
    }
    let unreadLines = unreadLines.map { "\(date)\(Self.plainWords($0)) +please-check @shop" }
    return (lines + unreadLines).map { $0 + "\n" }.joined()
  }

  private static func tag(_ aisle: String) -> String {
    aisle.split(whereSeparator: \.isWhitespace).joined(separator: "-")
  }

  private static func plainWords(_ text: String) -> String {
    oneLine(text).split(separator: " ").compactMap { (word: Substring) -> String? in
      let bare = String(word.drop { $0 == "+" || $0 == "@" })
      // A sign by itself between amounts is no tag.
      if bare.isEmpty { return word == "+" ? "and" : nil }
      return isKey(bare) ? bare.replacing(":", with: "∶") : bare
    }.joined(separator: " ")
  }

  /// Whether the format would take a word for a key and its value: it has a colon inside.
  private static func isKey(_ word: String) -> Bool {
    guard let colon = word.firstIndex(of: ":") else { return false }
    return colon != word.startIndex && word.index(after: colon) != word.endIndex
  }
}
