internal import Diagnostics

/// Cuts a document into its records (the elements that hold one recipe each), by bytes.
///
/// It knows just enough of XML to find where recipes start and end in documents that are not well-formed:
/// comments, CDATA, document types, and the names it looks for. A recipe that is not closed ends where the
/// next one starts, so that damage never spreads beyond the recipe that has it.
struct RecordScanner {
  /// What to look for, in lower case.
  struct Names {
    var records: [String]
    /// Names that cannot stand within a record: the root, whose end closes what is open.
    var roots: [String]
    /// Names outside of records whose start tags the reader wants to see.
    var outside: [String] = []
    /// Whether records hold elements of their own name.
    var nested = false
  }

  enum Ending: Equatable {
    case closed
    case nextRecord
    case documentEnd
    case fileEnd
  }

  enum Event: Equatable {
    /// A record, from its start tag on.
    case record(Range<Int>, line: Int, Ending)
    /// A record that is larger than the bound; it is skipped.
    case oversized(line: Int)
    /// A start tag outside of records.
    case tag(Range<Int>)
    case needsMore
    case end
  }

  struct Remark: Equatable {
    var line: Int
    var message: String
    var severity = Diagnostic.Severity.warning
  }

  private(set) var window: [UInt8] = []
  private(set) var remarks: [Remark] = []
  /// How many XML declarations were met: documents in the file.
  private(set) var documents = 0
  private let records: [[UInt8]]
  private let roots: [[UInt8]]
  private let outside: [[UInt8]]
  private let nested: Bool
  private let bound: Int
  private var interesting = [Bool](repeating: false, count: 256)
  private var position = 0
  private var recordStart: Int?
  private var depth = 0
  private var countedTo = 0
  private var countedLine = 1
  private let lookAhead: Int

  init(_ names: Names, recordBound: Int) {
    records = names.records.map { Array($0.utf8) }
    roots = names.roots.map { Array($0.utf8) }
    outside = names.outside.map { Array($0.utf8) }
    nested = names.nested
    bound = recordBound
    let all = records + roots + outside
    lookAhead = 14 + (all.map(\.count).max() ?? 0)
    for name in all {
      guard let first = name.first else { continue }
      interesting[Int(first)] = true
      if first >= 0x61, first <= 0x7A { interesting[Int(first & ~0x20)] = true }
    }
  }

  /// Makes room, then lets `fill` append more of the document to the window.
  mutating func refill(_ fill: (inout [UInt8]) -> Void) {
    let keep = min(recordStart ?? position, position)
    if keep > 0 {
      _ = line(at: keep)
      window.removeFirst(keep)
      position -= keep
      countedTo -= keep
      if let start = recordStart { recordStart = start - keep }
    }
    fill(&window)
  }

  /// The line of a place in the window, from 1; places must be asked for in order.
  private mutating func line(at index: Int) -> Int {
    if index > countedTo {
      countedLine += window[countedTo..<index].count(of: 0x0A)
      countedTo = index
    }
    return countedLine
  }

  /// The line of a place without moving the count; for remarks.
  func lineAhead(at index: Int) -> Int {
    guard index > countedTo else { return countedLine }
    return countedLine + window[countedTo..<min(index, window.count)].lazy.filter { $0 == 0x0A }.count
  }

  /// The next event; `atEnd` says that the window will not grow any more.
  mutating func next(atEnd: Bool) -> Event {
    while true {
      if let start = recordStart, position - start > bound {
        let event = Event.oversized(line: line(at: start))
        recordStart = nil
        return event
      }
      guard let open = nextOpening() else {
        position = window.count
        return atEnd ? finish() : .needsMore
      }
      position = open
      if window.count - open < lookAhead, !atEnd { return .needsMore }
      guard open + 1 < window.count else {
        position = window.count
        return finish()
      }
      let event: Event?
      switch window[open + 1] {
      case UInt8(ascii: "!"): event = skipMarkup(at: open, atEnd: atEnd)
      case UInt8(ascii: "?"): event = instruction(at: open)
      case UInt8(ascii: "/"): event = endTag(at: open, atEnd: atEnd)
      default: event = startTag(at: open, atEnd: atEnd)
      }
      if let event { return event }
    }
  }

  private func nextOpening() -> Int? {
    var index = position
    let count = window.count
    while index < count {
      if window[index] == UInt8(ascii: "<") { return index }
      index += 1
    }
    return nil
  }

  private mutating func finish() -> Event {
    guard let start = recordStart else { return .end }
    recordStart = nil
    return .record(start..<window.count, line: line(at: start), .fileEnd)
  }

  private mutating func close(_ start: Int, at end: Int, _ ending: Ending) -> Event {
    recordStart = nil
    position = end
    return .record(start..<end, line: line(at: start), ending)
  }

  // MARK: Comments, CDATA, document types, instructions

  /// Passes over `<!…`; an event only when more bytes are needed.
  private mutating func skipMarkup(at open: Int, atEnd: Bool) -> Event? {
    let all = window[...]
    if all.has("<!--", at: open) {
      guard let end = window.firstRange(of: Array("-->".utf8), from: open + 4) else {
        return unclosed(at: open, atEnd: atEnd, skip: 4, "a comment is not closed; its text is read")
      }
      position = end.upperBound
      return nil
    }
    if all.has("<![CDATA[", at: open) { return skipCDATA(at: open, atEnd: atEnd) }
    if recordStart == nil, all.has("<!DOCTYPE", at: open) || all.has("<!doctype", at: open) {
      return skipDocumentType(at: open, atEnd: atEnd)
    }
    position = open + 2
    return nil
  }

