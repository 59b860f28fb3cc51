import Planning
import Testing

@Suite struct WishesTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func dinners(_ count: Int, days: Int = 1) -> (request: PlanRequest, candidates: [Candidate]) {
    var request = PlanRequest(start: Self.start)
    request.days = days
    request.slots = [.dinner]
    request.effort = 5_000
    let candidates = (0..<count).map { index in
      var features = DishFeatures(energy: 800)
      features.plants = (0..<(count - index)).map { PlantPoints("plant-\($0)") }
      return Candidate(id: "dish-\(index)", title: "dish-\(index)", meals: [.dinner], features: features)
    }
    return (request, candidates)
  }

  @Test func `months hold only where the wish is made`() throws {
    var (request, candidates) = dinners(2)
    candidates[0].months = [6, 7]
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-0")
    request.inSeasonOnly = true
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-1")
  }

  @Test func `a dish that takes what is not there is not planned`() throws {
    var (request, candidates) = dinners(2)
    candidates[0].equipment = ["pressure cooker"]
    request.equipment = ["oven"]
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-1")
    request.equipment = nil
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-0")
  }

  @Test func `the budget is kept by cheaper dishes, and unknown costs are named`() throws {
    var (request, candidates) = dinners(8, days: 4)
    for index in candidates.indices { candidates[index].cost = 900 - 100 * index }
    let rich = try Planner().plan(request, from: candidates)
    #expect(rich.totals.knownCost == 2 * 900 + 2 * 800)
    request.budget = 3_500
    let plan = try Planner().plan(request, from: candidates)
    #expect(plan.isComplete)
    #expect(plan.totals.knownCost <= 2_000)
    candidates[7].cost = nil
    request.budget = 10_000
    request.locks = [MealLock(MealPlace(day: 0, slot: .dinner), recipe: "dish-7")]
    let unknown = try Planner().plan(request, from: candidates)
    #expect(unknown.totals.unknownCosts == ["dish-7"])
    #expect(
      unknown.misses.filter { $0.kind == "budget" }.map(\.message) == ["the cost of dish-7 is not known"])
  }

  @Test func `a budget that nothing keeps is told, with what would do`() throws {
    var (request, candidates) = dinners(4, days: 2)
    for index in candidates.indices { candidates[index].cost = 500 + index }
    request.budget = 700
    let plan = try Planner().plan(request, from: candidates)
    #expect(!plan.isComplete)
    #expect(plan.conflicts.contains { $0.message.contains("the budget is 2.00") })
    let relaxation = try #require(plan.relaxations.first)
    let (wishes, dishes) = relaxation.applied(to: request, candidates)
    #expect(try Planner().plan(wishes, from: dishes).isComplete)
  }

  @Test func `what expires sooner is used sooner`() throws {
    var (request, candidates) = dinners(2)
    for index in 0...1 {
      candidates[index].features.plants = []
      candidates[index].foods = ["food-\(index)"]
    }
    request.pantry = ["food-0", "food-1"]
    for (food, other) in [("food-0", "food-1"), ("food-1", "food-0")] {
      request.bestBefore = [food: Self.start.adding(days: 1), other: Self.start.adding(days: 30)]
      let plan = try Planner().plan(request, from: candidates)
      #expect(plan.days[0].meals[0].recipe?.id == "dish-" + food.suffix(1))
    }
    // What is no longer good is not worth using up.
    request.bestBefore = ["food-0": Self.start.adding(days: -1)]
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-1")
  }

  @Test func `the last four weeks count: the dish itself, and what it is like`() throws {
    var (request, candidates) = dinners(3)
    for index in candidates.indices { candidates[index].features.plants = [] }
    candidates[0].protein = "fish"
    candidates[1].protein = "fish"
    candidates[2].protein = "legume"
    request.history = (1...4).map { PastMeal(recipe: "dish-0", daysAgo: 5 * $0) }
    #expect(try Planner().plan(request, from: candidates).days[0].meals[0].recipe?.id == "dish-2")
    request.history = [PastMeal(recipe: "dish-2", daysAgo: 1)]
    request.locks = [MealLock(MealPlace(day: 0, slot: .dinner), recipe: "dish-2")]
    let plan = try Planner().plan(request, from: candidates)
    #expect(plan.conflicts.first?.message.contains("was eaten the day before") == true)
  }

  @Test func `a side stands beside a main dish where it earns its place`() throws {
    var (request, candidates) = dinners(1)
    candidates[0].features.plants = [PlantPoints("rice")]
    var salad = Candidate(
      id: "salad", title: "salad", meals: [.dinner], features: DishFeatures(energy: 120))
    salad.isSide = true
    salad.features.plants = [PlantPoints("lettuce"), PlantPoints("radish"), PlantPoints("cress")]
    salad.features.colours = ["green", "red"]
    var bread = Candidate(
      id: "bread", title: "bread", meals: [.dinner], features: DishFeatures(energy: 240))
    bread.isSide = true
    let plan = try Planner().plan(request, from: candidates + [salad, bread])
    let meal = plan.days[0].meals[0]
    #expect(meal.dishes.map(\.id) == ["dish-0", "salad"])
    #expect(meal.sides[0].portions > 0)
    #expect(MenuChecker(request, candidates + [salad, bread]).violations(of: plan).isEmpty)
    // The bread brings nothing, and a side never stands alone.
    let plain = try Planner().plan(request, from: candidates + [bread])
    #expect(plain.days[0].meals[0].sides.isEmpty)
    request.effort = 500
    #expect(try !Planner().plan(request, from: [salad, bread]).isComplete)
    // The side can be swapped, left away, and asked about.
    let place = MealPlace(day: 0, slot: .dinner, isSide: true)
    let desk = try MenuDesk(SettledMenu(plan), request, from: candidates + [salad, bread])
    #expect(try desk.alternatives(to: place).map(\.recipe?.id) == [nil, "bread"])
    #expect(try desk.swap(place, for: nil).days[0].meals[0].sides.isEmpty)
    #expect(try desk.why("salad", at: MealPlace(day: 0, slot: .dinner)).isPlanned)
  }

  @Test func `a lock of a side is kept beside whatever is planned`() throws {
    var (request, candidates) = dinners(2)
    var bread = Candidate(
      id: "bread", title: "bread", meals: [.dinner], features: DishFeatures(energy: 240))
    bread.isSide = true
    request.locks = [MealLock(MealPlace(day: 0, slot: .dinner), recipe: "bread")]
    let meal = try Planner().plan(request, from: candidates + [bread]).days[0].meals[0]
    #expect(meal.sides.map(\.recipe.id) == ["bread"])
    #expect(meal.sides.map(\.isLocked) == [true])
    #expect(!meal.isLocked)
    candidates.removeAll()
  }
}
