extension HouseholdModel {
  /// Minutes that it takes to warm up a leftover.
  static let reheating = 5

  /// Writes what is the same for all options of a candidate.
  mutating func numberDishes() {
    let plantNumber = Dictionary(uniqueKeysWithValues: zip(plantKeys, plantKeys.indices))
    let goodNumber = Dictionary(uniqueKeysWithValues: zip(goodsKeys, goodsKeys.indices))
    let groupBits = numberedGroups()
    let novelty = request.history.isEmpty ? [] : noveltyOfDishes()
    dishes.reserveCapacity(candidates.count)
    for (number, candidate) in candidates.enumerated() {
      var dish = DishNumbers()
      for plant in candidate.features.plants {
        guard let plantNumber = plantNumber[plant.key] else { continue }
        dish.plants.append(plantNumber)
        problem.plantPoints[plantNumber] = Int32(clamping: max(0, min(8, plant.quarters)))
      }
      dish.plants = Self.unique(dish.plants)
      dish.goods = candidate.perishables.compactMap { goodNumber[$0] }
      if !stock.isEmpty {
        for food in candidate.foods where stock.contains(food) {
          if let good = goodNumber[food] { dish.goods.append(good) }
        }
      }
      dish.goods = Self.unique(dish.goods)
      for (bit, name) in kindNames.enumerated() where candidate.features.fibreKinds.contains(name) {
        dish.kinds |= 1 << bit
      }
      for (bit, name) in colourNames.enumerated() where candidate.features.colours.contains(name) {
        dish.colours |= 1 << bit
      }
      for group in groups(of: candidate) { if let bit = groupBits[group] { dish.variety |= 1 << bit } }
      for (bit, rule) in countedRules.enumerated() where candidate.tags.contains(rule.tag) {
        dish.rules |= 1 << bit
      }
      if !novelty.isEmpty { dish.novelty = novelty[number] }
      dishes.append(dish)
    }
  }

  private static func unique(_ numbers: [Int]) -> [Int] {
    var result = numbers.sorted()
    var kept = 0
    for index in result.indices where kept == 0 || result[index] != result[kept - 1] {
      result[kept] = result[index]
      kept += 1
    }
    result.removeLast(result.count - kept)
    return result
  }

  /// The words for which dishes of two neighbouring days are alike.
  func groups(of candidate: Candidate) -> [String] {
    var groups: [String] = []
    if let cuisine = candidate.cuisine { groups.append("cuisine " + cuisine) }
    if let protein = candidate.protein { groups.append("protein " + protein) }
    if let ingredient = candidate.mainIngredient { groups.append("ingredient " + ingredient) }
    return groups
  }

  /// A bit for each of the 64 commonest groups; what stands in a single dish cannot follow itself.
  private func numberedGroups() -> [String: Int] {
    var counts: [String: Int] = [:]
    for candidate in candidates { for group in groups(of: candidate) { counts[group, default: 0] += 1 } }
    let common = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Dictionary(uniqueKeysWithValues: common.prefix(64).enumerated().map { ($1.key, $0) })
  }

  // MARK: Lists

  /// Whether a candidate may stand where a gathering eats, whatever else is on the menu.
  func isEligible(_ number: Int, _ gathering: Gathering) -> Bool {
    let candidate = candidates[number]
    guard candidate.meals.contains(gathering.slot), candidate.features.energy > 0,
      (candidate.isSide && gathering.slot.takesSide) == gathering.isSide,
      !request.bans.contains(candidate.id)
    else { return false }
    if let month = gathering.month, let months = candidate.months, !months.contains(month) { return false }
    if let there = request.equipment, !candidate.equipment.isSubset(of: there) { return false }
    if gathering.isGentle, (candidate.gentleness ?? -1) < (request.gentle?.least ?? 0) { return false }
    if gathering.isFirst, yesterday.contains(candidate.id) { return false }
    return !candidate.refusals.contains { concerns($0, gathering) }
  }

