import Foods
import Matching
import Measures
import Nutrition
import Recipes
import Shopping
import Testing

private func dish(_ title: String, _ lines: [String], servings: Double = 2, portions: Double? = nil)
  -> CookedDish
{
  var recipe = Recipe(title: title, origin: RecipeOrigin(format: "test", file: "-", index: 0))
  recipe.ingredients = lines.map { IngredientLine($0) }
  recipe.servings = Servings(servings)
  return CookedDish(
    recipe: title, title: title, analysis: DishAnalyser.standard.analyse(recipe),
    portions: portions ?? servings)
}

private func list(_ dishes: [CookedDish], pantry: Set<String> = []) -> ShoppingList {
  ShoppingListWriter(foods: .standard).list(for: dishes, pantry: pantry)
}

@Suite struct MergingTests {
  @Test func `cups and grams of one food are one amount`() throws {
    let items = list([dish("Bread", ["1 cup all-purpose flour"]), dish("Cake", ["200 g all purpose flour"])])
      .items
    let flour = try #require(items.first)
    #expect(items.count == 1)
    #expect(flour.amounts.count == 1)
    #expect(flour.amounts.first?.unit?.id == "g")
    // A cup of all-purpose flour is 125 g (USDA SR28 20081).
    #expect(abs((flour.grams ?? 0) - 325) < 5)
    #expect(flour.recipes == ["Bread", "Cake"])
  }

  @Test func `pieces stay pieces`() throws {
    let items = list([dish("A", ["2 cloves garlic"]), dish("B", ["1 clove garlic, crushed"])]).items
    let garlic = try #require(items.first { $0.food == "garlic" })
    #expect(garlic.amounts.first?.quantity.maximum == 3)
    #expect(garlic.amounts.first?.unit?.id == "clove")
  }

  @Test func `what is cooked for more is bought for more`() throws {
    let once = try #require(list([dish("A", ["100 g rice"], servings: 2)]).items.first?.grams)
    let twice = try #require(list([dish("A", ["100 g rice"], servings: 2, portions: 4)]).items.first?.grams)
    #expect(abs(twice - 2 * once) < 1e-9)
  }

  @Test func `what nobody understands is named and not lost`() {
    let list = list([dish("A", ["3 zorblax", "100 g rice"])])
    #expect(list.unread.map(\.text) == ["3 zorblax"])
    #expect(list.items.count == 1)
  }

  @Test func `water from the tap is not bought`() {
    #expect(list([dish("A", ["500 ml water"])]).items.isEmpty)
  }

  @Test func `what is in the house is marked`() throws {
    let salt = try #require(FoodMatcher.standard.match(name: "salt").food.map { FoodTable.standard[$0].slug })
    #expect(list([dish("A", ["1 tsp salt"])], pantry: [salt]).items.first?.have == true)
  }

  @Test func `items stand in the order of the aisles`() {
    let aisles = list([dish("A", ["1 tsp salt", "1 onion", "200 ml milk", "300 g salmon fillet"])]).aisles
      .map(\.name)
    #expect(aisles == ["produce", "dairy", "fish", "spices"])
  }

  @Test func `grams on the list equal grams in the dishes`() {
    let dishes = [
      dish("A", ["2 onions", "1 cup rice", "1 tbsp olive oil"], portions: 3),
      dish("B", ["150 g onion", "1 tsp olive oil", "1 pinch salt"], servings: 4, portions: 2),
    ]
    var expected: [String: Double] = [:]
    for dish in dishes {
      for line in dish.analysis.lines {
        guard let food = line.match.food, let weight = line.weight else { continue }
        expected[FoodTable.standard[food].slug, default: 0] += weight.maximum * dish.factor
      }
    }
    let items = list(dishes).items
    #expect(items.count == expected.count)
    for item in items { #expect(abs((item.grams ?? 0) - (expected[item.food] ?? -1)) < 1e-9, "\(item.name)") }
  }
}
