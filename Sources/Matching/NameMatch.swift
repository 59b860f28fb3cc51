internal import Foods

/// What a name alone means, before the rest of the line has its say; remembered by name.
struct NameMatch: Sendable {
  /// The food, or `nil`.
  var food: FoodID?
  /// How sure that is.
  var confidence: Confidence
  /// Why.
  var reason: String
  /// The words of the name that the food's own name does not have and that may be forms ("dried", "cooked").
  var forms: [UInt64] = []
  /// The nearest foods when none was found.
  var candidates: [FoodID] = []
}
