/// A menu under change, with all sums kept so that a change is judged exactly and at once.
///
/// The numbers live in plain memory that is taken once, at the start: the search tries millions of changes a
/// second and must not allocate, count references or check bounds while it does. Nothing outside this file
/// touches that memory, and ``MenuProblem/judge(_:)`` recomputes every value independently.
final class MenuState {
  /// What is known of one day.
  struct Day {
    var sums = MenuProblem.Lanes.zero
    var variety: UInt64 = 0
    var worth = 0
    var breach = 0
    var kinds: UInt16 = 0
    var colours: UInt16 = 0
  }

  /// What the search needs to know of a place.
  struct Spot {
    var varietyMask: UInt64
    var rules: UInt32
    var day: Int32
    var list: Int32
    var leftoverFrom: Int32
    var leftoverTo: Int32
  }

  /// What an option can bring at best through its items, for an early answer.
  struct Bulk {
    var points: Int32 = 0
    var gain: Int32 = 0
    var cost: Int32 = 0
  }

  /// What the other places of a day show.
  struct Others {
    var variety: UInt64 = 0
    var kinds: UInt16 = 0
    var colours: UInt16 = 0
  }

  /// What the other days show in each window that a day belongs to.
  struct Window {
    var first: UInt16
    var second: UInt16
    var third: UInt16
  }

  let problem: MenuProblem
  let placeCount: Int
  let dayCount: Int
  /// The places that are not locked, in order.
  let free: [Int]

  private let options: UnsafeMutablePointer<MenuProblem.Option>
  private let bulk: UnsafeMutablePointer<Bulk>
  private let items: UnsafeMutablePointer<UInt16>
  private let itemValue: UnsafeMutablePointer<Int32>
  private let itemUses: UnsafeMutablePointer<UInt16>
  private let spots: UnsafeMutablePointer<Spot>
  private let dayStart: UnsafeMutablePointer<Int>
  private let limits: UnsafeMutablePointer<MenuProblem.DayLimits>
  private let days: UnsafeMutablePointer<Day>
  private let usedDays: UnsafeMutablePointer<UInt32>
  private let weekMask: UnsafeMutablePointer<UInt32>
  private let menu: UnsafeMutablePointer<Int32>
  private let bits: UnsafeMutablePointer<UInt8>
  private let ruleCounts: UnsafeMutablePointer<Int>
  private let pointsWorth: UnsafeMutablePointer<Int>
  private let colourValue: UnsafeMutablePointer<Int>
  private let around: UnsafeMutablePointer<Others>
  private let windows: UnsafeMutablePointer<Window>
  private let pendingNext: UnsafeMutablePointer<Day>
  private let optionCount: Int
  private let pointsLimit: Int
  private let varietyCost: Int
  private let kindWorth: Int
  private let windowLength: Int
  private let strictness: MenuProblem.Lanes
  private let breachCost: Int
  private let usesPerWeek: Int
  private let repetitionIsFree: Bool
  private let leftoversAreVaried: Bool
  private let hasRules: Bool

  /// The numbers that change, in plain memory too.
  private struct Counters {
    var plantPoints = 0
    var worth = 0
    var breach = 0
    var moves = 0
    var stress = 1
  }

  private let counters: UnsafeMutablePointer<Counters>

  @inline(__always)
  private var plantPoints: Int {
    get { counters.pointee.plantPoints }
    set { counters.pointee.plantPoints = newValue }
  }
  /// What the menu is worth, broken rules left aside.
  @inline(__always)
  private(set) var worth: Int {
    get { counters.pointee.worth }
    set { counters.pointee.worth = newValue }
  }
  /// What the broken rules cost; zero when none is broken.
  private(set) var breach: Int {
    get { counters.pointee.breach }
    set { counters.pointee.breach = newValue }
  }
  /// How many changes were judged so far.
  var moves: Int { counters.pointee.moves }
  /// How many times harder than usual broken limits press; a change needs ``reset(to:)`` to be felt.
  var stress: Int {
    get { counters.pointee.stress }
    set { counters.pointee.stress = newValue }
  }

