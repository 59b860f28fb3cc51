import Foods
import Nutrition
import Recipes
import Sensitivities
import Testing

@Suite struct DoseTests {
  private func lactose(_ lines: [String], servings: Double = 1) -> Dose? {
    var recipe = Recipe(title: "Test", origin: RecipeOrigin(format: "test", file: "-", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    recipe.servings = Servings(servings)
    let analysis = DishAnalyser.standard.analyse(recipe)
    let verdicts = Gate(table: .standard).verdicts(for: analysis)
    return DoseCounter(foods: .standard).doses(in: analysis, verdicts)["lactose"]
  }

  @Test func `a glass of milk brings about twelve grams of lactose`() throws {
    // USDA SR28 1077: 5.05 g in 100 g.
    let dose = try #require(lactose(["250 g whole milk"]))
    #expect(abs(dose.known - 12.6) < 0.6)
    #expect(dose.unknownLines.isEmpty)
  }

  @Test func `a dose is of one serving`() throws {
    let one = try #require(lactose(["250 g whole milk"])).known
    let four = try #require(lactose(["250 g whole milk"], servings: 4)).known
    #expect(abs(one - 4 * four) < 1e-9)
  }

  @Test func `lactose-free milk brings next to none`() throws {
    #expect(try #require(lactose(["250 g lactose-free milk"])).known < 0.5)
  }

  @Test func `an amount that is not said is unknown, not nothing`() throws {
    #expect(try !#require(lactose(["whole milk"])).unknownLines.isEmpty)
  }
}
