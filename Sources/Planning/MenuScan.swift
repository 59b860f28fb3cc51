/// Judges all options of a place at once, in columns of numbers instead of one option after another.
///
/// The options of a list stand in rows of eight. What an option would add through plants and goods that nothing
/// else on the menu uses is kept in columns too and brought up to date where an item came into use or fell out
/// of it since the list was last looked at. The numbers are of single precision: exact up to 16,777,216 and near
/// enough beyond, because a scan only chooses and ``MenuState`` judges every change exactly before it is made.
final class MenuScan {
  /// Eight options side by side.
  typealias Row = SIMD8<Float>

  /// A sum of a day with the limits and worth that count for it.
  struct Rule {
    var lane = 0
    var lower: Float = 0
    var upper: Float = 0
    var cap: Float = 0
    var worth: Float = 0
    var strictness: Float = 0
  }

  /// What is found of a place: how many options pass, and what the present one counts.
  struct Finding {
    var passing = 0
    var present: Float = 0
  }

  let state: MenuState
  let tables: [MenuScanTable]
  /// The scores of the options of the last scan, less a constant.
  let scores: UnsafeMutablePointer<Row>
  /// The positions of the options that passed the last scan.
  let passing: UnsafeMutablePointer<Int32>
  /// The lanes that matter on any day.
  private let lanes: [Int]
  private let rules: UnsafeMutablePointer<Rule>
  private let varieties: UnsafeMutablePointer<Neighbours>
  private let fullPoints: Float
  private let plantWorth: Float
  private let beyondWorth: Float
  private let breach: Float
  private let kindWorth: Float
  private let colourWorth: Float
  private let colourCap: Int
  private let varietyCost: Float

  /// What the neighbouring days' groups cost the options of a place, and for which groups that was worked out.
  private struct Neighbours {
    var costs: UnsafeMutablePointer<Row>?
    var before: UInt64 = 0
    var after: UInt64 = 0
  }

  /// Makes the columns of each list.
  ///
  /// - Parameters:
  ///   - state: The menu that is judged.
  ///   - lists: The options of each list that are looked at.
  init(_ state: MenuState, lists: [[Int32]]) {
    self.state = state
    let problem = state.problem
    lanes = (0..<8).filter { lane in
      problem.limits.contains { limit in
        limit.worth[lane] != 0 || limit.lower[lane] > -1_000_000
          || limit.upper[lane] < 1_000_000 && lane != MenuProblem.Lane.extra.rawValue
      }
    }
    let lanes = lanes
    tables = lists.map { MenuScanTable(problem, $0, lanes: lanes) }
    let longest = tables.map(\.blocks).max() ?? 0
    scores = .allocate(capacity: longest + 1)
    scores.initialize(repeating: .zero, count: longest + 1)
    passing = .allocate(capacity: 8 * longest + 8)
    passing.initialize(repeating: 0, count: 8 * longest + 8)
    rules = .allocate(capacity: max(1, lanes.count * problem.days))
    for day in 0..<problem.days {
      for (index, lane) in lanes.enumerated() {
        let limit = problem.limits[day]
        (rules + day * lanes.count + index).initialize(
          to: Rule(
            lane: lane, lower: Float(limit.lower[lane]), upper: Float(limit.upper[lane]),
            cap: Float(limit.cap[lane]), worth: Float(limit.worth[lane]),
            strictness: Float(problem.strictness[lane])))
      }
    }
    varieties = .allocate(capacity: max(1, problem.places.count))
    for (index, place) in problem.places.enumerated() {
      var neighbours = Neighbours()
      if place.countsForVariety && place.lock == nil && problem.varietyCost != 0 {
        let blocks = tables[place.list].blocks
        let costs = UnsafeMutablePointer<Row>.allocate(capacity: max(1, blocks))
        costs.initialize(repeating: .zero, count: max(1, blocks))
        neighbours.costs = costs
      }
      (varieties + index).initialize(to: neighbours)
    }
    fullPoints = Float(problem.fullPlantPoints)
    plantWorth = Float(problem.plantWorth)
    beyondWorth = Float(problem.plantBeyondWorth)
    breach = Float(problem.breach)
    kindWorth = Float(problem.kindWorth)
    colourWorth = Float(problem.colourWorth)
    colourCap = problem.colourCap
    varietyCost = Float(problem.varietyCost)
  }

