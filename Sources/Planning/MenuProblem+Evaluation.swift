extension MenuProblem {
  /// A menu judged from scratch: its value by parts, and each rule that it breaks.
  package struct Judgement: Sendable {
    /// The parts of the value.
    package var plants = 0
    /// The worth of the capped sums, by lane.
    package var sums = [Int](repeating: 0, count: Lane.allCases.count)
    /// The worth of kinds in windows.
    package var kinds = 0
    /// The worth of colours.
    package var colours = 0
    /// What the options are worth wherever they stand.
    package var worth = 0
    /// What groups on neighbouring days cost; never above zero.
    package var variety = 0
    /// What items other than plants bring or cost.
    package var goods = 0
    /// The rules that are broken.
    package var breaches: [Breach] = []

    /// The value of the menu.
    package var value: Int { plants + sums.reduce(0, +) + kinds + colours + worth + variety + goods }
  }

  /// A rule that a menu breaks.
  package enum Breach: Hashable, Sendable {
    /// A day's sum lies outside its band.
    case sum(Lane, day: Int, is: Int, least: Int, most: Int)
    /// A place holds an option that may not stand there.
    case place(Int)
    /// A dish stands too often in a week.
    case tooOften(dish: Int, week: Int)
    /// A dish stands twice on one day, or on neighbouring days without being a leftover.
    case tooClose(dish: Int, day: Int)
    /// A counted rule is not met.
    case count(rule: Int, is: Int)
  }

  /// Judges a menu from scratch, independently of the search.
  ///
  /// - Parameter menu: One option for each place.
  /// - Returns: The value by parts, and every rule that is broken.
  package func judge(_ menu: [Int]) -> Judgement {
    precondition(menu.count == places.count, "one option for each place")
    var result = Judgement()
    var sums = [Lanes](repeating: .zero, count: days)
    var kinds = [UInt16](repeating: 0, count: days)
    var colours = kinds
    var groups = [UInt64](repeating: 0, count: days)
    var ruleCounts = [Int](repeating: 0, count: rules.count)
    var seen = Set<UInt16>()
    for (place, number) in zip(places.indices, menu) {
      let here = places[place]
      let option = options[number]
      let allowed = here.lock.map { $0 == number } ?? lists[here.list].contains(Int32(number))
      if !allowed { result.breaches.append(.place(place)) }
      sums[here.day] &+= option.lanes
      let leftover = isLeftover(place, in: menu)
      if leftover { sums[here.day][Lane.minutes.rawValue] -= Int32(option.sparedMinutes) }
      kinds[here.day] |= option.kinds
      colours[here.day] |= option.colours
      if here.countsForVariety && !(leftover && leftoversAreVaried) { groups[here.day] |= option.variety }
      result.worth += Int(option.worth)
      for rule in rules.indices where option.rules & here.rules & (1 << UInt32(rule)) != 0 {
        ruleCounts[rule] += 1
      }
      seen.formUnion(plants(of: number))
      seen.formUnion(goods(of: number))
    }
    judgeDays(sums, &result)
    for start in 0...(days - windowLength) {
      let window = kinds[start..<start + windowLength].reduce(0, |)
      result.kinds += kindWorth * window.nonzeroBitCount
    }
    for day in 0..<days {
      result.colours += colourWorth * min(colours[day].nonzeroBitCount, colourCap)
      if day > 0 { result.variety -= varietyCost * (groups[day] & groups[day - 1]).nonzeroBitCount }
    }
    var points = 0
    for item in seen {
      if Int(item) < plantCount {
        points += Int(plantPoints[Int(item)])
      } else {
        result.goods += Int(goodsWorth[Int(item) - plantCount])
      }
    }
    result.plants = worth(ofPlantPoints: points)
    for (rule, count) in ruleCounts.enumerated() where count < rules[rule].least || count > rules[rule].most {
      result.breaches.append(.count(rule: rule, is: count))
    }
    if !repetitionIsFree { judgeRepetition(menu, &result) }
    return result
  }

  /// Whether the dish at a place was cooked at the place before it.
  package func isLeftover(_ place: Int, in menu: [Int]) -> Bool {
    guard let source = places[place].leftoverFrom else { return false }
    return options[menu[place]].sparedMinutes >= 0 && options[menu[source]].dish == options[menu[place]].dish
  }

  private func judgeDays(_ sums: [Lanes], _ result: inout Judgement) {
    for day in 0..<days {
      for lane in Lane.allCases {
        let sum = Int(sums[day][lane.rawValue])
        let least = Int(limits[day].lower[lane.rawValue])
        let most = Int(limits[day].upper[lane.rawValue])
        result.sums[lane.rawValue] +=
          Int(limits[day].worth[lane.rawValue]) * min(sum, Int(limits[day].cap[lane.rawValue]))
        if sum < least || sum > most {
          result.breaches.append(.sum(lane, day: day, is: sum, least: least, most: most))
        }
      }
    }
  }

  private func judgeRepetition(_ menu: [Int], _ result: inout Judgement) {
    var uses: [Int32: [Int]] = [:]
    for (place, number) in menu.enumerated() where options[number].dish >= 0 {
      uses[options[number].dish, default: []].append(place)
    }
    for (dish, used) in uses.sorted(by: { $0.key < $1.key }) where used.count > 1 {
      let usedDays = used.map { places[$0].day }
      for week in 0...((days - 1) / 7) where usedDays.count(where: { $0 / 7 == week }) > usesPerWeek {
        result.breaches.append(.tooOften(dish: Int(dish), week: week))
      }
      for (index, later) in used.enumerated().dropFirst() {
        for earlier in used[..<index] {
          let gap = places[later].day - places[earlier].day
          let leftover = isLeftover(later, in: menu) && places[later].leftoverFrom == earlier
          if gap == 0 || (gap == 1 && !leftover) {
            result.breaches.append(.tooClose(dish: Int(dish), day: places[later].day))
          }
        }
      }
    }
  }
}
