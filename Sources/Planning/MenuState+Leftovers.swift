/// What it is worth that a dish is eaten again the day after.
extension MenuState {
  /// What it brings a day to spare minutes at a place by eating an option as a leftover.
  func worthOfSparing(_ spared: Int, _ option: Int, at place: Int) -> Int {
    let minutes = MenuProblem.Lane.minutes.rawValue
    let day = day(of: place)
    let own = options + Int(menu[place])
    var sum = Int(days[day].sums[minutes]) - Int(own.pointee.lanes[minutes])
    if isLeftover(place) { sum += Int(own.pointee.sparedMinutes) }
    sum += Int(options[option].lanes[minutes])
    var worth = minutesCost(sum, day) - minutesCost(sum - spared, day)
    if leftoversAreVaried { worth += varietyCost * groupsRepeated(options[option].variety, at: place) }
    return worth
  }

  /// What it brings the next day that its lunch is a leftover.
  func worthOfLeftover(_ lunch: Int, isLinked: Bool) -> Int {
    let minutes = MenuProblem.Lane.minutes.rawValue
    let day = day(of: lunch)
    let option = options + Int(menu[lunch])
    let spared = Int(option.pointee.sparedMinutes)
    let sum = Int(days[day].sums[minutes]) + (isLinked ? spared : 0)
    var worth = minutesCost(sum, day) - minutesCost(sum - spared, day)
    if leftoversAreVaried { worth += varietyCost * groupsRepeated(option.pointee.variety, at: lunch) }
    return worth
  }

  private func minutesCost(_ sum: Int, _ day: Int) -> Int {
    let minutes = MenuProblem.Lane.minutes.rawValue
    let off = max(sum - Int(limits[day].upper[minutes]), Int(limits[day].lower[minutes]) - sum, 0)
    return off == 0 ? 0 : (breachCost + off * Int(strictness[minutes])) * stress
  }

  /// How often the groups of the option at a place stand on the neighbouring days through it alone.
  func varietyCount(_ place: Int, _ option: Int) -> Int {
    groupsRepeated(variety(of: options[option], at: place), at: place)
  }

  private func groupsRepeated(_ groups: UInt64, at place: Int) -> Int {
    let day = day(of: place)
    let own = groups & spots[place].varietyMask & ~around[place].variety
    if own == 0 { return 0 }
    let before = day > 0 ? days[day - 1].variety : 0
    let after = day + 1 < dayCount ? days[day + 1].variety : 0
    return ones(own & before) + ones(own & after)
  }
}
