import Planning

/// Looks for broken rules in a plan, from the wishes and the candidates alone.
///
/// Nothing of the planner's own arithmetic is used: every sum is made anew from what the plan says is eaten.
struct MenuChecker {
  let request: PlanRequest
  let dishes: [String: Candidate]

  init(_ request: PlanRequest, _ candidates: [Candidate]) {
    self.request = request
    dishes = Dictionary(candidates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One dish that is eaten.
  private struct Eaten {
    var place: MealPlace
    var dish: Candidate
    var quarters: Int
    var shares: [EaterShare]
    var leftoverOf: MealPlace?
  }

  /// Every rule that the plan breaks, in words; empty for a good one.
  func violations(of plan: Plan) -> [String] {
    var found: [String] = []
    var eaten: [Eaten] = []
    for (day, planned) in plan.days.enumerated() {
      for meal in planned.meals {
        if let recipe = meal.recipe {
          guard let dish = dishes[recipe.id] else { return ["unknown dish \(recipe.id)"] }
          eaten.append(
            Eaten(
              place: MealPlace(day: day, slot: meal.slot), dish: dish, quarters: Int(meal.size * 4),
              shares: meal.shares, leftoverOf: meal.leftoverOf))
        }
        for side in meal.sides {
          guard let dish = dishes[side.recipe.id] else { return ["unknown side \(side.recipe.id)"] }
          eaten.append(
            Eaten(
              place: MealPlace(day: day, slot: meal.slot, isSide: true), dish: dish,
              quarters: Int(side.size * 4), shares: side.shares, leftoverOf: nil))
        }
      }
    }
    for meal in eaten where meal.place.day >= request.pastDays { found += standing(meal) }
    found += repetition(eaten)
    let whole = Set(plan.days.indices.filter { plan.days[$0].meals.allSatisfy { $0.recipe != nil } })
    for day in plan.days.indices where day >= request.pastDays && !plan.days[day].meals.isEmpty {
      // A locked dish may break a limit all by itself; the plan is then partial and must say so.
      let isLocked = request.locks.contains { $0.place.day == day }
      if !plan.isComplete, isLocked, plan.misses.contains(where: { $0.kind == "limit" && $0.day == day }) {
        continue
      }
      found += limits(day, eaten.filter { $0.place.day == day }, isWhole: whole.contains(day))
    }
    if plan.isComplete {
      found += rules(eaten)
      found += budget(eaten)
      for lock in request.locks
      where !eaten.contains(where: {
        $0.place.day == lock.place.day && $0.place.slot == lock.place.slot && $0.dish.id == lock.recipe
      }) {
        found.append("the lock of \(lock.recipe) is not kept")
      }
    }
    return found
  }

  private func date(_ place: MealPlace) -> CalendarDay { request.start.adding(days: place.day) }

  private func present(_ place: MealPlace) -> [Eater] {
    request.eaters.filter { $0.exceptions[date(place)]?.contains(place.slot) ?? $0.eats(place.slot) }
  }

  private func standing(_ meal: Eaten) -> [String] {
    var found: [String] = []
    let dish = meal.dish
    let isLocked = request.locks.contains { $0.recipe == dish.id && $0.place.day == meal.place.day }
    let people = Set(present(meal.place).map(\.name))
    if people.isEmpty { found.append("\(dish.id) is eaten by nobody") }
    for refusal in dish.refusals where refusal.person.map(people.contains) ?? true {
      found.append("\(dish.id) is refused by \(refusal.person ?? "all") at \(meal.place)")
    }
    if Set(meal.shares.map(\.person)) != people { found.append("\(dish.id) is shared by others") }
    if request.bans.contains(dish.id) { found.append("\(dish.id) is banned") }
    if !dish.meals.contains(meal.place.slot) && !isLocked { found.append("\(dish.id) suits no such meal") }
    let asSide = dish.isSide && [.lunch, .dinner].contains(meal.place.slot)
    if asSide != meal.place.isSide { found.append("\(dish.id) stands on the wrong side") }
    if request.inSeasonOnly, let months = dish.months, !months.contains(date(meal.place).month) {
      found.append("\(dish.id) is out of season")
    }
    if let there = request.equipment, !dish.equipment.isSubset(of: there) {
      found.append("\(dish.id) takes other equipment")
    }
    if let gentle = request.gentle, meal.place.day >= gentle.from, dish.gentleness ?? -1 < gentle.least,
      !isLocked
    {
      found.append("\(dish.id) is not gentle")
    }
    return found
  }

  private func repetition(_ eaten: [Eaten]) -> [String] {
    var found: [String] = []
    for (index, later) in eaten.enumerated() {
      let week = eaten.filter { $0.dish.id == later.dish.id && $0.place.day / 7 == later.place.day / 7 }
      if week.count > request.usesPerWeek { found.append("\(later.dish.id) stands \(week.count) times") }
      for earlier in eaten[..<index] where earlier.dish.id == later.dish.id {
        let gap = later.place.day - earlier.place.day
        if gap == 0 { found.append("\(later.dish.id) stands twice on a day") }
        if gap == 1 && later.leftoverOf != earlier.place { found.append("\(later.dish.id) comes again") }
      }
      guard let source = later.leftoverOf else { continue }
      let isTrue =
        source == MealPlace(day: later.place.day - 1, slot: .dinner) && later.place.slot == .lunch
        && later.dish.keepsDays > 0 && !present(later.place).contains(where: \.freshOnly)
        && eaten.contains { $0.place == source && $0.dish.id == later.dish.id }
      if !isTrue { found.append("\(later.dish.id) is no leftover") }
    }
    return found
  }

  private func share(_ place: MealPlace, beside side: Bool) -> Int {
    let slots = request.slots.filter { slot in
      request.eaters.contains { eater in
        (0..<request.days).contains { eater.eats(slot, on: request.start.adding(days: $0)) }
      }
    }
    let whole = [
      MealSlot.breakfast: 25, .lunch: 35, .dinner: slots.contains(.snack) ? 30 : 40, .snack: 10,
    ]
    return place.isSide ? 8 : (whole[place.slot] ?? 0) - (side ? 8 : 0)
  }

  private func limits(_ day: Int, _ eaten: [Eaten], isWhole: Bool) -> [String] {
    var found: [String] = []
    let date = request.start.adding(days: day)
    let name = "day \(day)"
    let minutes = eaten.map { meal in
      let whole = meal.dish.minutes ?? 60
      return meal.leftoverOf == nil ? whole : min(whole, 5)
    }.reduce(0, +)
    let usual = date.weekday.isWeekend ? request.limits.minutesWeekend : request.limits.minutesWeekday
    if let most = request.limits.minutesOn[date] ?? usual, minutes > most {
      found.append("\(name) needs \(minutes) minutes of \(most)")
    }
    func sum(_ limit: Int?, _ amount: (DishFeatures) -> Int?) -> Int {
      eaten.map { meal in
        amount(meal.dish.features).map { ($0 * meal.quarters + 2) / 4 }
          ?? (limit ?? 0)
          * share(MealPlace(day: 0, slot: meal.place.slot, isSide: meal.place.isSide), beside: false)
          / 100
      }.reduce(0, +)
    }
    if let most = request.limits.sodium, sum(most, { $0.sodium }) > most { found.append("\(name) is salty") }
    if let most = request.limits.addedSugar, sum(most * 10, { $0.addedSugar }) > most * 10 {
      found.append("\(name) is sweet")
    }
    if isWhole { found += needs(day, eaten) }
    return found
  }

  /// Each person's energy lies in the band of the need, where portions of two eighths to four servings allow it.
  private func needs(_ day: Int, _ eaten: [Eaten]) -> [String] {
    var found: [String] = []
    for eater in request.eaters {
      let mine = eaten.filter { $0.shares.contains { $0.person == eater.name } }
      if mine.isEmpty { continue }
      let target = mine.filter { !$0.place.isSide }.map {
        eater.energy * share($0.place, beside: false) / 100
      }
      .reduce(0, +)
      let energy = mine.map { meal in
        Double(meal.dish.features.energy)
          * (meal.shares.first { $0.person == eater.name }?.portions ?? 0)
      }.reduce(0, +)
      let tolerance = Double(request.limits.energyTolerance) / 100
      let slack = Double(6)
      if energy < Double(target) * (1 - tolerance) - slack
        || energy > Double(target) * (1 + tolerance) + slack
      {
        found.append("\(eater.name) has \(energy) kcal of \(target) on day \(day)")
      }
    }
    return found
  }

  private func rules(_ eaten: [Eaten]) -> [String] {
    var found: [String] = []
    for rule in request.rules {
      let tagged = eaten.filter {
        $0.dish.tags.contains(rule.tag) && (rule.slot == nil || rule.slot == $0.place.slot)
      }
      if let weekday = rule.weekday {
        for day in 0..<request.days where request.start.adding(days: day).weekday == weekday {
          let count = tagged.count { $0.place.day == day }
          if count < rule.least || count > rule.most ?? 1_000 { found.append("'\(rule)' is broken") }
        }
      } else if request.days <= 7 {
        let least = rule.least * request.days / 7
        let most = rule.most.map { ($0 * request.days + 6) / 7 } ?? 1_000
        if tagged.count < least || tagged.count > most { found.append("'\(rule)' is broken") }
      }
    }
    return found
  }

  private func budget(_ eaten: [Eaten]) -> [String] {
    guard let budget = request.budget else { return [] }
    let cost = eaten.map { Double($0.dish.cost ?? 0) * $0.shares.map(\.portions).reduce(0, +) }.reduce(0, +)
    return cost > Double(budget * request.days / 7) + 1 ? ["the budget is exceeded"] : []
  }
}
