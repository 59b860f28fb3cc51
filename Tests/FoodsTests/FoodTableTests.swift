import Foods
import Testing

@Suite struct FoodTableTests {
  let table = FoodTable.standard

  /// Known answers of SR28: 1001 butter, salted; 11215 garlic, raw; 9040 bananas, raw.
  @Test(arguments: [
    ("usda-1001", Nutrient.energy, 717.0), ("usda-1001", .fat, 81.11), ("usda-1001", .sodium, 643),
    ("usda-11215", .energy, 149), ("usda-11215", .fibre, 2.1), ("usda-11215", .manganese, 1.672),
    ("usda-9040", .potassium, 358), ("usda-9040", .starch, 5.38), ("usda-9040", .serine, 0.04),
  ])
  func `A USDA food has USDA's values`(slug: String, nutrient: Nutrient, value: Double) throws {
    let id = try #require(table.id(ofSlug: slug))
    #expect(table.nutrients(of: id)?[nutrient] == value)
  }

  @Test func `What USDA does not give is unknown and not zero`() throws {
    let butter = try #require(table.id(ofUSDA: 1001))
    let panel = try #require(table.nutrients(of: butter))
    #expect(panel[.lactose] == nil)
    #expect(panel[.fibre] == 0)
  }

  @Test func `All of SR28 is there`() {
    #expect(table.count - table.conceptCount == 8_789)
  }

  @Test func `Slugs that nobody knows have no food`() {
    #expect(table.id(ofSlug: "no-such-food") == nil)
    #expect(table.id(ofSlug: "usda-1") == nil)
    #expect(table.id(ofSlug: "usda-") == nil)
  }

  @Test func `Concepts stand in known categories and have names of their own`() {
    var owner: [String: String] = [:]
    for food in table.concepts {
      #expect(table.categories.contains(food.category), "\(food.slug)")
      #expect(!food.name.isEmpty, "\(food.slug)")
      #expect(table.id(ofSlug: food.slug) == food.id)
      for synonym in food.synonyms {
        #expect(owner.updateValue(food.slug, forKey: synonym) == nil, "\(synonym)")
      }
    }
  }

  @Test func `The shares of a composition add up to one`() {
    for food in table.concepts {
      for parts in [food.composition, food.cookedComposition] where !parts.isEmpty {
        #expect(abs(parts.reduce(0) { $0 + $1.share } - 1) < 1e-9, "\(food.slug)")
      }
    }
  }

  @Test(arguments: [
    (12036, "seed"), (1123, "egg"), (1001, "dairy.butter"), (15076, "fish.oily"),
    (20421, "grain.wheat.pasta"),
    (12061, "nut"), (16043, "legume.bean"), (11352, "vegetable.tuber"), (12023, "seed.sesame"),
  ])
  func `A USDA food stands in a category`(number: Int, path: String) throws {
    let id = try #require(table.id(ofUSDA: number))
    #expect(table[id].category.path == path)
  }

  @Test func `A category knows what is above it`() {
    let category = CategoryID("dairy.cheese.hard")
    #expect(category.lineage.map(\.path) == ["dairy.cheese.hard", "dairy.cheese", "dairy"])
    #expect(CategoryID("egg").parent == nil)
  }

  @Test func `Household weights come with their food`() throws {
    let garlic = try #require(table.id(ofUSDA: 11215))
    let clove = try #require(table.householdWeights(of: garlic).first { $0.what == "clove" })
    #expect(clove.grams / clove.amount == 3)
  }
}
