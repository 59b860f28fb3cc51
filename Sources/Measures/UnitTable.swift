internal import Embedded

/// How a unit behaves in a line.
public enum UnitClass: String, Hashable, Sendable, Codable {
  /// Has an exact size, adds up and converts: cup, g, inch.
  case measure
  /// As much as a cook's hand takes: pinch, knob, splash. Never added up with anything.
  case vague
  /// Something bought with things in it, often with a size of its own: can, jar, package.
  case container
  /// A part of a food that is counted: clove, slice, sprig.
  case piece
}

/// A language whose spellings of units are known.
public enum UnitLanguage: UInt8, Hashable, Sendable, Codable, CaseIterable {
  /// English.
  case english
  /// German.
  case german
  /// French.
  case french
  /// Italian.
  case italian
  /// Spanish.
  case spanish
  /// Dutch, Swedish, Danish and Norwegian.
  case other
}

/// The units of measure and every spelling of them (table `units.tsv`).
public struct UnitTable: Sendable {
  /// A spelling that was found.
  public struct Entry: Hashable, Sendable {
    /// The unit's place in ``UnitTable/units``.
    public var index: Int
    /// The language of the spelling; English when several share it.
    public var language: UnitLanguage
  }

  /// The table that travels with the program.
  public static let standard = UnitTable(Table("units.tsv"))

  /// The units, in the order of the table.
  public private(set) var units: [MeasureUnit] = []
  /// How each of ``units`` behaves.
  public private(set) var classes: [UnitClass] = []
  /// The most words a spelling has.
  public private(set) var longestSpelling = 1
  private var entries: [UInt64: Entry] = [:]
  private var exact: [String: Entry] = [:]
  private var places: [String: Int] = [:]
  /// Every spelling that does not depend on case, in the order in which they were added; an earlier one wins.
  package private(set) var spellings: [(name: String, entry: Entry)] = []

  init(_ table: Table) {
    let (unit, kind, base) = (table.column("unit"), table.column("kind"), table.column("in_base"))
    let behaviour = table.column("class")
    let languages = ["en", "de", "fr", "it", "es", "other"].map(table.column)
    for row in 0..<table.count {
      guard let kind = MeasureKind(rawValue: table.text(row, kind)),
        let behaviour = UnitClass(rawValue: table.text(row, behaviour))
      else { preconditionFailure("units.tsv:\(table.line(ofRow: row)): unknown kind or class") }
      let id = table.text(row, unit)
      units.append(MeasureUnit(id: id, kind: kind, inBase: table.number(row, base)))
      classes.append(behaviour)
      places[id] = row
    }
    for (language, column) in zip(UnitLanguage.allCases, languages) {
      for row in 0..<table.count {
        let entry = Entry(index: row, language: language)
        if language == .english { add(table.text(row, unit), entry) }
        for name in table.list(row, column) { add(name, entry) }
      }
    }
  }

  private mutating func add(_ name: String, _ entry: Entry) {
    longestSpelling = max(longestSpelling, name.split(separator: " ").count)
    if name.hasPrefix("="), name.count > 1 {
      exact[String(name.dropFirst())] = entry
      return
    }
    let hash = FoldedHash(name).value
    if entries[hash] == nil {
      entries[hash] = entry
      spellings.append((name, entry))
    }
  }

  /// The unit with a canonical id (`cup`, `tbsp`, `g`), or `nil`.
  public func unit(id: String) -> MeasureUnit? { places[id].map { units[$0] } }

  /// The unit of an exactly hashed spelling, words joined by one blank.
  public func entry(hash: UInt64) -> Entry? { entries[hash] }

  /// The unit that a spelling in any known language means, or `nil`.
  ///
  /// Full stops and case do not matter, except that `T` is a tablespoon and `t` a teaspoon; a plural is found
  /// under its singular.
  public func entry(named name: some StringProtocol) -> Entry? {
    if let entry = exact[String(name)] { return entry }
    let words = name.utf8.split { $0 == 0x20 || $0 == 0x2E || $0 == 0x5F || $0 == 0x09 }
    var bytes: [UInt8] = []
    for word in words {
      if !bytes.isEmpty { bytes.append(0x20) }
      bytes += word
    }
    if bytes.isEmpty { return nil }
    if let entry = entries[FoldedHash(bytes, 0..<bytes.count).value] { return entry }
    return singulars(of: bytes).lazy.compactMap { entries[FoldedHash($0, 0..<$0.count).value] }.first
  }

  /// The unit that a spelling in any known language means, or `nil`; see ``entry(named:)``.
  public func unit(named name: some StringProtocol) -> MeasureUnit? {
    entry(named: name).map { units[$0.index] }
  }

  private func singulars(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > 2, let last = word.last, last == 0x73 || last == 0x53 else { return [] }
    return [Array(word.dropLast()), Array(word.dropLast(2))]
  }
}
