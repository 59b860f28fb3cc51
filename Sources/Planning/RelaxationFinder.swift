/// Finds the smallest things that would have to give for a menu to be possible.
///
/// Every wish that may give has a ladder of changes, from the mildest to giving it up. The mildest step with which
/// a menu is found is offered: a search that finds a menu proves that there is one.
struct RelaxationFinder {
  private let model: HouseholdModel
  private let nearest: [Int]?
  private let stop: () -> Bool
  /// The effort of each search for a menu: a fiftieth of that of planning.
  private let moves: Int
  /// How many wishes of a kind (bans, locks) are tried one by one.
  private let patience = 12

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - model: The wishes that cannot be kept together.
  ///   - nearest: The menu that came nearest to keeping them, when there is one.
  ///   - stop: Asked between steps; `true` ends with what is found.
  init(_ model: HouseholdModel, nearest: [Int]?, stop: @escaping () -> Bool) {
    self.model = model
    self.nearest = nearest
    self.stop = stop
    moves = model.request.explainingEffort
  }

  private var request: PlanRequest { model.request }

  /// A wish's changes, from the mildest to the strongest.
  private struct Ladder {
    var steps: [Step]

    struct Step {
      var change: Relaxation.Change
      var message: String
      var hurt: Int
    }
  }

  /// The relaxations that make a menu possible, the least first.
  ///
  /// - Parameter restrictions: The wishes known to be in the way, or `nil` when that is not known.
  /// - Returns: At most six.
  func find(among restrictions: [Restriction]?) -> [Relaxation] {
    let all = restrictions ?? HouseholdModel.restrictions(of: request, model.candidates)
    var found: [Relaxation] = []
    var ladders = all.filter(\.isNegotiable).flatMap(ladders)
    if restrictions == nil { ladders += budgetLadders() }
    var tried: [Relaxation.Change] = []
    for ladder in ladders where !stop() {
      // The least and the most of the energy give together.
      guard let first = ladder.steps.first?.change, !tried.contains(first) else { continue }
      tried.append(first)
      if let step = mildest(of: ladder) { found.append(relaxation([step])) }
    }
    if let together = whatNearestNeeds(), !found.contains(where: { $0.changes == together.changes }) {
      found.append(together)
    }
    found.sort { ($0.hurt, -$0.unlocks, $0.message) < ($1.hurt, -$1.unlocks, $1.message) }
    return Array(found.prefix(6))
  }

  // MARK: Steps

  /// The mildest step that makes a menu possible, taking it that stronger steps do so too.
  private func mildest(of ladder: Ladder) -> Ladder.Step? {
    guard let last = ladder.steps.last, isPossible([last.change]) else { return nil }
    var (low, high) = (0, ladder.steps.count - 1)
    while low < high && !stop() {
      let middle = (low + high) / 2
      if isPossible([ladder.steps[middle].change]) { high = middle } else { low = middle + 1 }
    }
    return ladder.steps[high]
  }

  /// Whether a menu is found that keeps every rule once these wishes give.
  private func isPossible(_ changes: [Relaxation.Change]) -> Bool {
    let changed = changed(by: changes)
    guard changed.canBeFilled, changed.brokenLocks.isEmpty else { return false }
    if let small = SmallMenuSearch(changed.problem, patience: moves / 2, accepts: changed.keepsBudget),
      let result = small.run()
    {
      return result.menu != nil
    }
    let search = MenuSearch(changed.problem, seed: request.seed, stop: stop)
    search.find(moves: moves)
    if let menu = search.best { return changed.keepsBudget(menu) || isAffordable(changed) }
    return false
  }

  private func isAffordable(_ changed: HouseholdModel) -> Bool {
    for price in [20.0, 200] {
      let search = MenuSearch(changed.priced(price), seed: request.seed, stop: stop)
      search.run(moves: moves)
      if let menu = search.best, changed.keepsBudget(menu) { return true }
    }
    return false
  }

  private func changed(by changes: [Relaxation.Change]) -> HouseholdModel {
    let relaxation = Relaxation(changes: changes, message: "", unlocks: 0, hurt: 0)
    let (wishes, candidates) = relaxation.applied(to: request, model.candidates)
    let keepsOptions = changes.allSatisfy {
      switch $0 {
      case .minutesWeekday, .minutesWeekend, .minutesOn, .energyTolerance: true
      default: false
      }
    }
    guard keepsOptions else { return HouseholdModel(wishes, candidates) }
    var changed = model
    changed.relimit(wishes.limits)
    return changed
  }

