/// Judges all options of a place at once, in columns of numbers instead of one option after another.
///
/// The options of a list stand in rows of eight (``MenuScanTable``). What does not depend on the rest of the day
/// comes first; a row in which nothing could still pass is left at once, so that most rows cost a few additions.
/// The numbers are of single precision: exact up to 16,777,216 and near enough beyond, because a scan only
/// chooses and ``MenuState`` judges every change exactly before it is made.
final class MenuScan {
  typealias Row = MenuScanTable.Row

  /// A sum of a day with the limits and worth that count for it.
  struct Rule {
    var lane = 0
    var lower: Float = 0
    var upper: Float = 0
    var cap: Float = 0
    var worth: Float = 0
    var strictness: Float = 0
  }

  /// What a sum counts for the options of a place: up to a cap, above an edge, or outside a band.
  struct Term {
    enum Shape { case capped, above, band }
    var shape: Shape
    var column: UnsafeMutablePointer<Row>
    /// The room up to the cap, or up to the upper edge.
    var upper: Row
    /// What the sum is already beyond the cap, or the room down to the lower edge.
    var lower: Row
    var each: Row
    var once: Row
  }

  /// A mark (kind, rule) with what it brings or costs the options that have it.
  struct Mark {
    var isRule: Bool
    var bit: SIMD8<UInt32>
    var worth: Row
  }

  /// Everything that is worked out once for a scan.
  struct Setting {
    var table: MenuScanTable.Columns
    var terms = 0
    var marks = 0
    /// The score of the present option.
    var present: Float = 0
    /// The most that sums and marks can add to a row.
    var hope: Float = 0
    var costs: UnsafeMutablePointer<Row>?
    /// The worth of a point up to the room, and beyond.
    var early: Float = 0
    var late: Float = 0
    var room: Float = 0
    /// The colours that the day lacks, shifted to their place, and how many of them still count.
    var lacking: UInt32 = 0
    var need = 0
    /// The first position of a dish that would be a leftover here, and of one that would be one the day after.
    var lunch: Int32 = -1
    var dinner: Int32 = -1
    var dinnerWorth: Float = 0
  }

  /// What the neighbouring days' groups cost the options of a place, and for which groups that was worked out.
  private struct Neighbours {
    var costs: UnsafeMutablePointer<Row>?
    var before: UInt64 = 0
    var after: UInt64 = 0
  }

  let state: MenuState
  let tables: [MenuScanTable]
  /// How often each option passed a scan, while ``counts`` says so.
  let passes: UnsafeMutablePointer<UInt32>
  /// Whether passing options are counted.
  var counts = false
  /// The positions of the options that passed the last scan.
  let passing: UnsafeMutablePointer<Int32>
  private let terms: UnsafeMutablePointer<Term>
  private let marks: UnsafeMutablePointer<Mark>
  private let columns: UnsafeMutablePointer<MenuScanTable.Columns>
  private let gone: UnsafeMutablePointer<UInt64>
  private let words: Int
  private let laneCount: Int
  private let rules: UnsafeMutablePointer<Rule>
  private let neighbours: UnsafeMutablePointer<Neighbours>
  private let fullPoints: Float
  private let plantWorth: Float
  private let beyondWorth: Float
  private let breach: Float
  private let kindWorth: Float
  private let colourWorth: Float
  private let colourCap: Int
  private let varietyCost: Float

