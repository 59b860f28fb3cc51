public import Foods

/// Sums of nutrients in which each sum knows what share of the mass it rests on.
public struct NutrientTotals: Hashable, Sendable {
  /// The sums over the foods that have a value, each in its nutrient's own unit, eight to a block.
  private var amounts: [SIMD8<Double>]
  /// The grams of food behind each sum.
  private var knownGrams: [SIMD8<Double>]
  /// The grams of all food, known or not.
  public private(set) var grams: Double

  /// Nothing eaten yet.
  public init() {
    amounts = [SIMD8<Double>](repeating: SIMD8(), count: NutrientPanel.blocks)
    knownGrams = amounts
    grams = 0
  }

  /// Adds grams of a food; `panel` is per 100 g, or `nil` when nothing is known of it.
  public mutating func add(grams: Double, of panel: NutrientPanel?) {
    self.grams += grams
    guard let panel else { return }
    let factor = grams / 100
    for index in amounts.indices {
      amounts[index] += panel.amounts[index] * factor
      knownGrams[index] += panel.known[index] * grams
    }
  }

  /// The same divided by a number of servings.
  public func divided(by servings: Double) -> NutrientTotals {
    var result = self
    for index in amounts.indices {
      result.amounts[index] /= servings
      result.knownGrams[index] /= servings
    }
    result.grams = grams / servings
    return result
  }

  /// The sum over the foods that have a value, or `nil` when none has one.
  public subscript(nutrient: Nutrient) -> Double? {
    let (block, lane) = nutrient.rawValue.quotientAndRemainder(dividingBy: 8)
    return knownGrams[block][lane] > 0 ? amounts[block][lane] : nil
  }

  /// The share of the mass with a value of this nutrient, 0 to 1; 1 when there is no mass.
  public func coverage(of nutrient: Nutrient) -> Double {
    let (block, lane) = nutrient.rawValue.quotientAndRemainder(dividingBy: 8)
    return grams > 0 ? knownGrams[block][lane] / grams : 1
  }
}
