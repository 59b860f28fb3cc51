import Foods
import Ingredients
import Matching
import Nutrition
import Recipes
import Scoring
import TestSupport
import Testing

@Suite struct FiguresCacheTests {
  private func facts(_ lines: [String], by scorer: DishScorer) -> DishFacts {
    var recipe = Recipe(title: "Pot", origin: RecipeOrigin(format: "test", file: "-", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    recipe.servings = Servings(2)
    return scorer.facts(of: DishAnalyser.standard.analyse(recipe))
  }

  @Test func `what was asked before makes no difference`() {
    let lines = [
      "200 g boiled potatoes", "30 g sauerkraut", "1 tsp turmeric", "10 g butter", "1 glass red wine",
      "50 g kale",
    ]
    let worn = DishScorer()
    for line in lines.reversed() { _ = facts([line], by: worn) }
    let (one, other) = (facts(lines, by: worn), facts(lines, by: DishScorer()))
    #expect(one[.energy] > 100)
    for figure in FactFigure.allCases {
      #expect(one[figure] == other[figure])
      #expect(one.known(figure) == other.known(figure))
    }
    #expect(one.plants == other.plants)
  }

  @Test(arguments: [
    ("a pinch of Carrageenan", true), ("1 tsp xanthan gum", true), ("CARBOXYMETHYLCELLULOSE", true),
    ("1 tsp guargum", false), ("100 g carrots", false),
  ])
  func `additives are read from the start of a word, capitals or not`(line: String, isNamed: Bool) {
    let notes = facts(["100 g rice", line], by: DishScorer()).notes
    #expect(notes.contains { $0.hasPrefix("Additives named") } == isNamed, "\(notes)")
  }
}
