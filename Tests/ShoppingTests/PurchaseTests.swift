import Foods
import Formats
import Planning
import Sensitivities
import Shopping
import Testing

private func item(_ list: ShoppingList, _ food: String) throws -> ShoppingItem {
  try #require(list.items.first { $0.food == food })
}

@Suite struct PurchaseTests {
  @Test(arguments: [
    ("300 g chopped tomatoes, canned", "tomato-canned", "1 can of 14.5 oz"),
    ("1 kg flour", "flour-wheat-white", "2 bags of 2 lb"),
    ("11 eggs", "egg", "1 box of 12"), ("400 g chicken breast", "chicken-breast", "1 lb"),
    ("900 ml milk", "milk", "1 carton of 1 quart"),
  ])
  func `packs are those of US shops when that is preferred`(line: String, food: String, words: String) throws
  {
    let list = shopping([cooked("A", [line])]) { $0.system = .us }
    #expect(try item(list, food).shelfText == words)
  }

  @Test func `amounts are in the measures that are preferred`() throws {
    let dishes = [cooked("A", ["500 g potatoes"]), cooked("B", ["500 ml milk", "250 ml milk"])]
    let us = shopping(dishes) { $0.system = .us }
    #expect(try item(us, "potato").amountText == "1.25 lb")
    #expect(try item(us, "milk").amountText == "3.25 cups")
    #expect(try item(shopping(dishes), "potato").amountText == "500 g")
  }

  @Test func `what is left over goes into a later dish of its kind`() throws {
    let list = shopping([
      cooked("Omelette", ["1 tbsp chopped parsley"], on: "2026-11-23"),
      cooked("Dal", ["1 bunch coriander leaves"], on: "2026-11-25"),
    ])
    let parsley = try item(list, "parsley")
    #expect(parsley.purchase?.left != nil)
    #expect(parsley.purchase?.laterUses.map(\.recipe) == ["Dal"])
    #expect(parsley.leftText?.contains("Dal on Wednesday") == true)
    // Salt keeps for years: nothing is planned for it.
    #expect(try item(shopping([cooked("A", ["1 tsp salt"])]), "salt").purchase?.laterUses.isEmpty == true)
  }

  @Test func `alternatives are chosen by who eats`() throws {
    let dishes = [cooked("A", ["50 g butter or margarine"])]
    #expect(shopping(dishes).items.map(\.food) == ["butter"])
    let dairy = CategoryID("dairy")
    let list = shopping(dishes) { $0.mustAvoid = { FoodTable.standard[$0].category.isWithin(dairy) } }
    #expect(list.items.map(\.food) == ["margarine"])
    #expect(list.items.first?.grams == 50)
    let nobody = shopping(dishes) { $0.mustAvoid = { _ in true } }
    #expect(nobody.items.map(\.food) == ["butter"])
  }

  @Test func `labels are read for those whom they concern, and ferments are alive`() throws {
    let check = LabelCheck(
      avoidance: .group(GroupID("gluten")), text: "2 stock cubes", lookFor: "look for wheat and barley")
    let list = shopping([cooked("A", ["2 stock cubes", "200 g sauerkraut"])]) {
      $0.labelChecks = { _, lines in lines.contains(check.text) ? [check] : [] }
      $0.concerned = ["gluten": ["Ana", "Ben"]]
    }
    #expect(try item(list, "bouillon-cube-chicken").watchTexts == ["look for wheat and barley (Ana, Ben)"])
    #expect(try item(list, "sauerkraut").advice?.hasPrefix("unpasteurised, from the fridge") == true)
    #expect(list.text.contains("look for wheat and barley (Ana, Ben)"))
  }

  @Test func `portions by person add up, and leftovers are bought once`() throws {
    let dish = cooked("A", ["400 g rice"], servings: 4)
    let shared = CookedDish(
      recipe: "a", title: "A", analysis: dish.analysis,
      portions: [1, 1.5, 0.5].reduce(0, +) + 1)
    #expect(shared.factor == 1)
    #expect(shopping([shared]).items.first?.grams == 400)
  }

  @Test func `a trip brings what keeps, the next one the rest`() throws {
    let (first, second) = (try #require(CalendarDay("2026-11-23")), try #require(CalendarDay("2026-11-27")))
    let dishes = [
      cooked("A", ["300 g salmon fillet", "1 onion"], on: "2026-11-23"),
      cooked("B", ["400 g cod fillet", "500 g potatoes", "1 kg rice"], on: "2026-11-28"),
      cooked("C", ["200 g spinach"], on: "2026-11-26"),
    ]
    let lists = ShoppingListWriter().lists(for: dishes, on: (first, second), wishes: ShoppingWishes())
    #expect(Set(lists[0].items.map(\.food)) == ["salmon", "onion", "potato", "rice-white", "spinach"])
    #expect(lists[1].items.map(\.food) == ["cod"])
    #expect(lists.map(\.title) == ["Monday 2026-11-23", "Friday 2026-11-27"])
  }
}
