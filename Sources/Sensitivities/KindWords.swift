internal import Embedded

/// Words that name a kind of food: "noodles" in a step can mean the spaghetti of the ingredient list.
struct KindWords: Sendable {
  /// The kind that a word belongs to, by the word's hash; a kind is a hash of its own.
  private let kinds: [UInt64: UInt64]
  /// The words that may stand for anything of their kind.
  private let generic: Set<UInt64>
  /// One bit for the low end of each known word's hash.
  private var filter = [UInt64](repeating: 0, count: 16)

  static let standard = KindWords(Table("sensitivity_kinds.tsv"))

  init(_ table: Table) {
    let columns = [table.column("kind"), table.column("generic"), table.column("members")]
    var kinds: [UInt64: UInt64] = [:]
    var generic: Set<UInt64> = []
    for row in 0..<table.count {
      let kind = WordList.hash(table.text(row, columns[0])) ^ 0x5bd1_e995
      for word in table.list(row, columns[1]) {
        kinds[WordList.hash(word)] = kind
        generic.insert(WordList.hash(word))
      }
      for word in table.list(row, columns[2]) { kinds[WordList.hash(word)] = kind }
    }
    self.kinds = kinds
    self.generic = generic
    for word in kinds.keys { filter[Int(word >> 6 & 15)] |= 1 << (word & 63) }
  }

  /// The kind of a word, or `nil`.
  func kind(of word: UInt64) -> UInt64? {
    filter[Int(word >> 6 & 15)] & (1 << (word & 63)) == 0 ? nil : kinds[word]
  }

  /// Whether a word of a step can mean something of the same kind under another name.
  func isGeneric(_ word: UInt64) -> Bool { generic.contains(word) }
}
