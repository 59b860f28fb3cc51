/// Changes of one place.
extension MenuState {
  /// What a change does to the days, items left aside.
  struct DayChange {
    var day: Day
    var touchesNext: Bool
    var worth: Int
    var breach: Int
  }

  /// Judges the days with `new` at the place; the menu must hold `new` there already.
  @inline(__always)
  func dayChange(_ place: Int, _ old: Int, _ new: Int) -> DayChange {
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
  func withNextDay(_ change: DayChange, _ day: Int, _ to: Int, becomesLeftover: Bool) -> DayChange {
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

  func varietyCost(around day: Int, _ next: Int) -> Int {
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

  func take(_ new: Int, insteadOf old: Int, at place: Int, _ change: DayChange, _ gain: Int) {
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
}
