import Planning
import Shopping
import Testing

private func item(_ list: ShoppingList, _ food: String) throws -> ShoppingItem {
  try #require(list.items.first { $0.food == food })
}

@Suite struct PantryTests {
  @Test func `a kilogram of salt covers five grams`() throws {
    let list = shopping([cooked("A", ["5 g salt"])]) {
      $0.pantry = Pantry([.init(name: "salt", quantity: 1, unit: "kg")])
    }
    let salt = try item(list, "salt")
    #expect(salt.have)
    #expect(salt.gramsToBuy == 0)
    #expect(salt.purchase == nil)
  }

  @Test(arguments: [
    ("500 g", 500.0, "g"), ("1 lb", 1.0, "lb"), ("2 cups", 2.0, "cup"), ("0.25 kg", 0.25, "kg"),
  ])
  func `flour is taken off in any unit`(_: String, quantity: Double, unit: String) throws {
    let list = shopping([cooked("A", ["1 kg flour"])]) {
      $0.pantry = Pantry([.init(name: "plain flour", quantity: quantity, unit: unit)])
    }
    let flour = try item(list, "flour-wheat-white")
    #expect(!flour.have)
    // A cup of flour is 125.4 g by the density of the table of foods.
    let weights: [String: Double] = ["g": 1, "lb": 453.59237, "cup": 125.39, "kg": 1_000]
    let missing: Double = 1_000 - quantity * (weights[unit] ?? 0)
    let listed: Double = flour.gramsToBuy ?? 0
    #expect(abs(listed - missing) < 1)
    #expect(flour.pantryNote != nil)
  }

  @Test func `what is in the house in parts or cooked counts by its yield`() throws {
    let list = shopping([cooked("A", ["juice of 3 lemons", "150 g rice", "4 eggs"])]) {
      $0.pantry = Pantry([
        .init(name: "lemons", quantity: 2), .init(name: "cooked rice", quantity: 100, unit: "g"),
        .init(name: "egg whites", quantity: 1),
      ])
    }
    #expect(try item(list, "lemon").gramsToBuy == 84)
    #expect(abs((try item(list, "rice-white").gramsToBuy ?? 0) - 114) < 1e-9)
    #expect(abs((try item(list, "egg").gramsToBuy ?? 0) - 150) < 1e-9)
  }

  @Test func `an unknown amount covers, and says so`() throws {
    let list = shopping([cooked("A", ["200 g rice"])]) { $0.pantry = Pantry(names: ["rice"]) }
    let rice = try item(list, "rice-white")
    #expect(rice.have)
    #expect(rice.pantryNote?.contains("check") == true)
  }

  @Test func `staples are always there`() throws {
    let list = shopping([cooked("A", ["900 g olive oil", "1 onion"])]) {
      $0.pantry = Pantry([.init(name: "olive oil", isStaple: true)])
    }
    #expect(try item(list, "olive-oil").have)
    #expect(try item(list, "onion").have == false)
  }

  @Test func `what is too old for a dish does not cover it`() throws {
    let day = try #require(CalendarDay("2026-11-24"))
    let dishes = [
      cooked("A", ["200 ml milk"], on: "2026-11-23"), cooked("B", ["300 ml milk"], on: "2026-11-26"),
    ]
    let list = shopping(dishes) {
      $0.pantry = Pantry([.init(name: "milk", quantity: 1, unit: "l", bestBefore: day)])
    }
    let milk = try item(list, "milk")
    #expect(!milk.have)
    #expect(abs((milk.gramsToBuy ?? 0) - 300 * 1.031) < 1)
  }

