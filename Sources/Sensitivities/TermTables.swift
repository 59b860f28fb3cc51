internal import Embedded

/// Reads the term tables into a ``TermIndex``.
///
/// Rows of `sensitivity_terms.tsv` and `composites.tsv` say for one food under all its names what it brings; rows of
/// `sensitivity_lists.tsv` say for one group which foods bring it. Braces spell out alternatives:
/// `{soy/soya} {milk/drink}` is four names.
enum TermTables {
  static let standard: TermIndex = compile(GroupTable.standard)

  static func compile(_ groups: GroupTable) -> TermIndex {
    var compiler = TermCompiler(groups)
    compiler.addFoods(Table("sensitivity_terms.tsv"), areProducts: false)
    compiler.addFoods(Table("composites.tsv"), areProducts: true)
    compiler.addLists(Table("sensitivity_lists.tsv"))
    return compiler.index
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

  /// Spells the braces out, from left to right.
  static func spelledOut(_ names: [String]) -> [String] {
    var all: [String] = []
    for name in names {
      Braces.spellOut(Array(name.utf8)) { all.append(String(decoding: $0, as: UTF8.self)) }
    }
    return all
  }
}

/// Spells alternatives out: `{soy/soya} {milk/drink}` is four names.
enum Braces {
  /// Calls `use` with every name of `field`, from left to right; names of a list are parted by `|`.
  static func spellOut(_ field: [UInt8], _ use: ([UInt8]) -> Void) {
    var name: [UInt8] = []
    name.reserveCapacity(48)
    for part in field.split(separator: UInt8(ascii: "|")) {
      name.removeAll(keepingCapacity: true)
      go(part, part.startIndex, &name, use)
    }
  }

  private static func go(
    _ part: ArraySlice<UInt8>, _ from: Int, _ name: inout [UInt8], _ use: ([UInt8]) -> Void
  ) {
    let length = name.count
    var position = from
    while position < part.endIndex, part[position] != UInt8(ascii: "{") {
      name.append(part[position])
      position += 1
    }
    if position == part.endIndex {
      use(name)
    } else if let close = part[position...].firstIndex(of: UInt8(ascii: "}")) {
      let before = name.count
      for choice in part[(position + 1)..<close].split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      {
        name += choice
        go(part, close + 1, &name, use)
        name.removeLast(name.count - before)
      }
    }
    name.removeLast(name.count - length)
  }
}
