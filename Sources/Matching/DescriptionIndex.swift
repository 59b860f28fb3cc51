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

  /// The last description with a word; ``earlier`` leads on from there.
  private var last = FlatMap(capacity: 1 << 14)
  /// For every word of every description, the place in ``wordsOfRow`` and the link to the one before it.
  private var links: [(row: Int32, earlier: Int32)] = []
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
    links.reserveCapacity(1 << 16)
    var reader = FoodWords()
    table.forEachUSDADescription { number, description in
      let place = Int32(wordsOfRow.count)
      if Self.passedOver.contains(where: { $0.contains(number) }) || Self.isBrand(description) {
        wordsOfRow.append([])
        headOfRow.append(0)
        return
      }
      let comma = description.firstIndex(of: UInt8(ascii: ",")) ?? description.endIndex
      reader.read(UnsafeRawBufferPointer(rebasing: description[..<comma]))
      headOfRow.append(reader.count)
      reader.read(description)
      let words = reader.hashes.map(roles.usual)
      wordsOfRow.append(words)
      for word in words { link(word, place) }
    }
  }

  private mutating func link(_ word: UInt64, _ place: Int32) {
    let earlier = last[word]?.row ?? -1
    if earlier >= 0, links[Int(earlier)].row == place { return }
    last[word] = FlatMap.Entry(row: Int32(links.count), rank: 0)
    links.append((place, earlier))
  }

  /// The descriptions with a word, in order.
  private func rows(with word: UInt64) -> [Int32] {
    var rows: [Int32] = []
    var link = last[word]?.row ?? -1
    while link >= 0 {
      rows.append(links[Int(link)].row)
      link = links[Int(link)].earlier
    }
    return rows.reversed()
  }

  /// Descriptions that have a word in capitals are of one maker's product.
  private static func isBrand(_ description: UnsafeRawBufferPointer) -> Bool {
    var capitals = 0
    var isPlain = true
    for byte in description {
      if byte == UInt8(ascii: " ") {
        if isPlain, capitals > 3 { return true }
        (capitals, isPlain) = (0, true)
      } else if byte >= 65 && byte <= 90 || byte == 39 {
        capitals += 1
      } else {
        isPlain = false
      }
    }
    return isPlain && capitals > 3
  }

  /// The best description with all of the words, plain and raw ones first, or `nil` when none has them all.
  func best(_ words: ArraySlice<UInt64>) -> Hit? {
    let candidates = words.map(rows(with:)).min { $0.count < $1.count } ?? []
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
