import Recipes
import Testing

@Suite struct RecipeMLTests {
  /// A recipe with the given inside of `ing`.
  private func recipe(_ ingredients: String, head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <recipeml version="0.5" xml:lang="en"><recipe>
    <head><title>Bean pot</title>\(head)</head>
    <ingredients>\(ingredients)</ingredients>
    <directions><step>Soak. Simmer.</step></directions>
    </recipe></recipeml>
    """
  }

  @Test(arguments: [
    ("<amt><qty>1 1/2</qty><unit>cups</unit></amt><item>dried beans</item>", "1 1/2 cups dried beans"),
    ("<amt><range><q1>2</q1><q2>3</q2></range></amt><item>leeks</item>", "2-3 leeks"),
    (
      "<amt><qty><range><q1>0.75</q1><q2>1</q2></range></qty><unit>l</unit></amt><item>stock</item>",
      "0.75-1 l stock"
    ),
    (
      "<amt><qty>1<frac><n>1</n><d>2</d></frac></qty><unit>tsp</unit></amt><item>salt</item>",
      "1 1/2 tsp salt"
    ),
    (
      "<amt><qty>1</qty><unit>can</unit></amt><sep>/</sep><amt><qty>400</qty><unit>g</unit></amt><item>corn</item>",
      "1 can / 400 g corn"
    ),
    (
      "<amt><qty>2</qty><size>large</size></amt><item>onions</item><prep>diced</prep>",
      "2 large onions, diced"
    ),
    (
      "<amt><qty>1</qty></amt><item>lime</item><alt-ing><amt><qty>2</qty></amt><item>lemons</item></alt-ing>",
      "1 lime or 2 lemons"
    ),
    (
      "<alt-ing><amt><qty>1</qty></amt><item>pear</item></alt-ing><item>apple</item>", "apple or 1 pear"
    ),
    ("<item>thyme</item><ing-note>fresh</ing-note>", "thyme (fresh)"),
    ("<amt><qty/><unit/></amt><item>pepper</item>", "pepper"),
    (
      "<amt><qty>200</qty><unit>g</unit></amt><item>button mushrooms</item><amt><qty>100</qty><unit>g</unit></amt><item>ceps</item>",
      "200 g button mushrooms, 100 g ceps"
    ),
  ])
  func `an ingredient element becomes the line a person would write`(inside: String, line: String) throws {
    let reading = try Reading(recipe("<ing>\(inside)</ing>"))
    #expect(reading.lines == [line])
    #expect(reading.recipes[0].lineAccount.balances)
  }

  @Test func `fields stay apart from the text`() throws {
    let inside =
      "<ing optional=\"yes\"><amt><qty>2</qty><unit>tbsp</unit></amt><item>oil</item><prep>warm</prep></ing>"
    let line = try #require(try Reading(recipe(inside)).recipes[0].ingredients.first)
    #expect(line.quantityText == "2")
    #expect(line.unitText == "tbsp")
    #expect(line.nameText == "oil")
    #expect(line.preparationText == "warm")
    #expect(line.optional)
    #expect(line.text == "2 tbsp oil, warm (optional)")
    #expect(line.line == 4)
  }

  @Test func `divisions are groups, and an empty title is none`() throws {
    let inside = """
      <ing-div><title>Filling</title><ing><item>apples</item></ing></ing-div>
      <ing-div><title/><ing><item>butter</item></ing></ing-div>
      """
    let lines = try Reading(recipe(inside)).recipes[0].ingredients
    #expect(lines.map(\.group) == ["Filling", nil])
  }

  @Test func `the head tells times, yield, categories and source`() throws {
    let head = """
      <source><srcitem type="DC.Creator">A. Writer</srcitem><srcitem>https://example.org/beans</srcitem></source>
      <categories><cat>Stews</cat><cat>None</cat><cat type="cuisine">Basque</cat></categories>
      <preptime type="preparation"><time><qty>20</qty><timeunit>minutes</timeunit></time></preptime>
      <preptime type="cooking"><time><range><q1>1</q1><q2>1 1/2</q2></range><timeunit>hours</timeunit></time></preptime>
      <preptime type="soaking"><time><qty>12</qty><timeunit>hours</timeunit></time></preptime>
      <yield><range><q1>4</q1><q2>6</q2></range><unit>servings</unit></yield>
      """
    let recipe = try Reading(recipe("<ing><item>beans</item></ing>", head: head)).recipes[0]
    #expect(recipe.origin.author == "A. Writer")
    #expect(recipe.origin.url == "https://example.org/beans")
    #expect(recipe.categories == ["Stews"])
    #expect(recipe.cuisine == "Basque")
    #expect(recipe.times == RecipeTimes(preparation: 20, cooking: 90))
    #expect(recipe.notes == ["Soaking: 12 hours"])
    #expect(recipe.yield == "4-6 servings")
    #expect(recipe.servings == Servings(4, 6))
    #expect(recipe.language == "en")
  }

  @Test func `a step keeps the text of its inline elements, with units apart`() throws {
    let document = """
      <recipeml><recipe><head><title>Tart</title></head><ingredients/><directions><step>
      <action>Bake</action> for <steptime><time><qty>10</qty><timeunit>minutes</timeunit></time></steptime>
      until <condition>firm</condition>.</step></directions></recipe></recipeml>
      """
    #expect(try Reading(document).steps == ["Bake for 10 minutes until firm."])
  }

  @Test func `one long step is split at its blank lines`() throws {
    let document = """
      <recipeml><recipe><head><title>Tart</title></head><ingredients/><directions><step>  Mix the butter and the
      sugar with the eggs until they are light and fluffy, then add
      the flour.

      Bake.</step></directions></recipe></recipeml>
      """
    #expect(
      try Reading(document).steps == [
        "Mix the butter and the\nsugar with the eggs until they are light and fluffy, then add the flour.",
        "Bake.",
      ])
  }

  @Test func `a menu holds recipes as well`() throws {
    let document = """
      <recipeml><menu><head><title>Sunday</title></head>
      <recipe><head><title>Soup</title></head><ingredients><ing><item>leek</item></ing></ingredients></recipe>
      <recipe><head><title>Cake</title></head><ingredients><ing><item>egg</item></ing></ingredients></recipe>
      </menu></recipeml>
      """
    let reading = try Reading(document)
    #expect(reading.recipes.map(\.title) == ["Soup", "Cake"])
    #expect(reading.recipes.map(\.origin.index) == [0, 1])
    #expect(reading.recipes.map(\.origin.line) == [2, 3])
  }
}
