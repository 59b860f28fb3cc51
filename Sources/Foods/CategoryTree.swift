internal import Embedded

/// The tree of food categories: what each is called and what stands above it.
public struct CategoryTree: Sendable {
  /// The tree of `food_categories.tsv`.
  public static let standard = CategoryTree()

  /// Every category, broader ones before narrower ones of the same kind, as the table has them.
  public let all: [CategoryID]
  private let names: [CategoryID: String]

  init() {
    let table = Table("food_categories.tsv")
    let path = table.column("path")
    let name = table.column("name")
    all = (0..<table.count).map { CategoryID(table.text($0, path)) }
    names = Dictionary(
      zip(all, (0..<table.count).map { table.text($0, name) }), uniquingKeysWith: { first, _ in first })
  }

  /// The name to show, or `nil` when the table has no such category.
  public func name(of category: CategoryID) -> String? { names[category] }

  /// Whether the table has the category.
  public func contains(_ category: CategoryID) -> Bool { names[category] != nil }
}

extension CategoryID {
  /// The next broader category by path (`dairy.cheese` of `dairy.cheese.hard`), or `nil` at a root.
  public var parent: CategoryID? {
    path.lastIndex(of: ".").map { CategoryID(String(path[..<$0])) }
  }

  /// This and every broader category, narrowest first.
  public var lineage: [CategoryID] {
    var line = [self]
    while let next = line.last?.parent { line.append(next) }
    return line
  }
}
