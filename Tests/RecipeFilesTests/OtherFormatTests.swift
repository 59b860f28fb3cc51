import Diagnostics
import RecipeFiles
import Recipes
import Testing

@Suite struct OtherFormatTests {
  // MARK: Web pages

  private func page(_ json: String) -> String {
    "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title><script type=\"application/ld+json\">\(json)</script>"
      + "</head><body><p>Unclosed</body></html>"
  }

  @Test(arguments: [
    // A graph, a list of types, steps in sections, entities and tags within strings.
    """
    {"@graph":[{"@type":"WebSite"},{"@type":["Recipe","Article"],"name":"Dal &amp; rice",
    "recipeIngredient":["1 cup lentils","salt&nbsp;to taste"],"recipeYield":["4","4 servings"],"totalTime":"PT1H5M",
    "recipeInstructions":[{"@type":"HowToSection","name":"Cook","itemListElement":[{"@type":"HowToStep","text":"Boil <b>well</b>."}]}]}]}
    """,
    // A list at the top, one string of steps, ingredients as one string, raw line breaks within strings.
    """
    [{"@type":"Recipe","name":"Dal &#38; rice","recipeIngredient":"1 cup lentils
    salt to taste","recipeYield":4,"totalTime":"65 minutes","recipeInstructions":"<p>Boil well.</p>"}]
    """,
    // Comments around, trailing commas, raw quotes, lists of lists, and a stub beside the recipe.
    """
    // <![CDATA[
    {"@type":"Recipe","name":"Dal & rice","recipeIngredient":["1 cup lentils","salt to taste",],
    "recipeYield":{"value":"4","unitText":"servings"},"description":"the "best" dal","totalTime":"P0DT1H5M",
    "recipeInstructions":[["Boil well."]],}
    // ]]>
    """,
  ])
  func `JSON-LD is read in all its shapes`(json: String) throws {
    let recipe = try Reading(page(json), named: "page.html").recipes[0]
    #expect(recipe.title == "Dal & rice")
    #expect(recipe.ingredients.map(\.text) == ["1 cup lentils", "salt to taste"])
    #expect(recipe.steps.map(\.text) == ["Boil well."])
    #expect(recipe.servings == Servings(4))
    #expect(recipe.times.total == 65)
    #expect(recipe.language == "en")
  }

  @Test(arguments: [
    """
    <div itemscope itemtype="http://schema.org/Recipe"><h1 itemprop="name">Rolls</h1>
    <div itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ann</span></div>
    <meta itemprop="cookTime" content="PT20M"><ul><li itemprop="recipeIngredient">500 g
      flour</li><li itemprop="recipeIngredient">yeast</li></ul>
    <ol itemprop="recipeInstructions"><li>Knead.</li><li>Bake.</li></ol></div>
    """,
    """
    <div class="hrecipe"><h1 class="fn">Rolls</h1><span class="cooktime"><span title="PT20M">20 min</span></span>
    <ul><li class="ingredient">500 g flour</li><li class="ingredient">yeast</li></ul>
    <div class="instructions"><p>Knead.</p><p>Bake.</p></div></div>
    """,
    """
    <div xmlns:v="http://rdf.data-vocabulary.org/#" typeof="v:Recipe"><b property="v:name">Rolls</b>
    <time property="v:cookTime" datetime="PT20M">20</time>
    <span rel="v:ingredient"><span typeof="v:Ingredient">500 g <span property="v:name">flour</span></span></span>
    <span rel="v:ingredient">yeast</span><div property="v:instructions">Knead.<br>Bake.</div></div>
    """,
  ])
  func `marked-up pages are read`(body: String) throws {
    let recipe = try Reading("<html><body>\(body)</body></html>", named: "page.html").recipes[0]
    #expect(recipe.title == "Rolls")
    #expect(recipe.ingredients.map(\.text) == ["500 g flour", "yeast"])
    #expect(recipe.steps.map(\.text) == ["Knead.", "Bake."])
    #expect(recipe.times.cooking == 20)
  }

