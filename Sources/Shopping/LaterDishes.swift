internal import Foods
internal import Planning

/// Finds later dishes that could use what is left over of a pack.
struct LaterDishes {
  private struct Place {
    var food: FoodID
    var use: ItemUse
  }

  private static let likeOneAnother: Set<String> = [
    "herb", "vegetable.leafy", "vegetable.crucifer", "vegetable.mushroom", "vegetable.root",
    "vegetable.nightshade.pepper", "vegetable.nightshade.tomato", "vegetable.squash", "dairy.cream",
    "dairy.yogurt", "dairy.milk", "dairy.cheese.fresh", "dairy.cheese.soft", "plant_dairy", "fruit.berry",
    "fruit.citrus", "fruit.coconut",
  ]

  private let foods: FoodTable
  private let keeping: KeepingTimes
  private var kin: [CategoryID: [Place]] = [:]

  init(needs: [FoodID: Need], foods: FoodTable, keeping: KeepingTimes) {
    self.foods = foods
    self.keeping = keeping
    for (id, need) in needs.sorted(by: { $0.key < $1.key }) {
      let category = foods[id].category
      kin[category, default: []] += need.uses.map { Place(food: id, use: $0) }
    }
  }

  /// The next later dish that uses the food itself, else the next with a near relative of it; none or one.
  ///
  /// What keeps two months and longer is no leftover to plan for, so nothing is named for it. Near relatives are foods
  /// of the same category where cooks take one for the other: two fresh herbs, two leafy greens, two creams.
  func uses(of id: FoodID, _ need: Need) -> [LaterUse] {
    let food = foods[id]
    guard keeping.days(of: food) < 60, let first = need.uses.first else { return [] }
    let later = need.uses.filter { $0.cooking > first.cooking && ($0.isOptional || $0.amount == nil) }
    var found = later.map { LaterUse(recipe: $0.recipe, day: $0.day, besides: nil) }
    if Self.likeOneAnother.contains(food.category.path) {
      let relatives = (kin[food.category] ?? []).filter { $0.food != id && $0.use.cooking > first.cooking }
      found += relatives.sorted { ($0.use.cooking, $0.food) < ($1.use.cooking, $1.food) }
        .filter { place in isFresh(place.use, need.uses) }
        .map { LaterUse(recipe: $0.use.recipe, day: $0.use.day, besides: foods[$0.food].name) }
    }
    var seen: Set<String> = []
    return Array(found.filter { seen.insert($0.recipe).inserted }.prefix(1))
  }

  /// Whether the dish is another one than those that use the food anyway.
  private func isFresh(_ use: ItemUse, _ uses: [ItemUse]) -> Bool {
    !uses.contains { $0.cooking == use.cooking }
  }
}
