/// Turns the numbers of a found menu into a plan that a person can read.
struct MenuWriter {
  let model: HouseholdModel
  let menu: [Int]
  let judgement: MenuProblem.Judgement
  /// In how many places each plant stands.
  private var plantUses: [Int]

  init(_ model: HouseholdModel, _ menu: [Int]) {
    self.model = model
    self.menu = menu
    judgement = model.problem.judge(menu)
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
    var shares = [[EaterShare]](repeating: [], count: menu.count)
    for eater in model.request.eaters {
      for day in 0..<model.request.days { share(day, of: eater, into: &shares) }
    }
    return (0..<model.request.days).map { day in
      PlannedDay(
        date: model.request.start.adding(days: day),
        meals: model.meals.indices.filter { model.meals[$0].day == day }.map { meal(at: $0, shares[$0]) })
    }
  }

  private func share(_ day: Int, of eater: Eater, into shares: inout [[EaterShare]]) {
    let places = model.meals.indices.filter {
      model.meals[$0].day == day && eater.eats(model.meals[$0].slot) && candidate(at: $0) != nil
    }
    let quarters = PortionTable.quarters(
      energies: places.map { candidate(at: $0)?.features.energy ?? 1 },
      targets: places.map { eater.energy * model.meals[$0].slot.energyShare(among: model.slots) / 100 },
      tolerance: model.request.limits.energyTolerance)
    for (place, quarters) in zip(places, quarters) {
      shares[place].append(EaterShare(person: eater.name, portions: Double(quarters) / 4))
    }
  }

  func candidate(at place: Int) -> Candidate? {
    model.servings[menu[place]].candidate.map { model.candidates[$0] }
  }

  private func meal(at place: Int, _ shares: [EaterShare]) -> PlannedMeal {
    let leftover = model.problem.isLeftover(place, in: menu)
    let source = leftover ? model.problem.places[place].leftoverFrom : nil
    return PlannedMeal(
      slot: model.meals[place].slot,
      recipe: candidate(at: place).map { PlannedRecipe(id: $0.id, title: $0.title) },
      portions: shares.map(\.portions).reduce(0, +), shares: shares,
      leftoverOf: source.map { model.meals[$0] }, isLocked: model.problem.places[place].lock != nil,
      reasons: reasons(at: place))
  }

  // MARK: Totals

  private func totals() -> MenuTotals {
    var totals = MenuTotals()
    let days = Double(model.request.days)
    for (plant, uses) in plantUses.enumerated() where uses > 0 {
      totals.plants += Double(model.problem.plantPoints[plant]) / 4
    }
    var colours: UInt16 = 0
    var perishables = Set<UInt16>()
    for place in menu.indices {
      guard let candidate = candidate(at: place) else { continue }
      let option = model.problem.options[menu[place]]
      let quarters = model.servings[menu[place]].quarters
      totals.energyPerDay += Double(option[.energy]) / days
      totals.fibrePerDay += Double(option[.fibre]) / 10 / days
      totals.fermentsPerDay += Double(option[.ferment]) / 10 / days
      totals.irritantsPerDay += Double(candidate.features.irritants * quarters) / 40 / days
      let share = Double(model.meals[place].slot.energyShare(among: model.slots)) / 100
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
    }
    totals.colours = model.colourNames.enumerated().filter { colours & (1 << $0.offset) != 0 }.map(\.element)
    totals.fibreKindsThroughout = kindsThroughout()
    totals.perishables = perishables.count
    return totals
  }

  private func kindsThroughout() -> Int {
    var throughout = UInt16.max
    let length = model.problem.windowLength
    for start in 0...(model.request.days - length) {
      var window: UInt16 = 0
      for place in menu.indices where (start..<start + length).contains(model.meals[place].day) {
        window |= model.problem.options[menu[place]].kinds
      }
      throughout &= window
    }
    return throughout.nonzeroBitCount
  }

  private func objective() -> Objective {
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
      gaps += Int(model.problem.options[number].worth) - worth.sum
    }
    let fibre = judgement.sums[MenuProblem.Lane.fibre.rawValue]
    let ferments = judgement.sums[MenuProblem.Lane.ferment.rawValue]
    let terms: [(String, Int)] = [
      ("plants", judgement.plants), ("fibre", fibre), ("fibre_kinds", judgement.kinds),
      ("ferments", ferments), ("colours", judgement.colours), ("inflammation", parts.inflammation),
      ("irritants", parts.irritants), ("variety", judgement.variety), ("shopping", judgement.goods),
      ("favourites", parts.favourites), ("novelty", parts.novelty), ("dish_scores", parts.score),
      ("ease", parts.ease), ("gaps", gaps),
    ]
    return Objective(
      value: Double(judgement.value) / point, bound: nil,
      terms: terms.map { Objective.Term(name: $0.0, points: Double($0.1) / point) })
  }
}
