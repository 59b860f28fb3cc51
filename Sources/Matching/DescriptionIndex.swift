internal import Foods

/// USDA's own descriptions by their words: the tail that catches names without a concept.
struct DescriptionIndex: Sendable {
  /// A description that has every word that was asked for.
  struct Hit {
    var food: FoodID
    /// How many words the description has beside them; "raw" counts less than nothing.
    var extra: Int
    /// Whether the words make up the description's head, the part before the first comma.
    var headIsCovered: Bool
  }

  private var rows: [UInt64: [Int32]] = [:]
  private var wordsOfRow: [[UInt64]] = []
  private var headOfRow: [Int] = []
  private let firstRow: Int
  private let raw = FoodWords.word("raw")

  /// Groups whose dishes and brands no cook means by a plain name.
  private static let passedOver: [ClosedRange<Int>] = [
    3_000...3_999, 21_000...21_999, 22_000...22_999, 35_000...36_999, 42_000...43_999,
  ]

  init(_ table: FoodTable, roles: WordRoles) {
    firstRow = table.conceptCount
    table.forEachUSDAFood { _, number, description in
      let isPassedOver = Self.passedOver.contains { $0.contains(number) } || Self.isBrand(description)
      var words = isPassedOver ? [] : FoodWords(description).hashes
      for index in words.indices { words[index] = roles.usual(words[index]) }
      let place = Int32(wordsOfRow.count)
      for word in words where rows[word]?.last != place { rows[word, default: []].append(place) }
      wordsOfRow.append(words)
      headOfRow.append(FoodWords(String(description.prefix { $0 != "," })).count)
    }
  }

  /// Descriptions that begin with a word in capitals are of one maker's product.
  private static func isBrand(_ description: String) -> Bool {
    description.split(separator: " ").contains { word in
      word.utf8.count > 3 && word.utf8.allSatisfy { ($0 >= 65 && $0 <= 90) || $0 == 39 }
    }
  }

  /// The best description with all of the words, plain and raw ones first, or `nil` when none has them all.
  func best(_ words: ArraySlice<UInt64>) -> Hit? {
    guard let rarest = words.min(by: { (rows[$0]?.count ?? 0, $0) < (rows[$1]?.count ?? 0, $1) }),
      let candidates = rows[rarest]
    else { return nil }
    var best: (hit: Hit, rank: Int)?
    for place in candidates {
      let description = wordsOfRow[Int(place)]
      guard words.allSatisfy({ description.contains($0) }) else { continue }
      let head = description.prefix(headOfRow[Int(place)])
      let covered = head.allSatisfy { words.contains($0) }
      let touches = head.contains { words.contains($0) }
      let extra = description.count - words.count - (description.contains(raw) ? 2 : 0)
      let rank = extra + (covered ? 0 : touches ? 8 : 40)
      if best.map({ rank < $0.rank }) ?? true {
        let hit = Hit(food: FoodID(row: firstRow + Int(place)), extra: extra, headIsCovered: covered)
        best = (hit, rank)
      }
    }
    return best?.hit
  }
}
