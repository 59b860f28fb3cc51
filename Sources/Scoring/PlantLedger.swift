/// The plants of a week: what counts, how often, and what another dish would add.
public struct PlantLedger: Hashable, Sendable {
  /// A plant of the week.
  public struct Entry: Hashable, Sendable {
    /// The crop's key.
    public let key: String
    /// 1 for a crop, 0.25 for a herb, spice, tea or garlic.
    public let points: Double
    /// Grams over the week.
    public let grams: Double
    /// The days on which there was enough of it to count, from 0.
    public let days: [Int]
    /// The dishes it came in, in the order of their names.
    public let dishes: [String]
  }

  /// The plants that count, in the order of their keys.
  public let entries: [Entry]
  /// The sum of their points.
  public let points: Double

  /// Books the plants of days.
  public init(days: [[(facts: DishFacts, portions: Double)]]) {
    var grams: [String: Double] = [:]
    var points: [String: Double] = [:]
    var found: [String: Set<Int>] = [:]
    var dishes: [String: Set<String>] = [:]
    for (day, meals) in days.enumerated() {
      for plant in DishFacts.sum(meals, title: "").plants where plant.counts {
        grams[plant.key, default: 0] += plant.grams
        points[plant.key] = max(points[plant.key] ?? 0, plant.points)
        found[plant.key, default: []].insert(day)
      }
      for (facts, _) in meals {
        for plant in facts.plants { dishes[plant.key, default: []].insert(facts.title) }
      }
    }
    entries = found.keys.sorted().map { key in
      Entry(
        key: key, points: points[key] ?? 0, grams: grams[key] ?? 0, days: (found[key] ?? []).sorted(),
        dishes: (dishes[key] ?? []).sorted())
    }
    self.points = entries.reduce(0) { $0 + $1.points }
  }

  /// The points that a dish would add: those of its plants that are not in the ledger yet.
  public func gain(of dish: DishFacts) -> Double {
    dish.plants.reduce(0) { sum, plant in
      guard plant.counts else { return sum }
      let have = entries.first { $0.key == plant.key }?.points ?? 0
      return sum + max(0, plant.points - have)
    }
  }
}
