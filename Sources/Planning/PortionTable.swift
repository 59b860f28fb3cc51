/// Settles how much each person eats of each meal, so that the day fits the need.
struct PortionTable {
  /// The smallest and the largest share of a dish, in eighths of a serving.
  static let sizes = 2...32

  /// Eighths of a serving for each meal of one person's day.
  ///
  /// Starts at the quarter serving nearest to each meal's share of the day and moves the meal whose change leaves
  /// it nearest to its share, until the day lies inside the band or no step brings it nearer. Only where quarters
  /// cannot reach the band, as on a day of a single meal, steps of an eighth are taken.
  ///
  /// - Parameters:
  ///   - energies: The energy of one serving of each meal eaten, in kcal, above zero.
  ///   - targets: The energy that each meal should bring, in kcal.
  ///   - tolerance: How far the day may lie from the sum of the targets, in percent.
  /// - Returns: Eighths of a serving, one number for each meal.
  static func eighths(energies: [Int], targets: [Int], tolerance: Int) -> [Int] {
    let band = band(around: targets.reduce(0, +), tolerance)
    let quarters = settle(energies, targets, band, step: 2)
    if band.contains(energy(energies, quarters)) { return quarters }
    let eighths = settle(energies, targets, band, step: 1)
    return band.contains(energy(energies, eighths)) ? eighths : quarters
  }

  /// The energies that a day may have.
  static func band(around target: Int, _ tolerance: Int) -> ClosedRange<Int> {
    let least = (target * (100 - tolerance) + 99) / 100
    return least...max(least, target * (100 + tolerance) / 100)
  }

  /// The energy of meals in these sizes, in kcal.
  static func energy(_ energies: [Int], _ eighths: [Int]) -> Int {
    zip(energies, eighths).map { $0 * $1 }.reduce(0, +) / 8
  }

  private static func settle(
    _ energies: [Int], _ targets: [Int], _ band: ClosedRange<Int>, step: Int
  ) -> [Int] {
    var sizes = zip(energies, targets).map { energy, target in
      let steps = (target * 8 / step + energy / 2) / max(1, energy)
      return max(Self.sizes.lowerBound, min(Self.sizes.upperBound, steps * step))
    }
    let target = targets.reduce(0, +)
    for _ in 0..<100 {
      let now = energy(energies, sizes)
      if band.contains(now) { break }
      let move = now < target ? step : -step
      var best: (meal: Int, miss: Int)?
      for meal in sizes.indices where Self.sizes.contains(sizes[meal] + move) {
        let after = now + move * energies[meal] / 8
        if abs(after - target) >= abs(now - target) { continue }
        let miss = abs((sizes[meal] + move) * energies[meal] / 8 - targets[meal])
        if best.map({ miss < $0.miss }) ?? true { best = (meal, miss) }
      }
      guard let best else { break }
      sizes[best.meal] += move
    }
    return sizes
  }
}
