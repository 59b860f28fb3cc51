/// Another recipe that a line of a dish refers to, with the verdicts on it.
public struct Subrecipe: Sendable {
  /// The number of the line, from 0.
  public var line: Int
  /// The verdicts on the other recipe, of the same gate.
  public var verdicts: DishVerdicts

  /// Makes a reference.
  ///
  /// - Parameters:
  ///   - line: The number of the line that refers to the recipe, from 0.
  ///   - verdicts: The verdicts on it, of the gate that judges the dish.
  public init(line: Int, verdicts: DishVerdicts) {
    self.line = line
    self.verdicts = verdicts
  }
}
