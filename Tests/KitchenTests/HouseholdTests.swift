import Foundation
import Kitchen
import TestSupport
import Testing

@Suite struct HouseholdTests {
  @Test func `nobody gets more at a sitting than is kept to, in the portions planned`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 3
    wishes.effort = 60_000
    wishes.pricesRestrictions = false
    var person = Person(name: "Ana", energy: .given(kilocalories: 2_600))
    person.sensitivities = try kitchen.sensitivities(["lactose", "low FODMAP"])
    wishes.people = [person]
    let sheet = try kitchen.plan(wishes).value
    let counter = DoseCounter(foods: kitchen.knowledge.foods)
    let gate = kitchen.knowledge.gate()
    for meal in sheet.days.flatMap(\.meals) {
      let eaten = try
        ([meal.recipe].compactMap(\.self).map { ($0, meal.portions) }
        + meal.sides.map { ($0.recipe, $0.portions) })
        .map { id, portions in
          let analysis = kitchen.knowledge.analyser.analyse(try kitchen.recipe(meant: id).recipe)
          let steps = try kitchen.recipe(meant: id).recipe.steps.map(\.text)
          return EatenDish(analysis, gate.verdicts(for: analysis, steps: steps), servings: portions)
        }
      let tally = counter.tally(eaten, over: .sitting)
      for sensitivity in person.sensitivities where sensitivity.severity == .limit {
        guard case .group(let group) = sensitivity.avoidance, let entry = tally[group] else { continue }
        #expect(entry.standing != .above, "\(meal.title): \(entry.words(.sitting))")
      }
    }
  }

  @Test func `a guest's rules hold on the guest's day and not before`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 2
    wishes.slots = [.dinner]
    wishes.effort = 60_000
    wishes.pricesRestrictions = false
    var guest = PersonChanges()
    guest.allergies = ["fish", "milk", "egg", "gluten", "legumes", "alliums"]
    guest.days = [CalendarDay(number: 20_781)]
    try kitchen.addPerson(named: "Ana", PersonChanges())
    try kitchen.addPerson(named: "Ben", guest)
    wishes.people = try kitchen.people()
    let sheet = try kitchen.plan(wishes).value
    let portions = sheet.days.map { $0.meals[0].portions }
    #expect(portions[1] > portions[0])
    let gate = kitchen.knowledge.gate()
    let second = try #require(sheet.days[1].meals[0].recipe)
    let analysis = kitchen.knowledge.analyser.analyse(try kitchen.recipe(meant: second).recipe)
    let groups = Set(gate.verdicts(for: analysis).all.map(\.avoidance.key))
    #expect(groups.isDisjoint(with: ["fish", "milk", "egg", "gluten", "legume", "allium"]), "\(groups)")
  }

  @Test func `a recipe inside a recipe brings what it holds`() throws {
    try withTemporaryFolder { folder in
      let text = """
        <?xml version="1.0"?><!DOCTYPE gourmet><gourmetDoc>
        <recipe id="1"><title>Almond paste</title><yields>4 servings</yields><ingredient-list>
        <ingredient><amount>200</amount><unit>g</unit><item>ground almonds</item></ingredient></ingredient-list>
        <instructions>Knead.</instructions></recipe>
        <recipe id="2"><title>Filled pears</title><yields>4 servings</yields><ingredient-list>
        <ingredient><amount>4</amount><item>pears</item></ingredient>
        <ingref refid="1"><amount>1</amount><item>Almond paste</item></ingref></ingredient-list>
        <instructions>Fill the pears.</instructions></recipe>
        </gourmetDoc>
        """
      let path = folder.appending(path: "two.grmt").path
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let kitchen = Kitchen(database: try .inMemory())
      #expect(try kitchen.importRecipes(at: [path]).total.added == 2)
      let pears = try kitchen.report(on: kitchen.recipe(meant: "Filled pears"))
      let nuts = try #require(pears.verdicts.first { $0.avoidance.key == "tree_nut" })
      #expect(nuts.verdict == .contains)
    }
  }

  @Test func `a menu of yesterday keeps its dishes off today`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 1
    wishes.effort = 40_000
    let first = try kitchen.plan(wishes).value
    wishes.start = CalendarDay(number: 20_781)
    let second = try kitchen.plan(wishes).value
    let before = Set(first.days[0].meals.compactMap(\.recipe))
    #expect(before.isDisjoint(with: second.days[0].meals.compactMap(\.recipe)))
  }

  @Test func `without an oven nothing is baked`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 2
    wishes.effort = 40_000
    wishes.equipment = ["blender", "grill", "freezer", "microwave", "food processor"]
    let sheet = try kitchen.plan(wishes).value
    let dishes = sheet.days.flatMap(\.meals).flatMap {
      [$0.recipe].compactMap(\.self) + $0.sides.map(\.recipe)
    }
    #expect(dishes.count >= 6)
    for id in dishes {
      let steps = try kitchen.recipe(meant: id).recipe.steps.map { $0.text.lowercased() }.joined(
        separator: " ")
      #expect(!steps.contains(" oven"), "\(id)")
    }
  }

  @Test func `what an elimination stands against is told, with how long and whom to see`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 1
    wishes.effort = 10_000
    wishes.avoid = ["low histamine"]
    let findings = try kitchen.plan(wishes).findings
    let hint = try #require(findings.first { $0.message.contains("live ferments") }?.hint)
    #expect(hint.contains("How long: two to four weeks, then bring food back"))
    #expect(hint.contains("see a doctor before the diet becomes permanent"))
  }

  @Test func `what somebody avoids since the menu was made holds when it is changed`() throws {
    let kitchen = Kitchen(database: try .inMemory())
    try kitchen.fillWhenEmpty()
    try kitchen.addPerson(named: "Ana", PersonChanges())
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.days = 1
    wishes.effort = 20_000
    wishes.people = try kitchen.people()
    _ = try kitchen.plan(wishes)
    var changes = PersonChanges()
    changes.allergies = ["soy", "fish", "milk"]
    try kitchen.editPerson(named: "Ana", changes)
    let gate = kitchen.knowledge.gate()
    let meal = MealName(date: wishes.start, slot: .dinner)
    for alternative in try kitchen.alternatives(to: meal) {
      let recipe = try kitchen.recipe(meant: #require(alternative.recipe?.id)).recipe
      let verdicts = gate.verdicts(
        for: kitchen.knowledge.analyser.analyse(recipe), steps: recipe.steps.map(\.text))
      let groups = Set(verdicts.all.map(\.avoidance.key))
      #expect(groups.isDisjoint(with: ["soy", "fish", "milk"]), "\(recipe.title)")
    }
  }
}
