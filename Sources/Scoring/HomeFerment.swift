internal import Foods
internal import Matching
internal import Nutrition

/// What a recipe ferments by itself, by the row of `fermented_foods.tsv` that it becomes.
enum HomeFerment: String, Sendable {
  /// Vegetables in salt.
  case brine = "fermented carrots"
  /// Milk with yoghurt or a starter.
  case yoghurt = "yogurt plain"
  /// Milk with kefir grains.
  case kefir = "kefir milk"
  /// A plant drink or coconut milk with yoghurt or a starter.
  case plantYoghurt = "coconut yogurt"
  /// Sugared water with its grains.
  case waterKefir = "water kefir"
}

/// Tells which lines of a recipe become a ferment: vegetables in brine, milk with a culture.
struct HomeFerments {
  private let brine: Brine
  private let culture: Culture

  init(_ analysis: DishAnalysis, foods: FoodTable) {
    brine = Brine(analysis, foods: foods)
    culture = Culture(analysis, foods: foods)
  }

  /// What the recipe makes of a line's food, or `nil` when it does not ferment it.
  func ferment(of line: DishLine, _ food: Food) -> HomeFerment? {
    brine.ferments(line, food) ? .brine : culture.ferment(of: food)
  }
}

/// Whether a recipe turns milk, a plant drink or sugared water into a ferment with a culture.
///
/// Told by the ingredients: a culture, little of it against what it turns, and hardly anything else; with yoghurt as
/// the culture, which many dishes hold, the title must speak of it too. The milk is heated before and not after, so
/// that the heat of the steps is not asked about.
struct Culture {
  private var milk: HomeFerment?
  private var plant: HomeFerment?
  private var water: HomeFerment?

  init(_ analysis: DishAnalysis, foods: FoodTable) {
    var grams: [Role: Double] = [:]
    for line in analysis.lines where !line.optional {
      guard let id = line.match.food, let weight = line.weight?.grams else { continue }
      grams[Role(foods[id]), default: 0] += weight
    }
    let turned = (grams[.milk] ?? 0) + (grams[.plantDrink] ?? 0)
    let isMade = turned > 0 && (grams[.other] ?? 0) < 0.15 * turned
    let starter = (grams[.starter] ?? 0) + (grams[.yoghurt] ?? 0)
    if isMade, let grains = grams[.kefirGrains], grains < 0.35 * turned {
      milk = .kefir
      plant = .kefir
    } else if isMade, starter > 0, starter < 0.35 * turned, Self.speaksOfIt(analysis.title) {
      milk = .yoghurt
      plant = .plantYoghurt
    }
    let poured = grams[.water] ?? 0
    if let grains = grams[.waterKefirGrains], poured > 0, grains < 0.35 * poured, turned == 0 {
      water = .waterKefir
    }
  }

  /// What the culture makes of a food, or `nil` when it leaves it alone.
  func ferment(of food: Food) -> HomeFerment? {
    switch Role(food) {
    case .milk: milk
    case .plantDrink: plant
    case .water: water
    default: nil
    }
  }

  private static func speaksOfIt(_ title: String) -> Bool {
    let title = title.lowercased()
    return [
      "yoghurt", "yogurt", "kefir", "labneh", "skyr", "cultured", "ferment", "quark", "villi", "filmjölk",
    ]
    .contains { title.contains($0) }
  }

  /// What a food does where a culture is at work.
  private enum Role: Hashable {
    case milk, plantDrink, yoghurt, starter, kefirGrains, waterKefirGrains, water, little, other

    init(_ food: Food) {
      switch food.slug {
      case "kefir-grains": self = .kefirGrains
      case "water-kefir": self = .waterKefirGrains
      case "starter-culture": self = .starter
      case "coconut-milk", "coconut-milk-light": self = .plantDrink
      default: self = Self.byCategory(food)
      }
    }

    private static func byCategory(_ food: Food) -> Role {
      func isWithin(_ path: CategoryID) -> Bool { food.category.isWithin(path) }
      if food.tags.contains("water") || isWithin(waterPath) { return .water }
      if isWithin(milkPath) { return .milk }
      if plantPaths.contains(where: isWithin) { return .plantDrink }
      if food.tags.contains("probiotic"), food.fermentedRow != nil { return .yoghurt }
      return isWithin(sugarPath) || food.tags.contains("salt") ? .little : .other
    }

    private static let waterPath = CategoryID("drink.water")
    private static let milkPath = CategoryID("dairy.milk")
    private static let sugarPath = CategoryID("sugar")
    private static let plantPaths = ["plant_dairy", "nut.drink", "legume.soy.drink"].map { CategoryID($0) }
  }
}
