/// The terms of a dish, worked out one after the other.
struct TermMarks {
  let facts: DishFacts
  /// The dish's share of a day.
  let share: Double
  private let constants = ScoreConstants.standard

  init(_ facts: DishFacts) {
    self.facts = facts
    share = Self.share(energy: facts.energy, role: facts.role)
  }

  /// The share of a day that a portion has to answer for: its energy, but never less than a small meal's.
  static func share(energy: Double, role: DishRole) -> Double {
    let constants = ScoreConstants.standard
    let floor = role == .main ? constants.floorMain : constants.floorSide
    return max(energy, floor) / constants.energyOfDay
  }

  /// Calls `body` with every term, in the order of ``ScoreTermID``.
  func forEach(_ body: (TermMark) -> Void) {
    microbiome(body)
    lining(body)
    antiInflammatory(body)
    mucin(body)
    irritants(body)
  }

  private func mark(
    _ term: ScoreTermID, _ of: Double, _ part: Double, _ figure: Double, _ target: Double, known: Double = 1
  ) -> TermMark {
    TermMark(term: term, points: of * part, of: of, figure: figure, target: target, known: known)
  }

  /// The share of a day without the energy that whole plants do not pay for: a plant is asked for no more than
  /// it brings, so that more of it never dilutes the rest.
  private func share(without unpaid: FactFigure) -> Double {
    Self.share(energy: facts.energy - facts[unpaid], role: facts.role)
  }

  private func toTarget(
    _ term: ScoreTermID, _ of: Double, _ figure: FactFigure, _ aDay: Double, without unpaid: FactFigure? = nil
  ) -> TermMark {
    let target = aDay * (unpaid.map { share(without: $0) } ?? share)
    let amount = facts[figure]
    return mark(term, of, linear(amount, target), amount, target, known: facts.known(figure))
  }

  // MARK: Microbiome

  private func microbiome(_ body: (TermMark) -> Void) {
    body(toTarget(.fibre, 35, .fibre, constants.fibre, without: .unpaidFibreEnergy))
    let kinds = Double(countedKinds)
    let kindsKnown = facts.known(.resistantStarch)
    body(
      mark(
        .fibreKinds, 15, linear(kinds, constants.kindsOfDish), kinds, constants.kindsOfDish, known: kindsKnown
      ))
    let points = facts.plantPoints
    body(mark(.plants, 10, linear(points, constants.plantsOfDish), points, constants.plantsOfDish))
    let dose = prebioticDose
    let target = constants.prebioticTarget * share(without: .unpaidPrebioticEnergy)
    body(mark(.prebiotics, 20, linear(dose, target), dose, target, known: kindsKnown))
    let live = facts[.liveFerments]
    let servings = min(1, live) + min(constants.heatedFermentCap, facts[.heatedFerments])
    body(mark(.ferments, 20, min(1, servings), live, 1))
  }

  /// How many kinds of fibre reach the amount from which they count.
  var countedKinds: Int {
    var count = 0
    for (figure, threshold) in FibreKind.thresholds where facts.amounts[figure] >= threshold { count += 1 }
    return count
  }

  /// The sum of prebiotic fibres, each over its daily dose.
  var prebioticDose: Double {
    facts[.resistantStarch] / constants.resistantStarch
      + (facts[.fructans] + facts[.galactoOligosaccharides]) / constants.fructansAndOligosaccharides
      + facts[.cerealBetaGlucan] / constants.betaGlucan
  }

  // MARK: Lining

  private func lining(_ body: (TermMark) -> Void) {
    let substrate = FibreKind.fermentables.reduce(0) { $0 + facts.amounts[$1] }
    let target = constants.fermentable * share(without: .unpaidFermentableEnergy)
    body(
      mark(
        .fermentableCarbohydrate, 30, linear(substrate, target), substrate, target,
        known: facts.known(.resistantStarch)))
    body(toTarget(.glutamicAcid, 20, .glutamicAcid, constants.glutamicAcid))
    body(toTarget(.zinc, 7, .zinc, constants.zinc))
    body(toTarget(.vitaminA, 7, .vitaminA, constants.vitaminA))
    body(toTarget(.vitaminD, 6, .vitaminD, constants.vitaminD))
    let fat = facts[.shortFat] + constants.mediumFatWeight * facts[.mediumFat]
    let fatTarget = constants.shortAndMediumFat * share
    body(mark(.shortAndMediumFat, 5, linear(fat, fatTarget), fat, fatTarget, known: facts.known(.shortFat)))
    body(flavonoids(.flavonoids, 15))
    let omega3 =
      facts[.longChainOmega3] / constants.longChainOmega3
      + facts[.alphaLinolenicAcid] / constants.alphaLinolenicAcid
    body(mark(.omega3, 10, linear(omega3, share), omega3, share, known: facts.known(.alphaLinolenicAcid)))
  }

