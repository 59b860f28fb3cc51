import Foods
import Matching
import Nutrition
import Planning
import Recipes
import Shopping

/// A dish of these lines, read by the real analyser, cooked for as many portions as it has servings.
func cooked(
  _ title: String, _ lines: [String], servings: Double = 2, portions: Double? = nil, on day: String? = nil
) -> CookedDish {
  var recipe = Recipe(title: title, origin: RecipeOrigin(format: "test", file: "-", index: 0))
  recipe.ingredients = lines.map { IngredientLine($0) }
  recipe.servings = Servings(servings)
  return CookedDish(
    recipe: title.lowercased(), title: title, analysis: DishAnalyser.standard.analyse(recipe),
    portions: portions ?? servings, day: day.flatMap { CalendarDay($0) })
}

/// The list of some dishes, as the wishes have it.
func shopping(_ dishes: [CookedDish], _ wish: (inout ShoppingWishes) -> Void = { _ in }) -> ShoppingList {
  var wishes = ShoppingWishes()
  wish(&wishes)
  return ShoppingListWriter().list(for: dishes, wishes: wishes)
}

/// The slug of the food that a name means.
func slug(of name: String) -> String? {
  FoodMatcher.standard.match(name: name).food.map { FoodTable.standard[$0].slug }
}
