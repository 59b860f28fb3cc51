internal import Foods
internal import Nutrition
internal import Synchronization

/// What 100 g of a food bring to scores, as the kitchen leaves it.
///
/// Every figure of a portion grows with its grams, so that one look at the tables serves every recipe.
struct FoodFigures: Sendable {
  let figures: FoodPortion.Figures
  let plant: PlantAmount?
  let fermentReason: FoodPortion.FermentReason?

  init(_ portion: FoodPortion) {
    figures = portion.figures()
    plant = portion.plant
    fermentReason = portion.fermentReason
  }
}

/// The figures that were worked out before, by food and handling.
///
/// They follow from the tables alone, so that it makes no difference to any result who asked first.
final class FoodFiguresCache: Sendable {
  /// What the figures depend on.
  struct Key: Hashable, Sendable {
    let food: FoodID
    let handling: Handling
    let isCooked: Bool
    let homeFerment: HomeFerment?
  }

  /// About 2 kB each; a pantry of common foods in their common handlings fits in.
  private static let most = 4_096
  private let known = Mutex<[Key: FoodFigures]>([:])

  /// The figures of 100 g.
  func figures(_ key: Key, _ make: () -> FoodPortion) -> FoodFigures {
    if let figures = known.withLock({ $0[key] }) { return figures }
    let figures = FoodFigures(make())
    known.withLock { known in
      if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
      known[key] = figures
    }
    return figures
  }
}
