internal import Foods
internal import Nutrition

extension FoodPortion {
  /// What irritates, apart from what a nutrient tells.
  func irritants(_ figures: inout Figures) {
    func set(_ figure: FactFigure, _ amount: Double) { figures.set(figure, amount, basis: grams) }
    let energy = amount(.energy) ?? 0
    set(.addedSugar, addedSugar)
    set(.refinedEnergy, isRefinedGrain ? energy : 0)
    set(.ultraProcessedEnergy, has("ultra-processed") ? energy : 0)
    let processed = has("processed-meat") || isWithin("meat.processed") || isWithin("poultry.processed")
    set(.processedMeat, processed ? grams : 0)
    set(.redMeat, has("red-meat") && !processed ? cookedMeat : 0)
  }

  /// Meat as it is eaten: a quarter of raw meat's weight is lost in cooking.
  var cookedMeat: Double { isCooked ? grams : grams * 0.75 }

  /// Sugars of foods that are sugar or have it added.
  private var addedSugar: Double {
    let sugary =
      has("added-sugar") || has("honey") || isWithin("drink.soft") || isWithin("sweet.confectionery")
    guard sugary else { return 0 }
    let sugars = amount(.sugars) ?? amount(.carbohydrate) ?? 0
    // Milk and fruit in the food bring sugars of their own; USDA's lactose is known for a few foods only.
    return max(0, sugars - (amount(.lactose) ?? 0))
  }

  /// Whether it is grain without bran and germ.
  var isRefinedGrain: Bool { has("refined-grain") }

  /// Whether it is whole grain.
  var isWholeGrain: Bool {
    has("whole-grain")
      || (!isRefinedGrain && food.plantPoints >= 1 && ["grain", "bread", "cereal"].contains(where: isWithin))
  }
}