  /// The worth less the cost of broken rules.
  var total: Int { worth &- breach }

  init(_ problem: MenuProblem) {
    self.problem = problem
    counters = .allocate(capacity: 1)
    counters.initialize(to: Counters())
    placeCount = problem.places.count
    dayCount = problem.days
    free = problem.places.indices.filter { problem.places[$0].lock == nil }
    optionCount = problem.options.count
    options = Self.copy(problem.options)
    let itemKinds = problem.plantCount + problem.goodsWorth.count
    items = Self.copy(problem.items)
    itemValue = Self.copy(problem.plantPoints + problem.goodsWorth)
    itemUses = .allocate(capacity: max(1, itemKinds))
    itemUses.initialize(repeating: 0, count: max(1, itemKinds))
    spots = .allocate(capacity: max(1, placeCount))
    dayStart = .allocate(capacity: dayCount + 1)
    dayStart.initialize(repeating: 0, count: dayCount + 1)
    for (index, place) in problem.places.enumerated() {
      spots[index] = Spot(
        varietyMask: place.countsForVariety ? .max : 0, rules: place.rules, day: Int32(place.day),
        list: Int32(place.list), leftoverFrom: Int32(place.leftoverFrom ?? -1), leftoverTo: -1)
      dayStart[place.day + 1] = index + 1
    }
    for day in 1...dayCount { dayStart[day] = max(dayStart[day], dayStart[day - 1]) }
    for (index, place) in problem.places.enumerated() {
      if let from = place.leftoverFrom { spots[from].leftoverTo = Int32(index) }
    }
    around = .allocate(capacity: max(1, placeCount))
    around.initialize(repeating: Others(), count: max(1, placeCount))
    windows = .allocate(capacity: dayCount)
    windows.initialize(repeating: Window(first: 0, second: 0, third: 0), count: dayCount)
    pendingNext = .allocate(capacity: 1)
    pendingNext.initialize(to: Day())
    limits = .allocate(capacity: dayCount)
    for day in 0..<dayCount { limits[day] = problem.limits[day] }
    days = .allocate(capacity: dayCount)
    days.initialize(repeating: Day(), count: dayCount)
    usedDays = .allocate(capacity: problem.dishCount + 1)
    usedDays.initialize(repeating: 0, count: problem.dishCount + 1)
    weekMask = .allocate(capacity: dayCount)
    for day in 0..<dayCount { weekMask[day] = UInt32(0x7F) << UInt32(day / 7 * 7) }
    menu = .allocate(capacity: max(1, placeCount))
    menu.initialize(repeating: 0, count: max(1, placeCount))
    bits = .allocate(capacity: 4_096)
    for word in 0..<4_096 { bits[word] = UInt8(word.nonzeroBitCount) }
    ruleCounts = .allocate(capacity: 32)
    ruleCounts.initialize(repeating: 0, count: 32)
    bulk = .allocate(capacity: max(1, optionCount))
    var mostPoints = 0
    for number in 0..<optionCount {
      var sum = Bulk()
      for item in problem.plants(of: number) { sum.points += problem.plantPoints[Int(item)] }
      for item in problem.goods(of: number) {
        let value = problem.goodsWorth[Int(item) - problem.plantCount]
        if value > 0 { sum.gain += value } else { sum.cost -= value }
      }
      bulk[number] = sum
      mostPoints = max(mostPoints, Int(sum.points))
    }
    pointsLimit = Int(problem.plantPoints.reduce(0, +)) + mostPoints
    pointsWorth = .allocate(capacity: pointsLimit + 1)
    for points in 0...pointsLimit { pointsWorth[points] = problem.worth(ofPlantPoints: points) }
    colourValue = .allocate(capacity: 17)
    for count in 0...16 { colourValue[count] = problem.colourWorth * min(count, problem.colourCap) }
    varietyCost = problem.varietyCost
    kindWorth = problem.kindWorth
    windowLength = problem.windowLength
    strictness = problem.strictness
    breachCost = Int(problem.breach)
    usesPerWeek = problem.usesPerWeek
    repetitionIsFree = problem.repetitionIsFree
    leftoversAreVaried = problem.leftoversAreVaried
    hasRules = !problem.rules.isEmpty
  }

