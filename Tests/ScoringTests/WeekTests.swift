import Nutrition
import Testing

@testable import Scoring

struct WeekTests {
  private let scorer = WeekScorer()

  private func dishes() throws -> [String: DishFacts] {
    Dictionary(uniqueKeysWithValues: try fixtureDishes().map { ($0.key, $0.facts) })
  }

  private func rotation() throws -> [[(facts: DishFacts, portions: Double)]] {
    let all = try dishes()
    let plans = [["bowl", "dal", "salmon"], ["bowl", "beans", "salmon"], ["bowl", "dal", "beans"]]
    return try (0..<7).map { day in try plans[day % 3].map { (try #require(all[$0]), 1.0) } }
  }

  private func points(_ week: WeekScore, _ key: String) -> Double {
    week.explanation.children.first { $0.key == key }?.points ?? -1
  }

  /// The note's own week.
  ///
  /// Plants 18.5 of 30 -> 12.3; fibre full; doses 2.8 of 2 -> 10; 1.14 live of 3 -> 5.7;
  /// density -5.48 -> 15; colours (7 + 7 + 7 + 5 + 7 + 7 over 3, yellow never) -> 6/7 x 15 = 12.9. Its fibre kinds
  /// were counted by days; here every three days have the same 8 of 8 kinds -> 10.
  @Test func `the note's varied week`() throws {
    let week = scorer.score(days: try rotation(), context: WeekContext(week: 3))
    #expect(abs(week.ledger.points - 18.5) < 1e-9)
    #expect(abs(points(week, "plants") - 20 * 18.5 / 30) < 1e-9)
    #expect(abs(points(week, "fibre") - 15) < 1e-9)
    #expect(abs(points(week, "fibre_kinds") - 10) < 1e-9)
    #expect(abs(points(week, "prebiotics") - 10) < 1e-9)
    #expect(abs(points(week, "ferments") - 15 * (200.0 / 175) / 3) < 1e-9)
    #expect(abs(points(week, "inflammation") - 15) < 1e-9)
    #expect(abs(points(week, "colours") - 15 * 6 / 7) < 1e-9)
    #expect(week.misses.contains { $0.contains("yellow") })
  }

  /// The note's other week: plants 3.25 -> 2.2, fibre 4.0, doses 0.53 -> 2.6, density +4.2 -> 0, colours 2 of 7 ->
  /// 4.3; fibre kinds 3 of 8 -> 3.75.
  @Test func `the note's monotonous week`() throws {
    let all = try dishes()
    let day = try ["cornflakes", "burger", "coconut"].map { (facts: try #require(all[$0]), portions: 1.0) }
    let week = scorer.score(days: Array(repeating: day, count: 7), context: WeekContext(week: 3))
    #expect(abs(points(week, "plants") - 20 * 3.25 / 30) < 1e-9)
    #expect(abs(points(week, "fibre") - 4.0) < 0.05)
    #expect(abs(points(week, "fibre_kinds") - 3.75) < 1e-9)
    #expect(abs(points(week, "prebiotics") - 2.6) < 0.1)
    #expect(points(week, "ferments") == 0)
    #expect(points(week, "inflammation") == 0)
    #expect(abs(points(week, "colours") - 15 * 2 / 7.0) < 1e-9)
    #expect(week.days.allSatisfy { abs(($0.inflammation ?? 0) - 4.2) < 0.1 })
    #expect(week.points < 12)
  }

  @Test func `the ledger counts a plant once and knows what a dish would add`() throws {
    let all = try dishes()
    let ledger = PlantLedger(days: try rotation())
    #expect(Set(ledger.entries.map(\.key)).count == ledger.entries.count)
    #expect(ledger.gain(of: try #require(all["bowl"])) == 0)
    // Lettuce and cucumber are new, tomato is not.
    #expect(ledger.gain(of: try #require(all["salad"])) == 2)
  }

  @Test func `ramps climb from the person's own baseline`() {
    #expect(WeekContext(fibreBaseline: 12, week: 1).fibreTarget(energy: 2000) == 17)
    #expect(WeekContext(fibreBaseline: 12, week: 3).fibreTarget(energy: 2000) == 27)
    #expect(WeekContext(fibreBaseline: 12, week: 4).fibreTarget(energy: 2000) == 28)
    #expect(WeekContext().fibreTarget(energy: 2000) == 28)
    #expect((1...8).map { WeekContext(week: $0).fermentTarget } == [1, 2, 3, 3, 4, 4, 4, 4])
  }

  @Test func `every three days are looked at`() throws {
    let all = try dishes()
    let rich = try ["bowl", "dal", "beans"].map { (facts: try #require(all[$0]), portions: 1.0) }
    let poor = try ["burger", "burger", "burger"].map { (facts: try #require(all[$0]), portions: 1.0) }
    let spread = scorer.score(days: [rich, poor, poor, rich, poor, poor, rich])
    let bunched = scorer.score(days: [rich, rich, rich, poor, poor, poor, poor])
    #expect(points(spread, "fibre_kinds") > points(bunched, "fibre_kinds"))
    #expect(abs(points(spread, "plants") - points(bunched, "plants")) < 1e-9)
  }

  @Test func `half portions are half the amounts and the order of meals does not matter`() throws {
    let all = try dishes()
    let dal = try #require(all["dal"])
    let half = DishFacts.sum([(dal, 0.5)], title: "half")
    #expect(abs(half[.fibre] - dal[.fibre] / 2) < 1e-9)
    let days = try rotation()
    let turned = scorer.score(days: days.map { $0.reversed() })
    #expect(abs(turned.points - scorer.score(days: days).points) < 1e-9)
  }

  @Test func `no plan exceeds what is reachable`() throws {
    let all = try fixtureDishes().map(\.facts)
    let reachable = ReachableScore(recipes: all)
    let week = scorer.score(days: try rotation())
    #expect(reachable.points >= week.points)
    let share = reachable.share(of: week)
    #expect(share > 0.7 && share <= 1)
    let poor = all.filter { ["burger", "cornflakes"].contains($0.title) }
    #expect(ReachableScore(recipes: poor).points < 60)
    #expect(ReachableScore(recipes: []).points == 0)
  }

  @Test func `an empty day has no index and an empty week no score`() throws {
    let empty = scorer.score(days: [[], []])
    #expect(!empty.enoughData)
    #expect(empty.healthyEating == nil)
    #expect(HealthyEatingIndex(of: DishFacts(title: "nothing")) == nil)
    #expect(InflammationEstimate.density(ofDay: DishFacts(title: "nothing")) == nil)
  }

  @Test func `what a person avoids is left out, not scored as nothing`() throws {
    let days = try rotation()
    let free = scorer.score(
      days: days, context: WeekContext(week: 3, excluded: TermSet([.ferments]), avoided: ["milk", "soy"]))
    let all = scorer.score(days: days, context: WeekContext(week: 3))
    #expect(free.points > all.points)
    #expect(!free.gutIndex.lines.contains { $0.key == "fermentedDairy" || $0.key == "soy" })
    #expect(free.healthyEating?.lines.contains { $0.component == .dairy } == false)
  }

  @Test func `limits are those of the week`() throws {
    let all = try dishes()
    let day = [(facts: try #require(all["sausage"]), portions: 1.0)]
    let week = scorer.score(days: Array(repeating: day, count: 7))
    let processed = try #require(week.limits.first { $0.key == "processed_meat" })
    #expect(abs(processed.figure - 7 * 150) < 1e-6)
    #expect(!processed.met)
  }
}

struct ComparisonTests {
  @Test func `a clear order stands, a thin one does not`() throws {
    let all = Dictionary(uniqueKeysWithValues: try fixtureDishes().map { ($0.key, $0.facts) })
    var bowl = try #require(all["bowl"])
    let burger = try #require(all["burger"])
    #expect(DishComparison(bowl, burger).verdict == .first)
    #expect(DishComparison(burger, bowl).verdict == .second)
    var beans = try #require(all["beans"])
    beans.coverage.mass = 0.7
    bowl.guessedShare = 0.3
    let close = DishComparison(bowl, beans)
    #expect(close.verdict == .open)
    #expect(close.first.low < close.first.middle)
  }
}
