import Foundation
import Sensitivities
import Testing

/// One line of `Fixtures/nasty.tsv`: what it must and must not be said to hold.
struct NastyLine: Sendable, CustomTestStringConvertible {
  var line: String
  var contains: [GroupID]
  var mayContain: [GroupID]
  var none: [GroupID]

  var testDescription: String { line }

  static func all() throws -> [NastyLine] {
    guard let url = Bundle.module.url(forResource: "Fixtures/nasty", withExtension: "tsv") else { return [] }
    let rows = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    return rows.map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
      func groups(_ index: Int) -> [GroupID] {
        index < fields.count ? fields[index].split(separator: " ").map { GroupID(rawValue: String($0)) } : []
      }
      return NastyLine(line: String(fields[0]), contains: groups(1), mayContain: groups(2), none: groups(3))
    }
  }
}

@Suite struct NastyLinesTests {
  let gate = Gate()

  @Test func `there are at least four hundred`() throws {
    #expect(try NastyLine.all().count >= 400)
  }

  @Test func `every nasty line is judged as a reader judges it`() throws {
    for nasty in try NastyLine.all() {
      let verdicts = gate.verdicts(for: RecipeText(title: "", lines: [nasty.line]))
      for group in nasty.contains {
        #expect(verdicts.verdict(for: .group(group)) == .contains, "\(nasty.line): \(group)")
      }
      for group in nasty.mayContain {
        #expect(verdicts.verdict(for: .group(group)) == .mayContain, "\(nasty.line): \(group)")
      }
      for group in nasty.none {
        #expect(verdicts.verdict(for: .group(group)) == nil, "\(nasty.line): \(group)")
      }
    }
  }

  @Test func `a line does not care about case, accents or plural of its words`() throws {
    for nasty in try NastyLine.all() {
      let plain = gate.verdicts(for: RecipeText(title: "", lines: [nasty.line]))
      let loud = gate.verdicts(for: RecipeText(title: "", lines: [nasty.line.uppercased()]))
      let bare = gate.verdicts(
        for: RecipeText(title: "", lines: [nasty.line.folding(options: .diacriticInsensitive, locale: nil)]))
      for group in GroupTable.standard.groups {
        let expected = plain.verdict(for: .group(group.id))
        // "ß" becomes "SS", which is another word only where German spells it so.
        #expect(loud.verdict(for: .group(group.id)) == expected, "\(nasty.line.uppercased()): \(group.id)")
        #expect(bare.verdict(for: .group(group.id)) == expected, "\(nasty.line): \(group.id)")
      }
    }
  }
}
