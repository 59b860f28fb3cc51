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
    var result: [Restriction] = [.energyLeast, .energyMost]
    if request.limits.sodium != nil { result.append(.sodium) }
    if request.limits.addedSugar != nil { result.append(.addedSugar) }
    if request.limits.alcohol != nil { result.append(.alcohol) }
    if request.limits.minutesWeekday != nil { result.append(.minutesWeekday) }
    if request.limits.minutesWeekend != nil { result.append(.minutesWeekend) }
    result.append(.repetition)
    if !request.bans.isEmpty { result.append(.bans) }
    result += request.locks.map(Restriction.lock)
    result += request.rules.map(Restriction.rule)
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
      case .minutesWeekday: request.limits.minutesWeekday = nil
      case .minutesWeekend: request.limits.minutesWeekend = nil
      case .bans: request.bans = []
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
    case .minutesWeekday:
      return "at most \(limits.minutesWeekday ?? 0) minutes of cooking from Monday to Friday"
    case .minutesWeekend: return "at most \(limits.minutesWeekend ?? 0) minutes of cooking at weekends"
    case .repetition: return "no dish more than \(request.usesPerWeek) times a week or on neighbouring days"
    case .bans: return "\(request.bans.count) banned recipes"
    case .lock(let lock):
      let title = candidates.first { $0.id == lock.recipe }?.title ?? lock.recipe
      return "\(title) for \(lock.place.slot.rawValue) on day \(lock.place.day + 1)"
    case .rule(let rule): return "\(rule)"
    case .refusal(let cause, _): return "nothing with \(cause)"
    }
  }
}

extension Planner {
  /// Why no complete menu keeps every rule: a conflict with a proof, or the plain word that none was found.
  func explain(_ model: HouseholdModel, stop: @escaping () -> Bool) -> Conflict {
    let (request, candidates) = (model.request, model.candidates)
    let restrictions = HouseholdModel.restrictions(of: request, candidates)
    let finder = ConflictFinder(count: restrictions.count, stop: stop) { dropped in
      HouseholdModel.problem(request, candidates, without: dropped.sorted().map { restrictions[$0] })
    }
    guard let finding = finder.find(), finding.isProved else {
      return Conflict(
        rules: [],
        message: "no complete menu that keeps every rule was found; each day and the number of dishes alone "
          + "would allow one, so this is no proof",
        isProved: false, isMinimal: false)
    }
    let names = finding.restrictions.map { model.name(of: restrictions[$0]) }
    guard !names.isEmpty else {
      return Conflict(
        rules: [], message: "the \(candidates.count) recipes cannot fill these meals, whatever is wished",
        isProved: true, isMinimal: true)
    }
    let loose = finding.restrictions.map { restrictions[$0] }.filter(\.isNegotiable)
    let advice =
      !finding.isMinimal || loose.isEmpty
      ? ""
      : "; giving up any one of these makes a menu possible: " + loose.map(model.name).joined(separator: "; ")
    return Conflict(
      rules: names, message: "no menu keeps all of: " + names.joined(separator: "; ") + advice,
      isProved: true, isMinimal: finding.isMinimal)
  }
}
