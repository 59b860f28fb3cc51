import Diagnostics
import Persistence
import Recipes
import Testing

private func recipe(_ title: String, _ lines: [String], number: Int = 0, identifier: String? = nil) -> Recipe
{
  var recipe = Recipe(
    title: title,
    origin: RecipeOrigin(format: "gourmet", file: "a.zip!b.xml", index: number, line: 10 * number + 3))
  recipe.origin.identifier = identifier
  recipe.ingredients = lines.map { IngredientLine($0) }
  recipe.lineAccount.found = lines.count
  recipe.lineAccount.delivered = lines.count
  return recipe
}

@Suite struct SourceTests {
  @Test func `a recipe tells where it came from, what was repaired and how its lines were read`() throws {
    let database = try RecipeDatabase.inMemory()
    var dal = recipe("Dal", ["1 cup lentils", "zorblax"])
    dal.findings = [
      Diagnostic(.warning, "an ampersand stood alone", at: SourcePlace(file: "a.zip!b.xml", line: 5))
    ]
    let receipt = [
      ReceiptLine(
        recipeNumber: 0, recipe: "Dal", line: 4, status: .understood, reason: "sure", text: "1 cup lentils"),
      ReceiptLine(
        recipeNumber: 0, recipe: "Dal", line: nil, status: .unread, reason: "no food", text: "zorblax"),
    ]
    let storage = database.storing(path: "a.zip", fingerprint: "1", bytes: 10, on: "2026-11-22")
    try storage.add(dal, receipt: receipt)
    let fileNotes = ReadingNotes(findings: [Diagnostic(.note, "the label of the encoding is wrong")])
    try storage.finish(format: "gourmet", notes: fileNotes)
    let history = try database.history(ofRecipe: "dal")
    #expect(history.count == 1)
    let source = try #require(history.first)
    #expect(source.place == "a.zip!b.xml")
    #expect(source.line == 3)
    #expect(source.importedOn == "2026-11-22")
    #expect(source.notes == ReadingNotes(account: dal.lineAccount, findings: dal.findings))
    #expect(source.fileNotes == fileNotes)
    #expect(source.lines == receipt)
    var receipts: [RecipeReceipt] = []
    try database.forEachReceipt(ofFile: "1") { receipts.append($0) }
    #expect(
      receipts == [
        RecipeReceipt(
          number: 0, title: "Dal", place: "a.zip!b.xml", line: 3, notes: source.notes, lines: receipt)
      ])
    #expect(try database.knownFile("1")?.recipes == 1)
    #expect(try database.knownFile("2") == nil)
  }

  @Test func `images are kept with their bytes`() throws {
    let database = try RecipeDatabase.inMemory()
    var dal = recipe("Dal", ["1 cup lentils"])
    dal.images = [RecipeImage(reference: "far.jpg"), RecipeImage(reference: "near.jpg", bytes: [1, 2, 3])]
    let storage = database.storing(path: "a.zip", fingerprint: "1", bytes: 10)
    try storage.add(dal, receipt: [])
    try storage.finish(format: "gourmet")
    #expect(try database.images(ofRecipe: "dal") == [RecipeImage(reference: "near.jpg", bytes: [1, 2, 3])])
    #expect(try database.recipe(id: "dal")?.recipe.images.map(\.reference) == ["far.jpg", "near.jpg"])
  }

  @Test func `a sub-recipe is found by its identifier, by its title, and in other files`() throws {
    let database = try RecipeDatabase.inMemory()
    let first = database.storing(path: "a.xml", fingerprint: "1", bytes: 10)
    try first.add(recipe("Pie", ["crust"], number: 0, identifier: "r1"), receipt: [])
    try first.add(recipe("Pie crust", ["flour"], number: 1, identifier: "r2"), receipt: [])
    try first.finish(format: "gourmet")
    let second = database.storing(path: "b.xml", fingerprint: "2", bytes: 10)
    try second.add(recipe("Sauce", ["tomatoes"], identifier: "r2"), receipt: [])
    try second.finish(format: "gourmet")
    #expect(try database.recipe(meantBy: "r2", in: "pie") == "pie-crust")
    #expect(try database.recipe(meantBy: "PIE CRUST", in: "pie") == "pie-crust")
    #expect(try database.recipe(meantBy: "Sauce", in: "pie") == "sauce")
    #expect(try database.recipe(meantBy: "r2", in: "sauce") == "sauce")
    #expect(try database.recipe(meantBy: "r9", in: "pie") == nil)
    #expect(try database.recipe(meantBy: "", in: "pie") == nil)
  }

  @Test func `what came before a pause is kept, and the import goes on from there`() throws {
    let database = try RecipeDatabase.inMemory()
    let first = database.storing(path: "a.xml", fingerprint: "1", bytes: 10)
    try first.add(recipe("One", ["egg"]), receipt: [])
    #expect(try first.pause() == 1)
    #expect(try database.state(ofFile: "1") == .begun(recipes: 1))
    let second = database.storing(path: "a.xml", fingerprint: "1", bytes: 10)
    second.skip(1)
    try second.add(recipe("Two", ["two eggs"], number: 1), receipt: [])
    try second.finish(format: "gourmet")
    #expect(try database.state(ofFile: "1") == .complete(recipes: 2))
    #expect(try database.recipes().map(\.recipe.title) == ["One", "Two"])
  }
}

@Suite struct FingerprintTests {
  // Known answers of 64-bit FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
  func `both ways of taking bytes give the known answer`(text: String, answer: String) {
    var one = Fingerprint()
    one.add(text.utf8)
    var other = Fingerprint()
    Array(text.utf8).withUnsafeBytes { other.add($0) }
    #expect(one.text == answer)
    #expect(other.text == answer)
  }
}
