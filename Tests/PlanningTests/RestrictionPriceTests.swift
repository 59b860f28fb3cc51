import Planning
import Testing

@Suite struct RestrictionPriceTests {
  @Test func `a restriction costs what the refused dishes would bring, and swaps win some of it back`() throws
  {
    var request = PlanRequest(start: CalendarDay("2026-11-23") ?? CalendarDay(number: 0))
    request.days = 2
    request.slots = [.dinner]
    request.effort = 4_000
    func dish(_ id: String, _ plants: [String], kinds: Set<String> = [], refusedFor cause: String? = nil)
      -> Candidate
    {
      var features = DishFeatures(energy: 800)
      features.plants = plants.map { PlantPoints($0) }
      features.fibreKinds = kinds
      var dish = Candidate(id: id, title: id, meals: [.dinner], features: features)
      if let cause {
        dish.refusals = [Refusal(person: "you", cause: cause, because: "contains it", isAllergy: false)]
      }
      return dish
    }
    let candidates = [
      dish("rye stew", ["rye", "leek", "carrot", "pea"], kinds: ["arabinoxylan"], refusedFor: "gluten"),
      dish("milk rice", ["rice"], refusedFor: "milk"),
      dish("soup", ["leek", "potato", "onion"]), dish("curry", ["rice", "onion", "chickpea"]),
      dish("corn bowl", ["maize", "carrot"], kinds: ["arabinoxylan"]),
    ]
    let menu = SettledMenu([
      SettledMeal(MealPlace(day: 0, slot: .dinner), recipe: "soup"),
      SettledMeal(MealPlace(day: 1, slot: .dinner), recipe: "curry"),
    ])
    let prices = try MenuDesk(menu, request, from: candidates).prices(effort: 4_000)
    #expect(prices.map(\.cause) == ["gluten", "milk"])
    let gluten = try #require(prices.first)
    #expect(gluten.points > 1)
    #expect(gluten.people == ["you"])
    #expect(gluten.refused == 1)
    #expect(gluten.missingPlants == ["carrot", "pea", "rye"])
    #expect(gluten.missingKinds == ["arabinoxylan"])
    #expect(gluten.winsBack.map(\.recipe.id) == ["corn bowl"])
    #expect(gluten.winsBack.first?.brings == ["arabinoxylan", "carrot"])
    #expect(gluten.message.hasPrefix("avoiding gluten costs the menu"))
    #expect(prices.last?.points == 0)
    #expect(prices.last?.message == "avoiding milk costs the menu next to nothing")
  }

  @Test func `no price is below zero, and a menu without refusals has none`() throws {
    for seed in UInt64(0)..<12 {
      var household = RandomHousehold(seed: 900 + seed, dishes: 12...20, days: 1...3)
      household.request.explains = false
      let plan = try Planner().plan(household.request, from: household.candidates)
      guard plan.isComplete else { continue }
      let prices = try MenuDesk(SettledMenu(plan), household.request, from: household.candidates).prices(
        effort: 1_000)
      #expect(prices.allSatisfy { $0.points >= 0 })
      let free = household.candidates.map { dish in
        var dish = dish
        dish.refusals = []
        return dish
      }
      #expect(try MenuDesk(SettledMenu(plan), household.request, from: free).prices(effort: 500).isEmpty)
    }
  }
}
