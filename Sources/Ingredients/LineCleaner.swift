/// Makes a line plain: HTML left-overs, exotic blanks, dashes, quotes and bullets become what a person means by them.
///
/// The twin of `clean` in `Scripts/tagger_text.py`.
enum LineCleaner {
  /// Appends the plain form of valid UTF-8 bytes to `out`.
  static func clean(_ bytes: [UInt8], _ range: Range<Int>, into out: inout [UInt8]) {
    var position = range.lowerBound
    let end = range.upperBound
    while position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        position = ascii(byte, bytes, at: position, end: end, into: &out)
      } else {
        position = scalar(bytes, at: position, end: end, into: &out)
      }
    }
  }

  private static func ascii(
    _ byte: UInt8, _ bytes: [UInt8], at position: Int, end: Int, into out: inout [UInt8]
  ) -> Int {
    switch byte {
    case UInt8(ascii: "<"):
      if let next = tag(bytes, at: position, end: end) {
        space(&out)
        return next
      }
      out.append(byte)
    case UInt8(ascii: "&"):
      if let next = HTMLEntity.read(bytes, at: position, end: end, into: &out) { return next }
      out.append(byte)
    case UInt8(ascii: "("):
      if let next = pluralBracket(bytes, at: position, end: end, after: out.last) { return next }
      out.append(byte)
    case UInt8(ascii: "*"), 0x7F: break
    case UInt8(ascii: "`"): out.append(UInt8(ascii: "'"))
    case 0...0x20: space(&out)
    default: out.append(byte)
    }
    return position + 1
  }

  /// One blank, however many there were.
  private static func space(_ out: inout [UInt8]) {
    if out.last != 0x20 { out.append(0x20) }
  }

  /// The place after an HTML tag, or `nil`.
  private static func tag(_ bytes: [UInt8], at start: Int, end: Int) -> Int? {
    guard start + 2 < end else { return nil }
    let first = bytes[start + 1]
    guard isASCIILetter(first) || first == UInt8(ascii: "/") || first == UInt8(ascii: "!") else { return nil }
    for position in (start + 2)..<min(end, start + 83) {
      if bytes[position] == UInt8(ascii: ">") { return position + 1 }
      if bytes[position] == UInt8(ascii: "<") { return nil }
    }
    return nil
  }

  /// The place after the bracket of "clove(s)" or "Zehe(n)", or `nil`.
  private static func pluralBracket(_ bytes: [UInt8], at start: Int, end: Int, after last: UInt8?) -> Int? {
    guard let last, isASCIILetter(last) || last >= 0x80, start + 2 < end else { return nil }
    let letter = bytes[start + 1]
    let close = UInt8(ascii: ")")
    if bytes[start + 2] == close {
      return "sner".utf8.contains(letter) ? start + 3 : nil
    }
    guard start + 3 < end, bytes[start + 3] == close, letter == UInt8(ascii: "e") else { return nil }
    return bytes[start + 2] == UInt8(ascii: "s") || bytes[start + 2] == UInt8(ascii: "n") ? start + 4 : nil
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Takes over one scalar of several bytes; returns the place after it.
  private static func scalar(_ bytes: [UInt8], at start: Int, end: Int, into out: inout [UInt8]) -> Int {
    let first = bytes[start]
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let stop = min(end, start + length)
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for index in (start + 1)..<max(stop, start + 1) { value = value << 6 | UInt32(bytes[index] & 0x3F) }
    switch Self.meaning(of: value) {
    case 0: out.append(contentsOf: bytes[start..<stop])
    case 1: break
    case 0x20: space(&out)
    case let character: out.append(character)
    }
    return stop
  }

  /// What a character stands for: 0 itself, 1 nothing, else the ASCII character.
  static func meaning(of scalar: UInt32) -> UInt8 {
    switch scalar {
    case 0xE0...0x36F: 0
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: 0x20
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0xFE0E, 0xFE0F, 0xFFFD: 1
    case 0x2022, 0xB7, 0x25A2, 0x2610...0x2611, 0x25A0...0x25A1, 0x25AA, 0x25AB, 0x25CF, 0x25CB, 0x25E6: 0x20
    case 0x2713, 0x2714, 0x27A2, 0x25BA, 0x2219: 0x20
    case 0x2018, 0x2019, 0x2BC, 0xB4, 0x2032, 0x2B9: UInt8(ascii: "'")
    case 0x201C...0x201E, 0xAB, 0xBB, 0x2033: UInt8(ascii: "\"")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0xD7, 0x2715, 0x2716: UInt8(ascii: "x")
    case 0x2044, 0x2215: UInt8(ascii: "/")
    default: 0
    }
  }
}
