internal import Recipes

extension Recipe {
  /// The months in which the dish is in season in the temperate north, from categories such as "spring"; `nil` when
  /// it says nothing or "all year".
  var monthsInSeason: Set<Int>? {
    var months: Set<Int> = []
    for category in categories {
      switch category.lowercased() {
      case "spring": months.formUnion(3...5)
      case "summer": months.formUnion(6...8)
      case "autumn", "fall": months.formUnion(9...11)
      case "winter": months.formUnion([12, 1, 2])
      default: break
      }
    }
    return months.isEmpty || months.count == 12 ? nil : months
  }
}