  deinit {
    for place in 0..<state.placeCount { varieties[place].costs?.deallocate() }
    varieties.deallocate()
    rules.deallocate()
    scores.deallocate()
    passing.deallocate()
  }

  // MARK: Scans

  /// Judges every option of a place and notes those whose change of the total is at least `threshold`.
  ///
  /// - Returns: How many pass, among them the present one if it is in the list and the threshold not above zero.
  @inline(__always)
  func scan(_ place: Int, threshold: Float) -> Int {
    let table = tables[state.list(of: place)]
    let present = judge(place, table)
    return collect(table, atLeast: present + threshold)
  }

  /// Judges every option of a place and finds the one that counts most among those that repetition allows.
  func best(at place: Int) -> (gain: Float, option: Int) {
    let table = tables[state.list(of: place)]
    let present = judge(place, table)
    let old = state[place]
    var best = (gain: -Float.infinity, option: old)
    let flat = UnsafeRawPointer(scores).assumingMemoryBound(to: Float.self)
    for position in 0..<table.count where flat[position] - present > best.gain {
      let option = Int(table.options[position])
      if option != old && state.repetitionAllows(option, at: place) {
        best = (flat[position] - present, option)
      }
    }
    return best
  }

  /// What putting each option of its list at a place would change in the total, in the order of the list.
  func gains(at place: Int) -> [(option: Int, gain: Float)] {
    let table = tables[state.list(of: place)]
    let present = judge(place, table)
    return (0..<table.count).map { (Int(table.options[$0]), scores[$0 / 8][$0 % 8] - present) }
  }

  /// Fills ``scores`` for a place and returns what the present option counts in the same measure.
  private func judge(_ place: Int, _ table: MenuScanTable) -> Float {
    let old = state[place]
    let pointsBefore = state.plantPoints
    let lost = state.removeItems(of: old)
    table.follow(state)
    let pointsLeft = state.plantPoints
    scoreItems(table, points: Float(pointsLeft), costs: neighbourCosts(place, table))
    var present = Float(lost + Int(state.options[old].worth))
    present += Float(state.pointsWorth[pointsBefore] - state.pointsWorth[pointsLeft])
    present += scoreSums(place, table, old)
    present += scoreMarks(place, table, old)
    present -= varietyCost * Float(state.varietyCount(place, old))
    if state.hasRules { present += scoreRules(place, table, old) }
    present += patchLeftovers(place, table, old)
    _ = state.addItems(of: old)
    return present
  }

  /// Notes the options whose score is at least so much.
  @inline(__always)
  private func collect(_ table: MenuScanTable, atLeast least: Float) -> Int {
    let wall = Row(repeating: least)
    let flat = UnsafeRawPointer(scores).assumingMemoryBound(to: Float.self)
    var count = 0
    var block = 0
    while block < table.blocks {
      let mask = unsafeBitCast(scores[block] .>= wall, to: SIMD4<UInt64>.self)
      let either = mask.lowHalf | mask.highHalf
      if either[0] | either[1] != 0 {
        var position = block &* 8
        let end = position &+ 8
        while position < end {
          if flat[position] >= least {
            passing[count] = Int32(truncatingIfNeeded: position)
            count &+= 1
          }
          position &+= 1
        }
      }
      block &+= 1
    }
    return count
  }

  // MARK: Parts of a score

