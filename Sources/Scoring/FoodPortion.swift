internal import Foods
internal import Matching
internal import Nutrition

/// A food, how much of it is in a serving, and what the kitchen does to it.
struct FoodPortion {
  let food: Food
  let grams: Double
  let handling: Handling
  /// Whether the grams are of the cooked food.
  let isCooked: Bool
  /// What the recipe makes of it when it ferments it.
  let homeFerment: HomeFerment?
  /// Per 100 g, or `nil` when nothing is known.
  let panel: NutrientPanel?
  /// The USDA number that flavonoids are looked up by.
  let usdaNumber: Int?

  init(food: Food, line: DishLine, grams: Double, foods: FoodTable, homeFerment: HomeFerment? = nil) {
    let cookedPanel = line.match.isCookedForm ? foods.nutrients(of: food.id, cooked: true) : nil
    self.init(
      food: food, grams: grams,
      handling: homeFerment == .brine ? line.handling.union(.fermented) : line.handling,
      isCooked: line.match.isCookedForm, homeFerment: homeFerment,
      panel: cookedPanel ?? foods.nutrients(of: food.id),
      usdaNumber: foods.usdaNumbers(of: food.id, cooked: cookedPanel != nil).first?.number)
  }

  init(
    food: Food, grams: Double, handling: Handling, isCooked: Bool, homeFerment: HomeFerment? = nil,
    panel: NutrientPanel?,
    usdaNumber: Int?
  ) {
    self.homeFerment = homeFerment
    self.food = food
    self.grams = grams
    self.handling = handling
    self.isCooked = isCooked
    self.panel = panel
    self.usdaNumber = usdaNumber
  }

  /// Figures of a portion: amounts, what they could rest on, and what they rest on.
  struct Figures: Sendable {
    var amounts = [Double](repeating: 0, count: FactFigure.count)
    var basis = [Double](repeating: 0, count: FactFigure.count)
    var knownBasis = [Double](repeating: 0, count: FactFigure.count)

    mutating func set(_ figure: FactFigure, _ amount: Double?, basis weight: Double) {
      basis[figure.rawValue] = weight
      guard let amount else { return }
      amounts[figure.rawValue] = amount
      knownBasis[figure.rawValue] = weight
    }

    /// Takes the portion out of every coverage.
    mutating func forgetBasis() {
      for index in basis.indices {
        basis[index] = 0
        knownBasis[index] = 0
      }
    }
  }

  /// All figures of the portion.
  func figures() -> Figures {
    var figures = Figures()
    if isEmpty {
      emptyFood(&figures)
      return figures
    }
    nutrients(&figures)
    fattyAcids(&figures)
    aminoAcids(&figures)
    fibreKinds(&figures)
    flavonoids(&figures)
    namedFoods(&figures)
    ferments(&figures)
    irritants(&figures)
    foodGroups(&figures)
    if food.plantPoints > 0 { unpaidEnergy(&figures) }
    // A food of which nothing is known is like a line that could not be read: it lowers the coverage, not the score.
    if panel == nil { figures.forgetBasis() }
    return figures
  }

  /// The amount of a nutrient in the portion, or `nil` when it is not known.
  func amount(_ nutrient: Nutrient) -> Double? { panel?[nutrient].map { $0 * grams / 100 } }

  /// Whether the food stands in a category or below it.
  func isWithin(_ path: String) -> Bool { food.category.isWithin(CategoryID(path)) }

  /// Whether the food has a tag.
  func has(_ tag: String) -> Bool { food.tags.contains(tag) }

  /// Water per 100 g, when known.
  var water: Double? { panel?[.water] }

  /// Whether it is dried: less than a third is water.
  var isDry: Bool { (water ?? 100) < 33 }

  // MARK: What USDA knows

  private static let plain: [(FactFigure, Nutrient)] = [
    (.energy, .energy), (.protein, .protein), (.fat, .fat), (.carbohydrate, .carbohydrate),
    (.cholesterol, .cholesterol), (.saturatedFat, .saturatedFat), (.monounsaturatedFat, .monounsaturatedFat),
    (.polyunsaturatedFat, .polyunsaturatedFat), (.sodium, .sodium), (.iron, .iron), (.magnesium, .magnesium),
    (.zinc, .zinc), (.selenium, .selenium), (.vitaminA, .vitaminA), (.betaCarotene, .betaCarotene),
    (.vitaminC, .vitaminC), (.vitaminD, .vitaminD), (.vitaminE, .vitaminE), (.thiamin, .thiamin),
    (.riboflavin, .riboflavin), (.niacin, .niacin), (.vitaminB6, .vitaminB6), (.folate, .folate),
    (.vitaminB12, .vitaminB12),
  ]

  private func nutrients(_ figures: inout Figures) {
    for (figure, nutrient) in Self.plain { figures.set(figure, amount(nutrient), basis: grams) }
    figures.set(.alcohol, alcohol ?? (panel == nil ? nil : 0), basis: grams)
  }

  private func fattyAcids(_ figures: inout Figures) {
    let hasFat = (amount(.fat) ?? 1) > 0.05
    func fat(_ figure: FactFigure, _ amount: Double?) {
      figures.set(figure, amount ?? (hasFat ? nil : 0), basis: grams)
    }
    fat(.shortFat, amount(.butyricAcid) ?? (isPlant ? 0 : nil))
    fat(.mediumFat, sum(.caproicAcid, .caprylicAcid, .capricAcid))
    let alpha = amount(.alphaLinolenicAcid) ?? amount(.linolenicAcid)
    fat(.alphaLinolenicAcid, alpha)
    let long = sum(.epa, .dha) ?? (isPlant ? 0 : nil)
    fat(.longChainOmega3, long)
    fat(.omega3, alpha.map { $0 + (long ?? 0) + (amount(.dpa) ?? 0) })
    fat(.omega6, amount(.linoleicAcid).map { $0 + (amount(.arachidonicAcid) ?? 0) })
    // The trans fat of milk and ruminants is another one and is counted with their saturated fat.
    let natural = isWithin("dairy") || isWithin("meat") || isWithin("poultry")
    fat(.industrialTransFat, natural ? 0 : amount(.transFat))
  }

  /// The sum of those that are known, or `nil` when none is.
  private func sum(_ nutrients: Nutrient...) -> Double? {
    let known = nutrients.compactMap(amount)
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  /// The amino acids that are listed; for the others what is typical of such protein, which is not counted as known.
  private func aminoAcids(_ figures: inout Figures) {
    let protein = amount(.protein) ?? 0
    let typical = TypicalProtein.standard.shares(ofCategory: food.category.path)
    let listed: [(FactFigure, Nutrient)] = [
      (.glutamicAcid, .glutamicAcid), (.threonine, .threonine), (.serine, .serine), (.proline, .proline),
      (.cystine, .cystine),
    ]
    for (place, (figure, nutrient)) in listed.enumerated() {
      figures.set(figure, amount(nutrient), basis: protein)
      if amount(nutrient) == nil { figures.amounts[figure.rawValue] = protein * typical[place] }
    }
  }

  /// Whether it grew: no animal, no mineral, no water.
  var isPlant: Bool {
    !["dairy", "egg", "meat", "poultry", "fish", "shellfish", "supplement", "other", "ready", "fat.animal"]
      .contains(where: isWithin)
  }
}
