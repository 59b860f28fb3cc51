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
  /// is the best partial one, with its gaps named, and ``Plan/conflicts`` says what stands against what.
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
    let canFill = model.problem.places.allSatisfy { $0.lock != nil || !model.problem.lists[$0.list].isEmpty }
    if canFill {
      let search = MenuSearch(model.problem, seed: request.seed, stop: stop)
      search.run(moves: request.effort)
      if let menu = search.best {
        var plan = MenuWriter(model, menu).plan(moves: search.moves, wasStopped: search.wasStopped)
        if request.provesBound {
          var bound = MenuBound(model.problem)
          bound.tighten(steps: 4_000, target: search.bestValue ?? 0, stop: stop)
          plan.objective.bound = bound.value / Double(HouseholdModel.point)
        }
        return plan
      }
    }
    let partial = model.withGaps()
    let search = MenuSearch(partial.problem, seed: request.seed, stop: stop)
    search.run(moves: request.effort)
    var plan = MenuWriter(partial, search.nearest ?? partial.emptyMenu).plan(
      moves: search.moves, wasStopped: search.wasStopped)
    plan.conflicts.append(explain(model, stop: stop))
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
