/// Rewrites a record that is not well-formed into one that is, and says what it had to do.
///
/// It is a lenient reader of tags that writes strict ones. No text is dropped except characters that XML
/// does not allow; what cannot be a tag becomes text.
struct XMLRepair {
  /// A kind of repair, with its wording for one and for several.
  enum Kind: Int, CaseIterable {
    case controlCharacter, bareAmpersand, namedCharacter, unknownEntity, badReference
    case rawQuote, rawLessThan, unquotedValue, badAttribute, doubledAttribute
    case strayEndTag, unclosedElement, unclosedCDATA

    var wording: (one: String, several: String) {
      switch self {
      case .controlCharacter:
        ("a control character was removed", "control characters were removed")
      case .bareAmpersand: ("a bare & was read as text", "bare & were read as text")
      case .namedCharacter:
        ("a named character of HTML was replaced", "named characters of HTML were replaced")
      case .unknownEntity:
        ("an unknown entity was kept as text", "unknown entities were kept as text")
      case .badReference:
        (
          "a reference to a character that does not exist was removed",
          "references to characters that do not exist were removed"
        )
      case .rawQuote:
        ("a raw quote in an attribute was read as text", "raw quotes in attributes were read as text")
      case .rawLessThan: ("a raw < was read as text", "raw < were read as text")
      case .unquotedValue:
        ("an attribute without quotes was quoted", "attributes without quotes were quoted")
      case .badAttribute:
        (
          "an attribute with an impossible name was left out",
          "attributes with impossible names were left out"
        )
      case .doubledAttribute:
        ("the second of two equal attributes was left out", "doubled attributes were left out")
      case .strayEndTag:
        ("an end tag without a start was left out", "end tags without a start were left out")
      case .unclosedElement: ("an element that was not closed was closed", "elements were closed")
      case .unclosedCDATA:
        ("a CDATA section that was not closed was closed", "CDATA sections were closed")
      }
    }
  }

  struct Note: Equatable {
    var kind: Kind
    /// The line of the first within the record, from 0.
    var line: Int
    var count: Int

    var message: String {
      count == 1 ? kind.wording.one : "\(count) \(kind.wording.several)"
    }
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 0
  private var output: [UInt8] = []
  private var open: [[UInt8]] = []
  private var counts = [Int](repeating: 0, count: Kind.allCases.count)
  private var firstLines = [Int](repeating: 0, count: Kind.allCases.count)
  private var finished = false

  /// Repairs one record; the result has exactly one root element, the record's own.
  static func repair(_ record: ArraySlice<UInt8>) -> (bytes: [UInt8], notes: [Note]) {
    var worker = XMLRepair(bytes: Array(record))
    worker.output.reserveCapacity(record.count + 256)
    worker.run()
    let notes = Kind.allCases.filter { worker.counts[$0.rawValue] > 0 }.map { kind in
      Note(kind: kind, line: worker.firstLines[kind.rawValue], count: worker.counts[kind.rawValue])
    }
    return (worker.output, notes)
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func did(_ kind: Kind) {
    if counts[kind.rawValue] == 0 { firstLines[kind.rawValue] = line }
    counts[kind.rawValue] += 1
  }

  private mutating func run() {
    while index < bytes.count, !finished {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        markup()
      } else {
        if byte == 0x0A { line += 1 }
        copyText(byte)
      }
    }
    while !open.isEmpty {
      did(.unclosedElement)
      closeLast()
    }
  }

  // MARK: Text

  /// Copies one character of text, escaped as it needs.
  private mutating func copyText(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"):
      reference()
      return
    case UInt8(ascii: "<"): output += Array("&lt;".utf8)
    case UInt8(ascii: ">"): output += Array("&gt;".utf8)
    case UInt8(ascii: "\""): output += Array("&quot;".utf8)
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F: did(.controlCharacter)
    case 0xEF where isNoncharacter(at: index):
      did(.controlCharacter)
      index += 3
      return
    default: output.append(byte)
    }
    index += 1
  }

  /// U+FFFE and U+FFFF, which XML does not allow.
  private func isNoncharacter(at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }

  /// Copies a reference that means something; anything else is text.
  private mutating func reference() {
    let start = index + 1
    var end = start
    while end < bytes.count, end - start < 12, isReferenceByte(bytes[end]) { end += 1 }
    guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else {
      did(.bareAmpersand)
      output += Array("&amp;".utf8)
      index += 1
      return
    }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    index = end + 1
    if name.hasPrefix("#") {
      copyCharacterReference(name)
    } else if ["amp", "lt", "gt", "quot", "apos"].contains(name) {
      output += Array("&\(name);".utf8)
    } else if let value = HTMLEntities.scalar(named: name) {
      did(.namedCharacter)
      appendScalar(value, to: &output)
    } else {
      did(.unknownEntity)
      output += Array("&amp;\(name);".utf8)
    }
  }

