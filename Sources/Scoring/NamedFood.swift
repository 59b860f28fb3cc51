internal import Embedded

/// A food that the anti-inflammatory part counts by name.
public struct NamedFood: Hashable, Sendable {
  /// The figure that holds its grams.
  public let figure: FactFigure
  /// Its name to show.
  public let name: String
  /// Grams in a portion that count in full.
  public let reference: Double
  /// The evidence grade, A to D.
  public let grade: String
  /// What it rests on, in a few words.
  public let evidence: String
  /// The key of its source in `references.tsv`, empty when there is no single one.
  public let source: String

  /// All of them, in the order of ``FactFigure``.
  public static let all: [NamedFood] = {
    let table = Table("science/named_foods.tsv")
    return zip(0..<table.count, FactFigure.allCases[FactFigure.namedFoods]).map { row, figure in
      precondition(table.text(row, 0) == "\(figure)", "named_foods.tsv and FactFigure disagree at \(figure)")
      return NamedFood(
        figure: figure, name: table.text(row, table.column("name")),
        reference: table.number(row, table.column("reference")) ?? 1,
        grade: table.text(row, table.column("grade")), evidence: table.text(row, table.column("evidence")),
        source: table.text(row, table.column("source")))
    }
  }()

  /// The references alone, quick to walk through.
  static let references: [(figure: Int, reference: Double)] = all.map { ($0.figure.rawValue, $0.reference) }
}
