internal import Foods
internal import Nutrition

extension FoodPortion {
  /// Whether it is a sugar, a drink with alcohol or an emulsifier, of which nothing counts in its favour: not the
  /// minerals of molasses, not the flavonoids of wine, not the fibre of a gum.
  var isEmpty: Bool {
    if has("emulsifier") || isWithin("alcohol.wine") || isWithin("alcohol.beer") || isWithin("alcohol.spirit")
    {
      return true
    }
    return isWithin("sugar") || isWithin("drink.soft")
  }

  /// The figures of such a food: its energy, carbohydrate, sodium, alcohol and sugar.
  func emptyFood(_ figures: inout Figures) {
    func set(_ figure: FactFigure, _ amount: Double?) {
      figures.amounts[figure.rawValue] = amount ?? 0
    }
    let energy = amount(.energy) ?? 0
    set(.energy, energy)
    set(.carbohydrate, amount(.carbohydrate))
    set(.sodium, amount(.sodium))
    set(.alcohol, alcohol)
    irritants(&figures)
    let isSugar = isWithin("sugar") || isWithin("drink.soft")
    set(.emptyEnergy, energy)
    set(.emptyOtherEnergy, isSugar ? 0 : energy)
    set(.emptyPlainEnergy, has("ultra-processed") ? 0 : energy)
    figures.forgetBasis()
  }

  /// Grams of ethanol left: about a third after half an hour of simmering (USDA retention factors, release 6).
  var alcohol: Double? {
    amount(.alcohol).map { handling.contains(.heated) ? $0 * 0.35 : $0 }
  }

  /// The energy of a whole plant that its own fibre, prebiotics and fermentable carbohydrate do not pay for.
  func unpaidEnergy(_ figures: inout Figures) {
    let constants = ScoreConstants.standard
    let energy = amount(.energy) ?? 0
    func unpaid(_ figure: FactFigure, _ brought: Double, aDay target: Double) {
      let paid = brought / target * constants.energyOfDay
      figures.amounts[figure.rawValue] = max(0, energy - paid)
    }
    let amounts = figures.amounts
    func grams(_ figure: FactFigure) -> Double { amounts[figure.rawValue] }
    unpaid(.unpaidFibreEnergy, grams(.fibre), aDay: constants.fibre)
    let dose =
      grams(.resistantStarch) / constants.resistantStarch
      + (grams(.fructans) + grams(.galactoOligosaccharides)) / constants.fructansAndOligosaccharides
      + grams(.cerealBetaGlucan) / constants.betaGlucan
    unpaid(.unpaidPrebioticEnergy, dose, aDay: constants.prebioticTarget)
    let substrate = FibreKind.fermentables.reduce(0) { $0 + amounts[$1] }
    unpaid(.unpaidFermentableEnergy, substrate, aDay: constants.fermentable)
  }
}