  private func relaxation(_ steps: [Ladder.Step]) -> Relaxation {
    let changes = steps.map(\.change)
    let (count, noun) = unlocked(by: changes)
    let isTime = changes.contains {
      switch $0 {
      case .minutesWeekday, .minutesWeekend, .minutesOn: true
      default: false
      }
    }
    var message = steps.map(\.message).joined(separator: ", and ")
    if count > 0 {
      let nouns = count == 1 ? noun : noun.plural
      message += isTime ? " unlocks \(count) \(nouns)" : " (\(count) more \(nouns))"
    }
    return Relaxation(
      changes: changes, message: message, unlocks: count, hurt: steps.map(\.hurt).reduce(0, +))
  }

  /// How many dishes become possible, at dinner where it is planned.
  private func unlocked(by changes: [Relaxation.Change]) -> (count: Int, noun: String) {
    let slot = model.slots.contains(.dinner) ? MealSlot.dinner : model.slots.first ?? .dinner
    let noun = slot == .snack ? "snack" : slot.rawValue
    var more: ClosedRange<Int>?
    for change in changes {
      switch change {
      case .minutesWeekday(let minutes): more = range(request.limits.minutesWeekday, minutes)
      case .minutesWeekend(let minutes): more = range(request.limits.minutesWeekend, minutes)
      case .minutesOn(let date, let minutes): more = range(request.limits.minutes(on: date), minutes)
      default: break
      }
    }
    if let more {
      let dishes = Set(dishes(at: slot, in: model))
      return (dishes.count { more.contains(model.minutes(of: $0)) }, noun)
    }
    let changed = changed(by: changes)
    let before = Set(dishes(at: slot, in: model).map { model.candidates[$0].id })
    return (
      Set(dishes(at: slot, in: changed).map { changed.candidates[$0].id }).subtracting(before).count, noun
    )
  }

  private func range(_ old: Int?, _ new: Int) -> ClosedRange<Int>? {
    guard let old, old < new else { return nil }
    return old + 1...new
  }

  private func dishes(at slot: MealSlot, in model: HouseholdModel) -> [Int] {
    var dishes: [Int] = []
    for (list, gathering) in model.gatherings.enumerated() where gathering.slot == slot && !gathering.isSide {
      dishes += model.problem.lists[list].compactMap { model.servings[Int($0)].candidate }
    }
    return dishes
  }

  // MARK: Ladders

  private func ladders(of restriction: Restriction) -> [Ladder] {
    let limits = request.limits
    switch restriction {
    case .minutesWeekday: return minuteLadders(isWeekend: false)
    case .minutesWeekend: return minuteLadders(isWeekend: true)
    case .energyLeast, .energyMost: return [energyLadder()]
    case .sodium:
      return [
        amounts(limits.sodium, "mg sodium a day", step: 50) { .sodium($0) }
      ].compactMap(\.self)
    case .addedSugar:
      return [amounts(limits.addedSugar, "g added sugar a day", step: 5) { .addedSugar($0) }].compactMap(
        \.self)
    case .alcohol:
      return [amounts(limits.alcohol, "g alcohol a day", step: 5) { .alcohol($0) }].compactMap(\.self)
    case .repetition:
      let uses = request.usesPerWeek
      return [
        Ladder(
          steps: (uses + 1...max(uses + 1, 7)).map {
            .init(
              change: .usesPerWeek($0), message: "a dish \($0) times a week instead of \(uses)",
              hurt: 5 + 2 * ($0 - uses))
          })
      ]
    case .bans: return banLadders()
    case .season:
      return [single(.outOfSeason, "dishes out of season", hurt: 4)]
    case .equipment:
      let there = request.equipment ?? []
      let missing = Set(model.candidates.flatMap(\.equipment)).subtracting(there).sorted()
      return missing.prefix(patience).map { single(.equipment($0), "the use of: \($0)", hurt: 8) }
    case .gentleness:
      let least = request.gentle?.least ?? 0
      return [
        Ladder(
          steps: [40, 20, -1].filter { $0 < least }.map {
            .init(
              change: .gentleness($0),
              message: $0 < 0
                ? "dishes not known to be gentle" : "dishes of gentleness \($0) instead of \(least)",
              hurt: 10 + (least - $0) / 5)
          })
      ]
    case .lock(let lock):
      let title = model.candidates.first { $0.id == lock.recipe }?.title ?? lock.recipe
      return [
        single(
          .unlock(lock), "\(title) not locked for \(lock.place.slot.rawValue) on day \(lock.place.day + 1)",
          hurt: 6)
      ]
    case .rule(let rule): return [ruleLadder(rule)]
    case .refusal(let cause, let isAllergy):
      return isAllergy ? [] : [single(.allow(cause: cause), "eating what is refused for \(cause)", hurt: 100)]
    }
  }

