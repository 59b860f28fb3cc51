import Planning
import Testing

@Suite struct ReplanTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func world() -> [Candidate] {
    var world = SmallWorld(seed: 11)
    var candidates = world.candidates(70)
    for index in candidates.indices where index % 3 != 1 { candidates[index].gentleness = (index * 13) % 101 }
    return candidates
  }

  func week() -> PlanRequest {
    var request = PlanRequest(start: Self.start)
    request.effort = 30_000
    return request
  }

  @Test func `the past and what is cooked stay, whatever is banned or refused since`() throws {
    let candidates = world()
    let before = SettledMenu(try Planner().plan(week(), from: candidates))
    let cooked = MealPlace(day: 4, slot: .dinner)
    var request = week()
    request.bans = Set(before.meals.compactMap(\.recipe))
    let plan = try Planner().replan(before, from: 3, keeping: [cooked], request, from: candidates)
    #expect(plan.isComplete)
    let after = SettledMenu(plan)
    for meal in before.meals {
      if meal.place.day < 3 || meal.place == cooked {
        #expect(after[meal.place] == meal.recipe)
      } else {
        #expect(after[meal.place].map { !request.bans.contains($0) } == true)
      }
    }
    #expect(plan.days[0].meals[0].reasons.first == "eaten or cooked already")
  }

  @Test func `what was eaten counts for repetition and rules`() throws {
    let candidates = world()
    var request = week()
    let fish = candidates.filter {
      $0.tags.contains("fish") && $0.meals.contains(.dinner) && $0.refusals.isEmpty
    }
    #expect(fish.count >= 2)
    request.rules = [MealRule(tag: "fish", most: 2)]
    let before = SettledMenu([
      SettledMeal(MealPlace(day: 0, slot: .dinner), recipe: fish[0].id),
      SettledMeal(MealPlace(day: 1, slot: .dinner), recipe: fish[1].id),
    ])
    let plan = try Planner().replan(before, from: 2, request, from: candidates)
    let tags = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.tags) })
    let open = plan.days.dropFirst(2).flatMap(\.meals).compactMap(\.recipe?.id)
    #expect(open.count == 15)
    #expect(open.allSatisfy { tags[$0]?.contains("fish") == false })
    #expect(plan.days[0].meals.map(\.recipe?.id) == [nil, nil, fish[0].id])
    #expect(!plan.misses.contains { $0.kind == "empty" })
  }

  @Test func `what is bought is used with preference`() throws {
    let candidates = world()
    let before = SettledMenu(try Planner().plan(week(), from: candidates))
    let perishable = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.perishables) })
    var request = week()
    request.bans = Set(before.meals.filter { $0.place.day >= 3 }.compactMap(\.recipe))
    let bought = Set(
      before.meals.filter { $0.place.day >= 3 }.flatMap { perishable[$0.recipe ?? ""] ?? [] })
    func used(_ plan: Plan) -> Int {
      let dishes = plan.days.dropFirst(3).flatMap(\.meals).compactMap(\.recipe?.id)
      return Set(dishes.flatMap { perishable[$0] ?? [] }).intersection(bought).count
    }
    let without = try Planner().replan(before, from: 3, request, from: candidates)
    request.bought = bought
    let with = try Planner().replan(before, from: 3, request, from: candidates)
    #expect(used(with) > used(without))
  }

  @Test func `a flare plans gentle dishes only and keeps the way back`() throws {
    let candidates = world()
    let before = SettledMenu(try Planner().plan(week(), from: candidates))
    let flare = try Planner().flare(before, from: 2, week(), from: candidates)
    let least = try #require(flare.least)
    let gentleness = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.gentleness ?? -1) })
    for dish in flare.plan.days.dropFirst(2).flatMap(\.meals).flatMap(\.dishes) {
      #expect(gentleness[dish.id] ?? -1 >= least)
    }
    #expect(flare.former == before)
    let back = flare.backToFormer(from: 5)
    for meal in before.meals where meal.place.day >= 5 { #expect(back[meal.place] == meal.recipe) }
    for meal in SettledMenu(flare.plan).meals where meal.place.day < 5 {
      #expect(back[meal.place] == meal.recipe)
    }
    let swapped = try MenuDesk(SettledMenu(flare.plan), flare.request, from: candidates)
    for alternative in try swapped.alternatives(to: MealPlace(day: 4, slot: .dinner)) {
      #expect(gentleness[alternative.recipe?.id ?? ""] ?? -1 >= least)
    }
  }

  @Test func `a flare without enough gentle dishes says which meals are not`() throws {
    var candidates = world()
    for index in candidates.indices { candidates[index].gentleness = index < 4 ? 90 : nil }
    let before = SettledMenu(try Planner().plan(week(), from: candidates))
    let flare = try Planner().flare(before, from: 2, week(), from: candidates)
    #expect(flare.least == nil)
    #expect(flare.plan.misses.contains { $0.kind == "gentle" })
    #expect(flare.plan.isComplete)
  }
}
