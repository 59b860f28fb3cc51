internal import Embedded

/// What a word of a name does when no food has the whole name.
enum WordRole: String, Sendable {
  /// Says nothing about which food it is ("fresh").
  case drop
  /// Changes the nutrients a little; leaving it out makes the match likely only ("low-fat").
  case shade
  /// A form of the food ("dried").
  case form
  /// Leaves the food the same when it stands behind it ("leaves").
  case tail
  /// The rest of the name tells something else ("with", "in").
  case stop
  /// Parts alternatives ("or", "and").
  case either
  /// The food follows ("of").
  case of
  /// Names no food ("thermometer"); a name that ends with it is of a thing.
  case thing
  /// Makes another food of it and is never left out ("vegan").
  case never
}

/// The words of `food_words.tsv`, by hash.
struct WordRoles: Sendable {
  private var roles: [UInt64: WordRole] = [:]
  private var aliases: [UInt64: UInt64] = [:]
  /// One bit for some bits of every alias; it turns nearly all other words away.
  private var filter = [UInt64](repeating: 0, count: 512)

  /// Reads the table.
  init() {
    let table = Table("food_words.tsv")
    roles.reserveCapacity(table.count)
    for row in 0..<table.count {
      let hash = FoodWords.word(table.text(row, 0))
      let role = table.text(row, 1)
      if let known = WordRole(rawValue: role) {
        if roles[hash] == nil { roles[hash] = known }
      } else if role == "alias" {
        aliases[hash] = FoodWords.word(table.text(row, 2))
        filter[Int(hash >> 6 & 511)] |= 1 << (hash & 63)
      } else {
        preconditionFailure("\(table.name):\(table.line(ofRow: row)): \(role) is no role")
      }
    }
  }

  /// The role of a word, or `nil` for a word that may well name a food.
  func role(_ word: UInt64) -> WordRole? { roles[word] }

  /// The usual spelling of a word.
  func usual(_ word: UInt64) -> UInt64 {
    filter[Int(word >> 6 & 511)] >> (word & 63) & 1 == 0 ? word : aliases[word] ?? word
  }
}
