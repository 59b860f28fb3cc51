internal import Planning

/// Something in a file of a pantry that could not be taken as it stands.
public struct PantryProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line of the file, from 1.
  public var line: Int
  /// What is wrong, as one sentence without a full stop.
  public var message: String
  /// What would be right.
  public var hint: String

  /// `line 3: 'two' is no number; write 2 or leave the field empty`.
  public var description: String { "line \(line): \(message); \(hint)" }
}

extension Pantry {
  private static let header = ["food", "amount", "unit", "staple", "best_before"]

  /// The pantry as comma-separated values: food, amount (empty for "some"), unit, staple (`yes`), best before.
  public var csv: String {
    CommaSeparated.text(
      [Self.header]
        + entries.map { entry in
          [
            entry.name, entry.quantity.map(Self.number) ?? "", entry.unit, entry.isStaple ? "yes" : "",
            entry.bestBefore.map { "\($0)" } ?? "",
          ]
        })
  }

  /// The number as it was said: without `.0`, unrounded.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : "\(value)"
  }

  /// Reads comma-separated values.
  ///
  /// The first line may name the columns, in any order: `food` (or name, item, ingredient), `amount` (or quantity),
  /// `unit`, `staple` (yes, true, x, 1), `best_before` (or expires, expiry, use_by). Without such a line the columns
  /// are food, amount, unit, staple, best before. A file of one food a line is read too. An amount may carry its unit
  /// ("1.5 kg"), a decimal comma is understood, an empty one means that nobody has counted. Days are `2026-11-23`,
  /// `23.11.2026` or `11/23/2026`.
  ///
  /// - Parameter text: The file's text.
  /// - Returns: The pantry, and what could not be read: such a line gives no entry, unless it is only the best-before
  ///   day, which is then unknown.
  public static func reading(csv text: String) -> (pantry: Pantry, problems: [PantryProblem]) {
    let records: [CommaSeparated.Record]
    do {
      records = try CommaSeparated.records(text)
    } catch {
      guard case .unclosedQuote(let line) = error else { return (Pantry(), []) }
      return (
        Pantry(),
        [
          PantryProblem(
            line: line, message: "a quotation mark opens here and is never closed",
            hint: "close it, or write \"\" for a quotation mark inside a field")
        ]
      )
    }
    var reader = PantryReader(records.first?.fields ?? [])
    for record in records.dropFirst(reader.hasHeader ? 1 : 0) { reader.read(record) }
    return (reader.pantry, reader.problems)
  }
}

/// Reads the records of a pantry.
private struct PantryReader {
  private(set) var pantry = Pantry()
  private(set) var problems: [PantryProblem] = []
  let hasHeader: Bool
  private var columns: [Column: Int] = [:]

  enum Column: CaseIterable {
    case food, amount, unit, staple, bestBefore

    var names: Set<String> {
      switch self {
      case .food: ["food", "name", "item", "ingredient", "product"]
      case .amount: ["amount", "quantity", "qty", "how much"]
      case .unit: ["unit", "units", "measure"]
      case .staple: ["staple", "always", "always there"]
      case .bestBefore: ["best_before", "best before", "expires", "expiry", "use_by", "use by", "expiration"]
      }
    }
  }

  init(_ first: [String]) {
    for (place, field) in first.enumerated() {
      let name = trimmed(field).lowercased()
      if let column = Column.allCases.first(where: { $0.names.contains(name) }), columns[column] == nil {
        columns[column] = place
      }
    }
    hasHeader = columns[.food] != nil
    if !hasHeader {
      columns = Dictionary(
        Column.allCases.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func field(_ column: Column, _ record: CommaSeparated.Record) -> String {
    guard let place = columns[column], record.fields.indices.contains(place) else { return "" }
    return trimmed(CommaSeparated.plain(record.fields[place]))
  }

  mutating func read(_ record: CommaSeparated.Record) {
    let name = field(.food, record)
    guard !name.isEmpty else {
      if record.fields.contains(where: { !trimmed($0).isEmpty }) {
        note(record, "there is no food on this line", "write its name in the first column")
      }
      return
    }
    if name.hasPrefix("#") { return }
    var entry = Pantry.Entry(name: name, unit: field(.unit, record))
    guard readAmount(field(.amount, record), into: &entry, record) else { return }
    guard readStaple(field(.staple, record), into: &entry, record) else { return }
    readDay(field(.bestBefore, record), into: &entry, record)
    pantry.add(entry)
  }

  private mutating func readAmount(
    _ text: String, into entry: inout Pantry.Entry, _ record: CommaSeparated.Record
  ) -> Bool {
    if text.isEmpty || ["some", "?", "plenty"].contains(text.lowercased()) { return true }
    let digits = text.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
    let unit = trimmed(String(text.dropFirst(digits.count)))
    guard let number = decimal(digits), number.isFinite, number >= 0 else {
      note(
        record, "'\(text)' is no amount", "write a number such as 2 or 0.5, or leave the field empty for some"
      )
      return false
    }
    if !unit.isEmpty {
      guard entry.unit.isEmpty || entry.unit == unit else {
        note(record, "the amount '\(text)' has another unit than '\(entry.unit)'", "give one of them")
        return false
      }
      entry.unit = unit
    }
    entry.quantity = number
    return true
  }

  /// `1.5` and `1,5`; a comma before three digits at the end is a comma of thousands.
  private func decimal(_ digits: Substring) -> Double? {
    let parts = digits.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].count == 3, !digits.contains(".") { return Double(parts.joined()) }
    return parts.count <= 2 ? Double(digits.replacing(",", with: ".")) : nil
  }

  private mutating func readStaple(
    _ text: String, into entry: inout Pantry.Entry, _ record: CommaSeparated.Record
  ) -> Bool {
    switch text.lowercased() {
    case "", "no", "false", "0", "n": return true
    case "yes", "true", "x", "1", "y", "staple", "✓":
      entry.isStaple = true
      return true
    default:
      note(record, "'\(text)' does not say whether it is a staple", "write yes or no")
      return false
    }
  }

  private mutating func readDay(
    _ text: String, into entry: inout Pantry.Entry, _ record: CommaSeparated.Record
  ) {
    if text.isEmpty { return }
    entry.bestBefore = Self.day(text)
    if entry.bestBefore == nil {
      note(record, "'\(text)' is no day, so its best-before day is left open", "write it like 2026-11-23")
    }
  }

  private static func day(_ text: String) -> CalendarDay? {
    if let day = CalendarDay(text) { return day }
    func parts(_ separator: Character) -> [Int]? {
      let numbers = text.split(separator: separator).map { Int($0) }
      return numbers.count == 3 && !numbers.contains(nil) ? numbers.compactMap { $0 } : nil
    }
    if let german = parts(".") { return CalendarDay(year: german[2], month: german[1], day: german[0]) }
    if let american = parts("/") {
      return CalendarDay(year: american[2], month: american[0], day: american[1])
    }
    return nil
  }

  private mutating func note(_ record: CommaSeparated.Record, _ message: String, _ hint: String) {
    problems.append(PantryProblem(line: record.line, message: message, hint: hint))
  }
}

private func trimmed(_ text: String) -> String {
  var part = text[...]
  while part.first?.isWhitespace == true { part.removeFirst() }
  while part.last?.isWhitespace == true { part.removeLast() }
  return String(part)
}