  private func single(_ change: Relaxation.Change, _ message: String, hurt: Int) -> Ladder {
    Ladder(steps: [.init(change: change, message: message, hurt: hurt)])
  }

  private static let moreMinutes = [5, 10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 480]

  private func minuteLadders(isWeekend: Bool) -> [Ladder] {
    let limits = request.limits
    var ladders: [Ladder] = []
    let days = (request.pastDays..<max(request.pastDays, request.days)).filter {
      model.date($0).weekday.isWeekend == isWeekend && limits.minutes(on: model.date($0)) != nil
    }
    for day in days {
      let date = model.date(day)
      let now = limits.minutes(on: date) ?? 0
      let name = request.days > 7 ? "\(date.weekday.name) \(date)" : date.weekday.name
      ladders.append(
        Ladder(
          steps: Self.moreMinutes.map {
            .init(
              change: .minutesOn(date, now + $0),
              message: "\(now + $0) minutes on \(name) instead of \(now)", hurt: 1 + $0 / 10)
          }))
    }
    guard days.count > 1, let now = isWeekend ? limits.minutesWeekend : limits.minutesWeekday else {
      return ladders
    }
    let when = isWeekend ? "at weekends" : "from Monday to Friday"
    ladders.append(
      Ladder(
        steps: Self.moreMinutes.map {
          .init(
            change: isWeekend ? .minutesWeekend(now + $0) : .minutesWeekday(now + $0),
            message: "\(now + $0) minutes \(when) instead of \(now)", hurt: 2 + $0 * days.count / 10)
        }))
    return ladders
  }

  private func energyLadder() -> Ladder {
    let now = request.limits.energyTolerance
    return Ladder(
      steps: [12, 15, 20, 25, 30, 40, 50].filter { $0 > now }.map {
        .init(
          change: .energyTolerance($0),
          message: "days within \($0) % of the energy need instead of \(now) %", hurt: 2 + ($0 - now) / 2)
      })
  }

  private func amounts(
    _ limit: Int?, _ unit: String, step: Int, _ change: (Int) -> Relaxation.Change
  ) -> Ladder? {
    guard let limit else { return nil }
    var steps: [Ladder.Step] = []
    for percent in [5, 10, 20, 30, 50, 75, 100, 200, 400] {
      let more = limit + max(step, (limit * percent / 100 + step - 1) / step * step)
      if let last = steps.last, last.change == change(more) { continue }
      steps.append(
        .init(change: change(more), message: "\(more) \(unit) instead of \(limit)", hurt: 4 + percent / 5))
    }
    return Ladder(steps: steps)
  }

  private func banLadders() -> [Ladder] {
    let banned = model.candidates.filter { request.bans.contains($0.id) }
    return banned.prefix(patience).map { single(.unban($0.id), "\($0.title) no longer banned", hurt: 6) }
  }

  private func ruleLadder(_ rule: MealRule) -> Ladder {
    var steps: [Ladder.Step] = []
    for less in stride(from: 1, to: rule.least, by: 1) {
      var milder = rule
      milder.least -= less
      if let most = rule.most, most == rule.least { milder.most = nil }
      steps.append(
        .init(
          change: .rule(rule, instead: milder), message: "'\(milder)' instead of '\(rule)'", hurt: 3 + less))
    }
    if rule.least == 0, let most = rule.most {
      for more in 1...3 {
        var milder = rule
        milder.most = most + more
        steps.append(
          .init(
            change: .rule(rule, instead: milder), message: "'\(milder)' instead of '\(rule)'", hurt: 3 + more)
        )
      }
    }
    steps.append(
      .init(change: .rule(rule, instead: nil), message: "without the rule '\(rule)'", hurt: 8))
    return Ladder(steps: steps)
  }

  private func budgetLadders() -> [Ladder] {
    guard let budget = request.budget, budget > 0 else { return [] }
    return [
      Ladder(
        steps: [5, 10, 20, 30, 50, 100, 200, 400].map { percent in
          let more = (budget * (100 + percent) / 100 + 99) / 100 * 100
          return .init(
            change: .budget(more),
            message: Self.budgetWords(more, budget),
            hurt: 4 + percent / 5)
        })
    ]
  }

  // MARK: The nearest menu

