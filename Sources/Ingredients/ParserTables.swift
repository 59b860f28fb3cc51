internal import Embedded
internal import Measures

/// What the parser knows, read once and shared by every line.
final class ParserTables: Sendable {
  let units: UnitTable
  let lexicon: Lexicon
  let tagger: Tagger
  let heads: SharedHeads

  init() {
    guard let weights = EmbeddedFile.named("tagger.bin") else {
      preconditionFailure("the tagger's weights do not travel with the program")
    }
    units = .standard
    lexicon = Lexicon(units: units, numbers: Table("number_words.tsv"))
    tagger = Tagger(weights.bytes)
    heads = SharedHeads(Table("shared_heads.tsv"))
  }
}