  /// Starts the scores with what options and their items are worth, plants by points.
  @inline(__always)
  private func scoreItems(_ table: MenuScanTable, points: Float, costs: UnsafeMutablePointer<Row>?) {
    let (scores, worth, plants, blocks) = (self.scores, table.worth, table.points, table.blocks)
    if points >= fullPoints || points + table.mostPoints <= fullPoints {
      let each = Row(repeating: points >= fullPoints ? beyondWorth : plantWorth)
      for block in 0..<blocks { scores[block] = worth[block] + plants[block] * each }
    } else {
      // Up to the full number a point is worth more than beyond it.
      let (low, high) = (Row(repeating: plantWorth), Row(repeating: beyondWorth))
      let room = Row(repeating: fullPoints - points)
      for block in 0..<blocks {
        let early = lesser(plants[block], room)
        scores[block] = worth[block] + early * low + (plants[block] - early) * high
      }
    }
    if let costs { for block in 0..<blocks { scores[block] -= costs[block] } }
  }

  /// Adds what the sums of the day count; returns the same for the present option.
  @inline(__always)
  private func scoreSums(_ place: Int, _ table: MenuScanTable, _ old: Int) -> Float {
    let day = state.day(of: place)
    let was = state.options + old
    var rest = state.days[day].sums &- was.pointee.lanes
    var own = was.pointee.lanes
    if state.isLeftover(place) {
      let minutes = MenuProblem.Lane.minutes.rawValue
      rest[minutes] &+= Int32(was.pointee.sparedMinutes)
      own[minutes] &-= Int32(was.pointee.sparedMinutes)
    }
    let stress = Float(state.stress)
    var present: Float = 0
    for index in 0..<lanes.count {
      let rule = rules[day &* lanes.count &+ index]
      let sum = Float(rest[rule.lane])
      let column = table.lanes + index &* table.blocks
      let (least, most) = (sum + table.least[index], sum + table.most[index])
      let mine = Float(own[rule.lane])
      if rule.worth != 0 {
        present += rule.worth * (min(sum + mine, rule.cap) - min(sum, rule.cap))
        if sum < rule.cap || least < rule.cap {
          addCapped(column, table.blocks, rule.worth, room: rule.cap - sum, base: min(0, rule.cap - sum))
        }
      }
      let off = max(sum + mine - rule.upper, rule.lower - sum - mine)
      if off > 0 { present -= (off * rule.strictness + breach) * stress }
      if most > rule.upper || least < rule.lower {
        takeOff(
          column, table.blocks, above: rule.upper - sum, below: rule.lower - sum,
          each: rule.strictness * stress, once: breach * stress, onlyAbove: least >= rule.lower)
      }
    }
    return present
  }

  /// Adds the worth of a sum up to its cap, less what the sum is worth without the place.
  @inline(__always)
  private func addCapped(
    _ column: UnsafeMutablePointer<Row>, _ blocks: Int, _ worth: Float, room: Float, base: Float
  ) {
    let scores = self.scores
    let (each, room, base) = (Row(repeating: worth), Row(repeating: room), Row(repeating: base))
    for block in 0..<blocks { scores[block] += (lesser(column[block], room) - base) * each }
  }

  /// Takes off what leaving the band costs.
  @inline(__always)
  private func takeOff(
    _ column: UnsafeMutablePointer<Row>, _ blocks: Int, above: Float, below: Float, each: Float,
    once: Float, onlyAbove: Bool
  ) {
    let scores = self.scores
    let (above, below) = (Row(repeating: above), Row(repeating: below))
    let (each, once, zero) = (Row(repeating: each), Row(repeating: once), Row.zero)
    if onlyAbove {
      for block in 0..<blocks {
        let off = greater(column[block] - above, zero)
        scores[block] -= off * each + zero.replacing(with: once, where: off .> zero)
      }
    } else {
      for block in 0..<blocks {
        let amount = column[block]
        let off = greater(greater(amount - above, below - amount), zero)
        scores[block] -= off * each + zero.replacing(with: once, where: off .> zero)
      }
    }
  }

