extension MenuWriter {
  /// What the menu misses: empty places, broken limits, wishes not reached.
  func misses() -> [Miss] {
    var misses: [Miss] = []
    for place in menu.indices
    where candidate(at: place) == nil && !model.meals[place].isSide && !model.settledPlaces.contains(place) {
      let meal = model.meals[place]
      misses.append(
        Miss(
          kind: "empty",
          message: "\(dayName(meal.day)) has no \(meal.slot.rawValue): \(reasons(at: place)[0])",
          day: meal.day))
    }
    for (lock, because) in model.brokenLocks {
      misses.append(
        Miss(kind: "lock", message: "\(name(lock)) cannot be kept: \(because)", day: lock.place.day))
    }
    for rule in model.droppedRules {
      misses.append(
        Miss(kind: "rule", message: "there are too many rules to keep count of '\(rule)'", day: nil))
    }
    misses += judgement.breaches.compactMap { miss($0) }
    misses += unmetRules()
    misses += unmetNeeds()
    misses += unmetBudget()
    misses += unmetWishes()
    return misses
  }

  /// Locks that cannot be kept are conflicts in themselves: nothing else can be changed about them.
  func conflicts() -> [Conflict] {
    model.brokenLocks.map { lock, because in
      Conflict(
        rules: [name(lock), because], message: "\(name(lock)) cannot be kept: \(because)", isProved: true,
        isMinimal: true)
    }
  }

  private func name(_ lock: MealLock) -> String {
    let title = model.candidates.first { $0.id == lock.recipe }?.title ?? lock.recipe
    return "the locked \(lock.place.slot.rawValue) on \(dayName(lock.place.day)) (\(title))"
  }

  func dayName(_ day: Int) -> String {
    let date = model.date(day)
    return model.request.days > 7 ? "\(date.weekday.name) \(date)" : date.weekday.name
  }

  /// A broken rule in words; `nil` for what is past, which nobody can change.
  func miss(_ breach: MenuProblem.Breach) -> Miss? {
    switch breach {
    case .sum(_, let day, _, _, _) where day < model.request.pastDays: return nil
    case .tooClose(_, let day) where day < model.request.pastDays: return nil
    case .sum(let lane, let day, let sum, let least, let most):
      return Miss(kind: "limit", message: sentence(lane, day, sum, least, most), day: day)
    case .count(let rule, let count):
      return Miss(
        kind: "rule", message: "the rule '\(model.countedRules[rule])' is not kept: found \(count)", day: nil)
    case .tooOften(let dish, _):
      return Miss(
        kind: "repetition",
        message: "\(model.candidates[dish].title) stands more than "
          + "\(model.request.usesPerWeek) times in a week", day: nil)
    case .tooClose(let dish, let day):
      return Miss(
        kind: "repetition", message: "\(model.candidates[dish].title) comes again on \(dayName(day))",
        day: day)
    case .place:
      return nil
    }
  }

  private func sentence(_ lane: MenuProblem.Lane, _ day: Int, _ sum: Int, _ least: Int, _ most: Int) -> String
  {
    let name = dayName(day)
    let end = sum > most ? "the limit is" : "the least is"
    let bound = sum > most ? most : least
    switch lane {
    case .energy: return "\(name) brings \(sum) kcal a person, \(end) \(bound)"
    case .sodium: return "\(name) brings \(sum) mg sodium, \(end) \(bound)"
    case .minutes: return "\(name) needs \(sum) minutes, \(end) \(bound)"
    case .sugar: return "\(name) brings \(tenths(sum)) g added sugar, \(end) \(tenths(bound))"
    case .alcohol: return "\(name) brings \(tenths(sum)) g alcohol, \(end) \(tenths(bound))"
    case .fibre, .ferment, .extra: return "\(name) lies outside a limit: \(sum), \(end) \(bound)"
    }
  }

  /// Rules that the partial problem no longer asks for are counted here again.
  private func unmetRules() -> [Miss] {
    var misses: [Miss] = []
    for (bit, rule) in model.countedRules.enumerated()
    where model.problem.rules[bit].least == 0 && rule.least > 0 {
      let places = menu.indices.filter { model.problem.places[$0].rules & (1 << UInt32(bit)) != 0 }
      let count = places.count { model.problem.options[menu[$0]].rules & (1 << UInt32(bit)) != 0 }
      let days = Set(places.map { model.meals[$0].day }).count
      let least = rule.weekday == nil ? rule.least * min(7, days) / 7 : rule.least
      if count < least {
        misses.append(Miss(kind: "rule", message: "the rule '\(rule)' is not kept: found \(count)", day: nil))
      }
    }
    return misses
  }

