/// A settled menu laid out for questions: what another dish would change, and which rules it would break.
///
/// Setting up reads all candidates once; several questions about the same menu should share a desk.
public struct MenuDesk {
  var model: HouseholdModel
  /// The option at each place.
  let menu: [Int]
  let judgement: MenuProblem.Judgement
  let totals: MenuTotals

  /// Lays out a menu.
  ///
  /// Dishes that the wishes no longer allow are kept where they stand, so that other meals can be asked about;
  /// meals that the menu does not name are empty.
  ///
  /// - Parameters:
  ///   - menu: The menu; its days are those of the wishes.
  ///   - request: The wishes that it was made with, as they are now.
  ///   - candidates: The recipes to choose from, in any order, each identifier once.
  /// - Throws: ``PlanError`` when the wishes make no sense.
  public init(_ menu: SettledMenu, _ request: PlanRequest, from candidates: [Candidate]) throws(PlanError) {
    try Planner().check(request)
    model = HouseholdModel(request, candidates)
    self.menu = model.read(menu)
    judgement = model.problem.judge(self.menu)
    totals = MenuWriter(model, self.menu).totals()
  }

  /// The menu as a plan, with its figures, reasons and what it misses.
  public var plan: Plan { MenuWriter(model, menu).plan(moves: 0, wasStopped: false) }

  // MARK: Other dishes

  /// The best other dishes for one meal, everything else kept.
  ///
  /// No dish is offered that breaks a rule which the menu keeps now. When the dish of a dinner is also the next
  /// day's lunch, the lunch follows where the new dish keeps, or is cooked for itself, whichever is better.
  ///
  /// - Parameters:
  ///   - place: The meal; a side is asked for with ``MealPlace/isSide``.
  ///   - count: How many to give at most.
  /// - Returns: The dishes, the best first; empty when no other dish can stand there.
  /// - Throws: ``PlanError/noSuchMeal(_:)``, ``PlanError/alreadySettled(_:)``.
  public func alternatives(to place: MealPlace, count: Int = 6) throws(PlanError) -> [Alternative] {
    let number = try openPlace(place)
    let now = model.servings[menu[number]].candidate
    var found: [(value: Int, dish: Int, menu: [Int])] = []
    for (dish, options) in choices(at: number) where dish != now ?? -1 {
      if let best = bestMenu(putting: options, at: number) { found.append((best.value, dish, best.menu)) }
    }
    found.sort { ($1.value, $0.dish) < ($0.value, $1.dish) }
    return found.prefix(max(0, count)).map { alternative($0.menu, $0.dish, at: number) }
  }

  /// The menu with another dish for one meal, its leftovers and portions worked out anew.
  ///
  /// - Parameters:
  ///   - place: The meal.
  ///   - recipe: The dish's identifier, or `nil` to leave a side away.
  /// - Returns: The new plan; everything else stands as before.
  /// - Throws: ``PlanError/breaksRules(title:rules:)`` when the dish would break a rule that the menu keeps now;
  ///   ``PlanError/noSuchMeal(_:)``, ``PlanError/alreadySettled(_:)``, ``PlanError/unknownRecipe(_:)``.
  public func swap(_ place: MealPlace, for recipe: String?) throws(PlanError) -> Plan {
    let number = try openPlace(place)
    let dish = try recipe.map { id throws(PlanError) in try candidateNumber(id) } ?? -1
    guard let options = choices(at: number).first(where: { $0.dish == dish })?.options,
      let best = bestMenu(putting: options, at: number)
    else {
      if let recipe {
        throw .breaksRules(
          title: model.candidates[dish].title, rules: try why(recipe, at: place).broken.map(\.message))
      }
      throw .breaksRules(title: "no dish", rules: ["\(place.words) must not stay empty"])
    }
    return MenuWriter(model, best.menu).plan(moves: 0, wasStopped: false)
  }

  // MARK: How

  private func openPlace(_ place: MealPlace) throws(PlanError) -> Int {
    guard let number = model.placeOf[place] else { throw .noSuchMeal(place) }
    if model.settledPlaces.contains(number) { throw .alreadySettled(place) }
    return number
  }

  func candidateNumber(_ id: String) throws(PlanError) -> Int {
    guard let number = model.dishNumber[id] else { throw .unknownRecipe(id) }
    return number
  }

  /// The options of each dish that may stand at a place, by dish; -1 is no dish.
  private func choices(at place: Int) -> [(dish: Int, options: [Int])] {
    var result: [(dish: Int, options: [Int])] = []
    for option in model.problem.lists[model.problem.places[place].list] {
      let dish = Int(model.problem.options[Int(option)].dish)
      if let last = result.indices.last, result[last].dish == dish {
        result[last].options.append(Int(option))
      } else {
        result.append((dish, [Int(option)]))
      }
    }
    return result
  }

