/// Whether a problem has a menu that keeps every rule, as far as it can be told.
enum MenuVerdict {
  /// There is one: this one.
  case possible([Int])
  /// There is none, and this is proved.
  case impossible(String)
  /// None was found, which proves nothing.
  case unknown
}

/// Proofs that a problem has no menu: too few dishes, or a day that no choice of dishes can fill.
///
/// Both look at less than the whole problem, so that what they find impossible is so.
struct MenuProof {
  let problem: MenuProblem
  /// How many steps the exact filling of one day may take before it gives up.
  private let patience = 3_000_000

  init(_ problem: MenuProblem) { self.problem = problem }

  /// Proves that there is no menu, or finds one by a short search, or says that it does not know.
  func verdict(moves: Int, seed: UInt64) -> MenuVerdict {
    if let why = shortage() { return .impossible(why) }
    if let day = dayWithoutMenu() { return .impossible("day \(day + 1) cannot be filled") }
    let search = MenuSearch(problem, seed: seed, reach: 2_000)
    search.find(moves: moves)
    if let menu = search.best { return .possible(menu) }
    return .unknown
  }

  // MARK: Supply

  /// Some kinds of places that have fewer dishes than they need (Hall's condition), or a rule without dishes.
  func shortage() -> String? {
    let free = problem.places.filter { $0.lock == nil }
    let used = Set(free.map(\.list)).sorted()
    for list in used where problem.lists[list].isEmpty { return "no dish is left for a meal" }
    for (number, rule) in problem.rules.enumerated() where rule.least > 0 {
      let bit = UInt32(1) << UInt32(number)
      let places = problem.places.filter { $0.rules & bit != 0 }
      let able = places.count { place in
        if let lock = place.lock { return problem.options[lock].rules & bit != 0 }
        return problem.lists[place.list].contains { problem.options[Int($0)].rules & bit != 0 }
      }
      if able < rule.least { return "too few dishes keep a rule" }
    }
    if problem.repetitionIsFree || used.count > 8 { return nil }
    let weeks = (problem.days + 6) / 7
    var dishes = used.map { list in Set(problem.lists[list].map { problem.options[Int($0)].dish }) }
    // A place that may stay empty needs no dish.
    for index in dishes.indices where dishes[index].contains(-1) { dishes[index] = [] }
    for subset in 1..<(1 << used.count) {
      let chosen = used.indices.filter { subset & (1 << $0) != 0 }
      if chosen.contains(where: { dishes[$0].isEmpty }) { continue }
      let supply = chosen.reduce(into: Set<Int32>()) { $0.formUnion(dishes[$1]) }.count
      let lists = Set(chosen.map { used[$0] })
      let demand = free.count { lists.contains($0.list) }
      if supply * problem.usesPerWeek * weeks < demand { return "too few dishes for \(demand) meals" }
    }
    return nil
  }

  // MARK: One day

  /// The first day that no choice of dishes can fill within its limits.
  func dayWithoutMenu() -> Int? {
    var fillable = Set<String>()
    for day in 0..<problem.days {
      let limits = problem.limits[day]
      let places = problem.places.indices.filter { problem.places[$0].day == day }
      let key =
        "\(limits.lower) \(limits.upper) "
        + places.map {
          "\(problem.places[$0].list)/\(problem.places[$0].lock ?? -1)/\(problem.places[$0].leftoverFrom != nil)"
        }.joined(separator: " ")
      if fillable.contains(key) { continue }
      if canFill(places, limits) == false { return day }
      fillable.insert(key)
    }
    return nil
  }

  /// Whether a day can be filled, `nil` when that took too long to find out.
  ///
  /// Repetition and the other days are left out of account, and a lunch that keeps counts as warmed up, so that
  /// `false` is a proof.
  private func canFill(_ places: [Int], _ limits: MenuProblem.DayLimits) -> Bool? {
    var lists = places.map { choices(at: $0, limits) }
    if lists.contains(where: \.isEmpty) { return false }
    lists.sort { $0.count < $1.count }
    let count = lists.count
    var least = [MenuProblem.Lanes](repeating: .zero, count: count + 1)
    var most = least
    for index in stride(from: count - 1, through: 0, by: -1) {
      var (low, high) = (lists[index][0], lists[index][0])
      for choice in lists[index] {
        low = pointwiseMin(low, choice)
        high = pointwiseMax(high, choice)
      }
      least[index] = least[index + 1] &+ low
      most[index] = most[index + 1] &+ high
    }
    var steps = 0
    func fill(_ index: Int, _ sum: MenuProblem.Lanes) -> Bool? {
      if any(sum &+ least[index] .> limits.upper) || any(sum &+ most[index] .< limits.lower) { return false }
      if index == count { return true }
      steps += 1
      if steps > patience { return nil }
      for choice in lists[index] {
        guard let filled = fill(index + 1, sum &+ choice) else { return nil }
        if filled { return true }
      }
      return false
    }
    return fill(0, .zero)
  }

