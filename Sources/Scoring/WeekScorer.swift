internal import Nutrition

/// Judges days of meals together.
///
/// Some things are a matter of a week and not of a dish: how many plants, every kind of fibre again within three
/// days, all colours, ferments every day. How the points are made: see <doc:HowAScoreIsMade>.
public struct WeekScorer: Sendable {
  private let dishes: DishScorer

  /// Makes a scorer.
  public init(dishes: DishScorer = DishScorer()) {
    self.dishes = dishes
  }

  /// The score of days in their order; days without a meal are passed over.
  ///
  /// - Parameters:
  ///   - days: For each day, the dishes and the portions that the person eats of each.
  ///   - context: What matters of the person.
  /// - Returns: The points, their reasons, the ledger, the days, the indices, limits and misses.
  public func score(days: [[(facts: DishFacts, portions: Double)]], context: WeekContext = WeekContext())
    -> WeekScore
  {
    let eaten = days.filter { !$0.isEmpty }
    let sums = eaten.map { DishFacts.sum($0, title: "Day") }
    let week = DishFacts.sum(sums.map { ($0, 1) }, title: "Week")
    let ledger = PlantLedger(days: days)
    let skipped: Set<HealthyEatingIndex.Component> = context.avoided.contains("milk") ? [.dairy] : []
    let scored = sums.map { day($0, context: context, skipping: skipped) }
    let terms = WeekTerms(sums: sums, days: scored, ledger: ledger, context: context).all
    let penalty = scored.isEmpty ? 0 : scored.reduce(0) { $0 + $1.irritants } / Double(scored.count) / 2
    let counted = terms.filter { $0.leftOut == nil }
    let of = counted.reduce(0) { $0 + $1.of }
    let scale = of > 0 ? 100 / of : 0
    let scaled = terms.map { term in
      var term = term
      term.points = term.leftOut == nil ? term.points * scale : 0
      term.of = term.leftOut == nil ? term.of * scale : 0
      return term
    }
    let points = max(0, min(100, scaled.reduce(0) { $0 + $1.points } - penalty))
    let penaltyNode = ScoreTerm(
      key: "irritants", name: "Irritants", points: -penalty, of: 0, figure: penalty * 2, unit: "points a day",
      words: "half the mean of the days' irritants")
    let enough = week.coverage.mass >= ScoreConstants.standard.enoughCoverage && !eaten.isEmpty
    let limits = WeekLimit.all(of: week, days: eaten.count)
    return WeekScore(
      points: points,
      explanation: ScoreTerm(
        key: "week", name: "Week", points: points, of: 100, known: week.coverage.mass,
        words: enough ? "\(decimal(points, 0)) of 100" : "Not enough data", children: scaled + [penaltyNode]),
      ledger: ledger, days: scored,
      healthyEating: HealthyEatingIndex(of: week, days: eaten.count, skipping: skipped),
      gutIndex: GutIndexComponents(of: week, days: eaten.count, avoiding: context.avoided), limits: limits,
      misses: misses(scaled, limits, context: context), coverage: week.coverage.mass, enoughData: enough)
  }

  private func day(
    _ facts: DishFacts, context: WeekContext, skipping skipped: Set<HealthyEatingIndex.Component>
  ) -> DayScore {
    let estimate = InflammationEstimate.density(ofDay: facts)
    return DayScore(
      energy: facts.energy, fibre: facts[.fibre], fibreTarget: context.fibreTarget(energy: facts.energy),
      fibreKinds: FibreKind.ofDays.filter { facts[$0.figure] >= 0.5 }.map(\.key),
      liveFerments: facts[.liveFerments],
      colours: facts.colours, plantPoints: facts.plantPoints, inflammation: estimate?.value,
      inflammationParameters: estimate?.parameters ?? 0,
      irritants: dishes.points(facts, excluding: context.excluded).irritants,
      healthyEating: HealthyEatingIndex(of: facts, skipping: skipped))
  }

  /// What is missing: terms that lose a point or more, then limits that are not kept.
  private func misses(_ terms: [ScoreTerm], _ limits: [WeekLimit], context: WeekContext) -> [String] {
    let lost = terms.filter { $0.leftOut == nil && $0.of - $0.points >= 1 }
      .sorted { ($0.of - $0.points, $1.key) > ($1.of - $1.points, $0.key) }
      .map { "\($0.name): \($0.words) (\(decimal($0.of - $0.points, 0)) points short)" }
    let broken = limits.filter { !$0.met && !isAvoided($0.key, context) }.map { limit in
      let word = limit.isMaximum ? "at most" : "at least"
      return
        "\(limit.name): \(figure(limit.figure)) \(limit.unit), \(word) \(figure(limit.limit)) would be better."
    }
    return lost + broken
  }

  private func isAvoided(_ key: String, _ context: WeekContext) -> Bool {
    (key == "oily_fish" && context.avoided.contains("fish"))
      || (key == "nuts" && context.avoided.contains("tree_nut"))
  }
}

extension FibreKind {
  /// The ten kinds that a day is asked for; the fibre of fungi counts for a dish only, as few eat it every three
  /// days.
  static let ofDays = counted.filter { $0.figure != .fungalBetaGlucan }
}