  private func isReferenceByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  private mutating func copyCharacterReference(_ name: String) {
    let digits = name.dropFirst()
    let value =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, isXMLCharacter(value) else {
      did(.badReference)
      return
    }
    output += Array("&#\(value);".utf8)
  }

  /// The characters that XML 1.0 allows (production 2).
  private func isXMLCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private mutating func lessThanAsText() {
    did(.rawLessThan)
    output += Array("&lt;".utf8)
    index += 1
  }

  // MARK: Markup

  private mutating func markup() {
    let all = bytes[...]
    if all.has("<!--", at: index) {
      guard let end = bytes.firstRange(of: Array("-->".utf8), from: index + 4) else {
        lessThanAsText()
        return
      }
      skip(to: end.upperBound)
    } else if all.has("<![CDATA[", at: index) {
      section()
    } else if all.has("<!", at: index) || all.has("<?", at: index) {
      guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
        lessThanAsText()
        return
      }
      skip(to: end + 1)
    } else if all.has("</", at: index) {
      endTag()
    } else if index + 1 < bytes.count, isNameStart(bytes[index + 1]), let tag = startTag(at: index) {
      emit(tag)
    } else {
      lessThanAsText()
    }
  }

  private mutating func skip(to end: Int) {
    for at in index..<end where bytes[at] == 0x0A {
      line += 1
      if !open.isEmpty { output.append(0x0A) }
    }
    index = end
  }

  /// Copies a CDATA section as text; one that is not closed ends with the element that holds it.
  private mutating func section() {
    let start = index + 9
    let ending = bytes.firstRange(of: Array("]]>".utf8), from: start)
    let another = bytes.firstRange(of: Array("<![CDATA[".utf8), from: start)
    var end = bytes.count
    var after = bytes.count
    if let ending, another.map({ $0.lowerBound > ending.lowerBound }) ?? true {
      end = ending.lowerBound
      after = ending.upperBound
    } else {
      did(.unclosedCDATA)
      if let holder = open.last,
        let close = bytes.firstRange(of: Array("</".utf8) + holder, from: start, ignoringCase: true)
      {
        end = close.lowerBound
        after = end
      }
    }
    index = start
    while index < end {
      let byte = bytes[index]
      if byte == 0x0A { line += 1 }
      if byte == UInt8(ascii: "&") {
        output += Array("&amp;".utf8)
        index += 1
      } else {
        copyText(byte)
      }
    }
    index = after
  }

  private mutating func endTag() {
    let start = index + 2
    var end = start
    while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
    var close = end
    while close < bytes.count, isBlank(bytes[close]) { close += 1 }
    guard end > start, close >= bytes.count || bytes[close] == UInt8(ascii: ">") else {
      lessThanAsText()
      return
    }
    let name = Array(bytes[start..<end])
    if let level = open.lastIndex(of: name) {
      while open.count > level + 1 {
        did(.unclosedElement)
        closeLast()
      }
      closeLast()
    } else {
      did(.strayEndTag)
    }
    skip(to: min(close + 1, bytes.count))
  }

  private mutating func closeLast() {
    guard let name = open.popLast() else { return }
    output += Array("</".utf8) + name + Array(">".utf8)
    // Nothing may follow the record's own end.
    if open.isEmpty { finished = true }
  }

  // MARK: Start tags

  private struct Tag {
    var name: [UInt8]
    var attributes: [(name: [UInt8], value: Range<Int>)] = []
    var repairs: [Kind] = []
    var selfClosing = false
    var start = 0
    var end = 0
  }

  private mutating func emit(_ tag: Tag) {
    for kind in tag.repairs { did(kind) }
    output.append(UInt8(ascii: "<"))
    output += tag.name
    var seen: Set<[UInt8]> = []
    for (name, value) in tag.attributes {
      guard isName(name) else {
        did(.badAttribute)
        continue
      }
      guard seen.insert(name).inserted else {
        did(.doubledAttribute)
        continue
      }
      output.append(0x20)
      output += name
      output += Array("=\"".utf8)
      index = value.lowerBound
      while index < value.upperBound {
        let byte = bytes[index]
        if byte == UInt8(ascii: "<") { did(.rawLessThan) }
        copyText(byte)
      }
      output.append(0x22)
    }
    keepLines(of: tag)
    if tag.selfClosing {
      output += Array("/>".utf8)
      if open.isEmpty { finished = true }
    } else {
      output.append(UInt8(ascii: ">"))
      open.append(tag.name)
    }
    for at in tag.start..<tag.end where bytes[at] == 0x0A { line += 1 }
    index = tag.end
  }

  /// Writes the line feeds between attributes, so that lines keep their numbers.
  private mutating func keepLines(of tag: Tag) {
    var lines = bytes[tag.start..<tag.end].lazy.filter { $0 == 0x0A }.count
    for (_, value) in tag.attributes { lines -= bytes[value].lazy.filter { $0 == 0x0A }.count }
    if lines > 0 { output += [UInt8](repeating: 0x0A, count: lines) }
  }

  /// The start tag at `start`, or `nil` when this cannot be one.
  private func startTag(at start: Int) -> Tag? {
    var at = start + 1
    while at < bytes.count, isNameByte(bytes[at]) { at += 1 }
    var tag = Tag(name: Array(bytes[start + 1..<at]), start: start)
    while true {
      let before = at
      while at < bytes.count, isBlank(bytes[at]) { at += 1 }
      guard at < bytes.count else { return nil }
      if bytes[at] == UInt8(ascii: ">") {
        tag.end = at + 1
        return tag
      }
      if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") {
        tag.end = at + 2
        tag.selfClosing = true
        return tag
      }
      // After a value the next name may follow at once; after the tag's name it may not.
      if at == before, tag.attributes.isEmpty { return nil }
      guard let next = attribute(at: at, into: &tag) else { return nil }
      at = next
    }
  }

  /// Reads one attribute and gives the place after it, or `nil` when there is none.
  private func attribute(at start: Int, into tag: inout Tag) -> Int? {
    var at = start
    while at < bytes.count, !isBlank(bytes[at]), !isAttributeBreak(bytes[at]) { at += 1 }
    let name = Array(bytes[start..<at])
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard !name.isEmpty, at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return nil }
    at += 1
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    if bytes[at] == 0x22 || bytes[at] == 0x27 {
      return quotedValue(at: at, name: name, into: &tag)
    }
    let first = at
    while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ">"),
      bytes[at] != UInt8(ascii: "<")
    { at += 1 }
    if at < bytes.count, bytes[at] == UInt8(ascii: ">"), at > first, bytes[at - 1] == UInt8(ascii: "/") {
      at -= 1
    }
    tag.repairs.append(.unquotedValue)
    tag.attributes.append((name, first..<at))
    return at
  }

  private func isAttributeBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") || byte == 0x22
      || byte == 0x27 || byte == UInt8(ascii: "/")
  }

  /// A value ends at a quote that an attribute or the tag's end follows; any other quote belongs to it.
  private func quotedValue(at start: Int, name: [UInt8], into tag: inout Tag) -> Int? {
    let quote = bytes[start]
    var at = start + 1
    var plainEnd: Int?
    var rawQuotes = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        if endsValue(at) {
          for _ in 0..<rawQuotes { tag.repairs.append(.rawQuote) }
          tag.attributes.append((name, start + 1..<at))
          return at + 1
        }
        rawQuotes += 1
      } else if byte == UInt8(ascii: ">"), plainEnd == nil {
        plainEnd = at
      } else if byte == UInt8(ascii: "<"), plainEnd != nil {
        break
      }
      at += 1
    }
    // The closing quote is missing: the value ends where the tag does.
    guard var end = plainEnd else { return nil }
    if bytes[end - 1] == UInt8(ascii: "/"), end - 1 > start { end -= 1 }
    tag.repairs.append(.unquotedValue)
    tag.attributes.append((name, start + 1..<end))
    return end
  }

  private func endsValue(_ quote: Int) -> Bool {
    var at = quote + 1
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count else { return true }
    if bytes[at] == UInt8(ascii: ">") { return true }
    if bytes[at] == UInt8(ascii: "/"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: ">") {
      return true
    }
    let first = at
    while at < bytes.count, !isBlank(bytes[at]), !isAttributeBreak(bytes[at]) { at += 1 }
    guard at > first else { return false }
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return false }
    at += 1
    while at < bytes.count, isBlank(bytes[at]) { at += 1 }
    return at < bytes.count && (bytes[at] == 0x22 || bytes[at] == 0x27)
  }

  // MARK: Names

  private func isNameStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: isNameStart(byte)
    }
  }

  /// Whether these bytes can be a name; names beyond ASCII are not used by any recipe format.
  private func isName(_ name: [UInt8]) -> Bool {
    guard let first = name.first, isNameStart(first), name.allSatisfy(isNameByte) else { return false }
    let colons = name.filter { $0 == UInt8(ascii: ":") }.count
    return colons == 0 || (colons == 1 && name.last != UInt8(ascii: ":"))
  }
}
