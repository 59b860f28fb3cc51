/// A word of a line that turns one food into another: tomatoes, `canned`, are canned tomatoes.
public struct FoodForm: Hashable, Sendable {
  /// The word or words, lower case.
  public let words: String
  /// The food that is meant then.
  public let food: FoodID
}
