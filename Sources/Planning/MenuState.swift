/// A menu under change, with all sums kept so that a change is judged exactly and at once.
///
/// The numbers live in plain memory that is taken once, at the start: the search tries millions of changes a
/// second and must not allocate, count references or check bounds while it does. Only this type and
/// ``MenuScan`` touch that memory, and ``MenuProblem/judge(_:)`` recomputes every value independently.
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

  let options: UnsafeMutablePointer<MenuProblem.Option>
  let bulk: UnsafeMutablePointer<Bulk>
  let items: UnsafeMutablePointer<UInt16>
  let itemValue: UnsafeMutablePointer<Int32>
  let itemUses: UnsafeMutablePointer<UInt16>
  /// One bit for each item that stands on the menu at all.
  let itemsInUse: UnsafeMutablePointer<UInt64>
  let spots: UnsafeMutablePointer<Spot>
  let dayStart: UnsafeMutablePointer<Int>
  let limits: UnsafeMutablePointer<MenuProblem.DayLimits>
  let days: UnsafeMutablePointer<Day>
  let usedDays: UnsafeMutablePointer<UInt32>
  let weekMask: UnsafeMutablePointer<UInt32>
  let menu: UnsafeMutablePointer<Int32>
  let bits: UnsafeMutablePointer<UInt8>
  let ruleCounts: UnsafeMutablePointer<Int>
  let pointsWorth: UnsafeMutablePointer<Int>
  let colourValue: UnsafeMutablePointer<Int>
  let around: UnsafeMutablePointer<Others>
  let windows: UnsafeMutablePointer<Window>
  let pendingNext: UnsafeMutablePointer<Day>
  let optionCount: Int
  let pointsLimit: Int
  let varietyCost: Int
  let kindWorth: Int
  let windowLength: Int
  let strictness: MenuProblem.Lanes
  let breachCost: Int
  let usesPerWeek: Int
  let repetitionIsFree: Bool
  let leftoversAreVaried: Bool
  let hasRules: Bool

  /// The numbers that change, in plain memory too.
  struct Counters {
    var plantPoints = 0
    var goodsInUse = 0
    var worth = 0
    var breach = 0
    var moves = 0
    var stress = 1
  }

  let counters: UnsafeMutablePointer<Counters>

  @inline(__always)
  var plantPoints: Int {
    get { counters.pointee.plantPoints }
    set { counters.pointee.plantPoints = newValue }
  }
  /// What the goods on the menu bring or cost.
  var goodsInUse: Int { counters.pointee.goodsInUse }
  /// What the menu is worth, broken rules left aside.
  @inline(__always)
  var worth: Int {
    get { counters.pointee.worth }
    set { counters.pointee.worth = newValue }
  }
  /// What the broken rules cost; zero when none is broken.
  var breach: Int {
    get { counters.pointee.breach }
    set { counters.pointee.breach = newValue }
  }
  /// How many changes were judged so far.
  var moves: Int {
    get { counters.pointee.moves }
    set { counters.pointee.moves = newValue }
  }
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
    itemsInUse = .allocate(capacity: itemKinds / 64 + 1)
    itemsInUse.initialize(repeating: 0, count: itemKinds / 64 + 1)
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
    itemsInUse.deallocate()
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

  func rebuild() {
    let itemKinds = problem.plantCount + problem.goodsWorth.count
    for item in 0..<itemKinds { itemUses[item] = 0 }
    for word in 0...itemKinds / 64 { itemsInUse[word] = 0 }
    for dish in 0...problem.dishCount { usedDays[dish] = 0 }
    for rule in 0..<32 { ruleCounts[rule] = 0 }
    plantPoints = 0
    counters.pointee.goodsInUse = 0
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
}
