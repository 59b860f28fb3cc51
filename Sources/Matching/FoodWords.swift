/// The words of a name, folded so that spelling does not matter: lower case, no accents, no plurals, hyphens split.
///
/// "Jalapeño-Peppers" and "jalapeno pepper" have the same words. A word is kept as a 64-bit FNV-1a hash; with some
/// ten thousand words a collision is less likely than one in 10¹⁰.
package struct FoodWords: Sendable {
  /// The hash of each word, in order.
  package private(set) var hashes: [UInt64] = []
  private var letters: [UInt8] = []
  private var ends: [Int] = []

  /// Reads the words of a text.
  package init(_ text: String) {
    var text = text
    text.withUTF8 { read(UnsafeRawBufferPointer($0)) }
  }

  /// No words yet, for ``read(_:)``.
  init() {}

  /// Reads the words of a text in place of the ones before, without new memory.
  mutating func read(_ buffer: UnsafeRawBufferPointer) {
    hashes.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    letters.reserveCapacity(buffer.count + 8)
    var reader = Reader(buffer: buffer)
    var start = 0
    while let byte = reader.next() {
      switch byte {
      case Reader.gap:
        close(start)
        start = letters.count
      case Reader.either:
        close(start)
        letters += [0x6F, 0x72]
        close(letters.count - 2)
        start = letters.count
      case Reader.both:
        close(start)
        letters += [0x61, 0x6E, 0x64]
        close(letters.count - 3)
        start = letters.count
      default: letters.append(byte)
      }
    }
    close(start)
  }

  /// How many words there are.
  package var count: Int { hashes.count }

  /// Ends the word that starts at `start`, when it has letters.
  private mutating func close(_ start: Int) {
    if letters.count == start { return }
    makeSingular(from: start)
    hashes.append(Self.hash(letters[start...]))
    ends.append(letters.count)
  }

  /// A folded word as text.
  func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  private func bytes(_ index: Int) -> ArraySlice<UInt8> {
    letters[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The hash of two neighbouring words written as one: "corn starch" as "cornstarch".
  func joined(_ index: Int) -> UInt64 {
    Self.hash(letters[(index == 0 ? 0 : ends[index - 1])..<ends[index + 1]])
  }

  /// The hash of a word that is already folded.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return value
  }

  /// The hash of the first word of a text, for tables of words.
  package static func word(_ text: String) -> UInt64 { FoodWords(text).hashes.first ?? 0 }

  /// Takes a plural ending off the word that starts at `start` and reaches to the end of the letters.
  ///
  /// The result need not be an English word ("cookies" and "cookie" become "cooky"); it only has to be the same for
  /// both numbers.
  private mutating func makeSingular(from start: Int) {
    let length = letters.count - start
    func ends(_ text: StaticString) -> Bool {
      let count = text.utf8CodeUnitCount
      guard length >= count else { return false }
      for index in 0..<count where letters[letters.count - count + index] != text.utf8Start[index] {
        return false
      }
      return true
    }
    if length <= 3 { return }
    if let last = letters.last, last != UInt8(ascii: "s"), last != UInt8(ascii: "e") { return }
    // One pepper is a spice, peppers are vegetables; the matcher tells them apart.
    if length == 7, ends("peppers") { return }
    if ends("leaves") || ends("loaves") || ends("halves") || ends("calves") {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "f"))
    } else if length > 4, ends("ies") {
      letters.removeLast(3)
      letters.append(UInt8(ascii: "y"))
    } else if length > 4, ends("ie") {
      letters.removeLast(2)
      letters.append(UInt8(ascii: "y"))
    } else if ends("oes") || ends("ches") || ends("shes") || ends("sses") || ends("xes") || ends("zes") {
      letters.removeLast(2)
    } else if length > 4, ends("che") {
      letters.removeLast()
    } else if ends("s"), !ends("ss") {
      letters.removeLast()
    }
  }
}

/// Folds UTF-8 byte by byte.
private struct Reader {
  static let gap: UInt8 = 0
  static let either: UInt8 = 1
  static let both: UInt8 = 2

  let buffer: UnsafeRawBufferPointer
  private var position = 0
  private var pending: UInt8?

  init(buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  mutating func next() -> UInt8? {
    if let byte = pending {
      pending = nil
      return byte
    }
    while position < buffer.count {
      let byte = buffer[position]
      position += 1
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x25: return byte
      case 0x41...0x5A: return byte | 0x20
      case 0x27, 0x60: continue  // an apostrophe joins: goat's, goats
      case 0x2F: return Self.either
      case 0x26: return Self.both
      case 0xC2:
        guard skipSign() else { return Self.gap }
        continue
      case 0xC3...0xC5: if let letter = letter(lead: byte) { return letter }
      case 0xE2:
        guard skipPunctuation() else { return Self.gap }
        continue
      case 0x80...: return byte
      default: return Self.gap
      }
    }
    return nil
  }

  /// Passes over ® and °; a no-break space and other signs of U+0080 to U+00BF part words.
  private mutating func skipSign() -> Bool {
    guard position < buffer.count else { return false }
    position += 1
    return buffer[position - 1] == 0xAE || buffer[position - 1] == 0xB0
  }

  /// Passes over ’ and ™; dashes and other signs of U+2000 to U+2FFF part words.
  private mutating func skipPunctuation() -> Bool {
    guard position + 1 < buffer.count else { return false }
    let sign = (buffer[position], buffer[position + 1])
    position += 2
    return sign == (0x80, 0x98) || sign == (0x80, 0x99) || sign == (0x84, 0xA2)
  }

  /// Latin letters with accents as plain ones; ß, æ, œ as two.
  private mutating func letter(lead: UInt8) -> UInt8? {
    guard position < buffer.count else { return nil }
    let scalar = (UInt32(lead & 0x1F) << 6) | UInt32(buffer[position] & 0x3F)
    position += 1
    switch scalar {
    case 0xDF: return two("s", "s")
    case 0xC6, 0xE6: return two("a", "e")
    case 0x152, 0x153: return two("o", "e")
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: return UInt8(ascii: "a")
    case 0xC7, 0xE7, 0x106...0x10D: return UInt8(ascii: "c")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: return UInt8(ascii: "e")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: return UInt8(ascii: "i")
    case 0xD1, 0xF1, 0x143...0x148: return UInt8(ascii: "n")
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: return UInt8(ascii: "o")
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: return UInt8(ascii: "u")
    case 0xDD, 0xFD, 0xFF: return UInt8(ascii: "y")
    case 0x11C...0x123: return UInt8(ascii: "g")
    case 0x139...0x142: return UInt8(ascii: "l")
    case 0x154...0x159: return UInt8(ascii: "r")
    case 0x15A...0x161: return UInt8(ascii: "s")
    case 0x162...0x167: return UInt8(ascii: "t")
    case 0x179...0x17E: return UInt8(ascii: "z")
    case 0xD7: return UInt8(ascii: "x")
    default: return Self.gap
    }
  }

  private mutating func two(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt8 {
    pending = UInt8(ascii: second)
    return UInt8(ascii: first)
  }
}
