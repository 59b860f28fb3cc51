import Foods
import Ingredients
import Matching
import Nutrition
import Planning
import Shopping
import TestSupport
import Testing

/// Lines such as recipes have, the odd ones among them.
private let pool = [
  "200 g flour", "1 cup flour", "2 tbsp olive oil", "500 ml milk", "1 cup milk", "1/2 onion",
  "2 onions, chopped",
  "1 (400 g) can tomatoes", "2 cloves garlic", "1 tsp minced garlic", "1 head garlic", "1 lb potatoes",
  "1 kg salt",
  "1 tsp salt", "salt and pepper", "salt to taste", "freshly ground black pepper", "juice of 1 lemon",
  "zest of 1 lemon",
  "2 tbsp lemon juice", "2 lemons", "juice and zest of 2 limes", "100 ml orange juice", "500 ml orange juice",
  "2 egg whites", "3 egg yolks", "2 eggs", "4 large eggs, beaten", "1 cup cooked chickpeas",
  "100 g dried chickpeas",
  "1 (15 oz) can chickpeas, drained", "2 cups cooked rice", "150 g rice", "200 g cooked lentils",
  "250 g pasta",
  "1 tbsp fresh thyme", "1 tsp dried thyme", "1 bunch parsley", "2 tbsp chopped parsley", "1 handful basil",
  "1 pinch saffron", "1 knob butter", "50 g butter or margarine", "2 sticks butter", "1/2 head cabbage",
  "500 g chicken thighs, bone-in", "2 chicken breasts", "300 g salmon fillet", "1 loaf bread",
  "2 slices bread",
  "1 packet dry yeast", "1 jar sauerkraut", "1 block tofu", "200 ml vegetable broth", "500 ml water",
  "oil for frying", "3 zorblax", "2 cups quuxberry frob", "1 cinnamon stick", "1 bay leaf",
  "chives, to serve",
  "1 avocado", "200 g yogurt", "100 g feta cheese (optional)", "1-2 carrots", "1 cup shredded carrot",
  "3 stalks celery",
]

private struct RandomPlan {
  var dishes: [CookedDish]
  var pantry: Pantry

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    dishes = (0..<Int.random(in: 3...14, using: &random)).map { number in
      let lines = (0..<Int.random(in: 2...9, using: &random)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      let servings = Double(Int.random(in: 1...6, using: &random))
      return cooked(
        "Dish \(number)", lines, servings: servings,
        portions: Double(Int.random(in: 1...24, using: &random)) / 4,
        on: "2026-11-\(20 + number / 3)")
    }
    let names = ["onions", "flour", "salt", "milk", "rice", "eggs", "lemons", "chickpeas, dried", "garlic"]
    pantry = Pantry(
      names.filter { _ in Bool.random(using: &random) }.map { name in
        Pantry.Entry(name: name, quantity: Double(Int.random(in: 1...900, using: &random)), unit: "g")
      })
  }
}

@Suite struct ConservationTests {
  @Test(arguments: 1...200)
  func `grams on the list are grams in the dishes, less the pantry`(seed: Int) {
    let plan = RandomPlan(seed: UInt64(seed))
    let list = shopping(plan.dishes) { $0.pantry = plan.pantry }
    var cooked: [String: Double] = [:]
    for dish in plan.dishes {
      for line in dish.analysis.lines {
        guard let food = line.match.food.map({ FoodTable.standard[$0] }), let weight = line.weight,
          !food.tags.contains("water")
        else { continue }
        cooked[food.slug, default: 0] +=
          (line.parsed.quantity == nil ? weight.grams : weight.maximum) * dish.factor
      }
    }
    var listed: [String: Double] = [:]
    for use in list.items.flatMap(\.uses) { listed[use.food, default: 0] += use.grams ?? 0 }
    for (food, grams) in cooked { #expect(abs((listed[food] ?? -1) - grams) < 1e-6, "\(food)") }
    for (food, grams) in listed where grams > 0 { #expect(cooked[food] != nil, "\(food) comes from nowhere") }
    for item in list.items { check(item, plan.pantry) }
  }

  /// An item's own arithmetic: shares add up, the pantry takes what it has and no more.
  private func check(_ item: ShoppingItem, _ pantry: Pantry) {
    let needed = item.grams ?? 0
    #expect(abs(item.uses.reduce(0) { $0 + $1.share } - needed) < 1e-6, "\(item.name)")
    if item.uses.allSatisfy({ $0.food == item.food }) {
      #expect(abs(item.uses.reduce(0) { $0 + ($1.grams ?? 0) } - needed) < 1e-6, "\(item.name)")
    }
    let stock = pantry.entries.filter { slug(of: $0.name) == item.food }
      .reduce(0) { sum, entry in
        sum + (DishAnalyser.standard.read("\(entry.quantity ?? 0) g \(entry.name)").weight?.grams ?? 0)
      }
    #expect(
      abs(item.pantryGrams - min(stock, needed)) < 1e-6, "\(item.name): \(item.pantryGrams) of \(stock)")
    #expect(abs((item.gramsToBuy ?? 0) - max(needed - stock, 0)) < 1e-6, "\(item.name)")
  }

  @Test(arguments: 1...200)
  func `nothing is listed twice and no line is lost`(seed: Int) {
    let plan = RandomPlan(seed: UInt64(seed))
    let list = shopping(plan.dishes) { $0.pantry = plan.pantry }
    #expect(Set(list.items.map(\.food)).count == list.items.count)
    let told = Set(
      list.items.flatMap { $0.uses.map { "\($0.recipe)\n\($0.line)" } }
        + list.unread.map { "\($0.recipe)\n\($0.text)" })
    for dish in plan.dishes {
      for line in dish.analysis.lines where line.text != "500 ml water" {
        #expect(told.contains("\(dish.title)\n\(line.text)"), "\(line.text)")
      }
    }
  }

  @Test(arguments: 1...50)
  func `two trips bring what one would, and the same dishes give the same list`(seed: Int) throws {
    let plan = RandomPlan(seed: UInt64(seed))
    var wishes = ShoppingWishes()
    wishes.pantry = plan.pantry
    let writer = ShoppingListWriter()
    let one = writer.list(for: plan.dishes, wishes: wishes)
    #expect(one == writer.list(for: plan.dishes, wishes: wishes))
    let first = try #require(CalendarDay("2026-11-20"))
    let two = writer.lists(for: plan.dishes, on: (first, first.adding(days: 2)), wishes: wishes)
    #expect(two.count == 2)
    var listed: [String: Double] = [:]
    for use in two.flatMap(\.items).flatMap(\.uses) { listed[use.food, default: 0] += use.grams ?? 0 }
    for use in one.items.flatMap(\.uses) { listed[use.food, default: 0] -= use.grams ?? 0 }
    for (food, grams) in listed { #expect(abs(grams) < 1e-6, "\(food)") }
    #expect(one.unread == two.flatMap(\.unread))
  }
}
