/// What became of a recipe's ingredient lines between its document and its value.
///
/// Every line found is delivered, became a heading, continued another line, or was blank:
/// ``balances`` says so, and a reader that breaks it has lost a line.
public struct LineAccount: Hashable, Sendable, Codable {
  /// The ingredient lines or elements that the document holds.
  public var found = 0
  /// Those that are lines of the recipe now.
  public var delivered = 0
  /// Those that only said what the following lines are for ("For the filling:").
  public var headings = 0
  /// Those that went on with the line before ("-- peeled").
  public var continued = 0
  /// Those without any text.
  public var blank = 0

  /// Makes an account of nothing.
  public init() {}

  /// Whether every line found is accounted for.
  public var balances: Bool { found == delivered + headings + continued + blank }

  /// Adds the lines of another recipe.
  public mutating func add(_ other: LineAccount) {
    found += other.found
    delivered += other.delivered
    headings += other.headings
    continued += other.continued
    blank += other.blank
  }
}
