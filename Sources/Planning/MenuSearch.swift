/// Looks for the best menu: a start by best answers, then rounds of annealing and descent.
///
/// Effort is counted in moves (changes judged), so that a problem, a seed and an effort give the same menu on
/// every machine. A search may be stopped at any moment and holds the best menu found so far.
package final class MenuSearch {
  let state: MenuState
  private let problem: MenuProblem
  private var random: MenuRandom
  private let lists: [[Int32]]
  /// The number of each option in the problem that was given.
  let originals: [Int32]
  private(set) var scan: MenuScan
  private let wide: MenuScan
  private var narrowed: MenuScan?
  private var warmth = 1.0
  private let listsOfOption: [UInt64]
  private var scratch: [Int32]
  private var bestMenu: [Int32]
  private var bestWorth = Int.min
  private var nearestMenu: [Int32]
  private var leastBreach = Int.max
  private let stop: () -> Bool
  private var stopped = false

  private let tuning: SearchTuning
  private let unfilled: Int

  /// Makes a search.
  ///
  /// - Parameters:
  ///   - problem: What to solve. Each list must hold an option unless all its places are locked.
  ///   - seed: Where the random numbers start.
  ///   - reach: How many options of each list are looked at.
  ///   - tuning: Settings found by measuring.
  ///   - stop: Asked now and then; `true` ends the search.
  package init(
    _ problem: MenuProblem, seed: UInt64, reach: Int = 3_000, tuning: SearchTuning = SearchTuning(),
    stop: @escaping () -> Bool = { false }
  ) {
    self.tuning = tuning
    precondition(problem.lists.count <= 64, "at most 64 lists of options")
    let (reduced, originals) = problem.narrowed(to: reach)
    let (full, unfilled) = reduced.withUnfilledOption()
    self.originals = originals
    self.problem = full
    self.unfilled = unfilled
    self.stop = stop
    state = MenuState(full)
    random = MenuRandom(seed: seed)
    var masks = [UInt64](repeating: 0, count: full.options.count)
    for (number, list) in full.lists.enumerated() {
      for option in list { masks[Int(option)] |= 1 << UInt64(number) }
    }
    lists = full.lists
    wide = MenuScan(state, lists: lists)
    scan = wide
    listsOfOption = masks
    scratch = [Int32](repeating: 0, count: full.places.count)
    bestMenu = scratch
    nearestMenu = scratch
  }

  /// The best menu that breaks no rule, or `nil` when none was found, which proves nothing.
  package var best: [Int]? { bestWorth == Int.min ? nil : bestMenu.map { Int(originals[Int($0)]) } }

  /// The value of ``best``.
  package var bestValue: Int? { bestWorth == Int.min ? nil : bestWorth }

  /// The menu that came nearest to keeping every rule, or `nil` when not every place could be filled.
  package var nearest: [Int]? {
    if let best { return best }
    if leastBreach == Int.max || nearestMenu.contains(Int32(unfilled)) { return nil }
    return nearestMenu.map { Int(originals[Int($0)]) }
  }

  /// How many moves were judged.
  package var moves: Int { state.moves }

  /// Whether the search was stopped from outside.
  package var wasStopped: Bool { stopped }

  // MARK: The whole search

  /// Searches with an effort in moves.
  package func run(moves: Int) {
    let state = self.state
    run { Double(state.moves) / Double(max(1, moves)) }
  }

  /// Searches until an effort is spent.
  ///
  /// - Parameter spent: The share of the effort that is spent, from 0 to 1; asked now and then.
  package func run(spent: @escaping () -> Double) {
    start()
    let begin = spent()
    for round in 1...tuning.rounds {
      if shouldStop() { return }
      let from = spent()
      if from >= 1 { return }
      let end = begin + (1 - begin) * Double(round) / Double(tuning.rounds)
      let moves = state.moves
      improve(round: round) { end <= from ? 1 : (spent() - from) / (end - from) }
      // Where every place has but one option, no move is left to judge.
      if state.moves == moves { return }
    }
  }

  /// Searches only until a menu keeps every rule.
  func find(moves: Int) {
    start()
    var round = 1
    while bestWorth == Int.min && !shouldStop() && state.moves < moves {
      let begin = state.moves
      let effort = Double(max(1, min(20_000, moves - begin)))
      let state = self.state
      improve(round: round) { Double(state.moves - begin) / effort }
      if state.moves == begin { return }
      round += 1
    }
  }

  private func shouldStop() -> Bool {
    if !stopped && stop() { stopped = true }
    return stopped
  }

  /// Keeps the menu when it is the best, or the nearest, so far.
  @inline(__always)
  private func note() {
    if state.breach == 0 {
      if state.worth > bestWorth {
        bestWorth = state.worth
        leastBreach = 0
        state.copy(into: &bestMenu)
      }
    } else if state.breach < leastBreach {
      leastBreach = state.breach
      state.copy(into: &nearestMenu)
    }
  }

  private func returnToBest() { state.reset(to: bestWorth == Int.min ? nearestMenu : bestMenu) }

  // MARK: Start

  /// Fills the menu at random and lets each place answer best until nothing changes.
  package func start() {
    fillAtRandom()
    note()
    descend()
  }

  /// Empties some places and fills them anew: repetition may forbid every single step towards a menu that keeps
  /// every rule.
  private func emptySome() {
    for place in state.free where random.below(3) > 0 {
      _ = state.put(unfilled, at: place, ifAtLeast: .min / 4)
    }
    fillTheEmpty()
  }

  private func fillAtRandom() {
    var menu = scratch
    for place in 0..<state.placeCount { menu[place] = Int32(problem.places[place].lock ?? unfilled) }
    state.reset(to: menu)
    fillTheEmpty()
  }

  private func fillTheEmpty() {
    var order = state.free
    random.shuffle(&order)
    for place in order where state[place] == unfilled {
      let list = lists[state.list(of: place)]
      for _ in 0..<60 where !list.isEmpty {
        let option = Int(list[random.early(list.count)])
        if state.put(option, at: place, ifAtLeast: .min / 4) { break }
      }
      if state[place] != unfilled { continue }
      for option in list where state.put(Int(option), at: place, ifAtLeast: .min / 4) { break }
    }
  }

  /// Lets each place take its best option, and pairs of places exchange, until nothing improves.
  func descend() {
    var improved = true
    var order = state.free
    while improved {
      improved = false
      random.shuffle(&order)
      for place in order {
        if shouldStop() { return note() }
        if answer(at: place) { improved = true }
      }
      if exchangeAll() { improved = true }
      note()
    }
  }

  /// Puts the best option at a place when it improves the menu.
  private func answer(at place: Int) -> Bool {
    let best: (gain: Int, option: Int)
    if state[place] == unfilled {
      let list = lists[state.list(of: place)]
      best = list.withUnsafeBufferPointer { state.best(at: place, limit: $0.count, among: $0) }
    } else {
      let found = scan.best(at: place)
      state.moves &+= effort(of: place)
      best = (found.gain > 0.5 ? 1 : 0, found.option)
    }
    return best.gain > 0 && state.put(best.option, at: place, ifAtLeast: 1)
  }

  /// How many moves it counts to judge all options of a place together: sixteen cost about as much as one alone.
  @inline(__always)
  private func effort(of place: Int) -> Int { 2 &+ scan.tables[state.list(of: place)].blocks / 2 }

  private func exchangeAll() -> Bool {
    var improved = false
    for (index, first) in state.free.enumerated() {
      for second in state.free[(index + 1)...] where canExchange(first, second) {
        if state.exchange(first, second, ifAtLeast: 1) { improved = true }
      }
      if shouldStop() { return false }
    }
    return improved
  }

  @inline(__always)
  private func canExchange(_ first: Int, _ second: Int) -> Bool {
    if state.day(of: first) == state.day(of: second) { return false }
    let (one, other) = (state.list(of: first), state.list(of: second))
    if one == other { return true }
    return listsOfOption[state[first]] & (1 << UInt64(other)) != 0
      && listsOfOption[state[second]] & (1 << UInt64(one)) != 0
  }

  // MARK: Rounds

  /// One round from the best menu so far: annealing, then descent.
  private func improve(round: Int, spent: () -> Double) {
    if state.free.isEmpty { return }
    if bestWorth == Int.min && state.stress < 16 {
      // Where no menu keeps every rule yet, broken rules press harder.
      state.stress *= 2
      state.reset(to: nearestMenu)
      leastBreach = Int.max
      note()
    }
    returnToBest()
    if bestWorth == Int.min { emptySome() }
    let heat = problem.heat
    let before = bestWorth
    warmth = round == 1 ? tuning.firstHot : warmth
    let hot = heat.hot * warmth
    anneal(from: hot, to: heat.cold * tuning.cold, spent: spent)
    scan = wide
    descend()
    if round == tuning.wideRounds { narrowed = narrow() }
    if let narrowed { scan = narrowed }
    // A round that finds nothing better is followed by a hotter one.
    warmth = round == 1 || bestWorth > before ? reheat : min(tuning.firstHot, warmth * tuning.warming)
  }

  /// The start of a later annealing: where all lists are short there is time for a hotter one.
  private var reheat: Double {
    lists.allSatisfy { $0.count <= tuning.shortList } ? tuning.firstHot : tuning.hot
  }

  /// The options that were drawn or nearly drawn when it was cold: the others are not looked at any more, except
  /// at the end of each round.
  private func narrow() -> MenuScan? {
    wide.counts = false
    let kept = lists.map { list in
      list.count <= tuning.shortList
        ? list
        : list.filter { wide.passes[Int($0)] >= tuning.leastPasses || problem.options[Int($0)].dish < 0 }
    }
    if zip(lists, kept).contains(where: { $1.isEmpty != $0.isEmpty }) { return nil }
    return MenuScan(state, lists: kept)
  }

  /// Lets places draw among their options, with falling temperature.
  ///
  /// A loss that is still accepted is drawn first; then one of all options that lose no more is drawn (slice
  /// sampling, Neal 2003, DOI 10.1214/aos/1056562461), which needs one scan where single tries need hundreds.
  func anneal(from hot: Double, to cold: Double, spent: () -> Double) {
    let begin = spent()
    if begin >= 1 { return }
    let ratio = naturalLogarithm(cold / hot) / (1 - begin)
    let free = state.free
    var temperature = hot
    var tries = 0
    var (lastMoves, idle) = (state.moves, 0)
    annealingLogarithms.withUnsafeBufferPointer { logarithms in
      while true {
        if tries & 31 == 0 {
          let share = spent()
          if share >= 1 || shouldStop() { break }
          temperature = hot * exponential(ratio * (share - begin))
          wide.counts = narrowed == nil && temperature < tuning.countingHeat * problem.heat.hot
          // Tries that repetition refuses are no moves; they must not keep a search from ending.
          idle = state.moves == lastMoves ? idle + 1 : 0
          if idle > 1_000 { break }
          lastMoves = state.moves
        }
        tries &+= 1
        let draw = random.next()
        let threshold = temperature * logarithms[Int(draw >> 52)]
        let place = free[Int(truncatingIfNeeded: ((draw & 0xFFFF_FFFF) &* UInt64(free.count)) >> 32)]
        var changed = false
        let kind = Int((draw >> 32) & 255)
        if kind < tuning.exchanges {
          let other = free[random.below(free.count)]
          changed = canExchange(place, other) && state.exchange(place, other, ifAtLeast: Int(threshold))
        } else {
          changed = redraw(place, threshold: Float(threshold))
        }
        if changed { note() }
      }
    }
  }

  /// Puts one of the options at a place that lose no more than the threshold; says whether the menu changed.
  @inline(__always)
  private func redraw(_ place: Int, threshold: Float) -> Bool {
    let table = scan.tables[state.list(of: place)]
    state.moves &+= effort(of: place)
    // A place that is not filled yet takes whatever is not worse for the rest.
    var count = scan.scan(place, threshold: state[place] == unfilled ? -1e11 : threshold)
    while count > 0 {
      let chosen = random.below(count)
      let option = Int(table.columns.options[Int(scan.passing[chosen])])
      if option == state[place] { return false }
      if state.repetitionAllows(option, at: place) {
        return state.put(option, at: place, ifAtLeast: Int(threshold) - 1)
      }
      count &-= 1
      scan.passing[chosen] = scan.passing[count]
    }
    return false
  }
}

/// The exponential of a number, by its series after halving; the same on every machine.
func exponential(_ number: Double) -> Double {
  let small = number / 1_024
  var sum = 1.0
  var term = 1.0
  for index in 1...8 {
    term *= small / Double(index)
    sum += term
  }
  for _ in 0..<10 { sum *= sum }
  return sum
}
