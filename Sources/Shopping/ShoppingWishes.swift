public import Foods
public import Sensitivities

/// How a shopping list is wished for.
public struct ShoppingWishes {
  /// Measures and packs.
  public var system = ShopSystem.metric
  /// What is in the house.
  public var pantry = Pantry()
  /// The order in which the shop is walked.
  public var aisles = AisleOrder.standard
  /// Whether somebody at the table must not get a food: of "butter or margarine" the first is bought that nobody
  /// must avoid.
  public var mustAvoid: (FoodID) -> Bool = { _ in false }
  /// What to look for on the label of a food that these lines ask for.
  public var labelChecks: (FoodID, [String]) -> [LabelCheck] = { _, _ in [] }
  /// Who avoids something, by its key (``Avoidance/key``), in the order of the household.
  public var concerned: [String: [String]] = [:]

  /// Wishes for nothing special.
  public init() {}
}
