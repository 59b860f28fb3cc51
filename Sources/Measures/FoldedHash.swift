/// A running hash of a word in lower case: 64-bit FNV-1a over its UTF-8 bytes.
///
/// Only the basic and the Latin-1 letters are folded. The tagger's training script computes the same number
/// (`Scripts/tagger_text.py`, `fnv`), so its definition cannot change without new weights.
public struct FoldedHash: Hashable, Sendable {
  /// The hash so far.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private var lead: UInt8 = 0

  /// Starts with the empty word.
  public init() {}

  /// Hashes a whole text.
  public init(_ text: some StringProtocol) {
    for byte in text.utf8 { add(byte) }
  }

  /// Hashes a range of bytes.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    for index in range { add(bytes[index]) }
  }

  /// Adds a byte of UTF-8, folded to lower case.
  public mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(Self.folded(byte, after: lead))) &* 0x100_0000_01B3
    lead = byte
  }

  /// A byte of UTF-8 in lower case, given the byte before it.
  public static func folded(_ byte: UInt8, after lead: UInt8) -> UInt8 {
    if byte >= 0x41, byte <= 0x5A { return byte | 0x20 }
    if lead == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte + 0x20 }
    return byte
  }
}
