public import Foods
public import Nutrition

/// Judges dishes.
///
/// A dish is asked for its share of a day, so the same recipe scores the same in any number of servings. How a
/// score is made, what it rests on and what it cannot say: see <doc:HowAScoreIsMade>.
public struct DishScorer: Sendable {
  private let builder: FactsBuilder
  private let constants = ScoreConstants.standard

  /// Makes a scorer over a table of foods.
  public init(foods: FoodTable = .standard) {
    builder = FactsBuilder(foods: foods)
  }

  /// What scores need to know of a dish, per serving.
  ///
  /// - Parameters:
  ///   - analysis: The recipe's analysis.
  ///   - role: The meal it is.
  ///   - keepingLines: Whether to keep every line's figures, so that explanations can name foods; a few
  ///     kilobytes a line.
  /// - Returns: The facts of one serving.
  public func facts(of analysis: DishAnalysis, role: DishRole = .main, keepingLines: Bool = false)
    -> DishFacts
  {
    builder.facts(of: analysis, role: role, keepingLines: keepingLines)
  }

  /// The scores without reasons: tens of thousands a second.
  ///
  /// - Parameters:
  ///   - facts: The dish.
  ///   - excluded: Terms that do not count for this person; what is left is scaled up to the whole.
  /// - Returns: The points of the parts and the total.
  public func points(_ facts: DishFacts, excluding excluded: TermSet = []) -> DishPoints {
    var sums = PartSums()
    TermMarks(facts).forEach { mark in
      sums.add(mark, leftOut: leftOut(mark, excluded))
    }
    return sums.points(coverage: facts.coverage, energy: facts.energy, enough: constants.enoughCoverage)
  }

  /// The scores with their reasons.
  ///
  /// - Parameters:
  ///   - facts: The dish; with its lines, the reasons name foods.
  ///   - excluded: Terms that do not count for this person; what is left is scaled up to the whole.
  /// - Returns: The points and the tree of reasons.
  public func score(_ facts: DishFacts, excluding excluded: TermSet = []) -> DishScore {
    var sums = PartSums()
    var marks: [(mark: TermMark, leftOut: ScoreTerm.LeftOut?)] = []
    let terms = TermMarks(facts)
    terms.forEach { mark in
      let leftOut = leftOut(mark, excluded)
      sums.add(mark, leftOut: leftOut)
      marks.append((mark, leftOut))
    }
    let points = sums.points(coverage: facts.coverage, energy: facts.energy, enough: constants.enoughCoverage)
    let explanation = Explainer(facts: facts, terms: terms).explanation(marks, points: points, sums: sums)
    return DishScore(points: points, explanation: explanation, notes: facts.notes)
  }

  /// Why a term does not count, or `nil` when it does.
  ///
  /// A penalty whose figure is hardly known is not dropped: what is known of it stands. Neither is a term of the
  /// microbiome: were it left out and scaled away, another plant of which more is known could lower the points.
  private func leftOut(_ mark: TermMark, _ excluded: TermSet) -> ScoreTerm.LeftOut? {
    if excluded.contains(mark.term) { return .excluded }
    if mark.isDroppable, mark.known < constants.enoughCoverage { return .notEnoughData }
    return nil
  }
}

/// Points and maxima by part.
struct PartSums {
  private var won: (Double, Double, Double, Double) = (0, 0, 0, 0)
  private var of: (Double, Double, Double, Double) = (0, 0, 0, 0)
  private var penalty = 0.0

  /// Adds a term that counts.
  mutating func add(_ mark: TermMark, leftOut: ScoreTerm.LeftOut?) {
    if leftOut != nil { return }
    switch mark.term.part {
    case .microbiome:
      won.0 += mark.points
      of.0 += mark.of
    case .lining:
      won.1 += mark.points
      of.1 += mark.of
    case .antiInflammatory:
      won.2 += mark.points
      of.2 += mark.of
    case .mucin:
      won.3 += mark.points
      of.3 += mark.of
    case .irritants: penalty += mark.points
    }
  }

  /// What the terms of a part are multiplied by so that those that count fill 100 points; 0 when none counts.
  func scale(_ part: ScorePart) -> Double {
    let of =
      switch part {
      case .microbiome: of.0
      case .lining: of.1
      case .antiInflammatory: of.2
      case .mucin: of.3
      case .irritants: 100.0
      }
    return of > 0 ? 100 / of : 0
  }

  /// The scores.
  func points(coverage: Coverage, energy: Double, enough: Double) -> DishPoints {
    let constants = ScoreConstants.standard
    let parts = (
      won.0 * scale(.microbiome), won.1 * scale(.lining), won.2 * scale(.antiInflammatory),
      won.3 * scale(.mucin)
    )
    let weights = (
      of.0 > 0 ? constants.weightMicrobiome : 0, of.1 > 0 ? constants.weightLining : 0,
      of.2 > 0 ? constants.weightAntiInflammatory : 0, of.3 > 0 ? constants.weightMucin : 0
    )
    let sum = parts.0 * weights.0 + parts.1 * weights.1 + parts.2 * weights.2 + parts.3 * weights.3
    let weight = weights.0 + weights.1 + weights.2 + weights.3
    let irritants = min(100, penalty)
    let total = (weight > 0 ? sum / weight : 0) - constants.weightIrritants * irritants
    return DishPoints(
      microbiome: parts.0, lining: parts.1, antiInflammatory: parts.2, mucin: parts.3, irritants: irritants,
      total: max(0, min(100, total)), coverage: coverage.mass,
      enoughData: coverage.mass >= enough && coverage.lines >= enough && energy > 0)
  }
}