  private static func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, elements.count))
    _ = memory.initialize(from: elements)
    return memory.baseAddress ?? .allocate(capacity: 1)
  }

  deinit {
    counters.deallocate()
    options.deallocate()
    bulk.deallocate()
    items.deallocate()
    itemValue.deallocate()
    itemUses.deallocate()
    spots.deallocate()
    dayStart.deallocate()
    limits.deallocate()
    around.deallocate()
    windows.deallocate()
    pendingNext.deallocate()
    days.deallocate()
    usedDays.deallocate()
    weekMask.deallocate()
    menu.deallocate()
    bits.deallocate()
    ruleCounts.deallocate()
    pointsWorth.deallocate()
    colourValue.deallocate()
  }

  /// The option at a place.
  @inline(__always)
  subscript(place: Int) -> Int { Int(menu[place]) }

  /// The menu as it stands.
  var current: [Int] { (0..<placeCount).map { Int(menu[$0]) } }

  /// Copies the menu as it stands.
  func copy(into other: inout [Int32]) {
    other.withUnsafeMutableBufferPointer { for place in 0..<placeCount { $0[place] = menu[place] } }
  }

  /// The day of a place.
  @inline(__always)
  func day(of place: Int) -> Int { Int(spots[place].day) }

  /// The list of a place.
  @inline(__always)
  func list(of place: Int) -> Int { Int(spots[place].list) }

  /// The places of a day.
  func places(of day: Int) -> Range<Int> { dayStart[day]..<dayStart[day + 1] }

  /// Sets the whole menu and sums everything up anew.
  func reset(to new: [Int32]) {
    for place in 0..<placeCount { menu[place] = new[place] }
    rebuild()
  }

  private func rebuild() {
    for item in 0..<(problem.plantCount + problem.goodsWorth.count) { itemUses[item] = 0 }
    for dish in 0...problem.dishCount { usedDays[dish] = 0 }
    for rule in 0..<32 { ruleCounts[rule] = 0 }
    plantPoints = 0
    worth = 0
    breach = 0
    for place in 0..<placeCount {
      let number = Int(menu[place])
      worth += addItems(of: number) + Int(options[number].worth)
      mark(number, spots[place].day)
      var belongs = options[number].rules & spots[place].rules
      while belongs != 0 {
        ruleCounts[belongs.trailingZeroBitCount] += 1
        belongs &= belongs - 1
      }
    }
    worth += pointsWorth[plantPoints]
    for day in 0..<dayCount {
      days[day] = summedUp(day)
      worth += days[day].worth
      breach += days[day].breach
    }
    for day in 0..<dayCount { refresh(day) }
    for rule in problem.rules.indices { breach += rulePenalty(rule, ruleCounts[rule]) }
    worth += links()
  }

  // MARK: Days

  /// Whether the place holds a leftover of what stands at the place it may come from.
  @inline(__always)
  private func isLeftover(_ place: Int) -> Bool {
    let from = Int(spots[place].leftoverFrom)
    if from < 0 { return false }
    let here = options + Int(menu[place])
    return here.pointee.sparedMinutes >= 0 && options[Int(menu[from])].dish == here.pointee.dish
  }

  /// Judges a day whose sums are right and whose masks are not.
  private func finish(_ day: Int, sums: MenuProblem.Lanes) -> Day {
    var result = Day()
    result.sums = sums
    for place in places(of: day) {
      let option = options + Int(menu[place])
      result.kinds |= option.pointee.kinds
      result.colours |= option.pointee.colours
      result.variety |= variety(of: option.pointee, at: place)
    }
    judge(&result, day)
    return result
  }

  /// The groups that an option shows at a place; eating a leftover again is what it was cooked for.
  @inline(__always)
  private func variety(of option: MenuProblem.Option, at place: Int) -> UInt64 {
    if leftoversAreVaried && isLeftover(place) { return 0 }
    return option.variety & spots[place].varietyMask
  }

  /// Judges a day whose sums and colours are known.
  @inline(__always)
  private func judge(_ result: inout Day, _ day: Int) {
    let limit = limits + day
    let zero = MenuProblem.Lanes.zero
    let capped = pointwiseMin(result.sums, limit.pointee.cap) &* limit.pointee.worth
    result.worth = Int(capped.wrappedSum()) &+ colourValue[Int(bits[Int(result.colours)])]
    let under = pointwiseMax(limit.pointee.lower &- result.sums, zero)
    let over = pointwiseMax(result.sums &- limit.pointee.upper, zero)
    let off = under | over
    if off != zero { result.breach = cost(of: off) }
  }

  @inline(never)
  private func cost(of off: MenuProblem.Lanes) -> Int {
    var cost = 0
    for lane in 0..<8 where off[lane] != 0 {
      cost &+= breachCost &+ Int(off[lane]) &* Int(strictness[lane])
    }
    return cost &* counters.pointee.stress
  }

  private func summedUp(_ day: Int) -> Day {
    var sums = MenuProblem.Lanes.zero
    for place in places(of: day) {
      let option = options[Int(menu[place])]
      sums &+= option.lanes
      if isLeftover(place) { sums[MenuProblem.Lane.minutes.rawValue] &-= Int32(option.sparedMinutes) }
    }
    return finish(day, sums: sums)
  }

  /// What the kinds in the windows of a day number when the day has these kinds.
  @inline(__always)
  private func windowCount(_ day: Int, _ kinds: UInt16) -> Int {
    let window = windows + day
    return Int(bits[Int(window.pointee.first | kinds)]) &+ Int(bits[Int(window.pointee.second | kinds)])
      &+ Int(bits[Int(window.pointee.third | kinds)])
  }

  /// Renews what is remembered of the other places of a day and of the days around it.
  @inline(__always)
  private func refresh(_ day: Int) {
    for place in places(of: day) {
      var others = Others()
      for other in places(of: day) where other != place {
        let option = options + Int(menu[other])
        others.kinds |= option.pointee.kinds
        others.colours |= option.pointee.colours
        others.variety |= variety(of: option.pointee, at: other)
      }
      around[place] = others
    }
    for near in max(0, day &- 2)...min(dayCount &- 1, day &+ 2) { refreshWindows(near) }
  }

  private func refreshWindows(_ day: Int) {
    // Windows that do not exist hold every kind already, so that nothing can be won in them.
    var window = Window(first: 4_095, second: 4_095, third: 4_095)
    let first = max(0, day - windowLength + 1)
    let last = min(day, dayCount - windowLength)
    for start in first...last {
      var kinds: UInt16 = 0
      for other in start..<start + windowLength where other != day { kinds |= days[other].kinds }
      switch start - first {
      case 0: window.first = kinds
      case 1: window.second = kinds
      default: window.third = kinds
      }
    }
    windows[day] = window
  }

  /// What groups on neighbouring days bring when a day's groups become others; rarely above zero.
  @inline(__always)
  private func varietyGain(_ day: Int, _ old: UInt64, _ new: UInt64) -> Int {
    if old == new { return 0 }
    var cost = 0
    if day > 0 {
      let before = days[day &- 1].variety
      cost &+= ones(new & before) &- ones(old & before)
    }
    if day &+ 1 < dayCount {
      let after = days[day &+ 1].variety
      cost &+= ones(new & after) &- ones(old & after)
    }
    return 0 &- cost &* varietyCost
  }

  @inline(__always)
  private func ones(_ word: UInt64) -> Int { word == 0 ? 0 : word.nonzeroBitCount }

  /// The worth of all that ties days together.
  private func links() -> Int {
    var result = 0
    for start in 0...(dayCount - windowLength) {
      var kinds: UInt16 = 0
      for day in start..<start + windowLength { kinds |= days[day].kinds }
      result += kindWorth * Int(bits[Int(kinds)])
    }
    for day in 1..<max(1, dayCount) {
      result -= varietyCost * ones(days[day - 1].variety & days[day].variety)
    }
    return result
  }

  // MARK: Items

  /// Counts an option's items in; returns what goods bring and leaves plants in ``plantPoints``.
  @inline(__always)
  private func addItems(of number: Int) -> Int {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      if itemUses[id] == 0 { plantPoints &+= Int(itemValue[id]) }
      itemUses[id] &+= 1
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      if itemUses[id] == 0 { goods &+= Int(itemValue[id]) }
      itemUses[id] &+= 1
      item += 1
    }
    return goods
  }

  /// Takes an option's items out; returns what goods brought.
  @inline(__always)
  private func removeItems(of number: Int) -> Int {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      itemUses[id] &-= 1
      if itemUses[id] == 0 { plantPoints &-= Int(itemValue[id]) }
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      itemUses[id] &-= 1
      if itemUses[id] == 0 { goods &+= Int(itemValue[id]) }
      item += 1
    }
    return goods
  }

  /// What an option's items would bring: new plant points, and the worth of new goods.
  @inline(__always)
  private func newItems(of number: Int) -> (points: Int, goods: Int) {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var points = 0
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      points &+= itemUses[id] == 0 ? Int(itemValue[id]) : 0
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      goods &+= itemUses[id] == 0 ? Int(itemValue[id]) : 0
      item += 1
    }
    return (points, goods)
  }

  // MARK: Repetition

  @inline(__always)
  private func mark(_ number: Int, _ day: Int32) {
    let dish = Int(options[number].dish)
    if dish >= 0 { usedDays[dish] |= 1 &<< UInt32(truncatingIfNeeded: day) }
  }

  @inline(__always)
  private func isUsed(_ number: Int, on day: Int32) -> Bool {
    let dish = Int(options[number].dish)
    return dish >= 0 && !repetitionIsFree && usedDays[dish] & (1 &<< UInt32(truncatingIfNeeded: day)) != 0
  }

  @inline(__always)
  private func unmark(_ number: Int, _ day: Int32) {
    let dish = Int(options[number].dish)
    if dish >= 0 { usedDays[dish] &= ~(1 &<< UInt32(truncatingIfNeeded: day)) }
  }

  /// Whether repetition allows an option at a place, the option that stands there now left aside.
  @inline(__always)
  func repetitionAllows(_ number: Int, at place: Int) -> Bool {
    let dish = options[number].dish
    if dish < 0 || repetitionIsFree { return true }
    let day = UInt32(truncatingIfNeeded: spots[place].day)
    var used = usedDays[Int(dish)]
    if used == 0 { return true }
    if options[Int(menu[place])].dish == dish { used &= ~(1 &<< day) }
    if used & (1 &<< day) != 0 { return false }
    if (used & weekMask[Int(day)]).nonzeroBitCount >= usesPerWeek { return false }
    if day > 0 && used & (1 &<< (day &- 1)) != 0 {
      let from = Int(spots[place].leftoverFrom)
      if from < 0 || options[number].sparedMinutes < 0 || options[Int(menu[from])].dish != dish {
        return false
      }
    }
    if used & (1 &<< (day &+ 1)) != 0 {
      let to = Int(spots[place].leftoverTo)
      if to < 0 || options[Int(menu[to])].sparedMinutes < 0 || options[Int(menu[to])].dish != dish {
        return false
      }
    }
    return true
  }

  // MARK: Counted rules

  private func rulePenalty(_ rule: Int, _ count: Int) -> Int {
    let limits = problem.rules[rule]
    return problem.rulePenalty * (max(0, limits.least - count) + max(0, count - limits.most))
  }

  private func rulesCost(_ place: Int, _ old: Int, _ new: Int) -> Int {
    var changed = (options[old].rules ^ options[new].rules) & spots[place].rules
    var cost = 0
    while changed != 0 {
      let rule = changed.trailingZeroBitCount
      let after = ruleCounts[rule] + (options[new].rules & (1 << UInt32(rule)) != 0 ? 1 : -1)
      cost += rulePenalty(rule, after) - rulePenalty(rule, ruleCounts[rule])
      changed &= changed - 1
    }
    return cost
  }

  private func countRules(_ place: Int, _ old: Int, _ new: Int) {
    var changed = (options[old].rules ^ options[new].rules) & spots[place].rules
    while changed != 0 {
      let rule = changed.trailingZeroBitCount
      ruleCounts[rule] += options[new].rules & (1 << UInt32(rule)) != 0 ? 1 : -1
      changed &= changed - 1
    }
  }

  // MARK: Changes

  /// What a change does to the days, items left aside.
  private struct DayChange {
    var day: Day
    var touchesNext: Bool
    var worth: Int
    var breach: Int
  }

  /// Judges the days with `new` at the place; the menu must hold `new` there already.
  @inline(__always)
  private func dayChange(_ place: Int, _ old: Int, _ new: Int) -> DayChange {
    let day = Int(spots[place].day)
    let minutes = MenuProblem.Lane.minutes.rawValue
    let before = days + day
    let now = options + new
    let was = options + old
    var after = Day()
    after.sums = before.pointee.sums &- was.pointee.lanes &+ now.pointee.lanes
    var groups = now.pointee.variety & spots[place].varietyMask
    let from = Int(spots[place].leftoverFrom)
    if from >= 0 {
      let source = options[Int(menu[from])].dish
      if was.pointee.sparedMinutes >= 0 && was.pointee.dish == source {
        after.sums[minutes] &+= Int32(was.pointee.sparedMinutes)
      }
      if now.pointee.sparedMinutes >= 0 && now.pointee.dish == source {
        after.sums[minutes] &-= Int32(now.pointee.sparedMinutes)
        if leftoversAreVaried { groups = 0 }
      }
    }
    let others = around + place
    after.kinds = others.pointee.kinds | now.pointee.kinds
    after.colours = others.pointee.colours | now.pointee.colours
    after.variety = others.pointee.variety | groups
    judge(&after, day)
    var result = DayChange(
      day: after, touchesNext: false, worth: after.worth &- before.pointee.worth,
      breach: after.breach &- before.pointee.breach)
    if after.kinds != before.pointee.kinds {
      result.worth &+=
        kindWorth &* (windowCount(day, after.kinds) &- windowCount(day, before.pointee.kinds))
    }
    result.worth &+= Int(now.pointee.worth) &- Int(was.pointee.worth)
    let to = Int(spots[place].leftoverTo)
    if to >= 0 {
      let eaten = options + Int(menu[to])
      let dish = eaten.pointee.dish
      if eaten.pointee.sparedMinutes >= 0 && (was.pointee.dish == dish) != (now.pointee.dish == dish) {
        return withNextDay(result, day, to, becomesLeftover: now.pointee.dish == dish)
      }
    }
    result.worth &+= varietyGain(day, before.pointee.variety, after.variety)
    return result
  }

  /// The rare case that the next day's lunch starts or ceases to be a leftover.
  @inline(never)
  private func withNextDay(_ change: DayChange, _ day: Int, _ to: Int, becomesLeftover: Bool) -> DayChange {
    var result = change
    let next = Int(spots[to].day)
    var sums = days[next].sums
    let spared = Int32(options[Int(menu[to])].sparedMinutes)
    sums[MenuProblem.Lane.minutes.rawValue] &+= becomesLeftover ? 0 &- spared : spared
    let after = finish(next, sums: sums)
    pendingNext.pointee = after
    result.touchesNext = true
    result.worth += after.worth - days[next].worth
    result.breach += after.breach - days[next].breach
    let (oldDay, oldNext) = (days[day], days[next])
    let before = varietyCost(around: day, next)
    days[day] = result.day
    days[next] = after
    result.worth += before - varietyCost(around: day, next)
    days[day] = oldDay
    days[next] = oldNext
    return result
  }

  private func varietyCost(around day: Int, _ next: Int) -> Int {
    var cost = 0
    for later in max(1, day)...max(1, min(dayCount - 1, next + 1)) {
      cost += ones(days[later - 1].variety & days[later].variety)
    }
    return cost * varietyCost
  }

  /// Puts an option at a place when the change of ``total`` is at least `threshold`; says whether it did.
  func put(_ new: Int, at place: Int, ifAtLeast threshold: Int) -> Bool {
    let old = Int(menu[place])
    if old == new || !repetitionAllows(new, at: place) { return false }
    counters.pointee.moves &+= 1
    menu[place] = Int32(truncatingIfNeeded: new)
    var change = dayChange(place, old, new)
    if hasRules { change.breach &+= rulesCost(place, old, new) }
    let sure = change.worth &- change.breach
    let points = plantPoints
    // What the new option brings if it takes over nothing from the old one, and the old one cost all it could.
    if sure &+ Int(bulk[old].cost) &+ pointsWorth[min(pointsLimit, points &+ Int(bulk[new].points))]
      &- pointsWorth[points] &+ Int(bulk[new].gain) >= threshold
    {
      let bold = newItems(of: new)
      if sure &+ Int(bulk[old].cost) &+ pointsWorth[points &+ bold.points] &- pointsWorth[points]
        &+ bold.goods >= threshold
      {
        let lost = removeItems(of: old)
        let brought = newItems(of: new)
        let gain = pointsWorth[plantPoints &+ brought.points] &- pointsWorth[points] &+ brought.goods &- lost
        if sure &+ gain >= threshold {
          take(new, insteadOf: old, at: place, change, gain)
          return true
        }
        _ = addItems(of: old)
      }
    }
    menu[place] = Int32(truncatingIfNeeded: old)
    return false
  }

  private func take(_ new: Int, insteadOf old: Int, at place: Int, _ change: DayChange, _ gain: Int) {
    _ = addItems(of: new)
    let day = Int(spots[place].day)
    days[day] = change.day
    refresh(day)
    if change.touchesNext {
      let next = Int(spots[Int(spots[place].leftoverTo)].day)
      days[next] = pendingNext.pointee
      refresh(next)
    }
    if hasRules { countRules(place, old, new) }
    unmark(old, spots[place].day)
    mark(new, spots[place].day)
    worth &+= change.worth &+ gain
    breach &+= change.breach
  }

  /// The option among the first `limit` of a place's list that brings most, and what it brings.
  ///
  /// - Returns: The option that stands there and `Int.min` when repetition allows no other.
  func best(at place: Int, limit: Int, among list: UnsafeBufferPointer<Int32>) -> (gain: Int, option: Int) {
    let old = Int(menu[place])
    let pointsBefore = plantPoints
    let lost = removeItems(of: old)
    let base = 0 &- pointsWorth[pointsBefore] &- lost
    var best = (gain: Int.min, option: old)
    let count = min(limit, list.count)
    var index = 0
    while index < count {
      let new = Int(list[index])
      index &+= 1
      // The list is asked with the old option in place, as repetition expects.
      if new == old || !repetitionAllows(new, at: place) { continue }
      counters.pointee.moves &+= 1
      menu[place] = Int32(truncatingIfNeeded: new)
      var change = dayChange(place, old, new)
      if hasRules { change.breach &+= rulesCost(place, old, new) }
      menu[place] = Int32(truncatingIfNeeded: old)
      let sure = change.worth &- change.breach &+ base
      let hope = pointsWorth[min(pointsLimit, plantPoints &+ Int(bulk[new].points))] &+ Int(bulk[new].gain)
      if sure &+ hope <= best.gain { continue }
      let brought = newItems(of: new)
      let gain = sure &+ pointsWorth[plantPoints &+ brought.points] &+ brought.goods
      if gain > best.gain { best = (gain, new) }
    }
    _ = addItems(of: old)
    return best
  }

  /// Exchanges what stands at two places of different days when the change of ``total`` is at least `threshold`.
  ///
  /// The caller sees to it that each option may stand at the other place.
  func exchange(_ first: Int, _ second: Int, ifAtLeast threshold: Int) -> Bool {
    let (one, other) = (Int(menu[first]), Int(menu[second]))
    let (dayOne, dayOther) = (spots[first].day, spots[second].day)
    if options[one].dish == options[other].dish || dayOne == dayOther { return false }
    if isUsed(other, on: dayOne) || isUsed(one, on: dayOther) { return false }
    unmark(one, dayOne)
    unmark(other, dayOther)
    menu[first] = Int32(truncatingIfNeeded: other)
    menu[second] = Int32(truncatingIfNeeded: one)
    mark(other, dayOne)
    mark(one, dayOther)
    if !repetitionAllows(other, at: first) || !repetitionAllows(one, at: second) {
      undoExchange(first, second, one, other)
      return false
    }
    counters.pointee.moves &+= 1
    var touched: UInt32 = (1 << UInt32(dayOne)) | (1 << UInt32(dayOther))
    if spots[first].leftoverTo >= 0 { touched |= 1 << UInt32(spots[Int(spots[first].leftoverTo)].day) }
    if spots[second].leftoverTo >= 0 { touched |= 1 << UInt32(spots[Int(spots[second].leftoverTo)].day) }
    let (oldWorth, oldBreach, oldTotal) = (worth, breach, total)
    let linksBefore = links()
    return withUnsafeTemporaryAllocation(of: Day.self, capacity: dayCount) { saved in
      var rest = touched
      while rest != 0 {
        let day = rest.trailingZeroBitCount
        rest &= rest - 1
        saved[day] = days[day]
        days[day] = summedUp(day)
        worth += days[day].worth - saved[day].worth
        breach += days[day].breach - saved[day].breach
      }
      worth += links() - linksBefore
      if hasRules {
        breach += rulesCost(first, one, other)
        countRules(first, one, other)
        breach += rulesCost(second, other, one)
        countRules(second, other, one)
      }
      if total - oldTotal >= threshold {
        for day in 0..<dayCount where touched & (1 &<< UInt32(truncatingIfNeeded: day)) != 0 { refresh(day) }
        return true
      }
      if hasRules {
        countRules(first, other, one)
        countRules(second, one, other)
      }
      rest = touched
      while rest != 0 {
        let day = rest.trailingZeroBitCount
        rest &= rest - 1
        days[day] = saved[day]
      }
      worth = oldWorth
      breach = oldBreach
      undoExchange(first, second, one, other)
      return false
    }
  }

  private func undoExchange(_ first: Int, _ second: Int, _ one: Int, _ other: Int) {
    unmark(other, spots[first].day)
    unmark(one, spots[second].day)
    menu[first] = Int32(truncatingIfNeeded: one)
    menu[second] = Int32(truncatingIfNeeded: other)
    mark(one, spots[first].day)
    mark(other, spots[second].day)
  }
}
