/// Why a dish stands at a meal, or why it does not.
public struct Why: Hashable, Sendable {
  /// The dish.
  public var recipe: PlannedRecipe
  /// The meal.
  public var place: MealPlace
  /// Whether it stands there now.
  public var isPlanned: Bool
  /// Each rule that it would break there; empty when it can stand there.
  public var broken: [BrokenRule]
  /// What it would change in the menu, or, for a planned dish, what the best other dish would change; `nil` when
  /// it cannot stand there at all, or there is no other.
  public var change: MenuChange?
  /// The best other dish, for a planned one.
  public var best: PlannedRecipe?
  /// The answer in sentences without full stops, the weightiest first; never empty.
  public var sentences: [String]
}

extension MenuDesk {
  /// Why a dish is, or is not, at a meal.
  ///
  /// For a dish that is not planned there: each rule that it would break, with person and cause, or what it would
  /// cost the menu. For a planned one: why it is there, and what the best other dish would cost.
  ///
  /// - Parameters:
  ///   - recipe: The dish's identifier.
  ///   - place: The meal; a dish that is a side is looked for beside the main dish.
  /// - Returns: The answer, with figures and sentences.
  /// - Throws: ``PlanError/noSuchMeal(_:)``, ``PlanError/unknownRecipe(_:)``.
  public func why(_ recipe: String, at place: MealPlace) throws(PlanError) -> Why {
    let dish = try candidateNumber(recipe)
    let candidate = model.candidates[dish]
    var place = place
    if candidate.isSide && place.slot.takesSide { place.isSide = true }
    let main = MealPlace(day: place.day, slot: place.slot)
    guard let number = model.placeOf[place] ?? model.placeOf[main] else { throw .noSuchMeal(place) }
    let shown = PlannedRecipe(id: candidate.id, title: candidate.title)
    if model.servings[menu[number]].candidate == dish {
      return try whyPlanned(shown, place, number)
    }
    var broken = model.standingObstacles(to: dish, model.gatherings[model.problem.places[number].list])
    if model.settledPlaces.contains(number) {
      broken.append(
        BrokenRule(
          kind: .settled, person: nil, cause: "settled",
          message: "the \(place.slot.rawValue) of \(dayName(place.day)) is eaten or cooked already"))
    }
    if candidate.features.energy > 0 { broken += obstaclesBeside(dish, at: number) }
    if !broken.isEmpty {
      return Why(
        recipe: shown, place: place, isPlanned: false, broken: broken, change: nil, best: nil,
        sentences: broken.map(\.message))
    }
    let options = model.problem.lists[model.problem.places[number].list].map { Int($0) }.filter {
      Int(model.problem.options[$0].dish) == dish
    }
    guard let best = bestMenu(putting: options, at: number) else {
      return Why(
        recipe: shown, place: place, isPlanned: false, broken: [], change: nil, best: nil,
        sentences: ["\(candidate.title) cannot stand there beside the other meals"])
    }
    let change = change(to: best.menu)
    return Why(
      recipe: shown, place: place, isPlanned: false, broken: [], change: change, best: nil,
      sentences: sentences(change, candidate.title, at: number))
  }

  private func sentences(_ change: MenuChange, _ title: String, at place: Int) -> [String] {
    let now = model.candidate(at: place, in: menu)?.title ?? "nothing"
    let points = Self.points(abs(change.points))
    let verdict =
      abs(change.points) < 0.005
      ? "\(title) instead of \(now) would be as good"
      : change.points < 0
        ? "\(title) instead of \(now) would cost the menu \(points)"
        : "\(title) instead of \(now) would bring the menu \(points)"
    return [verdict] + (change.words.isEmpty ? [] : ["it changes: " + change.words.joined(separator: ", ")])
  }

  private func whyPlanned(_ shown: PlannedRecipe, _ place: MealPlace, _ number: Int) throws(PlanError) -> Why
  {
    var sentences = MenuWriter(model, menu).reasons(at: number)
    var best: Alternative?
    if !model.settledPlaces.contains(number) {
      best = try alternatives(to: model.meals[number], count: 1).first
    }
    if let best {
      let other = best.recipe?.title ?? "nothing"
      sentences.append(
        abs(best.change.points) < 0.005
          ? "\(other) would be as good"
          : best.change.points < 0
            ? "the next best, \(other), would cost \(Self.points(-best.change.points))"
            : "\(other) would bring \(Self.points(best.change.points)) more")
    } else if !model.settledPlaces.contains(number) {
      sentences.append("no other dish fits there beside the other meals")
    }
    return Why(
      recipe: shown, place: model.meals[number], isPlanned: true, broken: [], change: best?.change,
      best: best?.recipe, sentences: sentences)
  }

  /// The rules that a dish would break beside the other meals.
  private func obstaclesBeside(_ dish: Int, at place: Int) -> [BrokenRule] {
    var desk = self
    let gathering = model.gatherings[model.problem.places[place].list]
    var options = model.problem.lists[model.problem.places[place].list].map { Int($0) }.filter {
      Int(model.problem.options[$0].dish) == dish
    }
    if options.isEmpty {
      let size = model.quarters(of: dish, gathering, hasSide: false)
      options = [desk.model.addOption(dish, gathering, quarters: size)]
    }
    var least: (breaches: [MenuProblem.Breach], menu: [Int])?
    for option in options {
      var problem = desk.model.problem
      problem.places[place].lock = option
      for menu in desk.menus(putting: option, at: place) {
        let breaches = newBreaches(problem.judge(menu))
        if least.map({ breaches.count < $0.breaches.count }) ?? true { least = (breaches, menu) }
      }
    }
    guard let least else { return [] }
    let writer = MenuWriter(desk.model, least.menu)
    var broken = least.breaches.compactMap { breach -> BrokenRule? in
      guard let miss = writer.miss(breach) else { return nil }
      return BrokenRule(
        kind: breach.kind, person: nil, cause: breach.cause(in: desk.model), message: miss.message)
    }
    let cost = desk.model.cost(of: least.menu)
    if let allowed = model.allowedCost, cost > max(model.cost(of: menu), allowed) {
      broken.append(
        BrokenRule(
          kind: .budget, person: nil, cause: "budget",
          message: "the dishes would cost \(writer.hundredths(cost)), the budget is "
            + writer.hundredths(allowed)))
    }
    return broken
  }

  static func points(_ points: Double) -> String {
    let hundredths = Int((points * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) points"
  }
}

extension MenuProblem.Breach {
  fileprivate var kind: BrokenRule.Kind {
    switch self {
    case .sum: .limit
    case .place: .meal
    case .tooOften, .tooClose: .repetition
    case .count: .rule
    }
  }

  fileprivate func cause(in model: HouseholdModel) -> String {
    switch self {
    case .sum(let lane, _, _, _, _): "\(lane)"
    case .count(let rule, _): "\(model.countedRules[rule])"
    case .tooOften, .tooClose: "repetition"
    case .place: "meal"
    }
  }
}
