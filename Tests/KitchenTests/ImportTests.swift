import Foundation
import Kitchen
import TestSupport
import Testing

/// A RecipeML document of recipes with their lines.
private func document(_ recipes: [(title: String, lines: [String])]) -> String {
  let bodies = recipes.map { recipe in
    let lines = recipe.lines.map { "<ing><item>\($0)</item></ing>" }.joined()
    return """
      <recipe><head><title>\(recipe.title)</title></head><ingredients>\(lines)</ingredients>
      <directions><step>Cook.</step></directions></recipe>
      """
  }
  return
    "<?xml version=\"1.0\"?>\n<recipeml version=\"0.5\">\n\(bodies.joined(separator: "\n"))\n</recipeml>\n"
}

private func write(_ text: String, _ name: String, in folder: URL) throws -> String {
  let path = folder.appending(path: name).path
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  return path
}

@Suite struct ImportTests {
  @Test func `a second import tells the same receipt without reading again`() throws {
    try withTemporaryFolder { folder in
      let path = try write(
        document([("Stew", ["For the base:", "1 onion", "-- peeled", "zorblax"])]), "a.xml", in: folder)
      let kitchen = Kitchen(database: try .inMemory())
      func receipts() throws -> ([RecipeReceipt], ImportReport) {
        var found: [RecipeReceipt] = []
        let report = try kitchen.importRecipes(
          at: [path], ImportWishes(),
          receive: { _, entry in if case .recipe(let receipt) = entry { found.append(receipt) } })
        return (found, report)
      }
      let (first, report) = try receipts()
      let account = try #require(first.first?.notes.account)
      #expect(account.found == 4)
      #expect(account.headings == 1)
      #expect(account.continued == 1)
      #expect(account.balances)
      #expect(first.first?.lines.count == account.delivered)
      let (second, again) = try receipts()
      #expect(second == first)
      #expect(again.total.known == 1)
      #expect(again.total.lines == report.total.lines)
      #expect(again.total.account == report.total.account)
    }
  }

  @Test func `an import that is stopped keeps what it read and goes on from there`() throws {
    try withTemporaryFolder { folder in
      let all = (0..<10).map { (title: "Dish \($0)", lines: ["\($0 + 1) eggs"]) }
      let path = try write(document(all), "ten.xml", in: folder)
      let kitchen = Kitchen(database: try .inMemory())
      var asked = 0
      let stopped = try kitchen.importRecipes(
        at: [path], ImportWishes(),
        shouldStop: {
          asked += 1
          // Once before the file's bytes, then before each recipe.
          return asked > 5
        })
      #expect(stopped.isInterrupted)
      #expect(stopped.total.added == 4)
      #expect(stopped.text(dryRun: false).contains("Run the same command again"))
      #expect(try kitchen.database.recipeCount() == 4)
      let rest = try kitchen.importRecipes(at: [path], ImportWishes())
      #expect(!rest.isInterrupted)
      #expect(rest.total.added == 6)
      #expect(rest.total.known == 4)
      #expect(rest.total.recipes == 10)
      #expect(try kitchen.recipes().map(\.recipe.title) == all.map(\.title))
      let whole = Kitchen(database: try .inMemory())
      _ = try whole.importRecipes(at: [path], ImportWishes())
      #expect(try whole.recipes() == kitchen.recipes())
    }
  }

