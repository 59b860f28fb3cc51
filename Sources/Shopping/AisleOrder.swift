/// The order in which one shop is walked: rearranged by hand, or learned from the order in which things are ticked.
public struct AisleOrder: Hashable, Sendable, Codable {
  /// The shop's name, empty for the usual shop.
  public var shop: String
  /// The aisles, first to last.
  public private(set) var aisles: [String]
  /// How often one aisle was ticked before another, older trips counting less: evidence by first and then second.
  private var evidence: [String: [String: Double]] = [:]

  /// The order of the usual shop.
  public static let standard = AisleOrder(shop: "", aisles: Aisles.standard.names)

  /// Makes an order; aisles that are not named follow in their usual order.
  public init(shop: String, aisles: [String]) {
    self.shop = shop
    var seen: Set<String> = []
    self.aisles = (aisles + Aisles.standard.names).filter { seen.insert($0).inserted }
  }

  /// The place of an aisle in the walk, from 0; unknown aisles come last.
  public func position(of aisle: String) -> Int { aisles.firstIndex(of: aisle) ?? aisles.count }

  /// The same with an aisle moved to another place; an unknown aisle is put in there.
  public func moving(_ aisle: String, to place: Int) -> AisleOrder {
    var result = self
    result.aisles.removeAll { $0 == aisle }
    result.aisles.insert(aisle, at: min(max(place, 0), result.aisles.count))
    // What the user says by hand outweighs what was seen before.
    result.evidence = [:]
    return result
  }

  /// What older trips are worth beside a newer one.
  private static let fading = 0.8
  /// What the order that stands is worth beside one trip.
  private static let habit = 0.3

  /// The order after a trip.
  ///
  /// Each pair of aisles whose things were ticked one wholly before the other is evidence; things ticked to and fro
  /// are evidence in proportion. The new order disagrees with as little evidence as moving single aisles can reach,
  /// and keeps the old order where there is none. The same trip always gives the same order.
  ///
  /// - Parameter ticked: The aisles of the things in the order in which they were ticked; doubles are welcome.
  /// - Returns: The order for the next trip, with the evidence of this one.
  public func learning(from ticked: [String]) -> AisleOrder {
    var result = self
    result.fade()
    result.note(ticked)
    for aisle in ticked where !result.aisles.contains(aisle) { result.aisles.append(aisle) }
    result.settle(keeping: result.aisles)
    return result
  }

  private mutating func fade() {
    for (first, row) in evidence {
      evidence[first] = row.mapValues { $0 * Self.fading }.filter { $0.value > 0.01 }
    }
  }

  /// Counts, for each pair of aisles, the share of pairs of ticks in either order.
  private mutating func note(_ ticked: [String]) {
    var places: [String: [Int]] = [:]
    for (place, aisle) in ticked.enumerated() { places[aisle, default: []].append(place) }
    for (first, left) in places {
      for (second, right) in places where first != second {
        let before = left.reduce(0) { sum, place in sum + right.count { $0 > place } }
        let share = Double(before) / Double(left.count * right.count)
        if share > 0 { evidence[first, default: [:]][second, default: 0] += share }
      }
    }
  }

  private func weight(_ first: String, _ second: String) -> Double { evidence[first]?[second] ?? 0 }

  /// Moves single aisles to where they disagree with the least evidence, until no move helps.
  private mutating func settle(keeping old: [String]) {
    let place = Dictionary(old.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    // The cost of standing in the order `first`, `second`.
    func cost(_ first: String, _ second: String) -> Double {
      weight(second, first)
        + ((place[first] ?? 0) > (place[second] ?? 0) ? Self.habit / Double(old.count) : 0)
    }
    // Each move lowers the cost, so that it ends; the bound is for the reader.
    for _ in 0..<(old.count * old.count) {
      var best = (gain: 1e-9, from: 0, to: 0)
      for from in aisles.indices {
        var gain = 0.0
        for to in stride(from: from - 1, through: 0, by: -1) {
          gain += cost(aisles[to], aisles[from]) - cost(aisles[from], aisles[to])
          if gain > best.gain { best = (gain, from, to) }
        }
        gain = 0
        for to in (from + 1)..<max(aisles.count, from + 1) {
          gain += cost(aisles[from], aisles[to]) - cost(aisles[to], aisles[from])
          if gain > best.gain { best = (gain, from, to) }
        }
      }
      if best.from == best.to { return }
      let aisle = aisles.remove(at: best.from)
      aisles.insert(aisle, at: best.to)
    }
  }
}
