/// The terms of the tables, compiled for finding them in lines: a tree of words in one hash table.
///
/// A term found in a line says which groups it brings (with a certainty and by way of what) and which groups a
/// shorter term inside it does not bring after all: "coconut milk" is no "milk".
struct TermIndex: Sendable {
  /// What a term says of one group.
  struct Effect: Sendable {
    /// The row of the group.
    var group: UInt8
    /// The certainty, or `nil` when shorter terms inside are told to be silent about the group.
    var certainty: Certainty?
    /// The place in ``names`` of what carries it ("anchovy"), or -1.
    var via: Int32
    /// Whether it speaks of a product of several ingredients, which in a title is the dish itself.
    var isProduct = false
  }

  /// A term with its name to show and its effects.
  struct Term: Sendable {
    var name: Int32
    var effects: Range<Int32>
    /// Whether one of the effects silences shorter terms.
    var silences: Bool
  }

  private(set) var names: [String] = []
  private(set) var effects: [Effect] = []
  private(set) var terms: [Term] = []
  private var nodeTerm: [Int32] = [-1]
  private var keys: [UInt64] = []
  private var children: [Int32] = []
  private var filled = 0
  /// One bit for each low end of a first word's hash: most words of a recipe start no term.
  private var starts = [UInt64](repeating: 0, count: 1024)

  init() {
    keys = [UInt64](repeating: 0, count: 1 << 16)
    children = [Int32](repeating: 0, count: 1 << 16)
  }

  /// Keeps a name and returns its place.
  mutating func keep(name: String) -> Int32 {
    names.append(name)
    return Int32(names.count - 1)
  }

  /// Keeps effects and returns their range.
  mutating func keep(effects new: [Effect]) -> Range<Int32> {
    let start = Int32(effects.count)
    effects.append(contentsOf: new)
    return start..<Int32(effects.count)
  }

  /// Adds a term under its words; a term that stands already gets the effects of both.
  mutating func add(_ words: WordList, name: Int32, effects range: Range<Int32>) {
    guard words.count > 0 else { return }
    var node: Int32 = 0
    for hash in words.hashes { node = child(of: node, hash) ?? insertChild(of: node, hash) }
    let first = words.hashes[0]
    starts[Int(first >> 6 & 1023)] |= 1 << (first & 63)
    let silences = effects[Int(range.lowerBound)..<Int(range.upperBound)].contains { $0.certainty == nil }
    let old = nodeTerm[Int(node)]
    if old >= 0 {
      let earlier = terms[Int(old)]
      let both = Array(
        effects[Int(earlier.effects.lowerBound)..<Int(earlier.effects.upperBound)]
          + effects[Int(range.lowerBound)..<Int(range.upperBound)])
      let joined = keep(effects: both)
      terms[Int(old)] = Term(name: earlier.name, effects: joined, silences: earlier.silences || silences)
      return
    }
    nodeTerm[Int(node)] = Int32(terms.count)
    terms.append(Term(name: name, effects: range, silences: silences))
  }

  private static func key(_ node: Int32, _ hash: UInt64) -> UInt64 {
    var z = hash ^ (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15)
    z = (z ^ (z >> 32)) &* 0xD6E8_FEB8_6659_FD93
    z ^= z >> 32
    return z == 0 ? 1 : z
  }

  private func child(of node: Int32, _ hash: UInt64) -> Int32? {
    let key = TermIndex.key(node, hash)
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func insertChild(of node: Int32, _ hash: UInt64) -> Int32 {
    if filled * 2 >= keys.count { grow() }
    let new = Int32(nodeTerm.count)
    nodeTerm.append(-1)
    place(TermIndex.key(node, hash), new)
    filled += 1
    return new
  }

  private mutating func place(_ key: UInt64, _ node: Int32) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    children[slot] = node
  }

  private mutating func grow() {
    let (oldKeys, oldChildren) = (keys, children)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    children = [Int32](repeating: 0, count: oldKeys.count * 2)
    for slot in oldKeys.indices where oldKeys[slot] != 0 { place(oldKeys[slot], oldChildren[slot]) }
  }

  /// A term found in a line: its words from `start` up to, and without, `end`.
  struct Find: Sendable {
    var start: Int
    var end: Int
    var term: Int32
  }

  /// Finds every term, of every length, that starts at every word.
  ///
  /// - Complexity: O(words x length of the longest term), in practice one look per word.
  func find(in words: WordList, into finds: inout [Find]) {
    finds.removeAll(keepingCapacity: true)
    for start in 0..<words.count {
      let first = words.hashes[start]
      guard starts[Int(first >> 6 & 1023)] & (1 << (first & 63)) != 0 else { continue }
      var node: Int32 = 0
      var position = start
      while position < words.count, position == start || words.joins[position] == .close,
        let next = child(of: node, words.hashes[position])
      {
        node = next
        position += 1
        let term = nodeTerm[Int(node)]
        if term >= 0 { finds.append(Find(start: start, end: position, term: term)) }
      }
    }
  }
}