  @Test func `a changed file replaces its recipes and a person's edits stay`() throws {
    try withTemporaryFolder { folder in
      let kitchen = Kitchen(database: try .inMemory())
      let path = try write(document([("Dal", ["1 cup red lentils", "salt"])]), "a.xml", in: folder)
      _ = try kitchen.importRecipes(at: [path], ImportWishes())
      var wishes = EditWishes()
      wishes.servings = "4-6"
      wishes.rating = 4.5
      wishes.addedCategories = ["Winter"]
      wishes.changedLines = ["salt => 2 tsp salt"]
      wishes.addedLines = ["1 bay leaf"]
      #expect(try kitchen.edit(recipe: "dal", wishes).editText.contains("line changed: salt => 2 tsp salt"))
      _ = try write(document([("Dal", ["2 cups red lentils", "salt", "1 onion"])]), "a.xml", in: folder)
      var again = ImportWishes()
      again.replacing = true
      let report = try kitchen.importRecipes(at: [path], again)
      #expect(report.total.replaced == 1)
      let stored = try kitchen.recipe(meant: "dal")
      #expect(
        stored.recipe.ingredients.map(\.text) == [
          "2 cups red lentils", "2 tsp salt", "1 onion", "1 bay leaf",
        ])
      #expect(stored.recipe.servings == Servings(4, 6))
      #expect(stored.recipe.rating == Rating(4.5, of: 5))
      #expect(stored.recipe.categories == ["Winter"])
      // A line that the newer file does not have any more: the edit waits and is told.
      _ = try write(document([("Dal", ["3 cups red lentils", "1 onion"])]), "a.xml", in: folder)
      _ = try kitchen.importRecipes(at: [path], again)
      let history = try kitchen.history(of: kitchen.recipe(meant: "dal"))
      #expect(history.missedEdits == [RecipeEdits.LineEdit(original: "salt", text: "2 tsp salt")])
      #expect(history.sources.map(\.isSuperseded) == [true, true, false])
    }
  }

  @Test func `edits that make no sense are told`() throws {
    try withTemporaryFolder { folder in
      let kitchen = Kitchen(database: try .inMemory())
      let path = try write(document([("Dal", ["1 red onion", "1 white onion"])]), "a.xml", in: folder)
      _ = try kitchen.importRecipes(at: [path], ImportWishes())
      func complaint(_ change: (inout EditWishes) -> Void) -> String {
        var wishes = EditWishes()
        change(&wishes)
        do {
          try kitchen.edit(recipe: "dal", wishes)
          return ""
        } catch {
          return "\(error)"
        }
      }
      #expect(complaint { $0.removedLines = ["onion"] }.contains("2 ingredient lines of 'Dal' hold 'onion'"))
      #expect(complaint { $0.removedLines = ["leek"] }.contains("no ingredient line of 'Dal' holds 'leek'"))
      #expect(complaint { $0.servings = "many" }.contains("write 4, or 4-6"))
      #expect(complaint { $0.rating = 7 }.contains("from 0 to 5"))
      #expect(complaint { $0.changedLines = ["red"] }.contains("=>"))
      #expect(complaint { $0.removedCategories = ["Winter"] }.contains("has no category"))
      #expect(try kitchen.recipe(meant: "dal").edits.isEmpty)
    }
  }

  @Test func `what show tells of a recipe's origin`() throws {
    try withTemporaryFolder { folder in
      let kitchen = Kitchen(database: try .inMemory())
      let path = try write(
        document([("Dal", ["1 cup red lentils", "zorblax"])]).replacing("Dal", with: "Dal & rice"), "a.xml",
        in: folder)
      var wishes = ImportWishes()
      wishes.day = "2026-11-22"
      _ = try kitchen.importRecipes(at: [path], wishes)
      let text = try kitchen.history(of: kitchen.recipe(meant: "dal-rice")).text
      #expect(text.contains("\(path):3 (RecipeML)"))
      #expect(text.contains("imported on 2026-11-22"))
      #expect(text.contains("2 ingredient lines in the file: 1 understood, 0 guessed, 1 unread"))
      #expect(text.contains("unread"))
      #expect(text.contains("a bare & was read as text"), "\(text)")
    }
  }

  @Test func `recipes in recipes are followed, and circles and gaps are findings`() throws {
    try withTemporaryFolder { folder in
      func recipe(_ id: String, _ title: String, _ refs: [(String, String)]) -> String {
        let lines = refs.map { "<ingref refid=\"\($0.0)\" amount=\"1\">\($0.1)</ingref>" }.joined()
        return """
          <recipe id="\(id)"><title>\(title)</title><ingredient-list>\(lines)
          <ingredient><amount>1</amount><item>egg</item></ingredient></ingredient-list>
          <instructions>Cook.</instructions></recipe>
          """
      }
      let text = """
        <?xml version="1.0"?><gourmetDoc>
        \(recipe("r1", "Pie", [("r2", "Crust"), ("r9", "Cream")]))
        \(recipe("r2", "Crust", [("r3", "Dough")]))
        \(recipe("r3", "Dough", [("r1", "Pie")]))
        </gourmetDoc>
        """
      let kitchen = Kitchen(database: try .inMemory())
      _ = try kitchen.importRecipes(at: [write(text, "a.grmt", in: folder)], ImportWishes())
      let found = try kitchen.subRecipes(of: kitchen.recipe(meant: "pie"))
      #expect(found.links.map(\.recipe) == ["crust", "dough", "pie", nil])
      #expect(found.links.map(\.depth) == [0, 1, 2, 0])
      #expect(
        found.findings.map(\.message).contains("recipes go round in a circle: pie -> crust -> dough -> pie"))
      #expect(found.findings.count == 2)
    }
  }
}
