public import Foods

/// Sums of nutrients in which each sum knows what share of the mass it rests on.
public struct NutrientTotals: Hashable, Sendable {
  /// The sums over the foods that have a value, each in its nutrient's own unit.
  public private(set) var amounts: [Double]
  /// The grams of food behind each sum.
  public private(set) var knownGrams: [Double]
  /// The grams of all food, known or not.
  public private(set) var grams: Double

  /// Nothing eaten yet.
  public init() {
    amounts = [Double](repeating: 0, count: Nutrient.allCases.count)
    knownGrams = amounts
    grams = 0
  }

  /// Adds grams of a food; `panel` is per 100 g, or `nil` when nothing is known of it.
  public mutating func add(grams: Double, of panel: NutrientPanel?) {
    self.grams += grams
    guard let panel else { return }
    panel.add(grams: grams, to: &amounts, knownGrams: &knownGrams)
  }

  /// The same divided by a number of servings.
  public func divided(by servings: Double) -> NutrientTotals {
    var result = self
    result.amounts = amounts.map { $0 / servings }
    result.knownGrams = knownGrams.map { $0 / servings }
    result.grams = grams / servings
    return result
  }

  /// The sum over the foods that have a value, or `nil` when none has one.
  public subscript(nutrient: Nutrient) -> Double? {
    knownGrams[nutrient.rawValue] > 0 ? amounts[nutrient.rawValue] : nil
  }

  /// The share of the mass with a value of this nutrient, 0 to 1; 1 when there is no mass.
  public func coverage(of nutrient: Nutrient) -> Double {
    grams > 0 ? knownGrams[nutrient.rawValue] / grams : 1
  }
}
