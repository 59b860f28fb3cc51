/// A figure of a dish that adds up over lines, dishes and days.
///
/// Amounts are per serving, in the unit that ``unit`` names.
public enum FactFigure: Int, CaseIterable, Hashable, Sendable {
  // What USDA's table knows.
  case energy, protein, fat, carbohydrate, fibre, alcohol, cholesterol
  case saturatedFat, monounsaturatedFat, polyunsaturatedFat
  /// Trans fat of foods that are neither milk nor meat.
  case industrialTransFat
  /// Butyric acid, 4:0.
  case shortFat
  /// 6:0, 8:0 and 10:0 together.
  case mediumFat
  case alphaLinolenicAcid
  /// EPA and DHA.
  case longChainOmega3
  /// ALA, EPA, DPA and DHA.
  case omega3
  /// 18:2 and 20:4.
  case omega6
  case sodium, iron, magnesium, zinc, selenium
  case vitaminA, betaCarotene, vitaminC, vitaminD, vitaminE
  case thiamin, riboflavin, niacin, vitaminB6, folate, vitaminB12
  /// USDA's glutamic acid, which is glutamate and glutamine together.
  case glutamicAcid
  case threonine, serine, proline, cystine

  // Kinds of fibre, in the order of `fibre_kinds.tsv`.
  case resistantStarch, fructans, galactoOligosaccharides, cerealBetaGlucan, fungalBetaGlucan, pectin
  case arabinoxylan, xyloglucan, mannans, mucilage, algalFibre, cellulose, chitin, lignin

  // Flavonoid classes.
  case flavonols, flavones, flavanones, flavan3ols, anthocyanidins, isoflavones
  case eugenol

  // Foods counted by name, in the order of `named_foods.tsv`.
  case turmeric, gingerFresh, gingerDried, garlic, onion, extraVirginOliveOil, oilyFish, berries, crucifers
  case greenTea, cocoa, herbs, walnut, flax, legumes

  // Ferments, in servings.
  case liveFerments, heatedFerments

  // What irritates.
  case addedSugar
  /// Energy from refined grain, kcal.
  case refinedEnergy
  /// Energy from ultra-processed foods, kcal.
  case ultraProcessedEnergy
  case processedMeat
  /// Grams as cooked.
  case redMeat

  // Food groups of HEI-2020: cup and ounce equivalents.
  case totalFruit, wholeFruit, vegetables, greensAndBeans, wholeGrains, refinedGrains, dairy, proteinFoods
  case seafoodAndPlantProteins

  // Foods that the components of DI-GM and the limits of a week ask for, grams.
  case avocado, broccoli, chickpeas, coffee, cranberries, fermentedDairy, soy, nuts

  // Energy that is set apart, kcal; see <doc:HowAScoreIsMade>.
  /// Energy of whole plants beyond what their own fibre pays for.
  case unpaidFibreEnergy
  /// Energy of whole plants beyond what their own prebiotics pay for.
  case unpaidPrebioticEnergy
  /// Energy of whole plants beyond what their own fermentable carbohydrate pays for.
  case unpaidFermentableEnergy
  /// Energy of sugars, alcohol and emulsifiers.
  case emptyEnergy
  /// The part of ``emptyEnergy`` that is not sugar.
  case emptyOtherEnergy
  /// The part of ``emptyEnergy`` that is not ultra-processed.
  case emptyPlainEnergy

  /// How many figures there are.
  public static let count = allCases.count

  /// The unit of every amount of it.
  public var unit: String {
    switch self {
    case .energy, .refinedEnergy, .ultraProcessedEnergy, .unpaidFibreEnergy, .unpaidPrebioticEnergy,
      .unpaidFermentableEnergy, .emptyEnergy, .emptyOtherEnergy, .emptyPlainEnergy:
      "kcal"
    case .cholesterol, .sodium, .iron, .magnesium, .zinc, .vitaminC, .vitaminE, .thiamin, .riboflavin,
      .niacin,
      .vitaminB6, .flavonols, .flavones, .flavanones, .flavan3ols, .anthocyanidins, .isoflavones, .eugenol:
      "mg"
    case .selenium, .vitaminA, .betaCarotene, .vitaminD, .folate, .vitaminB12: "µg"
    case .liveFerments, .heatedFerments: "servings"
    case .totalFruit, .wholeFruit, .vegetables, .greensAndBeans, .dairy: "cup eq"
    case .wholeGrains, .refinedGrains, .proteinFoods, .seafoodAndPlantProteins: "oz eq"
    default: "g"
    }
  }

  /// The amino acids, whose coverage is counted by protein and not by mass.
  static let aminoAcids: ClosedRange<Int> = FactFigure.glutamicAcid.rawValue...FactFigure.cystine.rawValue
  /// The kinds of fibre.
  static let fibreKinds: ClosedRange<Int> = FactFigure.resistantStarch.rawValue...FactFigure.lignin.rawValue
  /// The flavonoid classes.
  static let flavonoidClasses: ClosedRange<Int> =
    FactFigure.flavonols.rawValue...FactFigure.isoflavones.rawValue
  /// The foods counted by name.
  static let namedFoods: ClosedRange<Int> = FactFigure.turmeric.rawValue...FactFigure.legumes.rawValue

  /// The figure of a case's name, as tables write it.
  static let byName: [String: FactFigure] = {
    var result: [String: FactFigure] = [:]
    for figure in allCases { result["\(figure)"] = figure }
    return result
  }()
}
