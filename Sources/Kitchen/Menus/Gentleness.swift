internal import Foods
internal import Matching
internal import Nutrition
internal import Scoring

/// How gentle a dish is in a flare, 0 to 100: little fat, little that ferments fast, nothing sharp, soft-cooked.
///
/// The things counted are those that dietary advice for irritable bowels asks to eat less of first (McKenzie et al.
/// 2016, doi:10.1111/jhn.12385): fat, spice, caffeine, alcohol, and the fermentable kinds of fibre; raw and coarse
/// plants are counted because a flare asks for soft food. How many points each takes off is a choice of this
/// project, and grade D: it orders dishes, it promises nothing.
enum Gentleness {
  /// The gentleness of a serving, or `nil` when too little of it is known.
  static func of(_ dish: Dish, foods: FoodTable) -> Int? {
    let report = dish.report
    guard report.points.enoughData, report.facts.energy > 0 else { return nil }
    let facts = report.facts
    var burden = 0.0
    // Fat beyond 15 g a serving; 30 g take off the most.
    burden += 25 * share(facts[.fat] - 15, of: 15)
    // Fast fermenting kinds, from about the cut-offs that are published for a sitting.
    burden += 20 * share(facts[.fructans] - 0.2, of: 1.5)
    burden += 15 * share(facts[.galactoOligosaccharides] - 0.2, of: 1.5)
    // Much fibre at once; soft soups of 6 g stay gentle.
    burden += 15 * share(facts[.fibre] - 6, of: 10)
    burden += 25 * share(facts[.alcohol], of: 5)
    burden += 15 * share(report.points.irritants, of: 40)
    for line in report.analysis.lines {
      guard let id = line.match.food, let grams = line.gramsEaten else { continue }
      let food = foods[id]
      let perServing = grams / max(report.analysis.servings, 1)
      if isSharp(food) { burden += 20 * share(perServing, of: 2) }
      if food.category.isWithin(coffee) { burden += 15 }
      if line.handling.contains(.raw), food.plantPoints >= 1, food.category.isWithin(vegetable) {
        burden += 15 * share(perServing, of: 80)
      }
      if !line.handling.isDisjoint(with: [.deepFried, .charred]) { burden += 10 }
    }
    return max(0, min(100, Int((100 - burden).rounded())))
  }

  private static func share(_ amount: Double, of most: Double) -> Double { max(0, min(1, amount / most)) }

  private static let coffee = CategoryID("drink.coffee")
  private static let vegetable = CategoryID("vegetable")
  private static let sharpKeys: Set<String> = [
    "chilli", "chili", "chili pepper", "hot pepper", "cayenne", "jalapeno",
  ]

  private static func isSharp(_ food: Food) -> Bool {
    sharpKeys.contains(food.plantKey ?? "") || food.slug.contains("chilli") || food.slug.contains("cayenne")
      || food.slug.contains("hot-sauce")
  }
}
