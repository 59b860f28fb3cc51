internal import Formats
internal import Foods
internal import Matching
internal import Persistence
internal import Planning
internal import Recipes
internal import Sensitivities
public import Shopping

extension Kitchen {
  /// The shopping list of the menu that was made last.
  ///
  /// - Parameter pantry: Names of foods that are in the house.
  /// - Returns: The items by aisle, and the lines that nobody understood.
  /// - Throws: ``KitchenError`` when no menu was made; ``LibraryError``.
  public func shoppingList(pantry: [String] = []) throws -> ShoppingList {
    let (wishes, sheet) = try newestMenu()
    let table = try table(for: wishes)
    var cooked: [CookedDish] = []
    var checks: [LabelCheck] = []
    for (recipe, portions) in cookings(of: sheet) {
      guard let stored = try database.recipe(id: recipe) else {
        throw KitchenError(
          "the recipe '\(recipe)' of the menu is no longer in the library", hint: "plan again")
      }
      let dish = table.dish(stored)
      checks += table.decision(on: dish).labelChecks
      cooked.append(
        CookedDish(
          recipe: recipe, title: stored.recipe.title, analysis: dish.report.analysis, portions: portions))
    }
    let have = Set(
      pantry.compactMap { knowledge.analyser.matcher.match(name: $0).food.map { knowledge.foods[$0].slug } })
    return ShoppingListWriter(foods: knowledge.foods).list(for: cooked, pantry: have) { _, lines in
      checks.filter { lines.contains($0.text) }.removingDoubles
    }
  }

  /// What is cooked, and how many portions with its leftovers, in the order of cooking.
  private func cookings(of sheet: MenuSheet) -> [(recipe: String, portions: Double)] {
    var order: [MealPlace] = []
    var cooked: [MealPlace: (recipe: String, portions: Double)] = [:]
    for (number, day) in sheet.days.enumerated() {
      for meal in day.meals {
        guard let recipe = meal.recipe else { continue }
        let here = MealPlace(day: number, slot: meal.slot)
        if let origin = meal.leftoverOf, cooked[origin] != nil {
          cooked[origin]?.portions += meal.portions
        } else {
          cooked[here] = (recipe, meal.portions)
          order.append(here)
        }
      }
    }
    return order.compactMap { cooked[$0] }
  }
}

extension [LabelCheck] {
  /// Each sentence once for each thing avoided.
  fileprivate var removingDoubles: [LabelCheck] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0.avoidance.key)\n\($0.lookFor)").inserted }
  }
}
