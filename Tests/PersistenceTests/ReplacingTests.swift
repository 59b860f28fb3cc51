import Persistence
import Recipes
import Testing

private func recipe(
  _ title: String, _ lines: [String], steps: [String] = ["Cook it."], identifier: String? = nil
) -> Recipe {
  var recipe = Recipe(
    title: title, origin: RecipeOrigin(format: "recipeml", file: "a.xml", index: 0, line: 3))
  recipe.origin.identifier = identifier
  recipe.ingredients = lines.map { IngredientLine($0) }
  recipe.steps = steps.map { RecipeStep($0) }
  return recipe
}

/// Stores recipes as the file of a path with a fingerprint.
@discardableResult
private func store(
  _ recipes: [Recipe], in database: RecipeDatabase, path: String = "a.xml", fingerprint: String,
  replacing: Bool = true
) throws -> StoreResult {
  let storage = database.storing(
    path: path, fingerprint: fingerprint, bytes: 1, on: "2026-11-22", replacing: replacing)
  for recipe in recipes { try storage.add(recipe, receipt: []) }
  return try storage.finish(format: "recipeml")
}

@Suite struct ReplacingTests {
  @Test func `a changed recipe of the same file takes the old one's place and keeps its identifier`() throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Dal", ["1 cup lentils"])], in: database, fingerprint: "1")
    let changed = recipe("Dal", ["2 cups red lentils", "1 onion"])
    let result = try store([changed], in: database, fingerprint: "2")
    #expect(result == StoreResult(added: 0, known: 0, replaced: 1))
    #expect(try database.recipes() == [StoredRecipe(id: "dal", recipe: changed)])
  }

  @Test func `without replacing a changed recipe is one of its own`() throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Dal", ["1 cup lentils"])], in: database, fingerprint: "1")
    let result = try store(
      [recipe("Dal", ["2 cups lentils"])], in: database, fingerprint: "2", replacing: false)
    #expect(result == StoreResult(added: 1, known: 0))
    #expect(try database.recipes().map(\.id) == ["dal", "dal-2"])
  }

  @Test func `what a person changed stays over the newer version`() throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Dal", ["1 cup lentils", "salt"])], in: database, fingerprint: "1")
    var edits = RecipeEdits()
    edits.title = "Grandmother's dal"
    edits.servings = Servings(6)
    edits.rating = Rating(5, of: 5)
    edits.addedCategories = ["Winter"]
    edits.addedNotes = ["Needs more salt."]
    edits.lines = [
      RecipeEdits.LineEdit(original: "salt", text: "2 tsp salt"),
      RecipeEdits.LineEdit(original: nil, text: "1 bay leaf"),
    ]
    try database.storeEdits(edits, ofRecipe: "dal")
    let newer = recipe("Dal", ["3 cups lentils", "salt"], steps: ["Soak.", "Cook."])
    #expect(try store([newer], in: database, fingerprint: "2").replaced == 1)
    let stored = try #require(try database.recipe(id: "dal"))
    #expect(stored.recipe.title == "Grandmother's dal")
    #expect(stored.recipe.ingredients.map(\.text) == ["3 cups lentils", "2 tsp salt", "1 bay leaf"])
    #expect(stored.recipe.steps.map(\.text) == ["Soak.", "Cook."])
    #expect(stored.recipe.servings == Servings(6))
    #expect(stored.recipe.categories == ["Winter"])
    #expect(stored.edits == edits)
    #expect(try database.recipes(matching: "grandmother").map(\.id) == ["dal"])
    // Without the edits the recipe is as its newer document has it.
    #expect(try database.storeEdits(RecipeEdits(), ofRecipe: "dal")?.recipe == newer)
    #expect(try database.recipe(id: "dal")?.edits.isEmpty == true)
  }

  @Test func `a renamed recipe is known by its own identifier`() throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Dal", ["1 cup lentils"], identifier: "r7")], in: database, fingerprint: "1")
    try store([recipe("Dhal", ["2 cups rice"], identifier: "r7")], in: database, fingerprint: "2")
    #expect(try database.recipes().map(\.recipe.title) == ["Dhal"])
  }

  @Test func `two recipes of one title take the places of two`() throws {
    let database = try RecipeDatabase.inMemory()
    try store(
      [recipe("Dal", ["red lentils"]), recipe("Dal", ["mung beans"])], in: database, fingerprint: "1")
    let result = try store(
      [recipe("Dal", ["3 red lentils"]), recipe("Dal", ["4 mung beans"])], in: database, fingerprint: "2")
    #expect(result.replaced == 2)
    #expect(
      try database.recipes().flatMap(\.recipe.ingredients).map(\.text) == ["3 red lentils", "4 mung beans"])
  }

  @Test func `a recipe of another file is replaced only when most of its lines are alike`() throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Salad", ["1 lettuce", "2 tomatoes", "olive oil"])], in: database, fingerprint: "1")
    let other = try store(
      [recipe("Salad", ["100 g pasta", "mayonnaise"])], in: database, path: "b.xml", fingerprint: "2")
    #expect(other == StoreResult(added: 1, known: 0))
    let newer = try store(
      [recipe("Salad", ["1 lettuce", "3 tomatoes", "olive oil"])], in: database, path: "c.xml",
      fingerprint: "3")
    #expect(newer.replaced == 1)
    #expect(try database.recipeCount() == 2)
  }

  @Test func `going back to an older file takes it once more`() throws {
    let database = try RecipeDatabase.inMemory()
    let old = recipe("Dal", ["1 cup lentils"])
    try store([old], in: database, fingerprint: "1")
    try store([recipe("Dal", ["2 cups lentils"])], in: database, fingerprint: "2")
    #expect(try database.knownFile("1")?.isSuperseded == true)
    try database.reopenFile("1")
    #expect(try store([old], in: database, fingerprint: "1").replaced == 1)
    #expect(try database.recipes() == [StoredRecipe(id: "dal", recipe: old)])
    #expect(try database.knownFile("2")?.isSuperseded == true)
  }

  @Test(arguments: [
    (["½ cup sugar"], ["1/2 c. sugar"]),
    (["2 tablespoons flour, sifted"], ["2 tbsp flour (sifted)"]),
    (["2.50 lb potatoes", "1 onion"], ["2.5 pounds potato", "1 onion"]),
    (["1½ cups milk"], ["1 1/2 cup milk"]),
  ])
  func `the same recipe as another program writes it is linked`(one: [String], other: [String]) throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Cake", one)], in: database, fingerprint: "1", replacing: false)
    let result = try store(
      [recipe("CAKE!", other)], in: database, path: "b.mx2", fingerprint: "2", replacing: false)
    #expect(result == StoreResult(added: 0, known: 1))
    #expect(try database.history(ofRecipe: "cake").map(\.path) == ["a.xml", "b.mx2"])
  }

  @Test(arguments: [
    (["1/2 cup sugar"], ["1 cup sugar"]),
    (["1 cup sugar"], ["1 cup salt"]),
    (["1 cup sugar", "2 eggs"], ["1 cup sugar"]),
  ])
  func `a recipe of other amounts or foods is not linked`(one: [String], other: [String]) throws {
    let database = try RecipeDatabase.inMemory()
    try store([recipe("Cake", one)], in: database, fingerprint: "1", replacing: false)
    try store([recipe("Cake", other)], in: database, path: "b.mx2", fingerprint: "2", replacing: false)
    #expect(try database.recipeCount() == 2)
  }
}
