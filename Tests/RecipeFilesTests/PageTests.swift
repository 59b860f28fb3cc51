import RecipeFiles
import Recipes
import Testing

/// Web pages whose data for programs are clumsy, or lack what people see.
@Suite struct PageTests {
  private func page(_ body: String) throws -> Reading {
    try Reading("<!DOCTYPE html><html><body>\(body)</body></html>", named: "page.html")
  }

  @Test func `content of meta elements may be markup of its own`() throws {
    let reading = try page(
      """
      <article typeof="sioc:Item"><div itemscope itemtype="http://schema.org/Recipe">
      <div typeof="foaf:Document"><meta itemprop="name" content="Salad">
      <meta itemprop="ingredients" content="<p><b>DRESSING</b><br>1/2 cup oil<br>1 tsp salt</p><p>4 cups lettuce</p>">
      <meta itemprop="recipeInstructions" content="<p>Whisk.</p><p>Toss.</p>"></div></div></article>
      """)
    #expect(reading.recipes.map(\.title) == ["Salad"])
    #expect(reading.lines == ["1/2 cup oil", "1 tsp salt", "4 cups lettuce"])
    #expect(reading.recipes.first?.ingredients.first?.group == "DRESSING")
    #expect(reading.steps == ["Whisk.", "Toss."])
  }

  @Test func `blocks and no-break blanks part words`() throws {
    let reading = try page(
      """
      <div itemscope itemtype="https://schema.org/Recipe"><h1 itemprop="name">No-bake<br>cake</h1>
      <ul itemprop="recipeIngredient"><li><p>2 cups</p><p>sugar</p></li><li>as you like&nbsp;<a>celery</a></li></ul>
      <div itemprop="recipeInstructions">Stir.</div></div>
      """)
    #expect(reading.recipes.map(\.title) == ["No-bake cake"])
    #expect(reading.lines == ["2 cups sugar", "as you like celery"])
  }

  private static let shown = """
    <h1>Potato soup</h1><p>For winter.</p><h2>Ingredients:</h2><h3>Base</h3>
    <ul><li>3 potatoes</li><li>1 <b>onion</b></li></ul><p>To serve</p><ul><li>parsley</li></ul>
    <h2>Method</h2><ol><li>Boil.</li><li>Purée.</li></ol><h2>Comments</h2><ul><li>Lovely!</li></ul>
    """

  @Test func `what the data lack is taken from what the page shows, and told`() throws {
    let data =
      #"<script type="application/ld+json">{"@type":"Recipe","name":"Soup","recipeYield":"4"}</script>"#
    let reading = try page(data + Self.shown)
    #expect(reading.recipes.map(\.title) == ["Soup"])
    #expect(reading.lines == ["3 potatoes", "1 onion", "parsley"])
    #expect(reading.recipes.first?.ingredients.map(\.group) == ["Base", "Base", "To serve"])
    #expect(reading.steps == ["Boil.", "Purée."])
    #expect(reading.findings.contains { $0.contains("stand below its heading 'Ingredients:'") })
    #expect(reading.recipes.first?.lineAccount.balances == true)
  }

  @Test func `a page without any data that shows a recipe is one`() throws {
    let reading = try page(Self.shown)
    #expect(reading.recipes.map(\.title) == ["Potato soup"])
    #expect(reading.lines.count == 3)
  }

  @Test func `a page that shows no recipe stays none`() {
    #expect(throws: RecipeFileError.self) {
      _ = try page("<h1>News</h1><h2>Ingredients of success</h2><ul><li>work</li><li>luck</li></ul>")
    }
  }

  @Test func `marks of microdata outside of a recipe are better than headings`() throws {
    let reading = try page(
      """
      <script type="application/ld+json">{"@type":"Recipe","name":"Purée"}</script>
      <div class="x"><ul itemprop="recipeIngredient"><li>2 potatoes</li><li>milk</li></ul></div>
      <div itemprop="recipeInstructions"><p>Cook.</p><p>Mash.</p></div>
      """)
    #expect(reading.lines == ["2 potatoes", "milk"])
    #expect(reading.steps == ["Cook.", "Mash."])
  }
}
