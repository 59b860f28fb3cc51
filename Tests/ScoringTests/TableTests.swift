import Foods
import Testing

@testable import Scoring

/// The tables fit together.
struct TableTests {
  @Test func `every source named is a work in the references`() {
    let keys = Set(Reference.all.map(\.key))
    #expect(keys.count > 70)
    let named =
      ScoreTermID.allCases.map { TermAbout.of($0).source } + NamedFood.all.map(\.source)
      + Irritant.all.map(\.source)
    for source in named where !source.isEmpty { #expect(keys.contains(source), "\(source)") }
  }

  @Test func `every grade is one of four`() {
    for term in ScoreTermID.allCases {
      #expect(["A", "B", "C", "D"].contains(TermAbout.of(term).grade), "\(term)")
    }
  }

  @Test func `the terms of a part add up to a hundred`() throws {
    let facts = try #require(try fixtureDishes().first).facts
    var sums: [ScorePart: Double] = [:]
    TermMarks(facts).forEach { sums[$0.term.part, default: 0] += $0.of }
    for part in ScorePart.allCases where part != .irritants { #expect(sums[part] == 100, "\(part)") }
  }

  @Test func `thirty-four parameters are used and none is alcohol`() {
    #expect(InflammationParameter.all.count == 45)
    #expect(InflammationParameter.used.count == 34)
    #expect(!InflammationParameter.used.contains { $0.name == "alcohol" })
  }

  @Test func `rows that foods name exist`() {
    for food in FoodTable.standard.concepts {
      if let row = food.fibreRow {
        let found = FibreTables.standard.row(row, category: food.category.path, handling: [])
        #expect(found != nil, "\(food.slug): fibre row \(row)")
      }
      if let row = food.fermentedRow { #expect(Ferment.table[row] != nil, "\(food.slug): ferment \(row)") }
      if let row = food.flavonoidRow {
        #expect(
          FlavonoidTables.standard.classes(usda: nil, row: row) != nil, "\(food.slug): flavonoids \(row)")
      }
      for colour in food.colours { #expect(!ColourSet(named: colour).isEmpty, "\(food.slug): \(colour)") }
    }
  }

  /// USDA's flavonoid file, onions raw (11282): 25.99 mg flavonols, 0.03 mg flavones.
  @Test func `flavonoids are USDA's where it has them`() throws {
    let onion = try #require(FlavonoidTables.standard.classes(usda: 11282, row: nil))
    #expect(onion[0] == 25.99)
    #expect(onion[1] == 0.03)
    #expect(onion[3] == 0)
    #expect(FlavonoidTables.standard.classes(usda: 1, row: nil) == nil)
  }

  @Test func `no term is called by a name we may not use, and none promises healing`() throws {
    let score = DishScorer().score(try #require(try fixtureDishes().first).facts)
    func words(_ term: ScoreTerm) -> [String] { [term.name, term.words] + term.children.flatMap(words) }
    for text in words(score.explanation) {
      #expect(!text.contains("DII"))
      for claim in ["heal", "cure", "repair", "safe", "free from"] {
        #expect(!text.lowercased().contains(claim), "\(text)")
      }
    }
  }
}
