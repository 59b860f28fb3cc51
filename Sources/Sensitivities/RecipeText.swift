/// The words of a recipe that can hide something: everything that a person would read before cooking.
public struct RecipeText: Hashable, Sendable {
  /// The title.
  public var title: String
  /// The ingredient lines, in order, with everything that stands in them.
  public var lines: [String]
  /// The steps, in order.
  public var steps: [String]

  /// Makes a text.
  public init(title: String, lines: [String], steps: [String] = []) {
    self.title = title
    self.lines = lines
    self.steps = steps
  }
}
