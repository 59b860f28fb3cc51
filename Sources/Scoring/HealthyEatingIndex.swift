internal import Embedded

/// The Healthy Eating Index 2020 of a day or a week.
///
/// Thirteen components, each linear between its limits and capped at both ends; Shams-White 2023, doi
/// 10.1016/j.jand.2023.05.015. It is a density index, made for whole days: a dish has none.
public struct HealthyEatingIndex: Hashable, Sendable {
  /// A component.
  public enum Component: String, CaseIterable, Hashable, Sendable, Codable {
    case totalFruit, wholeFruit, vegetables, greensAndBeans, wholeGrains, dairy, proteinFoods
    case seafoodAndPlantProteins, fattyAcids, refinedGrains, sodium, addedSugars, saturatedFat
  }

  /// The limits of a component.
  public struct Limits: Hashable, Sendable {
    /// The component.
    public let component: Component
    /// Its name to show.
    public let name: String
    /// Points at most.
    public let most: Double
    /// The unit of its density.
    public let unit: String
    /// The density that gives no point, from two years on.
    public let none: Double
    /// The density that gives all points, from two years on.
    public let full: Double
    /// The same from 12 to 23 months.
    public let toddlerNone, toddlerFull: Double

    /// All components, in their order.
    public static let all: [Limits] = {
      let table = Table("science/hei2020.tsv")
      func number(_ row: Int, _ name: String) -> Double { table.number(row, table.column(name)) ?? 0 }
      return zip(0..<table.count, Component.allCases).map { row, component in
        precondition(
          table.text(row, 0) == component.rawValue, "hei2020.tsv and Component disagree at \(component)")
        return Limits(
          component: component, name: table.text(row, table.column("name")), most: number(row, "points"),
          unit: table.text(row, table.column("unit")), none: number(row, "none"), full: number(row, "full"),
          toddlerNone: number(row, "toddler_none"), toddlerFull: number(row, "toddler_full"))
      }
    }()

    /// The points of a density.
    public func points(_ density: Double, isToddler: Bool = false) -> Double {
      isToddler ? most * between(density, toddlerNone, toddlerFull) : most * between(density, none, full)
    }
  }

  /// One component's result.
  public struct Line: Hashable, Sendable {
    /// The component.
    public let component: Component
    /// Its density, in the unit of its limits.
    public let density: Double
    /// Points won.
    public let points: Double
    /// Points there are to win.
    public let of: Double
  }

  /// The components that count, in their order.
  public let lines: [Line]
  /// Points from 0 to 100; when a component is left out, the others are scaled up.
  public let points: Double

  /// Judges densities.
  ///
  /// - Parameters:
  ///   - densities: The density of each component, in the unit of its limits.
  ///   - skipped: Components that do not count, for instance dairy for people who avoid it.
  ///   - isToddler: Whether the limits from 12 to 23 months are meant.
  public init(densities: [Component: Double], skipping skipped: Set<Component> = [], isToddler: Bool = false)
  {
    var lines: [Line] = []
    for limits in Limits.all where !skipped.contains(limits.component) {
      let density = densities[limits.component] ?? 0
      lines.append(
        Line(
          component: limits.component, density: density, points: limits.points(density, isToddler: isToddler),
          of: limits.most))
    }
    self.lines = lines
    let of = lines.reduce(0) { $0 + $1.of }
    points = of > 0 ? lines.reduce(0) { $0 + $1.points } * 100 / of : 0
  }

  /// Judges what was eaten in a day or a week; `nil` below 1000 kcal a day, where an empty plate would score 40.
  ///
  /// - Parameters:
  ///   - facts: The sum of the days.
  ///   - days: How many days it is the sum of.
  ///   - skipped: Components that do not count.
  public init?(of facts: DishFacts, days: Int = 1, skipping skipped: Set<Component> = []) {
    guard days > 0, facts.energy >= 1000 * Double(days) else { return nil }
    let thousand = facts.energy / 1000
    var densities: [Component: Double] = [:]
    let groups: [(Component, FactFigure)] = [
      (.totalFruit, .totalFruit), (.wholeFruit, .wholeFruit), (.vegetables, .vegetables),
      (.greensAndBeans, .greensAndBeans), (.wholeGrains, .wholeGrains), (.dairy, .dairy),
      (.proteinFoods, .proteinFoods), (.seafoodAndPlantProteins, .seafoodAndPlantProteins),
      (.refinedGrains, .refinedGrains),
    ]
    for (component, figure) in groups { densities[component] = facts[figure] / thousand }
    let unsaturated = facts[.monounsaturatedFat] + facts[.polyunsaturatedFat]
    // A day without saturated fat has the best ratio there is.
    densities[.fattyAcids] =
      facts[.saturatedFat] > 0 ? unsaturated / facts[.saturatedFat] : unsaturated > 0 ? 99 : 0
    densities[.sodium] = facts[.sodium] / 1000 / thousand
    densities[.addedSugars] = 400 * facts[.addedSugar] / facts.energy
    densities[.saturatedFat] = 900 * facts[.saturatedFat] / facts.energy
    self.init(densities: densities, skipping: skipped)
  }
}
