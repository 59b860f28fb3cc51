internal import Measures

extension String {
  /// Whether the bytes of `part` stand somewhere in this text; case matters.
  func has(_ part: String) -> Bool {
    let wanted = part.utf8
    guard let first = wanted.first else { return true }
    var rest = utf8[...]
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

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