  /// What the nearest menu needs, all of it together.
  private func whatNearestNeeds() -> Relaxation? {
    guard let nearest else { return nil }
    var wishes = request
    // What is not known counts as a share of its limit, so that a limit that gives may have to give once more.
    for _ in 0..<6 where !stop() {
      let changed = HouseholdModel(wishes, model.candidates)
      let breaches = changed.problem.judge(nearest).breaches
      if breaches.isEmpty && changed.keepsBudget(nearest) {
        let steps = steps(to: wishes)
        // The menu is there; that the planner finds one again is what makes it of use.
        return isPossible(steps.map(\.change)) ? relaxation(steps) : nil
      }
      for breach in breaches where !give(&wishes, for: breach, changed) { return nil }
      if breaches.isEmpty, wishes.budget != nil {
        wishes.budget = (changed.cost(of: nearest) * 7 / request.days + 199) / 100 * 100
      }
    }
    return nil
  }

  /// Lets wishes give as much as a broken rule needs; says whether they could.
  private func give(
    _ wishes: inout PlanRequest, for breach: MenuProblem.Breach, _ changed: HouseholdModel
  ) -> Bool {
    switch breach {
    case .sum(.minutes, let day, let sum, _, _):
      wishes.limits.minutesOn[model.date(day)] = (sum + 4) / 5 * 5
    case .sum(.sodium, _, let sum, _, _): wishes.limits.sodium = max(wishes.limits.sodium ?? 0, sum)
    case .sum(.sugar, _, let sum, _, _):
      wishes.limits.addedSugar = max(wishes.limits.addedSugar ?? 0, (sum + 9) / 10)
    case .sum(.alcohol, _, let sum, _, _):
      wishes.limits.alcohol = max(wishes.limits.alcohol ?? 0, (sum + 9) / 10)
    case .sum(.energy, let day, let sum, _, _):
      let target = max(1, model.dayTarget(day))
      let tolerance = (abs(sum - target) * 100 + target - 1) / target + 1
      wishes.limits.energyTolerance = max(wishes.limits.energyTolerance, tolerance)
      return tolerance <= 60
    case .count(let rule, _):
      let broken = changed.countedRules[rule]
      wishes.rules.removeAll { $0 == broken }
    case .sum, .place, .tooOften, .tooClose: return false
    }
    return true
  }

  /// The steps that lead from the wishes to milder ones.
  private func steps(to wishes: PlanRequest) -> [Ladder.Step] {
    let (old, new) = (request.limits, wishes.limits)
    var steps: [Ladder.Step] = []
    func add(_ change: Relaxation.Change, _ message: String, _ hurt: Int) {
      steps.append(.init(change: change, message: message, hurt: hurt))
    }
    for (date, minutes) in new.minutesOn.sorted(by: { $0.key < $1.key }) where minutes != old.minutesOn[date]
    {
      let now = old.minutes(on: date) ?? 0
      add(
        .minutesOn(date, minutes), "\(minutes) minutes on \(date.weekday.name) instead of \(now)",
        1 + (minutes - now) / 10)
    }
    if let now = old.sodium, let then = new.sodium, then > now {
      add(.sodium(then), "\(then) mg sodium a day instead of \(now)", 4 + (then - now) * 20 / max(1, now))
    }
    if let now = old.addedSugar, let then = new.addedSugar, then > now {
      add(
        .addedSugar(then), "\(then) g added sugar a day instead of \(now)",
        4 + (then - now) * 20 / max(1, now))
    }
    if let now = old.alcohol, let then = new.alcohol, then > now {
      add(.alcohol(then), "\(then) g alcohol a day instead of \(now)", 4 + (then - now) * 20 / max(1, now))
    }
    if new.energyTolerance > old.energyTolerance {
      add(
        .energyTolerance(new.energyTolerance),
        "days within \(new.energyTolerance) % of the energy need instead of \(old.energyTolerance) %",
        2 + (new.energyTolerance - old.energyTolerance) / 2)
    }
    for rule in request.rules where !wishes.rules.contains(rule) {
      add(.rule(rule, instead: nil), "without the rule '\(rule)'", 8)
    }
    if let now = request.budget, let then = wishes.budget, then > now {
      add(.budget(then), Self.budgetWords(then, now), 4 + (then - now) * 20 / max(1, now))
    }
    return steps
  }

  private static func budgetWords(_ new: Int, _ old: Int) -> String {
    "a budget of \(new / 100) a week instead of \(old / 100).\(old % 100 < 10 ? "0" : "")\(old % 100)"
  }
}

extension String {
  /// The plural of a meal's name.
  fileprivate var plural: String { hasSuffix("lunch") ? self + "es" : self + "s" }
}
