public import Foods

/// How sure a match is.
public enum Confidence: String, Hashable, Sendable, Codable, Comparable {
  /// A likeness only; nearest of several.
  case guess
  /// The words fit, but the line leaves room for another food.
  case likely
  /// The name is this food's own name or synonym.
  case sure

  /// `guess` is below `likely` is below `sure`.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .guess: 0
    case .likely: 1
    case .sure: 2
    }
  }
}

/// Which food an ingredient means, and why.
public struct FoodMatch: Hashable, Sendable {
  /// The food, or `nil` when none was found.
  public var food: FoodID?
  /// How sure that is; without a food it is ``Confidence/guess``.
  public var confidence: Confidence
  /// Whether the line means the food in its cooked form ("2 cups cooked rice"), so that its grams are of cooked food.
  public var isCookedForm: Bool
  /// Why this food, or why none, as a short clause a person can read.
  public var reason: String
  /// The nearest foods when none was found, best first.
  public var candidates: [FoodID]

  /// Makes a match.
  public init(
    food: FoodID?, confidence: Confidence, isCookedForm: Bool = false, reason: String,
    candidates: [FoodID] = []
  ) {
    self.food = food
    self.confidence = confidence
    self.isCookedForm = isCookedForm
    self.reason = reason
    self.candidates = candidates
  }
}
