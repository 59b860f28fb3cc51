internal import Embedded
internal import Foods
internal import Measures

/// How shops sell a food.
struct ShopPack {
  enum Basis: String {
    case mass, volume, count, whole, loose, bunch
  }

  /// What it is called: `can`, `bunch`; empty for single pieces and for what is weighed out.
  var noun: String
  var basis: Basis
  /// The sizes, in grams, millilitres or pieces, with the amount as the label says it.
  var sizes: [(size: Double, label: Amount)]
  /// The share of the size that is food.
  var share: Double
}

/// The table `shop_packs.tsv`.
struct ShopPacks: Sendable {
  static let standard = ShopPacks()

  private let table = Table("shop_packs.tsv")
  private let rows: FoodRows

  init() { rows = FoodRows(table) }

  /// How a food is sold, and whether a row speaks of the food itself; what no row speaks of is weighed out.
  func pack(of food: Food, _ system: ShopSystem) -> (pack: ShopPack, isOwn: Bool) {
    (row(of: food, system), rows.rowOfFood(food.slug) != nil)
  }

  private func row(of food: Food, _ system: ShopSystem) -> ShopPack {
    guard let row = rows.row(of: food), let basis = ShopPack.Basis(rawValue: table.text(row, 2)) else {
      return ShopPack(noun: "", basis: .loose, sizes: [Self.size("50g")], share: 1)
    }
    return ShopPack(
      noun: table.text(row, 1), basis: basis,
      sizes: table.list(row, system == .metric ? 3 : 4).map(Self.size), share: table.number(row, 5) ?? 1)
  }

  /// `14.5oz` as grams and as the label says it; a bare number counts pieces.
  private static func size(_ text: String) -> (size: Double, label: Amount) {
    let number = text.prefix { $0.isNumber || $0 == "." }
    let unit = UnitTable.standard.unit(named: text.dropFirst(number.count))
    let quantity = Double(number) ?? 1
    return (quantity * (unit?.inBase ?? 1), Amount(Quantity(quantity), unit))
  }
}
