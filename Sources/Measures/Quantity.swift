/// How many, as a range; a single number has both ends alike.
public struct Quantity: Hashable, Sendable, Codable {
  /// The lower end, never negative.
  public var minimum: Double
  /// The upper end, never below the lower one.
  public var maximum: Double

  /// Makes a range; the ends may come in either order.
  public init(_ first: Double, _ second: Double) {
    self.minimum = min(first, second)
    self.maximum = max(first, second)
  }

  /// Makes a single number.
  public init(_ value: Double) {
    self.init(value, value)
  }

  /// The middle of the range, which stands for it wherever one number is needed.
  public var middle: Double { (minimum + maximum) / 2 }

  /// Both ends times a factor.
  public func scaled(by factor: Double) -> Quantity {
    Quantity(minimum * factor, maximum * factor)
  }
}
