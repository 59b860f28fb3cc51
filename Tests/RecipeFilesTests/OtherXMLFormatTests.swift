import Diagnostics
import RecipeFiles
import Recipes
import Testing

@Suite struct OtherXMLFormatTests {
  // MARK: MasterCook

  private func mx2(_ recipes: String) -> String {
    """
    <?xml version="1.0" standalone="yes" encoding="ISO-8859-1"?>
    <!DOCTYPE mx2 SYSTEM "mx2.dtd">
    <mx2 source="MasterCook" date="May 1, 2004">
    <Summ><Nam>
    One
    </Nam></Summ>
    \(recipes)</mx2>
    """
  }

  @Test func `MasterCook gives every field, and says nothing twice`() throws {
    let reading = try Reading(
      mx2(
        """
        <RcpE name="Crumble" author="n/a">
        <RTxt><![CDATA[Crumble
        2 cups oats]]></RTxt>
        <Serv qty="6"/><PrpT elapsed="0:20"/><TTim elapsed="1:15"/><AltT label="Baking" elapsed="0:45"/>
        <CatS><CatT>
        Desserts
        </CatT></CatS>
        <IngR name="oats" unit="cups" qty="2" code="I"><IPrp>
        rolled
        </IPrp></IngR>
        <IngR name="-- or barley flakes"></IngR>
        <IngR name="=== FRUIT ==="></IngR>
        <IngR name="apples" qty="4"></IngR>
        <IngR name="or pears"></IngR>
        <IngR/>
        <IngR name="Vanilla Sauce" unit="recipe" qty="1" code="R"/>
        <DirS><DirT>
        Mix.&#013;&#010;&#013;&#010;Bake.
        </DirT></DirS>
        <Yield unit="squares" qty="12.000000"/>
        <AltS label="Formatted for MC7" source="yes"/><AltS label="Internet address" source="http://example.org/c"/>
        <RatS><RatE name="Taste" value="8"/></RatS>
        </RcpE>
        """))
    let recipe = reading.recipes[0]
    #expect(
      reading.lines == [
        "2 cups oats, rolled, or barley flakes", "4 apples or pears", "1 recipe Vanilla Sauce",
      ])
    #expect(recipe.ingredients.map(\.group) == [nil, "FRUIT", "FRUIT"])
    #expect(recipe.ingredients[1].alternatives == ["pears"])
    #expect(recipe.ingredients[2].recipeReference == "Vanilla Sauce")
    var account = LineAccount()
    account.found = 7
    account.delivered = 3
    account.headings = 1
    account.continued = 2
    account.blank = 1
    #expect(recipe.lineAccount == account)
    #expect(reading.steps == ["Mix.", "Bake."])
    #expect(recipe.times == RecipeTimes(preparation: 20, cooking: 45, total: 75))
    #expect(recipe.servings == Servings(6))
    #expect(recipe.yield == "12 squares")
    #expect(recipe.origin.author == nil)
    #expect(recipe.origin.url == "http://example.org/c")
    #expect(recipe.rating == Rating(8, of: 10))
    #expect(recipe.notes.isEmpty)
    #expect(
      reading.findings.contains(
        "test.xml:1: note: the XML declaration has its parts in the wrong order; read all the same"))
  }

  @Test func `raw inch marks in attributes stay with their lines`() throws {
    let reading = try Reading(
      mx2(
        "<RcpE name=\"Relish\"><IngR name=\"tomatoes in 3/4\" dice\" unit=\"gallons\" qty=\"2\"></IngR></RcpE>"
      ))
    #expect(reading.lines == ["2 gallons tomatoes in 3/4\" dice"])
  }

  @Test func `two recipes melted by an open CDATA section come apart again`() throws {
    let reading = try Reading(
      mx2(
        """
        <RcpE name="Stony Lane"><RTxt><![CDATA[Stony Lane
        <Serv qty="4"/><IngR name="nuts" qty="9"/><DirS><DirT>Stir.</DirT></DirS></RTxt></RcpE>
        <RcpE name="Raisin Ice"><RTxt><![CDATA[Raisin Ice]]></RTxt>
        <IngR name="raisins" unit="cup" qty="1"/><DirS><DirT>Freeze.</DirT></DirS></RcpE>
        """))
    #expect(reading.recipes.map(\.title) == ["Stony Lane", "Raisin Ice"])
    #expect(reading.recipes[1].ingredients.map(\.text) == ["1 cup raisins"])
    #expect(
      reading.findings.contains(
        "test.xml:7: warning: a CDATA section is not closed; closed before the next element"))
  }

  // MARK: MyCookBook

  @Test func `MyCookBook fields are lines of text or of elements, in the same file`() throws {
    let document = """
      <?xml version="1.0" encoding="utf-8"?>
      <cookbook version="60"><recipe><title>Cake</title><preptime>20 mn</preptime><cooktime>1 h 30 min</cooktime>
      <ingredient>200 g de farine
      Pour la crème :
      3 œufs</ingredient><recipetext>Mélanger.
      Cuire.</recipetext><quantity>6 personnes</quantity><rating>None</rating><lang>fr</lang>
      <imagepath>/mnt/sdcard/MyCookBook/images/cake.jpg</imagepath><category>Dessert</category></recipe>
      <recipe><title>Soup</title><totaltime>P0DT0H60M</totaltime><ingredient><li>2 leeks</li><li></li></ingredient>
      <recipetext><li>Chop.</li><li>Boil.</li></recipetext><rating>4</rating></recipe>
      <shoppinglist><name>Monday</name><item>milk</item></shoppinglist></cookbook>
      """
    let reading = try Reading(document)
    #expect(reading.recipes.map(\.title) == ["Cake", "Soup"])
    let cake = reading.recipes[0]
    #expect(cake.ingredients.map(\.text) == ["200 g de farine", "3 œufs"])
    #expect(cake.ingredients.map(\.group) == [nil, "Pour la crème"])
    #expect(cake.ingredients.map(\.line) == [3, 5])
    #expect(cake.steps.map(\.text) == ["Mélanger.", "Cuire."])
    #expect(cake.times == RecipeTimes(preparation: 20, cooking: 90))
    #expect(cake.servings == Servings(6))
    #expect(cake.rating == nil)
    #expect(cake.images == [RecipeImage(reference: "cake.jpg")])
    #expect(reading.recipes[1].times.total == 60)
    #expect(reading.recipes[1].lineAccount.blank == 1)
    #expect(reading.recipes[1].rating == Rating(4, of: 5))
  }

  // MARK: Living Cookbook

  @Test func `Living Cookbook keeps headings, chapters and notes`() throws {
    let document = """
      \u{FEFF}<?xml version="1.0" encoding="utf-8"?><fdx Source="Living Cookbook 3.0" FileVersion="2.0">
      <CookbookChapters><CookbookChapter ID="5" Name="Sides"/></CookbookChapters>
      <Recipes><Recipe Name="Mash" ID="9" CookbookChapterID="5" Servings="4" CookingTime="25" RecipeTypes="Potato, , Side"
      Comments="One.&#xD;&#xA;&#xD;&#xA;Two."><RecipeIngredients>
      <RecipeIngredient Quantity="" Unit="" Ingredient="Topping" Heading="Y"/>
      <RecipeIngredient Quantity="1-1/2" Unit="lbs" Ingredient="potatoes, peeled" Heading="N"/></RecipeIngredients>
      <RecipeProcedures><RecipeProcedure Heading="N"><ProcedureText>Boil.</ProcedureText></RecipeProcedure></RecipeProcedures>
      <RecipeReviews><RecipeReview Rating="5" Reviewer="A">Good.</RecipeReview></RecipeReviews>
      <RecipeNutrition Calories="80.5" 20:4="1"/></Recipe></Recipes></fdx>
      """
    let recipe = try Reading(document).recipes[0]
    #expect(recipe.ingredients.map(\.text) == ["1-1/2 lbs potatoes, peeled"])
    #expect(recipe.ingredients.map(\.group) == ["Topping"])
    #expect(recipe.categories == ["Potato", "Side", "Sides"])
    #expect(recipe.notes == ["One.\n\nTwo.", "A: Good."])
    #expect(recipe.rating == Rating(5, of: 5))
    #expect(recipe.printedNutrition == [PrintedNutrient(name: "Calories", value: "80.5")])
    #expect(recipe.findings.map(\.message) == ["an attribute with an impossible name was left out"])
  }

  // MARK: CookML, KRecipes, MacGourmet, CookXML, eatdrinkfeelgood

  @Test func `CookML is read with its head at the end`() throws {
    let document = """
      <cookml version="1.0.11" prog="Test"><recipe lang="DE">
      <part title="Teig"><ingredient qty="150" unit="g" item="Mehl"><inote>gesiebt</inote></ingredient></part>
      <preparation><text>Rühren.</text></preparation><remark><line>Gut</line></remark>
      <head title="Kuchen" rid="77" servingqty="4" servingtype="Portionen" quality="4" timeallqty="2 Stunden (plus Kühlzeiten)">
      <cat>3</cat><cat>Backen</cat><hint>Obst</hint></head></recipe></cookml>
      """
    let recipe = try Reading(document).recipes[0]
    #expect(recipe.title == "Kuchen")
    #expect(recipe.ingredients.map(\.text) == ["150 g Mehl (gesiebt)"])
    #expect(recipe.ingredients.map(\.group) == ["Teig"])
    #expect(recipe.servings == Servings(4))
    #expect(recipe.times.total == 120)
    #expect(recipe.categories == ["Backen", "Obst"])
    #expect(recipe.rating == Rating(4, of: 5))
  }

  @Test func `KRecipes tells ranges, groups and substitutes`() throws {
    let document = """
      <krecipes version="2" lang="en_US"><krecipes-recipe><krecipes-description><title>Bars</title>
      <author>A</author><author>B</author><category><cat>Snacks</cat></category>
      <yield><amount><min>2</min><max>3</max></amount><type>servings</type></yield>
      <preparation-time>00:30</preparation-time></krecipes-description><krecipes-ingredients>
      <ingredient-group name="Dry"><ingredient><name>sugar</name><amount><min>0.75</min><max>1</max></amount>
      <unit>c.</unit><prep>sifted</prep></ingredient></ingredient-group>
      <ingredient><name>a</name><amount>1</amount><substitutes><ingredient><name>b</name><amount>2</amount></ingredient>
      </substitutes></ingredient></krecipes-ingredients><krecipes-instructions>Bake.</krecipes-instructions>
      </krecipes-recipe></krecipes>
      """
    let recipe = try Reading(document).recipes[0]
    #expect(recipe.ingredients.map(\.text) == ["0.75-1 c. sugar, sifted", "1 a or 2 b"])
    #expect(recipe.ingredients.map(\.group) == ["Dry", nil])
    #expect(recipe.servings == Servings(2, 3))
    #expect(recipe.times.preparation == 30)
    #expect(recipe.origin.author == "A, B")
    #expect(recipe.language == "en-US")
  }

  @Test func `MacGourmet dictionaries are recipes, also nested ones are not`() throws {
    let document = """
      <?xml version="1.0"?><plist version="1.0"><array><dict><key>NAME</key><string>Pie</string>
      <key>COURSE_NAME</key><string>--</string><key>SERVINGS</key><integer>8</integer>
      <key>DIRECTIONS_LIST</key><array><dict><key>DIRECTION_TEXT</key><string>Bake.</string></dict></array>
      <key>INGREDIENTS</key><array><dict><key>DESCRIPTION</key><string>Crust</string><key>IS_DIVIDER</key><true/></dict>
      <dict><key>DESCRIPTION</key><string>flour</string><key>QUANTITY</key><string>2</string>
      <key>MEASUREMENT</key><string>cup</string><key>DIRECTION</key><string>sifted</string>
      <key>INCLUDED_RECIPE_ID</key><integer>-1</integer></dict></array>
      <key>INGREDIENTS_TREE</key><array/><key>PREP_TIMES</key><array><dict><key>AMOUNT</key><integer>6</integer>
      <key>TIME_TYPE_ID</key><integer>19</integer><key>TIME_UNIT_ID</key><integer>2</integer></dict></array></dict>
      <dict><key>NAME</key><string>Tea</string></dict></array></plist>
      """
    let reading = try Reading(document)
    #expect(reading.recipes.map(\.title) == ["Pie", "Tea"])
    let pie = reading.recipes[0]
    #expect(pie.ingredients.map(\.text) == ["2 cup flour, sifted"])
    #expect(pie.ingredients.map(\.group) == ["Crust"])
    #expect(pie.categories.isEmpty)
    #expect(pie.times.total == 6)
    #expect(pie.servings == Servings(8))
  }

  @Test func `My-Cook and eatdrinkfeelgood are read`() throws {
    let dish = """
      <CookXML version="1.0"><plat type="Dessert" nom="Flan"><recettes><recette version="1">
      <temps_cuisson temps="1" unite="h"/><ingredients nbPersonnes="4">
      <ingredient nom="œufs" quantite="5" unite="unit."/><ingredient nom="lait" quantite="50" unite="cl"/></ingredients>
      <etapes><etape>Cuire.</etape></etapes></recette></recettes></plat></CookXML>
      """
    #expect(try Reading(dish).lines == ["5 œufs", "50 cl lait"])
    #expect(try Reading(dish).recipes[0].times.cooking == 60)
    let old = """
      <eatdrinkfeelgood><recipe><name><common>Crust</common></name><requirements><ingredients><ing><amount>
      <quantity><n type="frac" value="1 1/2"/></quantity><measure><unit content="cup"/></measure></amount>
      <item>crumbs</item><detail>fine</detail></ing></ingredients></requirements>
      <directions><step><para>Press.</para></step></directions></recipe></eatdrinkfeelgood>
      """
    #expect(try Reading(old).lines == ["1 1/2 cup crumbs, fine"])
    #expect(try Reading(old).steps == ["Press."])
  }
}
