public import Nutrition
public import Scoring
public import Sensitivities

/// A dish with everything that was found out about it: one value for `show`, `score` and `analyze`.
public struct DishReport: Sendable {
  /// What it contains, line by line and per serving.
  public var analysis: DishAnalysis
  /// What scores look at.
  public var facts: DishFacts
  /// The scores.
  public var points: DishPoints
  /// What it contains or may contain of what people avoid.
  public var verdicts: [GroupVerdict]
  /// Whether some line could not be read, so that anything may hide in it.
  public var isUnverified: Bool

  /// Makes a report.
  public init(
    analysis: DishAnalysis, facts: DishFacts, points: DishPoints, verdicts: [GroupVerdict], isUnverified: Bool
  ) {
    self.analysis = analysis
    self.facts = facts
    self.points = points
    self.verdicts = verdicts
    self.isUnverified = isUnverified
  }
}