  private func flavonoids(_ term: ScoreTermID, _ of: Double) -> TermMark {
    let sum = FactFigure.flavonoidClasses.reduce(0) { $0 + facts.amounts[$1] }
    let target = constants.flavonoids * share
    return mark(term, of, linear(sum, target), sum, target, known: facts.known(.flavonols))
  }

  // MARK: Anti-inflammatory

  private func antiInflammatory(_ body: (TermMark) -> Void) {
    let estimate = InflammationEstimate.ofDish(facts)
    let part = between(-estimate.value, -constants.inflammationRange / 2, constants.inflammationRange / 2)
    let used = Double(InflammationParameter.used.count)
    body(mark(.inflammation, 45, part, estimate.value, 0, known: Double(estimate.parameters) / used))
    let colours = Double(facts.colours.count)
    body(mark(.colours, 20, linear(colours, constants.coloursOfDish), colours, constants.coloursOfDish))
    let classes = flavonoidClassCount
    body(
      mark(
        .flavonoidClasses, 15, linear(classes, constants.flavonoidClassesOfDish), classes,
        constants.flavonoidClassesOfDish, known: facts.known(.flavonols)))
    let named = NamedFood.references.reduce(0) { $0 + bent(facts.amounts[$1.figure], $1.reference) }
    body(mark(.namedFoods, 20, linear(named, constants.namedFoodsOfDish), named, constants.namedFoodsOfDish))
  }

  /// How many flavonoid classes reach the amount from which they count.
  private var flavonoidClassCount: Double {
    let least = constants.flavonoidClassAmount * share * constants.energyOfDay / constants.inflammationPortion
    return FactFigure.flavonoidClasses.reduce(0) { $0 + (facts.amounts[$1] >= least ? 1 : 0) }
  }

  // MARK: Mucin

  private func mucin(_ body: (TermMark) -> Void) {
    body(toTarget(.threonine, 10, .threonine, constants.threonine))
    body(toTarget(.serine, 10, .serine, constants.serine))
    body(toTarget(.proline, 10, .proline, constants.proline))
    body(toTarget(.cystine, 10, .cystine, constants.cystine))
    body(toTarget(.mucinFibre, 30, .fibre, constants.fibre, without: .unpaidFibreEnergy))
    body(flavonoids(.mucinFlavonoids, 20))
    let eugenol = facts[.eugenol]
    body(mark(.eugenol, 10, bent(eugenol, constants.eugenol), eugenol, constants.eugenol))
  }

  // MARK: Irritants

  private func irritants(_ body: (TermMark) -> Void) {
    // Shares are of the energy without sugars, alcohol and emulsifiers, so that none of these hides another.
    let energy = max(facts.energy - facts[.emptyEnergy], 1)
    body(penalty(.alcohol, facts[.alcohol], known: facts.known(.alcohol)))
    let sugar = penalty(
      .addedSugar, 400 * facts[.addedSugar] / max(facts.energy - facts[.emptyOtherEnergy], 1))
    // A spoonful in a small portion counts less: the same share of energy is little sugar.
    body(times(min(1, share / 0.125), sugar))
    let plain = max(facts.energy - facts[.emptyPlainEnergy], 1)
    body(penalty(.ultraProcessed, 100 * facts[.ultraProcessedEnergy] / plain))
    body(penalty(.processedMeat, facts[.processedMeat]))
    body(penalty(.redMeat, facts[.redMeat]))
    body(penalty(.additives, facts.emulsifierPoints))
    body(penalty(.sweeteners, facts.sweetenerPoints))
    body(penalty(.refinedGrain, 100 * facts[.refinedEnergy] / energy))
    body(penalty(.saturatedFat, 900 * facts[.saturatedFat] / energy, known: facts.known(.saturatedFat)))
    body(penalty(.transFat, facts[.industrialTransFat], known: facts.known(.industrialTransFat)))
    let sodium = facts[.sodium] / max(energy, constants.floorMain)
    body(penalty(.sodium, sodium, known: facts.known(.sodium)))
    body(penalty(.charredOrFried, facts.charredOrFriedPoints))
  }

  private func penalty(_ term: ScoreTermID, _ figure: Double, known: Double = 1) -> TermMark {
    let irritant = Irritant.scale(term)
    return mark(
      term, irritant.most, between(figure, irritant.none, irritant.full), figure, irritant.none, known: known)
  }

  private func times(_ factor: Double, _ mark: TermMark) -> TermMark {
    var mark = mark
    mark.points *= factor
    return mark
  }
}
