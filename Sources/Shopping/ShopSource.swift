internal import Embedded
internal import Foods

/// What is bought for something that a recipe names: fruit for juice, dry beans for cooked ones.
enum ShopSource: Sendable {
  /// The same thing, so many grams bought for a gram named.
  case weight(of: FoodID, factor: Double)
  /// A part of a piece: so many grams of it in one piece. Above `limit` pieces it is bought ready made when a
  /// line measures it.
  case part(of: FoodID, grams: Double, limit: Double?)

  /// The food that is bought.
  var bought: FoodID {
    switch self {
    case .weight(let food, _), .part(let food, _, _): food
    }
  }
}

/// The table `shop_sources.tsv`.
struct ShopSources: Sendable {
  private struct Row: Sendable {
    var source: ShopSource
    var otherwise: FoodID?
  }

  private var rows: [FoodID: Row] = [:]
  private let cooked: FoodRows
  private var cookedShares: [Int: Double] = [:]

  /// Reads the table with the ids of a table of foods; a row whose foods it does not have is passed over.
  init(_ foods: FoodTable) {
    let table = Table("shop_sources.tsv")
    cooked = FoodRows(table)
    for row in 0..<table.count {
      let figure = table.number(row, 3) ?? 1
      guard let food = foods.id(ofSlug: table.text(row, 0)), let bought = foods.id(ofSlug: table.text(row, 1))
      else {
        cookedShares[row] = figure
        continue
      }
      let isPart = table.text(row, 2) == "part"
      rows[food] = Row(
        source: isPart
          ? .part(of: bought, grams: figure, limit: table.number(row, 4))
          : .weight(of: bought, factor: figure),
        otherwise: table.optionalText(row, 5).flatMap { foods.id(ofSlug: $0) })
    }
  }

  /// What is bought for a food.
  ///
  /// - Parameters:
  ///   - food: The food that the line names.
  ///   - isCooked: Whether the line means its cooked form, so that its grams are of cooked food.
  ///   - named: The foods that other lines name: cooked beans are canned ones when cans are bought anyway and
  ///     dry beans are not.
  /// - Returns: The food itself where nothing else is bought for it.
  func source(of food: Food, isCooked: Bool, named: Set<FoodID>) -> ShopSource {
    if let row = rows[food.id] {
      if let otherwise = row.otherwise, named.contains(otherwise), !named.contains(row.source.bought) {
        return .weight(of: otherwise, factor: 1)
      }
      return row.source
    }
    guard isCooked, let row = cooked.rowOfCategory(of: food), let share = cookedShares[row] else {
      return .weight(of: food.id, factor: 1)
    }
    return .weight(of: food.id, factor: share)
  }
}
