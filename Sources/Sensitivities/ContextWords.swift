internal import Embedded

/// Words that mean something else beside certain other words: "oyster" in a list of mushrooms.
struct ContextWords: Sendable {
  private struct Row: Sendable {
    var beside: Set<UInt64>
    var onlySingular: Bool
    var silenced: GroupSet
  }

  private let rows: [UInt64: [Row]]
  /// One bit for the low end of each known word's hash.
  private var filter: UInt64 = 0

  static let standard = ContextWords(Table("sensitivity_contexts.tsv"), GroupTable.standard)

  init(_ table: Table, _ groups: GroupTable) {
    let columns = ["word", "number", "beside", "not"].map(table.column)
    var rows: [UInt64: [Row]] = [:]
    for row in 0..<table.count {
      var silenced = GroupSet()
      for name in table.list(row, columns[3], separator: ",") {
        for id in TermTables.members(of: name) {
          guard let row = groups.row(of: id) else {
            preconditionFailure("\(table.name): \(name) is no group")
          }
          silenced.insert(row)
        }
      }
      let new = Row(
        beside: Set(table.list(row, columns[2]).map(WordList.hash)),
        onlySingular: table.text(row, columns[1]) == "singular", silenced: silenced)
      rows[WordList.hash(table.text(row, columns[0])), default: []].append(new)
    }
    self.rows = rows
    for word in rows.keys { filter |= 1 << (word & 63) }
  }

  /// The groups that the word at `position` does not bring in this line.
  func silenced(at position: Int, _ words: WordList) -> GroupSet {
    let word = words.hashes[position]
    guard filter & (1 << (word & 63)) != 0, let rows = rows[word] else { return GroupSet() }
    var result = GroupSet()
    for row in rows where !(row.onlySingular && words.plurals[position]) {
      if words.hashes.contains(where: row.beside.contains) { result.formUnion(row.silenced) }
    }
    return result
  }
}
