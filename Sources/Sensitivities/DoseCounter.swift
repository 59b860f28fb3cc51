internal import Embedded
public import Foods
internal import Matching
public import Nutrition

/// Counts what one serving holds of the things that people take in doses: lactose, the FODMAP kinds, caffeine.
///
/// Lactose, fructose, glucose and caffeine come from the food table (USDA SR28); fructans and galacto-oligosaccharides
/// from `science/fibre_classes.tsv`; polyols from CIQUAL 2020. A line that can bring something and whose amount is
/// not known is named in ``Dose/unknownLines`` and never counted as nothing.
public struct DoseCounter: Sendable {
  private let foods: FoodTable
  private let limits: [DoseLimit]
  private let polyols: [GroupID: [String: Double]]
  private let fibres: [String: (fructans: Double?, galactans: Double?)]

  /// Makes a counter over a food table.
  public init(foods: FoodTable) {
    self.foods = foods
    limits = DoseCounter.readLimits(Table("sensitivity_doses.tsv"))
    polyols = DoseCounter.readPolyols(Table("sensitivity_polyols.tsv"))
    fibres = DoseCounter.readFibres(Table("science/fibre_classes.tsv"))
  }

  /// The limits that are counted against, in the order of the table.
  public var thresholds: [DoseLimit] { limits }

  /// The doses of one serving.
  ///
  /// - Parameters:
  ///   - dish: The analysis.
  ///   - verdicts: The verdicts on the same dish; they say which lines can bring what.
  /// - Returns: One dose for each counted group.
  public func doses(in dish: DishAnalysis, _ verdicts: DishVerdicts) -> DishDoses {
    DishDoses(limits.map { dose($0, dish, verdicts) })
  }

  private func dose(_ limit: DoseLimit, _ dish: DishAnalysis, _ verdicts: DishVerdicts) -> Dose {
    var dose = Dose(group: limit.group, known: 0, unknownLines: [], limit: limit)
    let sources = verdicts.lines(bringing: limit.group)
    for (number, line) in dish.lines.enumerated() {
      let content = line.match.food.flatMap { self.content(of: limit.group, in: $0) }
      if let content, let grams = line.gramsEaten {
        dose.known += max(0, content * grams / 100 / dish.servings)
      } else if sources.contains(number), content != 0 {
        dose.unknownLines.append(line.text)
      }
    }
    return dose
  }

  /// Grams, or milligrams of caffeine, in 100 g of a food, or `nil` when it is not known.
  private func content(of group: GroupID, in id: FoodID) -> Double? {
    switch group {
    case "lactose", "fodmap_lactose":
      // Sold as lactose-free in the EU: under 0.1 g in 100 g; its other nutrients are those of plain milk.
      if foods[id].category.isWithin(CategoryID("dairy.lactose_free")) { return 0.1 }
      return foods.nutrients(of: id)?[.lactose]
    case "caffeine": return foods.nutrients(of: id)?[.caffeine]
    case "fodmap_fructose":
      guard let panel = foods.nutrients(of: id), let fructose = panel[.fructose],
        let glucose = panel[.glucose]
      else { return nil }
      return fructose - glucose
    case "fodmap_fructan": return foods[id].fibreRow.flatMap { fibres[$0]?.fructans }
    case "fodmap_gos": return foods[id].fibreRow.flatMap { fibres[$0]?.galactans }
    default: return foods[id].plantKey.flatMap { polyols[group]?[$0] }
    }
  }

  private static func readLimits(_ table: Table) -> [DoseLimit] {
    let columns = ["group", "name", "unit", "per_sitting", "per_day", "source"].map(table.column)
    return (0..<table.count).map { row in
      guard let sitting = table.number(row, columns[3]) else {
        preconditionFailure("\(table.name):\(table.line(ofRow: row)): no dose at one sitting")
      }
      return DoseLimit(
        group: GroupID(rawValue: table.text(row, columns[0])), name: table.text(row, columns[1]),
        unit: table.text(row, columns[2]), perSitting: sitting, perDay: table.number(row, columns[4]),
        source: table.text(row, columns[5]))
    }
  }

  private static func readPolyols(_ table: Table) -> [GroupID: [String: Double]] {
    let columns = ["plant", "group", "grams"].map(table.column)
    var result: [GroupID: [String: Double]] = [:]
    for row in 0..<table.count {
      result[GroupID(rawValue: table.text(row, columns[1])), default: [:]][table.text(row, columns[0])] =
        table.number(row, columns[2])
    }
    return result
  }

  private static func readFibres(_ table: Table) -> [String: (fructans: Double?, galactans: Double?)] {
    let columns = ["food", "FR", "GO"].map(table.column)
    var result: [String: (fructans: Double?, galactans: Double?)] = [:]
    for row in 0..<table.count {
      result[table.text(row, columns[0])] = (table.number(row, columns[1]), table.number(row, columns[2]))
    }
    return result
  }
}
