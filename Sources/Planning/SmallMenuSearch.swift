/// Tries every menu of a problem that is small enough for that: the best of a few dishes and days is then certain,
/// and so is that there is none.
///
/// A local search has nothing to gain where a household has five dishes for two days, and can miss the one menu
/// that the rules leave.
struct SmallMenuSearch {
  /// What came of trying.
  struct Result {
    /// The best menu, or `nil` when none keeps every rule.
    var menu: [Int]?
    /// How many menus were judged.
    var judged: Int
  }

  private let problem: MenuProblem
  private let choices: [[Int]]
  /// For each place, what it and the later places of its day bring at least and at most.
  private let least: [MenuProblem.Lanes]
  private let most: [MenuProblem.Lanes]
  private let patience: Int
  private let accepts: ([Int]) -> Bool

  /// Lays out a problem; `nil` when it is plainly too large.
  ///
  /// - Parameters:
  ///   - problem: What to solve.
  ///   - patience: How many menus may be judged before it gives up.
  ///   - accepts: Whether a menu that keeps every rule is good for the caller too.
  init?(_ problem: MenuProblem, patience: Int, accepts: @escaping ([Int]) -> Bool) {
    let choices = problem.places.map { place in
      place.lock.map { [$0] } ?? problem.lists[place.list].map { Int($0) }
    }
    let size = choices.reduce(1.0) { $0 * Double($1.count) }
    guard size <= 200 * Double(patience) else { return nil }
    self.problem = problem
    self.choices = choices
    self.patience = patience
    self.accepts = accepts
    var least = [MenuProblem.Lanes](repeating: .zero, count: choices.count)
    var most = least
    for place in choices.indices.reversed() where !choices[place].isEmpty {
      var (low, high) = (MenuProblem.Lanes(repeating: .max / 4), MenuProblem.Lanes(repeating: .min / 4))
      for option in choices[place] {
        var lanes = problem.options[option].lanes
        high = pointwiseMax(high, lanes)
        if problem.places[place].leftoverFrom != nil {
          lanes[MenuProblem.Lane.minutes.rawValue] -= max(0, Int32(problem.options[option].sparedMinutes))
        }
        low = pointwiseMin(low, lanes)
      }
      let isLast = place + 1 == choices.count || problem.places[place + 1].day != problem.places[place].day
      least[place] = isLast ? low : low &+ least[place + 1]
      most[place] = isLast ? high : high &+ most[place + 1]
    }
    self.least = least
    self.most = most
  }

  /// What a descent through the places carries along.
  private struct Descent {
    var menu: [Int]
    var best: [Int]?
    var value = Int.min
    var judged = 0
    var steps = 0
  }

  /// The best menu, or `nil` when there were too many to try.
  func run() -> Result? {
    var descent = Descent(menu: [Int](repeating: 0, count: choices.count))
    guard fill(0, .zero, &descent) else { return nil }
    return Result(menu: descent.best, judged: descent.judged)
  }

  /// Fills the places from one on; `false` when patience ended.
  private func fill(_ place: Int, _ sum: MenuProblem.Lanes, _ descent: inout Descent) -> Bool {
    if place == choices.count { return judge(&descent) }
    let here = problem.places[place]
    let isFirst = place == 0 || problem.places[place - 1].day != here.day
    let sum = isFirst ? .zero : sum
    let limits = problem.limits[here.day]
    if any(sum &+ least[place] .> limits.upper) || any(sum &+ most[place] .< limits.lower) { return true }
    for option in choices[place] {
      descent.steps += 1
      if descent.steps > 40 * patience { return false }
      guard allows(option, at: place, descent.menu) else { continue }
      descent.menu[place] = option
      var lanes = problem.options[option].lanes
      if let from = here.leftoverFrom, problem.options[option].sparedMinutes >= 0,
        problem.options[descent.menu[from]].dish == problem.options[option].dish
      {
        lanes[MenuProblem.Lane.minutes.rawValue] -= Int32(problem.options[option].sparedMinutes)
      }
      let isLast = place + 1 == choices.count || problem.places[place + 1].day != here.day
      let total = sum &+ lanes
      if isLast && (any(total .> limits.upper) || any(total .< limits.lower)) { continue }
      if !fill(place + 1, total, &descent) { return false }
    }
    return true
  }

  private func judge(_ descent: inout Descent) -> Bool {
    descent.judged += 1
    if descent.judged > patience { return false }
    let judgement = problem.judge(descent.menu)
    if judgement.breaches.isEmpty && judgement.value > descent.value && accepts(descent.menu) {
      descent.value = judgement.value
      descent.best = descent.menu
    }
    return true
  }

  /// Whether repetition allows an option after the places before it.
  private func allows(_ option: Int, at place: Int, _ menu: [Int]) -> Bool {
    let dish = problem.options[option].dish
    // What is locked is judged in the end.
    if dish < 0 || problem.repetitionIsFree || problem.places[place].lock != nil { return true }
    let day = problem.places[place].day
    var uses = 0
    for earlier in 0..<place where problem.options[menu[earlier]].dish == dish {
      let gap = day - problem.places[earlier].day
      if gap == 0 { return false }
      if problem.places[earlier].day / 7 == day / 7 { uses += 1 }
      if gap == 1 {
        let isLeftover =
          problem.places[place].leftoverFrom == earlier && problem.options[option].sparedMinutes >= 0
        if !isLeftover { return false }
      }
    }
    return uses < problem.usesPerWeek
  }
}
