/// Plans menus from candidates and wishes.
///
/// A planner holds nothing between calls: the same candidates, wishes, seed and effort give the same menu, on any
/// machine. Nothing that is refused for somebody who eats a meal is ever planned for it.
public struct Planner: Sendable {
  /// Makes a planner.
  public init() {}

  /// Plans a menu.
  ///
  /// A menu that misses a wish is not an error: ``Plan/misses`` tells it. When no menu keeps every rule, the plan
  /// is the best partial one, with its gaps named, ``Plan/conflicts`` says what stands against what, and
  /// ``Plan/relaxations`` what would have to give.
  ///
  /// - Parameters:
  ///   - request: What is wished.
  ///   - candidates: The recipes to choose from, in any order, each identifier once.
  ///   - stop: Asked now and then; `true` ends the search with the best menu found so far. A caller's time limit
  ///     goes here.
  /// - Returns: The menu, complete or with its gaps named.
  /// - Throws: ``PlanError`` when the wishes make no sense, whatever the candidates are.
  public func plan(
    _ request: PlanRequest, from candidates: [Candidate], stop: @escaping () -> Bool = { false }
  ) throws(PlanError) -> Plan {
    try check(request)
    let model = HouseholdModel(request, candidates)
    let attempt = attempt(model, moves: request.effort, stop: stop)
    if let menu = attempt.menu {
      var plan = MenuWriter(model, menu).plan(moves: attempt.moves, wasStopped: attempt.wasStopped)
      if request.provesBound {
        var bound = MenuBound(model.problem)
        bound.tighten(steps: 4_000, target: model.problem.judge(menu).value, stop: stop)
        plan.objective.bound = bound.value / Double(HouseholdModel.point)
      }
      return plan
    }
    return partialPlan(model, attempt, stop: stop)
  }

  /// What came of looking for a menu that keeps every rule.
  struct Attempt {
    /// The best menu that keeps every rule, when one was found.
    var menu: [Int]?
    /// The menu that came nearest, when every place could be filled.
    var nearest: [Int]?
    /// Whether every menu was tried and none keeps every rule.
    var isProvedImpossible = false
    var moves = 0
    var wasStopped = false
  }

  /// Looks for the best menu that keeps every rule, the budget among them.
  func attempt(_ model: HouseholdModel, moves: Int, stop: @escaping () -> Bool) -> Attempt {
    guard model.canBeFilled else { return Attempt() }
    var moves = moves
    var attempt = Attempt()
    let patience = max(3_000, min(40_000, moves / 75))
    if let small = SmallMenuSearch(model.problem, patience: patience, accepts: model.keepsBudget),
      let result = small.run()
    {
      attempt.moves = result.judged
      attempt.menu = result.menu
      if result.menu != nil { return attempt }
      // There is none; what follows looks for the nearest only.
      attempt.isProvedImpossible = true
      moves /= 10
    }
    let search = MenuSearch(model.problem, seed: model.request.seed, stop: stop)
    search.run(moves: moves)
    attempt.nearest = search.nearest
    attempt.moves += search.moves
    attempt.wasStopped = search.wasStopped
    guard !attempt.isProvedImpossible, let menu = search.best else { return attempt }
    if model.keepsBudget(menu) {
      attempt.menu = menu
    } else {
      cheapen(&attempt, model, moves: moves / 8, stop: stop)
    }
    return attempt
  }

  /// Looks for menus within the budget by giving money a price, dearer until it holds, then cheaper again as far
  /// as it still holds.
  private func cheapen(
    _ attempt: inout Attempt, _ model: HouseholdModel, moves: Int, stop: @escaping () -> Bool
  ) {
    var (tooLow, price, highEnough) = (0.0, 10.0, Double.infinity)
    var bestValue = Int.min
    for _ in 0..<7 where !stop() {
      let search = MenuSearch(model.priced(price), seed: model.request.seed, stop: stop)
      search.run(moves: moves)
      attempt.moves += search.moves
      attempt.wasStopped = attempt.wasStopped || search.wasStopped
      guard let menu = search.best else { return }
      if model.keepsBudget(menu) {
        highEnough = price
        let value = model.problem.judge(menu).value
        if value > bestValue { (bestValue, attempt.menu) = (value, menu) }
      } else {
        tooLow = price
        attempt.nearest = menu
      }
      price = highEnough == .infinity ? price * 4 : (tooLow + highEnough) / 2
    }
  }

