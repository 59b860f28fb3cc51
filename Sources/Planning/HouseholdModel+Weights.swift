extension HouseholdModel {
  /// Sets what the parts of a menu that tie meals together are worth.
  mutating func setWorths(bought: Set<String>) {
    let weights = request.weights
    let days = request.days
    let weeks = max(1, (days + 6) / 7)
    let point = Self.point
    problem.fullPlantPoints = 30 * 4
    problem.plantWorth = 20 * point * weights.plants / 100 / (30 * 4)
    problem.plantBeyondWorth = problem.plantWorth / 10
    let windows = max(1, days - problem.windowLength + 1)
    problem.kindWorth = 10 * point * weights.fibreKinds / 100 / (max(1, kindNames.count) * windows)
    problem.colourCap = 4
    problem.colourWorth = 15 * point * weights.colours / 100 / (problem.colourCap * days)
    problem.varietyCost = point / 2 * weights.variety / 100 / weeks
    problem.leftoversAreVaried = true
    problem.usesPerWeek = request.usesPerWeek
    // A household's limits are breached in small steps while searching, in the measure of the laboratory's form,
    // in which a plant is worth 10,000.
    let scale = 20 * point / 30 / 10_000
    problem.strictness = problem.strictness &* Int32(scale)
    problem.breach *= Int32(scale)
    problem.rulePenalty *= scale
    problem.heat = (2_500 * Double(scale), 300 * Double(scale))
    for (good, key) in goodsKeys.enumerated() {
      var worth = -point * 15 / 100 * weights.thrift / 100
      if bought.contains(key) {
        worth = point * 9 / 10 * weights.pantry / 100 * urgency(of: key) / 2
      } else if request.pantry.contains(key) {
        worth = point * 3 / 10 * weights.pantry / 100 * urgency(of: key) / 2
      }
      problem.goodsWorth[good] = Int32(clamping: worth / weeks)
    }
  }

  /// How much more than usual it is wished that a food is used, in halves: three times as much on its last days.
  private func urgency(of food: String) -> Int {
    guard let last = request.bestBefore[food] else { return 2 }
    let left = last.number - date(request.pastDays).number
    return switch left {
    case ..<0: 0
    case 0...1: 6
    case 2...3: 4
    case 4...6: 3
    default: 2
    }
  }

  /// What an option is worth wherever it stands.
  func worths(of number: Int, _ slot: MealSlot, quarters: Int, isSide: Bool) -> Worths {
    let weights = request.weights
    let candidate = candidates[number]
    let perDay = Self.point / request.days
    var worth = Worths()
    let share = isSide ? MealSlot.sideShare : slot.energyShare(among: slots)
    worth.inflammation =
      -perDay * 5 / 2 * max(-600, min(600, candidate.features.inflammation)) / 100 * share / 100
      * weights.inflammation / 100
    worth.irritants = -perDay / 2 * candidate.features.irritants * quarters / 40 * weights.irritants / 100
    worth.ease = -Self.point / 100 * minutes(of: number) * weights.ease / 100
    worth.novelty = dishes[number].novelty
    if request.gentle != nil {
      // In a flare, a dish that is known to be gentle is worth up to a point more.
      worth.gentleness = Self.point * (candidate.gentleness ?? 0) / 100 * share / 35
    }
    if isSide {
      // One dish more to make; a side must earn it by what it brings.
      worth.ease -= Self.point / 10
      return worth
    }
    if let rating = candidate.rating {
      worth.favourites = Self.point / 2 * (rating - 50) / 50 * weights.favourites / 100
    }
    if let score = candidate.score { worth.score = Self.point * 4 / 10 * score / 100 * weights.score / 100 }
    return worth
  }

  /// What it costs that a dish, its cuisine, its protein or its main ingredient was eaten in the last four weeks.
  func noveltyOfDishes() -> [Int] {
    var last: [String: Int] = [:]
    var groupCounts: [String: Int] = [:]
    var meals = 0
    for past in request.history where past.daysAgo < 28 {
      last[past.recipe] = min(last[past.recipe] ?? 28, max(0, past.daysAgo))
      guard let number = dishNumber[past.recipe] else { continue }
      if candidates[number].meals.isDisjoint(with: [.lunch, .dinner]) { continue }
      meals += 1
      for group in groups(of: candidates[number]) { groupCounts[group, default: 0] += 1 }
    }
    let weight = request.weights.novelty
    return candidates.map { candidate in
      var cost = 0
      if let days = last[candidate.id] { cost += Self.point * 8 / 10 * (28 - days) / 28 * weight / 100 }
      // A group that stood in every meal of the four weeks costs a tenth of a point.
      if meals >= 4 {
        for group in groups(of: candidate) {
          cost += Self.point / 10 * (groupCounts[group] ?? 0) / meals * weight / 100
        }
      }
      return -cost
    }
  }

  /// Minutes that a dish counts; one whose time is not known counts an hour, never nothing.
  func minutes(of number: Int) -> Int { max(0, min(2_000, candidates[number].minutes ?? 60)) }
}
