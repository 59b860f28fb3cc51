import Foods
import Nutrition
import Recipes
import Testing

@testable import Scoring

/// What the kitchen does to a dish's facts.
struct KitchenTests {
  private let scorer = DishScorer()

  private func facts(_ slug: String, _ grams: Double, _ handling: Handling) -> DishFacts {
    scorer.facts(of: dish(slug, [(slug, grams, handling)]), keepingLines: true)
  }

  /// A serving of kefir is 175 g (Wastyk 2021): 200 g are 1.14.
  @Test func `cultures live raw and die in the oven`() throws {
    let raw = facts("kefir", 200, .raw)
    #expect(abs(raw[.liveFerments] - 200.0 / 175) < 1e-9)
    #expect(raw[.heatedFerments] == 0)
    let baked = facts("kefir", 200, .heated)
    #expect(baked[.liveFerments] == 0)
    #expect(baked[.heatedFerments] > 0)
    let words = scorer.score(raw).explanation.children[0].children[4].words
    #expect(words.contains("200 g") && words.contains("1.1 live servings") && words.contains("alive because"))
  }

  @Test func `not knowing about heat is not alive, and is said`() {
    let unknown = facts("sauerkraut-raw", 70, .unknownHeat)
    #expect(unknown[.liveFerments] == 0)
    #expect(unknown.notes.contains { $0.contains("not known") })
  }

  @Test func `kraut from a jar is dead as it is bought`() {
    #expect(facts("sauerkraut", 100, .raw)[.liveFerments] == 0)
  }

  /// Cooling white rice lifts resistant starch from 0.9 to 1.6 g per 100 g cooked (Sonia 2015, Murphy 2008).
  @Test func `cooled rice has more resistant starch than hot rice`() {
    let hot = facts("rice-white-cooked", 200, .heated)[.resistantStarch]
    let cold = facts("rice-white-cooked", 200, [.heated, .cooledAfterHeating])[.resistantStarch]
    #expect(abs(hot - 1.8) < 0.01)
    #expect(abs(cold - 3.2) < 0.01)
  }

  /// Raw rolled oats hold 11.3 g per 100 g, porridge 0.2 g per 100 g of 84 % water: 1.1 g per 100 g of oats.
  @Test func `porridge is not raw oats`() {
    #expect(abs(facts("oats", 100, .raw)[.resistantStarch] - 11.3) < 0.01)
    let porridge = facts("oats", 100, .heated)
    #expect(porridge[.resistantStarch] > 0.9 && porridge[.resistantStarch] < 1.3)
    #expect(porridge[.cerealBetaGlucan] > 3)
  }

  /// 100 g of dry lentils are about 260 g boiled ones: 3.4 x 2.6 to 3.4 x 3.1 g of resistant starch.
  @Test func `dry lentils count like what they become`() {
    let dry = facts("lentils", 100, .heated)[.resistantStarch]
    #expect(dry > 8.5 && dry < 11)
  }

  @Test func `sprouting and canning take oligosaccharides`() {
    let boiled = facts("lentils", 100, .heated)[.galactoOligosaccharides]
    #expect(facts("lentils", 100, [.heated, .sprouted])[.galactoOligosaccharides] < boiled / 2)
    #expect(facts("lentils", 100, [.heated, .soaked])[.galactoOligosaccharides] < boiled)
  }

  @Test func `onions lose fructans in the pan`() {
    #expect(facts("onion", 100, .heated)[.fructans] < facts("onion", 100, .raw)[.fructans])
  }

  @Test func `charring and deep-frying cost`() {
    let plain = scorer.points(facts("potato", 200, .heated)).irritants
    #expect(scorer.points(facts("potato", 200, [.heated, .deepFried])).irritants >= plain + 4)
    #expect(scorer.points(facts("potato", 200, [.heated, .charred])).irritants >= plain + 6)
  }

  @Test func `wine simmered leaves a third of its alcohol and earns nothing`() {
    let glass = facts("wine-red", 150, .raw)
    let stewed = facts("wine-red", 150, .heated)
    #expect(glass[.alcohol] > 12)
    #expect(abs(stewed[.alcohol] - 0.35 * glass[.alcohol]) < 1e-9)
    #expect(glass[.anthocyanidins] == 0 && glass[.liveFerments] == 0)
  }

