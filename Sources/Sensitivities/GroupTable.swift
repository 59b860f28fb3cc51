internal import Embedded

/// All groups of the vocabulary in the order of `sensitivity_groups.tsv`, and what flows from one into another.
///
/// Inside this room a group is its row, so that a dish's verdicts are a few bits.
public struct GroupTable: Sendable {
  /// The groups, in the order of the table.
  public let groups: [SensitivityGroup]
  /// The row of each id.
  private let rows: [GroupID: Int]
  /// For each row, itself and every group that it is a source of.
  let upward: [GroupSet]
  /// The names inside a sentence: a small first letter, but "Brazil nut".
  let plainNames: [String]
  /// The numbers of the folded names.
  let phrases: [UInt64]

  /// The table that travels with the program, read once.
  public static let standard = GroupTable(Table("sensitivity_groups.tsv"))

  init(_ table: Table) {
    let id = table.column("id")
    let name = table.column("name")
    let kind = table.column("kind")
    let law = table.column("law")
    let includes = table.column("includes")
    let severity = table.column("severity")
    let evidence = table.column("evidence")
    let note = table.column("note")
    let aliases = table.column("aliases")
    let groups = (0..<table.count).map { row in
      guard let stance = Severity(rawValue: table.text(row, severity)) else {
        preconditionFailure("\(table.name):\(table.line(ofRow: row)): no severity of that name")
      }
      return SensitivityGroup(
        id: GroupID(rawValue: table.text(row, id)), name: table.text(row, name),
        kind: table.text(row, kind), laws: table.list(row, law, separator: " "),
        includes: table.list(row, includes, separator: " ").map { GroupID(rawValue: $0) },
        defaultSeverity: stance, evidence: table.text(row, evidence), note: table.text(row, note),
        aliases: table.list(row, aliases))
    }
    precondition(groups.count <= GroupSet.capacity, "more groups than a GroupSet holds")
    var rows: [GroupID: Int] = [:]
    for (row, group) in groups.enumerated() {
      precondition(rows.updateValue(row, forKey: group.id) == nil, "group \(group.id.rawValue) stands twice")
    }
    self.groups = groups
    self.rows = rows
    self.plainNames = groups.map { GroupTable.plain($0.name) }
    self.phrases = groups.map { WordList($0.name).phraseHash }
    self.upward = GroupTable.upwardSets(groups, rows)
  }

  /// A name as it stands inside a sentence.
  static func plain(_ name: String) -> String {
    name.hasPrefix("Brazil") ? name : name.prefix(1).lowercased() + name.dropFirst()
  }

  /// Follows `includes` to its end, so that almond is a source of tree nuts and of all nuts.
  private static func upwardSets(_ groups: [SensitivityGroup], _ rows: [GroupID: Int]) -> [GroupSet] {
    var sets = groups.indices.map { GroupSet(row: $0) }
    var changed = true
    while changed {
      changed = false
      for (row, group) in groups.enumerated() {
        for member in group.includes {
          guard let source = rows[member] else {
            preconditionFailure("\(group.id.rawValue) includes \(member.rawValue), which is no group")
          }
          for below in sets.indices where sets[below].contains(source) && !sets[below].contains(row) {
            sets[below].insert(row)
            changed = true
          }
        }
      }
    }
    return sets
  }

  /// The group of that id, or `nil`.
  public subscript(id: GroupID) -> SensitivityGroup? { rows[id].map { groups[$0] } }

  /// The row of a group, or `nil` when no group has that id.
  func row(of id: GroupID) -> Int? { rows[id] }

  /// The rows of the groups whose sources are sources of `row`, with itself.
  func sources(of row: Int) -> GroupSet {
    var set = GroupSet()
    for source in upward.indices where upward[source].contains(row) { set.insert(source) }
    return set
  }
}
