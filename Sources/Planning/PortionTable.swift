/// Settles how much each person eats of each meal, in quarter servings, so that the day fits the need.
struct PortionTable {
  /// The smallest and the largest share of a dish, in quarter servings.
  static let sizes = 1...16

  /// Quarter servings for each meal of one person's day.
  ///
  /// Starts at the size nearest to each meal's share of the day and moves the meal whose change leaves it nearest
  /// to its share, until the day lies inside the band or no step brings it nearer.
  ///
  /// - Parameters:
  ///   - energies: The energy of one serving of each meal eaten, in kcal, above zero.
  ///   - targets: The energy that each meal should bring, in kcal.
  ///   - tolerance: How far the day may lie from the sum of the targets, in percent.
  /// - Returns: Quarters of a serving, one number for each meal.
  static func quarters(energies: [Int], targets: [Int], tolerance: Int) -> [Int] {
    var quarters = zip(energies, targets).map { energy, target in
      max(sizes.lowerBound, min(sizes.upperBound, (target * 4 + energy / 2) / max(1, energy)))
    }
    let target = targets.reduce(0, +)
    let band =
      (target * (100 - tolerance) + 99)
      / 100...max(
        (target * (100 - tolerance) + 99) / 100,
        target * (100 + tolerance) / 100)
    func total() -> Int { zip(energies, quarters).map { $0 * $1 }.reduce(0, +) / 4 }
    for _ in 0..<100 {
      let now = total()
      if band.contains(now) { break }
      let step = now < target ? 1 : -1
      var best: (meal: Int, miss: Int)?
      for meal in quarters.indices where sizes.contains(quarters[meal] + step) {
        let after = now + step * energies[meal] / 4
        if abs(after - target) >= abs(now - target) { continue }
        let miss = abs((quarters[meal] + step) * energies[meal] / 4 - targets[meal])
        if best.map({ miss < $0.miss }) ?? true { best = (meal, miss) }
      }
      guard let best else { break }
      quarters[best.meal] += step
    }
    return quarters
  }
}
