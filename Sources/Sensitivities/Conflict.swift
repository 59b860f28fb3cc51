internal import Embedded

/// Where leaving something out works against another aim of the menu.
public struct Conflict: Hashable, Sendable {
  /// Its name in data: `histamine-ferments`.
  public let id: String
  /// Terms of the score that cannot be reached and must be left out of it: `fermented`, `red`, `whole_grain`.
  public let drops: [String]
  /// What gives, as sentences.
  public let whatGives: String
  /// What takes its place.
  public let instead: String
  /// How long it should last.
  public let howLong: String
  /// When to see a professional.
  public let professional: String
  /// The evidence, graded A to D.
  public let evidence: String
  private let groups: Set<GroupID>
  private let diets: Set<String>
  private let eliminations: Int?

  /// Every conflict of the table, in its order.
  public static let all: [Conflict] = read(Table("conflicts.tsv"))

  /// The conflicts that a person's list raises, in the order of the table.
  public static func raised(by sensitivities: [Sensitivity]) -> [Conflict] {
    let diets = Set(sensitivities.compactMap(\.from))
    let groups = Set(
      sensitivities.compactMap { sensitivity -> GroupID? in
        if case .group(let id) = sensitivity.avoidance { id } else { nil }
      })
    return all.filter { conflict in
      if let least = conflict.eliminations { return groups.count >= least }
      return !conflict.groups.isDisjoint(with: groups) || !conflict.diets.isDisjoint(with: diets)
    }
  }

  private static func read(_ table: Table) -> [Conflict] {
    let columns = ["id", "when", "drops", "what_gives", "instead", "how_long", "professional", "evidence"]
      .map(table.column)
    return (0..<table.count).map { row in
      let when = table.list(row, columns[1])
      let known = when.filter { GroupTable.standard[GroupID(rawValue: $0)] != nil }
      let count = when.first { $0.hasPrefix("eliminations:") }.flatMap { Int($0.dropFirst(13)) }
      return Conflict(
        id: table.text(row, columns[0]), drops: table.list(row, columns[2], separator: ","),
        whatGives: table.text(row, columns[3]), instead: table.text(row, columns[4]),
        howLong: table.text(row, columns[5]), professional: table.text(row, columns[6]),
        evidence: table.text(row, columns[7]), groups: Set(known.map { GroupID(rawValue: $0) }),
        diets: Set(when).subtracting(known), eliminations: count)
    }
  }
}
