import Foods
import Ingredients
import Matching
import Nutrition
import Sensitivities
import Testing

@Suite struct GateTests {
  let gate = Gate()

  private func person(_ group: GroupID, _ severity: Severity) -> [Person] {
    [Person(name: "Ada", sensitivities: [Sensitivity(.group(group), severity)])]
  }

  private func verdicts(_ lines: String..., title: String = "", steps: [String] = []) -> DishVerdicts {
    gate.verdicts(for: RecipeText(title: title, lines: lines, steps: steps))
  }

  @Test func `a verdict tells its derivation and its line`() throws {
    let verdict = try #require(verdicts("1 tsp salt", "2 tsp Worcestershire sauce").explained(.group("fish")))
    #expect(verdict.verdict == .mayContain)
    #expect(verdict.evidence[0].place == .line(1))
    #expect(verdict.evidence[0].derivation == "Worcestershire sauce -> anchovy -> fish")
  }

  @Test func `narrower groups lead to wider ones`() throws {
    let verdict = try #require(verdicts("1 cup walnuts").explained(.group("nuts_all")))
    #expect(verdict.verdict == .contains)
    #expect(verdict.evidence[0].chain.first == "Walnut")
  }

  @Test func `an allergy is refused what may contain, an intolerance is told`() {
    let dish = verdicts("1 cup granola", "1 tsp salt")
    let strict = gate.decide(dish, for: person("tree_nut", .allergy))
    #expect(!strict.isAllowed)
    #expect(strict.refusals[0].reason.hasPrefix("may contain tree nuts"))
    let mild = gate.decide(dish, for: person("tree_nut", .intolerance))
    #expect(mild.isAllowed)
    #expect(mild.cautions.count == 1)
  }

  @Test func `what only labels can tell is told with an allowed dish`() {
    let decision = gate.decide(verdicts("2 oz dark chocolate"), for: person("milk", .allergy))
    #expect(decision.isAllowed)
    #expect(decision.labelChecks.count == 1)
    #expect(decision.labelChecks[0].lookFor.contains("read the ingredients"))
  }

  @Test func `a label on the line is honoured and must be checked`() {
    let decision = gate.decide(verdicts("1 cup gluten-free flour"), for: person("gluten", .allergy))
    #expect(decision.isAllowed)
    #expect(decision.labelChecks.contains { $0.lookFor.contains("label must say so") })
  }

  @Test func `a line that nobody can read keeps a dish from the allergic`() {
    let dish = verdicts("1 tsp salt", "2 qwxyz vrrbl")
    #expect(dish.isUnverified)
    #expect(!gate.decide(dish, for: person("egg", .allergy)).isAllowed)
    #expect(gate.decide(dish, for: person("egg", .intolerance)).isAllowed)
    #expect(gate.decide(dish, for: person("egg", .intolerance)).cautions.count == 1)
  }

