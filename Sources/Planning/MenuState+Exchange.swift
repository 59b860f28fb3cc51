/// Exchanges of two places.
extension MenuState {
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

  func undoExchange(_ first: Int, _ second: Int, _ one: Int, _ other: Int) {
    unmark(other, spots[first].day)
    unmark(one, spots[second].day)
    menu[first] = Int32(truncatingIfNeeded: one)
    menu[second] = Int32(truncatingIfNeeded: other)
    mark(one, spots[first].day)
    mark(other, spots[second].day)
  }
}
