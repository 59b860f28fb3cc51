internal import Nutrition

/// The scores of a dish without their reasons: quick to work out.
public struct DishPoints: Hashable, Sendable {
  /// Points of the part, 0 to 100.
  public var microbiome: Double
  /// Points of the part, 0 to 100.
  public var lining: Double
  /// Points of the part, 0 to 100.
  public var antiInflammatory: Double
  /// Points of the part, 0 to 100.
  public var mucin: Double
  /// Penalty points, 0 (none) to 100.
  public var irritants: Double
  /// All parts together, 0 to 100.
  public var total: Double
  /// The share of the dish's mass with a food and nutrients, 0 to 1.
  public var coverage: Double
  /// Whether enough is known of the dish for its scores to mean something; below that they should not be shown
  /// as numbers.
  public var enoughData: Bool

  /// The points of a part.
  public subscript(part: ScorePart) -> Double {
    switch part {
    case .microbiome: microbiome
    case .lining: lining
    case .antiInflammatory: antiInflammatory
    case .mucin: mucin
    case .irritants: irritants
    }
  }
}

/// The scores of a dish and the tree of their reasons.
public struct DishScore: Sendable {
  /// The scores.
  public var points: DishPoints
  /// The reasons: the total, its five parts, their terms, and what the terms rest on.
  public var explanation: ScoreTerm
  /// What was noticed about the dish, in words.
  public var notes: [String]

  /// Points for microbes' food and living cultures, 0 to 100.
  public var microbiome: Double { points.microbiome }
  /// Points for what the lining lives on, 0 to 100.
  public var lining: Double { points.lining }
  /// Points against inflammation, 0 to 100.
  public var antiInflammatory: Double { points.antiInflammatory }
  /// Points for what mucus is made of, 0 to 100.
  public var mucin: Double { points.mucin }
  /// Penalty points, 0 to 100.
  public var irritants: Double { points.irritants }
  /// All parts together, 0 to 100.
  public var total: Double { points.total }
  /// The share of the mass that is known, 0 to 1.
  public var coverage: Double { points.coverage }
  /// Whether enough is known for the scores to mean something.
  public var enoughData: Bool { points.enoughData }
}

/// A node of an explanation: what was won, of how much, for which figure, and what that rests on.
public struct ScoreTerm: Hashable, Sendable {
  /// A key that stays the same between releases (`microbiome`, `fibre_kinds`).
  public var key: String
  /// The name to show.
  public var name: String
  /// Points won; a penalty's points are below zero.
  public var points: Double
  /// Points there are to win; 0 for a penalty.
  public var of: Double
  /// The figure, when there is one.
  public var figure: Double?
  /// The figure's unit.
  public var unit: String
  /// What the figure is asked to reach; for a penalty from where on it costs.
  public var target: Double?
  /// The key of the source in ``Reference/all``, empty when there is no single one.
  public var source: String
  /// How good the evidence is.
  ///
  /// A trials in people, law or consensus; B limited human data or strong cohorts; C
  /// weak human data; D animals, cells or opinion. Empty where the question does not arise.
  public var grade: String
  /// The share of the figure that is known, 0 to 1.
  public var known: Double
  /// Whether it was left out: excluded for this person, or too little is known.
  public var leftOut: LeftOut?
  /// The same in words a person understands.
  public var words: String
  /// What it is made of.
  public var children: [ScoreTerm]

  /// Why a term does not count.
  public enum LeftOut: String, Hashable, Sendable, Codable {
    /// The person avoids what it asks for.
    case excluded
    /// Less than 60 % of what it needs is known.
    case notEnoughData = "not_enough_data"
  }

  /// Makes a node.
  public init(
    key: String, name: String, points: Double, of: Double, figure: Double? = nil, unit: String = "",
    target: Double? = nil, source: String = "", grade: String = "", known: Double = 1,
    leftOut: LeftOut? = nil,
    words: String, children: [ScoreTerm] = []
  ) {
    self.key = key
    self.name = name
    self.points = points
    self.of = of
    self.figure = figure
    self.unit = unit
    self.target = target
    self.source = source
    self.grade = grade
    self.known = known
    self.leftOut = leftOut
    self.words = words
    self.children = children
  }
}
