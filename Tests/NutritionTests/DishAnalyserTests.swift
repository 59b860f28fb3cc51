import Foods
import Nutrition
import Recipes
import Testing

@Suite struct DishAnalyserTests {
  private func recipe(_ lines: [String], servings: Double? = nil, steps: [String] = []) -> Recipe {
    var recipe = Recipe(title: "Test", origin: RecipeOrigin(format: "test", file: "", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    recipe.steps = steps.map { RecipeStep($0) }
    recipe.servings = servings.map { Servings($0) }
    return recipe
  }

  /// SR28 11215 garlic has 149 kcal per 100 g, a clove weighs 3 g.
  @Test func `Three cloves of garlic are nine grams`() throws {
    let dish = DishAnalyser.standard.analyse(recipe(["3 cloves garlic"], servings: 1))
    let line = try #require(dish.lines.first)
    #expect(line.weight?.grams == 9)
    #expect(abs((dish.perServing[.energy] ?? 0) - 13.41) < 0.01)
    #expect(dish.coverage == Coverage(lines: 1, mass: 1))
  }

  @Test func `Twice the servings have half the nutrients`() {
    let lines = ["2 cups all-purpose flour", "1 cup sugar", "4 tbsp butter", "3 large eggs"]
    let one = DishAnalyser.standard.analyse(recipe(lines, servings: 4)).perServing
    let two = DishAnalyser.standard.analyse(recipe(lines, servings: 8)).perServing
    for nutrient in Nutrient.allCases {
      #expect(abs((one[nutrient] ?? 0) - 2 * (two[nutrient] ?? 0)) < 1e-9)
    }
  }

  @Test func `What cannot be read lowers the coverage and adds nothing`() {
    let dish = DishAnalyser.standard.analyse(recipe(["100 g butter", "100 g grumblewort"], servings: 1))
    #expect(dish.coverage.lines == 0.5)
    #expect(dish.coverage.mass == 0.5)
    #expect(abs((dish.perServing[.energy] ?? 0) - 717) < 0.01)
  }
}
