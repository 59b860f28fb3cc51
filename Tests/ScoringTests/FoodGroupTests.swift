import Nutrition
import Testing

@testable import Scoring

/// Cup and ounce equivalents by category, against USDA's Food Patterns definitions.
struct FoodGroupTests {
  private struct Case: Sendable {
    let slug: String
    let grams: Double
    let figure: FactFigure
    let expected: Double
    var tolerance = 0.02
  }

  private static let cases = [
    Case(slug: "blueberry", grams: 150, figure: .wholeFruit, expected: 1),
    Case(slug: "orange-juice", grams: 248, figure: .totalFruit, expected: 1),
    Case(slug: "orange-juice", grams: 248, figure: .wholeFruit, expected: 0),
    Case(slug: "spinach", grams: 65, figure: .greensAndBeans, expected: 1),
    Case(slug: "carrot", grams: 130, figure: .vegetables, expected: 1),
    Case(slug: "carrot", grams: 130, figure: .greensAndBeans, expected: 0),
    Case(slug: "lentils-cooked", grams: 175, figure: .greensAndBeans, expected: 1),
    Case(slug: "lentils-cooked", grams: 175, figure: .vegetables, expected: 1),
    Case(slug: "lentils-cooked", grams: 175, figure: .proteinFoods, expected: 4),
    Case(slug: "oats", grams: 28.35, figure: .wholeGrains, expected: 1),
    Case(slug: "flour-wheat-white", grams: 16, figure: .refinedGrains, expected: 1),
    // 158 g, a cup of cooked white rice, is two ounces; 32 % of it is dry matter.
    Case(slug: "rice-white-cooked", grams: 158, figure: .refinedGrains, expected: 2, tolerance: 0.1),
    // A cup of milk has 276 mg of calcium in USDA's table.
    Case(slug: "milk", grams: 244, figure: .dairy, expected: 0.92),
    Case(slug: "cheddar", grams: 42.5, figure: .dairy, expected: 1, tolerance: 0.1),
    Case(slug: "egg", grams: 50, figure: .proteinFoods, expected: 1),
    Case(slug: "walnuts", grams: 28.4, figure: .seafoodAndPlantProteins, expected: 2),
    // Raw fish loses a quarter of its weight.
    Case(slug: "salmon", grams: 113.4, figure: .seafoodAndPlantProteins, expected: 3),
    Case(slug: "butter", grams: 14, figure: .dairy, expected: 0),
  ]

  @Test(arguments: cases) private func `an amount is so many cups or ounces`(test: Case) {
    let facts = DishScorer().facts(of: dish(test.slug, [(test.slug, test.grams, .raw)]))
    let found = facts[test.figure]
    #expect(abs(found - test.expected) <= test.tolerance, "\(test.slug) \(test.figure): \(found)")
  }

  /// 2000 kcal or so of whole foods: no index of a day is far from what its parts say.
  @Test func `a day of whole foods scores high and a day of sweets low`() throws {
    let good = DishScorer().facts(
      of: dish(
        "day",
        [
          ("oats", 80, .raw), ("milk", 500, .raw), ("blueberry", 200, .raw), ("lentils", 120, .heated),
          ("spinach", 150, .heated), ("carrot", 150, .heated), ("olive-oil", 30, .raw), ("walnuts", 30, .raw),
          ("salmon", 130, .heated), ("rice-brown", 80, .heated),
        ]))
    let poor = DishScorer().facts(
      of: dish("day", [("sugar", 150, .raw), ("flour-wheat-white", 200, .heated), ("butter", 90, .heated)]))
    #expect(try #require(HealthyEatingIndex(of: good)).points > 85)
    #expect(try #require(HealthyEatingIndex(of: poor)).points < 35)
    let goodDay = try #require(InflammationEstimate.density(ofDay: good))
    let poorDay = try #require(InflammationEstimate.density(ofDay: poor))
    #expect(goodDay.value < 0 && poorDay.value > 2)
  }
}
