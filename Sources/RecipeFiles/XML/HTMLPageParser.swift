internal import CLibXML2

/// Reads a web page into a tree with libxml2's HTML parser, which mends what pages leave open.
@safe
final class HTMLPageParser {
  let tree = XMLTree()
  private var context: htmlParserCtxtPtr?
  private var names: [String: Int32] = [:]

  /// Reads the page, which must be UTF-8 whatever it says of itself; false when nothing could be read.
  func parse(_ page: [UInt8]) -> Bool {
    tree.clear(firstLine: 1)
    guard page.count < Int32.max, let parser = unsafe htmlNewParserCtxt() else { return false }
    unsafe context = parser
    defer {
      unsafe context = nil
      if let document = unsafe parser.pointee.myDoc { unsafe xmlFreeDoc(document) }
      unsafe parser.pointee.myDoc = nil
      unsafe htmlFreeParserCtxt(parser)
    }
    guard let handlers = unsafe parser.pointee.sax else { return false }
    unsafe handlers.pointee = xmlSAXHandler()
    unsafe handlers.pointee.startElement = startElement
    unsafe handlers.pointee.endElement = endElement
    unsafe handlers.pointee.characters = characters
    unsafe handlers.pointee.ignorableWhitespace = characters
    unsafe handlers.pointee.cdataBlock = characters
    unsafe handlers.pointee.serror = ignoreError
    unsafe parser.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    unsafe page.withUnsafeBytes { raw in
      let start = unsafe raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      _ = unsafe htmlCtxtReadMemory(parser, start, Int32(raw.count), nil, "UTF-8", Int32(options))
    }
    return !tree.nodes.isEmpty
  }

  // MARK: What libxml2 calls

  private var line: Int {
    guard let input = unsafe context?.pointee.input else { return 0 }
    return unsafe max(0, Int(input.pointee.line) - 1)
  }

  fileprivate func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let line = self.line
    unsafe tree.start(number(name), line: line)
    guard let attributes = unsafe attributes else { return }
    var index = 0
    while let name = unsafe attributes[index] {
      let number = unsafe self.number(name)
      if let value = unsafe attributes[index + 1] {
        var length = 0
        while unsafe value[length] != 0 { length += 1 }
        unsafe tree.addAttribute(number, UnsafeBufferPointer(start: value, count: length))
      } else {
        tree.addAttribute(number, [UInt8]())
      }
      index += 2
    }
  }

  private func number(_ name: UnsafePointer<xmlChar>) -> Int32 {
    let text = unsafe String(cString: name)
    if let known = names[text] { return known }
    let number = tree.number(of: text)
    names[text] = number
    return number
  }

  fileprivate func end() { tree.end() }

  fileprivate func add(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    unsafe tree.add(text: UnsafeBufferPointer(start: text, count: count), line: line)
  }
}

/// The parser that a callback of libxml2 belongs to.
private func owner(_ user: UnsafeMutableRawPointer?) -> HTMLPageParser? {
  guard let user = unsafe user else { return nil }
  return unsafe Unmanaged<HTMLPageParser>.fromOpaque(user).takeUnretainedValue()
}

private let startElement: startElementSAXFunc = { user, name, attributes in
  guard let name = unsafe name else { return }
  unsafe owner(user)?.start(name, attributes)
}

private let endElement: endElementSAXFunc = { user, _ in
  unsafe owner(user)?.end()
}

private let characters: charactersSAXFunc = { user, text, count in
  guard let text = unsafe text else { return }
  unsafe owner(user)?.add(text, Int(count))
}

/// Keeps libxml2 from writing to standard error.
private let ignoreError: xmlStructuredErrorFunc = { _, _ in }
