/// Amounts of nutrients of which each knows whether it is known: unknown is not zero.
public struct NutrientPanel: Hashable, Sendable {
  /// The amounts, eight to a block; 0 where one is not known.
  package private(set) var amounts: [SIMD8<Double>]
  /// 1 for an amount that is known, else 0, in the same order.
  package private(set) var known: [SIMD8<Double>]

  /// How many blocks hold one number for each nutrient.
  package static let blocks = (Nutrient.allCases.count + 7) / 8

  /// A panel of which nothing is known.
  public init() {
    amounts = [SIMD8<Double>](repeating: SIMD8(), count: Self.blocks)
    known = amounts
  }

  /// The amount of a nutrient in its own unit, or `nil` when it is not known.
  public subscript(nutrient: Nutrient) -> Double? {
    get {
      let (block, lane) = nutrient.rawValue.quotientAndRemainder(dividingBy: 8)
      return known[block][lane] > 0 ? amounts[block][lane] : nil
    }
    set {
      let (block, lane) = nutrient.rawValue.quotientAndRemainder(dividingBy: 8)
      amounts[block][lane] = newValue ?? 0
      known[block][lane] = newValue == nil ? 0 : 1
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
      let both = known[index] * other.known[index]
      amounts[index] = (amounts[index] + other.amounts[index]) * both
      known[index] = both
    }
  }
}
