/// The nutrients of USDA's foods, per 100 g of edible portion: SR28, all 8,789 foods.
///
/// Source: USDA National Nutrient Database for Standard Reference, Release 28 (2015), public domain.
struct NutrientTable: Sendable {
  private let rows = KeyedRows("nutrients.tsv")

  /// Opens the table and checks that its columns are those of ``Nutrient``.
  init() {
    precondition(
      rows.columns.dropFirst().elementsEqual(Nutrient.allCases.map(\.key)),
      "the columns of nutrients.tsv are not those of Nutrient; run Scripts/make-tables")
  }

  /// The row of a USDA number, or `nil` when SR28 has no such food.
  func row(ofUSDA number: Int) -> Int? { rows.rows(number).first }

  /// The USDA number of a row.
  func usdaNumber(ofRow row: Int) -> Int { rows.key(row) }

  /// The nutrients of a row.
  func panel(_ row: Int) -> NutrientPanel {
    var panel = NutrientPanel()
    rows.forEachNumber(row, from: 1) { index, value in
      if let nutrient = Nutrient(rawValue: index) { panel[nutrient] = value }
    }
    return panel
  }

  /// The nutrients of a mixture; a nutrient is known only when every part knows it.
  func panel(of parts: [CompositionPart]) -> NutrientPanel? {
    guard let first = parts.first else { return nil }
    var sum = panel(first.nutrientRow).scaled(by: first.share)
    for part in parts.dropFirst() {
      sum.formSum(with: panel(part.nutrientRow).scaled(by: part.share))
    }
    return sum
  }
}