  /// Makes the columns of each list.
  ///
  /// - Parameters:
  ///   - state: The menu that is judged.
  ///   - lists: The options of each list that are looked at.
  init(_ state: MenuState, lists: [[Int32]]) {
    self.state = state
    let problem = state.problem
    let lanes = Self.lanes(problem)
    laneCount = lanes.count
    tables = lists.map { MenuScanTable(problem, $0, lanes: lanes) }
    columns = .allocate(capacity: max(1, tables.count))
    for (index, table) in tables.enumerated() { (columns + index).initialize(to: table.columns) }
    let longest = tables.map(\.count).max() ?? 0
    passing = .allocate(capacity: longest + 16)
    passing.initialize(repeating: 0, count: longest + 16)
    passes = .allocate(capacity: max(1, problem.options.count))
    passes.initialize(repeating: 0, count: max(1, problem.options.count))
    terms = .allocate(capacity: 2 * lanes.count + 1)
    marks = .allocate(capacity: 48)
    words = (problem.plantCount + problem.goodsWorth.count) / 64 + 1
    gone = .allocate(capacity: words)
    gone.initialize(repeating: 0, count: words)
    rules = Self.rules(problem, lanes)
    neighbours = .allocate(capacity: max(1, problem.places.count))
    for (index, place) in problem.places.enumerated() {
      var here = Neighbours()
      if place.countsForVariety && place.lock == nil && problem.varietyCost != 0 {
        let blocks = max(1, tables[place.list].blocks)
        let costs = UnsafeMutablePointer<Row>.allocate(capacity: blocks)
        costs.initialize(repeating: .zero, count: blocks)
        here.costs = costs
      }
      (neighbours + index).initialize(to: here)
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
    for place in 0..<state.placeCount { neighbours[place].costs?.deallocate() }
    neighbours.deallocate()
    rules.deallocate()
    passing.deallocate()
    passes.deallocate()
    terms.deallocate()
    marks.deallocate()
    columns.deallocate()
    gone.deallocate()
  }

  /// The lanes that matter on any day; places that are not filled yet are no option of a list.
  private static func lanes(_ problem: MenuProblem) -> [Int] {
    (0..<8).filter { lane in
      problem.limits.contains { limit in
        limit.worth[lane] != 0 || limit.lower[lane] > -1_000_000
          || limit.upper[lane] < 1_000_000 && lane != MenuProblem.Lane.extra.rawValue
      }
    }
  }

  private static func rules(_ problem: MenuProblem, _ lanes: [Int]) -> UnsafeMutablePointer<Rule> {
    let rules = UnsafeMutablePointer<Rule>.allocate(capacity: max(1, lanes.count * problem.days))
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
    return rules
  }

  // MARK: Scans

  /// Notes in ``passing`` the options of a place whose change of the total is at least `threshold`.
  ///
  /// - Returns: How many pass, among them the present one if it is in the list and the threshold not above zero.
  func scan(_ place: Int, threshold: Float) -> Int {
    let setting = prepare(place)
    let least = setting.present + threshold
    let (wall, hurdle) = (Row(repeating: least), Row(repeating: least - setting.hope))
    var count = 0
    for block in 0..<setting.table.blocks {
      var row = items(block, setting)
      if !reaches(row, hurdle) { continue }
      add(block, setting, to: &row)
      if !reaches(row, wall) { continue }
      for side in 0..<8 where row[side] >= least {
        passing[count] = Int32(truncatingIfNeeded: block &* 8 &+ side)
        count &+= 1
      }
    }
    visitLeftovers(place, setting) { position, plain, worth in
      if plain < least && plain + worth >= least {
        passing[count] = position
        count += 1
      }
    }
    if counts {
      for index in 0..<count { passes[Int(setting.table.options[Int(passing[index])])] &+= 1 }
    }
    return count
  }

  /// The option of a place that counts most among those that repetition allows, and what it brings.
  func best(at place: Int) -> (gain: Float, option: Int) {
    let setting = prepare(place)
    let old = state[place]
    var best = (score: -Float.infinity, option: old)
    func consider(_ position: Int, _ score: Float) {
      let option = Int(setting.table.options[position])
      if score > best.score && option != old && state.repetitionAllows(option, at: place) {
        best = (score, option)
      }
    }
    for block in 0..<setting.table.blocks {
      var row = items(block, setting)
      if !reaches(row, Row(repeating: best.score - setting.hope)) { continue }
      add(block, setting, to: &row)
      for side in 0..<8 where row[side] > best.score && block * 8 + side < setting.table.count {
        consider(block * 8 + side, row[side])
      }
    }
    visitLeftovers(place, setting) { position, plain, worth in consider(Int(position), plain + worth) }
    return (best.score - setting.present, best.option)
  }

  /// What putting each option of its list at a place would change in the total.
  func gains(at place: Int) -> [(option: Int, gain: Float)] {
    let setting = prepare(place)
    var scores = (0..<setting.table.count).map { position -> Float in
      var row = items(position / 8, setting)
      add(position / 8, setting, to: &row)
      return row[position % 8]
    }
    visitLeftovers(place, setting) { position, plain, worth in scores[Int(position)] = plain + worth }
    return scores.enumerated().map { (Int(setting.table.options[$0]), $1 - setting.present) }
  }

  /// Whether any number of a row is at least as large as its counterpart.
  @inline(__always)
  private func reaches(_ row: Row, _ wall: Row) -> Bool {
    let mask = unsafeBitCast(row .>= wall, to: SIMD4<UInt64>.self)
    let either = mask.lowHalf | mask.highHalf
    return either[0] | either[1] != 0
  }

  /// What the options of a row count by themselves, with the items that nothing else uses.
  @inline(__always)
  private func items(_ block: Int, _ setting: Setting) -> Row {
    let points = setting.table.points[block]
    var row = setting.table.worth[block] + points * setting.early
    if setting.early != setting.late {
      // Up to the full number a point is worth more than beyond it.
      row -= greater(points - setting.room, .zero) * (setting.early - setting.late)
    }
    if let costs = setting.costs { row -= costs[block] }
    return row
  }

  /// Adds what the options of a row count through the sums and marks of the day.
  @inline(__always)
  private func add(_ block: Int, _ setting: Setting, to row: inout Row) {
    var index = 0
    while index < setting.terms {
      let term = terms + index
      let amount = term.pointee.column[block]
      switch term.pointee.shape {
      case .capped: row += (lesser(amount, term.pointee.upper) - term.pointee.lower) * term.pointee.each
      case .above:
        let off = greater(amount - term.pointee.upper, .zero)
        row -= off * term.pointee.each + Row.zero.replacing(with: term.pointee.once, where: off .> .zero)
      case .band:
        let off = greater(greater(amount - term.pointee.upper, term.pointee.lower - amount), .zero)
        row -= off * term.pointee.each + Row.zero.replacing(with: term.pointee.once, where: off .> .zero)
      }
      index &+= 1
    }
    if setting.need > 0 { addColours(block, setting, to: &row) }
    index = 0
    while index < setting.marks {
      let mark = marks + index
      let word = mark.pointee.isRule ? setting.table.rules[block] : setting.table.marks[block]
      row += Row.zero.replacing(with: mark.pointee.worth, where: word & mark.pointee.bit .!= .zero)
      index &+= 1
    }
  }

  /// Adds the worth of colours the day lacks, as many as still count.
  @inline(__always)
  private func addColours(_ block: Int, _ setting: Setting, to row: inout Row) {
    var bits = setting.table.marks[block] & SIMD8<UInt32>(repeating: setting.lacking)
    let worth = Row(repeating: colourWorth)
    if setting.need == 1 {
      row += Row.zero.replacing(with: worth, where: bits .!= .zero)
      return
    }
    bits = bits &>> 12
    bits = bits &- ((bits &>> 1) & SIMD8<UInt32>(repeating: 0x5555_5555))
    bits = (bits & SIMD8(repeating: 0x3333_3333)) &+ ((bits &>> 2) & SIMD8(repeating: 0x3333_3333))
    bits = (bits &+ (bits &>> 4)) & SIMD8(repeating: 0x0F0F_0F0F)
    bits = (bits &+ (bits &>> 8)) & SIMD8(repeating: 0xFF)
    let most = Row(repeating: Float(setting.need))
    row += lesser(Row(SIMD8<Int32>(truncatingIfNeeded: bits)), most) * worth
  }

  // MARK: Preparation

  /// Works out everything that is the same for all options of a place.
  @inline(__always)
  private func prepare(_ place: Int) -> Setting {
    let old = state[place]
    let table = tables[state.list(of: place)]
    var setting = Setting(table: columns[state.list(of: place)])
    state.findOwnItems(of: old, into: gone, words: words)
    table.follow(state.itemsInUse, without: gone)
    let left = table.used.pointee
    let option = state.options[old]
    setting.present = Float(Int(option.worth) &+ state.goodsInUse &- left.goods)
    setting.present += Float(state.pointsWorth[state.plantPoints] &- state.pointsWorth[left.points])
    setPoints(Float(left.points), &setting)
    if let costs = neighbourCosts(place, setting.table) {
      setting.costs = costs
      setting.present -= varietyCost * Float(state.varietyCount(place, old))
    }
    setSums(place, old, &setting)
    setMarks(place, option, &setting)
    if state.hasRules { setRules(place, option, &setting) }
    let spot = state.spots[place]
    if spot.leftoverFrom >= 0 || spot.leftoverTo >= 0 { setLeftovers(spot, old, &setting) }
    return setting
  }

  @inline(__always)
  private func setPoints(_ points: Float, _ setting: inout Setting) {
    let isFull = points >= fullPoints
    setting.early = isFull ? beyondWorth : plantWorth
    setting.late = isFull || points + setting.table.mostPoints <= fullPoints ? setting.early : beyondWorth
    setting.room = fullPoints - points
  }

  @inline(__always)
  private func setSums(_ place: Int, _ old: Int, _ setting: inout Setting) {
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
    for index in 0..<laneCount {
      let rule = rules + (day &* laneCount &+ index)
      let lane = rule.pointee.lane
      let (sum, mine) = (Float(rest[lane]), Float(own[lane]))
      let column = setting.table.lanes + index &* setting.table.blocks
      let (least, most) = (sum + setting.table.least[index], sum + setting.table.most[index])
      let (worth, cap) = (rule.pointee.worth, rule.pointee.cap)
      if worth != 0 {
        setting.present += worth * (min(sum + mine, cap) - min(sum, cap))
        if sum < cap || least < cap {
          setting.hope += max(
            worth * (min(most, cap) - min(sum, cap)), worth * (min(least, cap) - min(sum, cap)))
          append(
            Term(
              shape: .capped, column: column, upper: Row(repeating: cap - sum),
              lower: Row(repeating: min(0, cap - sum)), each: Row(repeating: worth), once: .zero), &setting)
        }
      }
      let (lower, upper) = (rule.pointee.lower, rule.pointee.upper)
      let off = max(sum + mine - upper, lower - sum - mine)
      if off > 0 { setting.present -= (off * rule.pointee.strictness + breach) * stress }
      if most > upper || least < lower {
        append(
          Term(
            shape: least < lower ? .band : .above, column: column, upper: Row(repeating: upper - sum),
            lower: Row(repeating: lower - sum), each: Row(repeating: rule.pointee.strictness * stress),
            once: Row(repeating: breach * stress)), &setting)
      }
    }
  }

  @inline(__always)
  private func append(_ term: Term, _ setting: inout Setting) {
    (terms + setting.terms).initialize(to: term)
    setting.terms &+= 1
  }

  @inline(__always)
  private func append(_ mark: Mark, _ setting: inout Setting) {
    if setting.marks == 44 { return }
    (marks + setting.marks).initialize(to: mark)
    setting.marks &+= 1
    setting.hope += max(0, mark.worth[0])
  }

  /// Kinds that windows lack, and colours that the day lacks.
  @inline(__always)
  private func setMarks(_ place: Int, _ old: MenuProblem.Option, _ setting: inout Setting) {
    let others = state.around[place]
    let window = state.windows[state.day(of: place)]
    let first = ~(window.first | others.kinds) & setting.table.kinds
    let second = ~(window.second | others.kinds) & setting.table.kinds
    let third = ~(window.third | others.kinds) & setting.table.kinds
    var missing = first | second | third
    while missing != 0 {
      let bit = missing & (0 &- missing)
      missing &= missing &- 1
      let count = (first & bit != 0 ? 1 : 0) + (second & bit != 0 ? 1 : 0) + (third & bit != 0 ? 1 : 0)
      let worth = kindWorth * Float(count)
      append(
        Mark(isRule: false, bit: SIMD8(repeating: UInt32(bit)), worth: Row(repeating: worth)), &setting)
      if old.kinds & bit != 0 { setting.present += worth }
    }
    let lacking = setting.table.colours & ~others.colours
    let need = colourCap - others.colours.nonzeroBitCount
    if need > 0 && lacking != 0 {
      setting.lacking = UInt32(lacking) << 12
      setting.need = need
      setting.present += colourWorth * Float(min(need, (lacking & old.colours).nonzeroBitCount))
      setting.hope += colourWorth * Float(min(need, lacking.nonzeroBitCount))
    }
  }

  /// What counted rules cost or bring with each option.
  private func setRules(_ place: Int, _ old: MenuProblem.Option, _ setting: inout Setting) {
    var here = state.spots[place].rules
    while here != 0 {
      let rule = here.trailingZeroBitCount
      let bit = UInt32(1) << UInt32(rule)
      here &= here - 1
      let without = state.ruleCounts[rule] - (old.rules & bit != 0 ? 1 : 0)
      let worth = Float(state.rulePenalty(rule, without) - state.rulePenalty(rule, without + 1))
      if worth == 0 { continue }
      if old.rules & bit != 0 { setting.present += worth }
      append(Mark(isRule: true, bit: SIMD8(repeating: bit), worth: Row(repeating: worth)), &setting)
    }
  }

  // MARK: Neighbouring days

  /// What the groups of the neighbouring days cost each option of a place, brought up to date.
  @inline(__always)
  private func neighbourCosts(
    _ place: Int, _ table: MenuScanTable.Columns
  ) -> UnsafeMutablePointer<Row>? {
    guard let costs = neighbours[place].costs else { return nil }
    let day = state.day(of: place)
    let taken = ~state.around[place].variety
    let before = day > 0 ? state.days[day &- 1].variety & taken : 0
    let after = day &+ 1 < state.dayCount ? state.days[day &+ 1].variety & taken : 0
    if before != neighbours[place].before {
      change(costs, table, from: neighbours[place].before, to: before)
      neighbours[place].before = before
    }
    if after != neighbours[place].after {
      change(costs, table, from: neighbours[place].after, to: after)
      neighbours[place].after = after
    }
    return costs
  }

  private func change(
    _ costs: UnsafeMutablePointer<Row>, _ table: MenuScanTable.Columns, from old: UInt64, to new: UInt64
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

  /// Finds the options that would be a leftover here, or be eaten as one the day after.
  @inline(__always)
  private func setLeftovers(_ spot: MenuState.Spot, _ old: Int, _ setting: inout Setting) {
    if spot.leftoverFrom >= 0 {
      let dish = state.options[Int(state.menu[Int(spot.leftoverFrom)])].dish
      if dish >= 0 { setting.lunch = setting.table.firstPosition[Int(dish)] }
    }
    let to = Int(spot.leftoverTo)
    if to < 0 { return }
    let eaten = state.options + Int(state.menu[to])
    let dish = eaten.pointee.dish
    if eaten.pointee.sparedMinutes < 0 || dish < 0 { return }
    let isLinked = state.options[old].dish == dish
    setting.dinner = setting.table.firstPosition[Int(dish)]
    if setting.dinner < 0 && !isLinked { return }
    setting.dinnerWorth = Float(state.worthOfLeftover(to, isLinked: isLinked))
    if isLinked { setting.present += setting.dinnerWorth }
  }

  /// Visits the options that are worth more as leftovers, with what they score otherwise and what is added.
  @inline(__always)
  private func visitLeftovers(
    _ place: Int, _ setting: Setting, _ visit: (Int32, Float, Float) -> Void
  ) {
    if setting.lunch < 0 && (setting.dinner < 0 || setting.dinnerWorth == 0) { return }
    func score(_ position: Int32) -> Float {
      var row = items(Int(position) / 8, setting)
      add(Int(position) / 8, setting, to: &row)
      return row[Int(position) % 8]
    }
    var position = setting.lunch
    while position >= 0 {
      let option = Int(setting.table.options[Int(position)])
      let spared = Int(state.options[option].sparedMinutes)
      let worth = spared < 0 ? 0 : state.worthOfSparing(spared, option, at: place)
      if worth > 0 { visit(position, score(position), Float(worth)) }
      position = setting.table.nextPosition[Int(position)]
    }
    position = setting.dinner
    while position >= 0 && setting.dinnerWorth > 0 {
      visit(position, score(position), setting.dinnerWorth)
      position = setting.table.nextPosition[Int(position)]
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
