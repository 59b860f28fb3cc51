/// How often and how close together a dish may stand, and counted rules.
extension MenuState {
  @inline(__always)
  func mark(_ number: Int, _ day: Int32) {
    let dish = Int(options[number].dish)
    if dish >= 0 { usedDays[dish] |= 1 &<< UInt32(truncatingIfNeeded: day) }
  }

  @inline(__always)
  func isUsed(_ number: Int, on day: Int32) -> Bool {
    let dish = Int(options[number].dish)
    return dish >= 0 && !repetitionIsFree && usedDays[dish] & (1 &<< UInt32(truncatingIfNeeded: day)) != 0
  }

  @inline(__always)
  func unmark(_ number: Int, _ day: Int32) {
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

  func rulePenalty(_ rule: Int, _ count: Int) -> Int {
    let limits = problem.rules[rule]
    return problem.rulePenalty * (max(0, limits.least - count) + max(0, count - limits.most))
  }

  func rulesCost(_ place: Int, _ old: Int, _ new: Int) -> Int {
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

  func countRules(_ place: Int, _ old: Int, _ new: Int) {
    var changed = (options[old].rules ^ options[new].rules) & spots[place].rules
    while changed != 0 {
      let rule = changed.trailingZeroBitCount
      ruleCounts[rule] += options[new].rules & (1 << UInt32(rule)) != 0 ? 1 : -1
      changed &= changed - 1
    }
  }
}