  /// Adds what kinds and colours bring that the rest of the day and of the windows lacks.
  @inline(__always)
  private func scoreMarks(_ place: Int, _ table: MenuScanTable, _ old: Int) -> Float {
    let others = state.around[place]
    let day = state.day(of: place)
    let window = state.windows[day]
    let (first, second, third) = (
      ~(window.first | others.kinds), ~(window.second | others.kinds), ~(window.third | others.kinds)
    )
    let was = state.options[old]
    var present: Float = 0
    var missing = (first | second | third) & table.kinds
    while missing != 0 {
      let bit = missing & (0 &- missing)
      missing &= missing &- 1
      let windows = (first & bit != 0 ? 1 : 0) + (second & bit != 0 ? 1 : 0) + (third & bit != 0 ? 1 : 0)
      addMark(table, UInt32(bit), kindWorth * Float(windows))
    }
    for missing in [first, second, third] {
      present += kindWorth * Float((missing & was.kinds & table.kinds).nonzeroBitCount)
    }
    let lacking = table.colours & ~others.colours
    let need = colourCap - others.colours.nonzeroBitCount
    if need > 0 && lacking != 0 {
      addColours(table, UInt32(lacking), need)
      present += colourWorth * Float(min(need, (lacking & was.colours).nonzeroBitCount))
    }
    return present
  }

  /// Adds the worth of a mark to the options that have it.
  @inline(__always)
  private func addMark(_ table: MenuScanTable, _ bit: UInt32, _ worth: Float) {
    let (scores, marks) = (self.scores, table.marks)
    let (bit, worth) = (SIMD8<UInt32>(repeating: bit), Row(repeating: worth))
    for block in 0..<table.blocks {
      scores[block] += Row.zero.replacing(with: worth, where: marks[block] & bit .== bit)
    }
  }

  /// Adds the worth of colours the day lacks, as many as still count.
  @inline(__always)
  private func addColours(_ table: MenuScanTable, _ lacking: UInt32, _ need: Int) {
    let (scores, marks) = (self.scores, table.marks)
    let lacking = SIMD8<UInt32>(repeating: lacking << 12)
    let worth = Row(repeating: colourWorth)
    if need == 1 {
      for block in 0..<table.blocks {
        scores[block] += Row.zero.replacing(with: worth, where: marks[block] & lacking .!= .zero)
      }
      return
    }
    let most = Row(repeating: Float(need))
    let (fives, threes, ones) = (
      SIMD8<UInt32>(repeating: 0x5555_5555), SIMD8<UInt32>(repeating: 0x3333_3333),
      SIMD8<UInt32>(repeating: 0x0F0F_0F0F)
    )
    for block in 0..<table.blocks {
      var bits = (marks[block] & lacking) &>> 12
      bits = bits &- ((bits &>> 1) & fives)
      bits = (bits & threes) &+ ((bits &>> 2) & threes)
      bits = (bits &+ (bits &>> 4)) & ones
      bits = (bits &+ (bits &>> 8)) & SIMD8<UInt32>(repeating: 0xFF)
      scores[block] += lesser(Row(SIMD8<Int32>(truncatingIfNeeded: bits)), most) * worth
    }
  }

  /// Takes off what counted rules cost with each option.
  private func scoreRules(_ place: Int, _ table: MenuScanTable, _ old: Int) -> Float {
    guard let rules = table.rules else { return 0 }
    let was = state.options[old].rules
    var present: Float = 0
    var here = state.spots[place].rules
    while here != 0 {
      let rule = here.trailingZeroBitCount
      let bit = UInt32(1) << UInt32(rule)
      here &= here - 1
      let without = state.ruleCounts[rule] - (was & bit != 0 ? 1 : 0)
      let cost = Float(state.rulePenalty(rule, without + 1) - state.rulePenalty(rule, without))
      if cost == 0 { continue }
      if was & bit != 0 { present -= cost }
      let (bits, each) = (SIMD8<UInt32>(repeating: bit), Row(repeating: cost))
      for block in 0..<table.blocks {
        scores[block] -= Row.zero.replacing(with: each, where: rules[block] & bits .== bits)
      }
    }
    return present
  }

