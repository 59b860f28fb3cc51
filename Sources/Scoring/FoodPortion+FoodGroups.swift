internal import Foods
internal import Nutrition

extension FoodPortion {
  /// Cup and ounce equivalents of HEI-2020, worked out by category.
  ///
  /// Rules after the definitions of USDA's Food Patterns Equivalents: a cup of fruit is 150 g, dried 75 g, juice
  /// 248 g; a cup of vegetables 130 g, leaves 65 g, dried a quarter of that; a cup of cooked pulses 175 g; an
  /// ounce of grain is 28.35 g of dry grain, pasta or bread, or 16 g of flour; a cup of milk foods holds 300 mg of
  /// calcium; an ounce of protein food is 28.35 g of cooked meat or fish, 50 g of egg, 44 g of cooked pulses,
  /// 60 g of tofu, 14.2 g of nuts.
  func foodGroups(_ figures: inout Figures) {
    func set(_ figure: FactFigure, _ amount: Double) { figures.set(figure, amount, basis: grams) }
    let legume = legumeCups
    let greens = isDarkGreen ? vegetableCups : 0
    let nuts =
      isWithin("nut") && !isWithin("nut.drink") || isWithin("seed") || isWithin("legume.peanut")
      ? grams / 14.2 : 0
    let soya = isWithin("legume.soy.tofu") ? grams / 60 : 0
    let seafood =
      isWithin("fish") && !isWithin("fish.sauce") || isWithin("shellfish.crustacean")
        || isWithin("shellfish.mollusc") ? cookedMeat / 28.35 : 0
    let meat = isWithin("meat") && !isWithin("meat.broth") || isWithin("poultry") ? cookedMeat / 28.35 : 0
    let egg = isWithin("egg") ? grams / 50 : 0
    let plantProtein = nuts + soya + legume * 4 + seafood
    set(.totalFruit, fruitCups)
    set(.wholeFruit, isWithin("fruit.juice") ? 0 : fruitCups)
    set(.vegetables, vegetableCups + legume)
    set(.greensAndBeans, greens + legume)
    set(.wholeGrains, isWholeGrain ? grainOunces : 0)
    set(.refinedGrains, isRefinedGrain ? grainOunces : 0)
    set(.dairy, dairyCups)
    set(.proteinFoods, plantProtein + meat + egg)
    set(.seafoodAndPlantProteins, plantProtein)
  }

  private var fruitCups: Double {
    guard isWithin("fruit") else { return 0 }
    if ["fruit.olive", "fruit.avocado", "fruit.coconut"].contains(where: isWithin) { return 0 }
    if isWithin("fruit.juice") { return isTomato ? 0 : grams / 248 }
    return isDry || isWithin("fruit.dried") ? grams / 75 : grams / 150
  }

  private var isTomato: Bool { food.plantKey == "tomato" }

  private var vegetableCups: Double {
    if isWithin("fruit.juice"), isTomato { return grams / 243 }
    let other = ["fruit.olive", "fruit.avocado"].contains(where: isWithin)
    guard isWithin("vegetable") || other else { return 0 }
    if isDry { return grams / 33 }
    if isTomato, let water, water < 80 { return grams / 66 }
    return isWithin("vegetable.leafy") ? grams / 65 : grams / 130
  }

  /// Dark green vegetables of the food patterns.
  private var isDarkGreen: Bool {
    if isWithin("vegetable.leafy") { return !food.slug.contains("iceberg") }
    return Self.darkGreens.contains(food.plantKey ?? "")
  }

  private static let darkGreens: Set<String> = [
    "broccoli", "kale", "collards", "collard", "pak choi", "bok choy", "watercress", "mustard greens",
    "turnip greens", "beet greens", "rocket", "spinach", "chard",
  ]

  /// Pulses in cups of cooked pulses; soya foods and peanuts are protein foods of their own.
  private var legumeCups: Double {
    guard has("legume") || isWithin("legume.bean") || isWithin("legume.lentil") || isWithin("legume.pea")
    else {
      return 0
    }
    if isWithin("legume.soy") || isWithin("legume.peanut") || isWithin("vegetable") || isWithin("grain") {
      return 0
    }
    return grams * (isDry ? 2.4 : 1) / 175
  }

  private var grainOunces: Double {
    if food.slug.hasPrefix("flour") || isWithin("grain.wheat.flour") || isWithin("grain.flour") {
      return grams / 16
    }
    if isWithin("bread") || isWithin("cereal") || isWithin("snack") || isWithin("sweet") {
      return grams / 28.35
    }
    // Cooked grain by its dry matter, as 100 g of dry grain holds 88.
    guard let water, water > 33 else { return grams / 28.35 }
    return grams * (100 - water) / 88 / 28.35
  }

  private var dairyCups: Double {
    let milk = ["dairy.milk", "dairy.yogurt", "dairy.cheese", "dairy.lactose_free"].contains(where: isWithin)
    let calcium = amount(.calcium) ?? 0
    if milk { return calcium / 300 }
    // Soya drinks count when they are fortified.
    return isWithin("legume.soy.drink") && (panel?[.calcium] ?? 0) >= 80 ? grams / 245 : 0
  }
}
