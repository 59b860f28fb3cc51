/// A proven limit that no menu of a problem can exceed, by Lagrangian relaxation.
///
/// The days are projected away: what counts is how often each option stands at each kind of place, on days of
/// equal limits. Every rule that ties dishes together (places to fill, limits of days, caps, plants that count
/// once, things bought once) is given up for a price; what is left falls apart into one small choice for each
/// dish, which is solved exactly. Whatever the prices are, the sum is a valid limit (weak duality); good prices
/// are found by a subgradient method with steps after Polyak (1969) and a smoothed direction. A real menu has at
/// least its own value in the relaxed problem, so a wrong bound would show as a menu above it.
package struct MenuBound {
  /// One kind of place on days of equal limits.
  private struct Cell {
    var list: Int
    var group: Int
    var count: Int
    var isLunch: Bool
    var isDinner: Bool
    var lock: Int?
  }

  /// One option at one kind of place, with what it takes from or gives to each priced rule.
  private struct Column {
    var cell: Int
    var option: Int
    /// Minutes spared and the groups repeated when it is eaten as a leftover, for cells that allow it.
    var spared: Int
    var repeated: Int
  }

  /// How far prices move, relative to one another, and how steps shrink; found by measuring.
  package struct Pace: Sendable {
    /// The prices of places.
    package var cells = 1.0
    /// The prices of a day's sums.
    package var sums = 1.0
    /// The prices of colours and kinds.
    package var marks = 0.3
    /// The prices of plants.
    package var plants = 1.0
    /// The prices of things bought.
    package var goods = 1.0
    /// The share of the old direction that is kept.
    package var smoothing = 0.7
    /// Steps without progress before steps shrink.
    package var patience = 80
    /// How far below the limit a step aims, as a share of the limit.
    package var aim = 1.0

    /// The pace found best.
    package init() {}
  }

  private let problem: MenuProblem
  private let pace: Pace
  private var groups: [[Int]] = []
  private var cells: [Cell] = []
  private var columns: [Column] = []
  private var columnStart: [Int] = []
  private var dishItems: [[UInt16]] = []
  private var itemStart: [Int] = []
  private let uses: Int

  // Prices, flat: cells, lanes of groups, colours of groups, kinds, plants, and goods for each dish.
  private let laneCount = MenuProblem.Lane.allCases.count
  private var offsets: (bands: Int, caps: Int, colours: Int, kinds: Int, plants: Int, goods: Int) = (
    0, 0, 0, 0, 0, 0
  )
  private var prices: [Double] = []
  private var scales: [Double] = []

  /// The best limit found so far; infinite before the first step.
  package private(set) var value = Double.infinity

  /// How many steps were made.
  package private(set) var steps = 0

  /// Prepares the prices of a problem.
  package init(_ problem: MenuProblem, pace: Pace = Pace()) {
    self.problem = problem
    self.pace = pace
    var locked: [Int32: Int] = [:]
    for place in problem.places {
      if let lock = place.lock { locked[problem.options[lock].dish, default: 0] += 1 }
    }
    let regular = problem.usesPerWeek * ((problem.days + 6) / 7)
    uses = problem.repetitionIsFree ? problem.places.count : max(regular, locked.values.max() ?? 0)
    formGroups()
    formColumns()
    formPrices()
  }

  // MARK: The relaxed problem

  private mutating func formGroups() {
    for day in 0..<problem.days {
      let limits = problem.limits[day]
      if let group = groups.firstIndex(where: { Self.same(problem.limits[$0[0]], limits) }) {
        groups[group].append(day)
      } else {
        groups.append([day])
      }
    }
    for (group, days) in groups.enumerated() {
      for (number, place) in problem.places.enumerated() where days.contains(place.day) {
        let isDinner = problem.places.contains { $0.leftoverFrom == number }
        let isLunch = place.leftoverFrom != nil
        // Lunch of the first day cannot be a leftover, but counting it as one only loosens the limit.
        if place.lock == nil,
          let same = cells.firstIndex(where: { $0.list == place.list && $0.group == group && $0.lock == nil })
        {
          cells[same].count += 1
          cells[same].isLunch = cells[same].isLunch || isLunch
          cells[same].isDinner = cells[same].isDinner || isDinner
        } else {
          cells.append(
            Cell(
              list: place.list, group: group, count: 1, isLunch: isLunch, isDinner: isDinner,
              lock: place.lock))
        }
      }
    }
  }

  private static func same(_ one: MenuProblem.DayLimits, _ other: MenuProblem.DayLimits) -> Bool {
    one.lower == other.lower && one.upper == other.upper && one.worth == other.worth && one.cap == other.cap
  }

  private mutating func formColumns() {
    var ofDish = [[Column]](repeating: [], count: problem.dishCount)
    var free: [Column] = []
    var items = [Set<UInt16>](repeating: [], count: problem.dishCount)
    // A leftover repeats its groups only where both of its meals count for variety.
    let leftoversRepeat =
      !problem.leftoversAreVaried
      && problem.places.allSatisfy { place in
        place.leftoverFrom.map { place.countsForVariety && problem.places[$0].countsForVariety } ?? true
      }
    for (number, cell) in cells.enumerated() {
      for option in cell.lock.map({ [Int32($0)] }) ?? problem.lists[cell.list] {
        let one = problem.options[Int(option)]
        let keeps = cell.isLunch && one.sparedMinutes >= 0
        let column = Column(
          cell: number, option: Int(option), spared: keeps ? Int(one.sparedMinutes) : -1,
          repeated: leftoversRepeat ? one.variety.nonzeroBitCount : 0)
        if one.dish < 0 {
          free.append(column)
        } else {
          ofDish[Int(one.dish)].append(column)
          items[Int(one.dish)].formUnion(problem.plants(of: Int(option)))
          items[Int(one.dish)].formUnion(problem.goods(of: Int(option)))
        }
      }
    }
    for (dish, list) in ofDish.enumerated() where !list.isEmpty {
      columnStart.append(columns.count)
      columns += list
      dishItems.append(items[dish].sorted())
    }
    columnStart.append(columns.count)
    columns += free
  }

  private mutating func formPrices() {
    let groupCount = groups.count
    offsets.bands = cells.count
    offsets.caps = offsets.bands + groupCount * laneCount
    offsets.colours = offsets.caps + groupCount * laneCount
    offsets.kinds = offsets.colours + groupCount * 12
    offsets.plants = offsets.kinds + 12
    offsets.goods = offsets.plants + problem.plantCount
    var next = offsets.goods
    for items in dishItems {
      itemStart.append(next)
      next += items.count
    }
    prices = [Double](repeating: 0, count: next)
    scales = [Double](repeating: 1, count: next)
    // Each price moves in steps that fit the size of the numbers of its rule.
    for index in 0..<offsets.bands { scales[index] = pace.cells }
    for index in offsets.colours..<offsets.plants { scales[index] = pace.marks }
    for index in offsets.plants..<offsets.goods { scales[index] = pace.plants }
    for index in offsets.goods..<next { scales[index] = pace.goods }
    for group in 0..<groupCount {
      for lane in 0..<laneCount {
        let largest =
          columns.prefix(4_000).map { abs(Int(problem.options[$0.option].lanes[lane])) }.max() ?? 1
        let scale = 2 * pace.sums / Double(max(1, largest))
        scales[offsets.bands + group * laneCount + lane] = scale
        scales[offsets.caps + group * laneCount + lane] = scale
        prices[offsets.caps + group * laneCount + lane] =
          Double(problem.limits[groups[group][0]].worth[lane]) / 2
      }
    }
    for plant in 0..<problem.plantCount {
      prices[offsets.plants + plant] = Double(problem.plantBeyondWorth) * Double(problem.plantPoints[plant])
    }
    var users = [Int](repeating: 0, count: problem.goodsWorth.count)
    for items in dishItems {
      for item in items where Int(item) >= problem.plantCount { users[Int(item) - problem.plantCount] += 1 }
    }
    for (dish, items) in dishItems.enumerated() {
      for (index, item) in items.enumerated() where Int(item) >= problem.plantCount {
        let good = Int(item) - problem.plantCount
        // A thing bought once is paid by the dishes that use it, in equal parts at first.
        prices[itemStart[dish] + index] =
          Double(abs(problem.goodsWorth[good])) / Double(users[good])
      }
    }
    priceCells()
  }

  /// A place costs at first what the best options beyond its number would bring.
  private mutating func priceCells() {
    var worths = [[Double]](repeating: [], count: cells.count)
    for dish in dishItems.indices {
      var once = 0.0
      for (index, item) in dishItems[dish].enumerated() {
        let good = Int(item) - problem.plantCount
        once += good < 0 ? prices[offsets.plants + Int(item)] : -prices[itemStart[dish] + index]
      }
      for index in columnStart[dish]..<columnStart[dish + 1] {
        worths[columns[index].cell].append(columnWorth(columns[index], prices) + once / 2)
      }
    }
    for (cell, list) in worths.enumerated() where !list.isEmpty {
      let sorted = list.sorted(by: >)
      prices[cell] = sorted[min(sorted.count - 1, cells[cell].count)]
    }
  }

  // MARK: The limit

  /// Makes steps towards the best prices.
  ///
  /// - Parameters:
  ///   - count: How many steps.
  ///   - target: The value of a known menu, to measure steps by; the limit is valid whatever it is.
  ///   - stop: Asked before each step; `true` ends.
  package mutating func tighten(steps count: Int, target: Int, stop: () -> Bool = { false }) {
    var direction = [Double](repeating: 0, count: prices.count)
    var bestPrices = prices
    var theta = 1.0
    var sinceBetter = 0
    var gradient = [Double](repeating: 0, count: prices.count)
    for _ in 0..<count {
      // The first step is always made: a limit there is then, if a wide one.
      if steps > 0 && stop() { break }
      let limit = evaluate(&gradient)
      steps += 1
      if limit < value - 0.000_1 * abs(value) || value == .infinity {
        sinceBetter = 0
      } else {
        sinceBetter += 1
      }
      if limit < value {
        value = limit
        bestPrices = prices
      }
      if sinceBetter >= pace.patience {
        theta *= 0.8
        sinceBetter = 0
        prices = bestPrices
        if theta < 0.000_5 { theta = 0.02 }
      }
      var length = 0.0
      for index in prices.indices {
        direction[index] = pace.smoothing * direction[index] + (1 - pace.smoothing) * gradient[index]
        let scaled = direction[index] * scales[index]
        length += scaled * scaled
      }
      if length < 1e-12 { break }
      let goal = max(Double(target), value * (1 - pace.aim))
      let step = theta * max(1, limit - goal) / length
      for index in prices.indices { prices[index] -= step * direction[index] * scales[index] * scales[index] }
      project()
    }
    prices = bestPrices
  }

  /// Keeps prices where they make sense.
  private mutating func project() {
    for group in groups.indices {
      for lane in 0..<laneCount {
        let index = offsets.caps + group * laneCount + lane
        prices[index] = max(0, min(prices[index], Double(problem.limits[groups[group][0]].worth[lane])))
        // A side without a limit has no price.
        let band = offsets.bands + group * laneCount + lane
        if problem.limits[groups[group][0]].upper[lane] >= 1_000_000 { prices[band] = min(0, prices[band]) }
        if problem.limits[groups[group][0]].lower[lane] <= 0 { prices[band] = max(0, prices[band]) }
      }
    }
    for index in offsets.colours..<offsets.kinds {
      prices[index] = max(0, min(prices[index], Double(problem.colourWorth)))
    }
    for index in offsets.kinds..<offsets.plants {
      prices[index] = max(0, min(prices[index], Double(problem.kindWorth)))
    }
    for plant in 0..<problem.plantCount {
      let index = offsets.plants + plant
      prices[index] = max(
        0, min(prices[index], Double(problem.plantWorth) * Double(problem.plantPoints[plant])))
    }
    projectGoods()
  }

  /// The shares of a thing's cost over the dishes that use it may not exceed the cost: the surplus is taken off
  /// evenly, twice, which is near enough to the nearest point; what remains is accounted for in the limit.
  private mutating func projectGoods() {
    let goods = problem.goodsWorth.count
    for _ in 0..<3 {
      var sums = [Double](repeating: 0, count: goods)
      var active = [Double](repeating: 0, count: goods)
      for (dish, items) in dishItems.enumerated() {
        for (index, item) in items.enumerated() where Int(item) >= problem.plantCount {
          let price = max(0, prices[itemStart[dish] + index])
          prices[itemStart[dish] + index] = price
          sums[Int(item) - problem.plantCount] += price
          if price > 0 { active[Int(item) - problem.plantCount] += 1 }
        }
      }
      for (dish, items) in dishItems.enumerated() {
        for (index, item) in items.enumerated() where Int(item) >= problem.plantCount {
          let good = Int(item) - problem.plantCount
          let surplus = sums[good] - Double(abs(problem.goodsWorth[good]))
          if surplus > 0 && prices[itemStart[dish] + index] > 0 {
            prices[itemStart[dish] + index] -= surplus / active[good]
          }
        }
      }
    }
    for index in offsets.goods..<prices.count where prices[index] < 0 { prices[index] = 0 }
  }

  /// The limit at the present prices, and its subgradient.
  private func evaluate(_ gradient: inout [Double]) -> Double {
    for index in gradient.indices { gradient[index] = 0 }
    var total = 0.0
    for (number, cell) in cells.enumerated() {
      total += prices[number] * Double(cell.count)
      gradient[number] += Double(cell.count)
    }
    total += evaluateDays(&gradient)
    total += evaluateKindsAndPlants(&gradient)
    total += evaluateGoods(&gradient)
    let ones = prices
    for dish in dishItems.indices { total += evaluateDish(dish, ones, &gradient) }
    for column in columns[(columnStart.last ?? 0)...] {
      // A place that stays empty may do so as often as there are such places.
      let worth = columnWorth(column, ones)
      if worth > 0 {
        let count = Double(cells[column.cell].count)
        total += worth * count
        addColumn(column, count, false, &gradient)
      }
    }
    settleFreeBands(&gradient)
    // Sums of doubles are not exact; a point more than their error keeps the limit valid.
    return total + 1
  }

  private func evaluateDays(_ gradient: inout [Double]) -> Double {
    var total = 0.0
    for (group, days) in groups.enumerated() {
      let limits = problem.limits[days[0]]
      let count = Double(days.count)
      for lane in 0..<laneCount {
        let band = offsets.bands + group * laneCount + lane
        // The price of a sum is above zero when less of it is wished; the sum may use its whole band.
        let edge = prices[band] > 0 ? Double(limits.upper[lane]) : Double(limits.lower[lane])
        total += prices[band] * edge * count
        if prices[band] != 0 { gradient[band] += edge * count }
        let cap = offsets.caps + group * laneCount + lane
        let rest = Double(limits.worth[lane]) - prices[cap]
        if rest > 0 {
          total += rest * Double(limits.cap[lane]) * count
          gradient[cap] -= Double(limits.cap[lane]) * count
        }
      }
      let first = offsets.colours + group * 12
      let rests = (0..<12).map { (Double(problem.colourWorth) - prices[first + $0], $0) }
        .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
      for (rest, colour) in rests.prefix(problem.colourCap) where rest > 0 {
        total += rest * count
        gradient[first + colour] -= count
      }
    }
    return total
  }

  /// Where the price of a sum is nothing, any sum inside the band is as good; the nearest is taken.
  private func settleFreeBands(_ gradient: inout [Double]) {
    for (group, days) in groups.enumerated() {
      let limits = problem.limits[days[0]]
      for lane in 0..<laneCount {
        let band = offsets.bands + group * laneCount + lane
        guard prices[band] == 0 else { continue }
        let sum = -gradient[band]
        let count = Double(days.count)
        gradient[band] += max(
          Double(limits.lower[lane]) * count, min(sum, Double(limits.upper[lane]) * count))
      }
    }
  }

  private func evaluateKindsAndPlants(_ gradient: inout [Double]) -> Double {
    var total = 0.0
    let windows = Double(problem.days - problem.windowLength + 1)
    for kind in 0..<12 {
      let index = offsets.kinds + kind
      let rest = Double(problem.kindWorth) - prices[index]
      if rest > 0 {
        total += rest * windows
        gradient[index] -= windows
      }
    }
    // Plants: the cheapest points first, up to where a point is worth less than its price.
    let order = (0..<problem.plantCount).filter { problem.plantPoints[$0] > 0 }
      .map { (prices[offsets.plants + $0] / Double(problem.plantPoints[$0]), $0) }
      .sorted { $0 < $1 }
    var points = 0.0
    let full = Double(problem.fullPlantPoints)
    for (price, plant) in order {
      let own = Double(problem.plantPoints[plant])
      let early = max(0, min(own, full - points))
      let worth =
        early * max(0, Double(problem.plantWorth) - price)
        + (own - early) * max(0, Double(problem.plantBeyondWorth) - price)
      if worth <= 0 { break }
      total += worth
      let share = price < Double(problem.plantBeyondWorth) ? 1 : early / own
      points += own * share
      gradient[offsets.plants + plant] -= share
    }
    return total
  }

  private func evaluateGoods(_ gradient: inout [Double]) -> Double {
    var sums = [Double](repeating: 0, count: problem.goodsWorth.count)
    for (dish, items) in dishItems.enumerated() {
      for (index, item) in items.enumerated() where Int(item) >= problem.plantCount {
        sums[Int(item) - problem.plantCount] += prices[itemStart[dish] + index]
      }
    }
    var total = 0.0
    var isBought = [Bool](repeating: false, count: sums.count)
    for (good, worth) in problem.goodsWorth.enumerated() {
      if worth < 0 {
        let rest = sums[good] + Double(worth)
        if rest > 0 {
          total += rest
          isBought[good] = true
        }
      } else {
        // A thing that is wished for counts at once, whoever uses it: that only loosens the limit.
        total += Double(worth)
      }
    }
    for (dish, items) in dishItems.enumerated() {
      for (index, item) in items.enumerated() where Int(item) >= problem.plantCount {
        if isBought[Int(item) - problem.plantCount] { gradient[itemStart[dish] + index] += 1 }
      }
    }
    return total
  }

  /// What one option at one kind of place is worth at the present prices.
  private func columnWorth(_ column: Column, _ prices: [Double]) -> Double {
    let option = problem.options[column.option]
    let cell = cells[column.cell]
    var worth = Double(option.worth) - prices[column.cell]
    let base = cell.group * laneCount
    for lane in 0..<laneCount {
      let amount = option.lanes[lane]
      if amount != 0 {
        worth +=
          Double(amount) * (prices[offsets.caps + base + lane] - prices[offsets.bands + base + lane])
      }
    }
    var bits = option.colours
    while bits != 0 {
      worth += prices[offsets.colours + cell.group * 12 + bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    bits = option.kinds
    let windows = Double(problem.windowLength)
    while bits != 0 {
      worth += windows * prices[offsets.kinds + bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return worth
  }

  private func addColumn(_ column: Column, _ count: Double, _ leftover: Bool, _ gradient: inout [Double]) {
    let option = problem.options[column.option]
    let cell = cells[column.cell]
    gradient[column.cell] -= count
    let base = cell.group * laneCount
    for lane in 0..<laneCount {
      var amount = Double(option.lanes[lane])
      if leftover && lane == MenuProblem.Lane.minutes.rawValue { amount -= Double(column.spared) }
      gradient[offsets.caps + base + lane] += count * amount
      gradient[offsets.bands + base + lane] -= count * amount
    }
    var bits = option.colours
    while bits != 0 {
      gradient[offsets.colours + cell.group * 12 + bits.trailingZeroBitCount] += count
      bits &= bits - 1
    }
    bits = option.kinds
    let windows = Double(problem.windowLength)
    while bits != 0 {
      gradient[offsets.kinds + bits.trailingZeroBitCount] += count * windows
      bits &= bits - 1
    }
  }

  /// The best use of one dish: not at all, once, as often as allowed, or cooked once and eaten twice.
  private func evaluateDish(_ dish: Int, _ prices: [Double], _ gradient: inout [Double]) -> Double {
    var once = 0.0
    for (index, item) in dishItems[dish].enumerated() {
      let good = Int(item) - problem.plantCount
      if good < 0 {
        once += prices[offsets.plants + Int(item)]
      } else if problem.goodsWorth[good] < 0 {
        once -= prices[itemStart[dish] + index]
      }
    }
    var best = (worth: -Double.infinity, column: -1)
    var dinner = best
    var lunch = best
    for index in columnStart[dish]..<columnStart[dish + 1] {
      let column = columns[index]
      let worth = columnWorth(column, prices)
      if worth > best.worth { best = (worth, index) }
      if cells[column.cell].isDinner && worth > dinner.worth { dinner = (worth, index) }
      if column.spared >= 0 {
        let minutes = offsets.bands + cells[column.cell].group * laneCount + MenuProblem.Lane.minutes.rawValue
        let warmed =
          worth + Double(column.spared) * prices[minutes]
          - Double(column.repeated * problem.varietyCost)
        if warmed > lunch.worth { lunch = (warmed, index) }
      }
    }
    let most = Double(uses)
    var value = once + (best.worth > 0 ? most * best.worth : best.worth)
    // The worth is linear in the number of leftovers, so that none, one or as many as allowed are best.
    let pairs = dinner.worth + lunch.worth > 0 ? Double(uses / 2) : 1
    let warmed = once + pairs * (dinner.worth + lunch.worth) + max(0, best.worth) * Double(uses % 2)
    let warms = uses > 1 && lunch.column >= 0 && dinner.column >= 0 && warmed > value
    if warms { value = warmed }
    if value <= 0 { return 0 }
    for (index, item) in dishItems[dish].enumerated() {
      let good = Int(item) - problem.plantCount
      if good < 0 {
        gradient[offsets.plants + Int(item)] += 1
      } else if problem.goodsWorth[good] < 0 {
        gradient[itemStart[dish] + index] -= 1
      }
    }
    if warms {
      addColumn(columns[dinner.column], pairs, false, &gradient)
      addColumn(columns[lunch.column], pairs, true, &gradient)
    } else {
      addColumn(columns[best.column], best.worth > 0 ? most : 1, false, &gradient)
    }
    return value
  }
}
