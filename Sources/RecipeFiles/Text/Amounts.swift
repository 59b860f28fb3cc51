/// Reads numbers as people write them in yields and times; ingredient lines are another room's work.
enum Amounts {
  /// A number or range at the start of a text.
  struct Found: Equatable {
    var low: Double
    var high: Double
    /// What follows, without white space before it.
    var rest: Substring
  }

  /// The number or range that the text starts with, or `nil`.
  static func leading(_ text: Substring) -> Found? {
    guard let first = single(text) else { return nil }
    var rest = first.rest
    let afterFirst = rest
    // "4-6", "4 – 6", "8 to 10", "4 bis 6", "4 à 6", "4 a 6", "4 do 6"
    let joins = ["-", "–", "—", "to ", "or ", "bis ", "à ", "a ", "do ", "tot "]
    for join in joins where rest.hasPrefix(join) {
      rest = rest.dropFirst(join.count).drop { $0 == " " }
      if let second = single(rest), second.value > first.value {
        return Found(low: first.value, high: second.value, rest: second.rest)
      }
      break
    }
    return Found(low: first.value, high: first.value, rest: afterFirst)
  }

  private static let fractions: [Character: Double] = [
    "½": 1.0 / 2, "⅓": 1.0 / 3, "⅔": 2.0 / 3, "¼": 1.0 / 4, "¾": 3.0 / 4, "⅕": 1.0 / 5, "⅖": 2.0 / 5,
    "⅗": 3.0 / 5, "⅘": 4.0 / 5, "⅙": 1.0 / 6, "⅚": 5.0 / 6, "⅛": 1.0 / 8, "⅜": 3.0 / 8, "⅝": 5.0 / 8,
    "⅞": 7.0 / 8,
  ]

  /// One number: 2, .75, 1,5, 1/2, 1 1/2, 1-1/2, 1½.
  private static func single(_ text: Substring) -> (value: Double, rest: Substring)? {
    var rest = text.drop { $0 == " " }
    if let first = rest.first, let value = fractions[first] {
      return (value, rest.dropFirst().drop { $0 == " " })
    }
    guard let whole = decimal(&rest) else { return nil }
    if rest.first == "/" || rest.first == "⁄" {
      var below = rest.dropFirst()
      if let divisor = decimal(&below), divisor > 0 { return (whole / divisor, trim(below)) }
      return (whole, trim(rest))
    }
    if let value = mixed(whole, rest) { return value }
    return (whole, trim(rest))
  }

  /// The fraction after a whole number, when there is one.
  private static func mixed(_ whole: Double, _ rest: Substring) -> (value: Double, rest: Substring)? {
    var tail = trim(rest)
    if tail.first == "-" { tail = tail.dropFirst() }
    if let first = tail.first, let value = fractions[first] {
      return (whole + value, trim(tail.dropFirst()))
    }
    guard let above = decimal(&tail), tail.first == "/" || tail.first == "⁄" else { return nil }
    tail = tail.dropFirst()
    guard let below = decimal(&tail), below > 0, above < below else { return nil }
    return (whole + above / below, trim(tail))
  }

  private static func trim(_ text: Substring) -> Substring { text.drop { $0 == " " } }

  private static func decimal(_ text: inout Substring) -> Double? {
    var digits = ""
    var rest = text
    while let character = rest.first {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if character == "." || character == ",", !digits.contains("."),
        rest.dropFirst().first.map({ $0.isASCII && $0.isNumber }) ?? false
      {
        digits += digits.isEmpty ? "0." : "."
      } else {
        break
      }
      rest = rest.dropFirst()
      if digits.count > 12 { return nil }
    }
    guard !digits.isEmpty, let value = Double(digits) else { return nil }
    text = rest
    return value
  }
}
