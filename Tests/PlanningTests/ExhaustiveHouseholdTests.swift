import Testing

@testable import Planning

/// Households so small that every menu can be tried.
@Suite struct ExhaustiveHouseholdTests {
  /// A household of up to eight dishes and two days.
  private func household(_ seed: UInt64) -> RandomHousehold {
    var household = RandomHousehold(seed: 40_000 + seed, dishes: 5...8, days: 1...2)
    if household.request.slots.count > 3 { household.request.slots = [.lunch, .dinner] }
    household.request.budget = nil
    household.request.effort = 6_000
    return household
  }

  /// The value of the best menu that breaks no rule, or `nil` when there is none.
  private func best(_ problem: MenuProblem, stopAtFirst: Bool = false) -> Int? {
    let choices = problem.places.map { $0.lock.map { [Int32($0)] } ?? problem.lists[$0.list] }
    if choices.contains(where: \.isEmpty) { return nil }
    var menu = choices.map { Int($0[0]) }
    var best: Int?
    let size = choices.map(\.count).reduce(1, *)
    guard size <= 20_000 else { return nil }
    for number in 0..<size {
      var rest = number
      for (place, list) in choices.enumerated() {
        menu[place] = Int(list[rest % list.count])
        rest /= list.count
      }
      if isRepeated(menu, problem) { continue }
      let judgement = problem.judge(menu)
      if !judgement.breaches.isEmpty { continue }
      best = max(best ?? .min, judgement.value)
      if stopAtFirst { return best }
    }
    return best
  }

  /// A quick look at what most menus fail by: the same dish twice on a day.
  private func isRepeated(_ menu: [Int], _ problem: MenuProblem) -> Bool {
    if problem.repetitionIsFree { return false }
    for (place, option) in menu.enumerated() where problem.options[option].dish >= 0 {
      for other in 0..<place where problem.places[other].day == problem.places[place].day {
        if problem.options[menu[other]].dish == problem.options[option].dish { return true }
      }
    }
    return false
  }

  private func isSmall(_ problem: MenuProblem) -> Bool {
    let counts = problem.places.map { $0.lock == nil ? problem.lists[$0.list].count : 1 }
    return counts.reduce(1) { min(1_000_000, $0 * max(1, $1)) } <= 3_000
  }

  @Test(arguments: 0..<8)
  func `the menu of a small world is the best of all`(block: Int) throws {
    var (found, tried) = (0, 0)
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      let household = household(seed)
      let model = HouseholdModel(household.request, household.candidates)
      guard isSmall(model.problem) else { continue }
      tried += 1
      var request = household.request
      request.explains = false
      let plan = try Planner().plan(request, from: household.candidates)
      let best = best(model.problem)
      let isWhole = !plan.misses.contains { ["empty", "limit", "rule", "repetition"].contains($0.kind) }
      #expect((best != nil) == isWhole, "seed \(seed)")
      guard let best, plan.isComplete else { continue }
      found += 1
      #expect(abs(plan.objective.value - Double(best) / Double(HouseholdModel.point)) < 1e-6, "seed \(seed)")
    }
    #expect(tried >= 5)
    #expect(found >= 1)
  }

  @Test(arguments: 0..<8)
  func `a proved conflict is one, and a minimal one is minimal`(block: Int) {
    for seed in UInt64(block * 25)..<UInt64(block * 25 + 25) {
      let household = household(1_000 + seed)
      let (request, candidates) = (household.request, household.candidates)
      let model = HouseholdModel(request, candidates)
      guard isSmall(model.problem), best(model.problem, stopAtFirst: true) == nil else { continue }
      let (conflict, restrictions) = Planner().explain(model, Planner.Attempt()) { false }
      guard conflict.isProved, let restrictions else { continue }
      let all = HouseholdModel.restrictions(of: request, candidates)
      let others = all.filter { !restrictions.contains($0) }
      // The conflict alone, all other wishes given up, is impossible.
      let alone = HouseholdModel.problem(request, candidates, without: others)
      if isSmall(alone) { #expect(best(alone, stopAtFirst: true) == nil, "seed \(seed)") }
      guard conflict.isMinimal else { continue }
      for restriction in restrictions {
        let without = HouseholdModel.problem(request, candidates, without: others + [restriction])
        if isSmall(without) {
          #expect(best(without, stopAtFirst: true) != nil, "seed \(seed): \(restriction)")
        }
      }
    }
  }
}
