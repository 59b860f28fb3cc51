internal import Embedded
internal import Foods

/// What counted units and millilitres weigh by category, for foods that do not say it themselves.
struct UnitWeights: Sendable {
  /// One counted unit: grams, or millilitres that the food's density turns into grams.
  struct Weight: Sendable {
    var grams: Double?
    var millilitres: Double?
  }

  /// The tables `unit_weights.tsv` and `category_densities.tsv`.
  static let standard = UnitWeights()

  private var units: [String: [(category: CategoryID, weight: Weight)]] = [:]
  private var densities: [String: Double] = [:]

  init() {
    let table = Table("unit_weights.tsv")
    for row in 0..<table.count {
      let weight = Weight(grams: table.number(row, 2), millilitres: table.number(row, 3))
      units[table.text(row, 0), default: []].append((CategoryID(table.text(row, 1)), weight))
    }
    // The narrowest category first.
    units = units.mapValues { $0.sorted { $0.category.path.utf8.count > $1.category.path.utf8.count } }
    let density = Table("category_densities.tsv")
    for row in 0..<density.count { densities[density.text(row, 0)] = density.number(row, 1) }
  }

  /// One unit of a food of a category, or `nil` when the table does not know the unit.
  func weight(of unit: String, category: CategoryID) -> Weight? {
    units[unit]?.first { $0.category.path.isEmpty || category.isWithin($0.category) }?.weight
  }

  /// Grams per millilitre of a category, or `nil`.
  func density(of category: CategoryID) -> (grams: Double, category: String)? {
    for place in category.lineage {
      if let density = densities[place.path] { return (density, place.path) }
    }
    return nil
  }
}
