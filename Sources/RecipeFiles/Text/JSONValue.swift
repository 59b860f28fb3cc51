/// A JSON value, read tolerantly: real pages hold raw line breaks in strings, trailing commas and comments.
indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  /// A number as it is written.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in their order; of doubled names all are kept.
  case object([(name: String, value: JSONValue)])

  static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }

  /// The member of an object with this name that is no `null`, or `nil`; case counts only where it must.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    if let exact = members.first(where: { $0.name == name && !$0.value.isNull }) { return exact.value }
    // Some pages write "RecipeInstructions" and "Description".
    let plain = name.lowercased()
    return members.first { $0.name.lowercased() == plain && !$0.value.isNull }?.value
  }

  private var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The elements of an array; any other value is its own only element, `null` is none.
  var elements: [JSONValue] {
    switch self {
    case .array(let elements): elements
    case .null: []
    default: [self]
    }
  }

  /// The text of a string or number.
  var text: String? {
    switch self {
    case .string(let text), .number(let text): text
    default: nil
    }
  }
}

/// Reads JSON text.
struct JSONReader {
  struct Failure: Error, Equatable {
    /// Where, in bytes from 0.
    var offset: Int
    var message: String
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private let depthBound: Int

  /// Reads one value; what follows it is ignored when `trailing` allows it.
  static func read(_ bytes: ArraySlice<UInt8>, depthBound: Int = 200, trailing: Bool = true) throws(Failure)
    -> JSONValue
  {
    var reader = JSONReader(bytes: bytes, depthBound: depthBound)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    if !trailing, reader.index < bytes.endIndex { throw reader.failure("text after the value") }
    return value
  }

  private init(bytes: ArraySlice<UInt8>, depthBound: Int) {
    self.bytes = bytes
    index = bytes.startIndex
    self.depthBound = depthBound
  }

  private func failure(_ message: String) -> Failure {
    Failure(offset: index - bytes.startIndex, message: message)
  }

  private var current: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  /// Passes over blanks, comments and byte order marks.
  private mutating func skipBlanks() {
    while let byte = current {
      if isBlank(byte) || byte < 0x20 {
        index += 1
      } else if bytes.has("\u{FEFF}", at: index) {
        index += 3
      } else if bytes.has("\u{A0}", at: index) {
        index += 2
      } else if bytes.has("/*", at: index) {
        index = bytes.firstRange(of: Array("*/".utf8), from: index)?.upperBound ?? bytes.endIndex
      } else if bytes.has("//", at: index) {
        index = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
      } else {
        return
      }
    }
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONValue {
    guard depth < depthBound else { throw failure("nested deeper than \(depthBound)") }
    skipBlanks()
    guard let byte = current else { throw failure("the text ends where a value should be") }
    switch byte {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case 0x22: return .string(try string())
    default: return try word()
    }
  }

  private mutating func object(depth: Int) throws(Failure) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    index += 1
    while true {
      skipBlanks()
      guard let byte = current else { throw failure("an object is not closed") }
      if byte == UInt8(ascii: "}") {
        index += 1
        return .object(members)
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard byte == 0x22 else { throw failure("a name was expected") }
      let name = try string()
      skipBlanks()
      guard current == UInt8(ascii: ":") else { throw failure("a colon was expected") }
      index += 1
      members.append((name, try value(depth: depth + 1)))
    }
  }

  private mutating func array(depth: Int) throws(Failure) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    while true {
      skipBlanks()
      guard let byte = current else { throw failure("an array is not closed") }
      if byte == UInt8(ascii: "]") {
        index += 1
        return .array(elements)
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      elements.append(try value(depth: depth + 1))
    }
  }

  private mutating func word() throws(Failure) -> JSONValue {
    let start = index
    while let byte = current, !isBlank(byte), !",]}:".utf8.contains(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    switch text {
    case "null", "undefined", "NaN": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard Double(text) != nil else {
        index = start
        throw failure("a value was expected")
      }
      return .number(text)
    }
  }

  /// A string; raw control characters are kept as they are, except NUL.
  private mutating func string() throws(Failure) -> String {
    index += 1
    var kept: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case 0x22:
        if endsString() { return String(decoding: kept, as: UTF8.self) }
        kept.append(byte)
      case UInt8(ascii: "\\"): escape(into: &kept)
      case 0: continue
      default: kept.append(byte)
      }
    }
    throw failure("a string is not closed")
  }

  /// Whether the quote just passed ends its string: some pages leave quotes within strings as they are.
  private func endsString() -> Bool {
    var at = index
    while at < bytes.endIndex, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.endIndex else { return true }
    switch bytes[at] {
    case UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"): return true
    case UInt8(ascii: ","):
      // After a comma comes another value or name, or there was no end.
      at += 1
      while at < bytes.endIndex, isBlank(bytes[at]) { at += 1 }
      guard at < bytes.endIndex else { return true }
      return "\"{[]}-0123456789tfn/,".utf8.contains(bytes[at])
    default: return bytes[at] == UInt8(ascii: "/") || bytes[at] == 0x22
    }
  }

  private mutating func escape(into kept: inout [UInt8]) {
    guard let byte = current else { return }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): kept.append(0x0A)
    case UInt8(ascii: "t"): kept.append(0x09)
    case UInt8(ascii: "r"): kept.append(0x0D)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): kept.append(0x20)
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return }
      var scalar = unit
      if (0xD800...0xDBFF).contains(unit), bytes.has("\\u", at: index) {
        let mark = index
        index += 2
        if let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) {
          scalar = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
        } else {
          index = mark
        }
      }
      if scalar != 0 { appendScalar(scalar, to: &kept) }
    default: kept.append(byte)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard bytes.endIndex - index >= 4 else { return nil }
    guard let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16) else {
      return nil
    }
    index += 4
    return value
  }
}
