import Kitchen
import Testing

@Suite struct MealSuitabilityTests {
  private func answer(_ title: String, _ categories: [String]) -> MealSuitability.Answer {
    var recipe = Recipe(title: title, origin: RecipeOrigin(format: "recipeml", file: "a.xml", index: 0))
    recipe.categories = categories
    return MealSuitability.standard.suitability(of: recipe)
  }

  @Test(arguments: [
    ("Oats", ["breakfast", "salad"], [MealSlot.breakfast]),
    ("Dal", ["lunch", "dinner"], [.lunch, .dinner]),
    ("Beef stew", [], [.lunch, .dinner]),
    ("Anything at all", [], [.lunch, .dinner]),
    ("Pancakes with plums", [], [.breakfast]),
    ("Linsensuppe", ["Suppe"], [.lunch, .dinner]),
    ("Rye bread", ["Breads"], []),
    ("Barbecue sauce", [], []),
    ("Brownies", ["Desserts"], [.snack]),
  ])
  func `categories speak before titles`(title: String, categories: [String], slots: [MealSlot]) {
    #expect(answer(title, categories).slots == Set(slots))
  }

  @Test func `a side dish is told apart`() {
    #expect(answer("Carrots", ["side"]).isSide)
    #expect(answer("Carrots", ["lunch", "side"]).slots == [.lunch])
  }
}
