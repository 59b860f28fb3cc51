internal import Embedded
public import Foods
internal import Matching
public import Nutrition

/// Counts what one serving holds of the things that people take in doses: lactose, the FODMAP kinds, caffeine.
///
/// Lactose, fructose, glucose and caffeine come from the food table (USDA SR28); fructans and galacto-oligosaccharides
/// from `science/fibre_classes.tsv`, where the food has a row of its own there; polyols from CIQUAL 2020. A line that can bring something and whose amount is
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

  /// What several dishes bring to one sitting or to one day.
  ///
  /// - Parameters:
  ///   - eaten: The dishes with how many servings of each one person eats; a serving is that of the analysis.
  ///   - span: Whether they are eaten at one sitting or over a day, which decides the thresholds.
  /// - Returns: The sums against the thresholds; a sum whose unknown part could bring it above is not below.
  public func tally(_ eaten: [EatenDish], over span: DoseSpan) -> DoseTally {
    let sums = eaten.map { doses(in: $0.analysis, $0.verdicts).scaled(by: $0.servings) }
    let total = sums.dropFirst().reduce(sums.first ?? DishDoses([])) { $0.adding($1) }
    return DoseTally(
      span: span, doses: total,
      histamine: eaten.compactMap { dish in
        dish.servings > 0 ? dish.verdicts.explained(.group("histamine_high")) : nil
      })
  }

  private func dose(_ limit: DoseLimit, _ dish: DishAnalysis, _ verdicts: DishVerdicts) -> Dose {
    var dose = Dose(group: limit.group, known: 0, unknownLines: [], limit: limit)
    // Sorbitol and mannitol have a limit of their own and one together.
    let sources = (limit.group == "polyols" ? DoseCounter.polyolKinds : [limit.group])
      .reduce(into: Set<Int>()) { $0.formUnion(verdicts.lines(bringing: $1)) }
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
    default: return polyol(group, in: foods[id])
    }
  }

  private static let polyolKinds: [GroupID] = ["fodmap_sorbitol", "fodmap_mannitol"]

  /// Grams of a polyol in 100 g: the food's own figure, or that of its fresh plant when it is eaten fresh or frozen.
  private func polyol(_ group: GroupID, in food: Food) -> Double? {
    if group == "polyols" {
      let kinds = DoseCounter.polyolKinds.compactMap { figure($0, in: food) }
      return figure("both", in: food) ?? (kinds.isEmpty ? nil : kinds.reduce(0, +))
    }
    return figure(group, in: food) ?? figure("both", in: food)
  }

  private func figure(_ group: GroupID, in food: Food) -> Double? {
    if let own = polyols[group]?["food:" + food.slug] { return own }
    let isChanged = DoseCounter.changed.contains { food.category.isWithin(CategoryID($0)) }
    return isChanged ? nil : food.plantKey.flatMap { polyols[group]?[$0] }
  }

  /// Where a plant's fresh figure does not hold: dried, pressed, canned, pickled, cooked with other things.
  private static let changed = [
    "fruit.dried", "fruit.juice", "fruit.canned", "vegetable.canned", "vegetable.pickled", "condiment",
    "spice",
    "sweet", "snack", "ready", "supplement",
  ]

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
