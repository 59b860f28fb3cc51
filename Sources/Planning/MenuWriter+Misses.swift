extension MenuWriter {
  /// What the menu misses: empty places, broken limits, wishes not reached.
  func misses() -> [Miss] {
    var misses: [Miss] = []
    for place in menu.indices where candidate(at: place) == nil {
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
    misses += judgement.breaches.compactMap(miss)
    misses += unmetRules()
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
    let date = model.request.start.adding(days: day)
    return model.request.days > 7 ? "\(date.weekday.name) \(date)" : date.weekday.name
  }

  private func miss(_ breach: MenuProblem.Breach) -> Miss? {
    switch breach {
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
      guard places.count == model.slots.count else { continue }
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
}