  @Test func `a page without recipe data says so`() {
    let error = #expect(throws: RecipeFileError.self) {
      try Reading("<html><body>Hello</body></html>", named: "page.html")
    }
    #expect(
      error.map { "\($0)" }
        == "page.html: not a recipe file; its content is a web page without recipe data that programs can read"
    )
  }

  // MARK: JSON

  @Test func `Paprika and schema.org JSON are told apart`() throws {
    let paprika = """
      {"name":"Soup","ingredients":"2 leeks\\n\\nFor the top:\\ncream","directions":"Chop.\\n\\nBoil.","servings":"4",
      "prep_time":"10 min","rating":4,"categories":["Soups"],"source_url":"https://example.org/s","photo_data":"AQID"}
      """
    let recipe = try Reading(paprika, named: "soup.paprikarecipe").recipes[0]
    #expect(recipe.origin.format == "paprika")
    #expect(recipe.ingredients.map(\.text) == ["2 leeks", "cream"])
    #expect(recipe.ingredients.map(\.group) == [nil, "For the top"])
    #expect(recipe.steps.map(\.text) == ["Chop.", "Boil."])
    #expect(recipe.images.map(\.bytes) == [[1, 2, 3]])
    let schema = try Reading(
      "{\"@type\":\"Recipe\",\"name\":\"Tea\",\"recipeIngredient\":[\"water\"]}", named: "r.json")
    #expect(schema.recipes[0].origin.format == "schemajson")
    #expect(schema.lines == ["water"])
  }

  @Test func `broken JSON is a finding with its line`() throws {
    let reading = try Reading("{\"@type\": \"Recipe\",\n \"name\": ]", named: "r.json")
    #expect(reading.recipes.isEmpty)
    #expect(
      reading.findings == [
        "r.json:2: error: the JSON could not be read: a value was expected. Hint: export it again"
      ])
  }

  // MARK: Text

  @Test func `Meal-Master text is read column after column`() throws {
    let text = """
      MMMMM----- Recipe via Meal-Master (tm) v8.02

            Title: Bean pot
       Categories: Beans, Stews
            Yield: 4 servings

            2 c  Beans; soaked                       1    Onion
        1 1/2 l  Water                                    Salt
                 -boiling

      MMMMM--------------------------TOPPING-------------------------------
            1 tb Parsley, chopped

        Simmer the beans with the onion until they are soft, and then add the
        salt.

        Serve.

      MMMMM
      """
    let recipe = try Reading(text, named: "beans.mmf").recipes[0]
    #expect(recipe.title == "Bean pot")
    #expect(recipe.categories == ["Beans", "Stews"])
    #expect(
      recipe.ingredients.map(\.text) == [
        "2 c Beans; soaked", "1 1/2 l Water boiling", "1 Onion", "Salt", "1 tb Parsley, chopped",
      ])
    #expect(recipe.ingredients.last?.group == "TOPPING")
    #expect(
      recipe.steps.map(\.text) == [
        "Simmer the beans with the onion until they are soft, and then add the salt.", "Serve.",
      ])
    #expect(recipe.lineAccount.balances)
  }

  @Test func `MasterCook text is read`() throws {
    let text = """
                           *  Exported from  MasterCook  *

                                    Bean pot

      Recipe By     : A. Writer
      Serving Size  : 4    Preparation Time :0:20
      Categories    : Beans                            Stews

        Amount  Measure       Ingredient -- Preparation Method
      --------  ------------  --------------------------------
        2               cups  beans -- soaked
        1                     onion

      Simmer.

                         - - - - - - - - - - - - - - - - - -

      NOTES : Keeps well.
      """
    let recipe = try Reading(text, named: "beans.mxp").recipes[0]
    #expect(recipe.ingredients.map(\.text) == ["2 cups beans, soaked", "1 onion"])
    #expect(recipe.steps.map(\.text) == ["Simmer."])
    #expect(recipe.notes == ["Keeps well."])
    #expect(recipe.times.preparation == 20)
    #expect(recipe.servings == Servings(4))
  }

  @Test func `Cooklang is read`() throws {
    let text = """
      ---
      title: Pancakes
      servings: 4
      ---
      -- a comment
      Mix @flour{250%g}(sifted), @milk{1/2%l} and @eggs{3} in a #large bowl{}.

      == Frying ==
      Melt @butter and fry for ~{3%minutes}.
      """
    let recipe = try Reading(text, named: "p.cook").recipes[0]
    #expect(recipe.title == "Pancakes")
    #expect(recipe.servings == Servings(4))
    #expect(recipe.ingredients.map(\.text) == ["250 g flour, sifted", "1/2 l milk", "3 eggs", "butter"])
    #expect(
      recipe.steps == [
        RecipeStep("Mix flour, milk and eggs in a large bowl."),
        RecipeStep("Melt butter and fry for 3 minutes.", group: "Frying"),
      ])
  }
}

@Suite struct ImageTests {
  private func images(_ address: String) throws -> Reading {
    try Reading(
      """
      {"@type": "Recipe", "name": "T", "image": ["\(address)"], "recipeIngredient": ["1 egg"],
      "recipeInstructions": "Boil."}
      """, named: "a.json")
  }

  @Test func `an address that holds the image is taken as its bytes`() throws {
    let reading = try images("data:image/png;base64,AQIDBA==")
    #expect(reading.recipes.first?.images == [RecipeImage(reference: nil, bytes: [1, 2, 3, 4])])
  }

  @Test func `an address on the web stays one, and a broken one is told`() throws {
    let far = try images("https://example.org/a.jpg")
    #expect(far.recipes.first?.images == [RecipeImage(reference: "https://example.org/a.jpg")])
    let broken = try images("data:image/png;base64,***")
    #expect(broken.recipes.first?.images.isEmpty == true)
    #expect(broken.findings.contains { $0.contains("could not be read") })
  }

  @Test func `images within addresses keep the bound`() throws {
    var bounds = ReadingBounds()
    bounds.imageBytes = 3
    let text = """
      {"@type": "Recipe", "name": "T", "image": "data:image/png;base64,AQIDBA==", "recipeIngredient": ["1 egg"]}
      """
    let reading = try Reading(text, named: "a.json", bounds: bounds)
    #expect(reading.recipes.first?.images.isEmpty == true)
    #expect(reading.findings.contains { $0.contains("over the bound") })
  }
}
