import Planning
import Testing

@Suite struct RelaxationTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func dish(_ id: String, minutes: Int) -> Candidate {
    var dish = Candidate(id: id, title: id, meals: [.dinner], features: DishFeatures(energy: 800))
    dish.minutes = minutes
    return dish
  }

  func dinners(days: Int) -> PlanRequest {
    var request = PlanRequest(start: Self.start)
    request.days = days
    request.slots = [.dinner]
    request.effort = 20_000
    return request
  }

  @Test func `more minutes on one day are offered, with what they unlock`() throws {
    var request = dinners(days: 2)
    request.limits.minutesWeekday = 60
    request.limits.minutesOn[Self.start.adding(days: 1)] = 10
    let plan = try Planner().plan(
      request, from: [dish("a", minutes: 25), dish("b", minutes: 20), dish("c", minutes: 28)])
    let first = try #require(plan.relaxations.first)
    #expect(first.changes == [.minutesOn(Self.start.adding(days: 1), 20)])
    #expect(first.message == "20 minutes on Tuesday instead of 10 unlocks 1 dinner")
    #expect(plan.conflicts.first?.isProved == true)
  }

  @Test func `an allergy is never offered, an intolerance comes last`() throws {
    var (allergy, other, slow) = (
      dish("nut roast", minutes: 10), dish("bread soup", minutes: 10), dish("stew", minutes: 50)
    )
    allergy.refusals = [Refusal(person: nil, cause: "nuts", because: "contains nuts", isAllergy: true)]
    other.refusals = [Refusal(person: nil, cause: "wheat", because: "contains wheat", isAllergy: false)]
    slow.refusals = []
    var request = dinners(days: 1)
    request.limits.minutesWeekday = 30
    let plan = try Planner().plan(request, from: [allergy, other, slow])
    #expect(plan.relaxations.map(\.changes) == [[.minutesOn(Self.start, 50)], [.allow(cause: "wheat")]])
    #expect(plan.relaxations.last?.message == "eating what is refused for wheat (1 more dinner)")
    let onlyAllergy = try Planner().plan(request, from: [allergy])
    #expect(onlyAllergy.relaxations.isEmpty)
    #expect(onlyAllergy.conflicts.first?.rules == ["nothing with nuts"])
  }

  @Test func `where only the week as a whole is impossible, the nearest menu is told in plain words`() throws
  {
    var request = dinners(days: 3)
    request.usesPerWeek = 1
    request.limits.minutesWeekday = 40
    let plan = try Planner().plan(
      request, from: [dish("a", minutes: 20), dish("b", minutes: 30), dish("c", minutes: 73)])
    let conflict = try #require(plan.conflicts.first)
    #expect(conflict.message.contains("needs 73 minutes, the limit is 40") || conflict.isProved)
    #expect(!plan.relaxations.isEmpty)
  }

  @Test(arguments: 0..<30)
  func `every relaxation that is offered makes a menu possible`(seed: Int) throws {
    let household = RandomHousehold(seed: UInt64(5_000 + seed), dishes: 8...16, days: 1...3)
    let plan = try Planner().plan(household.request, from: household.candidates)
    for relaxation in plan.relaxations {
      var (request, candidates) = relaxation.applied(to: household.request, household.candidates)
      request.effort = 60_000
      request.explains = false
      let relaxed = try Planner().plan(request, from: candidates)
      #expect(relaxed.isComplete, "household \(seed): \(relaxation.message)")
      for change in relaxation.changes {
        guard case .allow(let cause) = change else { continue }
        let eaten = Set(relaxed.days.flatMap(\.meals).flatMap(\.dishes).map(\.id))
        for dish in household.candidates where eaten.contains(dish.id) {
          #expect(!dish.refusals.contains { $0.cause == cause && $0.isAllergy && $0.person == nil })
        }
      }
    }
  }

  @Test func `impossible wishes end in an explanation`() throws {
    var world = SmallWorld(seed: 3)
    let candidates = world.candidates(30)
    var all = PlanRequest(start: Self.start)
    all.effort = 3_000
    var avoided = candidates
    for index in avoided.indices {
      avoided[index].refusals = [
        Refusal(person: nil, cause: "everything", because: "is food", isAllergy: false)
      ]
    }
    var starved = all
    starved.eaters = [Eater(name: "you", energy: 100)]
    var hurried = all
    hurried.limits.minutesWeekday = 0
    hurried.limits.minutesWeekend = 0
    var banned = all
    banned.bans = Set(candidates.map(\.id))
    var locked = all
    locked.bans = ["dish-1"]
    locked.locks = [MealLock(MealPlace(day: 0, slot: .dinner), recipe: "dish-1")]
    for (request, dishes) in [
      (all, avoided), (starved, candidates), (hurried, candidates), (banned, candidates),
      (locked, candidates),
      (all, []),
    ] {
      let plan = try Planner().plan(request, from: dishes)
      #expect(!plan.isComplete)
      #expect(plan.conflicts.contains { !$0.message.isEmpty })
      #expect(plan.days.flatMap(\.meals).allSatisfy { !$0.reasons.isEmpty })
      #expect(plan.misses.contains { $0.kind == "empty" || $0.kind == "lock" })
    }
  }
}
