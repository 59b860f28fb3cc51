/// A wish that may be given up to make a menu possible.
enum Restriction: Hashable {
  case energyLeast
  case energyMost
  case sodium
  case addedSugar
  case alcohol
  case minutesWeekday
  case minutesWeekend
  case repetition
  case bans
  case season
  case equipment
  case gentleness
  case lock(MealLock)
  case rule(MealRule)
  /// What is refused because of one cause, by everybody who refuses it.
  case refusal(String, isAllergy: Bool)

  /// Whether it may be offered for relaxation: an allergy never is.
  var isNegotiable: Bool {
    if case .refusal(_, isAllergy: true) = self { return false }
    return true
  }
}

extension HouseholdModel {
  /// Every wish that could stand in the way, allergies among them, in a fixed order.
  static func restrictions(of request: PlanRequest, _ candidates: [Candidate]) -> [Restriction] {
    let limits = request.limits
    var result: [Restriction] = [.energyLeast, .energyMost]
    if limits.sodium != nil { result.append(.sodium) }
    if limits.addedSugar != nil { result.append(.addedSugar) }
    if limits.alcohol != nil { result.append(.alcohol) }
    let special = Set(limits.minutesOn.keys.map(\.weekday.isWeekend))
    if limits.minutesWeekday != nil || special.contains(false) { result.append(.minutesWeekday) }
    if limits.minutesWeekend != nil || special.contains(true) { result.append(.minutesWeekend) }
    result.append(.repetition)
    if !request.bans.isEmpty { result.append(.bans) }
    if request.inSeasonOnly { result.append(.season) }
    if request.equipment != nil { result.append(.equipment) }
    if request.gentle != nil { result.append(.gentleness) }
    result += request.locks.map(Restriction.lock)
    for rule in request.rules where !result.contains(.rule(rule)) { result.append(.rule(rule)) }
    var causes: [String: Bool] = [:]
    for refusal in candidates.flatMap(\.refusals) {
      causes[refusal.cause] = (causes[refusal.cause] ?? false) || refusal.isAllergy
    }
    // Allergies come last, so that the filter gives them up first and keeps them only where they are needed.
    let sorted = causes.sorted { ($0.value ? 1 : 0, $0.key) < ($1.value ? 1 : 0, $1.key) }
    result += sorted.map { Restriction.refusal($0.key, isAllergy: $0.value) }
    return result
  }

  /// The problem without some of the restrictions; used to explain, never to plan.
  static func problem(
    _ request: PlanRequest, _ candidates: [Candidate], without dropped: [Restriction]
  ) -> MenuProblem {
    var request = request
    var candidates = candidates
    for restriction in dropped {
      switch restriction {
      case .sodium: request.limits.sodium = nil
      case .addedSugar: request.limits.addedSugar = nil
      case .alcohol: request.limits.alcohol = nil
      case .minutesWeekday:
        request.limits.minutesWeekday = nil
        request.limits.minutesOn = request.limits.minutesOn.filter { $0.key.weekday.isWeekend }
      case .minutesWeekend:
        request.limits.minutesWeekend = nil
        request.limits.minutesOn = request.limits.minutesOn.filter { !$0.key.weekday.isWeekend }
      case .bans: request.bans = []
      case .season: request.inSeasonOnly = false
      case .equipment: request.equipment = nil
      case .gentleness: request.gentle = nil
      case .lock(let lock): request.locks.removeAll { $0 == lock }
      case .rule(let rule): request.rules.removeAll { $0 == rule }
      case .refusal(let cause, _):
        for index in candidates.indices { candidates[index].refusals.removeAll { $0.cause == cause } }
      case .energyLeast, .energyMost, .repetition: break
      }
    }
    var problem = HouseholdModel(request, candidates).problem
    let energy = MenuProblem.Lane.energy.rawValue
    for restriction in dropped {
      switch restriction {
      case .energyLeast: for day in 0..<problem.days { problem.limits[day].lower[energy] = -1_000_000 }
      case .energyMost: for day in 0..<problem.days { problem.limits[day].upper[energy] = 1_000_000 }
      case .repetition: problem.repetitionIsFree = true
      default: break
      }
    }
    return problem
  }

