/// Writes JSON byte by byte, in the order in which it is told, so that the same value is always the same text.
///
/// Numbers are written unrounded, in the shortest form that reads back as the same number. Numbers that are not
/// finite have no form in JSON and become `null`.
public struct JSONWriter: Sendable {
  /// What was written so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Starts with nothing.
  public init() {}

  /// What was written so far, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the room for it.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Writes an object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array with one element for each of `elements`.
  public mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// Writes a member's key; its value follows.
  public mutating func key(_ key: String) {
    comma()
    quote(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a text, or `null`.
  public mutating func value(_ text: String?) {
    comma()
    if let text { quote(text) } else { append("null") }
    needsComma = true
  }

  /// Writes a number, or `null`.
  public mutating func value(_ number: Double?) {
    comma()
    if let number, number.isFinite {
      if number == number.rounded(), abs(number) < 1e15 {
        append(String(Int64(number)))
      } else {
        append("\(number)")
      }
    } else {
      append("null")
    }
    needsComma = true
  }

  /// Writes a whole number, or `null`.
  public mutating func value(_ number: Int?) {
    comma()
    append(number.map(String.init) ?? "null")
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func value(_ truth: Bool) {
    comma()
    append(truth ? "true" : "false")
    needsComma = true
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ json: some Collection<UInt8>) {
    comma()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Writes a member with a text, or `null`.
  public mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    value(text)
  }

  /// Writes a member with a number, or `null`.
  public mutating func member(_ key: String, _ number: Double?) {
    self.key(key)
    value(number)
  }

  /// Writes a member with a whole number, or `null`.
  public mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    value(number)
  }

  /// Writes a member that is `true` or `false`.
  public mutating func member(_ key: String, _ truth: Bool) {
    self.key(key)
    value(truth)
  }

  /// Writes a member with a list of texts.
  public mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    array(texts) { writer, text in writer.value(text) }
  }

  /// Ends a line, for JSON lines.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  private mutating func open(_ byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Almost no text has anything to escape: runs are copied whole.
      var start = 0
      for place in utf8.indices where Self.mustBeEscaped[Int(utf8[place])] {
        bytes.append(contentsOf: utf8[start..<place])
        escape(utf8[place])
        start = place + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static let mustBeEscaped = (0..<256).map { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      bytes.append(hexadecimal[Int(byte >> 4)])
      bytes.append(hexadecimal[Int(byte & 15)])
    }
  }
}

private let hexadecimal = Array("0123456789abcdef".utf8)
