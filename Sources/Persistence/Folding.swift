/// Text without what programs write differently.
enum Folding {
  /// Letters and digits in lower case, everything between them as one blank; accents stay, `½` and `1⁄2` and
  /// `1/2` become `1/2`, and `2.50` becomes `2.5`.
  static func folded(_ text: String) -> String {
    if let quick = foldedASCII(text) { return quick }
    var plain = ""
    for character in text.lowercased() {
      if let fraction = fractions[character] {
        // "1½" is "1 1/2".
        if plain.last?.isNumber == true { plain += " " }
        plain += fraction
      } else {
        plain.append(character == "\u{2044}" ? "/" : character)
      }
    }
    if let quick = foldedASCII(plain) { return quick }
    var result = ""
    var gap = false
    let characters = Array(plain)
    for (index, character) in characters.enumerated() {
      let joins = (character == "/" || character == ".") && isBetweenDigits(characters, index)
      if character.isLetter || character.isNumber || joins {
        if gap, !result.isEmpty { result.append(" ") }
        gap = false
        result.append(character)
      } else {
        gap = true
      }
    }
    return withoutZeros(result)
  }

  private static func isBetweenDigits(_ characters: [Character], _ index: Int) -> Bool {
    index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
      && characters[index + 1].isNumber
  }

  /// The same for text of ASCII alone, which most is.
  private static func foldedASCII(_ text: String) -> String? {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    result.reserveCapacity(bytes.count)
    var gap = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        if gap, !result.isEmpty { result.append(0x20) }
        gap = false
        result.append(byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte)
      case UInt8(ascii: "/"), UInt8(ascii: "."):
        if index > 0, index + 1 < bytes.count, isDigit(bytes[index - 1]), isDigit(bytes[index + 1]) {
          result.append(byte)
        } else {
          gap = true
        }
      case 0x80...: return nil
      default: gap = true
      }
    }
    return withoutZeros(String(decoding: result, as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// `2.50` as `2.5`, `36.000000` as `36`.
  private static func withoutZeros(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return text }
    return text.split(separator: " ").map { word in
      guard word.utf8.contains(UInt8(ascii: ".")), word.utf8.first.map(isDigit) == true else { return word }
      var word = word
      while word.last == "0" { word = word.dropLast() }
      return word.last == "." ? word.dropLast() : word
    }.joined(separator: " ")
  }

  private static let fractions: [Character: String] = [
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8",
    "⅞": "7/8", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5", "⅙": "1/6", "⅚": "5/6",
  ]
}
