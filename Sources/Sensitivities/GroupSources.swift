internal import Embedded

/// Where a group is found: the foods that are it, and the products in which it hides.
///
/// From the tables `sensitivity_terms.tsv`, `sensitivity_lists.tsv` and `composites.tsv`; what each row rests on
/// stands in `SOURCES.md` beside them.
public struct GroupSources: Hashable, Sendable {
  /// One source.
  public struct Source: Hashable, Sendable {
    /// The food or product, under its first name in the tables.
    public var name: String
    /// Its other names, which lines are searched for as well.
    public var otherNames: [String]
    /// How sure the group is in it.
    public var certainty: Certainty
    /// What carries the group into it ("anchovy"), when the tables say.
    public var carrier: String?
  }

  /// The foods that are members, in the order of the tables.
  public var members: [Source] = []
  /// The products that hold it, the surest first.
  public var hidden: [Source] = []

  /// Looks a group up.
  public init(of group: GroupID) {
    members = Self.foods("sensitivity_terms.tsv", group) + Self.lists(group)
    hidden = Self.foods("composites.tsv", group)
    // Stable: within a certainty the order of the tables stays.
    hidden =
      hidden.filter { $0.certainty == .certain } + hidden.filter { $0.certainty == .usual }
      + hidden.filter { $0.certainty == .possible }
  }

  private static func foods(_ name: String, _ group: GroupID) -> [Source] {
    let table = Table(name)
    let terms = table.column("terms")
    let columns: [(Int, Certainty)] = [
      (table.column("certain"), .certain), (table.column("usual"), .usual),
      (table.column("possible"), .possible),
    ]
    var result: [Source] = []
    for row in 0..<table.count {
      for (column, certainty) in columns {
        for word in table.list(row, column, separator: ",") {
          let parts = word.split(separator: "<", maxSplits: 1).map(String.init)
          guard let first = parts.first, TermTables.members(of: first).contains(group) else { continue }
          let carrier = parts.count > 1 ? parts[1] : nil
          if let source = source(table.text(row, terms), certainty, carrier) { result.append(source) }
        }
      }
    }
    return result
  }

  private static func lists(_ group: GroupID) -> [Source] {
    let table = Table("sensitivity_lists.tsv")
    let (column, certainty, terms) = (
      table.column("group"), table.column("certainty"), table.column("terms")
    )
    return (0..<table.count).compactMap { row in
      guard TermTables.members(of: table.text(row, column)).contains(group),
        let certainty = Certainty(named: table.text(row, certainty))
      else { return nil }
      return source(table.text(row, terms), certainty, nil)
    }
  }

  private static func source(_ field: String, _ certainty: Certainty, _ carrier: String?) -> Source? {
    let names = TermTables.spelledOut(field.split(separator: "|").map(String.init))
    guard let first = names.first else { return nil }
    return Source(
      name: first, otherNames: Array(names.dropFirst()), certainty: certainty, carrier: carrier)
  }
}

extension Certainty {
  /// The word in tables and in JSON.
  public var word: String {
    switch self {
    case .possible: "possible"
    case .usual: "usual"
    case .certain: "certain"
    }
  }

  fileprivate init?(named word: String) {
    guard let found = [Certainty.possible, .usual, .certain].first(where: { $0.word == word }) else {
      return nil
    }
    self = found
  }
}
