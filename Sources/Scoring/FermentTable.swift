internal import Embedded

/// A ferment: how much is a serving, and what a serving counts.
struct Ferment: Sendable {
  let name: String
  /// Grams of a serving.
  let serving: Double
  /// Servings credited for one serving with living cultures.
  let live: Double
  /// Servings credited for one serving without.
  let heated: Double

  /// All ferments by their row's name.
  static let table: [String: Ferment] = {
    let table = Table("science/fermented_foods.tsv")
    var result: [String: Ferment] = [:]
    for row in 0..<table.count {
      let name = table.text(row, table.column("food"))
      result[name] = Ferment(
        name: name, serving: table.number(row, table.column("serving")) ?? 0,
        live: table.number(row, table.column("live")) ?? 0,
        heated: table.number(row, table.column("heated")) ?? 0)
    }
    return result
  }()
}
