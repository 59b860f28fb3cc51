internal import Embedded

/// Components of the literature-based diet index for gut microbes (DI-GM) that a week meets.
///
/// The published index compares people with the median of their sample, which no single person has. Here each
/// component has a fixed amount a week, so this is a count of components and not the index; Kase 2024, doi
/// 10.3390/nu16071045.
public struct GutIndexComponents: Hashable, Sendable {
  /// A component.
  public struct Line: Hashable, Sendable {
    /// Its key, as in the table.
    public let key: String
    /// Its name to show.
    public let name: String
    /// The week's figure.
    public let figure: Double
    /// The amount it is compared with.
    public let limit: Double
    /// The unit of both.
    public let unit: String
    /// Whether it is met.
    public let met: Bool
  }

  /// The components that count for this person, in the order of the table.
  public let lines: [Line]
  /// How many of them are met.
  public var met: Int { lines.filter(\.met).count }

  /// Counts the components of a week.
  ///
  /// - Parameters:
  ///   - facts: The sum of the days.
  ///   - days: How many days it is the sum of; amounts are scaled to seven.
  ///   - avoided: What the person avoids: `milk`, `soy`, `caffeine`.
  public init(of facts: DishFacts, days: Int, avoiding avoided: Set<String> = []) {
    let table = Table("science/di_gm.tsv")
    let week = days > 0 ? 7 / Double(days) : 0
    var lines: [Line] = []
    for row in 0..<table.count {
      if let reason = table.optionalText(row, table.column("skipped_when_avoiding")), avoided.contains(reason)
      {
        continue
      }
      let key = table.text(row, table.column("component"))
      let unit = table.text(row, table.column("unit"))
      let limit = table.number(row, table.column("limit")) ?? 0
      let figure = Self.figure(key, unit: unit, facts: facts, week: week)
      let isGood = table.text(row, table.column("good")) == "1"
      let hasEaten = facts.energy > 0
      lines.append(
        Line(
          key: key, name: table.text(row, table.column("name")), figure: figure, limit: limit, unit: unit,
          met: hasEaten && (isGood ? figure >= limit && figure > 0 : Self.isLow(key, figure, limit))))
    }
    self.lines = lines
  }

  /// Exactly 40 % of energy from fat is too much, exactly 350 g of red meat is not.
  private static func isLow(_ key: String, _ figure: Double, _ limit: Double) -> Bool {
    key == "fat" ? figure < limit : figure <= limit
  }

  private static func figure(_ key: String, unit: String, facts: DishFacts, week: Double) -> Double {
    if key == "fat" { return facts.energy > 0 ? 900 * facts[.fat] / facts.energy : 0 }
    guard let figure = FactFigure.byName[key] else {
      preconditionFailure("di_gm.tsv: no figure is called \(key)")
    }
    if unit.hasSuffix("1000 kcal") { return facts.energy > 0 ? 1000 * facts[figure] / facts.energy : 0 }
    return facts[figure] * week
  }

  /// The published rule for one person of a sample, as the R package dietaryindex computes it.
  ///
  /// - Parameters:
  ///   - intake: The person's intake of a component; for fat, % of energy.
  ///   - median: The median of people of the same sex in the sample; for fat, 40.
  ///   - direction: Which side of the median is met.
  /// - Returns: Whether the component is met.
  public static func isMet(intake: Double, median: Double, direction: Direction) -> Bool {
    switch direction {
    case .more: intake >= median && intake > 0
    case .less: intake <= median
    case .below: intake < median
    }
  }

  /// Which side of a sample's median meets a component.
  public enum Direction: Hashable, Sendable {
    /// At or above it, and above nought.
    case more
    /// At or below it.
    case less
    /// Below it: fat.
    case below
  }
}
