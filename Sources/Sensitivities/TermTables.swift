internal import Embedded

/// Reads the term tables into a ``TermIndex``.
///
/// Rows of `sensitivity_terms.tsv` and `composites.tsv` say for one food under all its names what it brings; rows of
/// `sensitivity_lists.tsv` say for one group which foods bring it. Braces spell out alternatives:
/// `{soy/soya} {milk/drink}` is four names.
enum TermTables {
  static let standard: TermIndex = compile(GroupTable.standard)

  static func compile(_ groups: GroupTable) -> TermIndex {
    var index = TermIndex()
    addFoods(Table("sensitivity_terms.tsv"), groups, &index, areProducts: false)
    addFoods(Table("composites.tsv"), groups, &index, areProducts: true)
    addLists(Table("sensitivity_lists.tsv"), groups, &index)
    return index
  }

  private static func addFoods(
    _ table: Table, _ groups: GroupTable, _ index: inout TermIndex, areProducts: Bool
  ) {
    let terms = table.column("terms")
    let columns: [(Int, Certainty?)] = [
      (table.column("certain"), .certain), (table.column("usual"), .usual),
      (table.column("possible"), .possible), (table.column("not"), nil),
    ]
    for row in 0..<table.count {
      let place = "\(table.name):\(table.line(ofRow: row))"
      var effects: [TermIndex.Effect] = []
      for (column, certainty) in columns {
        for word in table.list(row, column, separator: ",") {
          effects += self.effects(word, certainty, groups, place, &index)
        }
      }
      for place in effects.indices { effects[place].isProduct = areProducts }
      let range = index.keep(effects: effects)
      for name in names(table.text(row, terms)) { add(name, range, &index) }
    }
  }

  private static func addLists(_ table: Table, _ groups: GroupTable, _ index: inout TermIndex) {
    let group = table.column("group")
    let certainty = table.column("certainty")
    let terms = table.column("terms")
    for row in 0..<table.count {
      let place = "\(table.name):\(table.line(ofRow: row))"
      let effects = self.effects(
        table.text(row, group), certainties[table.text(row, certainty)], groups, place, &index)
      let range = index.keep(effects: effects)
      for name in names(table.text(row, terms)) { add(name, range, &index) }
    }
  }

  private static let certainties: [String: Certainty] = [
    "certain": .certain, "usual": .usual, "possible": .possible,
  ]

  /// The names of a field, split at `|` and spelled out.
  private static func names(_ field: String) -> [[UInt8]] {
    Array(field.utf8).split(separator: UInt8(ascii: "|")).flatMap { spelledOut(Array($0)) }
  }

  private static func add(_ name: [UInt8], _ range: Range<Int32>, _ index: inout TermIndex) {
    let place = index.keep(name: String(decoding: name, as: UTF8.self))
    index.add(WordList(bytes: name), name: place, effects: range)
    // "peanutbutter", "soymilk": pairs are often written as one word.
    guard name.count >= 8, let blank = name.firstIndex(of: UInt8(ascii: " ")), blank >= 3,
      name.count - blank > 3,
      !name[(blank + 1)...].contains(UInt8(ascii: " "))
    else { return }
    index.add(WordList(bytes: Array(name[..<blank] + name[(blank + 1)...])), name: place, effects: range)
  }

  /// Short names for groups that always go together in the tables.
  private static let together: [String: [GroupID]] = [
    "dairy": ["milk", "lactose"],
    "gluten-grains": ["wheat", "rye", "barley", "gluten"],
    "shellfish": ["crustacean", "mollusc"],
    "nuts": [
      "tree_nut", "almond", "hazelnut", "walnut", "cashew", "pecan", "brazil_nut", "pistachio", "macadamia",
      "pine_nut", "nuts_all",
    ],
    "meats": ["meat", "pork", "beef", "lamb", "poultry", "alpha_gal", "red_meat"],
  ]

  /// The groups behind a name of the tables: itself, those that always go together, or `all` of them, which silences
  /// what stands in the name of a tool ("ice cream maker").
  static func members(of name: String) -> [GroupID] {
    if name == "all" { return GroupTable.standard.groups.map(\.id) }
    return together[name] ?? [GroupID(rawValue: name)]
  }

  /// Reads `fish<anchovy`: the group fish, by way of anchovy.
  private static func effects(
    _ word: String, _ certainty: Certainty?, _ groups: GroupTable, _ place: String, _ index: inout TermIndex
  ) -> [TermIndex.Effect] {
    let parts = word.split(separator: "<", maxSplits: 1)
    let name = String(parts[0])
    let via = parts.count > 1 ? index.keep(name: String(parts[1])) : -1
    return members(of: name).map { id in
      guard let row = groups.row(of: id) else { preconditionFailure("\(place): \(name) is no group") }
      return TermIndex.Effect(group: UInt8(row), certainty: certainty, via: via)
    }
  }

  /// Spells the braces out, from left to right.
  static func spelledOut(_ names: [String]) -> [String] {
    names.flatMap { spelledOut(Array($0.utf8)).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The same on bytes: there are many thousand names, and letters are compared as bytes anyway.
  private static func spelledOut(_ name: [UInt8]) -> [[UInt8]] {
    guard let open = name.firstIndex(of: UInt8(ascii: "{")),
      let close = name[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return [name] }
    let rest = spelledOut(Array(name[(close + 1)...]))
    let choices = name[(open + 1)..<close].split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return choices.flatMap { choice in rest.map { Array(name[..<open]) + Array(choice) + $0 } }
  }
}
