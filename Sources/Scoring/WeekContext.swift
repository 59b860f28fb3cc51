/// What a week's score needs to know of the person.
public struct WeekContext: Hashable, Sendable {
  /// The person's energy need a day, kcal.
  public var energy: Double
  /// What the person ate of fibre before, grams a day, when known: the target climbs from there by 5 g a week.
  public var fibreBaseline: Double?
  /// The week of the programme, from 1; it decides how far the ramps have climbed.
  public var week: Int
  /// Terms that do not count for this person.
  public var excluded: TermSet
  /// What the person avoids, in the words of the sensitivity groups (`milk`, `soy`, `caffeine`): components of
  /// the published indices that ask for it are left out.
  public var avoided: Set<String>

  /// Makes a context.
  public init(
    energy: Double = 2000, fibreBaseline: Double? = nil, week: Int = 6, excluded: TermSet = [],
    avoided: Set<String> = []
  ) {
    self.energy = energy
    self.fibreBaseline = fibreBaseline
    self.week = week
    self.excluded = excluded
    self.avoided = avoided
  }

  /// Grams of fibre asked for on a day of so many kilocalories: 14 g per 1000 kcal, or less while the ramp climbs.
  public func fibreTarget(energy: Double) -> Double {
    let full = 14 * energy / 1000
    guard let fibreBaseline else { return full }
    return min(full, max(fibreBaseline, 0) + 5 * Double(max(week, 1)))
  }

  /// Live servings a day asked for in this week: 1, 2, 3, 3, 4, then 4.
  public var fermentTarget: Double { [1, 2, 3, 3, 4, 4][min(max(week, 1), 6) - 1] }
}
