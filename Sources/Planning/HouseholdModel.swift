/// A household's wishes and candidates, written as a ``MenuProblem``.
///
/// Every dish has one option for each meal it suits: the size, in quarter servings, that carries the meal's share
/// of an average eater's energy. What a person eats exactly is settled afterwards (``PortionTable``), so that
/// energy decides little and taste and health decide much.
struct HouseholdModel {
  /// What an option stands for.
  struct Serving {
    /// The candidate, or `nil` for a place that stays empty.
    var candidate: Int?
    var slot: MealSlot
    /// Quarters of a serving.
    var quarters: Int
  }

  /// Parts of an option's worth that do not depend on the rest of the menu.
  struct Worths {
    var inflammation = 0
    var irritants = 0
    var favourites = 0
    var novelty = 0
    var score = 0
    var ease = 0
    var sum: Int { inflammation + irritants + favourites + novelty + score + ease }
  }

  /// One point of the week score.
  static let point = 100_000

  let request: PlanRequest
  let candidates: [Candidate]
  /// The meals that somebody eats, in the order of the wishes.
  let slots: [MealSlot]
  /// The energy need that dishes are sized for, in kcal a day.
  let need: Int
  private(set) var problem: MenuProblem
  private(set) var servings: [Serving] = []
  private(set) var worths: [Worths] = []
  /// The meal at each place of the problem.
  private(set) var meals: [MealPlace] = []
  /// Locks that cannot be kept, and why.
  private(set) var brokenLocks: [(lock: MealLock, because: String)] = []
  /// The rule behind each counted rule of the problem.
  private(set) var countedRules: [MealRule] = []
  /// Rules that found no room.
  private(set) var droppedRules: [MealRule] = []
  let plantKeys: [String]
  let goodsKeys: [String]
  let kindNames: [String]
  let colourNames: [String]
  private var groupBits: [String: Int] = [:]
  private var dishNumber: [String: Int] = [:]

  init(_ request: PlanRequest, _ all: [Candidate]) {
    self.request = request
    candidates = all.sorted { $0.id < $1.id }
    slots = request.slots.filter { slot in request.eaters.contains { $0.eats(slot) } }
    need = request.eaters.map(\.energy).reduce(0, +) / max(1, request.eaters.count)
    plantKeys = Set(candidates.flatMap { $0.features.plants.map(\.key) }).sorted()
    goodsKeys = Set(candidates.flatMap { $0.perishables + $0.foods.filter(request.pantry.contains) }).sorted()
    kindNames = Array(Set(candidates.flatMap(\.features.fibreKinds)).sorted().prefix(12))
    colourNames = Array(Set(candidates.flatMap(\.features.colours)).sorted().prefix(12))
    problem = MenuProblem(days: request.days, plants: plantKeys.count, goods: goodsKeys.count)
    for (number, candidate) in candidates.enumerated() { dishNumber[candidate.id] = number }
    numberGroups()
    setWorths()
    for day in 0..<request.days { problem.limits[day] = limits(of: request.start.adding(days: day)) }
    countRules()
    addOptions()
    addPlaces()
  }

  /// The energy that a day of this menu should bring to a person, in kcal.
  func target(of eater: Eater) -> Int {
    let shares = slots.filter(eater.eats).map { $0.energyShare(among: slots) }.reduce(0, +)
    return eater.energy * shares / 100
  }

  private var dayTarget: Int { need * slots.map { $0.energyShare(among: slots) }.reduce(0, +) / 100 }

  // MARK: Weights

