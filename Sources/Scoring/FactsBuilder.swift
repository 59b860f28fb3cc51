internal import Foods
internal import Matching
internal import Nutrition

/// Turns a recipe's analysis into the facts that scores read.
struct FactsBuilder: Sendable {
  let foods: FoodTable
  private let cache = FoodFiguresCache()

  init(foods: FoodTable) { self.foods = foods }

  /// The facts of one serving.
  func facts(of analysis: DishAnalysis, role: DishRole, keepingLines: Bool) -> DishFacts {
    var sum = FactsSum(title: analysis.title, role: role)
    let ferments = HomeFerments(analysis, foods: foods)
    for line in analysis.lines {
      guard let gramsEaten = line.gramsEaten, gramsEaten > 0 else {
        if isSaltWithoutAmount(line) { sum.saltWithoutAmount = true }
        continue
      }
      let grams = gramsEaten / analysis.servings
      guard let id = line.match.food else { continue }
      let food = foods[id]
      if food.tags.contains("discard") { continue }
      let homeFerment = ferments.ferment(of: line, food)
      let key = FoodFiguresCache.Key(
        food: id, handling: line.handling, isCooked: line.match.isCookedForm,
        homeFerment: homeFerment)
      let per100 = cache.figures(key) {
        FoodPortion(food: food, line: line, grams: 100, foods: foods, homeFerment: homeFerment)
      }
      sum.add(per100, of: food, grams: grams, line: line, keepingLines: keepingLines)
    }
    var facts = sum.facts(coverage: analysis.coverage)
    let additives = Additive.named(in: analysis.lines.filter { !$0.optional }.map(\.text))
    facts.emulsifierPoints = Additive.emulsifierPoints(additives)
    facts.sweetenerPoints = Additive.sweetenerPoints(additives)
    facts.notes += notes(sum, additives, analysis)
    return facts
  }

  private func isSaltWithoutAmount(_ line: DishLine) -> Bool {
    guard !line.optional, line.weight == nil, let id = line.match.food else { return false }
    return foods[id].tags.contains("salt") || foods[id].category.path == "spice.salt"
  }

  private func notes(_ sum: FactsSum, _ additives: [Additive], _ analysis: DishAnalysis) -> [String] {
    var notes: [String] = []
    if sum.saltWithoutAmount {
      notes.append("Salt without an amount is not counted, so sodium is a lower bound.")
    }
    if !additives.isEmpty {
      notes.append("Additives named: \(additives.map(\.word).joined(separator: ", ")).")
    }
    for name in sum.fermentsOfUnknownHeat {
      notes.append("Whether \(name) is heated is not known, so its cultures do not count as living.")
    }
    if analysis.servingsGuessed {
      notes.append("The number of servings is a guess; points hardly depend on it.")
    }
    return notes
  }
}

/// The sums of a dish while its lines are added.
struct FactsSum {
  private var facts: DishFacts
  private var knownBasis = [Double](repeating: 0, count: FactFigure.count)
  private var plants: [PlantAmount] = []
  private var charred = 0.0
  private var fried = 0.0
  private var guessed = 0.0
  private var spread = 0.0
  var saltWithoutAmount = false
  private(set) var fermentsOfUnknownHeat: [String] = []

  init(title: String, role: DishRole) {
    facts = DishFacts(title: title, role: role)
  }

  /// Adds so many grams of a food.
  mutating func add(
    _ per100: FoodFigures, of food: Food, grams: Double, line: DishLine, keepingLines: Bool
  ) {
    let figures = per100.figures
    let share = grams / 100
    facts.grams += grams
    for index in 0..<FactFigure.count {
      facts.amounts[index] += figures.amounts[index] * share
      facts.basis[index] += figures.basis[index] * share
      knownBasis[index] += figures.knownBasis[index] * share
    }
    if var plant = per100.plant {
      plant.grams = grams
      plants.append(plant)
    }
    if line.handling.contains(.charred) { charred += grams }
    if line.handling.contains(.deepFried) { fried += grams }
    if line.match.confidence == .guess { guessed += grams }
    if let weight = line.weight, weight.grams > 0 {
      spread += grams * (weight.maximum - weight.minimum) / 2 / weight.grams
    }
    if per100.fermentReason == .unknownHeat { fermentsOfUnknownHeat.append(food.name.lowercased()) }
    if keepingLines {
      facts.lines.append(
        FactLine(
          name: food.name, grams: grams, amounts: figures.amounts.map { $0 * share },
          fermentReason: per100.fermentReason?.rawValue))
    }
  }

  /// The facts of what was added.
  func facts(coverage: Coverage) -> DishFacts {
    var facts = facts
    for index in 0..<FactFigure.count where facts.basis[index] > 0 {
      facts.known[index] = knownBasis[index] / facts.basis[index]
    }
    facts.plants = mergedPlants(plants)
    facts.coverage = coverage
    if facts.grams > 0 {
      facts.guessedShare = guessed / facts.grams
      facts.weightSpread = spread / facts.grams
      // A quarter of the plate is enough to count in full; a charred garnish is not a charred dish.
      let points = 6 * linear(charred / facts.grams, 0.25) + 4 * linear(fried / facts.grams, 0.25)
      facts.charredOrFriedPoints = min(8, points)
    }
    return facts
  }
}
