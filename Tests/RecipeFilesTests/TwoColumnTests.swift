import RecipeFiles
import Recipes
import Testing

/// Ingredients side by side, as Meal-Master's two columns leave them in other programs' files.
@Suite struct TwoColumnTests {
  private func lines(_ ingredient: String) throws -> Reading {
    try Reading(
      """
      <?xml version="1.0"?><cookbook version="71"><recipe><title>T</title><preptime>5 min</preptime><ingredient>\(ingredient)</ingredient>
      <recipetext>Cook.</recipetext></recipe></cookbook>
      """)
  }

  @Test func `a gap parts them`() throws {
    let reading = try lines("<li>2 tb Olive oil            1 qt Chicken broth</li><li>Salt</li>")
    #expect(reading.lines == ["2 tb Olive oil", "1 qt Chicken broth", "Salt"])
    #expect(reading.recipes.first?.lineAccount.balances == true)
    #expect(try lines("2 tb Olive oil            1 qt Chicken broth\nSalt").lines == reading.lines)
  }

  @Test func `without a gap they stay one line, and it is told`() throws {
    let reading = try lines("<li>2 tb Olive oil 1 qt Chicken broth</li>")
    #expect(reading.lines == ["2 tb Olive oil 1 qt Chicken broth"])
    #expect(reading.findings.contains { $0.contains("two ingredients stand on this line") })
  }

  @Test(arguments: [
    "1 can (14 oz) tomatoes", "2 c Flour, 1 more for dusting", "200 g   butter", "1 1/2 c Milk",
  ])
  func `one ingredient stays one`(line: String) throws {
    let reading = try lines("<li>\(line)</li>")
    #expect(reading.recipes.first?.ingredients.count == 1)
    #expect(!reading.findings.contains { $0.contains("two ingredients") })
  }
}
