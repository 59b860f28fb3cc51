internal import Embedded

/// Puts the rows of the term tables into a ``TermIndex``.
struct TermCompiler {
  private(set) var index = TermIndex(expecting: 1 << 15)
  private let groups: GroupTable
  private var words = WordList()
  private var hashes: [UInt64] = []
  private var letters: [UInt8] = []

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
      via = index.keep(name: Array(parts[1].utf8), phrase: words.phraseHash)
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
    hash(name, leavingOut: -1)
    let place = index.keep(name: name, phrase: WordList.phrase(of: hashes))
    index.add(hashes, name: place, effects: range, silenced: silenced)
    // "peanutbutter", "soymilk": pairs are often written as one word.
    guard name.count >= 8, let blank = name.firstIndex(of: UInt8(ascii: " ")), blank >= 3,
      name.count - blank > 3, !name[(blank + 1)...].contains(UInt8(ascii: " "))
    else { return }
    hash(name, leavingOut: blank)
    index.add(hashes, name: place, effects: range, silenced: silenced)
  }

  /// The words of a name, as ``WordList`` reads them.
  ///
  /// Names of the tables are mostly small letters and blanks, for
  /// which a shorter way is enough.
  private mutating func hash(_ name: [UInt8], leavingOut skipped: Int) {
    hashes.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    for (place, byte) in name.enumerated() where place != skipped {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte)
      case UInt8(ascii: " "): endWord()
      default:
        var bytes = name
        if skipped >= 0 { bytes.remove(at: skipped) }
        words.read(bytes: bytes)
        hashes = words.hashes
        return
      }
    }
    endWord()
  }

  private mutating func endWord() {
    if letters.isEmpty { return }
    Plurals.removeEnding(&letters)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in letters { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hashes.append(hash)
    letters.removeAll(keepingCapacity: true)
  }
}
