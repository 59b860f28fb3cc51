/// Turns the numbers of a found menu into a plan that a person can read.
struct MenuWriter {
  let model: HouseholdModel
  let menu: [Int]
  let judgement: MenuProblem.Judgement
  /// What each person eats at each place.
  let shares: [[EaterShare]]
  /// In how many places each plant stands.
  private var plantUses: [Int]

  init(_ model: HouseholdModel, _ menu: [Int]) {
    self.model = model
    self.menu = menu
    judgement = model.problem.judge(menu)
    shares = Self.shares(model, menu)
    plantUses = [Int](repeating: 0, count: model.plantKeys.count)
    for number in menu { for plant in model.problem.plants(of: number) { plantUses[Int(plant)] += 1 } }
  }

  /// The plan, with what it misses.
  func plan(moves: Int, wasStopped: Bool) -> Plan {
    Plan(
      start: model.request.start, days: days(), totals: totals(), objective: objective(), misses: misses(),
      conflicts: conflicts(), moves: moves, wasStopped: wasStopped)
  }

  // MARK: Meals

  private func days() -> [PlannedDay] {
    (0..<model.request.days).map { day in
      PlannedDay(
        date: model.date(day),
        meals: model.meals.indices.filter { model.meals[$0].day == day && !model.meals[$0].isSide }.map(meal))
    }
  }

  /// What each person eats at each place.
  static func shares(_ model: HouseholdModel, _ menu: [Int]) -> [[EaterShare]] {
    var shares = [[EaterShare]](repeating: [], count: menu.count)
    let hasSide = Set(
      menu.indices.filter { model.meals[$0].isSide && model.servings[menu[$0]].candidate != nil }.map {
        MealPlace(day: model.meals[$0].day, slot: model.meals[$0].slot)
      })
    for day in 0..<model.request.days {
      let all = menu.indices.filter {
        model.meals[$0].day == day && model.servings[menu[$0]].candidate != nil
      }
      for eater in model.request.eaters {
        let places = all.filter { eater.eats(model.meals[$0].slot, on: model.date(day)) }
        let eighths = PortionTable.eighths(
          energies: places.map { model.candidate(at: $0, in: menu)?.features.energy ?? 1 },
          targets: places.map { place in
            let meal = model.meals[place]
            let share =
              meal.isSide
              ? MealSlot.sideShare : model.energyShare(of: meal.slot, hasSide: hasSide.contains(meal))
            return eater.energy * share / 100
          }, tolerance: model.request.limits.energyTolerance)
        for (place, eighths) in zip(places, eighths) {
          shares[place].append(EaterShare(person: eater.name, portions: Double(eighths) / 8))
        }
      }
    }
    return shares
  }

  func candidate(at place: Int) -> Candidate? { model.candidate(at: place, in: menu) }

  private func meal(at place: Int) -> PlannedMeal {
    let meal = model.meals[place]
    let leftover = model.problem.isLeftover(place, in: menu)
    let source = leftover ? model.problem.places[place].leftoverFrom : nil
    return PlannedMeal(
      slot: meal.slot,
      recipe: candidate(at: place).map { PlannedRecipe(id: $0.id, title: $0.title) },
      portions: portions(at: place), shares: shares[place], leftoverOf: source.map { model.meals[$0] },
      isLocked: model.problem.places[place].lock != nil, size: size(at: place),
      sides: sides(beside: meal), reasons: reasons(at: place))
  }

  private func sides(beside meal: MealPlace) -> [PlannedSide] {
    guard let place = model.placeOf[MealPlace(day: meal.day, slot: meal.slot, isSide: true)],
      let candidate = candidate(at: place)
    else { return [] }
    return [
      PlannedSide(
        recipe: PlannedRecipe(id: candidate.id, title: candidate.title), portions: portions(at: place),
        shares: shares[place], isLocked: model.problem.places[place].lock != nil, size: size(at: place),
        reasons: reasons(at: place))
    ]
  }

  /// The servings eaten by all at a place.
  func portions(at place: Int) -> Double { shares[place].map(\.portions).reduce(0, +) }

  private func size(at place: Int) -> Double { Double(model.servings[menu[place]].quarters) / 4 }

  // MARK: Totals

