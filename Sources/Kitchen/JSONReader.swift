/// Reads a JSON text from front to back, taking what is asked for and passing over the rest; RFC 8259.
///
/// It is made for a pipe of many small objects: nothing is built that nobody asked for. Depth is bounded.
struct JSONReader {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads an object; `member` takes the value of each key.
  mutating func object(_ member: (String, inout JSONReader) throws -> Void) throws {
    try expect("{", "an object")
    try enter()
    defer { depth -= 1 }
    if take("}") { return }
    repeat {
      let key = try text()
      try expect(":", "':' after a key")
      try member(key, &self)
    } while take(",")
    try expect("}", "',' or '}'")
  }

  /// Reads an array; `element` takes each value.
  mutating func array(_ element: (inout JSONReader) throws -> Void) throws {
    try expect("[", "an array")
    try enter()
    defer { depth -= 1 }
    if take("]") { return }
    repeat { try element(&self) } while take(",")
    try expect("]", "',' or ']'")
  }

  /// Reads an array of texts; `null` is none.
  mutating func texts(for key: String) throws -> [String] {
    if takeNull() { return [] }
    guard peek() == UInt8(ascii: "[") else { throw wrong(key, "a list of texts") }
    var texts: [String] = []
    try array { reader in
      guard reader.peek() == UInt8(ascii: "\"") else { throw reader.wrong(key, "a list of texts") }
      texts.append(try reader.text())
    }
    return texts
  }

  /// Reads a text, or `null`.
  mutating func optionalText(for key: String) throws -> String? {
    if takeNull() { return nil }
    guard peek() == UInt8(ascii: "\"") else { throw wrong(key, "a text") }
    return try text()
  }

  /// Reads a number, or `null`.
  mutating func optionalNumber(for key: String) throws -> Double? {
    if takeNull() { return nil }
    guard let first = peek(), first == UInt8(ascii: "-") || (48...57).contains(first) else {
      throw wrong(key, "a number")
    }
    let start = position
    try skip()
    guard let number = Double(String(decoding: bytes[start..<position], as: UTF8.self)) else {
      throw wrong(key, "a number")
    }
    return number
  }

  /// The bytes of the next value, whatever it is, as they were written.
  mutating func raw() throws -> [UInt8] {
    skipBlanks()
    let start = position
    try skip()
    return Array(bytes[start..<position])
  }

  /// Passes over the next value.
  mutating func skip() throws {
    switch peek() {
    case UInt8(ascii: "{"): try object { _, reader in try reader.skip() }
    case UInt8(ascii: "["): try array { reader in try reader.skip() }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  /// Says that nothing must follow.
  mutating func end() throws {
    skipBlanks()
    if position < bytes.count { throw error("something follows the object") }
  }

  private mutating func enter() throws {
    depth += 1
    if depth > Self.deepest { throw error("values are nested too deeply") }
  }

  private mutating func number() throws {
    let start = position
    while position < bytes.count, isNumberByte(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    // What Double reads besides (inf, 0x1p3, .5, 05) is no JSON.
    guard let first = digits.utf8.first, (48...57).contains(first), Double(text) != nil,
      !(digits.hasPrefix("0") && digits.utf8.count > 1 && (48...57).contains(Array(digits.utf8)[1]))
    else { throw error("a value was expected") }
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || "+-.eE".utf8.contains(byte)
  }

  private mutating func word(_ word: String) throws {
    for byte in word.utf8 {
      guard position < bytes.count, bytes[position] == byte else { throw error("'\(word)' was expected") }
      position += 1
    }
  }

  private mutating func text() throws -> String {
    try expect("\"", "a text in quotation marks")
    var result: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: result, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(&result)
      case 0..<0x20: throw error("a control character stands in a text")
      default: result.append(byte)
      }
    }
    throw error("a text is not closed")
  }

  private mutating func escape(_ result: inout [UInt8]) throws {
    guard position < bytes.count else { throw error("a text is not closed") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(byte)
    case UInt8(ascii: "u"): result.append(contentsOf: String(try scalar()).utf8)
    default: throw error("an escape is not known")
    }
  }

  /// Reads the digits after `\u`, with the second half of a pair; half a pair becomes U+FFFD.
  private mutating func scalar() throws -> Character {
    let first = try hexadecimal()
    if (0xD800..<0xDC00).contains(first), position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    {
      let here = position
      position += 2
      let second = try hexadecimal()
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return Character(scalar)
      }
      position = here
    }
    return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits were expected") }
    position += 4
    return value
  }

  private mutating func takeNull() -> Bool {
    guard peek() == UInt8(ascii: "n"), bytes[position...].starts(with: "null".utf8) else { return false }
    position += 4
    return true
  }

  private mutating func peek() -> UInt8? {
    skipBlanks()
    return position < bytes.count ? bytes[position] : nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar, _ what: String) throws {
    if !take(character) { throw error("\(what) was expected") }
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private func wrong(_ key: String, _ what: String) -> AnalysisInputError {
    AnalysisInputError("\"\(key)\" must be \(what)")
  }

  private func error(_ what: String) -> AnalysisInputError {
    AnalysisInputError("not JSON: \(what), at byte \(position + 1)")
  }
}
