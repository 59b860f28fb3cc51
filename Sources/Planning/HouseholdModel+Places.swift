extension HouseholdModel {
  /// Lays out the meals of the menu, with the list of each and what is settled or locked.
  mutating func addPlaces() {
    var mains = (0..<request.days).map { day in slots.compactMap { gathering(day, $0) } }
    if Set(mains.joined()).count > 28 { mains = mains.map { $0.map(coarse) } }
    var listOf: [Gathering: Int] = [:]
    func sides(of main: Gathering) -> Gathering {
      var side = main
      side.isSide = true
      return side
    }
    let hasSides = candidates.contains(where: \.isSide)
    for main in mains.joined() where listOf[main] == nil {
      let side = sides(of: main)
      let withSides =
        hasSides && main.slot.takesSide && candidates.indices.contains { isEligible($0, side) }
      listOf[main] = addList(main, withSides: withSides)
      if withSides { listOf[side] = addList(side, withSides: false) }
    }
    for (day, gatherings) in mains.enumerated() {
      for main in gatherings {
        addPlace(MealPlace(day: day, slot: main.slot), list: listOf[main] ?? 0)
        if let list = listOf[sides(of: main)] {
          addPlace(MealPlace(day: day, slot: main.slot, isSide: true), list: list)
        }
      }
    }
    for day in 1..<max(1, request.days) {
      if let lunch = placeOf[MealPlace(day: day, slot: .lunch)] {
        problem.places[lunch].leftoverFrom = placeOf[MealPlace(day: day - 1, slot: .dinner)]
      }
    }
    settlePast()
    keepLocks()
  }

  private mutating func addPlace(_ meal: MealPlace, list: Int) {
    var place = MenuProblem.Place(
      day: meal.day, list: list, countsForVariety: meal.slot.countsForVariety && !meal.isSide)
    for (bit, rule) in countedRules.enumerated()
    where ruleScopes[bit].contains(meal.day) && (rule.slot == nil || rule.slot == meal.slot) {
      place.rules |= 1 << bit
    }
    placeOf[meal] = meals.count
    problem.places.append(place)
    meals.append(meal)
  }

  /// Who eats a meal on a day, or `nil` when nobody does.
  private func gathering(_ day: Int, _ slot: MealSlot) -> Gathering? {
    let date = date(day)
    let present = request.eaters.indices.filter { request.eaters[$0].eats(slot, on: date) }
    if present.isEmpty { return nil }
    var gathering = Gathering(slot: slot, present: present)
    if request.inSeasonOnly { gathering.month = date.month }
    if let gentle = request.gentle { gathering.isGentle = day >= gentle.from }
    gathering.isFirst = day == 0 && request.history.contains { $0.daysAgo == 1 }
    for (food, last) in request.bestBefore where last < date && stock.contains(food) {
      gathering.expired.insert(food)
    }
    return gathering
  }

  /// The same gathering for a menu of very many different days.
  ///
  /// All who ever eat the meal are thought present, and best-before dates are left aside. It is stricter than
  /// needed, never laxer.
  private func coarse(_ gathering: Gathering) -> Gathering {
    var result = gathering
    result.present = request.eaters.indices.filter { eater in
      (0..<request.days).contains { request.eaters[eater].eats(gathering.slot, on: date($0)) }
    }
    result.expired = []
    return result
  }

  // MARK: What is settled

  /// Puts down what is past or cooked, whatever the wishes say of it.
  private mutating func settlePast() {
    for settled in request.settled {
      guard let place = placeOf[settled.place], !settledPlaces.contains(place) else { continue }
      let gathering = gatherings[problem.places[place].list]
      if let number = settled.recipe.flatMap({ dishNumber[$0] }), candidates[number].features.energy > 0 {
        let size = settled.quarters ?? quarters(of: number, gathering, hasSide: hasSide(settled.place))
        problem.places[place].lock = addOption(number, gathering, quarters: size, isOver: true)
      } else {
        problem.places[place].lock = addEaten(settled.place)
      }
      settledPlaces.insert(place)
    }
    for (place, meal) in meals.enumerated()
    where meal.day < request.pastDays && !settledPlaces.contains(place) {
      problem.places[place].lock = addEaten(meal)
      settledPlaces.insert(place)
    }
  }

  /// Adds a meal of which nothing is known but that it is over.
  private mutating func addEaten(_ meal: MealPlace) -> Int {
    addEmpty(meal.slot, energy: meal.isSide ? 0 : need * meal.slot.energyShare(among: slots) / 100)
  }

  private func hasSide(_ meal: MealPlace) -> Bool {
    let side = MealPlace(day: meal.day, slot: meal.slot, isSide: true)
    return request.settled.contains { $0.place == side && $0.recipe != nil }
  }

  /// What is settled may exceed a rule; the rest of the menu is then not blamed for it.
  mutating func allowWhatIsSettled() {
    for rule in problem.rules.indices {
      let count = settledPlaces.count { place in
        guard let lock = problem.places[place].lock else { return false }
        return problem.options[lock].rules & problem.places[place].rules & (1 << UInt32(rule)) != 0
      }
      problem.rules[rule].most = max(problem.rules[rule].most, count)
    }
  }

  // MARK: Locks

  private mutating func keepLocks() {
    for lock in request.locks {
      var meal = lock.place
      if let number = dishNumber[lock.recipe], candidates[number].isSide, meal.slot.takesSide {
        meal.isSide = true
      }
      guard let place = placeOf[meal] else {
        brokenLocks.append((lock, "the menu has no such meal"))
        continue
      }
      if problem.places[place].lock != nil {
        if !settledPlaces.contains(place) { continue }
        let settled = problem.places[place].lock.flatMap { servings[$0].candidate }
        if settled.map({ candidates[$0].id }) != lock.recipe {
          brokenLocks.append((lock, "another dish is eaten or cooked already"))
        }
        continue
      }
      problem.places[place].lock = settle(lock, gatherings[problem.places[place].list])
    }
  }

  private mutating func settle(_ lock: MealLock, _ gathering: Gathering) -> Int? {
    guard let number = dishNumber[lock.recipe] else {
      brokenLocks.append((lock, "no such recipe is among the candidates"))
      return nil
    }
    let broken = standingObstacles(to: number, gathering).first { $0.kind != .meal && $0.kind != .gentleness }
    if let broken {
      brokenLocks.append((lock, broken.message))
      return nil
    }
    return addOption(number, gathering, quarters: quarters(of: number, gathering, hasSide: false))
  }

  // MARK: Rules

  /// Gives each rule, for each week or day that it speaks of, a counter.
  mutating func countRules() {
    for rule in request.rules {
      var scopes: [Range<Int>] = []
      if let weekday = rule.weekday {
        scopes = (0..<request.days).filter { date($0).weekday == weekday }.map { $0..<$0 + 1 }
      } else {
        scopes = stride(from: 0, to: request.days, by: 7).map { $0..<min($0 + 7, request.days) }
      }
      if countedRules.count + scopes.count > 32 {
        droppedRules.append(rule)
        continue
      }
      for scope in scopes {
        // A part of a week is held to its part of the rule, the fewest rounded down and the most up.
        let length = rule.weekday == nil ? scope.count : 7
        // What is over cannot be made up for.
        let isOver = scope.upperBound <= request.pastDays
        countedRules.append(rule)
        ruleScopes.append(scope)
        problem.rules.append(
          MenuProblem.CountRule(
            least: isOver ? 0 : rule.least * length / 7,
            most: rule.most.map { ($0 * length + 6) / 7 } ?? 1_000))
      }
    }
  }
}
