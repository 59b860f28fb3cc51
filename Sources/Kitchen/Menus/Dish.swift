internal import Foods
internal import Formats
internal import Matching
internal import Nutrition
internal import Persistence
internal import Planning
internal import Recipes
internal import Scoring
internal import Sensitivities

/// A recipe of the library with everything that planning needs to know of it.
struct Dish: Sendable {
  let stored: StoredRecipe
  let report: DishReport
  let verdicts: DishVerdicts
  let suitability: MealSuitability.Answer
}

extension Candidate {
  /// A dish as the planner sees it.
  ///
  /// - Parameters:
  ///   - dish: The dish, with enough data to be scored.
  ///   - foods: The table that its lines were matched with.
  ///   - refusals: Who must not eat it, and why.
  init(_ dish: Dish, foods: FoodTable, refusals: [Refusal]) {
    let facts = dish.report.facts
    let recipe = dish.stored.recipe
    // What is named a side and no meal of its own goes beside a main dish.
    let suits = dish.suitability
    let isSide = suits.isSide && suits.slots.isDisjoint(with: [.lunch, .dinner])
    self.init(
      id: dish.stored.id, title: recipe.title,
      meals: isSide ? suits.slots.union([.lunch, .dinner]) : suits.slots,
      features: DishFeatures(facts, dish.report.points))
    self.isSide = isSide
    self.refusals = refusals
    months = recipe.monthsInSeason
    minutes = recipe.times.work.map { Int($0.rounded()) }
    cuisine = recipe.cuisine?.lowercased()
    score = Int(dish.report.points.total.rounded())
    rating = recipe.rating.map { Int(($0.value / max($0.of, 1) * 100).rounded()) }
    keepsDays = recipe.keepsDays
    let eaten = dish.report.analysis.lines.compactMap { line -> (food: Food, grams: Double)? in
      guard let food = line.match.food, let grams = line.gramsEaten else { return nil }
      return (foods[food], grams)
    }
    let kinds = FoodKinds(eaten)
    protein = kinds.protein
    mainIngredient = kinds.main
    perishables = kinds.perishables
    self.foods = Array(Set(eaten.map(\.food.slug))).sorted()
    tags = kinds.tags.union(recipe.categories.map { $0.lowercased() })
  }
}

extension DishFeatures {
  /// The features of a serving; what is not known well enough stays `nil`.
  init(_ facts: DishFacts, _ points: DishPoints) {
    self.init(energy: Int(facts.energy.rounded()))
    plants = facts.plants.filter(\.counts).map {
      PlantPoints($0.key, quarters: Int(($0.points * 4).rounded()))
    }
    fibre = tenths(facts[.fibre])
    fibreKinds = Set(FibreKind.counted.filter { facts[$0.figure] >= $0.threshold }.map(\.key))
    liveFerments = tenths(facts[.liveFerments])
    colours = Set(facts.colours.names)
    if let density = InflammationEstimate.density(ofDay: facts) {
      inflammation = Int((min(max(density.value, -10), 10) * 100).rounded())
    }
    irritants = tenths(points.irritants)
    if facts.known(.sodium) >= 0.6 { sodium = Int(facts[.sodium].rounded()) }
    addedSugar = tenths(facts[.addedSugar])
    alcohol = tenths(facts[.alcohol])
  }
}

private func tenths(_ amount: Double) -> Int { Int((amount * 10).rounded()) }

extension RecipeTimes {
  /// Minutes that somebody is busy or the stove is on; waiting overnight does not count where the recipe tells it
  /// apart.
  var work: Double? {
    switch (preparation, cooking) {
    case (let preparation?, let cooking?): preparation + cooking
    case (let some?, nil), (nil, let some?): total.map { min($0, some * 4) } ?? some
    case (nil, nil): total
    }
  }
}

extension Recipe {
  /// How many days the dish keeps, from a note such as "Keeps: 3 days in the fridge"; 0 when nothing is said.
  var keepsDays: Int {
    for note in notes {
      guard let start = note.firstRange(of: "Keeps:") else { continue }
      let words = note[start.upperBound...].prefix(60).split(separator: " ")
      for (count, unit) in zip(words, words.dropFirst()) {
        if unit.hasPrefix("day"), let days = Int(count) { return min(max(days, 0), 4) }
      }
    }
    return 0
  }
}

/// What kinds of food a dish is made of.
struct FoodKinds {
  private(set) var protein: String?
  private(set) var main: String?
  private(set) var perishables: [String] = []
  private(set) var tags: Set<String> = []

  /// Looks at the foods of a recipe and their grams.
  init(_ foods: [(food: Food, grams: Double)]) {
    var proteins: [String: Double] = [:]
    var heaviest = 0.0
    for (food, grams) in foods {
      if let kind = Self.proteinKind(food) {
        proteins[kind, default: 0] += grams
        tags.insert(kind)
      }
      if ["meat", "poultry"].contains(where: { food.category.isWithin(CategoryID($0)) }) {
        tags.insert("meat")
      }
      if food.tags.contains("oily-fish") { tags.insert("oily fish") }
      if grams > heaviest, !food.tags.contains("water") {
        heaviest = grams
        main = food.slug
      }
      if Self.isPerishable(food), !perishables.contains(food.slug) { perishables.append(food.slug) }
    }
    // Under 40 g a recipe it is a seasoning: an anchovy makes no fish dish.
    protein = proteins.filter { $0.value >= 40 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key
    for tag in Array(tags) where tag != "meat" && tag != "oily fish" && (proteins[tag] ?? 0) < 40 {
      tags.remove(tag)
    }
  }

  private static let proteinCategories = [
    ("meat.pork", "pork"), ("meat.beef", "beef"), ("meat.lamb", "lamb"), ("meat", "meat"),
    ("poultry", "poultry"),
    ("fish", "fish"), ("shellfish", "shellfish"), ("egg", "egg"), ("legume", "legume"), ("dairy", "dairy"),
    ("nut", "nut"),
  ]

  private static func proteinKind(_ food: Food) -> String? {
    proteinCategories.first { food.category.isWithin(CategoryID($0.0)) }?.1
  }

  private static let perishableCategories = [
    "vegetable.leafy", "vegetable.nightshade", "vegetable.pod", "vegetable.stalk", "vegetable.mushroom",
    "vegetable.squash", "fruit.berry", "fruit.stone", "fruit.tropical", "fruit.grape", "herb", "dairy",
    "meat",
    "poultry", "fish.white", "fish.oily", "shellfish", "legume.soy.tofu",
  ].map { CategoryID($0) }

  private static func isPerishable(_ food: Food) -> Bool {
    if food.category.isWithin(CategoryID("herb.dried")) { return false }
    return perishableCategories.contains { food.category.isWithin($0) }
  }
}
