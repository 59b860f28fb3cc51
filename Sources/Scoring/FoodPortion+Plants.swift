internal import Foods

extension FoodPortion {
  /// The plant it is, when it counts as one.
  var plant: PlantAmount? {
    guard let key = food.plantKey, food.plantPoints > 0 else { return nil }
    // Herbs and spices bring a quarter of a point and too little colour; turmeric colours a dish by itself.
    let colours: ColourSet =
      food.plantPoints >= 1 || key == "turmeric"
      ? food.colours.reduce(into: []) { $0.formUnion(ColourSet(named: $1)) } : []
    return PlantAmount(
      key: key, points: food.plantPoints, grams: grams, minimumGrams: leastGrams, colours: colours)
  }

  /// The grams from which a plant counts.
  private var leastGrams: Double {
    for (path, least) in Self.leastByCategory where isWithin(path) { return least }
    if food.plantPoints < 1 { return 1 }
    return isDry ? 5 : 20
  }

  /// Longest paths first.
  private static let leastByCategory: [(String, Double)] = [
    ("herb.dried", 0.2), ("vegetable.mushroom", 15), ("vegetable.seaweed", 2), ("sweet.chocolate", 3),
    ("drink.tea", 1.5),
    ("drink.coffee", 1.5), ("herb", 1), ("spice", 0.2), ("nut", 5), ("seed", 3), ("grain", 15), ("bread", 15),
    ("cereal", 15),
  ]

  /// Grams of foods that are counted by name.
  func namedFoods(_ figures: inout Figures) {
    func set(_ figure: FactFigure, _ amount: Double) { figures.set(figure, amount, basis: grams) }
    let key = food.plantKey ?? ""
    let isSpice = isWithin("spice") || isWithin("herb.dried")
    // Fresh roots and cloves are mostly water; powder holds about four times as much.
    set(.turmeric, key == "turmeric" ? grams * (isSpice || isDry ? 1 : 0.2) : 0)
    set(.gingerDried, key == "ginger" && (isSpice || isDry) ? grams : 0)
    set(.gingerFresh, key == "ginger" && !(isSpice || isDry) ? grams : 0)
    set(.garlic, key == "garlic" ? grams * (isSpice || isDry ? 3 : 1) : 0)
    set(.onion, key == "onion" || key == "shallot" ? grams * (isSpice || isDry ? 8 : 1) : 0)
    set(.extraVirginOliveOil, oliveOil)
    set(.oilyFish, has("oily-fish") || isWithin("fish.oily") ? grams : 0)
    set(.berries, has("berry") ? grams * (isDry ? 4 : 1) : 0)
    set(.crucifers, has("crucifer") ? grams : 0)
    set(
      .greenTea,
      key == "green tea" && isWithin("drink.tea") && !food.slug.contains("black")
        ? grams * (isDry ? 100 : 1) : 0)
    set(.cocoa, cocoa)
    set(.herbs, has("herb") || isWithin("herb") ? grams * (isSpice || isDry ? 5 : 1) : 0)
    set(.walnut, key == "walnut" && !isWithin("fat") ? grams : 0)
    set(.flax, key == "flaxseed" || key == "flax" ? (isWithin("fat") ? 0 : grams) : 0)
    set(.legumes, has("legume") && !isWithin("legume.soy.sauce") ? grams * (isDry ? 2.4 : 1) : 0)
    set(.avocado, key == "avocado" && !isWithin("fat") ? grams : 0)
    set(.broccoli, key == "broccoli" ? grams : 0)
    set(.chickpeas, key == "chickpea" ? grams * (isDry ? 2.4 : 1) : 0)
    set(.coffee, isWithin("drink.coffee") ? grams * (isDry ? 20 : 1) : 0)
    set(.cranberries, key == "cranberry" ? grams * (isDry ? 4 : 1) : 0)
    set(.fermentedDairy, isWithin("dairy") && food.fermentedRow != nil ? grams : 0)
    set(.soy, isWithin("legume.soy") && !isWithin("legume.soy.sauce") ? grams * (isDry ? 2.4 : 1) : 0)
    set(.nuts, has("nut") || (isWithin("nut") && !isWithin("nut.drink")) ? grams : 0)
  }

  /// Extra virgin oil in full, plain olive oil by half: its phenols are refined away, its oleic acid is not.
  private var oliveOil: Double {
    guard isWithin("fat.oil"), food.slug.hasPrefix("olive-oil") else { return 0 }
    return food.slug.contains("extra-virgin") ? grams : grams / 2
  }

  /// Grams of cocoa powder's worth.
  private var cocoa: Double {
    guard food.plantKey == "cocoa" || isWithin("sweet.chocolate") else { return 0 }
    if food.slug.contains("cocoa") || food.slug.contains("unsweetened") { return grams }
    return food.slug.contains("dark") || food.slug.contains("bittersweet") ? grams / 2 : 0
  }
}
