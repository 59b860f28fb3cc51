/// The words of a line as the vocabulary compares them: without case, accents, apostrophes and plural endings.
///
/// A word is kept as the hash of its letters (FNV-1a, 64 bits); no text is copied, so that reading a recipe costs
/// microseconds. Two different words of one hash would need a collision among a few thousand terms in 2^64.
struct WordList: Sendable {
  /// How a word hangs on the one before it, from close to far.
  enum Join: UInt8, Sendable {
    /// By a blank or a hyphen: both may belong to one term.
    case close
    /// By a closing bracket: "(white kidney) beans".
    case shut
    /// By an opening bracket: "gyoza (round) wrappers".
    case open
    /// By a comma, a full stop or a dash: no term reaches across.
    case apart
    /// By a slash: another choice begins.
    case choice
  }

  private(set) var hashes: [UInt64] = []
  private(set) var joins: [Join] = []
  /// Whether the word was written with a plural ending.
  private(set) var plurals: [Bool] = []
  /// For the first word in brackets the place of the word after them, else -1.
  private(set) var jumps: [Int32] = []
  /// Where each word's folded letters stand in `spelled`, when they are kept.
  private(set) var spelled: [UInt8] = []
  private(set) var spelledEnds: [Int32] = []
  private let keepsLetters: Bool
  private var letters: [UInt8] = []
  private var startsWithDigit = false
  private var nextJoin = Join.close
  private var sawBlank = false
  private var openedAt = -1

  /// Whether the text begins with a letter and has a comma, as names of food tables do.
  var startsWithName: Bool { beginsWithLetter && joins.contains(.apart) }
  private var beginsWithLetter = false

  var count: Int { hashes.count }

  /// Makes an empty list.
  ///
  /// - Parameter keepingLetters: Whether ``letters(of:)`` will be asked for.
  init(keepingLetters: Bool = false) {
    keepsLetters = keepingLetters
    hashes.reserveCapacity(24)
    joins.reserveCapacity(24)
    plurals.reserveCapacity(24)
    jumps.reserveCapacity(24)
    letters.reserveCapacity(32)
  }

  /// The words of `text`.
  init(_ text: String) {
    self.init()
    read(text)
  }

  /// The hash of a single word, for comparing with the control words ("or", "free").
  static func hash(_ word: String) -> UInt64 { WordList(word).hashes.first ?? 0 }

  /// One number for all words in their order.
  var phraseHash: UInt64 { WordList.phrase(of: hashes) }

  /// One number for some words in their order.
  static func phrase(of words: [UInt64]) -> UInt64 {
    var phrase: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words { phrase = (phrase ^ word) &* 0x100_0000_01B3 }
    return phrase
  }

  /// The folded letters of a word; empty unless letters are kept.
  func letters(of word: Int) -> ArraySlice<UInt8> {
    guard keepsLetters else { return [] }
    return spelled[(word == 0 ? 0 : Int(spelledEnds[word - 1]))..<Int(spelledEnds[word])]
  }

  /// Replaces the words by those of `text`; the memory is used again.
  mutating func read(_ text: String) {
    start()
    var text = text
    text.withUTF8 { read($0) }
    finish()
  }

  /// Replaces the words by those of text in UTF-8.
  mutating func read(bytes: [UInt8]) {
    start()
    bytes.withUnsafeBufferPointer { read($0) }
    finish()
  }

  private mutating func start() {
    hashes.removeAll(keepingCapacity: true)
    joins.removeAll(keepingCapacity: true)
    plurals.removeAll(keepingCapacity: true)
    jumps.removeAll(keepingCapacity: true)
    spelled.removeAll(keepingCapacity: true)
    spelledEnds.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    nextJoin = .close
    sawBlank = false
    openedAt = -1
    beginsWithLetter = false
  }

  private mutating func finish() { endWord() }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    if let first = bytes.first { beginsWithLetter = first >= UInt8(ascii: "A") }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        readASCII(byte)
        position += 1
      } else {
        position += readScalar(bytes, at: position)
      }
    }
  }

  private mutating func readASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit(byte)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: " "), 9, 10, 13:
      endWord()
      sawBlank = true
    case UInt8(ascii: "-"):
      endWord()
      // "gluten-free" hangs together; "milk - cold" does not.
      if sawBlank { widen(.apart) }
    case UInt8(ascii: "&"):
      endWord()
      for byte in [UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d")] { letter(byte) }
      endWord()
    case UInt8(ascii: "/"), UInt8(ascii: "|"):
      endWord()
      nextJoin = .choice
    case UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "_"), UInt8(ascii: "#"):
      endWord()
    case UInt8(ascii: "("), UInt8(ascii: "["):
      endWord()
      widen(.open)
      openedAt = hashes.count
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      endWord()
      widen(.shut)
      if openedAt >= 0, openedAt < jumps.count { jumps[openedAt] = Int32(hashes.count) }
      openedAt = -1
    default:
      endWord()
      widen(.apart)
    }
  }

  private mutating func widen(_ join: Join) {
    if join.rawValue > nextJoin.rawValue { nextJoin = join }
  }

  /// Reads one scalar beyond ASCII and returns how many bytes it took.
  private mutating func readScalar(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    let first = bytes[position]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard position + length <= bytes.count, length > 1 else { return 1 }
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    switch value {
    case 0x300...0x36F, 0x2019, 0x2018, 0x2BC, 0xB4, 0xAD, 0x200B...0x200D: break  // marks and apostrophes
    case 0xC0...0x17F where value != 0xD7 && value != 0xF7: letters(LatinFolding.letters(of: value))
    case 0xA0...0xBF, 0x2000...0x200A, 0x202F, 0x2150...0x218F, 0x2122, 0x20A0...0x20CF:
      endWord()
      sawBlank = true
    case 0x2010, 0x2011: endWord()
    case 0x201C...0x201F: endWord()  // quotation marks
    case 0x2012...0x206F, 0xD7, 0xF7, 0x3001, 0x3002, 0xFF0C:
      endWord()
      if value != 0x2044 { widen(.apart) }
    default:
      // Cyrillic, Chinese, Japanese: compared as they are.
      for offset in 0..<length { letter(bytes[position + offset]) }
    }
    return length
  }

  private mutating func letters(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { letter(byte) } }
  }

  private mutating func letter(_ byte: UInt8) {
    // "2eggs" is two words, "e220" is one.
    if startsWithDigit, !letters.isEmpty { endWord() }
    if letters.isEmpty { startsWithDigit = false }
    letters.append(byte)
  }

  private mutating func digit(_ byte: UInt8) {
    if letters.isEmpty { startsWithDigit = true }
    letters.append(byte)
  }

  private mutating func endWord() {
    guard !letters.isEmpty else { return }
    let wasPlural = Plurals.removeEnding(&letters)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in letters { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    joins.append(hashes.isEmpty ? .close : nextJoin)
    hashes.append(hash)
    plurals.append(wasPlural)
    jumps.append(-1)
    if keepsLetters {
      spelled += letters
      spelledEnds.append(Int32(spelled.count))
    }
    letters.removeAll(keepingCapacity: true)
    nextJoin = .close
    sawBlank = false
    startsWithDigit = false
  }
}
