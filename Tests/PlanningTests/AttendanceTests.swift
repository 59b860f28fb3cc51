import Planning
import Testing

@Suite struct AttendanceTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func dish(_ id: String, refusedBy person: String? = nil, energy: Int = 700) -> Candidate {
    var dish = Candidate(
      id: id, title: id, meals: [.lunch, .dinner], features: DishFeatures(energy: energy))
    if let person {
      dish.refusals = [Refusal(person: person, cause: "nuts", because: "contains nuts", isAllergy: true)]
    }
    return dish
  }

  @Test func `a guest's refusals and portions count on the night of the visit only`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 3
    request.slots = [.dinner]
    request.effort = 5_000
    let visit = Self.start.adding(days: 1)
    request.eaters = [Eater(name: "Ada"), .guest(name: "Eve", energy: 2_400, on: [visit: [.dinner]])]
    // The nutty dishes are better, and only two others exist for three dinners.
    var candidates = [dish("nuts-1", refusedBy: "Eve"), dish("nuts-2", refusedBy: "Eve"), dish("plain")]
    for index in 0...1 { candidates[index].features.plants = [PlantPoints("nut"), PlantPoints("pea")] }
    let plan = try Planner().plan(request, from: candidates)
    #expect(plan.isComplete)
    #expect(plan.days[1].meals[0].recipe?.id == "plain")
    #expect(plan.days[0].meals[0].recipe?.id.hasPrefix("nuts") == true)
    #expect(plan.days.map { $0.meals[0].shares.map(\.person) } == [["Ada"], ["Ada", "Eve"], ["Ada"]])
    #expect(plan.days[1].meals[0].portions > plan.days[0].meals[0].portions)
    #expect(MenuChecker(request, candidates).violations(of: plan).isEmpty)
  }

  @Test func `a meal that nobody eats is not planned, and the day's energy is that of the others`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 2
    request.slots = [.lunch, .dinner]
    request.effort = 5_000
    var away = Eater(name: "Ada")
    away.exceptions[Self.start] = [.dinner]
    request.eaters = [away]
    let candidates = (0..<4).map { dish("dish-\($0)") }
    let plan = try Planner().plan(request, from: candidates)
    #expect(plan.isComplete)
    #expect(plan.days.map { $0.meals.map(\.slot) } == [[.dinner], [.lunch, .dinner]])
    let eaten = plan.days[0].meals[0].portions * 700
    #expect((720...880).contains(eaten))
  }

  @Test func `leftovers are for those who may eat warmed-up food`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 2
    request.slots = [.lunch, .dinner]
    request.effort = 5_000
    request.eaters = [Eater(name: "Ada"), Eater(name: "Ben", freshOnly: true)]
    var candidates = (0..<3).map { dish("dish-\($0)") }
    for index in candidates.indices { candidates[index].keepsDays = 2 }
    // Three dishes for four meals: without leftovers none of them can stand on both days but a day apart.
    #expect(try !Planner().plan(request, from: candidates).isComplete)
    // Ben is away for the lunch: it may be a leftover.
    request.eaters[1].exceptions[Self.start.adding(days: 1)] = [.dinner]
    let plan = try Planner().plan(request, from: candidates)
    #expect(plan.isComplete)
    #expect(plan.days[1].meals[0].leftoverOf == MealPlace(day: 0, slot: .dinner))
    #expect(MenuChecker(request, candidates).violations(of: plan).isEmpty)
  }

  @Test func `portions reach the need on a day of a single meal`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 1
    request.slots = [.dinner]
    request.effort = 100
    // 40 % of 2,250 kcal are 900: three quarters of 1,100 kcal are too few and a whole too many.
    request.eaters = [Eater(name: "Ada", energy: 2_250), Eater(name: "Ben", energy: 2_600)]
    let plan = try Planner().plan(request, from: [dish("pie", energy: 1_010)])
    let shares = plan.days[0].meals[0].shares
    #expect(shares.map(\.portions) == [0.875, 1])
    #expect(!plan.misses.contains { $0.kind == "portion" })
  }
}
