internal import Embedded

/// Flavonoids per 100 g, mg of aglycone, in the order of ``FactFigure/flavonols`` and the five after it.
struct FlavonoidTables: Sendable {
  private var byNumber: [Int: [Double]] = [:]
  private var byName: [String: [Double]] = [:]

  static let standard = FlavonoidTables()

  private static let columns = [
    "flavonols", "flavones", "flavanones", "flavan3ols", "anthocyanidins", "isoflavones",
  ]

  private init() {
    let usda = Table("science/flavonoids_usda.tsv")
    for row in 0..<usda.count {
      guard let number = usda.number(row, usda.column("usda")) else { continue }
      byNumber[Int(number)] = Self.columns.map { usda.number(row, usda.column($0)) ?? .nan }
    }
    let names = Table("science/flavonoids.tsv")
    for row in 0..<names.count {
      byName[names.text(row, names.column("food"))] = Self.columns.map {
        names.number(row, names.column($0)) ?? 0
      }
    }
  }

  /// The six classes of a food, or `nil` when neither table has it.
  ///
  /// A class that USDA's file lacks is taken from the other table, else it is nought: USDA lists the classes that
  /// were looked for because they were expected.
  func classes(usda number: Int?, row name: String?) -> [Double]? {
    let second = name.flatMap { byName[$0] }
    guard let first = number.flatMap({ byNumber[$0] }) else { return second }
    return first.indices.map { index in
      first[index].isNaN ? second?[index] ?? 0 : first[index]
    }
  }
}
