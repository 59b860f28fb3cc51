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

  private func energy(_ lines: [String], servings: Double = 1) -> Double {
    DishAnalyser.standard.analyse(recipe(lines, servings: servings)).perServing[.energy] ?? 0
  }

  @Test func `An optional line counts when it gives an amount`() throws {
    #expect(abs(energy(["100 g butter", "100 g butter, optional"]) - 2 * energy(["100 g butter"])) < 0.01)
    #expect(energy(["100 g butter", "olive oil (optional)"]) == energy(["100 g butter"]))
    let dish = DishAnalyser.standard.analyse(recipe(["olive oil (optional)"], servings: 2))
    #expect(try #require(dish.lines.first).isLeftOut)
    #expect(try #require(dish.lines.first).gramsEaten == 0)
  }

  @Test func `Fat for greasing is less than fat to taste`() {
    #expect(energy(["olive oil"]) == 5 * energy(["olive oil for greasing"]))
    #expect(energy(["nonstick cooking spray"]) < 5)
  }

  /// SR28 1125 egg yolk has 322 kcal per 100 g, a yolk weighs 17 g; 19335 sugar has 387 kcal, a tablespoon 12.5 g.
  @Test func `A second food of a line counts with the first`() {
    #expect(abs(energy(["2 eggs plus 1 egg yolk"]) - energy(["2 eggs"]) - 0.17 * 322) < 0.5)
    #expect(
      abs(energy(["1 cup sugar, plus 2 tablespoons for sprinkling"]) - energy(["1 cup sugar"]) - 97) < 1)
    let pepper = DishAnalyser.standard.analyse(recipe(["salt and pepper"], servings: 1))
    #expect((pepper.perServing[.energy] ?? 0) > 0, "pepper has energy, salt has none")
    #expect((pepper.perServing[.sodium] ?? 0) > 100)
  }

  @Test func `A name with and that is one food stays one`() {
    let line = DishAnalyser.standard.read("1 cup half and half")
    #expect(line.companion == nil)
    #expect(DishAnalyser.standard.read("2 cups macaroni and cheese").companion == nil)
  }

  @Test func `A line of ten million letters is read at its head`() {
    let long = "2 cups sugar " + String(repeating: "sugar ", count: 1_600_000)
    let dish = DishAnalyser.standard.analyse(recipe([long, "2 eggs"], servings: 1))
    #expect(dish.lines.count == 2)
    #expect(dish.lines[1].weight?.grams == 100)
  }
}
