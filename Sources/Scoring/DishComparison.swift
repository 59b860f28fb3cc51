internal import Nutrition

/// Whether the order of two dishes survives what is not known of them.
public struct DishComparison: Hashable, Sendable {
  /// The range in which a dish's total may lie.
  public struct Range: Hashable, Sendable {
    /// The total if everything that is not known speaks against the dish.
    public let low: Double
    /// The total as scored.
    public let middle: Double
    /// The total if everything that is not known speaks for it.
    public let high: Double
  }

  /// What can be said of the order.
  public enum Verdict: String, Hashable, Sendable, Codable {
    /// The first dish is better, whatever the unknown turns out to be.
    case first
    /// The second dish is better, whatever the unknown turns out to be.
    case second
    /// The order may turn over.
    case open
  }

  /// The first dish's range.
  public let first: Range
  /// The second dish's range.
  public let second: Range
  /// What can be said.
  public let verdict: Verdict
  /// The same in words.
  public let words: String

  /// Compares two dishes.
  ///
  /// What is not known: lines without a food or weight, foods that are a guess, ranges of weights, and gaps in
  /// the tables. Each term is moved by as much as its figure could be off, all of them together in the worst
  /// direction and then in the best, so the ranges are wide rather than narrow.
  public init(_ first: DishFacts, _ second: DishFacts, excluding excluded: TermSet = []) {
    let ranges = (Self.range(first, excluded), Self.range(second, excluded))
    self.first = ranges.0
    self.second = ranges.1
    let names = (first.title, second.title)
    if ranges.0.low > ranges.1.high {
      verdict = .first
      words = "\(names.0) scores higher, whatever the unknown part turns out to be."
    } else if ranges.1.low > ranges.0.high {
      verdict = .second
      words = "\(names.1) scores higher, whatever the unknown part turns out to be."
    } else {
      verdict = .open
      let better = ranges.0.middle >= ranges.1.middle ? names.0 : names.1
      words = "\(better) scores higher as far as is known, but what is not known could turn the order over."
    }
  }

  /// The range of a dish's total.
  public static func range(_ facts: DishFacts, _ excluded: TermSet = []) -> Range {
    let scorer = DishScorer()
    let middle = scorer.points(facts, excluding: excluded).total
    let unknown = 1 - facts.coverage.mass
    var low = PartSums()
    var high = PartSums()
    let enough = ScoreConstants.standard.enoughCoverage
    TermMarks(facts).forEach { mark in
      if excluded.contains(mark.term) { return }
      let isPenalty = mark.term.part == .irritants
      if mark.known < enough, mark.isDroppable { return }
      let doubt = min(1, unknown + (1 - mark.known) + facts.guessedShare / 2 + facts.weightSpread)
      let room = isPenalty ? Irritant.of(mark.term).most - mark.points : mark.of - mark.points
      let down = with(mark, points: mark.points * (1 - doubt))
      let up = with(mark, points: mark.points + room * doubt)
      low.add(isPenalty ? up : down, leftOut: nil)
      high.add(isPenalty ? down : up, leftOut: nil)
    }
    func total(_ sums: PartSums) -> Double {
      sums.points(coverage: facts.coverage, energy: facts.energy, enough: enough).total
    }
    return Range(low: min(middle, total(low)), middle: middle, high: max(middle, total(high)))
  }

  private static func with(_ mark: TermMark, points: Double) -> TermMark {
    var mark = mark
    mark.points = points
    return mark
  }
}
