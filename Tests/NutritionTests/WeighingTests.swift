import Nutrition
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
}