  /// USDA SR28: coconut oil has 0.009 g of 4:0 per 100 g, a trace; butter has 3.2 g.
  @Test func `coconut is not credited with butyrate`() {
    let coconut = facts("coconut-oil", 20, .raw)
    #expect(coconut[.shortFat] < 0.003)
    #expect(coconut[.mediumFat] > 2)
    #expect(facts("butter", 20, .raw)[.shortFat] > 0.5)
    let term = scorer.score(coconut).explanation.children[1].children.first {
      $0.key == "short_and_medium_fat"
    }
    #expect(term?.words.contains("0 g butyric acid") == true)
    #expect(term?.words.contains("before they reach the colon") == true)
  }

  @Test func `seed oils cost nothing for their omega-6`() {
    #expect(scorer.points(facts("sunflower-oil", 15, .raw)).irritants < 4)
  }
}

extension KitchenTests {
  /// 2 % salt and a title: 800 g of cabbage in 12 servings are 66.7 g each, 1.67 servings of 40 g.
  @Test func `kraut that the recipe makes is alive`() {
    let parts: [(slug: String, grams: Double, handling: Handling)] = [
      ("cabbage", 800, .raw), ("salt", 20, .raw), ("caraway-seed", 2, .raw),
    ]
    let kraut = DishScorer().facts(of: dish("Sauerkraut from one cabbage", parts, servings: 12))
    #expect(abs(kraut[.liveFerments] - 800.0 / 12 / 40) < 1e-9)
    #expect(kraut[.fructans] == 0)
    let salad = DishScorer().facts(of: dish("Cabbage salad", parts, servings: 12))
    #expect(salad[.liveFerments] == 0)
    let pickled = DishScorer().facts(of: dish("Quick kraut", parts + [("vinegar-white-wine", 100, .raw)]))
    #expect(pickled[.liveFerments] == 0)
  }

  /// USDA lists no amino acids for this kefir; milk protein has about 4.3 g of threonine in 100 g.
  @Test func `amino acids that are not listed are typical and said to be`() {
    let facts = DishScorer().facts(of: dish("Kefir", [("kefir", 200, .raw)]), keepingLines: true)
    #expect(facts.known(.threonine) == 0)
    #expect(abs(facts[.threonine] - 0.043 * facts[.protein]) < 1e-9)
    let words = DishScorer().score(facts).explanation.children[3].children[0].words
    #expect(words.contains("typical of such protein"))
  }
}

@Suite struct CultureTests {
  private func live(_ title: String, _ lines: [String], servings: Double = 4) -> Double {
    var recipe = Recipe(title: title, origin: RecipeOrigin(format: "test", file: "-", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    let isMilk = lines.contains { $0.contains("milk") }
    recipe.steps = [
      RecipeStep(
        isMilk
          ? "Heat the milk to 85 °C, let it cool to 42 °C, stir in the culture and keep it warm for 8 hours."
          : "Leave the jar at room temperature for 5 days.")
    ]
    recipe.servings = Servings(servings)
    return DishScorer().facts(of: DishAnalyser.standard.analyse(recipe))[.liveFerments]
  }

  /// Servings by hand from `fermented_foods.tsv`: a serving of yoghurt is 125 g, of milk kefir 175 g, of water
  /// kefir 175 g, of fermented carrots 40 g; a litre of milk weighs about 1030 g.
  @Test(arguments: [
    ("Yoghurt", ["1 l whole milk", "60 g plain yoghurt"], 2.0, 2.3),
    ("Milk kefir", ["1 l whole milk", "20 g kefir grains"], 1.4, 1.6),
    ("Drink", ["1 l whole milk", "20 g kefir grains"], 1.4, 1.6),
    ("Coconut yoghurt", ["600 ml coconut milk", "1 packet starter culture"], 1.0, 1.4),
    ("Water kefir", ["1 l water", "60 g sugar", "60 g water kefir grains"], 1.3, 1.6),
    ("Beet kvass", ["500 g beetroot", "1 l water", "30 g salt"], 3.0, 3.2),
  ])
  func `what a recipe ferments itself is alive`(title: String, lines: [String], least: Double, most: Double) {
    let servings = live(title, lines)
    #expect(servings >= least && servings <= most, "\(title): \(servings)")
  }

  @Test(arguments: [
    ("Béchamel", ["1 l whole milk", "60 g plain yoghurt", "80 g butter"]),
    ("Yoghurt cake", ["200 ml whole milk", "60 g plain yoghurt", "300 g flour"]),
    ("Rice pudding", ["1 l whole milk", "200 g rice"]),
  ])
  func `milk in other dishes stays milk`(title: String, lines: [String]) {
    #expect(live(title, lines) < 0.2)
  }
}
