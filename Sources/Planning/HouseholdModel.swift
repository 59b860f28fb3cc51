/// A household's wishes and candidates, written as a ``MenuProblem``.
///
/// Every dish has one option for each meal it suits: the size, in quarter servings, that carries the meal's share
/// of an average eater's energy; where a side may stand beside it, a second and smaller one. What a person eats
/// exactly is settled afterwards (``PortionTable``), so that energy decides little and taste and health decide
/// much. Places whose eaters, month and stocks are alike share a list of options (``Gathering``): a dish must suit
/// all who eat it there, and nobody else.
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
    var gentleness = 0
    var sum: Int { inflammation + irritants + favourites + novelty + score + ease + gentleness }
  }

  /// Everything that decides which options a place may take.
  struct Gathering: Hashable {
    var slot: MealSlot
    var isSide = false
    /// The eaters at the table, by number.
    var present: [Int]
    /// The month, where only what is in season is planned.
    var month: Int?
    /// Whether only gentle dishes are planned.
    var isGentle = false
    /// Whether it is a meal of the first day, on which nothing of the day before may come again.
    var isFirst = false
    /// Foods that are no longer good.
    var expired: Set<String> = []
  }

  /// What is the same for all options of a candidate.
  struct DishNumbers {
    var plants: [Int] = []
    var goods: [Int] = []
    var kinds: UInt16 = 0
    var colours: UInt16 = 0
    var variety: UInt64 = 0
    var rules: UInt32 = 0
    var novelty = 0
  }

  /// One point of the week score.
  static let point = 100_000

  /// The wishes; only limits of energy and minutes may change later (``relimit(_:)``).
  private(set) var request: PlanRequest
  let candidates: [Candidate]
  /// The meals that somebody eats on some day, in the order of the wishes.
  let slots: [MealSlot]
  /// The energy need that dishes are sized for, in kcal a day.
  let need: Int
  var problem: MenuProblem
  var servings: [Serving] = []
  var worths: [Worths] = []
  /// The meal at each place of the problem.
  var meals: [MealPlace] = []
  /// The number of each meal's place.
  var placeOf: [MealPlace: Int] = [:]
  /// What each list is for.
  var gatherings: [Gathering] = []
  /// The places that are settled: past or cooked.
  var settledPlaces: Set<Int> = []
  /// Locks that cannot be kept, and why.
  var brokenLocks: [(lock: MealLock, because: String)] = []
  /// The rule behind each counted rule of the problem.
  var countedRules: [MealRule] = []
  /// The days that each counted rule looks at, in the order of ``countedRules``.
  var ruleScopes: [Range<Int>] = []
  /// Rules that found no room.
  var droppedRules: [MealRule] = []
  let plantKeys: [String]
  let goodsKeys: [String]
  let kindNames: [String]
  let colourNames: [String]
  var dishNumber: [String: Int] = [:]
  /// What is known of each candidate, in numbers.
  var dishes: [DishNumbers] = []
  /// Foods that need not be bought.
  let stock: Set<String>

  init(_ request: PlanRequest, _ all: [Candidate]) {
    self.request = request
    candidates = all.sorted { $0.id < $1.id }
    let dates = (0..<request.days).map { request.start.adding(days: $0) }
    var attended = [Int](repeating: 0, count: request.eaters.count)
    for (number, eater) in request.eaters.enumerated() {
      for date in dates { attended[number] += request.slots.count { eater.eats($0, on: date) } }
    }
    slots = request.slots.filter { slot in
      request.eaters.contains { eater in dates.contains { eater.eats(slot, on: $0) } }
    }
    let weighted = zip(request.eaters, attended).map { $0.energy * $1 }.reduce(0, +)
    need = weighted / max(1, attended.reduce(0, +))
    let perishable = Set(candidates.flatMap(\.perishables))
    let bought = request.bought.intersection(perishable)
    stock = request.pantry.union(bought)
    let stock = stock
    var plants = Set<String>()
    var goods = perishable
    var kinds = Set<String>()
    var colours = Set<String>()
    for candidate in candidates {
      for plant in candidate.features.plants { plants.insert(plant.key) }
      if !stock.isEmpty { for food in candidate.foods where stock.contains(food) { goods.insert(food) } }
      kinds.formUnion(candidate.features.fibreKinds)
      colours.formUnion(candidate.features.colours)
    }
    plantKeys = plants.sorted()
    goodsKeys = goods.sorted()
    kindNames = Array(kinds.sorted().prefix(12))
    colourNames = Array(colours.sorted().prefix(12))
    problem = MenuProblem(days: request.days, plants: plantKeys.count, goods: goodsKeys.count)
    for (number, candidate) in candidates.enumerated() { dishNumber[candidate.id] = number }
    countRules()
    setWorths(bought: bought)
    numberDishes()
    addPlaces()
    for day in 0..<request.days { problem.limits[day] = limits(of: day) }
    allowWhatIsSettled()
  }

  /// Takes over limits of energy and minutes; others are written into the options and need a new model.
  mutating func relimit(_ limits: DayWishes) {
    request.limits.minutesWeekday = limits.minutesWeekday
    request.limits.minutesWeekend = limits.minutesWeekend
    request.limits.minutesOn = limits.minutesOn
    request.limits.energyTolerance = limits.energyTolerance
    for day in 0..<request.days { problem.limits[day] = self.limits(of: day) }
  }

  /// The date of a day of the menu.
  func date(_ day: Int) -> CalendarDay { request.start.adding(days: day) }

  /// The candidate at a place of a menu.
  func candidate(at place: Int, in menu: [Int]) -> Candidate? {
    servings[menu[place]].candidate.map { candidates[$0] }
  }

  /// The shares of a day's energy of a meal and the side beside it, in percent of the day.
  func energyShare(of slot: MealSlot, hasSide: Bool) -> Int {
    slot.energyShare(among: slots) - (hasSide ? MealSlot.sideShare : 0)
  }

  /// The energy of a day for an average eater, in kcal.
  func dayTarget(_ day: Int) -> Int {
    let shares = meals.filter { $0.day == day && !$0.isSide }.map { $0.slot.energyShare(among: slots) }
    return need * shares.reduce(0, +) / 100
  }

  // MARK: Days

  private func limits(of day: Int) -> MenuProblem.DayLimits {
    var limits = MenuProblem.DayLimits()
    func set(_ lane: MenuProblem.Lane, most: Int?) {
      if let most { limits.upper[lane.rawValue] = Int32(clamping: min(1_000_000, max(0, most))) }
    }
    let target = dayTarget(day)
    if day >= request.pastDays && target > 0 {
      let tolerance = max(1, min(90, request.limits.energyTolerance))
      limits.lower[MenuProblem.Lane.energy.rawValue] = Int32(
        clamping: (target * (100 - tolerance) + 99) / 100)
      set(.energy, most: target * (100 + tolerance) / 100)
      set(.minutes, most: request.limits.minutes(on: date(day)))
      set(.sodium, most: request.limits.sodium)
      set(.sugar, most: request.limits.addedSugar.map { $0 * 10 })
      set(.alcohol, most: request.limits.alcohol.map { $0 * 10 })
    }
    // 14 g of fibre for each 1,000 kcal (Dietary Guidelines for Americans 2020-2025, appendix 1).
    let fibre = max(1, target * 14 / 100)
    limits.cap[MenuProblem.Lane.fibre.rawValue] = Int32(clamping: fibre)
    limits.worth[MenuProblem.Lane.fibre.rawValue] = Int32(
      clamping: 15 * Self.point * request.weights.fibre / 100 / request.days / fibre)
    let ferments = 20
    limits.cap[MenuProblem.Lane.ferment.rawValue] = Int32(ferments)
    limits.worth[MenuProblem.Lane.ferment.rawValue] = Int32(
      clamping: 15 * Self.point * request.weights.ferments / 100 / request.days / ferments)
    return limits
  }

  // MARK: Gaps

  /// Adds an option of no dish and returns its number.
  mutating func addEmpty(_ slot: MealSlot, energy: Int = 0, worth: Int = 0) -> Int {
    var nothing = MenuProblem.Option()
    nothing.dish = -1
    nothing[.energy] = energy
    nothing.worth = Int32(clamping: worth)
    let number = problem.add(nothing, plants: [], goods: [])
    servings.append(Serving(candidate: nil, slot: slot, quarters: 0))
    worths.append(Worths())
    return number
  }

  /// Adds a meal that should not stay empty but does: as if it brought its energy, at a loss of ten points.
  mutating func addGap(_ slot: MealSlot) -> Int {
    addEmpty(slot, energy: need * slot.energyShare(among: slots) / 100, worth: -10 * Self.point)
  }

  /// The menu that is empty wherever it is not locked; for a model with gaps.
  var emptyMenu: [Int] {
    problem.places.map { place in
      place.lock ?? Int(problem.lists[place.list].first { problem.options[Int($0)].dish < 0 } ?? 0)
    }
  }

  /// The same problem in which any place may stay empty and no limit may be broken: for the best partial menu.
  func withGaps() -> HouseholdModel {
    var result = self
    for (list, gathering) in gatherings.enumerated() where !gathering.isSide {
      result.problem.lists[list].append(Int32(result.addGap(gathering.slot)))
    }
    // Emptying all meals of a day must be dearer than nothing but cheaper than any broken limit.
    // A minute too many must weigh more than an empty place, so that a day is emptied meal by meal.
    result.problem.strictness = MenuProblem.Lanes(repeating: Int32(2 * 10 * Self.point / 5))
    result.problem.breach = Int32(200 * Self.point)
    result.problem.rulePenalty = 200 * Self.point
    for rule in result.problem.rules.indices { result.problem.rules[rule].least = 0 }
    return result
  }

  /// A partial menu in which meals were emptied until it breaks no rule; for a model with gaps.
  ///
  /// Where what is locked breaks a rule by itself, it stays broken and is told.
  func emptied(_ menu: [Int]) -> [Int] {
    var menu = menu
    for _ in menu.indices {
      let breaches = problem.judge(menu).breaches
      guard let place = breaches.lazy.compactMap({ culprit(of: $0, in: menu) }).first else { break }
      let list = problem.lists[problem.places[place].list]
      guard let gap = list.first(where: { problem.options[Int($0)].dish < 0 }) else { break }
      menu[place] = Int(gap)
    }
    return menu
  }

  /// The meal whose emptying mends a broken rule most, or `nil` when only locked meals break it.
  private func culprit(of breach: MenuProblem.Breach, in menu: [Int]) -> Int? {
    let open = menu.indices.filter {
      problem.places[$0].lock == nil && problem.options[menu[$0]].dish >= 0
    }
    func largest(_ places: [Int], _ size: (Int) -> Int) -> Int? {
      places.max { (size($0), $1) < (size($1), $0) }
    }
    switch breach {
    case .sum(.energy, let day, let sum, let least, _) where sum < least:
      // A gap counts as the meal's share of the need: the meal that falls short of it most.
      return largest(open.filter { meals[$0].day == day }) { place in
        need * energyShare(of: meals[place].slot, hasSide: false) / 100
          - problem.options[menu[place]][.energy]
      }
    case .sum(let lane, let day, _, _, let most):
      // Where the locked meals alone are too much, emptying the others mends nothing.
      let locked = menu.indices.filter { meals[$0].day == day && problem.places[$0].lock != nil }
      if locked.map({ problem.options[menu[$0]][lane] }).reduce(0, +) > most { return nil }
      return largest(open.filter { meals[$0].day == day }) { place in
        let spared = lane == .minutes && problem.isLeftover(place, in: menu)
        let option = problem.options[menu[place]]
        return option[lane] - (spared ? Int(option.sparedMinutes) : 0)
      }
    case .place(let place): return open.contains(place) ? place : nil
    case .tooOften(let dish, let week):
      return open.last { Int(problem.options[menu[$0]].dish) == dish && meals[$0].day / 7 == week }
    case .tooClose(let dish, let day):
      return open.last {
        Int(problem.options[menu[$0]].dish) == dish && (day - 1...day).contains(meals[$0].day)
      }
    case .count(let rule, _):
      return open.last {
        problem.options[menu[$0]].rules & problem.places[$0].rules & (1 << UInt32(rule)) != 0
      }
    }
  }
}

extension DayWishes {
  /// The minutes of cooking allowed on a date, or `nil` for no limit.
  func minutes(on date: CalendarDay) -> Int? {
    minutesOn[date] ?? (date.weekday.isWeekend ? minutesWeekend : minutesWeekday)
  }
}
