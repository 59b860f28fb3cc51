import Foundation
import Persistence
import Recipes
import Testing

private func recipe(_ title: String, _ lines: [String]) -> Recipe {
  var recipe = Recipe(
    title: title, origin: RecipeOrigin(format: "recipeml", file: "a.xml", index: 0, line: 3))
  recipe.ingredients = lines.map { IngredientLine($0) }
  recipe.steps = [RecipeStep("Cook it.")]
  return recipe
}

private func file(_ recipes: [Recipe], fingerprint: String = "1", path: String = "a.xml") -> ReadFile {
  ReadFile(
    path: path, fingerprint: fingerprint, bytes: 10, format: "recipeml", recipes: recipes,
    receipt: [
      ReceiptLine(
        recipeNumber: 0, recipe: "Dal", line: 4, status: .understood, reason: "sure", text: "1 cup lentils")
    ])
}

@Suite struct RecipeDatabaseTests {
  @Test func `a stored recipe comes back whole`() throws {
    let database = try RecipeDatabase.inMemory()
    let dal = recipe("Dal", ["1 cup lentils", "½ tsp turmeric"])
    try database.store(file([dal]))
    #expect(try database.recipes() == [StoredRecipe(id: "dal", recipe: dal)])
    #expect(try database.recipe(id: "dal")?.recipe == dal)
    #expect(try database.recipe(id: "no such dish") == nil)
  }

  @Test func `the same file twice adds nothing`() throws {
    let database = try RecipeDatabase.inMemory()
    #expect(try database.store(file([recipe("Dal", ["lentils"])])) == StoreResult(added: 1, known: 0))
    #expect(try database.store(file([recipe("Dal", ["lentils"])])) == StoreResult(added: 0, known: 1))
    #expect(try database.recipeCount() == 1)
  }

  @Test func `the same recipe in another file is linked and not doubled`() throws {
    let database = try RecipeDatabase.inMemory()
    try database.store(file([recipe("Dal", ["1 cup lentils"])]))
    let second = try database.store(
      file([recipe("DAL", ["1 cup  lentils."])], fingerprint: "2", path: "b.xml"))
    #expect(second == StoreResult(added: 0, known: 1))
    #expect(try database.sources(ofRecipe: "dal").map(\.path) == ["a.xml", "b.xml"])
  }

  @Test func `two recipes of one title get two identifiers`() throws {
    let database = try RecipeDatabase.inMemory()
    try database.store(file([recipe("Dal", ["red lentils"]), recipe("Dal", ["black lentils"])]))
    #expect(try database.recipes().map(\.id) == ["dal", "dal-2"])
  }

  @Test func `a search wants every word, in any case`() throws {
    let database = try RecipeDatabase.inMemory()
    try database.store(file([recipe("Red dal", ["1 cup lentils"]), recipe("Red rice", ["rice"])]))
    #expect(try database.recipes(matching: "LENTILS red").map(\.id) == ["red-dal"])
    #expect(try database.recipes(matching: "100%").isEmpty)
  }

  @Test func `a menu that was made last is the newest`() throws {
    let database = try RecipeDatabase.inMemory()
    #expect(try database.newestMenu() == nil)
    try database.storeMenu(start: "2026-11-23", request: "{}", content: "{\"a\":1}")
    try database.storeMenu(start: "2026-11-30", request: "{}", content: "{\"a\":2}")
    #expect(try database.newestMenu()?.start == "2026-11-30")
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "library.sqlite").path
    let text = String(repeating: "this is a letter to my aunt\n", count: 200)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: LibraryError.notALibrary(path: path)) { try RecipeDatabase(path: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `a folder that is not there is told`() throws {
    do {
      _ = try RecipeDatabase(path: "/no/such/folder/library.sqlite")
      Issue.record("opened a library in a folder that does not exist")
    } catch {
      #expect("\(error)".contains("check that its folder exists"))
    }
  }

  @Test func `a library is opened again with everything in it`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "library.sqlite").path
    try RecipeDatabase(path: path).store(file([recipe("Dal", ["lentils"])]))
    #expect(try RecipeDatabase(path: path).recipeCount() == 1)
  }

  @Test func `an interrupted import goes on where it stopped`() throws {
    let database = try RecipeDatabase.inMemory()
    let many = (0..<FileStorage.step + 5).map { recipe("Dish \($0)", ["\($0) eggs"]) }
    let first = database.storing(path: "big.xml", fingerprint: "9", bytes: 1)
    for recipe in many { try first.add(recipe, receipt: []) }
    // Stopped here: the five after the last full step were never stored.
    #expect(try database.state(ofFile: "9") == .begun(recipes: FileStorage.step))
    #expect(try database.recipeCount() == FileStorage.step)
    let second = database.storing(path: "big.xml", fingerprint: "9", bytes: 1)
    second.skip(FileStorage.step)
    for recipe in many.dropFirst(FileStorage.step) { try second.add(recipe, receipt: []) }
    #expect(try second.finish(format: "recipeml") == StoreResult(added: 5, known: 0))
    #expect(try database.state(ofFile: "9") == .complete(recipes: many.count))
    #expect(try database.recipes().map(\.recipe.title) == many.map(\.title))
  }
}