  /// The best partial menu, with what stands in the way of a whole one and what would have to give.
  private func partialPlan(
    _ model: HouseholdModel, _ attempt: Attempt, stop: @escaping () -> Bool
  ) -> Plan {
    let partial = model.withGaps()
    let search = MenuSearch(partial.problem, seed: model.request.seed, stop: stop)
    search.run(moves: model.request.effort / 3)
    let menu = partial.emptied(search.nearest ?? partial.emptyMenu)
    var plan = MenuWriter(partial, menu).plan(
      moves: attempt.moves + search.moves, wasStopped: attempt.wasStopped || search.wasStopped)
    guard model.request.explains else {
      plan.conflicts.append(unproved(model, attempt))
      return plan
    }
    let explanation = explain(model, attempt, stop: stop)
    plan.conflicts.append(explanation.conflict)
    plan.relaxations = RelaxationFinder(model, nearest: attempt.nearest, stop: stop).find(
      among: explanation.restrictions)
    return plan
  }

  func check(_ request: PlanRequest) throws(PlanError) {
    guard (1...28).contains(request.days) else { throw .days(request.days) }
    guard !request.slots.isEmpty else { throw .noMeals }
    for slot in request.slots where request.slots.count(where: { $0 == slot }) > 1 {
      throw .repeatedMeal(slot)
    }
    let dates = (0..<request.days).map { request.start.adding(days: $0) }
    let somebodyEats = request.eaters.contains { eater in
      dates.contains { date in request.slots.contains { eater.eats($0, on: date) } }
    }
    guard somebodyEats else { throw .nobodyEats }
    for eater in request.eaters where !(100...20_000).contains(eater.energy) {
      throw .energy(person: eater.name, eater.energy)
    }
  }
}

extension HouseholdModel {
  /// Whether each place has at least one option.
  var canBeFilled: Bool {
    problem.places.allSatisfy { $0.lock != nil || !problem.lists[$0.list].isEmpty }
  }

  // MARK: Money

  /// What the menu may cost, in cents, or `nil` without a budget.
  var allowedCost: Int? { request.budget.map { $0 * request.days / 7 } }

  /// What a menu costs all who eat, in cents; a dish of unknown cost counts as its meal's share of the budget.
  func cost(of menu: [Int]) -> Int {
    let shares = MenuWriter.shares(self, menu)
    var cost = 0.0
    for place in menu.indices {
      guard let candidate = candidate(at: place, in: menu) else { continue }
      if let known = candidate.cost {
        cost += Double(known) * shares[place].map(\.portions).reduce(0, +)
      } else {
        cost += costOfUnknown(meals[place])
      }
    }
    return Int(cost.rounded())
  }

  private func costOfUnknown(_ meal: MealPlace) -> Double {
    let share = meal.isSide ? MealSlot.sideShare : meal.slot.energyShare(among: slots)
    return Double(allowedCost ?? 0) / Double(request.days) * Double(share) / 100
  }

  /// Whether a menu keeps the budget, when there is one.
  func keepsBudget(_ menu: [Int]) -> Bool { allowedCost.map { cost(of: menu) <= $0 } ?? true }

  /// The problem in which the whole budget is worth so many points.
  func priced(_ price: Double) -> MenuProblem {
    var result = problem
    let perCent = price * Double(Self.point) / Double(max(1, allowedCost ?? 1))
    for (list, gathering) in gatherings.enumerated() {
      let energy = gathering.present.map { request.eaters[$0].energy }.reduce(0, +)
      for number in problem.lists[list] {
        guard let dish = servings[Int(number)].candidate else { continue }
        let meal = MealPlace(day: 0, slot: gathering.slot, isSide: gathering.isSide)
        let cost =
          candidates[dish].cost.map {
            Double($0 * servings[Int(number)].quarters * energy) / Double(4 * max(1, need))
          } ?? costOfUnknown(meal)
        let worth = Double(problem.options[Int(number)].worth) - perCent * cost
        result.setWorth(Int(max(-1e9, min(1e9, worth))), of: Int(number))
      }
    }
    return result
  }
}
