import Foods
import Nutrition
import Recipes
import Testing

@Suite struct WeighingTests {
  private let analyser = DishAnalyser.standard

  /// Grams by USDA SR28 household weights, FAO densities and the table of foods, within a tenth.
  @Test(arguments: [
    ("3 cloves garlic", 9.0), ("1 lb ground beef", 453.6), ("500 g flour", 500), ("2 large eggs", 100),
    ("1 cup all-purpose flour", 125), ("1 cup sugar", 200), ("2 tablespoons olive oil", 27),
    ("1 cup milk", 244),
    ("1 stick butter", 113.4), ("1 (14 oz) can coconut milk", 397), ("1 cup (120 g) all-purpose flour", 120),
    ("4 6-ounce salmon fillets", 680), ("1/2 teaspoon salt", 3), ("1 medium onion", 110),
    ("1 dozen eggs", 600),
    ("2 to 4 tablespoons honey", 63), ("1 cup plus 2 tablespoons sugar", 225),
    ("1 cup cooked white rice", 158),
    ("2 egg whites", 66), ("1 pinch salt", 0.36),
  ])
  func `A line has a weight`(line: String, grams: Double) throws {
    let weight = try #require(analyser.read(line).weight)
    #expect(abs(weight.grams - grams) <= 0.1 * grams, "\(weight.derivation)")
    #expect(!weight.derivation.isEmpty)
  }

  @Test func `A drained can weighs less than its label says`() throws {
    let drained = try #require(analyser.read("1 (15 oz) can chickpeas, drained").weight)
    #expect(drained.grams > 220 && drained.grams < 300)
  }

  @Test func `A range stays a range`() throws {
    let weight = try #require(analyser.read("2-3 cloves garlic").weight)
    #expect(weight.minimum == 6)
    #expect(weight.maximum == 9)
  }

  @Test(arguments: ["salt to taste", "lemon wedges for serving", "For the sauce:", ""])
  func `A line without an amount has no weight of its own`(line: String) {
    #expect(analyser.read(line).weight == nil)
  }

  @Test func `Oil for deep-frying stays in the pan`() {
    #expect(analyser.read("4 cups vegetable oil for deep-frying").eatenShare == 0.1)
    #expect(analyser.read("2 tablespoons olive oil").eatenShare == 1)
  }

  /// Amounts that stand in odd places: in brackets behind the name, in front of a can, with a lost stroke.
  @Test(arguments: [
    ("4 chicken breasts (roughly 2 lbs; thighs will do)", 907.0),
    ("3 medium quinces (about 1 lb total)", 277),
    ("400g tin chickpeas, drained", 244), ("14 cup all-purpose flour", 31),
    ("14 cups all-purpose flour", 1755),
    ("24 1/4-inch-thick baguette slices", 360), ("20 carrot sticks", 140), ("4 red onion slices", 56),
    ("2 tablespoos olive oil", 27), ("1 lemon wedge", 10), ("8 cherry peppers from jar", 64),
  ])
  func `An amount is found where cooks put it`(line: String, grams: Double) throws {
    let weight = try #require(analyser.read(line).weight)
    #expect(abs(weight.grams - grams) <= 0.05 * grams, "\(weight.derivation)")
  }

  /// A thigh with its bone weighs more than one without, and is another food.
  @Test func `Bones and skin are taken from brackets`() throws {
    let whole = try #require(analyser.read("5 bone-in chicken thighs").weight)
    #expect(analyser.read("5 chicken thighs (, bone-in and skin-on)").weight?.grams == whole.grams)
    #expect(analyser.read("5 chicken thighs (skinless)").weight?.grams != whole.grams)
  }

  @Test func `What is cooked before it is weighed has the nutrients of cooked food`() throws {
    let before = try #require(energy("500 g cooked, cold jasmine rice"))
    let after = try #require(energy("500 g jasmine rice, cooked"))
    #expect(before < 0.5 * after)
  }

  @Test(arguments: [("21/2 cups sugar", 500.0), ("11/2 cups milk", 366), ("3 dkg yeast", 30)])
  func `A mixed number without its blank and a decagram are read`(line: String, grams: Double) throws {
    let weight = try #require(analyser.read(line).weight)
    #expect(abs(weight.grams - grams) <= 0.02 * grams, "\(weight.derivation)")
  }

  /// The energy of a dish of one line.
  private func energy(_ line: String) -> Double? {
    var recipe = Recipe(title: "Test", origin: RecipeOrigin(format: "test", file: "", index: 0))
    recipe.ingredients = [IngredientLine(line)]
    recipe.servings = Servings(1)
    return analyser.analyse(recipe).perServing[.energy]
  }
}
