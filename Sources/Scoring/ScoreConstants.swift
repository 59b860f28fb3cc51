internal import Embedded

/// The constants of the scores; `score_constants.tsv` holds them with what they rest on.
struct ScoreConstants: Sendable {
  let energyOfDay, floorMain, floorSide: Double
  let fibre, fermentable, resistantStarch, fructansAndOligosaccharides, betaGlucan, prebioticTarget: Double
  let plantsOfDish, kindsOfDish, heatedFermentCap: Double
  let glutamicAcid, zinc, vitaminA, vitaminD, shortAndMediumFat, mediumFatWeight, flavonoids: Double
  let longChainOmega3, alphaLinolenicAcid: Double
  let threonine, serine, proline, cystine, eugenol: Double
  let inflammationEnergy, inflammationPortion, inflammationRange: Double
  let coloursOfDish, flavonoidClassesOfDish, flavonoidClassAmount, namedFoodsOfDish: Double
  let weightMicrobiome, weightAntiInflammatory, weightLining, weightMucin, weightIrritants: Double
  let enoughCoverage: Double

  /// The constants that travel inside the program.
  static let standard = ScoreConstants()

  private init() {
    let table = Table("science/score_constants.tsv")
    let name = table.column("constant")
    let value = table.column("value")
    var values: [String: Double] = [:]
    for row in 0..<table.count { values[table.text(row, name)] = table.number(row, value) }
    func constant(_ name: String) -> Double {
      guard let value = values[name] else { preconditionFailure("score_constants.tsv has no \(name)") }
      return value
    }
    energyOfDay = constant("energyOfDay")
    floorMain = constant("floorMain")
    floorSide = constant("floorSide")
    fibre = constant("fibre")
    fermentable = constant("fermentable")
    resistantStarch = constant("resistantStarch")
    fructansAndOligosaccharides = constant("fructansAndOligosaccharides")
    betaGlucan = constant("betaGlucan")
    prebioticTarget = constant("prebioticTarget")
    plantsOfDish = constant("plantsOfDish")
    kindsOfDish = constant("kindsOfDish")
    heatedFermentCap = constant("heatedFermentCap")
    glutamicAcid = constant("glutamicAcid")
    zinc = constant("zinc")
    vitaminA = constant("vitaminA")
    vitaminD = constant("vitaminD")
    shortAndMediumFat = constant("shortAndMediumFat")
    mediumFatWeight = constant("mediumFatWeight")
    flavonoids = constant("flavonoids")
    longChainOmega3 = constant("longChainOmega3")
    alphaLinolenicAcid = constant("alphaLinolenicAcid")
    threonine = constant("threonine")
    serine = constant("serine")
    proline = constant("proline")
    cystine = constant("cystine")
    eugenol = constant("eugenol")
    inflammationEnergy = constant("inflammationEnergy")
    inflammationPortion = constant("inflammationPortion")
    inflammationRange = constant("inflammationRange")
    coloursOfDish = constant("coloursOfDish")
    flavonoidClassesOfDish = constant("flavonoidClassesOfDish")
    flavonoidClassAmount = constant("flavonoidClassAmount")
    namedFoodsOfDish = constant("namedFoodsOfDish")
    weightMicrobiome = constant("weightMicrobiome")
    weightAntiInflammatory = constant("weightAntiInflammatory")
    weightLining = constant("weightLining")
    weightMucin = constant("weightMucin")
    weightIrritants = constant("weightIrritants")
    enoughCoverage = constant("enoughCoverage")
  }
}
