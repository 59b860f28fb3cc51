internal import Embedded

/// A penalty: from where on it costs, and how much at most.
public struct Irritant: Hashable, Sendable {
  /// The term.
  public let term: ScoreTermID
  /// Its name to show.
  public let name: String
  /// Points at most.
  public let most: Double
  /// The figure up to which it costs nothing.
  public let none: Double
  /// The figure from which it costs everything.
  public let full: Double
  /// The unit of the figure.
  public let unit: String
  /// The evidence grade, A to D.
  public let grade: String
  /// The key of its source in `references.tsv`, empty when there is no single one.
  public let source: String
  /// What it rests on, in a few words.
  public let about: String

  /// All of them, in the order of ``ScoreTermID``.
  public static let all: [Irritant] = {
    let table = Table("science/irritants.tsv")
    let terms = ScoreTermID.allCases.filter { $0.part == .irritants }
    precondition(table.count == terms.count, "irritants.tsv and ScoreTermID disagree")
    return zip(0..<table.count, terms).map { row, term in
      precondition(table.text(row, 0) == "\(term)", "irritants.tsv and ScoreTermID disagree at \(term)")
      return Irritant(
        term: term, name: table.text(row, table.column("name")),
        most: table.number(row, table.column("most")) ?? 0,
        none: table.number(row, table.column("none")) ?? 0,
        full: table.number(row, table.column("full")) ?? 1,
        unit: table.text(row, table.column("unit")), grade: table.text(row, table.column("grade")),
        source: table.text(row, table.column("source")), about: table.text(row, table.column("about")))
    }
  }()

  private static let first = ScoreTermID.alcohol.rawValue

  /// The penalty of a term.
  static func of(_ term: ScoreTermID) -> Irritant { all[term.rawValue - first] }

  /// The numbers of a penalty alone, quick to copy.
  struct Scale: Sendable {
    let most, none, full: Double
  }

  private static let scales = all.map { Scale(most: $0.most, none: $0.none, full: $0.full) }

  /// The numbers of a term's penalty.
  static func scale(_ term: ScoreTermID) -> Scale { scales[term.rawValue - first] }
}
