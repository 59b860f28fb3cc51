import RecipeFiles
import Recipes
import Testing

/// Figures that no recipe has; the first of them stopped the writer of JSON-LD when the fuzzer tried it.
@Suite struct AbsurdFigureTests {
  private static let huge = String(repeating: "9", count: 400)

  @Test(arguments: [
    "99999999999999999999 hours", "\(huge) minutes", "inf:30", "nan:00", "PT\(huge)H", "-5:-10", "1e300:00",
  ])
  func `a time that cannot be meant is none, and can be written`(time: String) throws {
    let text = """
      * Exported from MasterCook *

                             Fuzzed

      Recipe By     :
      Serving Size  : \(Self.huge)   Preparation Time :\(time)
      Categories    : None

        Amount  Measure       Ingredient -- Preparation Method
      --------  ------------  --------------------------------
             1  cup           rice

      Boil.
      """
    let recipes = try Reading(text).recipes
    let json = """
      {"@type": "Recipe", "name": "T", "prepTime": "\(time)", "cookTime": \(Self.huge), "totalTime": "\(time)",
      "recipeYield": "\(Self.huge)", "aggregateRating": {"ratingValue": "\(Self.huge)", "bestRating": "nan"},
      "recipeIngredient": ["1 egg"], "recipeInstructions": "Boil."}
      """
    for recipe in recipes + (try Reading(json).recipes) {
      #expect(recipe.times == RecipeTimes(), "\(recipe.times)")
      #expect(recipe.rating == nil)
      #expect(recipe.servings == nil)
      for format in WritableFormat.allCases {
        #expect(!RecipeWriter.document([recipe], as: format).isEmpty)
      }
    }
    #expect(recipes.count == 1)
  }

  @Test func `a recipe made with absurd times can be written all the same`() {
    var recipe = Recipe(title: "T", origin: RecipeOrigin(format: "x", file: "x", index: 0))
    recipe.times = RecipeTimes(preparation: .infinity, cooking: .nan, total: -1e300)
    recipe.servings = Servings(.infinity)
    recipe.rating = Rating(.nan, of: .infinity)
    for format in WritableFormat.allCases { #expect(!RecipeWriter.document([recipe], as: format).isEmpty) }
  }
}
