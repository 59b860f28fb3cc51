import TestSupport
import Testing

@testable import Planning

@Suite struct MenuScanTests {
  /// Puts random options at random places, so that broken limits and leftovers occur.
  private func wander(_ state: MenuState, _ problem: MenuProblem, steps: Int, seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<steps {
      let place = Int.random(in: 0..<problem.places.count, using: &random)
      let list = problem.lists[problem.places[place].list]
      _ = state.put(Int(list.randomElement(using: &random) ?? 0), at: place, ifAtLeast: .min / 4)
    }
  }

  private func filled(_ problem: MenuProblem, seed: UInt64) -> MenuSearch {
    let search = MenuSearch(problem, seed: seed)
    search.start()
    return search
  }

  @Test(arguments: 1...60)
  func `the gains of a scan are the changes of the total, option by option`(seed: Int) {
    var problem = SmallProblem.make(
      days: 1 + seed % 8, perList: 12 + seed % 30, slots: 1 + seed % 4, seed: UInt64(seed),
      tight: seed % 2 == 0)
    problem.leftoversAreVaried = false
    let search = filled(problem, seed: UInt64(seed))
    let state = search.state
    var compared = 0
    let canFill = state.current.allSatisfy(problem.options.indices.contains)
    for round in 0..<6 {
      wander(state, problem, steps: 15, seed: UInt64(100 * seed + round))
      for place in problem.places.indices {
        if state.current.contains(where: { !problem.options.indices.contains($0) }) { continue }
        for (option, gain) in search.scan.gains(at: place) {
          let (old, before) = (state[place], state.total)
          guard option != old, state.put(option, at: place, ifAtLeast: .min / 4) else { continue }
          #expect(Float(state.total - before) == gain)
          compared += 1
          #expect(state.put(old, at: place, ifAtLeast: .min / 4))
        }
      }
    }
    #expect(compared > 20 || !canFill)
  }

  @Test(arguments: 1...30)
  func `a scan passes exactly the options that lose no more than the threshold`(seed: Int) {
    let problem = SmallProblem.make(
      days: 3, perList: 30, slots: 3, seed: UInt64(seed), tight: seed % 2 == 0)
    let search = filled(problem, seed: UInt64(seed))
    wander(search.state, problem, steps: 30, seed: UInt64(seed))
    for place in problem.places.indices {
      for threshold in [Float(-400), -50, 0, 30] {
        let expected = search.scan.gains(at: place).filter { $0.gain >= threshold }.map(\.option)
        let count = search.scan.scan(place, threshold: threshold)
        let table = search.scan.tables[search.state.list(of: place)]
        let found = (0..<count).map { Int(table.columns.options[Int(search.scan.passing[$0])]) }
        #expect(found.sorted() == expected.sorted())
      }
    }
  }

  @Test(arguments: 1...30)
  func `the best option of a scan is the best that may be put`(seed: Int) {
    var problem = SmallProblem.make(
      days: 4, perList: 25, slots: 2, seed: UInt64(seed), tight: seed % 2 == 0)
    problem.leftoversAreVaried = false
    let search = filled(problem, seed: UInt64(seed))
    wander(search.state, problem, steps: 30, seed: UInt64(seed))
    for place in problem.places.indices {
      var best = Int.min
      let (old, before) = (search.state[place], search.state.total)
      for option in problem.lists[problem.places[place].list] where Int(option) != old {
        guard search.state.put(Int(option), at: place, ifAtLeast: .min / 4) else { continue }
        best = max(best, search.state.total - before)
        _ = search.state.put(old, at: place, ifAtLeast: .min / 4)
      }
      let found = search.scan.best(at: place)
      if best > .min { #expect(found.gain == Float(best)) }
    }
  }
}
