internal import Measures

/// An amount as one buys it: kilograms from 1,000 g on, litres from 1,000 ml on, counts rounded up to halves.
func amountWords(_ amount: Amount) -> String {
  let quantity = amount.quantity.maximum
  switch amount.unit?.id {
  case "g":
    return quantity >= 1_000 ? "\(plain(quantity / 1_000, places: 2)) kg" : "\(plain(rounded(quantity))) g"
  case "ml":
    return quantity >= 1_000 ? "\(plain(quantity / 1_000, places: 2)) l" : "\(plain(rounded(quantity))) ml"
  case let unit? where amount.unit?.kind != .count:
    let shown = upToQuarter(quantity)
    return "\(plain(shown, places: 2)) \(plural(unit, shown))"
  case let unit?: return "\(plain(upToHalf(quantity))) \(plural(unit, upToHalf(quantity)))"
  case nil: return plain(upToHalf(quantity))
  }
}

private func rounded(_ quantity: Double) -> Double {
  // A hair above a whole gram is rounding of sums, not a wish for more.
  quantity >= 10 ? (quantity - 0.05).rounded(.up) : (quantity * 10 - 0.05).rounded(.up) / 10
}

private func upToHalf(_ quantity: Double) -> Double {
  // A tenth more is rounding of sums, or what a cook takes from the next one.
  max(((quantity - 0.1) * 2).rounded(.up) / 2, 0.5)
}

/// Ounces, pounds, cups and spoons in quarters, as their measures have them.
private func upToQuarter(_ quantity: Double) -> Double {
  max(((quantity - 0.01) * 4).rounded(.up) / 4, 0.25)
}

private let unchanging: Set<String> = [
  "tbsp", "tsp", "g", "kg", "mg", "ml", "cl", "dl", "l", "oz", "fl oz", "lb", "cm", "mm", "dozen",
]

/// A noun for so many: `can`, `cans`; `leaf`, `leaves`.
func plural(_ noun: String, _ quantity: Double) -> String {
  guard quantity > 1, !unchanging.contains(noun) else { return noun }
  if ["leaf", "loaf", "half"].contains(noun) { return "\(noun.dropLast())ves" }
  if noun.hasSuffix("ch") || noun.hasSuffix("sh") || noun.hasSuffix("s") || noun.hasSuffix("x") {
    return noun + "es"
  }
  return noun.hasSuffix("y") && noun != "tray" ? "\(noun.dropLast())ies" : noun + "s"
}
