/// Amounts of nutrients of which each knows whether it is known: unknown is not zero.
public struct NutrientPanel: Hashable, Sendable {
  private var amounts: [Double]
  private var known: KnownBits

  /// A panel of which nothing is known.
  public init() {
    amounts = [Double](repeating: 0, count: Nutrient.allCases.count)
    known = KnownBits()
  }

  /// The amount of a nutrient in its own unit, or `nil` when it is not known.
  public subscript(nutrient: Nutrient) -> Double? {
    get { known[nutrient.rawValue] ? amounts[nutrient.rawValue] : nil }
    set {
      amounts[nutrient.rawValue] = newValue ?? 0
      known[nutrient.rawValue] = newValue != nil
    }
  }
}

/// One bit a nutrient.
struct KnownBits: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  subscript(index: Int) -> Bool {
    get { index < 64 ? low & (1 << UInt64(index)) != 0 : high & (1 << UInt64(index - 64)) != 0 }
    set {
      let bit: UInt64 = 1 << UInt64(index & 63)
      if index < 64 {
        if newValue { low |= bit } else { low &= ~bit }
      } else {
        if newValue { high |= bit } else { high &= ~bit }
      }
    }
  }
}
