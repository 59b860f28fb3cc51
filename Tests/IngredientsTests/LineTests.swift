import Foundation
import Ingredients
import Measures
import Testing

/// One row of `Fixtures/lines.tsv`: a line and what it means.
struct LineCase: CustomTestStringConvertible, Sendable {
  let line: String
  let quantity: String
  let unit: String
  let name: String
  let preparation: String
  let more: Set<String>

  var testDescription: String { line }

  static let all: [LineCase] = {
    guard let url = Bundle.module.url(forResource: "lines", withExtension: "tsv", subdirectory: "Fixtures"),
      let text = try? String(contentsOf: url, encoding: .utf8)
    else { return [] }
    return text.split(separator: "\n").dropFirst().map { row in
      let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return LineCase(
        line: fields[0], quantity: fields[1], unit: fields[2], name: fields[3], preparation: fields[4],
        more: Set(fields[5].split(separator: ",").map(String.init)))
    }
  }()
}

/// A number to four places, without zeros at its end.
func shown(_ value: Double) -> String {
  let rounded = (value * 10_000).rounded() / 10_000
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}

func shown(_ amount: Amount) -> String {
  shown(amount.quantity) + (amount.unit.map { " " + $0.id } ?? "")
}

func shown(_ quantity: Quantity) -> String {
  quantity.minimum == quantity.maximum
    ? shown(quantity.minimum) : shown(quantity.minimum) + "-" + shown(quantity.maximum)
}

/// What a line says beside amount, name and preparation, in the words of the table.
func extras(of parsed: ParsedIngredient) -> Set<String> {
  var found: Set<String> = []
  if parsed.optional { found.insert("opt") }
  if parsed.toTaste { found.insert("taste") }
  if parsed.forServing { found.insert("serve") }
  if parsed.isHeading { found.insert("head") }
  if parsed.isCutOff { found.insert("cut") }
  if let size = parsed.size { found.insert("size=\(size)") }
  if let package = parsed.package { found.insert("pkg=" + shown(package)) }
  if !parsed.alsoGiven.isEmpty { found.insert("also=" + parsed.alsoGiven.map(shown).joined(separator: ";")) }
  if !parsed.additional.isEmpty { found.insert("add=" + parsed.additional.map(shown).joined(separator: ";")) }
  if !parsed.alternatives.isEmpty { found.insert("alt=" + parsed.alternatives.joined(separator: ";")) }
  return found
}

@Suite struct LineTests {
  @Test func `the table of lines is there`() {
    #expect(LineCase.all.count > 100)
  }

  @Test(arguments: LineCase.all) func `a line means what a cook means by it`(_ row: LineCase) {
    let parsed = IngredientParser.standard.parse(row.line)
    #expect(parsed.quantity.map(shown) ?? "" == row.quantity)
    #expect(parsed.unit?.id ?? "" == row.unit)
    #expect(parsed.name ?? "" == row.name)
    #expect(parsed.preparation ?? "" == row.preparation)
    #expect(
      extras(of: parsed).subtracting(row.more.contains(where: { $0.hasPrefix("size") }) ? [] : sizes)
        == row.more)
    #expect(parsed.text == row.line)
  }

  private let sizes: Set<String> = ["size=small", "size=medium", "size=large", "size=extra large"]
}
