/// What a week made of given recipes could reach at the very best.
///
/// Each term is taken at its own best, as if one plan could be best in all of them, so no plan exceeds it. A score
/// divided by it says how much of what was possible is there.
public struct ReachableScore: Hashable, Sendable {
  /// Points from 0 to 100.
  public let points: Double
  /// Points of each term at its best, by the term's key.
  public let terms: [String: Double]

  /// The share of the reachable points that a week has, 0 to 1; 0 when nothing is reachable.
  public func share(of week: WeekScore) -> Double {
    points > 0 ? max(0, min(1, week.points / points)) : 0
  }

  /// Works out the best of each term.
  ///
  /// - Parameters:
  ///   - recipes: The dishes there are.
  ///   - meals: How many dishes a day may hold.
  ///   - days: How many days.
  ///   - largestPortion: The largest portion of one dish.
  ///   - context: What matters of the person.
  public init(
    recipes: [DishFacts], meals: Int = 3, days: Int = 7, largestPortion: Double = 2,
    context: WeekContext = WeekContext()
  ) {
    let bound = WeekBound(
      recipes: recipes, meals: meals, days: days, portion: largestPortion, context: context)
    var terms: [String: Double] = [:]
    var points = 0.0
    var of = 0.0
    for (term, most, part) in bound.parts where !context.excluded.contains(term) {
      terms[term.key] = most * part
      points += most * part
      of += most
    }
    self.terms = terms
    self.points = of > 0 && !recipes.isEmpty ? points * 100 / of : 0
  }
}

/// Upper bounds of the terms of a week over a set of recipes.
struct WeekBound {
  let recipes: [DishFacts]
  let meals: Int
  let days: Int
  let portion: Double
  let context: WeekContext

  /// Each term with the points there are to win and the share of them that can be reached.
  var parts: [(ScoreTermID, Double, Double)] {
    typealias Most = WeekTerms.Most
    return [
      (.plants, Most.plants, plants), (.fibre, Most.fibre, fibre), (.fibreKinds, Most.fibreKinds, fibreKinds),
      (.prebiotics, Most.prebiotics, prebiotics), (.ferments, Most.ferments, ferments),
      (.inflammation, Most.inflammation, inflammation), (.colours, Most.colours, colours),
    ]
  }

  private func best(_ value: (DishFacts) -> Double) -> Double { recipes.map(value).max() ?? 0 }

  /// A plant can count once a day's dishes hold enough of it together.
  private func reaches(_ plant: PlantAmount) -> Bool {
    plant.grams * portion * Double(meals) >= plant.minimumGrams
  }

  private var plants: Double {
    var points: [String: Double] = [:]
    for plant in recipes.flatMap(\.plants) where reaches(plant) {
      points[plant.key] = max(points[plant.key] ?? 0, plant.points)
    }
    let all = points.keys.sorted().reduce(0) { $0 + (points[$1] ?? 0) }
    let target = WeekTerms.Most.plantsOfWeek * min(1, Double(days) / 7)
    return linear(all, target)
  }

  /// A day is at most as dense in fibre as its densest dish; with a ramp, so many grams can always be too few.
  private var fibre: Double {
    if context.fibreBaseline != nil { return 1 }
    return min(1, best { $0.energy > 0 ? $0[.fibre] / (14 * $0.energy / 1000) : 0 })
  }

  private var fibreKinds: Double {
    let kinds = FibreKind.ofDays.filter { kind in
      best { $0[kind.figure] } * portion * Double(meals) >= 0.5
    }
    return linear(Double(kinds.count), WeekTerms.Most.kindsOfWindow)
  }

  private var prebiotics: Double {
    let target =
      ScoreConstants.standard.prebioticTarget * context.energy / ScoreConstants.standard.energyOfDay
    return linear(best { TermMarks($0).prebioticDose } * portion * Double(meals), target)
  }

  private var ferments: Double {
    linear(min(6, best { $0[.liveFerments] } * portion * Double(meals)), context.fermentTarget)
  }

  /// A day's density of a nutrient lies between those of its dishes, and each parameter moves one way only.
  private var inflammation: Double {
    let constants = ScoreConstants.standard
    let solid = recipes.filter { $0.energy > 0 }
    let value = InflammationParameter.used.reduce(0.0) { sum, parameter in
      guard let figure = parameter.figure else { return sum }
      let parts = solid.map { dish in
        let amount = dish[figure] * parameter.factor * constants.inflammationEnergy / dish.energy
        return parameter.effect
          * InflammationEstimate.centred((amount - parameter.mean) / parameter.deviation)
      }
      // A parameter that is not known of a day adds nothing, which may be less than the best dish adds.
      return sum + min(0, parts.min() ?? 0)
    }
    return max(0, min(1, (2 - value) / 6))
  }

  private var colours: Double {
    let all = recipes.flatMap(\.plants).filter(reaches).reduce(into: ColourSet()) { $0.formUnion($1.colours) }
    return Double(all.count) / Double(ColourSet.names.count)
  }
}
