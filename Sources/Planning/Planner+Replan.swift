extension Planner {
  /// Plans the rest of a menu anew from a day on.
  ///
  /// What lies before the day, and what is cooked, stays as it was and counts for plants, fibre and repetition.
  /// Locks and bans of the wishes hold for the rest; ``PlanRequest/bought`` names what is bought, which is used
  /// up with preference.
  ///
  /// - Parameters:
  ///   - menu: The menu as it was.
  ///   - day: The first day that is open, from 0.
  ///   - cooked: Later meals that are cooked already and stay.
  ///   - request: The wishes, of the whole menu.
  ///   - candidates: The recipes to choose from, those of the past among them.
  ///   - stop: Asked now and then; `true` ends the search.
  /// - Returns: The whole menu, the past included.
  /// - Throws: ``PlanError`` when the wishes make no sense.
  public func replan(
    _ menu: SettledMenu, from day: Int, keeping cooked: Set<MealPlace> = [], _ request: PlanRequest,
    from candidates: [Candidate], stop: @escaping () -> Bool = { false }
  ) throws(PlanError) -> Plan {
    try plan(rest(of: menu, from: day, keeping: cooked, request), from: candidates, stop: stop)
  }

  /// Plans the rest of a menu gently, with what is bought, and keeps the way back.
  ///
  /// Only dishes known to be gentle are planned; where there are too few, the bar is lowered step by step, and at
  /// last the gentlest that there are; the plan then names the meals that are not known to be gentle. Irritants
  /// count three times as much, and plants, fibre, kinds of fibre and ferments half: these days are for rest.
  ///
  /// - Parameters:
  ///   - menu: The menu as it was.
  ///   - day: The first day that is open, from 0.
  ///   - cooked: Later meals that are cooked already and stay.
  ///   - least: The gentleness asked for first, 0 to 100.
  ///   - request: The wishes, of the whole menu.
  ///   - candidates: The recipes to choose from, with ``Candidate/gentleness`` where it is known.
  ///   - stop: Asked now and then; `true` ends the search.
  /// - Returns: The gentle menu, and the former one.
  /// - Throws: ``PlanError`` when the wishes make no sense.
  public func flare(
    _ menu: SettledMenu, from day: Int, keeping cooked: Set<MealPlace> = [], least: Int = 60,
    _ request: PlanRequest, from candidates: [Candidate], stop: @escaping () -> Bool = { false }
  ) throws(PlanError) -> FlarePlan {
    try check(request)
    var wishes = rest(of: menu, from: day, keeping: cooked, request)
    wishes.weights.irritants *= 3
    wishes.weights.plants /= 2
    wishes.weights.fibre /= 2
    wishes.weights.fibreKinds /= 2
    wishes.weights.ferments /= 2
    for bar in [least, 40, 20] where bar <= least {
      wishes.gentle = GentleDays(from: day, least: bar)
      let model = HouseholdModel(wishes, candidates)
      let attempt = attempt(model, moves: request.effort, stop: stop)
      guard let found = attempt.menu else { continue }
      let plan = MenuWriter(model, found).plan(moves: attempt.moves, wasStopped: attempt.wasStopped)
      return FlarePlan(plan, former: menu, least: bar, wishes)
    }
    wishes.gentle = GentleDays(from: day, least: -1)
    var plan = try plan(wishes, from: candidates, stop: stop)
    let rough = roughMeals(of: plan, from: day, least: least, candidates)
    if !rough.isEmpty {
      plan.misses.append(
        Miss(kind: "gentle", message: "not known to be gentle: \(rough.joined(separator: ", "))", day: nil))
    }
    return FlarePlan(plan, former: menu, least: nil, wishes)
  }

  private func rest(
    of menu: SettledMenu, from day: Int, keeping cooked: Set<MealPlace>, _ request: PlanRequest
  ) -> PlanRequest {
    var wishes = request
    wishes.pastDays = max(0, min(request.days, day))
    wishes.settled = menu.part(before: day, and: cooked)
    wishes.locks.removeAll { $0.place.day < day || cooked.contains($0.place) }
    return wishes
  }

  private func roughMeals(
    of plan: Plan, from day: Int, least: Int, _ candidates: [Candidate]
  ) -> [String] {
    let gentleness = Dictionary(
      candidates.map { ($0.id, $0.gentleness ?? -1) }, uniquingKeysWith: { first, _ in first })
    var titles: [String] = []
    for planned in plan.days.dropFirst(max(0, day)) {
      for dish in planned.meals.flatMap(\.dishes)
      where gentleness[dish.id] ?? -1 < least && !titles.contains(dish.title) {
        titles.append(dish.title)
      }
    }
    return titles
  }
}

/// A menu for a flare, with the way back.
public struct FlarePlan: Hashable, Sendable {
  /// The gentle menu, the past included.
  public var plan: Plan
  /// The menu as it was before: the way back.
  ///
  /// ``Planner/replan(_:from:keeping:_:from:stop:)`` takes it up again from any day on.
  public var former: SettledMenu
  /// The gentleness that every open meal has, or `nil` when there were too few gentle dishes.
  public var least: Int?
  /// The wishes that the menu was made with; swapping in it needs them.
  public var request: PlanRequest

  init(_ plan: Plan, former: SettledMenu, least: Int?, _ request: PlanRequest) {
    self.plan = plan
    self.former = former
    self.least = least
    self.request = request
  }

  /// The former menu from a day on, with what was eaten in between.
  ///
  /// - Parameter day: The first day that goes back to the former menu, from 0.
  /// - Returns: The gentle menu before the day and the former one from it on.
  public func backToFormer(from day: Int) -> SettledMenu {
    let eaten = SettledMenu(plan).meals.filter { $0.place.day < day }
    return SettledMenu(eaten + former.meals.filter { $0.place.day >= day })
  }
}
