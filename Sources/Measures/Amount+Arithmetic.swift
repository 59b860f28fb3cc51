extension MeasureUnit {
  /// How many of `other` one of this unit is, or `nil` when they do not measure the same thing or one is counted.
  public func factor(to other: MeasureUnit) -> Double? {
    guard kind == other.kind, let mine = inBase, let theirs = other.inBase else {
      return self == other ? 1 : nil
    }
    return mine / theirs
  }
}

extension Quantity {
  /// The sum, end by end.
  public static func + (left: Quantity, right: Quantity) -> Quantity {
    Quantity(left.minimum + right.minimum, left.maximum + right.maximum)
  }
}

extension Amount {
  /// The same amount in another unit, or `nil` when it cannot be told without knowing the food.
  public func converted(to unit: MeasureUnit) -> Amount? {
    guard let mine = self.unit, let factor = mine.factor(to: unit) else { return nil }
    return Amount(quantity.scaled(by: factor), unit)
  }

  /// The sum in this amount's unit, or `nil` when the two cannot be added without knowing the food.
  public func adding(_ other: Amount) -> Amount? {
    guard let unit else { return other.unit == nil ? Amount(quantity + other.quantity) : nil }
    return other.converted(to: unit).map { Amount(quantity + $0.quantity, unit) }
  }
}