  private mutating func setWorths() {
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
      var worth = 0
      if request.pantry.contains(key) {
        worth = point * 3 / 10 * weights.pantry / 100
      } else {
        worth = -point * 15 / 100 * weights.thrift / 100
      }
      problem.goodsWorth[good] = Int32(clamping: worth / weeks)
    }
    for candidate in candidates {
      for plant in candidate.features.plants {
        guard let number = plantNumber(plant.key) else { continue }
        problem.plantPoints[number] = Int32(clamping: max(0, min(8, plant.quarters)))
      }
    }
  }

  private func worths(of candidate: Candidate, _ slot: MealSlot, quarters: Int) -> Worths {
    let weights = request.weights
    let perDay = Self.point / request.days
    var worth = Worths()
    let share = slot.energyShare(among: slots)
    worth.inflammation =
      -perDay * 5 / 2 * max(-600, min(600, candidate.features.inflammation)) / 100 * share / 100
      * weights.inflammation / 100
    worth.irritants = -perDay / 2 * candidate.features.irritants * quarters / 40 * weights.irritants / 100
    if let rating = candidate.rating {
      worth.favourites = Self.point / 2 * (rating - 50) / 50 * weights.favourites / 100
    }
    if let score = candidate.score { worth.score = Self.point * 4 / 10 * score / 100 * weights.score / 100 }
    if let last = request.history.filter({ $0.recipe == candidate.id }).map(\.daysAgo).min(), last < 28 {
      worth.novelty = -Self.point * 8 / 10 * (28 - max(0, last)) / 28 * weights.novelty / 100
    }
    worth.ease = -Self.point / 100 * minutes(of: candidate) * weights.ease / 100
    return worth
  }

  private func limits(of date: CalendarDay) -> MenuProblem.DayLimits {
    var limits = MenuProblem.DayLimits()
    func set(_ lane: MenuProblem.Lane, most: Int?) {
      if let most { limits.upper[lane.rawValue] = Int32(clamping: min(1_000_000, max(0, most))) }
    }
    let tolerance = max(1, min(90, request.limits.energyTolerance))
    limits.lower[MenuProblem.Lane.energy.rawValue] = Int32(
      clamping: (dayTarget * (100 - tolerance) + 99) / 100)
    set(.energy, most: dayTarget * (100 + tolerance) / 100)
    set(
      .minutes, most: date.weekday.isWeekend ? request.limits.minutesWeekend : request.limits.minutesWeekday)
    set(.sodium, most: request.limits.sodium)
    set(.sugar, most: request.limits.addedSugar.map { $0 * 10 })
    set(.alcohol, most: request.limits.alcohol.map { $0 * 10 })
    // 14 g of fibre for each 1,000 kcal (Dietary Guidelines for Americans 2020-2025, appendix 1).
    let fibre = max(1, dayTarget * 14 / 100)
    limits.cap[MenuProblem.Lane.fibre.rawValue] = Int32(clamping: fibre)
    limits.worth[MenuProblem.Lane.fibre.rawValue] = Int32(
      clamping: 15 * Self.point * request.weights.fibre / 100 / request.days / fibre)
    let ferments = 20
    limits.cap[MenuProblem.Lane.ferment.rawValue] = Int32(ferments)
    limits.worth[MenuProblem.Lane.ferment.rawValue] = Int32(
      clamping: 15 * Self.point * request.weights.ferments / 100 / request.days / ferments)
    return limits
  }

  // MARK: Options

  /// Minutes that a dish counts; one whose time is not known counts an hour, never nothing.
  private func minutes(of candidate: Candidate) -> Int { max(0, min(2_000, candidate.minutes ?? 60)) }

  private mutating func addOptions() {
    problem.lists = [[Int32]](repeating: [], count: slots.count)
    for (list, slot) in slots.enumerated() {
      for (number, candidate) in candidates.enumerated()
      where candidate.meals.contains(slot) && candidate.features.energy > 0
        && !request.bans.contains(candidate.id) && refusal(of: candidate, at: slot) == nil
      {
        problem.lists[list].append(Int32(addOption(number, slot)))
      }
    }
  }

  /// The reason why a candidate cannot be eaten at a meal by all who are there.
  func refusal(of candidate: Candidate, at slot: MealSlot) -> Refusal? {
    candidate.refusals.first { refusal in
      guard let person = refusal.person else { return true }
      return request.eaters.contains { $0.name == person && $0.eats(slot) }
    }
  }

  private mutating func addOption(_ number: Int, _ slot: MealSlot) -> Int {
    let candidate = candidates[number]
    let features = candidate.features
    let share = slot.energyShare(among: slots)
    let quarters = max(2, min(10, (need * share * 4 / 100 + features.energy / 2) / max(1, features.energy)))
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
    option[.minutes] = minutes(of: candidate)
    for (bit, name) in kindNames.enumerated() where features.fibreKinds.contains(name) {
      option.kinds |= 1 << bit
    }
    for (bit, name) in colourNames.enumerated() where features.colours.contains(name) {
      option.colours |= 1 << bit
    }
    for group in groups(of: candidate) { if let bit = groupBits[group] { option.variety |= 1 << bit } }
    let freshOnly = request.eaters.contains { $0.freshOnly && $0.eats(slot) }
    if candidate.keepsDays > 0 && !freshOnly {
      option.sparedMinutes = Int16(clamping: max(0, minutes(of: candidate) - Self.reheating))
    }
    for (bit, rule) in countedRules.enumerated() where candidate.tags.contains(rule.tag) {
      option.rules |= 1 << bit
    }
    let worth = worths(of: candidate, slot, quarters: quarters)
    option.worth = Int32(clamping: worth.sum)
    let plants = Set(features.plants.compactMap { plantNumber($0.key) }).sorted()
    let wanted = candidate.perishables + candidate.foods.filter(request.pantry.contains)
    let goods = Set(wanted.compactMap(goodNumber)).sorted()
    servings.append(Serving(candidate: number, slot: slot, quarters: quarters))
    worths.append(worth)
    return problem.add(option, plants: plants, goods: goods)
  }

  /// Minutes that it takes to warm up a leftover.
  static let reheating = 5

  // MARK: Places

  private mutating func addPlaces() {
    let locks = Dictionary(request.locks.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
    for day in 0..<request.days {
      for (list, slot) in slots.enumerated() {
        let meal = MealPlace(day: day, slot: slot)
        var place = MenuProblem.Place(day: day, list: list, countsForVariety: slot.countsForVariety)
        if slot == .lunch && day > 0, let dinner = slots.firstIndex(of: .dinner) {
          place.leftoverFrom = (day - 1) * slots.count + dinner
        }
        if let lock = locks[meal] { place.lock = settle(lock) }
        for (bit, rule) in countedRules.enumerated() where applies(rule, bit, to: meal) {
          place.rules |= 1 << bit
        }
        problem.places.append(place)
        meals.append(meal)
      }
    }
    for lock in request.locks where !meals.contains(lock.place) {
      brokenLocks.append((lock, "the menu has no such meal"))
    }
  }

  private mutating func settle(_ lock: MealLock) -> Int? {
    guard let number = dishNumber[lock.recipe] else {
      brokenLocks.append((lock, "no such recipe is among the candidates"))
      return nil
    }
    let candidate = candidates[number]
    if request.bans.contains(candidate.id) {
      brokenLocks.append((lock, "\(candidate.title) is banned"))
      return nil
    }
    if let refusal = refusal(of: candidate, at: lock.place.slot) {
      let person = refusal.person.map { " for \($0)" } ?? ""
      brokenLocks.append((lock, "\(candidate.title) is excluded\(person): \(refusal.because)"))
      return nil
    }
    guard candidate.features.energy > 0 else {
      brokenLocks.append((lock, "the energy of \(candidate.title) is not known"))
      return nil
    }
    return addOption(number, lock.place.slot)
  }

  // MARK: Rules

  /// The weeks that each counted rule looks at, in the order of ``countedRules``.
  private var ruleScopes: [Range<Int>] = []

  private mutating func countRules() {
    for rule in request.rules {
      var scopes: [Range<Int>] = []
      if let weekday = rule.weekday {
        scopes = (0..<request.days).filter { request.start.adding(days: $0).weekday == weekday }.map {
          $0..<$0 + 1
        }
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
        countedRules.append(rule)
        ruleScopes.append(scope)
        problem.rules.append(
          MenuProblem.CountRule(
            least: rule.least * length / 7, most: rule.most.map { ($0 * length + 6) / 7 } ?? 1_000))
      }
    }
  }

  private func applies(_ rule: MealRule, _ bit: Int, to meal: MealPlace) -> Bool {
    ruleScopes[bit].contains(meal.day) && (rule.slot == nil || rule.slot == meal.slot)
  }

  // MARK: Numbers for words

  private func plantNumber(_ key: String) -> Int? { Self.find(key, in: plantKeys) }
  private func goodNumber(_ key: String) -> Int? { Self.find(key, in: goodsKeys) }

  private static func find(_ key: String, in sorted: [String]) -> Int? {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < sorted.count && sorted[low] == key ? low : nil
  }

  private func groups(of candidate: Candidate) -> [String] {
    var groups: [String] = []
    if let cuisine = candidate.cuisine { groups.append("cuisine " + cuisine) }
    if let protein = candidate.protein { groups.append("protein " + protein) }
    if let ingredient = candidate.mainIngredient { groups.append("ingredient " + ingredient) }
    return groups
  }

  /// Gives the 64 commonest groups a bit each; what stands in a single dish cannot follow itself.
  private mutating func numberGroups() {
    var counts: [String: Int] = [:]
    for candidate in candidates { for group in groups(of: candidate) { counts[group, default: 0] += 1 } }
    let common = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (bit, group) in common.prefix(64).enumerated() { groupBits[group.key] = bit }
  }

  // MARK: Gaps

  /// The menu that is empty wherever it is not locked; for a model with gaps.
  var emptyMenu: [Int] {
    problem.places.map { place in
      place.lock ?? Int(problem.lists[place.list].first { problem.options[Int($0)].dish < 0 } ?? 0)
    }
  }

  /// The same problem in which any place may stay empty and no limit may be broken: for the best partial menu.
  func withGaps() -> HouseholdModel {
    var result = self
    for (list, slot) in slots.enumerated() {
      var nothing = MenuProblem.Option()
      nothing.dish = -1
      nothing[.energy] = need * slot.energyShare(among: slots) / 100
      nothing.worth = Int32(-10 * Self.point)
      let number = result.problem.add(nothing, plants: [], goods: [])
      result.problem.lists[list].append(Int32(number))
      result.servings.append(Serving(candidate: nil, slot: slot, quarters: 0))
      result.worths.append(Worths())
    }
    // Emptying all meals of a day must be dearer than nothing but cheaper than any broken limit.
    // A minute too many must weigh more than an empty place, so that a day is emptied meal by meal.
    result.problem.strictness = MenuProblem.Lanes(repeating: Int32(2 * 10 * Self.point / 5))
    result.problem.breach = Int32(200 * Self.point)
    result.problem.rulePenalty = 200 * Self.point
    for rule in result.problem.rules.indices { result.problem.rules[rule].least = 0 }
    return result
  }
}
