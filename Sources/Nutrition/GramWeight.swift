/// The weight of one ingredient line of the whole recipe, and how it was found.
public struct GramWeight: Hashable, Sendable {
  /// The lower end, in grams of edible portion.
  public var minimum: Double
  /// The upper end, in grams of edible portion.
  public var maximum: Double
  /// How it was found: "3 cloves x 3 g (USDA SR28 11215)".
  public var derivation: String

  /// Makes a weight.
  public init(minimum: Double, maximum: Double, derivation: String) {
    self.minimum = minimum
    self.maximum = maximum
    self.derivation = derivation
  }

  /// The middle of the range, which stands for it in every sum.
  public var grams: Double { (minimum + maximum) / 2 }

  /// A share of it.
  func scaled(by share: Double) -> GramWeight {
    share == 1
      ? self
      : GramWeight(
        minimum: minimum * share, maximum: maximum * share, derivation: "\(derivation) x \(text(share))")
  }
}
