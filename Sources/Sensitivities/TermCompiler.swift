internal import Embedded

/// Puts the rows of the term tables into a ``TermIndex``.
struct TermCompiler {
  private(set) var index = TermIndex(expecting: 1 << 15)
  private let groups: GroupTable
  private var words = WordList()

  init(_ groups: GroupTable) { self.groups = groups }

  /// Rows that say for one food under all its names what it brings.
  mutating func addFoods(_ table: Table, areProducts: Bool) {
    let terms = table.column("terms")
    let columns: [(Int, Certainty?)] = [
      (table.column("certain"), .certain), (table.column("usual"), .usual),
      (table.column("possible"), .possible), (table.column("not"), nil),
    ]
    for row in 0..<table.count {
      var effects: [TermIndex.Effect] = []
      for (column, certainty) in columns {
        let field = table.text(row, column)
        if field.isEmpty { continue }
        for word in field.split(separator: ",") {
          addEffects(word, certainty, areProducts, "\(table.name):\(row)", to: &effects)
        }
      }
      add(Array(table.text(row, terms).utf8), effects)
    }
  }

  /// Rows that say for one group which foods bring it.
  mutating func addLists(_ table: Table) {
    let group = table.column("group")
    let certainty = table.column("certainty")
    let terms = table.column("terms")
    let certainties: [String: Certainty] = ["certain": .certain, "usual": .usual, "possible": .possible]
    for row in 0..<table.count {
      var effects: [TermIndex.Effect] = []
      addEffects(
        Substring(table.text(row, group)), certainties[table.text(row, certainty)], false,
        "\(table.name):\(row)", to: &effects)
      add(Array(table.text(row, terms).utf8), effects)
    }
  }

  /// Reads `fish<anchovy`: the group fish, by way of anchovy.
  private mutating func addEffects(
    _ word: Substring, _ certainty: Certainty?, _ isProduct: Bool, _ place: String,
    to effects: inout [TermIndex.Effect]
  ) {
    let parts = word.split(separator: "<", maxSplits: 1)
    var via: Int32 = -1
    if parts.count > 1 {
      words.read(String(parts[1]))
      via = index.keep(name: Array(parts[1].utf8), words)
    }
    for id in TermTables.members(of: String(parts[0])) {
      guard let row = groups.row(of: id) else { preconditionFailure("\(place): \(parts[0]) is no group") }
      effects.append(
        TermIndex.Effect(group: UInt8(row), certainty: certainty, via: via, isProduct: isProduct))
    }
  }

  private mutating func add(_ field: [UInt8], _ effects: [TermIndex.Effect]) {
    let range = index.keep(effects: effects)
    let silenced = index.silenced(by: range)
    Braces.spellOut(field) { add(name: $0, range, silenced) }
  }

  private mutating func add(name: [UInt8], _ range: Range<Int32>, _ silenced: GroupSet) {
    words.read(bytes: name)
    let place = index.keep(name: name, words)
    index.add(words, name: place, effects: range, silenced: silenced)
    // "peanutbutter", "soymilk": pairs are often written as one word.
    guard name.count >= 8, let blank = name.firstIndex(of: UInt8(ascii: " ")), blank >= 3,
      name.count - blank > 3, !name[(blank + 1)...].contains(UInt8(ascii: " "))
    else { return }
    words.read(bytes: Array(name[..<blank] + name[(blank + 1)...]))
    index.add(words, name: place, effects: range, silenced: silenced)
  }
}
