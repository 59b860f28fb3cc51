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
    /// The groups about which shorter terms inside are silent.
    var silenced: GroupSet
    /// How many words it has.
    var length: UInt8
  }

  private(set) var names = NameStore()
  private(set) var effects: [Effect] = []
  private(set) var terms: [Term] = []
  private var nodeTerm: [Int32] = [-1]
  private var keys: [UInt64] = []
  private var children: [Int32] = []
  private var filled = 0
  /// One bit for each low end of a first word's hash: most words of a recipe start no term.
  private var starts = [UInt64](repeating: 0, count: 1024)
  /// Words that stand between two choices of a line.
  private let coordinators = ["or", "and", "oder", "und", "ou", "et"].map(WordList.hash)

  init(expecting nodes: Int = 64) {
    var room = 256
    while room < nodes * 2 { room *= 2 }
    keys = [UInt64](repeating: 0, count: room)
    children = [Int32](repeating: 0, count: room)
    nodeTerm.reserveCapacity(nodes)
    terms.reserveCapacity(nodes)
    names.reserve(names: nodes, letters: nodes * 16)
  }

  /// Keeps a name and returns its place.
  mutating func keep(name: [UInt8], phrase: UInt64) -> Int32 { names.keep(name, phrase: phrase) }

  /// Keeps effects and returns their range.
  mutating func keep(effects new: [Effect]) -> Range<Int32> {
    let start = Int32(effects.count)
    effects.append(contentsOf: new)
    return start..<Int32(effects.count)
  }

  /// The groups that effects tell shorter terms to be silent about.
  func silenced(by range: Range<Int32>) -> GroupSet {
    var set = GroupSet()
    for place in range where effects[Int(place)].certainty == nil {
      set.insert(Int(effects[Int(place)].group))
    }
    return set
  }

  /// Adds a term under its words; a term that stands already gets the effects of both.
  mutating func add(_ words: [UInt64], name: Int32, effects range: Range<Int32>, silenced: GroupSet) {
    guard let first = words.first else { return }
    var node: Int32 = 0
    for hash in words { node = child(of: node, hash) ?? insertChild(of: node, hash) }
    starts[Int(first >> 6 & 1023)] |= 1 << (first & 63)
    let old = nodeTerm[Int(node)]
    if old >= 0 {
      let earlier = terms[Int(old)]
      let joined = Int32(effects.count)..<Int32(effects.count + earlier.effects.count + range.count)
      for place in earlier.effects { effects.append(effects[Int(place)]) }
      for place in range { effects.append(effects[Int(place)]) }
      terms[Int(old)].effects = joined
      terms[Int(old)].silenced.formUnion(silenced)
      return
    }
    nodeTerm[Int(node)] = Int32(terms.count)
    terms.append(Term(name: name, effects: range, silenced: silenced, length: UInt8(min(words.count, 255))))
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

  /// The term of a single word, or `nil`.
  func term(ofWord hash: UInt64) -> Int32? {
    guard let node = child(of: 0, hash), nodeTerm[Int(node)] >= 0 else { return nil }
    return nodeTerm[Int(node)]
  }

  /// A term found in a line: its words from `start` up to, and without, `end`.
  struct Find: Sendable {
    var start: Int
    var end: Int
    var term: Int32
    /// Words in brackets that the term steps over: "round" in "gyoza (round) wrappers"; empty otherwise.
    var gap: Range<Int> = 0..<0
    /// Whether its last word belongs to a later choice: "goat" in "goat or feta cheese" is goat cheese.
    var sharesHead = false

    /// Whether the words of `other` all are words of this term.
    func covers(_ other: Find) -> Bool {
      start <= other.start && end >= other.end
        && (gap.isEmpty || other.end <= gap.lowerBound || other.start >= gap.upperBound)
    }
  }

  /// Finds every term, of every length, that starts at every word.
  ///
  /// - Complexity: O(words x length of the longest term), in practice one look per word.
  ///
  /// - Parameters:
  ///   - words: The words.
  ///   - acrossCommas: Whether a term may reach over commas, as in "Potatoes, mashed".
  ///   - finds: Takes the finds, in the order of their first words.
  func find(in words: WordList, acrossCommas: Bool = false, into finds: inout [Find]) {
    finds.removeAll(keepingCapacity: true)
    let limit = acrossCommas ? WordList.Join.apart : .open
    for start in 0..<words.count {
      let first = words.hashes[start]
      guard starts[Int(first >> 6 & 1023)] & (1 << (first & 63)) != 0, let node = child(of: 0, first) else {
        continue
      }
      walk(from: node, start, start + 1, gap: 0..<0, limit, words, &finds)
    }
  }

  /// Goes on from a word that was found: word by word, over a bracket, and to the head of a later choice.
  private func walk(
    from first: Int32, _ start: Int, _ next: Int, gap: Range<Int>, _ limit: WordList.Join, _ words: WordList,
    _ finds: inout [Find]
  ) {
    var node = first
    var position = next
    while true {
      let term = nodeTerm[Int(node)]
      if term >= 0 { finds.append(Find(start: start, end: position, term: term, gap: gap)) }
      guard position < words.count else { return }
      let join = words.joins[position]
      if join == .open, gap.isEmpty, let after = after(bracketAt: position, words),
        let further = child(of: node, words.hashes[after])
      {
        walk(from: further, start, after + 1, gap: position..<after, limit, words, &finds)
      }
      if gap.isEmpty { shareHead(node, start, position, words, &finds) }
      guard join.rawValue <= limit.rawValue, let further = child(of: node, words.hashes[position]) else {
        return
      }
      node = further
      position += 1
    }
  }

  /// The word after a bracket, when nothing but the bracket parts it from the words before.
  private func after(bracketAt position: Int, _ words: WordList) -> Int? {
    let after = Int(words.jumps[position])
    return after > position && after < words.count && words.joins[after] == .shut ? after : nil
  }

  /// Looks for a term that ends with the head of the next choice: "dumpling or wonton wrappers".
  private func shareHead(
    _ node: Int32, _ start: Int, _ position: Int, _ words: WordList, _ finds: inout [Find]
  ) {
    // "Eggs and rice noodles" are eggs: what describes a later word stands in the singular.
    guard !words.plurals[position - 1] else { return }
    var other = position
    if coordinators.contains(words.hashes[position]) {
      other += 1
    } else if words.joins[position] != .choice {
      return
    }
    // The other choice has a word of its own before the head: in "butter or lettuce" nothing is shared.
    var head = other + 1
    while head < words.count, head <= other + 4, words.joins[head].rawValue <= WordList.Join.open.rawValue,
      !coordinators.contains(words.hashes[head])
    {
      if let found = child(of: node, words.hashes[head]), nodeTerm[Int(found)] >= 0 {
        finds.append(Find(start: start, end: position, term: nodeTerm[Int(found)], sharesHead: true))
      }
      head += 1
    }
  }
}
