/// Some of the groups, one bit a row of the ``GroupTable``.
struct GroupSet: Hashable, Sendable {
  static let capacity = 128
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init() {}

  init(row: Int) { insert(row) }

  var isEmpty: Bool { low | high == 0 }

  func contains(_ row: Int) -> Bool {
    row < 64 ? low & (1 << UInt64(row)) != 0 : high & (1 << UInt64(row - 64)) != 0
  }

  mutating func insert(_ row: Int) {
    if row < 64 { low |= 1 << UInt64(row) } else { high |= 1 << UInt64(row - 64) }
  }

  mutating func formUnion(_ other: GroupSet) {
    low |= other.low
    high |= other.high
  }

  func union(_ other: GroupSet) -> GroupSet {
    var result = self
    result.formUnion(other)
    return result
  }

  /// The rows in order.
  func forEach(_ use: (Int) -> Void) {
    var bits = low
    while bits != 0 {
      use(bits.trailingZeroBitCount)
      bits &= bits - 1
    }
    bits = high
    while bits != 0 {
      use(64 + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }

  func isDisjoint(with other: GroupSet) -> Bool { low & other.low == 0 && high & other.high == 0 }
}
