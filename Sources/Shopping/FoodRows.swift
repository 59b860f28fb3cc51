internal import Embedded
internal import Foods

/// Rows of a table that speak of a food or of a whole category: the food's own row counts first, then the row of the
/// narrowest category.
struct FoodRows: Sendable {
  private var rows: [String: Int] = [:]

  /// Reads the first column: slugs, and categories as `category:PATH`.
  init(_ table: Table) {
    for row in 0..<table.count { rows[table.text(row, 0)] = row }
  }

  /// The row for a food, or `nil` when neither it nor a category of it has one.
  func row(of food: Food) -> Int? {
    if let row = rows[food.slug] { return row }
    return food.category.lineage.lazy.compactMap { rows["category:\($0.path)"] }.first
  }

  /// The row of a category that the food stands in, or `nil`; rows of the food itself are passed over.
  func rowOfCategory(of food: Food) -> Int? {
    food.category.lineage.lazy.compactMap { rows["category:\($0.path)"] }.first
  }

  /// The row of the food itself, or `nil`.
  func rowOfFood(_ slug: String) -> Int? { rows[slug] }
}
