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

  /// Adds `grams` of the food to sums: each known amount to its sum, and the grams behind it to `knownGrams`.
  ///
  /// - Parameters:
  ///   - grams: How much of the food; the panel is per 100 g.
  ///   - sums: One sum a nutrient, in the order of ``Nutrient``.
  ///   - knownGrams: The mass behind each sum, in the same order.
  public func add(grams: Double, to sums: inout [Double], knownGrams: inout [Double]) {
    let factor = grams / 100
    for index in amounts.indices where known[index] {
      sums[index] += amounts[index] * factor
      knownGrams[index] += grams
    }
  }

  /// The same with every amount times a factor.
  func scaled(by factor: Double) -> NutrientPanel {
    var result = self
    for index in result.amounts.indices { result.amounts[index] *= factor }
    return result
  }

  /// Adds another panel; what one of the two does not know is not known of the sum.
  mutating func formSum(with other: NutrientPanel) {
    for index in amounts.indices {
      let both = known[index] && other.known[index]
      amounts[index] = both ? amounts[index] + other.amounts[index] : 0
      known[index] = both
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