  @Test func `steps and titles are heard`() {
    #expect(
      verdicts("1 tsp salt", steps: ["Stir in the butter."]).verdict(for: .group("milk")) == .mayContain)
    #expect(
      verdicts("1 tsp salt", title: "Shrimp cocktail").verdict(for: .group("crustacean")) == .mayContain)
    #expect(verdicts("1 tsp salt", title: "Flourless cake").verdict(for: .group("wheat")) == nil)
    #expect(
      verdicts("1 cup rice", steps: ["Shape into balls the size of a walnut."]).verdict(
        for: .group("tree_nut")) == nil)
  }

  @Test func `everybody at the table must be suited`() {
    let people = [
      Person(name: "Ada", sensitivities: [Sensitivity(.group("egg"), .allergy)]),
      Person(name: "Ben", sensitivities: [Sensitivity(.group("milk"), .allergy)]),
    ]
    let decision = gate.decide(verdicts("2 eggs", "1 cup milk"), for: people)
    #expect(decision.refusals.map(\.person) == ["Ada", "Ben"])
  }

  @Test func `words and foods of one's own are watched, also as carriers`() {
    let own = Gate(watching: [.word("anchovy"), .word("cilantro")])
    let text = RecipeText(title: "", lines: ["1 tsp Worcestershire sauce", "1 bunch cilantro"])
    let dish = own.verdicts(for: text)
    #expect(dish.verdict(for: .word("cilantro")) == .contains)
    #expect(dish.verdict(for: .word("anchovy")) == .mayContain)
  }

  @Test func `foods of the table bring what their category says`() throws {
    let table = FoodTable.standard
    let gate = Gate(watching: [.food("garlic")], table: table)
    for food in table.concepts {
      let line = DishLine(
        text: "zzzz", group: nil, parsed: ParsedIngredient(text: "zzzz"),
        match: FoodMatch(food: food.id, confidence: .sure, reason: "test"), weight: nil, eatenShare: 1,
        handling: [],
        optional: false)
      let dish = DishAnalysis(
        title: "", servings: 1, servingsGuessed: false, lines: [line], perServing: NutrientTotals(),
        coverage: Coverage(lines: 1, mass: 1))
      let verdicts = gate.verdicts(for: dish)
      #expect(!verdicts.isUnverified)
      let expected: [(String, GroupID)] = [
        ("dairy", "milk"), ("egg", "egg"), ("fish", "fish"), ("shellfish.crustacean", "crustacean"),
        ("shellfish.mollusc", "mollusc"), ("legume.peanut", "peanut"), ("legume.soy", "soy"),
        ("grain.wheat", "wheat"), ("grain.wheat", "gluten"), ("seed.sesame", "sesame"),
        ("vegetable.celery", "celery"),
        ("condiment.mustard", "mustard"), ("meat.pork", "pork"), ("vegetable.allium", "allium"),
        ("vegetable.nightshade", "nightshade"), ("legume.lupin", "lupin"), ("meat", "meat"),
        ("poultry", "meat"),
      ]
      for (path, group) in expected where food.category.isWithin(CategoryID(path)) {
        #expect(verdicts.verdict(for: .group(group)) == .contains, "\(food.slug): \(group)")
      }
    }
  }

  @Test func `label checks can be asked for one line`() {
    let checks = gate.labelChecks(
      for: "2 vegetable stock cubes", avoidances: [.group("milk"), .group("celery")])
    #expect(checks.map(\.avoidance) == [.group("milk"), .group("celery")])
  }
}

@Suite struct PersonTests {
  /// Mifflin-St Jeor by hand: a woman of 30, 165 cm, 60 kg: 600 + 1031.25 - 150 - 161 = 1320.25; sitting x 1.2 = 1584.3.
  @Test func `energy need is worked out`() {
    let body = Body(sex: .female, years: 30, centimetres: 165, kilograms: 60, activity: .sitting)
    #expect(abs(body.restingKilocalories - 1320.25) < 1e-9)
    #expect(abs(EnergyNeed.estimated(body).kilocaloriesPerDay - 1584.3) < 1e-9)
    #expect(EnergyNeed.given(kilocalories: 1800).kilocaloriesPerDay == 1800)
  }

  @Test func `guests come on their days`() {
    let house = Household([
      Person(name: "Ada"), Person(name: "Guest", meals: ["dinner"], days: ["2026-11-24"]),
    ])
    #expect(house.eaters(of: "dinner", on: "2026-11-24").map(\.name) == ["Ada", "Guest"])
    #expect(house.eaters(of: "dinner", on: "2026-11-25").map(\.name) == ["Ada"])
    #expect(house.eaters(of: "lunch", on: "2026-11-24").map(\.name) == ["Ada"])
  }
}

@Suite struct ConflictTests {
  @Test func `conflicts are told`() throws {
    let fodmap = try Vocabulary.standard.meaning(of: "low FODMAP").get()
    let ids = Conflict.raised(by: fodmap).map(\.id)
    #expect(ids.contains("fodmap-prebiotic"))
    #expect(ids.contains("many-eliminations"))
    let histamine = Conflict.raised(by: [Sensitivity(.group("histamine_high"), .intolerance)])
    #expect(histamine.first?.drops == ["fermented"])
    #expect(Conflict.raised(by: [Sensitivity(.group("egg"), .allergy)]).isEmpty)
  }
}