  @Test func `what expires first is used first`() throws {
    let (soon, late) = (try #require(CalendarDay("2026-11-23")), try #require(CalendarDay("2026-12-23")))
    let pantry = Pantry([
      .init(name: "yogurt", quantity: 500, unit: "g", bestBefore: late),
      .init(name: "cream", quantity: 1, unit: "cup", bestBefore: soon),
      .init(name: "salt", quantity: 1, unit: "kg"),
    ])
    #expect(pantry.expiring(by: late).map(\.name) == ["cream", "yogurt"])
    #expect(pantry.expiring(by: soon).map(\.name) == ["cream"])
    // Monday's dish takes the cream that ends on Monday, so that the later one is there on Friday.
    let stock = Pantry([
      .init(name: "cream", quantity: 200, unit: "ml", bestBefore: late),
      .init(name: "cream", quantity: 200, unit: "ml", bestBefore: soon),
    ])
    let dishes = [
      cooked("A", ["200 ml cream"], on: "2026-11-23"), cooked("B", ["200 ml cream"], on: "2026-11-27"),
    ]
    let list = shopping(dishes) { $0.pantry = stock }
    #expect(try item(list, "cream-heavy").have)
  }

  @Test func `names that no food has are told`() {
    let list = shopping([cooked("A", ["1 onion"])]) { $0.pantry = Pantry(names: ["zorblax"]) }
    #expect(list.unreadPantry == ["zorblax"])
  }

  @Test func `adding grows an entry and removing takes it out`() {
    var pantry = Pantry()
    pantry.add(.init(name: "Rice", quantity: 1, unit: "kg"))
    pantry.add(.init(name: "rice", quantity: 2, unit: "kg"))
    #expect(pantry.entries.map(\.quantity) == [3])
    pantry.add(.init(name: "rice", unit: "kg"))
    #expect(pantry.entries.map(\.quantity) == [nil])
    #expect(pantry.remove(name: "RICE").count == 1)
    #expect(pantry.entries.isEmpty)
    #expect(pantry.remove(name: "rice").isEmpty)
  }
}

@Suite struct PantryFileTests {
  @Test func `a pantry reads back as it was written`() {
    let pantry = Pantry([
      .init(name: "flour, \"00\"", quantity: 1.5, unit: "kg"), .init(name: "salt", isStaple: true),
      .init(name: "=2+3", quantity: 2), .init(name: "-tahini", quantity: 0.25, unit: "jar"),
      .init(
        name: "חומוס\nשתיים", quantity: 3, unit: "can", bestBefore: CalendarDay("2027-01-31")),
      .init(name: "'plain", quantity: 7), .init(name: "🥕; carrots", quantity: 12),
    ])
    let back = Pantry.reading(csv: pantry.csv)
    #expect(back.problems.isEmpty)
    #expect(back.pantry == pantry)
  }

  @Test func `columns may come in any order, with semicolons and a byte order mark`() {
    let text = "\u{FEFF}Unit;Food;Quantity;Expires\r\nkg;Mehl;1,5;31.12.2026\r\n;eggs;6;\r\n"
    let read = Pantry.reading(csv: text)
    #expect(read.problems.isEmpty)
    #expect(read.pantry.entries.map(\.name) == ["Mehl", "eggs"])
    #expect(read.pantry.entries.map(\.quantity) == [1.5, 6])
    #expect(read.pantry.entries.first?.bestBefore == CalendarDay("2026-12-31"))
  }

  @Test func `a file of one food a line is a pantry`() {
    let read = Pantry.reading(csv: "salt\n\nolive oil\n# a note\nrice\n")
    #expect(read.pantry == Pantry(names: ["salt", "olive oil", "rice"]))
    #expect(read.problems.isEmpty)
  }

  @Test func `an amount may carry its unit`() {
    #expect(
      Pantry.reading(csv: "food,amount\nflour,1.5 kg\nmilk,\"1,000 ml\"").pantry.entries
        == [
          .init(name: "flour", quantity: 1.5, unit: "kg"), .init(name: "milk", quantity: 1_000, unit: "ml"),
        ])
  }

  @Test(arguments: [
    ("food,amount\nsalt,1\nflour,lots", 3, "lots"), ("food,amount,unit\nflour,2 kg,lb", 2, "another unit"),
    ("food,amount\n,5", 2, "no food"), ("food,staple\nsalt,perhaps", 2, "perhaps"),
    ("food,best_before\nsalt,soon", 2, "soon"), ("food\n\"salt\nrice", 2, "quotation mark"),
    ("food,amount\nsalt,-3", 2, "-3"),
  ])
  func `what is wrong is told with its line`(text: String, line: Int, part: String) {
    let problems = Pantry.reading(csv: text).problems
    #expect(problems.map(\.line) == [line])
    #expect(problems.first?.description.contains(part) == true)
  }
}
