import Planning
import Testing

@Suite struct MenuDeskTests {
  static let start = CalendarDay("2026-11-23") ?? CalendarDay(number: 0)

  func world() -> [Candidate] {
    var world = SmallWorld(seed: 7)
    return world.candidates(120)
  }

  func week() -> PlanRequest {
    var request = PlanRequest(start: Self.start)
    request.effort = 30_000
    request.limits.minutesWeekday = 120
    return request
  }

  @Test func `a desk shows the plan that was laid on it`() throws {
    let plan = try Planner().plan(week(), from: world())
    var shown = try MenuDesk(SettledMenu(plan), week(), from: world()).plan
    shown.moves = plan.moves
    #expect(shown == plan)
  }

  @Test(arguments: [
    MealPlace(day: 0, slot: .breakfast), MealPlace(day: 2, slot: .dinner), MealPlace(day: 6, slot: .lunch),
  ])
  func `six alternatives, each a menu that keeps every rule and changes what it says`(place: MealPlace) throws
  {
    let (request, candidates) = (week(), world())
    let plan = try Planner().plan(request, from: candidates)
    let desk = try MenuDesk(SettledMenu(plan), request, from: candidates)
    let alternatives = try desk.alternatives(to: place)
    #expect(alternatives.count == 6)
    #expect(alternatives.map(\.change.points) == alternatives.map(\.change.points).sorted(by: >))
    for alternative in alternatives {
      let id = try #require(alternative.recipe?.id)
      let swapped = try desk.swap(place, for: id)
      #expect(MenuChecker(request, candidates).violations(of: swapped).isEmpty)
      #expect(SettledMenu(swapped)[place] == id)
      #expect(abs(swapped.objective.value - plan.objective.value - alternative.change.points) < 0.0001)
      #expect(abs(swapped.totals.plants - plan.totals.plants - alternative.change.plants) < 0.0001)
      #expect(swapped.totals.minutes - plan.totals.minutes == alternative.change.minutes)
      #expect(swapped.totals.itemsToBuy - plan.totals.itemsToBuy == alternative.change.itemsToBuy)
      #expect(!alternative.words.isEmpty)
      let lunch = MealPlace(day: place.day + 1, slot: .lunch)
      for meal in SettledMenu(plan).meals where meal.place != place && meal.place != lunch {
        #expect(SettledMenu(swapped)[meal.place] == meal.recipe)
      }
    }
  }

  @Test func `the words of a change name what people plan by`() throws {
    let desk = try desk(of: [
      dish("now", minutes: 30, plants: ["leek"]),
      dish("other", minutes: 20, plants: ["leek", "kale", "pea"]),
    ])
    let alternative = try #require(try desk.alternatives(to: MealPlace(day: 0, slot: .dinner)).first)
    #expect(alternative.words == ["+2 plants", "-10 min", "2 more items to buy"])
  }