  // MARK: Neighbouring days

  /// What the groups of the neighbouring days cost each option of a place, brought up to date.
  @inline(__always)
  private func neighbourCosts(_ place: Int, _ table: MenuScanTable) -> UnsafeMutablePointer<Row>? {
    guard let costs = varieties[place].costs else { return nil }
    let day = state.day(of: place)
    let taken = ~state.around[place].variety
    let before = day > 0 ? state.days[day &- 1].variety & taken : 0
    let after = day &+ 1 < state.dayCount ? state.days[day &+ 1].variety & taken : 0
    if before != varieties[place].before {
      change(costs, table, from: varieties[place].before, to: before)
      varieties[place].before = before
    }
    if after != varieties[place].after {
      change(costs, table, from: varieties[place].after, to: after)
      varieties[place].after = after
    }
    return costs
  }

  private func change(
    _ costs: UnsafeMutablePointer<Row>, _ table: MenuScanTable, from old: UInt64, to new: UInt64
  ) {
    let flat = UnsafeMutableRawPointer(costs).assumingMemoryBound(to: Float.self)
    var changed = old ^ new
    while changed != 0 {
      let group = changed.trailingZeroBitCount
      let cost = new & (1 &<< UInt64(group)) != 0 ? varietyCost : -varietyCost
      changed &= changed &- 1
      var index = Int(table.groupStart[group])
      let end = Int(table.groupStart[group &+ 1])
      while index < end {
        flat[Int(table.groupPositions[index])] += cost
        index &+= 1
      }
    }
  }

  // MARK: Leftovers

  /// Judges the few options anew that are or become a leftover, or would be eaten as one the day after.
  private func patchLeftovers(_ place: Int, _ table: MenuScanTable, _ old: Int) -> Float {
    let spot = state.spots[place]
    var present: Float = 0
    if spot.leftoverFrom >= 0 { patchLunch(place, Int(spot.leftoverFrom), table) }
    let to = Int(spot.leftoverTo)
    if to >= 0 && state.options[Int(state.menu[to])].sparedMinutes >= 0 {
      let dish = state.options[Int(state.menu[to])].dish
      let isLinked = state.options[old].dish == dish
      let first = dish >= 0 ? table.firstPosition[Int(dish)] : -1
      if first < 0 && !isLinked { return 0 }
      let worth = Float(state.worthOfLeftover(to, isLinked: isLinked))
      if isLinked { present += worth }
      let flat = UnsafeMutableRawPointer(scores).assumingMemoryBound(to: Float.self)
      var position = first
      while position >= 0 {
        flat[Int(position)] += worth
        position = table.nextPosition[Int(position)]
      }
    }
    return present
  }

  private func patchLunch(_ place: Int, _ from: Int, _ table: MenuScanTable) {
    let dish = state.options[Int(state.menu[from])].dish
    if dish < 0 { return }
    let flat = UnsafeMutableRawPointer(scores).assumingMemoryBound(to: Float.self)
    var position = table.firstPosition[Int(dish)]
    while position >= 0 {
      let option = Int(table.options[Int(position)])
      let spared = state.options[option].sparedMinutes
      if spared > 0 { flat[Int(position)] += Float(state.worthOfSparing(Int(spared), option, at: place)) }
      position = table.nextPosition[Int(position)]
    }
  }
}

/// The lesser of each two numbers.
@inline(__always)
private func lesser(_ one: SIMD8<Float>, _ other: SIMD8<Float>) -> SIMD8<Float> {
  one.replacing(with: other, where: other .< one)
}

/// The greater of each two numbers.
@inline(__always)
private func greater(_ one: SIMD8<Float>, _ other: SIMD8<Float>) -> SIMD8<Float> {
  one.replacing(with: other, where: other .> one)
}