  /// A restriction in words.
  func name(of restriction: Restriction) -> String {
    let limits = request.limits
    switch restriction {
    case .energyLeast: return "at least \(100 - limits.energyTolerance) % of the energy need each day"
    case .energyMost: return "at most \(100 + limits.energyTolerance) % of the energy need each day"
    case .sodium: return "at most \(limits.sodium ?? 0) mg sodium a day"
    case .addedSugar: return "at most \(limits.addedSugar ?? 0) g added sugar a day"
    case .alcohol: return "at most \(limits.alcohol ?? 0) g alcohol a day"
    case .minutesWeekday: return minutes(limits.minutesWeekday, "from Monday to Friday", isWeekend: false)
    case .minutesWeekend: return minutes(limits.minutesWeekend, "at weekends", isWeekend: true)
    case .repetition: return "no dish more than \(request.usesPerWeek) times a week or on neighbouring days"
    case .bans: return "\(request.bans.count) banned \(request.bans.count == 1 ? "recipe" : "recipes")"
    case .season: return "only what is in season"
    case .equipment: return "only the equipment that is there"
    case .gentleness: return "only gentle dishes"
    case .lock(let lock):
      let title = candidates.first { $0.id == lock.recipe }?.title ?? lock.recipe
      return "\(title) for \(lock.place.slot.rawValue) on day \(lock.place.day + 1)"
    case .rule(let rule): return "\(rule)"
    case .refusal(let cause, _): return "nothing with \(cause)"
    }
  }

  private func minutes(_ most: Int?, _ when: String, isWeekend: Bool) -> String {
    let special = request.limits.minutesOn.filter { $0.key.weekday.isWeekend == isWeekend }.sorted {
      $0.key < $1.key
    }
    var parts = most.map { ["at most \($0) minutes of cooking \(when)"] } ?? []
    parts += special.map { "at most \($0.value) minutes of cooking on \($0.key.weekday.name) \($0.key)" }
    return parts.joined(separator: ", ")
  }
}

extension PlanRequest {
  /// The moves of each search that only asks whether there is a menu: 60,000 at the usual effort.
  var explainingEffort: Int { max(500, min(60_000, effort / 50)) }
}

extension Planner {
  /// Why no complete menu keeps every rule, and the wishes that stand in the way when they are proved.
  func explain(
    _ model: HouseholdModel, _ attempt: Attempt, stop: @escaping () -> Bool
  ) -> (conflict: Conflict, restrictions: [Restriction]?) {
    let (request, candidates) = (model.request, model.candidates)
    let restrictions = HouseholdModel.restrictions(of: request, candidates)
    let finder = ConflictFinder(
      count: restrictions.count, moves: request.explainingEffort, stop: stop
    ) { dropped in
      HouseholdModel.problem(request, candidates, without: dropped.sorted().map { restrictions[$0] })
    }
    guard let finding = finder.find(), finding.isProved else {
      return (unproved(model, attempt), nil)
    }
    let named = finding.restrictions.map { restrictions[$0] }
    let names = named.map(model.name)
    guard !names.isEmpty else {
      let conflict = Conflict(
        rules: [], message: "the \(candidates.count) recipes cannot fill these meals, whatever is wished",
        isProved: true, isMinimal: true)
      return (conflict, [])
    }
    let loose = named.filter(\.isNegotiable)
    let advice =
      !finding.isMinimal || loose.isEmpty
      ? ""
      : "; giving up any one of these makes a menu possible: " + loose.map(model.name).joined(separator: "; ")
    let conflict = Conflict(
      rules: names, message: "no menu keeps all of: " + names.joined(separator: "; ") + advice,
      isProved: true, isMinimal: finding.isMinimal)
    return (conflict, named)
  }

  /// No single day and no shortage is the reason: the nearest menu tells what is missing.
  func unproved(_ model: HouseholdModel, _ attempt: Attempt) -> Conflict {
    let isProved = attempt.isProvedImpossible
    var message =
      isProved
      ? "no complete menu keeps every rule; all of them were tried"
      : "no complete menu that keeps every rule was found, which is no proof that there is none"
    guard let nearest = attempt.nearest else {
      return Conflict(rules: [], message: message, isProved: isProved, isMinimal: false)
    }
    let writer = MenuWriter(model, nearest)
    var misses = writer.judgement.breaches.compactMap { writer.miss($0)?.message }
    if let allowed = model.allowedCost, !model.keepsBudget(nearest) {
      misses.append(
        "the dishes cost \(writer.hundredths(model.cost(of: nearest))), the budget is "
          + writer.hundredths(allowed))
    }
    if !misses.isEmpty { message += "; in the nearest one " + misses.joined(separator: ", ") }
    return Conflict(rules: misses, message: message, isProved: isProved, isMinimal: false)
  }
}