  private mutating func unclosed(at open: Int, atEnd: Bool, skip: Int, _ message: String) -> Event? {
    if !atEnd, window.count - open < min(bound, 4 << 20) { return .needsMore }
    remarks.append(Remark(line: lineAhead(at: open), message: message))
    position = open + skip
    return nil
  }

  /// A CDATA section that meets another one before its end was never closed: what follows is no text.
  private mutating func skipCDATA(at open: Int, atEnd: Bool) -> Event? {
    let message = "a CDATA section is not closed; closed before the next element"
    guard let end = window.firstRange(of: Array("]]>".utf8), from: open + 9) else {
      return unclosed(at: open, atEnd: atEnd, skip: 9, message)
    }
    if window[..<end.lowerBound].firstRange(of: Array("<![CDATA[".utf8), from: open + 9) != nil {
      remarks.append(Remark(line: lineAhead(at: open), message: message))
      position = open + 9
    } else {
      position = end.upperBound
    }
    return nil
  }

  private mutating func skipDocumentType(at open: Int, atEnd: Bool) -> Event? {
    var index = open + 9
    var quote: UInt8?
    var inside = false
    while index < window.count {
      let byte = window[index]
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if inside, window[...].has("<!--", at: index) {
        guard let end = window.firstRange(of: Array("-->".utf8), from: index + 4) else { break }
        index = end.upperBound
        continue
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: "[") {
        inside = true
      } else if byte == UInt8(ascii: "]") {
        inside = false
      } else if byte == UInt8(ascii: ">"), !inside {
        noteEntities(open..<index)
        position = index + 1
        return nil
      }
      index += 1
    }
    return unclosed(at: open, atEnd: atEnd, skip: 2, "the document type is not closed; skipped")
  }

  private mutating func noteEntities(_ range: Range<Int>) {
    guard window[range].firstRange(of: Array("<!ENTITY".utf8), from: range.lowerBound) != nil else { return }
    remarks.append(
      Remark(
        line: lineAhead(at: range.lowerBound),
        message: "the document type declares entities; they are neither expanded nor loaded", severity: .error
      ))
  }

  private mutating func instruction(at open: Int) -> Event? {
    position = open + 2
    guard window[...].has("<?xml", at: open), open + 5 < window.count, isBlank(window[open + 5]) else {
      return nil
    }
    if let start = recordStart { return close(start, at: open, .documentEnd) }
    documents += 1
    return nil
  }

  // MARK: Tags

  private func match(_ names: [[UInt8]], at index: Int) -> [UInt8]? {
    for name in names {
      guard index + name.count < window.count else { continue }
      var same = true
      for offset in 0..<name.count where folded(window[index + offset]) != name[offset] {
        same = false
        break
      }
      guard same else { continue }
      let after = window[index + name.count]
      if isBlank(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/") { return name }
    }
    return nil
  }

  private mutating func startTag(at open: Int, atEnd: Bool) -> Event? {
    position = open + 1
    guard interesting[Int(window[open + 1])] else { return nil }
    if match(records, at: open + 1) != nil {
      return recordTag(at: open, atEnd: atEnd)
    }
    guard recordStart == nil, match(outside, at: open + 1) != nil else { return nil }
    guard let end = tagEnd(from: open) else {
      return unclosed(at: open, atEnd: atEnd, skip: 1, "a tag is not closed; skipped")
    }
    position = end
    return .tag(open..<end)
  }

  private mutating func recordTag(at open: Int, atEnd: Bool) -> Event? {
    if let start = recordStart, !nested {
      let event = close(start, at: open, .nextRecord)
      return event
    }
    guard let end = tagEnd(from: open) else {
      if !atEnd, window.count - open < 1 << 20 {
        position = open
        return .needsMore
      }
      if recordStart == nil {
        recordStart = open
        depth = 1
      }
      position = open + 1
      return nil
    }
    let selfClosing = window[end - 2] == UInt8(ascii: "/")
    if let start = recordStart {
      position = end
      if !selfClosing { depth += 1 }
      _ = start
      return nil
    }
    if selfClosing {
      position = end
      return .record(open..<end, line: line(at: open), .closed)
    }
    recordStart = open
    depth = 1
    // The tag may be broken by raw quotes; what is inside is looked at again.
    position = open + 1
    return nil
  }

  /// The place after the `>` that ends a tag, heeding quotes unless the tag then never ends.
  private func tagEnd(from open: Int) -> Int? {
    var quote: UInt8?
    var plain: Int?
    var index = open + 1
    while index < window.count, index - open < 1 << 20 {
      let byte = window[index]
      if byte == UInt8(ascii: ">") {
        if quote == nil { return index + 1 }
        if plain == nil { plain = index + 1 }
      } else if byte == UInt8(ascii: "<"), let plain {
        return plain
      } else if byte == 0x22 || byte == 0x27 {
        if quote == byte { quote = nil } else if quote == nil { quote = byte }
      }
      index += 1
    }
    return plain
  }

  private mutating func endTag(at open: Int, atEnd: Bool) -> Event? {
    position = open + 2
    guard open + 2 < window.count, interesting[Int(window[open + 2])], let start = recordStart else {
      return nil
    }
    if match(records, at: open + 2) != nil {
      guard let end = window[(open + 2)...].firstIndex(of: UInt8(ascii: ">")) else {
        if atEnd { return close(start, at: window.count, .fileEnd) }
        position = open
        return .needsMore
      }
      depth -= 1
      position = end + 1
      return depth <= 0 ? close(start, at: end + 1, .closed) : nil
    }
    if match(roots, at: open + 2) != nil { return close(start, at: open, .documentEnd) }
    return nil
  }
}
