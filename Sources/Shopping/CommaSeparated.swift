/// Comma-separated values as RFC 4180 has them, and as spreadsheets write them.
public enum CommaSeparated {
  /// A record and the line of the text at which it starts, from 1.
  public struct Record: Hashable, Sendable {
    /// The line at which it starts, from 1.
    public var line: Int
    /// The fields, without their quotation marks.
    public var fields: [String]
  }

  /// Records as text: lines end with CR LF, fields that need it stand in quotation marks.
  public static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A field, in quotation marks where it needs them.
  ///
  /// A text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@`, a tab or a line break at its start) gets an
  /// apostrophe in front, which spreadsheets show as text; ``plain(_:)`` takes it off again, so that the text is kept. A
  /// text that itself starts with an apostrophe before such a character gets one more for the same reason.
  public static func field(_ text: String) -> String {
    let guarded = needsGuard(text) ? "'" + text : text
    let quoted = guarded.unicodeScalars.contains { "\",;\n\r\t".unicodeScalars.contains($0) }
    let edged = guarded.first == " " || guarded.last == " "
    guard quoted || edged else { return guarded }
    var result = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { result.unicodeScalars.append("\"") }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// The text of a field that ``field(_:)`` guarded against being taken for a formula.
  public static func plain(_ field: String) -> String {
    field.unicodeScalars.first == "'" && needsGuard(String(field.dropFirst()))
      ? String(field.dropFirst()) : field
  }

  private static func needsGuard(_ text: String) -> Bool {
    let inner = text.unicodeScalars.drop { $0 == "'" }
    guard let first = inner.first else { return false }
    return "=+-@\t\r\n".unicodeScalars.contains(first)
  }

  /// Reads records; empty lines are passed over.
  ///
  /// A byte order mark is passed over. The separator is the one of comma, semicolon and tab that the first line has
  /// most of outside quotation marks. A quotation mark that is never closed ends at the end of the text, which is told
  /// by ``Problem/unclosedQuote``.
  public static func records(_ text: String) throws(Problem) -> [Record] {
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let separator = separator(scalars)
    var records: [Record] = []
    var fields: [String] = []
    var field = String.UnicodeScalarView()
    var line = 1
    var start = 1
    var isQuoted = false
    var wasQuoted = false
    var quoteLine = 1
    var place = 0
    func end(_ records: inout [Record]) {
      fields.append(String(field))
      if fields.count > 1 || fields[0].contains(where: { !$0.isWhitespace }) || wasQuoted {
        records.append(Record(line: start, fields: fields))
      }
      fields = []
      field = String.UnicodeScalarView()
      wasQuoted = false
    }
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if scalar == "\n" || scalar == "\r" && (place == scalars.count || scalars[place] != "\n") { line += 1 }
      if isQuoted {
        if scalar != "\"" {
          field.append(scalar)
        } else if place < scalars.count, scalars[place] == "\"" {
          field.append("\"")
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"" where field.isEmpty:
        isQuoted = true
        wasQuoted = true
        quoteLine = line
      case separator:
        fields.append(String(field))
        field = String.UnicodeScalarView()
      case "\r" where place < scalars.count && scalars[place] == "\n": break
      case "\n", "\r":
        end(&records)
        start = line
      default: field.append(scalar)
      }
    }
    if isQuoted { throw .unclosedQuote(line: quoteLine) }
    if !field.isEmpty || !fields.isEmpty { end(&records) }
    return records
  }

  /// What can be wrong with a text as a whole.
  public enum Problem: Error, Hashable, Sendable {
    /// A quotation mark opens a field on this line and is never closed.
    case unclosedQuote(line: Int)
  }

  private static func separator(_ scalars: [Unicode.Scalar]) -> Unicode.Scalar {
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if scalar == "\n" || scalar == "\r" { break }
      counts[scalar, default: 0] += 1
    }
    let candidates: [Unicode.Scalar] = [",", ";", "\t"]
    return candidates.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? ","
  }
}
