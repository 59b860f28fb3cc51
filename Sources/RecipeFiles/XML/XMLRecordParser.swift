internal import CLibXML2

/// Parses records strictly, one after another, into a tree.
///
/// All records of a file go through one libxml2 push parser below an invented root, which saves making a
/// parser per record. No document type reaches it: the scanner has dropped every `DOCTYPE`, so there are
/// no entities to expand and nothing to load.
@safe
final class XMLRecordParser {
  let tree = XMLTree()
  private let depthBound: Int
  private var context: xmlParserCtxtPtr?
  private var fed = 0
  private var tooDeep = false
  private var lineBase = 0
  private var rootSeen = false
  /// Where each interned name of libxml2 was seen last; a hit needs no hashing.
  private var nameCache: [(pointer: UInt, number: Int32)] = Array(repeating: (0, 0), count: 256)

  init(depthBound: Int) {
    self.depthBound = depthBound
  }

  deinit { close() }

  /// Why a record could not be parsed.
  struct Failure: Error, Equatable {
    var message: String
    /// The line within the record, from 0.
    var line: Int
    var tooDeep = false
  }

  /// Parses one record, which must be one whole element.
  func parse(_ record: ArraySlice<UInt8>, firstLine: Int) throws(Failure) {
    tree.clear(firstLine: firstLine)
    // Names and buffers of a hostile file must not add up; a new parser now and then costs nothing.
    if fed > 32 << 20 { close() }
    guard let parser = unsafe openContext() else {
      throw Failure(message: "the XML parser could not be started", line: 0)
    }
    lineBase = unsafe lineNumber(parser)
    fed += record.count
    tooDeep = false
    let whole: Bool = unsafe record.withUnsafeBytes { raw in
      var offset = 0
      // Pieces keep the parser's look-ahead short.
      while offset < raw.count {
        let length = min(raw.count - offset, 1 << 16)
        let piece = unsafe raw.baseAddress?.advanced(by: offset).assumingMemoryBound(to: CChar.self)
        _ = unsafe xmlParseChunk(parser, piece, Int32(length), 0)
        if unsafe parser.pointee.wellFormed == 0 || tooDeep { return false }
        offset += length
      }
      // A blank makes the parser finish with the closing tag.
      _ = unsafe " ".withCString { unsafe xmlParseChunk(parser, $0, 1, 0) }
      return unsafe parser.pointee.wellFormed != 0
    }
    if whole, !tooDeep, tree.depth == 0, !tree.nodes.isEmpty { return }
    let line = unsafe max(0, lineNumber(parser) - lineBase)
    let message =
      unsafe tooDeep
      ? "elements are nested deeper than \(depthBound)"
      : whole ? "an element is not closed" : errorMessage(parser)
    let failure = Failure(message: message, line: line, tooDeep: tooDeep)
    close()
    throw failure
  }

  /// Lets libxml2 save what it can of a record; false when that is nothing.
  func recover(_ record: ArraySlice<UInt8>, firstLine: Int) -> Bool {
    close()
    tree.clear(firstLine: firstLine)
    guard let parser = unsafe openContext(recovering: true) else { return false }
    tooDeep = false
    lineBase = 0
    unsafe record.withUnsafeBytes { raw in
      let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe xmlParseChunk(parser, start, Int32(raw.count), 1)
    }
    close()
    return !tooDeep && !tree.nodes.isEmpty
  }

  private func openContext(recovering: Bool = false) -> xmlParserCtxtPtr? {
    if let context = unsafe context { return unsafe context }
    var handlers = unsafe xmlSAXHandler()
    unsafe handlers.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handlers.startElementNs = startElement
    unsafe handlers.endElementNs = endElement
    unsafe handlers.characters = characters
    unsafe handlers.ignorableWhitespace = characters
    unsafe handlers.cdataBlock = characters
    unsafe handlers.serror = ignoreError
    let user = unsafe Unmanaged.passUnretained(self).toOpaque()
    let made = unsafe "<r >".withCString { text in
      unsafe xmlCreatePushParserCtxt(&handlers, user, text, 4, nil)
    }
    guard let made = unsafe made else { return nil }
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    if recovering { options |= XML_PARSE_RECOVER.rawValue }
    _ = unsafe xmlCtxtUseOptions(made, Int32(options))
    unsafe context = made
    for index in nameCache.indices { nameCache[index] = (0, 0) }
    fed = 0
    rootSeen = false
    return unsafe made
  }