  @Test func `swapping a dinner takes its leftover along, or has the lunch cooked for itself`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 2
    request.slots = [.lunch, .dinner]
    var candidates = (0..<5).map { dish("dish-\($0)", minutes: 40, plants: ["plant-\($0)"]) }
    for index in candidates.indices { candidates[index].meals = [.lunch, .dinner] }
    for index in [0, 3] { candidates[index].keepsDays = 2 }
    let menu = SettledMenu([
      SettledMeal(MealPlace(day: 0, slot: .lunch), recipe: "dish-1"),
      SettledMeal(MealPlace(day: 0, slot: .dinner), recipe: "dish-0"),
      SettledMeal(MealPlace(day: 1, slot: .lunch), recipe: "dish-0"),
      SettledMeal(MealPlace(day: 1, slot: .dinner), recipe: "dish-2"),
    ])
    let place = MealPlace(day: 0, slot: .dinner)
    var desk = try MenuDesk(menu, request, from: candidates)
    #expect(desk.plan.days[1].meals[0].leftoverOf == place)
    request.limits.minutesWeekday = 80
    desk = try MenuDesk(menu, request, from: candidates)
    let fresh = try desk.swap(place, for: "dish-4")
    #expect(fresh.days[1].meals[0].leftoverOf == nil)
    #expect(fresh.days[1].meals[0].recipe?.id == "dish-0")
    // With 60 minutes on Tuesday there is no time to cook the lunch: only a dish that keeps can stand there.
    request.limits.minutesOn[Self.start.adding(days: 1)] = 60
    desk = try MenuDesk(menu, request, from: candidates)
    let alternatives = try desk.alternatives(to: place)
    #expect(alternatives.map(\.recipe?.id) == ["dish-3"])
    #expect(alternatives.first?.bringsLeftover == true)
    #expect(alternatives.first?.words.last == "Tuesday's lunch is its leftover")
    #expect(try desk.swap(place, for: "dish-3").days[1].meals[0].leftoverOf == place)
    #expect(throws: PlanError.self) { try desk.swap(place, for: "dish-4") }
  }

  @Test func `why not names each hard rule, with the person and the cause`() throws {
    var refused = dish("barley", minutes: 90, plants: ["barley"])
    refused.refusals = [
      Refusal(person: "Ada", cause: "gluten", because: "contains barley", isAllergy: false),
      Refusal(person: "Ben", cause: "soy", because: "contains soy sauce", isAllergy: true),
      Refusal(person: "Cleo", cause: "milk", because: "contains butter", isAllergy: true),
    ]
    refused.months = [6]
    refused.equipment = ["oven"]
    var request = PlanRequest(start: Self.start)
    request.eaters = [Eater(name: "Ada"), Eater(name: "Ben"), Eater(name: "Cleo", meals: [.breakfast])]
    request.bans = ["barley"]
    request.inSeasonOnly = true
    request.equipment = []
    request.limits.minutesWeekday = 60
    let desk = try desk(of: [dish("now", minutes: 30), refused], request)
    let why = try desk.why("barley", at: MealPlace(day: 0, slot: .dinner))
    #expect(!why.isPlanned)
    #expect(why.change == nil)
    #expect(why.broken.map(\.kind) == [.refusal, .refusal, .ban, .season, .equipment, .limit])
    #expect(why.broken.prefix(2).map(\.person) == ["Ada", "Ben"])
    #expect(why.broken.map(\.isAllergy) == [false, true, false, false, false, false])
    #expect(why.sentences.contains("barley is excluded for Ben: contains soy sauce"))
    #expect(why.sentences.last == "Monday needs 90 minutes, the limit is 60")
  }

  @Test func `why not of a dish that breaks nothing is what it would cost`() throws {
    var poor = dish("poor", minutes: 50)
    poor.features.inflammation = 300
    let desk = try desk(of: [dish("now", minutes: 30, plants: ["kale", "leek"]), poor])
    let why = try desk.why("poor", at: MealPlace(day: 0, slot: .dinner))
    #expect(why.broken.isEmpty)
    #expect((why.change?.points ?? 0) < 0)
    #expect(why.sentences.first?.hasPrefix("poor instead of now would cost the menu") == true)
    #expect(why.sentences.last?.contains("-2 plants, +20 min") == true)
  }

  @Test func `why of a planned dish tells its reasons and the next best`() throws {
    let desk = try desk(of: [dish("now", minutes: 30, plants: ["kale"]), dish("other", minutes: 30)])
    let why = try desk.why("now", at: MealPlace(day: 0, slot: .dinner))
    #expect(why.isPlanned)
    #expect(why.best?.id == "other")
    #expect(why.sentences.first == "the only meal with kale")
    #expect(why.sentences.last?.hasPrefix("the next best, other, would cost") == true)
  }

  @Test func `repetition is named`() throws {
    var request = PlanRequest(start: Self.start)
    request.days = 2
    let candidates = [dish("a", minutes: 10), dish("b", minutes: 10)]
    let menu = SettledMenu([
      SettledMeal(MealPlace(day: 0, slot: .dinner), recipe: "a"),
      SettledMeal(MealPlace(day: 1, slot: .dinner), recipe: "b"),
    ])
    request.slots = [.dinner]
    let why = try MenuDesk(menu, request, from: candidates).why("a", at: MealPlace(day: 1, slot: .dinner))
    #expect(why.broken.map(\.kind) == [.repetition])
    #expect(why.sentences == ["a comes again on Tuesday"])
  }

  @Test func `questions that make no sense are refused in words`() throws {
    let desk = try desk(of: [dish("now", minutes: 30)])
    let lunch = MealPlace(day: 0, slot: .lunch)
    #expect(throws: PlanError.noSuchMeal(lunch)) { try desk.alternatives(to: lunch) }
    #expect(throws: PlanError.unknownRecipe("none")) {
      try desk.why("none", at: MealPlace(day: 0, slot: .dinner))
    }
    #expect(PlanError.noSuchMeal(lunch).description == "the menu has no lunch on day 1")
  }

  // MARK: Small menus

  private func dish(_ id: String, minutes: Int, plants: [String] = []) -> Candidate {
    var features = DishFeatures(energy: 800)
    features.plants = plants.map { PlantPoints($0) }
    var dish = Candidate(id: id, title: id, meals: [.dinner], features: features)
    dish.minutes = minutes
    dish.foods = plants
    return dish
  }

  /// A desk with one dinner, the first of the candidates.
  private func desk(of candidates: [Candidate], _ wishes: PlanRequest? = nil) throws -> MenuDesk {
    var request = wishes ?? PlanRequest(start: Self.start)
    request.days = 1
    request.slots = [.dinner]
    let menu = SettledMenu([SettledMeal(MealPlace(day: 0, slot: .dinner), recipe: candidates[0].id)])
    return try MenuDesk(menu, request, from: candidates)
  }
}
