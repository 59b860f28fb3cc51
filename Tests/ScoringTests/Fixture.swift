import Testing
import Foundation

/// A tab-separated fixture: rows as dictionaries by column name.
struct Fixture {
  let rows: [[String: String]]

  init(_ name: String) throws {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    let columns = try #require(lines.first).split(separator: "\t", omittingEmptySubsequences: false).map(
      String.init)
    rows = lines.dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(columns, fields))
    }
  }

  /// A number of a row.
  static func number(_ row: [String: String], _ column: String) throws -> Double {
    let text = try #require(row[column])
    return try #require(Double(text))
  }

  /// The numbers of a row, by column.
  static func numbers(_ row: [String: String]) -> [String: Double] { row.compactMapValues { Double($0) } }
}
