internal import Embedded
public import Foods

/// The aisles of a shop, and the aisle in which each category of food stands.
public struct Aisles: Sendable {
  private let aisleOfCategory: [String: String]
  /// The aisles, in the order in which most shops are walked.
  public let names: [String]

  /// The aisle of foods that are in no category.
  public static let other = "other"

  /// The aisles of the tables `aisles.tsv` and `food_categories.tsv`.
  public static let standard = Aisles()

  init() {
    let aisles = Table("aisles.tsv")
    names = (0..<aisles.count).map { aisles.text($0, 0) }
    let categories = Table("food_categories.tsv")
    let path = categories.column("path")
    let aisle = categories.column("aisle")
    aisleOfCategory = Dictionary(
      (0..<categories.count).map { (categories.text($0, path), categories.text($0, aisle)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The aisle of a category; a category that has none stands where its parent stands.
  public func aisle(of category: CategoryID) -> String {
    var path = category.path[...]
    while !path.isEmpty {
      if let aisle = aisleOfCategory[String(path)] { return aisle }
      path = path.lastIndex(of: ".").map { path[..<$0] } ?? ""
    }
    return Self.other
  }

  /// The place of an aisle in the usual walk, from 0; unknown aisles come last.
  public func position(of aisle: String) -> Int { names.firstIndex(of: aisle) ?? names.count }
}
