import Testing
import TestSupport

@testable import Planning

/// Small made-up problems in the planner's own form, the same for the same seed.
struct SmallProblem {
  static func make(days: Int, perList: Int, slots: Int, seed: UInt64, tight: Bool) -> MenuProblem {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    var problem = MenuProblem(days: days, plants: 12, goods: 8)
    problem.fullPlantPoints = 8
    problem.plantWorth = 100
    problem.plantBeyondWorth = 10
    problem.kindWorth = 30
    problem.colourWorth = 20
    problem.varietyCost = 50
    problem.leftoversAreVaried = number(0...1) == 1
    problem.goodsWorth = (0..<8).map { _ in Int32(number(-30...10)) }
    problem.strictness = [2, 1, 5, 1, 1, 1, 1, 1]
    problem.breach = 300
    problem.rulePenalty = 400
    problem.heat = (60, 4)
    for day in 0..<days {
      problem.limits[day].worth[3] = 2
      problem.limits[day].cap[3] = 40
      if tight {
        problem.limits[day].lower[0] = Int32(slots * 90)
        problem.limits[day].upper[0] = Int32(slots * 115)
        problem.limits[day].upper[2] = Int32(slots * 22)
      }
    }
    if number(0...1) == 1 { problem.rules.append(.init(least: 1, most: 2)) }
    problem.lists = [[Int32]](repeating: [], count: slots)
    for dish in 0..<perList {
      var option = MenuProblem.Option()
      option.dish = Int32(dish)
      option[.energy] = number(60...140)
      option[.minutes] = number(5...40)
      option[.fibre] = number(0...25)
      option.kinds = UInt16(number(0...255))
      option.colours = UInt16(number(0...63))
      option.variety = UInt64(1 << number(0...3))
      option.worth = Int32(number(-20...20))
      option.rules = number(0...3) == 0 ? 1 : 0
      if number(0...1) == 1 { option.sparedMinutes = Int16(max(0, option[.minutes] - 5)) }
      let plants = Set((0..<number(1...4)).map { _ in number(0...11) }).sorted()
      let goods = Set((0..<number(0...3)).map { _ in number(0...7) }).sorted()
      let added = Int32(problem.add(option, plants: plants, goods: goods))
      for list in 0..<slots where number(0...3) > 0 { problem.lists[list].append(added) }
    }
    for list in 0..<slots where problem.lists[list].isEmpty { problem.lists[list].append(0) }
    for day in 0..<days {
      for slot in 0..<slots {
        var place = MenuProblem.Place(day: day, list: slot, countsForVariety: slot > 0)
        if slot == 0 && day > 0 && slots > 1 { place.leftoverFrom = (day - 1) * slots + slots - 1 }
        place.rules = problem.rules.isEmpty ? 0 : 1
        problem.places.append(place)
      }
    }
    return problem
  }

  /// The best value of all menus that break no rule, by trying every one.
  static func exhaustiveBest(_ problem: MenuProblem) -> Int? {
    var best: Int?
    var menu = [Int](repeating: 0, count: problem.places.count)
    func fill(_ place: Int) {
      if place == menu.count {
        let judgement = problem.judge(menu)
        if judgement.breaches.isEmpty { best = max(best ?? .min, judgement.value) }
        return
      }
      for option in problem.lists[problem.places[place].list] {
        menu[place] = Int(option)
        fill(place + 1)
      }
    }
    fill(0)
    return best
  }
}

@Suite struct MenuSearchTests {
  @Test(arguments: 1...60)
  func `on worlds of up to 8 dishes and 2 days the answer is the exhaustive best`(seed: Int) {
    let problem = SmallProblem.make(
      days: 1 + seed % 2, perList: 3 + seed % 6, slots: 2, seed: UInt64(seed), tight: seed % 3 == 0)
    let search = MenuSearch(problem, seed: 1)
    search.run(moves: 20_000)
    let best = SmallProblem.exhaustiveBest(problem)
    #expect(search.bestValue == best)
    if let menu = search.best {
      #expect(problem.judge(menu).value == search.bestValue)
      #expect(problem.judge(menu).breaches.isEmpty)
    }
  }

  @Test(arguments: 1...40)
  func `the kept sums equal a judgement from scratch and no rule is broken`(seed: Int) {
    let days = 1 + seed % 9
    let problem = SmallProblem.make(
      days: days, perList: 10 + seed % 20, slots: 1 + seed % 4, seed: UInt64(seed), tight: seed % 2 == 0)
    let search = MenuSearch(problem, seed: UInt64(seed))
    search.run(moves: 3_000)
    if let menu = search.best {
      let judgement = problem.judge(menu)
      #expect(judgement.value == search.bestValue)
      #expect(judgement.breaches.isEmpty)
    }
    // The state as it stands, broken rules and all.
    let now = problem.judge(search.state.current)
    #expect(now.value == search.state.worth)
    let structural = now.breaches.filter { breach in
      switch breach {
      case .sum, .count: true
      case .place, .tooOften, .tooClose: false
      }
    }
    #expect(structural.isEmpty == (search.state.breach == 0))
  }

  @Test(arguments: 1...30)
  func `no menu exceeds the proven bound`(seed: Int) {
    let problem = SmallProblem.make(
      days: 1 + seed % 7, perList: 8 + seed % 12, slots: 2 + seed % 2, seed: UInt64(seed),
      tight: seed % 2 == 0)
    let search = MenuSearch(problem, seed: 3)
    search.run(moves: 6_000)
    var bound = MenuBound(problem)
    for _ in 0..<4 {
      bound.tighten(steps: 60, target: search.bestValue ?? 0)
      if let value = search.bestValue { #expect(Double(value) <= bound.value) }
    }
  }

  @Test(arguments: 1...60)
  func `a day that is proved impossible has no menu`(seed: Int) {
    var problem = SmallProblem.make(
      days: 1 + seed % 2, perList: 3 + seed % 4, slots: 2, seed: UInt64(seed), tight: true)
    for day in 0..<problem.days { problem.limits[day].upper[2] = Int32(15 + seed % 20) }
    let proof = MenuProof(problem)
    if proof.shortage() != nil || proof.dayWithoutMenu() != nil {
      #expect(SmallProblem.exhaustiveBest(problem) == nil)
    }
  }

  @Test func `some small worlds are impossible and some are not, or the tests above would prove nothing`() {
    let verdicts = (1...60).map { seed -> Bool in
      let problem = SmallProblem.make(days: 2, perList: 4, slots: 2, seed: UInt64(seed), tight: true)
      return SmallProblem.exhaustiveBest(problem) == nil
    }
    #expect(verdicts.contains(true))
    #expect(verdicts.contains(false))
  }

  @Test func `logarithm and exponential are right`() {
    // ln 2 and e to 16 places (Abramowitz and Stegun, table 1.1).
    #expect(abs(naturalLogarithm(2) - 0.693_147_180_559_945_3) < 1e-14)
    #expect(abs(naturalLogarithm(0.1) + 2.302_585_092_994_045_7) < 1e-14)
    #expect(abs(exponential(1) - 2.718_281_828_459_045) < 1e-10)
  }
}
