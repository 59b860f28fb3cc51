import Planning
import Testing

@Suite struct PlannerTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func world(_ count: Int = 90, seed: UInt64 = 7) -> [Candidate] {
    var world = SmallWorld(seed: seed)
    return world.candidates(count)
  }

  func week(effort: Int = 60_000) -> PlanRequest {
    var request = PlanRequest(start: Self.start)
    request.effort = effort
    return request
  }

  func meals(_ plan: Plan) -> [PlannedMeal] { plan.days.flatMap(\.meals) }

  @Test func `a week has 21 meals, each with a dish and a reason`() throws {
    let plan = try Planner().plan(week(), from: world())
    #expect(plan.days.count == 7)
    #expect(meals(plan).count == 21)
    #expect(plan.isComplete)
    for meal in meals(plan) {
      #expect(meal.recipe != nil)
      #expect(!meal.reasons.isEmpty)
      #expect(meal.portions > 0)
    }
    #expect(plan.days.map { "\($0.date)" }.first == "2026-11-23")
    #expect(plan.days.last?.date.weekday == .sunday)
  }

  @Test func `nothing excluded is planned and no dish stands more than twice`() throws {
    let candidates = world()
    var request = week()
    request.eaters = [Eater(name: "Ada", energy: 1_800), Eater(name: "Ben", energy: 2_600)]
    let refused = Set(candidates.filter { !$0.refusals.isEmpty }.map(\.id))
    #expect(refused.count > 5)
    let plan = try Planner().plan(request, from: candidates)
    let dishes = meals(plan).compactMap(\.recipe?.id)
    #expect(refused.isDisjoint(with: dishes))
    for dish in Set(dishes) { #expect(dishes.count { $0 == dish } <= 2) }
  }

  @Test func `a refusal concerns only those who eat the meal`() throws {
    var breakfast = Candidate(
      id: "oats", title: "Oats", meals: [.breakfast], features: DishFeatures(energy: 500))
    breakfast.refusals = [Refusal(person: "Ada", cause: "gluten", because: "contains oats", isAllergy: true)]
    var request = week(effort: 2_000)
    request.days = 1
    request.slots = [.breakfast]
    request.eaters = [Eater(name: "Ada", meals: [.dinner]), Eater(name: "Ben")]
    #expect(try meals(Planner().plan(request, from: [breakfast])).map(\.recipe?.id) == ["oats"])
    request.eaters = [Eater(name: "Ada"), Eater(name: "Ben")]
    let plan = try Planner().plan(request, from: [breakfast])
    #expect(meals(plan).map(\.recipe?.id) == [nil])
    #expect(
      plan.misses.map(\.message) == ["Monday has no breakfast: all 1 recipes for breakfast are excluded"])
    #expect(!plan.conflicts.isEmpty)
  }

  @Test func `the same seed gives the same menu whatever the order of the candidates`() throws {
    let candidates = world()
    let first = try Planner().plan(week(), from: candidates)
    let second = try Planner().plan(week(), from: candidates.reversed())
    #expect(first == second)
    var request = week()
    request.seed = 2
    #expect(try Planner().plan(request, from: candidates).days != first.days)
  }

  @Test func `more effort never gives a worse menu`() throws {
    let few = try Planner().plan(week(effort: 10_000), from: world())
    let many = try Planner().plan(week(effort: 400_000), from: world())
    #expect(many.objective.value >= few.objective.value)
  }

  @Test func `locked meals stay, and a locked dish that is excluded is explained`() throws {
    let candidates = world()
    let fine = try #require(candidates.first { $0.refusals.isEmpty && $0.meals.contains(.dinner) })
    let refused = try #require(candidates.first { $0.refusals.first?.person == nil && !$0.refusals.isEmpty })
    var request = week()
    request.locks = [
      MealLock(MealPlace(day: 2, slot: .dinner), recipe: fine.id),
      MealLock(MealPlace(day: 3, slot: .lunch), recipe: refused.id),
    ]
    let plan = try Planner().plan(request, from: candidates)
    let locked = try #require(plan.days[2].meals.first { $0.slot == .dinner })
    #expect(locked.recipe?.id == fine.id)
    #expect(locked.isLocked)
    #expect(plan.days[3].meals.first { $0.slot == .lunch }?.recipe?.id != refused.id)
    #expect(plan.conflicts.contains { $0.message.contains("is excluded: contains wheat") })
  }

  @Test func `energy of each person lies in the band when the dishes allow it`() throws {
    let candidates = world()
    let energy = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.features.energy) })
    var request = week()
    request.eaters = [Eater(name: "Ada", energy: 1_700), Eater(name: "Ben", energy: 2_900)]
    let plan = try Planner().plan(request, from: candidates)
    for day in plan.days {
      for eater in request.eaters {
        let eaten = day.meals.map { meal in
          Double(energy[meal.recipe?.id ?? ""] ?? 0)
            * (meal.shares.first { $0.person == eater.name }?.portions ?? 0)
        }
        let share = eaten.reduce(0, +) / Double(eater.energy)
        #expect((0.89...1.11).contains(share), "\(eater.name) on \(day.date)")
      }
    }
  }

  @Test func `rules in plain terms are kept`() throws {
    let candidates = world(150)
    let tags = Dictionary(uniqueKeysWithValues: candidates.map { ($0.id, $0.tags) })
    var request = week(effort: 200_000)
    request.rules = ["fish at least twice", "meat at most three times", "soup on Monday"].compactMap(
      MealRule.init)
    #expect(request.rules.count == 3)
    let plan = try Planner().plan(request, from: candidates)
    func count(_ tag: String, _ meals: [PlannedMeal]) -> Int {
      meals.count { tags[$0.recipe?.id ?? ""]?.contains(tag) ?? false }
    }
    #expect(plan.isComplete)
    #expect(count("fish", meals(plan)) >= 2)
    #expect(count("meat", meals(plan)) <= 3)
    #expect(count("soup", plan.days[0].meals) >= 1)
  }

  @Test(arguments: [
    ([Candidate](), "no candidate at all"),
    ([Candidate(id: "a", title: "A", meals: [.dinner], features: DishFeatures(energy: 0))], "no energy"),
  ])
  func `impossible wishes end in an explanation`(candidates: [Candidate], why: String) throws {
    let plan = try Planner().plan(week(effort: 1_000), from: candidates)
    #expect(meals(plan).count == 21, "\(why)")
    #expect(meals(plan).allSatisfy { $0.recipe == nil && !$0.reasons.isEmpty })
    #expect(plan.misses.count { $0.kind == "empty" } == 21)
    #expect(!plan.conflicts.isEmpty)
  }

  @Test func `no time at all and next to no energy are explained`() throws {
    var request = week(effort: 20_000)
    request.limits.minutesWeekday = 0
    var plan = try Planner().plan(request, from: world())
    #expect(!plan.conflicts.isEmpty)
    #expect(plan.misses.contains { $0.kind == "empty" })
    request = week(effort: 20_000)
    request.eaters = [Eater(name: "you", energy: 100)]
    plan = try Planner().plan(request, from: world())
    #expect(!plan.isComplete)
    #expect(!plan.conflicts.isEmpty)
  }

  @Test func `wishes that make no sense are refused in words`() {
    var request = week()
    request.days = 0
    #expect(throws: PlanError.days(0)) { try Planner().plan(request, from: []) }
    request = week()
    request.slots = []
    #expect(throws: PlanError.noMeals) { try Planner().plan(request, from: []) }
    request = week()
    request.eaters = []
    #expect(throws: PlanError.nobodyEats) { try Planner().plan(request, from: []) }
    request = week()
    request.slots = [.lunch, .lunch]
    #expect(throws: PlanError.repeatedMeal(.lunch)) { try Planner().plan(request, from: []) }
    #expect(PlanError.days(0).description == "a menu has 1 to 28 days, not 0")
  }

  @Test func `a search that is stopped says so and still gives a menu`() throws {
    var asked = 0
    let plan = try Planner().plan(week(effort: 5_000_000), from: world()) {
      asked += 1
      return asked > 200
    }
    #expect(plan.wasStopped)
    #expect(meals(plan).count == 21)
  }
}