  func totals() -> MenuTotals {
    var totals = MenuTotals()
    let days = Double(model.request.days)
    for (plant, uses) in plantUses.enumerated() where uses > 0 {
      totals.plants += Double(model.problem.plantPoints[plant]) / 4
    }
    var colours: UInt16 = 0
    var perishables = Set<UInt16>()
    var foods = Set<String>()
    var unknownCosts = Set<String>()
    for place in menu.indices {
      guard let candidate = candidate(at: place) else { continue }
      let option = model.problem.options[menu[place]]
      let quarters = model.servings[menu[place]].quarters
      totals.energyPerDay += Double(option[.energy]) / days
      totals.fibrePerDay += Double(option[.fibre]) / 10 / days
      totals.fermentsPerDay += Double(option[.ferment]) / 10 / days
      totals.irritantsPerDay += Double(candidate.features.irritants * quarters) / 40 / days
      let meal = model.meals[place]
      let share =
        Double(meal.isSide ? MealSlot.sideShare : meal.slot.energyShare(among: model.slots)) / 100
      totals.inflammation += Double(candidate.features.inflammation) / 100 * share / days
      if candidate.minutes != nil {
        let leftover = model.problem.isLeftover(place, in: menu)
        totals.minutes += option[.minutes] - (leftover ? Int(option.sparedMinutes) : 0)
      }
      colours |= option.colours
      for good in model.problem.goods(of: menu[place])
      where candidate.perishables.contains(model.goodsKeys[Int(good) - model.plantKeys.count]) {
        perishables.insert(good)
      }
      if let cost = candidate.cost {
        totals.knownCost += Int((Double(cost) * portions(at: place)).rounded())
      } else {
        unknownCosts.insert(candidate.title)
      }
      if model.settledPlaces.contains(place) { continue }
      for food in candidate.foods + candidate.perishables
      where !model.request.pantry.contains(food) && !model.request.bought.contains(food) {
        foods.insert(food)
      }
    }
    totals.itemsToBuy = foods.count
    totals.unknownCosts = unknownCosts.sorted()
    totals.colours = model.colourNames.enumerated().filter { colours & (1 << $0.offset) != 0 }.map(\.element)
    totals.fibreKindsThroughout = kindBitsThroughout().nonzeroBitCount
    totals.perishables = perishables.count
    return totals
  }

  /// The kinds of fibre that some three days lack.
  func kindsMissingSomewhere() -> [String] {
    let throughout = kindBitsThroughout()
    return model.kindNames.enumerated().filter { throughout & (1 << $0.offset) == 0 }.map(\.element)
  }

  private func kindBitsThroughout() -> UInt16 {
    var throughout = UInt16.max
    let length = model.problem.windowLength
    for start in 0...(model.request.days - length) {
      var window: UInt16 = 0
      for place in menu.indices where (start..<start + length).contains(model.meals[place].day) {
        window |= model.problem.options[menu[place]].kinds
      }
      throughout &= window
    }
    return throughout
  }

  func objective() -> Objective {
    let point = Double(HouseholdModel.point)
    var parts = HouseholdModel.Worths()
    var gaps = 0
    for number in menu {
      let worth = model.worths[number]
      parts.inflammation += worth.inflammation
      parts.irritants += worth.irritants
      parts.favourites += worth.favourites
      parts.novelty += worth.novelty
      parts.score += worth.score
      parts.ease += worth.ease
      parts.gentleness += worth.gentleness
      gaps += Int(model.problem.options[number].worth) - worth.sum
    }
    let fibre = judgement.sums[MenuProblem.Lane.fibre.rawValue]
    let ferments = judgement.sums[MenuProblem.Lane.ferment.rawValue]
    let terms: [(String, Int)] = [
      ("plants", judgement.plants), ("fibre", fibre), ("fibre_kinds", judgement.kinds),
      ("ferments", ferments), ("colours", judgement.colours), ("inflammation", parts.inflammation),
      ("irritants", parts.irritants), ("variety", judgement.variety), ("shopping", judgement.goods),
      ("favourites", parts.favourites), ("novelty", parts.novelty), ("dish_scores", parts.score),
      ("ease", parts.ease), ("gentleness", parts.gentleness), ("gaps", gaps),
    ]
    return Objective(
      value: Double(judgement.value) / point, bound: nil,
      terms: terms.map { Objective.Term(name: $0.0, points: Double($0.1) / point) })
  }
}
