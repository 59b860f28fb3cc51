internal import Foods
internal import Nutrition

extension FoodPortion {
  /// Why a ferment counts as alive or not.
  enum FermentReason: String, Hashable, Sendable {
    case alive = "alive because it is not heated"
    case heated = "not alive because it is heated"
    case unknownHeat = "not counted as alive because nobody knows whether it is heated"
    case dead = "not alive when it is bought"
  }

  private var ferment: Ferment? {
    (homeFerment?.rawValue ?? food.fermentedRow).flatMap { Ferment.table[$0] }
  }

  /// Why it counts as alive or not; `nil` when it is no ferment.
  var fermentReason: FermentReason? {
    guard let ferment, ferment.serving > 0 else { return nil }
    if ferment.live == 0 { return ferment.heated > 0 ? .dead : nil }
    // Milk is heated before the culture goes in; vegetables that are heated are no brine.
    if let homeFerment, homeFerment != .brine { return .alive }
    if isCooked || !handling.isDisjoint(with: [.heated, .deepFried, .charred, .reheated]) { return .heated }
    return handling.contains(.unknownHeat) ? .unknownHeat : .alive
  }

  /// Servings of ferments, alive and not.
  func ferments(_ figures: inout Figures) {
    figures.set(.liveFerments, 0, basis: grams)
    figures.set(.heatedFerments, 0, basis: grams)
    guard let ferment, let reason = fermentReason else { return }
    let servings = grams / ferment.serving
    if reason == .alive {
      figures.set(.liveFerments, servings * ferment.live, basis: grams)
    } else {
      figures.set(.heatedFerments, servings * ferment.heated, basis: grams)
    }
  }
}
