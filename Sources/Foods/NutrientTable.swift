/// The nutrients of USDA's foods, per 100 g of edible portion: SR28, all 8,789 foods.
///
/// Source: USDA National Nutrient Database for Standard Reference, Release 28 (2015), public domain. In mixtures, and so
/// in every food of our own table, dietary fibre is that of Foundation Foods (October 2024) where it rests on six
/// analyses or more.
struct NutrientTable: Sendable {
  private let rows = KeyedRows("nutrients.tsv")
  private let fibre = KeyedRows("foundation_fibre.tsv")

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
    var sum = newestPanel(first.nutrientRow).scaled(by: first.share)
    for part in parts.dropFirst() {
      sum.formSum(with: newestPanel(part.nutrientRow).scaled(by: part.share))
    }
    return sum
  }

  /// The nutrients of a row with the fibre of Foundation Foods where there is one.
  private func newestPanel(_ row: Int) -> NutrientPanel {
    var panel = panel(row)
    if let found = fibre.rows(usdaNumber(ofRow: row)).first { panel[.fibre] = fibre.number(found, 1) }
    return panel
  }
}
