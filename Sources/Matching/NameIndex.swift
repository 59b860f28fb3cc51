internal import Foods

/// Every name of every concept, by its words: in their order, and in any order where that is unambiguous.
struct NameIndex: Sendable {
  /// What a name leads to.
  typealias Entry = FlatMap.Entry

  /// A row that stands for "more than one food".
  private static let ambiguous: Int32 = -1

  private var ordered: FlatMap
  private var unordered: FlatMap
  /// Words that are a whole name.
  private var singles: FlatMap
  /// Words that stand in some name.
  private var vocabulary: FlatMap
  /// The most words that a name has.
  private(set) var longest = 1

  /// Indexes the concepts of a table.
  init(_ table: FoodTable, roles: WordRoles) {
    ordered = FlatMap(capacity: 1 << 16)
    unordered = FlatMap(capacity: 1 << 16)
    singles = FlatMap(capacity: 1 << 14)
    vocabulary = FlatMap(capacity: 1 << 14)
    var words = FoodWords()
    var hashes: [UInt64] = []
    table.forEachName { name, id, rank in
      words.read(name)
      hashes.removeAll(keepingCapacity: true)
      for word in words.hashes { hashes.append(roles.usual(word)) }
      if hashes.count == 1 { hashes[0] = words.hashes[0] }
      if !hashes.isEmpty { add(hashes[...], Int32(id.row), rank: UInt8(rank)) }
      if hashes.count == 1, hashes[0] != roles.usual(hashes[0]) {
        add([roles.usual(hashes[0])], Int32(id.row), rank: UInt8(rank + 3))
      }
    }
  }

  private mutating func add(_ words: ArraySlice<UInt64>, _ row: Int32, rank: UInt8) {
    let entry = Entry(row: row, rank: rank)
    if rank < 2 {
      longest = max(longest, words.count)
      for word in words { vocabulary[word] = Entry(row: 0, rank: 0) }
    }
    if words.count == 1, rank % 3 < 2, rank < singles[words[0]]?.rank ?? 9 { singles[words[0]] = entry }
    let inOrder = Self.key(words)
    if rank < ordered[inOrder]?.rank ?? 9 { ordered[inOrder] = entry }
    guard words.count > 1 else { return }
    let inAnyOrder = Self.bag(words)
    if let known = unordered[inAnyOrder], known.row != row {
      if rank < known.rank {
        unordered[inAnyOrder] = entry
      } else if rank == known.rank {
        unordered[inAnyOrder] = Entry(row: Self.ambiguous, rank: rank)
      }
    } else {
      unordered[inAnyOrder] = entry
    }
  }

  /// The food that has exactly these words in this order as a name.
  func food(_ words: ArraySlice<UInt64>) -> FoodID? {
    ordered[Self.key(words)].map { FoodID(row: Int($0.row)) }
  }

  /// The food that has exactly these words in some order, when there is only one.
  func foodInAnyOrder(_ words: ArraySlice<UInt64>) -> FoodID? {
    guard words.count > 1, let entry = unordered[Self.bag(words)], entry.row != Self.ambiguous else {
      return nil
    }
    return FoodID(row: Int(entry.row))
  }

  /// The food whose name is this one word.
  func food(ofWord word: UInt64) -> FoodID? { singles[word].map { FoodID(row: Int($0.row)) } }

  /// Whether some name has the word.
  func knows(_ word: UInt64) -> Bool { vocabulary[word] != nil }

  private static func key(_ words: ArraySlice<UInt64>) -> UInt64 {
    var value: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { value = mixed(value ^ word) }
    return value
  }

  private static func bag(_ words: ArraySlice<UInt64>) -> UInt64 {
    var value: UInt64 = 0
    for word in words { value &+= mixed(word) }
    return mixed(value)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &* 0xBF58_476D_1CE4_E5B9
    z ^= z >> 31
    z = z &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 29)
  }
}
