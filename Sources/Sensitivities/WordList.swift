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
  /// Where each word stands in the text, in bytes.
  private(set) var places: [Range<Int32>] = []
  private var letters: [UInt8] = []
  private var startsWithDigit = false
  private var nextJoin = Join.close
  private var sawBlank = false
  private var openedAt = -1
  private var wordStart = 0

  /// Whether the text begins with a letter and has a comma, as names of food tables do.
  var startsWithName: Bool { beginsWithLetter && joins.contains(.apart) }
  private var beginsWithLetter = false

  var count: Int { hashes.count }

  init() {
    hashes.reserveCapacity(24)
    joins.reserveCapacity(24)
    plurals.reserveCapacity(24)
    jumps.reserveCapacity(24)
    places.reserveCapacity(24)
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

  /// The folded letters of a word of the text that was read.
  func letters(of word: Int, in text: String) -> [UInt8] {
    let bytes = text.utf8.dropFirst(Int(places[word].lowerBound)).prefix(places[word].count)
    return Array(Vocabulary.folded(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// Replaces the words by those of `text`; the memory is used again.
  mutating func read(_ text: String) {
    start()
    var text = text
    text.withUTF8 { read($0) }
  }

  /// Replaces the words by those of text in UTF-8.
  mutating func read(bytes: [UInt8]) {
    start()
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func start() {
    hashes.removeAll(keepingCapacity: true)
    joins.removeAll(keepingCapacity: true)
    plurals.removeAll(keepingCapacity: true)
    jumps.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    nextJoin = .close
    sawBlank = false
    openedAt = -1
    beginsWithLetter = false
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var position = 0
    if let first = bytes.first { beginsWithLetter = first >= UInt8(ascii: "A") }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x80 {
        if (byte | 0x20) &- UInt8(ascii: "a") < 26, let end = readPlainWord(bytes, from: position) {
          position = end
          continue
        }
        readASCII(byte, position)
        position += 1
      } else {
        position += readScalar(bytes, at: position)
      }
    }
    endWord(bytes.count)
  }

  /// Reads a whole word of ASCII letters and returns where it ends, or `nil` when it is not so simple.
  ///
  /// The hashes of its last beginnings are kept, so that a plural ending is taken off by taking an earlier one; the
  /// endings are those of ``Plurals/removeEnding(_:)``.
  private mutating func readPlainWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    if !letters.isEmpty {
      guard startsWithDigit else { return nil }
      endWord(start)
    }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var (one, two, three) = (hash, hash, hash)
    var end = start
    while end < bytes.count, (bytes[end] | 0x20) &- UInt8(ascii: "a") < 26 {
      (three, two, one) = (two, one, hash)
      hash = (hash ^ UInt64(bytes[end] | 0x20)) &* 0x100_0000_01B3
      end += 1
    }
    if end < bytes.count {
      let next = bytes[end]
      if next >= 0x80 || next == UInt8(ascii: "'") || next == UInt8(ascii: "`")
        || next &- UInt8(ascii: "0") < 10
      {
        return nil
      }
    }
    let count = end - start
    var isPlural = false
    func letter(_ back: Int) -> UInt8 { bytes[end - back] | 0x20 }
    if count >= 4 {
      let y = UInt64(UInt8(ascii: "y"))
      switch (letter(4), letter(3), letter(2), letter(1)) {
      case (_, UInt8(ascii: "i"), UInt8(ascii: "e"), UInt8(ascii: "s")) where count > 4:
        hash = (three ^ y) &* 0x100_0000_01B3
        isPlural = true
      case (_, _, UInt8(ascii: "i"), UInt8(ascii: "e")) where count > 4:
        hash = (two ^ y) &* 0x100_0000_01B3
      case (UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "e"), UInt8(ascii: "s")),
        (UInt8(ascii: "s"), UInt8(ascii: "h"), UInt8(ascii: "e"), UInt8(ascii: "s")),
        (UInt8(ascii: "s"), UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "s")),
        (_, UInt8(ascii: "x"), UInt8(ascii: "e"), UInt8(ascii: "s")):
        hash = two
        isPlural = true
      case (_, UInt8(ascii: "o"), UInt8(ascii: "e"), UInt8(ascii: "s")) where count > 5:
        hash = two
        isPlural = true
      case (_, UInt8(ascii: "c"), UInt8(ascii: "h"), UInt8(ascii: "e")) where count > 4: hash = one
      case (_, _, UInt8(ascii: "s"), UInt8(ascii: "s")), (_, _, UInt8(ascii: "u"), UInt8(ascii: "s")),
        (_, _, UInt8(ascii: "i"), UInt8(ascii: "s")):
        break
      case (_, _, _, UInt8(ascii: "s")):
        hash = one
        isPlural = true
      default: break
      }
    }
    keep(hash, isPlural, start, end)
    return end
  }

  private mutating func readASCII(_ byte: UInt8, _ position: Int) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter(byte, position)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter(byte | 0x20, position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit(byte, position)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: " "), 9, 10, 13:
      endWord(position)
      sawBlank = true
    case UInt8(ascii: "-"):
      endWord(position)
      // "gluten-free" hangs together; "milk - cold" does not.
      if sawBlank { widen(.apart) }
    case UInt8(ascii: "&"):
      endWord(position)
      for byte in [UInt8(ascii: "a"), UInt8(ascii: "n"), UInt8(ascii: "d")] { letter(byte, position) }
      endWord(position)
    case UInt8(ascii: "/"), UInt8(ascii: "|"):
      endWord(position)
      nextJoin = .choice
    case UInt8(ascii: "%"), UInt8(ascii: "*"), UInt8(ascii: "\""), UInt8(ascii: "_"), UInt8(ascii: "#"):
      endWord(position)
    case UInt8(ascii: "("), UInt8(ascii: "["):
      endWord(position)
      widen(.open)
      openedAt = hashes.count
    case UInt8(ascii: ")"), UInt8(ascii: "]"):
      endWord(position)
      widen(.shut)
      if openedAt >= 0, openedAt < jumps.count { jumps[openedAt] = Int32(hashes.count) }
      openedAt = -1
    default:
      endWord(position)
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
    case 0xC0...0x17F where value != 0xD7 && value != 0xF7: letters(LatinFolding.letters(of: value), position)
    case 0xA0...0xBF, 0x2000...0x200A, 0x202F, 0x2150...0x218F, 0x2122, 0x20A0...0x20CF:
      endWord(position)
      sawBlank = true
    case 0x2010, 0x2011: endWord(position)
    case 0x201C...0x201F: endWord(position)  // quotation marks
    case 0x2012...0x206F, 0xD7, 0xF7, 0x3001, 0x3002, 0xFF0C:
      endWord(position)
      if value != 0x2044 { widen(.apart) }
    default:
      // Cyrillic, Chinese, Japanese: compared as they are.
      for offset in 0..<length { letter(bytes[position + offset], position) }
    }
    return length
  }

  private mutating func letters(_ text: StaticString, _ position: Int) {
    text.withUTF8Buffer { for byte in $0 { letter(byte, position) } }
  }

  private mutating func letter(_ byte: UInt8, _ position: Int) {
    // "2eggs" is two words, "e220" is one.
    if startsWithDigit, !letters.isEmpty { endWord(position) }
    if letters.isEmpty {
      startsWithDigit = false
      wordStart = position
    }
    letters.append(byte)
  }

  private mutating func digit(_ byte: UInt8, _ position: Int) {
    if letters.isEmpty {
      startsWithDigit = true
      wordStart = position
    }
    letters.append(byte)
  }

  private mutating func endWord(_ position: Int) {
    guard !letters.isEmpty else { return }
    let wasPlural = Plurals.removeEnding(&letters)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in letters { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    letters.removeAll(keepingCapacity: true)
    keep(hash, wasPlural, wordStart, position)
  }

  private mutating func keep(_ hash: UInt64, _ isPlural: Bool, _ start: Int, _ end: Int) {
    joins.append(hashes.isEmpty ? .close : nextJoin)
    hashes.append(hash)
    plurals.append(isPlural)
    jumps.append(-1)
    places.append(Int32(start)..<Int32(end))
    nextJoin = .close
    sawBlank = false
    startsWithDigit = false
  }
}
