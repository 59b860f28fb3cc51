import Foundation
import Kitchen
import TestSupport
import Testing

private let recipeML = """
  <?xml version="1.0" encoding="UTF-8"?>
  <recipeml version="0.5"><menu><head><title>Two</title></head>
  <recipe><head><title>Bean stew</title><yield>2</yield></head>
  <ingredients><ing><amt><qty>1</qty><unit>can</unit></amt><item>canned black beans, drained</item></ing>
  <ing><amt><qty>2</qty><unit>tbsp</unit></amt><item>olive oil</item></ing>
  <ing><item>zorblax</item></ing></ingredients>
  <directions><step>Simmer for 10 minutes.</step></directions></recipe>
  <recipe><head><title>Buttered bread</title><yield>1</yield></head>
  <ingredients><ing><amt><qty>2</qty><unit>slices</unit></amt><item>whole wheat bread</item></ing>
  <ing><amt><qty>10</qty><unit>g</unit></amt><item>butter</item></ing></ingredients>
  <directions><step>Spread.</step></directions></recipe>
  </menu></recipeml>
  """

@Suite struct KitchenTests {
  @Test func `the starter collection fills an empty library and nothing else`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    let added = try kitchen.fillWhenEmpty()
    #expect(added >= 60)
    #expect(try kitchen.fillWhenEmpty() == 0)
    #expect(try kitchen.database.recipeCount() == added)
  }

  @Test func `every line of an import has a receipt, and a second import adds nothing`() throws {
    try withTemporaryFolder { folder in
      let path = folder.appending(path: "two.xml").path
      try recipeML.write(toFile: path, atomically: true, encoding: .utf8)
      let kitchen = Kitchen(database: try .inMemory())
      var receipt: [ReceiptLine] = []
      let first = try kitchen.importRecipes(at: [path], receive: { _, line in receipt.append(line) })
      #expect(first.total.added == 2)
      #expect(receipt.count == 5)
      #expect(first.total.lines.all == 5)
      #expect(receipt.first { $0.text.contains("zorblax") }?.status == .unread)
      #expect(receipt.first { $0.text.contains("butter") }?.status == .understood)
      let second = try kitchen.importRecipes(at: [path])
      #expect(second.total.added == 0)
      #expect(second.total.known == 2)
    }
  }

  @Test func `a folder with nothing in it is told and stores nothing`() throws {
    try withTemporaryFolder { folder in
      let kitchen = Kitchen(database: try .inMemory())
      let report = try kitchen.importRecipes(at: [folder.path, folder.appending(path: "gone.xml").path])
      #expect(report.files.isEmpty)
      #expect(report.failures.count == 2)
      #expect(report.hasProblems)
    }
  }

  @Test(arguments: ["gluten", "milk", "egg", "nightshades", "garlic"])
  func `what is avoided is never on the menu`(avoided: String) throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.avoid = [avoided]
    wishes.effort = 100_000
    let sheet = try kitchen.plan(wishes).value
    let gate = kitchen.knowledge.gate(watching: try kitchen.sensitivities([avoided]).map(\.avoidance))
    let meals = sheet.days.flatMap(\.meals)
    #expect(meals.count == 21)
    for id in meals.compactMap(\.recipe) {
      let recipe = try kitchen.recipe(meant: id).recipe
      let analysis = kitchen.knowledge.analyser.analyse(recipe)
      let verdicts = gate.verdicts(for: analysis, steps: recipe.steps.map(\.text))
      for sensitivity in try kitchen.sensitivities([avoided]) {
        // An allergy refuses what may contain it too; an intolerance tells it.
        let worst = sensitivity.severity == .allergy ? nil : Verdict.mayContain
        let verdict = verdicts.verdict(for: sensitivity.avoidance)
        #expect(verdict == nil || verdict == worst, "\(recipe.title)")
      }
    }
  }

  @Test func `a week without gluten and milk is full and no dish stands more than twice`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.avoid = ["gluten", "milk"]
    wishes.effort = 300_000
    let sheet = try kitchen.plan(wishes).value
    let recipes = sheet.days.flatMap(\.meals).compactMap(\.recipe)
    #expect(recipes.count == 21)
    #expect(sheet.conflicts.isEmpty)
    for (_, uses) in Dictionary(grouping: recipes, by: \.self) { #expect(uses.count <= 2) }
    #expect(sheet.days.flatMap(\.meals).allSatisfy { !$0.reasons.isEmpty })
    // The same wishes give the same menu.
    #expect(try kitchen.plan(wishes).value == sheet)
  }

  @Test func `an unknown word is an error that names the nearest`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.avoid = ["glutten"]
    do {
      _ = try kitchen.plan(wishes)
      Issue.record("planned without knowing what glutten is")
    } catch {
      #expect("\(error)".contains("did you mean gluten"))
    }
  }

  @Test func `every line of every dish on the menu is on the list, not bought, or named as not understood`()
    throws
  {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.effort = 100_000
    let sheet = try kitchen.plan(wishes).value
    let list = try #require(try kitchen.shoppingLists().first)
    #expect(Set(list.items.map(\.food)).count == list.items.count)
    let dishes = sheet.days.flatMap(\.meals).flatMap {
      [$0.recipe].compactMap(\.self) + $0.sides.map(\.recipe)
    }
    for id in Set(dishes) {
      let recipe = try kitchen.recipe(meant: id).recipe
      for line in kitchen.knowledge.analyser.analyse(recipe).lines {
        guard let food = line.match.food.map({ kitchen.knowledge.foods[$0] }) else {
          #expect(list.unread.contains { $0.text == line.text })
          continue
        }
        let isNotBought = food.tags.contains("water") || food.tags.contains("discard")
        #expect(
          isNotBought || list.items.contains { item in item.uses.contains { $0.line == line.text } },
          "\(line.text) of \(recipe.title)")
      }
    }
  }

  @Test func `without a menu there is no list`() throws {
    #expect(throws: KitchenError("no menu was planned yet", hint: "`commensal plan` makes one")) {
      try Kitchen(database: .inMemory()).shoppingLists()
    }
  }
}
