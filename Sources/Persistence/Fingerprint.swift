internal import Recipes

/// A 64-bit FNV-1a fingerprint: the same bytes always give the same text, on any machine.
///
/// Two different contents share one by chance about once in 10¹⁹ pairs; where a wrong answer would lose
/// something, the contents themselves are compared too.
public struct Fingerprint: Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A fingerprint of nothing.
  public init() {}

  /// Takes in further bytes.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
  }

  /// Takes in further bytes; the quick way for files of a gigabyte.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var state = state
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.state = state
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Recipe {
  /// The fingerprint by which the same recipe is known again in another file or format: its title and its
  /// ingredient lines, without case, punctuation and spacing.
  var identity: String {
    var fingerprint = Fingerprint()
    fingerprint.add(titleKey.utf8)
    for line in ingredients {
      fingerprint.add([0x0A])
      fingerprint.add(Folding.folded(line.text).utf8)
    }
    return fingerprint.text
  }

  /// The title without case, punctuation and spacing.
  var titleKey: String { Folding.folded(title) }

  /// What a search looks through: title, categories, cuisine and ingredient lines, in lower case.
  var searchText: String {
    ([title] + categories + [cuisine].compactMap(\.self) + ingredients.map(\.text))
      .joined(separator: "\n").lowercased()
  }

  /// The title in lower-case ASCII letters and digits joined by hyphens, at most 60 characters.
  var slug: String {
    let words = Folding.folded(title).split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    let short = words.prefix(60)
    return short.isEmpty ? "recipe" : String(short)
  }
}
