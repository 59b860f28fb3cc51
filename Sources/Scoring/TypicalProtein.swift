internal import Embedded

/// Amino acids of typical protein, for foods whose amino acids the table of nutrients does not list.
///
/// A gap of the table is no gap of the food: kefir without listed amino acids is still milk protein.
struct TypicalProtein: Sendable {
  private let rows: [(category: String, shares: [Double])]

  static let standard = TypicalProtein()

  private init() {
    let table = Table("science/typical_protein.tsv")
    let figures = FactFigure.allCases[FactFigure.aminoAcids].map { table.column("\($0)") }
    rows = (0..<table.count).map { row in
      (table.text(row, 0), figures.map { (table.number(row, $0) ?? 0) / 100 })
    }
  }

  /// Grams of each amino acid in a gram of protein, in the order of ``FactFigure/aminoAcids``.
  func shares(ofCategory path: String) -> [Double] {
    let row = rows.first { category, _ in
      category.isEmpty || path == category
        || (path.hasPrefix(category) && path.dropFirst(category.count).first == ".")
    }
    return row?.shares ?? [Double](repeating: 0, count: FactFigure.aminoAcids.count)
  }
}
