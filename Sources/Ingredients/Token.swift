internal import Measures

/// A piece of a cleaned line: a number (ranges are one token), a word or a single mark.
struct Token {
  enum Kind: UInt8 {
    case number
    case word
    case mark
  }

  var kind: Kind
  /// Whether a blank stands before it.
  var spaceBefore: Bool
  /// Whether a number is written as one whole number.
  var isWhole = false
  /// The mark itself, 0 for the other kinds.
  var mark: UInt8 = 0
  /// Its bytes in the cleaned line.
  var start: Int
  var end: Int
  /// A number's bounds.
  var low = 0.0
  var high = 0.0
  /// What the lexicon knows of a word.
  var entry = LexiconEntry.unknown
  /// What the tagger looks at.
  var look = Look()

  func isMark(_ character: Unicode.Scalar) -> Bool { mark == UInt8(ascii: character) }
}

/// What the tagger looks at in one token: hashes of the stem, of the whole word, of its endings and its front.
struct Look {
  var stem: UInt64 = 0
  var word: UInt64 = 0
  var two: UInt64 = 0
  var three: UInt64 = 0
  var front: UInt64 = 0
  var shape: UInt64 = 0

  init() {}

  /// A look that is the same from every side, for marks, numbers and the ends of the line.
  init(plain hash: UInt64) {
    stem = hash
    word = hash
    two = hash
    three = hash
    front = hash
  }

  private static func named(_ name: String) -> Look { Look(plain: FoldedHash("\u{1}" + name).value) }

  static let begin = named("begin")
  static let end = named("end")
  static let range = named("range")
  static let part = named("part")
  static let one = named("one")
  static let few = named("few")
  static let many = named("many")

  static func number(low: Double, high: Double) -> Look {
    if low < high { return range }
    if low < 1 || low != low.rounded(.down) { return part }
    return low == 1 ? one : low <= 12 ? few : many
  }
}