  /// What may stand at a place, without what another choice of the same energy undercuts in everything.
  private func choices(at place: Int, _ limits: MenuProblem.DayLimits) -> [MenuProblem.Lanes] {
    let numbers = problem.places[place].lock.map { [Int32($0)] } ?? problem.lists[problem.places[place].list]
    let energy = MenuProblem.Lane.energy.rawValue
    let limited = (0..<8).filter { $0 != energy && (limits.upper[$0] < 1_000_000 || limits.lower[$0] > 0) }
    let onlyAbove = limited.allSatisfy { limits.lower[$0] <= 0 }
    var all = numbers.map { number -> MenuProblem.Lanes in
      let option = problem.options[Int(number)]
      var lanes = MenuProblem.Lanes.zero
      lanes[energy] = option.lanes[energy]
      for lane in limited { lanes[lane] = option.lanes[lane] }
      if problem.places[place].leftoverFrom != nil && option.sparedMinutes > 0 {
        let minutes = MenuProblem.Lane.minutes.rawValue
        lanes[minutes] = max(0, lanes[minutes] - Int32(option.sparedMinutes))
      }
      return lanes
    }
    guard onlyAbove else { return all }
    all.sort { one, other in
      for lane in [energy] + limited where one[lane] != other[lane] { return one[lane] < other[lane] }
      return false
    }
    var kept: [MenuProblem.Lanes] = []
    var sameEnergy = 0
    for choice in all {
      if let last = kept.last, last[energy] != choice[energy] { sameEnergy = kept.count }
      let undercut = kept[sameEnergy...].contains { other in !any(other .> choice) }
      if !undercut { kept.append(choice) }
    }
    let minutes = MenuProblem.Lane.minutes.rawValue
    return kept.sorted { $0[minutes] < $1[minutes] }
  }
}

/// Finds which restrictions stand against one another.
package struct ConflictFinder {
  /// What was found.
  package struct Finding: Sendable {
    /// The restrictions that conflict, by number.
    package var restrictions: [Int]
    /// Whether it is proved that no menu keeps them all.
    package var isProved: Bool
    /// Whether leaving out any one of them was shown to make a menu possible.
    package var isMinimal: Bool
  }

  private let count: Int
  private let build: (Set<Int>) -> MenuProblem
  private let moves: Int
  private let stop: () -> Bool

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - count: How many restrictions there are.
  ///   - moves: The effort of each search for a menu.
  ///   - stop: Asked between steps; `true` ends, and what is then known is told.
  ///   - build: The problem without some of the restrictions.
  package init(
    count: Int, moves: Int = 60_000, stop: @escaping () -> Bool = { false },
    build: @escaping (Set<Int>) -> MenuProblem
  ) {
    self.count = count
    self.moves = moves
    self.stop = stop
    self.build = build
  }

  /// A conflict, by leaving out one restriction after another for good where the rest still conflicts.
  ///
  /// A search that finds nothing proves nothing: its restriction stays, and the set is then not called minimal.
  ///
  /// - Returns: `nil` when a menu was found, so that there is no conflict.
  package func find() -> Finding? {
    switch MenuProof(build([])).verdict(moves: moves * 4, seed: 1) {
    case .possible: return nil
    case .unknown: return Finding(restrictions: [], isProved: false, isMinimal: false)
    case .impossible: break
    }
    var dropped = Set<Int>()
    var kept: [Int] = []
    var isMinimal = true
    for restriction in stride(from: count - 1, through: 0, by: -1) {
      if stop() {
        kept.append(restriction)
        isMinimal = false
        continue
      }
      switch MenuProof(build(dropped.union([restriction]))).verdict(moves: moves, seed: 2) {
      case .impossible: dropped.insert(restriction)
      case .possible: kept.append(restriction)
      case .unknown:
        kept.append(restriction)
        isMinimal = false
      }
    }
    return Finding(restrictions: kept.sorted(), isProved: true, isMinimal: isMinimal)
  }
}
