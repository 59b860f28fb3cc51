internal import Nutrition
internal import Planning
internal import Sensitivities

/// What a planned menu brings of things that people eat by dose only, in the portions that each gets.
struct SittingDoses {
  /// A dish that brings too much in the portion planned.
  struct Excess: Hashable {
    var recipe: String
    var person: String
    var cause: String
    var words: String
  }

  let table: TableOfEaters
  let dishes: [String: Dish]

  /// The dishes that bring more at a sitting than somebody keeps to; the one that brings most of each sum.
  func excesses(of plan: Plan) -> [Excess] {
    plan.days.flatMap { day in
      day.meals.flatMap { meal in
        limited.flatMap { person, limits in excesses(person, limits, at: meal) }
      }
    }
  }

  /// Days on which the meals together bring more than somebody keeps to, in words.
  func daysAbove(in plan: Plan) -> [String] {
    plan.days.flatMap { day in
      limited.flatMap { person, limits -> [String] in
        let eaten = day.meals.flatMap { shares(of: person, at: $0) }.map(\.eaten)
        let tally = table.tally(eaten, over: .day)
        return limits.compactMap { group, _ in
          guard let entry = tally[group], entry.standing == .above else { return nil }
          let who = table.people.count == 1 ? "" : " for \(person.name)"
          return "\(day.date.weekday.name)\(who): \(entry.words(.day))"
        }
      }
    }
  }

  /// The people who eat something by dose, and what.
  private var limited: [(Person, [(group: GroupID, cause: String)])] {
    table.people.compactMap { person in
      let groups = person.sensitivities.compactMap { sensitivity -> (group: GroupID, cause: String)? in
        guard sensitivity.severity == .limit, case .group(let group) = sensitivity.avoidance else {
          return nil
        }
        return (group, table.cause(of: sensitivity))
      }
      return groups.isEmpty ? nil : (person, groups)
    }
  }

  private func excesses(_ person: Person, _ limits: [(group: GroupID, cause: String)], at meal: PlannedMeal)
    -> [Excess]
  {
    let shares = shares(of: person, at: meal)
    let tally = table.tally(shares.map(\.eaten), over: .sitting)
    return limits.compactMap { group, cause in
      guard let entry = tally[group], entry.standing == .above else { return nil }
      let most = shares.max { dose(group, $0.eaten) < dose(group, $1.eaten) }
      return most.map {
        Excess(recipe: $0.recipe, person: person.name, cause: cause, words: entry.words(.sitting))
      }
    }
  }

  private func dose(_ group: GroupID, _ eaten: EatenDish) -> Double {
    table.tally([eaten], over: .sitting)[group]?.dose.known ?? 0
  }

  private func shares(of person: Person, at meal: PlannedMeal) -> [(recipe: String, eaten: EatenDish)] {
    let main = meal.recipe.map { ($0.id, meal.shares) }
    let all = (main.map { [$0] } ?? []) + meal.sides.map { ($0.recipe.id, $0.shares) }
    return all.compactMap { id, shares in
      guard let dish = dishes[id], let share = shares.first(where: { $0.person == person.name }) else {
        return nil
      }
      return (id, EatenDish(dish.report.analysis, dish.verdicts, servings: share.portions))
    }
  }
}

extension Kitchen {
  /// Plans until nobody gets more at a sitting than is kept to: a dish that brings too much in the portion planned is
  /// refused for that person, and the menu is looked for again.
  ///
  /// - Returns: The menu, and what it still brings too much of, in words.
  func planWithinDoses(_ setUp: inout MenuSetUp, stop: @escaping () -> Bool) throws -> (
    plan: Plan, above: [String]
  ) {
    let known = Dictionary(setUp.dishes.map { ($0.stored.id, $0) }, uniquingKeysWith: { first, _ in first })
    let doses = SittingDoses(table: setUp.table, dishes: known)
    for _ in 0..<8 {
      let (request, candidates) = (setUp.request, setUp.candidates)
      let plan = try asking { () throws(PlanError) in
        try Planner().plan(request, from: candidates, stop: stop)
      }
      let locked = Set(request.locks.map(\.recipe))
      let excesses = doses.excesses(of: plan)
      let open = excesses.filter { !locked.contains($0.recipe) }
      if open.isEmpty || stop() {
        return (plan, excesses.map(\.words) + doses.daysAbove(in: plan))
      }
      for excess in open {
        for index in setUp.candidates.indices where setUp.candidates[index].id == excess.recipe {
          setUp.candidates[index].refusals.append(
            Refusal(
              person: setUp.table.people.count == 1 ? nil : excess.person, cause: excess.cause,
              because: excess.words, isAllergy: false))
        }
      }
    }
    let (request, candidates) = (setUp.request, setUp.candidates)
    let plan = try asking { () throws(PlanError) in try Planner().plan(request, from: candidates, stop: stop)
    }
    return (plan, doses.excesses(of: plan).map(\.words) + doses.daysAbove(in: plan))
  }
}