  /// The best menu with one of the options at a place, as long as no rule is broken that is kept now.
  func bestMenu(putting options: [Int], at place: Int) -> (value: Int, menu: [Int])? {
    var best: (value: Int, menu: [Int])?
    for option in options {
      for menu in menus(putting: option, at: place) {
        let judged = unlocked(place).judge(menu)
        guard newBreaches(judged, besides: place).isEmpty, keepsBudget(menu) else { continue }
        if best.map({ judged.value > $0.value }) ?? true { best = (judged.value, menu) }
      }
    }
    return best
  }

  /// The problem in which a place takes any option of its list.
  func unlocked(_ place: Int) -> MenuProblem {
    guard model.problem.places[place].lock != nil else { return model.problem }
    var problem = model.problem
    problem.places[place].lock = nil
    return problem
  }

  /// The menus that come of an option at a place: with the next day's lunch as it is, or as its leftover; beside a
  /// side, with the main dish in any of its sizes.
  func menus(putting option: Int, at place: Int) -> [[Int]] {
    var changed = menu
    changed[place] = option
    if model.meals[place].isSide { return sizes(ofMainBeside: place, in: changed) }
    guard let lunch = lunchAfter(place), model.problem.isLeftover(lunch, in: menu),
      model.problem.places[lunch].lock == nil
    else { return [changed] }
    let dish = model.problem.options[option].dish
    let leftovers = model.problem.lists[model.problem.places[lunch].list].map { Int($0) }.filter {
      model.problem.options[$0].dish == dish && model.problem.options[$0].sparedMinutes >= 0
    }
    return [changed]
      + leftovers.map { leftover in
        var following = changed
        following[lunch] = leftover
        return following
      }
  }

  private func sizes(ofMainBeside side: Int, in changed: [Int]) -> [[Int]] {
    let meal = model.meals[side]
    guard let main = model.placeOf[MealPlace(day: meal.day, slot: meal.slot)],
      model.problem.places[main].lock == nil
    else { return [changed] }
    let dish = model.problem.options[changed[main]].dish
    let others = model.problem.lists[model.problem.places[main].list].map { Int($0) }.filter {
      model.problem.options[$0].dish == dish && $0 != changed[main]
    }
    return [changed]
      + others.map { other in
        var sized = changed
        sized[main] = other
        return sized
      }
  }

  private func lunchAfter(_ place: Int) -> Int? {
    model.problem.places.firstIndex { $0.leftoverFrom == place }
  }

  /// The rules that a judged menu breaks and the menu as it stands does not, or breaks less.
  func newBreaches(_ judged: MenuProblem.Judgement, besides place: Int? = nil) -> [MenuProblem.Breach] {
    judged.breaches.filter { breach in
      if case .sum(_, let day, _, _, _) = breach, day < model.request.pastDays { return false }
      return !judgement.breaches.contains { $0.isAtLeastAsBad(as: breach) }
    }
  }

  private func keepsBudget(_ menu: [Int]) -> Bool {
    model.keepsBudget(menu) || model.cost(of: menu) <= model.cost(of: self.menu)
  }

  private func alternative(_ changed: [Int], _ dish: Int, at place: Int) -> Alternative {
    let change = change(to: changed)
    var words = change.words
    if words.isEmpty { words = ["changes next to nothing"] }
    var bringsLeftover = false
    if let lunch = lunchAfter(place) {
      bringsLeftover = model.problem.isLeftover(lunch, in: changed)
      let day = dayName(model.meals[lunch].day)
      if bringsLeftover {
        words.append("\(day)'s lunch is its leftover")
      } else if model.problem.isLeftover(lunch, in: menu) {
        words.append("\(day)'s lunch is then cooked for itself")
      }
    }
    return Alternative(
      recipe: dish < 0
        ? nil : PlannedRecipe(id: model.candidates[dish].id, title: model.candidates[dish].title),
      change: change, words: words, bringsLeftover: bringsLeftover)
  }

  /// What another menu of the same wishes changes.
  func change(to changed: [Int]) -> MenuChange {
    MenuChange(
      from: (totals, judgement.value),
      to: (MenuWriter(model, changed).totals(), model.problem.judge(changed).value))
  }

  func dayName(_ day: Int) -> String {
    let date = model.date(day)
    return model.request.days > 7 ? "\(date.weekday.name) \(date)" : date.weekday.name
  }
}

extension MenuProblem.Breach {
  /// Whether this breach is of the same rule as another and no smaller.
  func isAtLeastAsBad(as other: MenuProblem.Breach) -> Bool {
    switch (self, other) {
    case (.sum(let lane, let day, let sum, let least, let most), .sum(let lane2, let day2, let sum2, _, _)):
      lane == lane2 && day == day2 && (sum > most ? sum2 > most && sum2 <= sum : sum2 < least && sum2 >= sum)
    case (.count(let rule, let count), .count(let rule2, let count2)): rule == rule2 && count == count2
    default: self == other
    }
  }
}
