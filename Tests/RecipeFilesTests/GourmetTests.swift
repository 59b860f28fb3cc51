import RecipeFiles
import Recipes
import Testing

@Suite struct GourmetTests {
  private let document = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE gourmetDoc>
    <gourmetDoc>
      <recipe id="7"><title>Rice bowl</title><category>Dinner, Rice</category><cuisine>Fusion</cuisine>
        <link>https://example.org/bowl</link><rating>3.5/5 stars</rating>
        <preptime>1/2 hour</preptime><cooktime>1 1/2 hours</cooktime><yields>4 servings</yields>
        <image format="jpeg"><![CDATA[/9j/AQID]]></image>
        <ingredient-list>
          <ingredient><amount>1</amount><unit>cup</unit><item>rice; rinsed</item><key>rice</key></ingredient>
          <ingref amount="2" refid="8">Green sauce</ingref>
          <inggroup><groupname>topping</groupname>
            <ingredient optional="yes"><item>sesame</item></ingredient></inggroup>
        </ingredient-list>
        <instructions>Cook the rice &amp;lt;i&amp;gt;well&amp;lt;/i&amp;gt;.

    Serve with salt &amp;amp; sauce.</instructions>
        <modifications>Brown rice takes longer.</modifications>
      </recipe>
      <recipe id="8"><title>Green sauce</title>
        <ingredient-list><ingredient><amount>1</amount><item>bunch parsley</item></ingredient></ingredient-list>
        <instructions>Chop.</instructions></recipe>
    </gourmetDoc>
    """

  @Test func `every field arrives`() throws {
    let recipe = try Reading(document).recipes[0]
    #expect(recipe.title == "Rice bowl")
    #expect(recipe.categories == ["Dinner", "Rice"])
    #expect(recipe.cuisine == "Fusion")
    #expect(recipe.rating == Rating(3.5, of: 5))
    #expect(recipe.times == RecipeTimes(preparation: 30, cooking: 90))
    #expect(recipe.servings == Servings(4))
    #expect(recipe.images.map(\.bytes) == [[0xFF, 0xD8, 0xFF, 0x01, 0x02, 0x03]])
    #expect(recipe.ingredients.map(\.text) == ["1 cup rice; rinsed", "2 Green sauce", "sesame (optional)"])
    #expect(recipe.ingredients.map(\.group) == [nil, nil, "topping"])
    #expect(recipe.ingredients[0].preparationText == "rinsed")
    #expect(recipe.steps.map(\.text) == ["Cook the rice well.", "Serve with salt & sauce."])
    #expect(recipe.notes == ["Brown rice takes longer."])
  }

  @Test func `an ingredient that is a recipe is linked to it`() throws {
    let receipt = try Reading(document).receipt
    #expect(receipt.links == [RecipeLink(from: 0, line: 1, to: 1)])
  }

  @Test func `hand-made files with other names for lists are read`() throws {
    let document = """
      <gourmetDoc><recipe id="1"><title>Galette</title><yield>6</yield><image>img1.jpg</image>
      <ingredient_list><ingredient>250 g de farine</ingredient><ingredient>1 œuf</ingredient></ingredient_list>
      <instruction_list><instruction>Mélanger.</instruction><instruction>Cuire.</instruction></instruction_list>
      </recipe></gourmetDoc>
      """
    let reading = try Reading(document)
    #expect(reading.lines == ["250 g de farine", "1 œuf"])
    #expect(reading.steps == ["Mélanger.", "Cuire."])
    #expect(reading.recipes[0].servings == Servings(6))
    #expect(reading.recipes[0].images == [RecipeImage(reference: "img1.jpg")])
  }
}
