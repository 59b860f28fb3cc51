internal import Embedded
internal import Measures

/// Knows which words only describe the word that follows them, so that "canola or olive oil" means canola oil, while
/// "butter or olive oil" does not mean butter oil (table `shared_heads.tsv`).
struct SharedHeads {
  private var adjectives: Set<UInt64> = []
  private var pairs: Set<UInt64> = []

  init(_ table: Table) {
    let (head, words) = (table.column("head"), table.column("words"))
    for row in 0..<table.count {
      let name = table.text(row, head)
      let headHash = FoldedHash(name).value
      for word in table.list(row, words) {
        let hash = FoldedHash(word).value
        if name == "*" {
          adjectives.insert(hash)
        } else {
          pairs.insert(Self.pair(hash, headHash))
        }
      }
    }
  }

  private static func pair(_ word: UInt64, _ head: UInt64) -> UInt64 { word &* 31 &+ head }

  /// Whether a word never stands alone.
  func isAdjective(_ token: Token) -> Bool { adjectives.contains(token.look.stem) }

  /// Whether `head` is known to follow `word`.
  func follows(_ head: Token, _ word: Token) -> Bool {
    pairs.contains(Self.pair(word.look.stem, head.look.stem))
  }

  /// Whether `word` before "or" goes with the head of what comes after.
  func share(_ word: Token, _ head: Token) -> Bool {
    isAdjective(word) || pairs.contains(Self.pair(word.look.stem, head.look.stem))
  }
}