  /// Days on which no sensible portions bring a person into the band of the need.
  private func unmetNeeds() -> [Miss] {
    var misses: [Miss] = []
    for day in model.request.pastDays..<max(model.request.pastDays, model.request.days) {
      let places = model.meals.indices.filter { model.meals[$0].day == day }
      if places.contains(where: { candidate(at: $0) == nil && !model.meals[$0].isSide }) { continue }
      for eater in model.request.eaters {
        var (energy, target) = (0.0, 0)
        for place in places where eater.eats(model.meals[place].slot, on: model.date(day)) {
          let meal = model.meals[place]
          if !meal.isSide { target += eater.energy * meal.slot.energyShare(among: model.slots) / 100 }
          let portions = shares[place].first { $0.person == eater.name }?.portions ?? 0
          energy += portions * Double(candidate(at: place)?.features.energy ?? 0)
        }
        let band = PortionTable.band(around: target, model.request.limits.energyTolerance)
        // Shares of a meal are rounded down to whole kcal, at most one for each meal.
        if target == 0 || (Double(band.lowerBound) - 6...Double(band.upperBound) + 6).contains(energy) {
          continue
        }
        misses.append(
          Miss(
            kind: "portion",
            message: "no portions bring \(eater.name) near \(target) kcal on \(dayName(day)): "
              + "\(Int(energy.rounded())) kcal", day: day))
      }
    }
    return misses
  }

  /// What is spent above the budget, and what is not known of it.
  private func unmetBudget() -> [Miss] {
    guard let budget = model.request.budget else { return [] }
    let totals = totals()
    let allowed = budget * model.request.days / 7
    var misses: [Miss] = []
    if totals.knownCost > allowed {
      misses.append(
        Miss(
          kind: "budget",
          message: "the dishes cost \(hundredths(totals.knownCost)), the budget is \(hundredths(allowed))",
          day: nil))
    }
    if !totals.unknownCosts.isEmpty {
      let names = totals.unknownCosts.prefix(3).joined(separator: ", ")
      let more = totals.unknownCosts.count > 3 ? " and \(totals.unknownCosts.count - 3) more" : ""
      misses.append(
        Miss(kind: "budget", message: "the cost of \(names)\(more) is not known", day: nil))
    }
    return misses
  }

  private func unmetWishes() -> [Miss] {
    var misses: [Miss] = []
    let points = judgement.plants == 0 ? 0 : plantPoints()
    let full = model.problem.fullPlantPoints
    if model.request.days >= 7 && points < full && model.request.weights.plants > 0 {
      misses.append(
        Miss(kind: "plants", message: "\(quarters(points)) plant points, the wish is \(full / 4)", day: nil))
    }
    for day in 0..<model.request.days where model.request.weights.fibre > 0 {
      let places = menu.indices.filter { model.meals[$0].day == day && candidate(at: $0) != nil }
      let mains = model.meals.indices.filter { model.meals[$0].day == day && !model.meals[$0].isSide }
      guard day >= model.request.pastDays, mains.allSatisfy({ candidate(at: $0) != nil }), !mains.isEmpty
      else { continue }
      let fibre = places.map { model.problem.options[menu[$0]][.fibre] }.reduce(0, +)
      let cap = Int(model.problem.limits[day].cap[MenuProblem.Lane.fibre.rawValue])
      if fibre < cap {
        misses.append(
          Miss(
            kind: "fibre",
            message: "\(dayName(day)) brings \(tenths(fibre)) g fibre, the wish is \(tenths(cap)) g",
            day: day))
      }
    }
    return misses
  }

  private func plantPoints() -> Int {
    var seen = Set<UInt16>()
    for number in menu { seen.formUnion(model.problem.plants(of: number)) }
    return seen.map { Int(model.problem.plantPoints[Int($0)]) }.reduce(0, +)
  }

  private func quarters(_ number: Int) -> String {
    let fraction = ["", ".25", ".5", ".75"][number % 4]
    return "\(number / 4)\(fraction)"
  }

  func hundredths(_ number: Int) -> String {
    let rest = abs(number) % 100
    return "\(number < 0 ? "-" : "")\(abs(number) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
