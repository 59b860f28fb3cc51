import Embedded
import Foundation
import Measures
import Testing

@testable import Ingredients

/// Holds the Swift tagger to the Python one that trained it: `Scripts/train-tagger` writes the labels it would give.
@Suite struct TaggerTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let line: String
    let tokens: [String]

    var testDescription: String { line }

    static let all: [Row] = {
      guard
        let url = Bundle.module.url(forResource: "tagger", withExtension: "tsv", subdirectory: "Fixtures"),
        let text = try? String(contentsOf: url, encoding: .utf8)
      else { return [] }
      return text.split(separator: "\n").dropFirst().map { row in
        let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(line: fields[0], tokens: fields[1].split(separator: " ").map(String.init))
      }
    }()
  }

  private static let tables = ParserTables()

  private let names: [Label: String] = [
    .name: "NAME", .quantity: "QTY", .unit: "UNIT", .preparation: "PREP", .comment: "COMMENT", .mark: "PUNC",
    .size: "SIZE", .purpose: "PURPOSE",
  ]

  @Test func `the fixture is there`() { #expect(Row.all.count > 100) }

  @Test(arguments: Row.all) func `Swift and Python give the same labels`(_ row: Row) {
    let tables = Self.tables
    var clean: [UInt8] = []
    let bytes = Array(row.line.utf8)
    LineCleaner.clean(bytes, 0..<bytes.count, into: &clean)
    let tokens = Tokenizer.tokens(of: clean, lexicon: tables.lexicon).tokens
    let labels = tables.tagger.best(TaggerFeatures.scores(of: tokens, by: tables.tagger))
    #expect(labels.map { names[$0] ?? "" } == row.tokens)
  }
}
