/// Finds two ingredients on one line, as programs keep them that took over Meal-Master's two columns.
enum TwoColumns {
  /// Where the second of two ingredients starts, when a gap of three blanks or more stands before its amount.
  static func gap(in text: String) -> String.Index? {
    let bytes = text.utf8
    guard let first = bytes.first(where: { $0 != 0x20 }), isDigit(first) else { return nil }
    var run = 0
    var any = false
    for index in bytes.indices {
      if bytes[index] == 0x20 {
        run += 1
        continue
      }
      if run >= 3, any, isDigit(bytes[index]) { return index }
      run = 0
      any = true
    }
    return nil
  }

  /// Whether a line without a gap holds two ingredients with units of Meal-Master: `2 tb Olive oil 1 qt Broth`.
  static func hold(_ text: String) -> Bool {
    var last: UInt8 = 0
    var digitInside = false
    for (position, byte) in text.utf8.enumerated() {
      if position > 6, last == 0x20, isDigit(byte) { digitInside = true }
      last = byte
    }
    // Most lines end here.
    guard digitInside else { return false }
    let words = text.split(separator: " ")
    var starts = 0
    for index in words.indices where starts < 2 && isAmount(words[index]) {
      // "1 1/2 c Flour": the amount ends with its last figure.
      if index + 2 < words.count, units.contains(words[index + 1]),
        words[index + 2].first?.isUppercase == true
      {
        starts += 1
      }
    }
    return starts == 2
  }

  private static func isAmount(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { isDigit($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static let units: Set<Substring> = [
    "x", "sm", "md", "lg", "cn", "pk", "pn", "dr", "ds", "ct", "bn", "sl", "ea", "t", "ts", "T", "tb", "fl",
    "c",
    "pt", "qt", "ga", "oz", "lb", "ml", "cb", "cl", "dl", "l", "mg", "cg", "dg", "g", "kg",
  ]
}
