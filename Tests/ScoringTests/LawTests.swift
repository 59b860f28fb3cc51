import Foods
import Nutrition
import TestSupport
import Testing

@testable import Scoring

/// Laws over seeded dishes made of the table's own foods.
struct LawTests {
  private let scorer = DishScorer()
  private static let foods = Array(FoodTable.standard.concepts).filter { !$0.tags.contains("discard") }
  private static let plants = foods.filter { $0.plantPoints > 0 && $0.plantKey != nil }
  private static let handlings: [Handling] = [.raw, .heated, [.heated, .cooledAfterHeating], .unknownHeat]

  private typealias Part = (slug: String, grams: Double, handling: Handling)

  private func parts(_ random: inout SeededGenerator, count: Int = 6) -> [Part] {
    (0..<count).map { _ in
      let food = Self.foods[Int.random(in: 0..<Self.foods.count, using: &random)]
      let least = food.plantPoints > 0 && food.plantPoints < 1 ? 1.0 : 10.0
      return (
        food.slug, Double.random(in: least...(least * 15), using: &random),
        Self.handlings[Int.random(in: 0..<Self.handlings.count, using: &random)]
      )
    }
  }

  private func points(_ parts: [Part], servings: Double = 1, unread: Int = 0) -> DishPoints {
    scorer.points(scorer.facts(of: dish("dish", parts, servings: servings, unread: unread)))
  }

  private func near(_ left: DishPoints, _ right: DishPoints) -> Bool {
    ScorePart.allCases.allSatisfy { abs(left[$0] - right[$0]) < 1e-6 } && abs(left.total - right.total) < 1e-6
  }

  @Test(arguments: 0..<150) func `more of a plant never lowers microbiome or colours`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let base = parts(&random)
    let plant = Self.plants[Int.random(in: 0..<Self.plants.count, using: &random)]
    let handling = Self.handlings[seed % Self.handlings.count]
    var last: (microbiome: Double, colours: Int)?
    for grams in [0.0, 5, 20, 60, 150, 400] {
      let facts = scorer.facts(of: dish("dish", base + (grams > 0 ? [(plant.slug, grams, handling)] : [])))
      let now = (scorer.points(facts).microbiome, facts.colours.count)
      if let last {
        #expect(now.0 >= last.microbiome - 1e-9, "\(grams) g \(plant.slug): \(last.microbiome) to \(now.0)")
        #expect(now.1 >= last.colours)
      }
      last = now
    }
  }

  @Test(arguments: 0..<60) func `sugar, alcohol and emulsifiers never raise the total`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 1000)
    let base = parts(&random)
    for slug in ["sugar", "honey", "molasses", "wine-red", "brandy", "beer", "xanthan-gum", "lecithin"] {
      var last = points(base).total
      for grams in [2.0, 10, 30, 100] {
        let now = points(base + [(slug, grams, .raw)]).total
        #expect(now <= last + 1e-9, "\(grams) g \(slug): \(last) to \(now)")
        last = now
      }
    }
  }

  @Test(arguments: 0..<30) func `twice the recipe is the same score, and so is another order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 2000)
    let base = parts(&random)
    let once = points(base, servings: 2)
    #expect(near(once, points(base.map { ($0.slug, 2 * $0.grams, $0.handling) }, servings: 4)))
    #expect(near(once, points(base.shuffled(using: &random), servings: 2)))
  }

  @Test(arguments: 0..<30) func `unread lines lower coverage, not the score`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 3000)
    let base = parts(&random, count: 8)
    let read = points(base)
    let unread = points(base, unread: 3)
    #expect(near(read, unread))
    #expect(unread.coverage < read.coverage)
    #expect(unread.enoughData)
    #expect(!points(base, unread: 8).enoughData)
  }

  @Test(arguments: 0..<60) func `points stay within their bounds`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) + 4000)
    let facts = scorer.facts(of: dish("dish", parts(&random)), keepingLines: true)
    let score = scorer.score(facts)
    for part in ScorePart.allCases { #expect((0...100.0000001).contains(score.points[part])) }
    #expect((0...100).contains(score.total))
    for term in score.explanation.children.flatMap(\.children) {
      #expect(term.points <= term.of + 1e-9)
      #expect(!term.words.isEmpty)
    }
    #expect(facts.known.allSatisfy { (0...1.0000001).contains($0) })
    let range = DishComparison.range(facts)
    #expect(range.low <= range.middle && range.middle <= range.high)
  }

  @Test func `an excluded term is not scored as nothing`() throws {
    let dal = try #require(try fixtureDishes().first).facts
    let all = scorer.points(dal)
    let without = scorer.points(dal, excluding: TermSet([.ferments]))
    // 80 of 80 points that are left.
    #expect(abs(all.microbiome - 80) < 1e-6)
    #expect(abs(without.microbiome - 100) < 1e-6)
  }

  @Test func `nothing known is not a score`() {
    let facts = scorer.facts(of: dish("unread", [], unread: 3))
    #expect(!scorer.points(facts).enoughData)
    #expect(scorer.score(facts).explanation.words.hasPrefix("Not enough data"))
  }

  @Test func `additives named on a line cost`() {
    let plain = dish("ice", [("milk", 200, .raw)])
    let named = dish("ice", [("milk", 200, .raw)], text: ["1 pinch carrageenan", "2 tsp Splenda"])
    let score = scorer.score(scorer.facts(of: named))
    #expect(score.irritants >= scorer.points(scorer.facts(of: plain)).irritants + 10 - 1e-9)
    #expect(score.notes.contains { $0.contains("carrageenan") })
  }
}
