import Foods
import Nutrition
import Recipes
import Sensitivities
import Testing

@Suite struct DoseTallyTests {
  private let counter = DoseCounter(foods: .standard)
  private let gate = Gate(table: .standard)

  private func dish(_ lines: String..., servings: Double = 1, eaten: Double = 1) -> EatenDish {
    var recipe = Recipe(title: "Test", origin: RecipeOrigin(format: "test", file: "-", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    recipe.servings = Servings(servings)
    let analysis = DishAnalyser.standard.analyse(recipe)
    return EatenDish(analysis, gate.verdicts(for: analysis), servings: eaten)
  }

  @Test func `two small doses of one sitting are one large dose`() throws {
    // USDA SR28 1077: 5.05 g of lactose in 100 g of milk; EFSA 2010: 12 g at once, 24 g over a day.
    let glass = dish("150 g whole milk")
    let one = try #require(counter.tally([glass], over: .sitting)["lactose"])
    let two = try #require(counter.tally([glass, glass], over: .sitting)["lactose"])
    #expect(one.standing == .within)
    #expect(two.standing == .above)
    #expect(abs(two.dose.known - 2 * one.dose.known) < 1e-9)
    #expect(try #require(counter.tally([glass, glass], over: .day)["lactose"]).standing == .within)
    #expect(two.words(.sitting).contains("above 12 g at one sitting"))
  }

  @Test func `a larger portion is a larger dose`() throws {
    let half = try #require(counter.tally([dish("300 g whole milk", eaten: 0.5)], over: .sitting)["lactose"])
    let whole = try #require(counter.tally([dish("300 g whole milk")], over: .sitting)["lactose"])
    #expect(abs(half.dose.known * 2 - whole.dose.known) < 1e-9)
  }

  @Test func `what is not known is not within`() throws {
    let entry = try #require(counter.tally([dish("whole milk")], over: .sitting)["lactose"])
    #expect(entry.standing == .unknown)
    #expect(entry.words(.sitting).contains("may be above"))
  }

  @Test func `nothing is within when nothing is eaten`() throws {
    let entry = try #require(counter.tally([dish("500 g whole milk", eaten: 0)], over: .sitting)["lactose"])
    #expect(entry.dose.known == 0 && entry.standing == .within)
  }

  @Test func `sorbitol and mannitol also have a limit together`() throws {
    // CIQUAL 2020: pear 1.89 g of sorbitol, mushroom 0.45 g of mannitol in 100 g; Varney 2017: 0.4 g together.
    let tally = counter.tally([dish("10 g pear"), dish("50 g white mushrooms")], over: .sitting)
    let sorbitol = try #require(tally["fodmap_sorbitol"])
    let mannitol = try #require(tally["fodmap_mannitol"])
    let both = try #require(tally["polyols"])
    #expect(abs(sorbitol.dose.known - 0.189) < 0.03)
    #expect(mannitol.dose.known > 0.15)
    #expect(abs(both.dose.known - sorbitol.dose.known - mannitol.dose.known) < 1e-9)
  }

  @Test func `dried fruit has a figure of its own or none`() throws {
    let prune = try #require(counter.tally([dish("10 g prunes")], over: .sitting)["fodmap_sorbitol"])
    #expect(abs(prune.dose.known - 0.96) < 0.1)  // CIQUAL 2020: 9.6 g in 100 g
    let pear = try #require(counter.tally([dish("10 g dried pears")], over: .sitting)["fodmap_sorbitol"])
    #expect(pear.standing == .unknown)
  }

  @Test func `tamari and gluten-free pasta borrow no figures of soya and wheat`() throws {
    let tally = counter.tally([dish("30 g tamari", "100 g gluten-free pasta")], over: .sitting)
    #expect(try #require(tally["fodmap_gos"]).dose.known == 0)
    #expect(try #require(tally["fodmap_fructan"]).dose.known == 0)
  }

  @Test func `histamine is a class and no dose`() {
    #expect(counter.tally([dish("50 g sauerkraut")], over: .sitting).histamine.count == 1)
    #expect(counter.tally([dish("50 g carrots")], over: .sitting).histamine.isEmpty)
    #expect(counter.tally([], over: .sitting).histamine.isEmpty)
  }

  @Test func `a day without a published threshold says so`() throws {
    let entry = try #require(counter.tally([dish("50 g onions")], over: .day)["fodmap_fructan"])
    #expect(entry.standing == .noThreshold && entry.threshold == nil)
  }
}