  private func close() {
    if let open = unsafe context {
      unsafe xmlFreeParserCtxt(open)
      unsafe context = nil
    }
  }

  private func lineNumber(_ parser: xmlParserCtxtPtr) -> Int {
    guard let input = unsafe parser.pointee.input else { return 0 }
    return unsafe Int(input.pointee.line)
  }

  private func errorMessage(_ parser: xmlParserCtxtPtr) -> String {
    guard let text = unsafe parser.pointee.lastError.message else { return "not well-formed" }
    return unsafe String(cString: text).collapsed
  }

  // MARK: What libxml2 calls

  private func number(of name: UnsafePointer<xmlChar>) -> Int32 {
    let pointer = UInt(bitPattern: name)
    let slot = Int(truncatingIfNeeded: (pointer >> 3) ^ (pointer >> 11)) & 255
    if nameCache[slot].pointer == pointer { return nameCache[slot].number }
    let number = unsafe tree.number(of: String(cString: name))
    nameCache[slot] = (pointer, number)
    return number
  }

  fileprivate func start(
    _ name: UnsafePointer<xmlChar>, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let parser = unsafe context else { return }
    guard rootSeen else {
      // The invented root comes before any record.
      rootSeen = true
      return
    }
    if tree.depth >= depthBound {
      tooDeep = true
      unsafe xmlStopParser(parser)
      return
    }
    let line = unsafe lineNumber(parser) - lineBase
    let number = unsafe number(of: name)
    tree.start(number, line: max(0, line))
    guard count > 0, let values = unsafe values else { return }
    for index in 0..<count {
      // Five pointers each: local name, prefix, namespace, start and end of the value.
      guard let name = unsafe values[index * 5], let start = unsafe values[index * 5 + 3],
        let end = unsafe values[index * 5 + 4]
      else { continue }
      let attribute = unsafe self.number(of: name)
      let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
      if unsafe value.contains(UInt8(ascii: "&")) {
        tree.addAttribute(attribute, unsafe withoutEscapedAmpersands(value))
      } else {
        unsafe tree.addAttribute(attribute, value)
      }
    }
  }

  fileprivate func end() { tree.end() }

  fileprivate func add(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard tree.depth > 0, let parser = unsafe context else { return }
    let line = unsafe lineNumber(parser) - lineBase
    // References such as &#146; arrive alone; programs mean the windows-1252 character by them.
    if count == 2, unsafe text[0] == 0xC2, unsafe text[1] < 0xA0 {
      var meant: [UInt8] = []
      unsafe appendScalar(CodePage.windows1252[Int(text[1]) - 0x80], to: &meant)
      unsafe meant.withUnsafeBufferPointer { unsafe tree.add(text: $0, line: max(0, line)) }
      return
    }
    unsafe tree.add(text: UnsafeBufferPointer(start: text, count: count), line: max(0, line))
  }
}

/// The parser that a callback of libxml2 belongs to.
private func owner(_ user: UnsafeMutableRawPointer?) -> XMLRecordParser? {
  guard let user = unsafe user else { return nil }
  return unsafe Unmanaged<XMLRecordParser>.fromOpaque(user).takeUnretainedValue()
}

private let startElement: startElementNsSAX2Func = {
  user, name, _, _, _, _, count, _, values in
  guard let name = unsafe name else { return }
  unsafe owner(user)?.start(name, Int(count), values)
}

private let endElement: endElementNsSAX2Func = { user, _, _, _ in
  unsafe owner(user)?.end()
}

private let characters: charactersSAXFunc = { user, text, count in
  guard let text = unsafe text else { return }
  unsafe owner(user)?.add(text, Int(count))
}

/// A value in which libxml2 left every ampersand as `&#38;`, as it does while entities are not substituted.
private func withoutEscapedAmpersands(_ value: UnsafeBufferPointer<UInt8>) -> [UInt8] {
  let escape = Array("#38;".utf8)
  var kept: [UInt8] = []
  var index = 0
  while index < value.count {
    let byte = unsafe value[index]
    kept.append(byte)
    index += 1
    if byte == UInt8(ascii: "&"), index + 4 <= value.count,
      unsafe escape.elementsEqual(value[index..<index + 4])
    {
      index += 4
    }
  }
  return kept
}

/// Keeps libxml2 from writing to standard error.
private let ignoreError: xmlStructuredErrorFunc = { _, _ in }
