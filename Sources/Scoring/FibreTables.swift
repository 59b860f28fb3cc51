internal import Embedded
internal import Nutrition

/// A kind of fibre and when it counts.
public struct FibreKind: Hashable, Sendable {
  /// Its key in JSON (`resistant_starch`).
  public let key: String
  /// Its name to show.
  public let name: String
  /// The figure that holds its grams.
  public let figure: FactFigure
  /// Whether it counts for variety; cellulose, chitin and lignin do not.
  public let counted: Bool
  /// Grams in a portion from which it counts.
  public let threshold: Double
  /// Whether microbes that make butyrate live on it.
  public let fermentable: Bool
  /// What it is and where it comes from, in a few words.
  public let about: String
  /// Whether USDA's fibre holds it.
  let insideFibre: Bool
  /// Its two letters in the tables.
  let code: String

  /// All kinds, in the order of ``FactFigure``.
  public static let all: [FibreKind] = {
    let table = Table("science/fibre_kinds.tsv")
    precondition(table.count == FactFigure.fibreKinds.count, "fibre_kinds.tsv and FactFigure disagree")
    return zip(0..<table.count, FactFigure.allCases[FactFigure.fibreKinds]).map { row, figure in
      FibreKind(
        key: table.text(row, table.column("key")), name: table.text(row, table.column("name")),
        figure: figure,
        counted: table.text(row, table.column("counted")) == "1",
        threshold: table.number(row, table.column("threshold")) ?? 0,
        fermentable: table.text(row, table.column("fermentable")) == "1",
        about: table.text(row, table.column("about")),
        insideFibre: table.text(row, table.column("inside")) == "1",
        code: table.text(row, table.column("code")))
    }
  }()

  /// The kinds that count for variety.
  public static let counted = all.filter(\.counted)

  /// The thresholds of the counted kinds alone, quick to walk through.
  static let thresholds: [(figure: Int, threshold: Double)] = counted.map {
    ($0.figure.rawValue, $0.threshold)
  }
  /// The figures of the fermentable kinds.
  static let fermentables: [Int] = all.filter(\.fermentable).map(\.figure.rawValue)
}

/// The kinds of fibre of one food, per 100 g in the form that its row describes.
struct FibreRow: Sendable {
  let name: String
  /// Water per 100 g of that form, when known.
  let water: Double?
  /// USDA fibre per 100 g of that form, when known.
  let fibre: Double?
  /// Grams of the kinds that were measured, in the order of ``FibreKind/all``.
  var grams: [Double]
  /// Levels of the kinds that are known by level only; they share the rest of the fibre.
  let levels: [Double]
  /// How good the figures are: A measured, B near, C estimated.
  let quality: String
}

/// The rows of `fibre_classes.tsv` and what the kitchen does to them.
struct FibreTables: Sendable {
  private var rows: [String: FibreRow] = [:]
  private var rules: [Rule] = []
  private var kin: [(category: String, row: String)] = []

  static let standard = FibreTables()

  private struct Rule: Sendable {
    let row: String
    let handling: Handling
    let becomes: String
    let factors: [(kind: Int, factor: Double)]
  }

  private init() {
    let table = Table("science/fibre_classes.tsv")
    let codes = FibreKind.all.map(\.code)
    let measured = codes.map { table.columns.firstIndex(of: $0) }
    for row in 0..<table.count {
      var levels = [Double](repeating: 0, count: codes.count)
      for part in table.list(row, table.column("others"), separator: " ") {
        let pair = part.split(separator: "=")
        guard pair.count == 2, let kind = codes.firstIndex(of: String(pair[0])), let level = Double(pair[1])
        else { preconditionFailure("fibre_classes.tsv:\(table.line(ofRow: row)): \(part)") }
        levels[kind] = level
      }
      let name = table.text(row, table.column("food"))
      rows[name] = FibreRow(
        name: name, water: table.number(row, table.column("water")),
        fibre: table.number(row, table.column("fibre")),
        grams: measured.map { $0.flatMap { table.number(row, $0) } ?? 0 }, levels: levels,
        quality: table.text(row, table.column("quality")))
    }
    readRules(codes: codes)
    let byCategory = Table("science/fibre_by_category.tsv")
    kin = (0..<byCategory.count).map { row in
      (byCategory.text(row, byCategory.column("category")), byCategory.text(row, byCategory.column("row")))
    }
  }

  /// The row that stands for a plant of a category that has none of its own.
  func kin(ofCategory path: String) -> String? {
    kin.first { isWithin(path, $0.category[...]) }?.row
  }

  private mutating func readRules(codes: [String]) {
    let table = Table("science/fibre_handling.tsv")
    for row in 0..<table.count {
      let word = table.text(row, table.column("handling"))
      guard let handling = Self.handlings[word] else {
        preconditionFailure("fibre_handling.tsv:\(table.line(ofRow: row)): no handling is called \(word)")
      }
      let factors = table.list(row, table.column("factors"), separator: " ").map { part in
        let pair = part.split(separator: "=")
        guard pair.count == 2, let kind = codes.firstIndex(of: String(pair[0])), let factor = Double(pair[1])
        else { preconditionFailure("fibre_handling.tsv:\(table.line(ofRow: row)): \(part)") }
        return (kind: kind, factor: factor)
      }
      rules.append(
        Rule(
          row: table.text(row, table.column("row")), handling: handling,
          becomes: table.text(row, table.column("becomes")), factors: factors))
    }
  }

  private static let handlings: [String: Handling] = [
    "heated": .heated, "cooled": .cooledAfterHeating, "reheated": .reheated, "soaked": .soaked,
    "sprouted": .sprouted, "fermented": .fermented, "canned": .canned, "deepFried": .deepFried,
  ]

  /// The row as the kitchen leaves it.
  ///
  /// - Parameters:
  ///   - name: The row's name in `fibre_classes.tsv`.
  ///   - category: The path of the food's category; rules such as `=legume` ask for it.
  ///   - handling: What happens to the food. A reheated food is looked up before a cooled, a cooled before a
  ///     heated one.
  /// - Returns: `nil` when no row has that name or cooking leaves nothing of it.
  func row(_ name: String, category: String, handling: Handling) -> FibreRow? {
    guard var row = rows[name] else { return nil }
    for step in Self.order where handling.contains(step) {
      guard
        let rule = rules.first(where: { rule in
          rule.handling == step
            && (rule.row == name || rule.row == "*"
              || (rule.row.first == "=" && isWithin(category, rule.row.dropFirst())))
        })
      else { continue }
      if rule.becomes == "none" { return nil }
      if rule.becomes != "-" {
        guard let changed = rows[rule.becomes] else {
          preconditionFailure("fibre_handling.tsv: fibre_classes.tsv has no \(rule.becomes)")
        }
        return changed
      }
      for (kind, factor) in rule.factors { row.grams[kind] *= factor }
    }
    return row
  }

  /// The handlings in the order in which they are looked up.
  private static let order: [Handling] = [
    .deepFried, .reheated, .cooledAfterHeating, .heated, .canned, .fermented, .sprouted, .soaked,
  ]

  private func isWithin(_ path: String, _ root: Substring) -> Bool {
    path == root || (path.hasPrefix(root) && path.dropFirst(root.count).first == ".")
  }
}
