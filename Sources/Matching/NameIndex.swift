internal import Foods

/// Every name of every concept, by its words: in their order, and in any order where that is unambiguous.
struct NameIndex: Sendable {
  /// What a name leads to.
  private struct Entry: Sendable {
    var row: Int32
    /// 0 for a synonym, 1 for the identifier, 2 for the shown name: the lower one wins.
    var rank: UInt8
  }

  /// A row that stands for "more than one food".
  private static let ambiguous: Int32 = -1

  private var ordered: [UInt64: Entry] = [:]
  private var unordered: [UInt64: Entry] = [:]
  /// Words that are a whole name, or that stand in one.
  private var singles: [UInt64: Int32] = [:]
  private var vocabulary: Set<UInt64> = []
  /// The most words that a name has.
  private(set) var longest = 1

  /// Indexes the concepts of a table.
  init(_ table: FoodTable, roles: WordRoles) {
    let foods = table.concepts
    ordered.reserveCapacity(foods.count * 12)
    unordered.reserveCapacity(foods.count * 12)
    vocabulary.reserveCapacity(foods.count * 3)
    for food in foods {
      for synonym in food.synonyms { add(synonym, food.id, rank: 0, roles) }
      add(food.slug, food.id, rank: 1, roles)
      add(food.name, food.id, rank: 2, roles)
    }
  }

  private mutating func add(_ name: String, _ id: FoodID, rank: UInt8, _ roles: WordRoles) {
    var words = FoodWords(name).hashes
    if words.isEmpty { return }
    for index in words.indices { words[index] = roles.usual(words[index]) }
    let row = Int32(id.row)
    if rank < 2 {
      longest = max(longest, words.count)
      for word in words { vocabulary.insert(word) }
    }
    if words.count == 1, rank == 0 { singles[words[0]] = row }
    let inOrder = Self.key(words[...])
    if let known = ordered[inOrder] {
      if rank < known.rank { ordered[inOrder] = Entry(row: row, rank: rank) }
    } else {
      ordered[inOrder] = Entry(row: row, rank: rank)
    }
    guard words.count > 1 else { return }
    let inAnyOrder = Self.bag(words[...])
    if let known = unordered[inAnyOrder], known.row != row {
      if rank < known.rank {
        unordered[inAnyOrder] = Entry(row: row, rank: rank)
      } else if rank == known.rank {
        unordered[inAnyOrder]?.row = Self.ambiguous
      }
    } else {
      unordered[inAnyOrder] = Entry(row: row, rank: rank)
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
  func food(ofWord word: UInt64) -> FoodID? { singles[word].map { FoodID(row: Int($0)) } }

  /// Whether some name has the word.
  func knows(_ word: UInt64) -> Bool { vocabulary.contains(word) }

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
