internal import Foods
internal import Matching
internal import Nutrition

/// Whether a recipe ferments its vegetables in salt, as sauerkraut, kimchi and brined sticks are made.
///
/// Told by the ingredients: nothing is heated, most of it is vegetables, salt is 1.2 to 7 % of their weight (a
/// salad has less, a salt cure more), there is no vinegar, and the title or a step speaks of fermenting.
struct Brine {
  private let isBrine: Bool

  init(_ analysis: DishAnalysis, foods: FoodTable) {
    var vegetables = 0.0
    var salt = 0.0
    var other = 0.0
    var speaksOfIt = false
    var isSpoilt = false
    for line in analysis.lines where !line.optional {
      guard let id = line.match.food, let grams = line.weight?.grams else { continue }
      let food = foods[id]
      if line.handling.contains(.fermented) { speaksOfIt = true }
      if food.category.isWithin(Self.vinegar) { isSpoilt = true }
      if Self.isSalt(food) {
        salt += grams
      } else if Self.isVegetable(food) {
        vegetables += grams
        if !line.handling.isDisjoint(with: [.heated, .canned, .deepFried]) { isSpoilt = true }
      } else if !food.category.isWithin(Self.water) {
        other += grams
      }
    }
    let share = vegetables > 0 ? salt / vegetables : 0
    let isSalted = !isSpoilt && vegetables > 2 * other && share >= 0.012 && share <= 0.07
    isBrine = isSalted && (speaksOfIt || Self.speaksOfIt(analysis.title))
  }

  private static func speaksOfIt(_ title: String) -> Bool {
    let title = title.lowercased()
    return names.contains { title.contains($0) }
  }

  private static let vinegar = CategoryID("condiment.vinegar")
  private static let water = CategoryID("drink.water")
  private static let salt = CategoryID("spice.salt")
  private static let vegetable = CategoryID("vegetable")

  /// Whether the recipe ferments this line.
  func ferments(_ line: DishLine, _ food: Food) -> Bool { isBrine && Self.isVegetable(food) }

  private static let names = [
    "ferment", "sauerkraut", "kraut", "kimchi", "kimchee", "curtido", "brined", "lacto", "kvass",
  ]

  private static func isSalt(_ food: Food) -> Bool {
    food.tags.contains("salt") || food.category.isWithin(salt)
  }

  private static func isVegetable(_ food: Food) -> Bool {
    food.category.isWithin(vegetable) && food.fermentedRow == nil
  }
}
