internal import Nutrition

extension DishFacts {
  /// The same dish in another portion: 0.5 is half a serving.
  ///
  /// Penalties for additives and charring stay: they are counted by presence.
  public func scaled(by portions: Double) -> DishFacts {
    var result = self
    result.grams *= portions
    for index in result.amounts.indices {
      result.amounts[index] *= portions
      result.basis[index] *= portions
    }
    result.plants = plants.map { plant in
      var plant = plant
      plant.grams *= portions
      return plant
    }
    result.lines = lines.map { line in
      var line = line
      line.grams *= portions
      line.amounts = line.amounts.map { $0 * portions }
      return line
    }
    return result
  }

  /// Several dishes eaten together, each in its portions: a meal, a day.
  public static func sum(_ dishes: [(facts: DishFacts, portions: Double)], title: String) -> DishFacts {
    var result = DishFacts(title: title)
    var knownBasis = [Double](repeating: 0, count: FactFigure.count)
    var plants: [PlantAmount] = []
    var coveredLines = 0.0
    var coveredMass = 0.0
    var guessed = 0.0
    var spread = 0.0
    var servings = 0.0
    for (dish, portions) in dishes {
      result.grams += dish.grams * portions
      for index in result.amounts.indices {
        result.amounts[index] += dish.amounts[index] * portions
        result.basis[index] += dish.basis[index] * portions
        knownBasis[index] += dish.basis[index] * portions * dish.known[index]
      }
      for plant in dish.plants {
        var plant = plant
        plant.grams *= portions
        plants.append(plant)
      }
      result.emulsifierPoints = max(result.emulsifierPoints, dish.emulsifierPoints)
      result.sweetenerPoints = max(result.sweetenerPoints, dish.sweetenerPoints)
      result.charredOrFriedPoints = max(result.charredOrFriedPoints, dish.charredOrFriedPoints)
      coveredLines += dish.coverage.lines * portions
      coveredMass += dish.coverage.mass * portions
      guessed += dish.guessedShare * portions
      spread += dish.weightSpread * portions
      servings += portions
    }
    for index in result.known.indices where result.basis[index] > 0 {
      result.known[index] = knownBasis[index] / result.basis[index]
    }
    result.plants = mergedPlants(plants)
    if servings > 0 {
      result.coverage = Coverage(lines: coveredLines / servings, mass: coveredMass / servings)
      result.guessedShare = guessed / servings
      result.weightSpread = spread / servings
    }
    return result
  }
}
