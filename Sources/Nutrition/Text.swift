internal import Measures

/// A number with at most two decimals and none that say nothing.
func text(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
  let digits: Double = abs(value) >= 100 ? 1 : 100
  let rounded = (value * digits).rounded() / digits
  return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}

/// A quantity as a number or a range.
func text(_ quantity: Quantity) -> String {
  quantity.minimum == quantity.maximum
    ? text(quantity.minimum) : "\(text(quantity.minimum))-\(text(quantity.maximum))"
}
