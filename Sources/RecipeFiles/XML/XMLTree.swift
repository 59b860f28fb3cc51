/// The elements of one recipe, in flat arrays that the next recipe uses again.
///
/// Names of elements and attributes are in lower case without their namespace prefix, so that readers do
/// not have to care how a program wrote them. Text is UTF-8 in one shared buffer.
final class XMLTree {
  struct Node {
    /// The number of the name; below zero for a run of text.
    var name: Int32
    var parent: Int32
    var next: Int32 = -1
    var first: Int32 = -1
    var last: Int32 = -1
    /// The run of text, for text nodes.
    var start: Int32 = 0
    var end: Int32 = 0
    /// The attributes, for elements.
    var firstAttribute: Int32 = 0
    var attributeCount: Int32 = 0
    /// The line within the record, from 0.
    var line: Int32
  }

  struct Attribute {
    var name: Int32
    var start: Int32
    var end: Int32
  }

  /// All that changes while a record is read, in one value: each change is then one access to this object.
  private struct Store {
    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var bytes: [UInt8] = []
    var open: Int32 = -1
    var depth = 0

    mutating func attach(_ index: Int32) {
      guard open >= 0 else { return }
      let last = nodes[Int(open)].last
      if last >= 0 {
        nodes[Int(last)].next = index
      } else {
        nodes[Int(open)].first = index
      }
      nodes[Int(open)].last = index
    }

    mutating func start(_ name: Int32, line: Int) {
      let index = Int32(nodes.count)
      nodes.append(
        Node(name: name, parent: open, firstAttribute: Int32(attributes.count), line: Int32(line)))
      attach(index)
      open = index
      depth += 1
    }

    mutating func end() {
      guard open >= 0 else { return }
      open = nodes[Int(open)].parent
      depth -= 1
    }

    mutating func add(text: UnsafeBufferPointer<UInt8>, line: Int) {
      guard open >= 0 else { return }
      let last = nodes[Int(open)].last
      if last >= 0, nodes[Int(last)].name < 0, Int(nodes[Int(last)].end) == bytes.count {
        unsafe bytes.append(contentsOf: text)
        nodes[Int(last)].end = Int32(bytes.count)
        return
      }
      let index = Int32(nodes.count)
      var node = Node(name: -1, parent: open, line: Int32(line))
      node.start = Int32(bytes.count)
      unsafe bytes.append(contentsOf: text)
      node.end = Int32(bytes.count)
      nodes.append(node)
      attach(index)
    }
  }

  private var store = Store()
  private(set) var names: [String] = []
  private var numbers: [String: Int32] = [:]
  /// The line of the record's first byte in its file, from 1.
  var firstLine = 1

  init() {
    store.nodes.reserveCapacity(512)
    store.bytes.reserveCapacity(16_384)
  }

  var nodes: [Node] { store.nodes }
  var attributes: [Attribute] { store.attributes }
  var bytes: [UInt8] { store.bytes }
  /// How deep the open element is.
  var depth: Int { store.depth }

  /// Forgets the record, but not the names nor the room.
  func clear(firstLine: Int) {
    store.nodes.removeAll(keepingCapacity: true)
    store.attributes.removeAll(keepingCapacity: true)
    store.bytes.removeAll(keepingCapacity: true)
    store.open = -1
    store.depth = 0
    self.firstLine = firstLine
  }

  /// The number of a name; upper case and namespace prefixes do not count.
  func number(of name: String) -> Int32 {
    if let known = numbers[name] { return known }
    let plain = name.lowercased()
    let local = plain.split(separator: ":").last.map(String.init) ?? plain
    if let known = numbers[local] {
      numbers[name] = known
      return known
    }
    let number = Int32(names.count)
    names.append(local)
    numbers[local] = number
    numbers[name] = number
    return number
  }

  func start(_ name: Int32, line: Int) { store.start(name, line: line) }

  func addAttribute(_ name: Int32, _ value: some Collection<UInt8>) {
    let start = Int32(store.bytes.count)
    store.bytes.append(contentsOf: value)
    store.attributes.append(Attribute(name: name, start: start, end: Int32(store.bytes.count)))
    store.nodes[Int(store.open)].attributeCount += 1
  }

  func end() { store.end() }

  func add(text: UnsafeBufferPointer<UInt8>, line: Int) { unsafe store.add(text: text, line: line) }

  /// The outermost element.
  var root: XMLElement? { store.nodes.isEmpty ? nil : XMLElement(tree: self, index: 0) }
}
