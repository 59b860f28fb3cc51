public import Formats
internal import Persistence
internal import Planning
internal import Shopping

extension Kitchen {
  /// The recipe cards of the newest menu: each dish once, scaled to what is cooked, in the order of cooking.
  ///
  /// - Throws: ``KitchenError`` when no menu was made or a recipe of it is gone; ``LibraryError``.
  public func recipeCards() throws -> [RecipeCard] {
    let (wishes, sheet) = try newestMenu()
    let table = try table(for: wishes)
    return try cookedDishes(of: sheet, at: table).map { cooked in
      guard let stored = try database.recipe(id: cooked.dish.recipe) else {
        throw KitchenError(
          "the recipe '\(cooked.dish.recipe)' of the menu is no longer in the library", hint: "plan again")
      }
      return RecipeCard(
        stored.recipe, cookedAs: cooked.dish, meals: sheet.meals(of: cooked.dish.recipe),
        foods: knowledge.foods)
    }
  }
}

extension MenuSheet {
  /// The meals at which a dish is eaten.
  fileprivate func meals(of recipe: String) -> [RecipeCard.Meal] {
    days.flatMap { day in
      day.meals.filter { $0.recipe == recipe || $0.sides.contains { $0.recipe == recipe } }
        .map { RecipeCard.Meal(day: day.date, slot: $0.slot) }
    }
  }
}
