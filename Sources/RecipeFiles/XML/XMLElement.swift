/// One element of a record, as the format readers see it.
struct XMLElement {
  let tree: XMLTree
  let index: Int32

  /// The name in lower case, without its namespace prefix.
  var name: String { tree.names[Int(tree.nodes[Int(index)].name)] }

  /// The line in the file, from 1.
  var line: Int { tree.firstLine + Int(tree.nodes[Int(index)].line) }

  /// The elements right below, in order.
  var children: Children { Children(tree: tree, start: tree.nodes[Int(index)].first) }

  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var start: Int32

    mutating func next() -> XMLElement? {
      while start >= 0 {
        let index = start
        start = tree.nodes[Int(index)].next
        if tree.nodes[Int(index)].name >= 0 { return XMLElement(tree: tree, index: index) }
      }
      return nil
    }
  }

  /// The first element right below with this name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// All elements right below with this name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The elements at any depth with this name, in document order.
  func descendants(_ name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    visit { if $0.name == name { found.append($0) } }
    return found
  }

  /// Visits every element below, in document order, without recursion.
  func visit(_ look: (XMLElement) -> Void) {
    var at = index
    while let next = tree.following(at, within: index) {
      at = next
      if tree.nodes[Int(at)].name >= 0 { look(XMLElement(tree: tree, index: at)) }
    }
  }

  /// The attribute's value with blanks at its ends removed, or `nil` when absent or blank.
  func attribute(_ name: String) -> String? {
    guard let text = rawAttribute(name) else { return nil }
    let plain = text.collapsed
    return plain.isEmpty ? nil : plain
  }

  /// The attribute's value as it stands, or `nil` when absent.
  func rawAttribute(_ name: String) -> String? {
    let node = tree.nodes[Int(index)]
    for number in node.firstAttribute..<node.firstAttribute + node.attributeCount {
      let attribute = tree.attributes[Int(number)]
      if tree.names[Int(attribute.name)] == name {
        return String(decoding: tree.bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      }
    }
    return nil
  }

  /// All attributes in order.
  var attributes: [(name: String, value: String)] {
    let node = tree.nodes[Int(index)]
    return (node.firstAttribute..<node.firstAttribute + node.attributeCount).map { number in
      let attribute = tree.attributes[Int(number)]
      return (
        tree.names[Int(attribute.name)],
        String(decoding: tree.bytes[Int(attribute.start)..<Int(attribute.end)], as: UTF8.self)
      )
    }
  }

  /// All text below, as it stands.
  var text: String { String(decoding: textBytes, as: UTF8.self) }

  /// All text below with every run of white space as one blank, and none at the ends.
  var words: String {
    let node = tree.nodes[Int(index)]
    // Most elements hold one run of text.
    if node.first >= 0, node.first == node.last, tree.nodes[Int(node.first)].name < 0 {
      let text = tree.nodes[Int(node.first)]
      return String(collapsing: tree.bytes[Int(text.start)..<Int(text.end)])
    }
    if node.first < 0 { return "" }
    return String(collapsing: textBytes[...])
  }

  /// ``words``, or `nil` when there are none.
  var wordsIfAny: String? {
    let found = words
    return found.isEmpty ? nil : found
  }

  /// Only the text right below, not that of elements, with blanks collapsed.
  var ownWords: String {
    var found: [UInt8] = []
    var at = tree.nodes[Int(index)].first
    while at >= 0 {
      let node = tree.nodes[Int(at)]
      if node.name < 0 { found += tree.bytes[Int(node.start)..<Int(node.end)] }
      at = node.next
    }
    return String(collapsing: found[...])
  }

  private var textBytes: [UInt8] {
    var found: [UInt8] = []
    var at = index
    while let next = tree.following(at, within: index) {
      at = next
      let node = tree.nodes[Int(at)]
      if node.name < 0 { found += tree.bytes[Int(node.start)..<Int(node.end)] }
    }
    return found
  }
}

extension XMLTree {
  /// The node after this one in document order, below `top`.
  func following(_ index: Int32, within top: Int32) -> Int32? {
    if nodes[Int(index)].first >= 0 { return nodes[Int(index)].first }
    var at = index
    while at >= 0, at != top {
      if nodes[Int(at)].next >= 0 { return nodes[Int(at)].next }
      at = nodes[Int(at)].parent
    }
    return nil
  }
}
