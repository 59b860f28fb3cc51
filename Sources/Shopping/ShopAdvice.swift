internal import Embedded

/// What to watch for when a food is chosen in the shop (table `shop_advice.tsv`).
struct ShopAdvice: Sendable {
  static let standard = ShopAdvice()

  private var words: [String: String] = [:]

  init() {
    let table = Table("shop_advice.tsv")
    for row in 0..<table.count { words[table.text(row, 0)] = table.text(row, 2) }
  }

  /// The advice for a food, or `nil`.
  func advice(on slug: String) -> String? { words[slug] }
}
