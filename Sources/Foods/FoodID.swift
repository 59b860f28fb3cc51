/// The number of a food in the ``FoodTable``: cheap to keep and compare, good for one run of the program only.
///
/// What is written down (JSON, the library) is the food's ``Food/slug``.
public struct FoodID: Hashable, Sendable, Comparable {
  /// The row in the table, from 0.
  public let row: Int

  /// Makes an id from a row.
  public init(row: Int) { self.row = row }

  /// Orders foods as the table does.
  public static func < (left: FoodID, right: FoodID) -> Bool { left.row < right.row }
}
