internal import Ingredients
internal import Measures
internal import Nutrition

/// Ingredient lines for other portions than the recipe's own.
enum ScaledLine {
  /// The line scaled, in words; `nil` when it stays the same or has no amount and name to scale.
  static func text(of line: DishLine, times factor: Double) -> String? {
    guard abs(factor - 1) > 0.01, factor > 0, let amount = line.parsed.amount, let name = line.parsed.name
    else {
      return nil
    }
    let all = [amount] + line.parsed.additional
    let words = all.map { cookingWords($0, times: factor) }.joined(separator: " plus ")
    // "2 cans (400 g)": the size of a can stays what it is.
    let package = line.parsed.package.map { " (\(cookingWords($0, times: 1)))" } ?? ""
    let size = line.parsed.size.map { " \($0)" } ?? ""
    let preparation = line.parsed.preparation.map { ", \($0)" } ?? ""
    return "\(words)\(package)\(size) \(name)\(preparation)"
  }

  private static func cookingWords(_ amount: Amount, times factor: Double) -> String {
    let quantity = amount.quantity.scaled(by: factor)
    let unit = amount.unit?.id
    func number(_ value: Double) -> String {
      switch unit {
      case "g", "ml": plain(value >= 50 ? (value / 5).rounded() * 5 : value >= 10 ? value.rounded() : value)
      case "kg", "l": plain(value, places: 2)
      default: fraction(value)
      }
    }
    let low = number(quantity.minimum)
    let high = number(quantity.maximum)
    let words = low == high ? high : "\(low) to \(high)"
    return unit.map { "\(words) \(plural($0, quantity.maximum))" } ?? words
  }

  private static let fractions: [(value: Double, sign: String)] = [
    (0, ""), (0.125, "⅛"), (0.25, "¼"), (1.0 / 3, "⅓"), (0.5, "½"), (2.0 / 3, "⅔"), (0.75, "¾"), (1, ""),
  ]

  /// A number as cooks measure it, to the nearest of eighths, quarters, thirds and halves.
  static func fraction(_ value: Double) -> String {
    if value >= 10 { return plain(value, places: 0) }
    let whole = value.rounded(.down)
    let rest = value - whole
    let nearest = fractions.min { abs($0.value - rest) < abs($1.value - rest) } ?? (0, "")
    let count = Int(whole) + (nearest.value == 1 ? 1 : 0)
    if nearest.sign.isEmpty { return count == 0 ? plain(value, places: 2) : "\(count)" }
    return count == 0 ? nearest.sign : "\(count)\(nearest.sign)"
  }
}
