public import Measures
public import Planning

/// How much of something is bought in the shop, rounded to what shops sell, and what is left of it.
public struct Purchase: Hashable, Sendable {
  /// How many packs, bunches or pieces, in halves for half a cabbage; 1 when the food is weighed out.
  public var count: Double
  /// What is counted: `can`, `bunch`, `head`; empty for single pieces and for what is weighed out.
  public var noun: String
  /// What one of them holds as its label says it (400 g, 1 pint, 10 pieces); `nil` for single pieces and bunches.
  ///
  /// Of what is weighed out it is the whole weight.
  public var size: Amount?
  /// What is left over when everything is cooked, in grams, millilitres or pieces; `nil` when it is too little to tell.
  public var left: Amount?
  /// Later dishes of the menu that could use what is left over.
  public var laterUses: [LaterUse]
}

/// A later dish of the menu that could use what is left over of a pack.
public struct LaterUse: Hashable, Sendable {
  /// The title of the recipe.
  public var recipe: String
  /// The day on which it is cooked, when it is known.
  public var day: CalendarDay?
  /// The name of the food in that dish that it could stand beside or replace; `nil` when the dish uses this very food.
  public var besides: String?
}