  /// What was eaten on the day before the first.
  var yesterday: Set<String> { Set(request.history.filter { $0.daysAgo == 1 }.map(\.recipe)) }

  /// Whether a refusal is that of somebody at the table.
  func concerns(_ refusal: Refusal, _ gathering: Gathering) -> Bool {
    guard let person = refusal.person else { return true }
    return gathering.present.contains { request.eaters[$0].name == person }
  }

  /// Adds a list with an option, or two, for each eligible candidate, and returns its number.
  mutating func addList(_ gathering: Gathering, withSides: Bool) -> Int {
    var list: [Int32] = []
    for number in candidates.indices where isEligible(number, gathering) {
      let full = quarters(of: number, gathering, hasSide: false)
      list.append(Int32(addOption(number, gathering, quarters: full)))
      if withSides {
        let less = quarters(of: number, gathering, hasSide: true)
        if less != full { list.append(Int32(addOption(number, gathering, quarters: less))) }
      }
    }
    if gathering.isSide { list.append(Int32(addEmpty(gathering.slot))) }
    problem.lists.append(list)
    gatherings.append(gathering)
    return problem.lists.count - 1
  }

  /// The size that carries the meal's share of the energy, in quarter servings.
  func quarters(of number: Int, _ gathering: Gathering, hasSide: Bool) -> Int {
    let energy = max(1, candidates[number].features.energy)
    let share =
      gathering.isSide ? MealSlot.sideShare : energyShare(of: gathering.slot, hasSide: hasSide)
    let least = gathering.isSide ? 1 : 2
    return max(least, min(10, (need * share * 4 / 100 + energy / 2) / energy))
  }

  /// Adds an option and returns its number.
  ///
  /// What is eaten or cooked (`isOver`) uses up nothing of what is in the house now.
  mutating func addOption(
    _ number: Int, _ gathering: Gathering, quarters: Int, isOver: Bool = false
  ) -> Int {
    let slot = gathering.slot
    let dish = dishes[number]
    let features = candidates[number].features
    let share = gathering.isSide ? MealSlot.sideShare : slot.energyShare(among: slots)
    func sized(_ amount: Int) -> Int { (max(-100_000, min(100_000, amount)) * quarters + 2) / 4 }
    /// What is not known counts as the meal's share of the limit.
    func limited(_ amount: Int?, _ limit: Int?) -> Int { amount.map(sized) ?? (limit ?? 0) * share / 100 }
    var option = MenuProblem.Option()
    option.dish = Int32(number)
    option[.energy] = sized(features.energy)
    option[.fibre] = sized(features.fibre)
    option[.ferment] = sized(features.liveFerments)
    option[.sodium] = limited(features.sodium, request.limits.sodium)
    option[.sugar] = limited(features.addedSugar, request.limits.addedSugar.map { $0 * 10 })
    option[.alcohol] = limited(features.alcohol, request.limits.alcohol.map { $0 * 10 })
    option[.minutes] = minutes(of: number)
    option.kinds = dish.kinds
    option.colours = dish.colours
    option.variety = gathering.isSide ? 0 : dish.variety
    option.rules = dish.rules
    let freshOnly = gathering.present.contains { request.eaters[$0].freshOnly }
    if candidates[number].keepsDays > 0 && !freshOnly && !gathering.isSide {
      option.sparedMinutes = Int16(clamping: max(0, minutes(of: number) - Self.reheating))
    }
    let worth = worths(of: number, slot, quarters: quarters, isSide: gathering.isSide)
    option.worth = Int32(clamping: worth.sum)
    servings.append(Serving(candidate: number, slot: slot, quarters: quarters))
    worths.append(worth)
    var goods = dish.goods
    if !gathering.expired.isEmpty { goods.removeAll { gathering.expired.contains(goodsKeys[$0]) } }
    if isOver { goods.removeAll { stock.contains(goodsKeys[$0]) } }
    return problem.add(option, plants: dish.plants, goods: goods)
  }
}
