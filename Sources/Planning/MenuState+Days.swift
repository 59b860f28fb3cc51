/// How the days of a menu are judged.
extension MenuState {
  /// Whether the place holds a leftover of what stands at the place it may come from.
  @inline(__always)
  func isLeftover(_ place: Int) -> Bool {
    let from = Int(spots[place].leftoverFrom)
    if from < 0 { return false }
    let here = options + Int(menu[place])
    return here.pointee.sparedMinutes >= 0 && options[Int(menu[from])].dish == here.pointee.dish
  }

  /// Judges a day whose sums are right and whose masks are not.
  func finish(_ day: Int, sums: MenuProblem.Lanes) -> Day {
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
  func variety(of option: MenuProblem.Option, at place: Int) -> UInt64 {
    if leftoversAreVaried && isLeftover(place) { return 0 }
    return option.variety & spots[place].varietyMask
  }

  /// Judges a day whose sums and colours are known.
  @inline(__always)
  func judge(_ result: inout Day, _ day: Int) {
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
  func cost(of off: MenuProblem.Lanes) -> Int {
    var cost = 0
    for lane in 0..<8 where off[lane] != 0 {
      cost &+= breachCost &+ Int(off[lane]) &* Int(strictness[lane])
    }
    return cost &* counters.pointee.stress
  }

  func summedUp(_ day: Int) -> Day {
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
  func windowCount(_ day: Int, _ kinds: UInt16) -> Int {
    let window = windows + day
    return Int(bits[Int(window.pointee.first | kinds)]) &+ Int(bits[Int(window.pointee.second | kinds)])
      &+ Int(bits[Int(window.pointee.third | kinds)])
  }

  /// Renews what is remembered of the other places of a day and of the days around it.
  @inline(__always)
  func refresh(_ day: Int) {
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

  func refreshWindows(_ day: Int) {
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
  func varietyGain(_ day: Int, _ old: UInt64, _ new: UInt64) -> Int {
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
  func ones(_ word: UInt64) -> Int { word == 0 ? 0 : word.nonzeroBitCount }

  /// The worth of all that ties days together.
  func links() -> Int {
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
}
