public import Scoring

/// Bars side by side: a picture of scores for pages and documents.
public struct BarChart: Hashable, Sendable {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What it stands for.
    public var name: String
    /// How long it is.
    public var value: Double
    /// How long it could be at most; above 0.
    public var of: Double
    /// Whether less of it is better.
    public var isBurden: Bool
    /// Why it is so long, in words; read aloud by screen readers and shown where a pointer rests.
    public var words: String

    /// Makes a bar.
    public init(_ name: String, _ value: Double, of: Double, isBurden: Bool = false, words: String = "") {
      self.name = name
      self.value = value
      self.of = of
      self.isBurden = isBurden
      self.words = words
    }
  }

  /// What the picture shows.
  public var title: String
  /// The bars, from top to bottom.
  public var bars: [Bar]

  /// Makes a chart.
  public init(title: String, bars: [Bar]) {
    self.title = title
    self.bars = bars
  }

  /// The pillars of a dish, or `nil` where too little of it is known for a score.
  public init?(title: String, _ points: DishPoints) {
    guard points.enoughData else { return nil }
    let parts = ScorePart.allCases.map {
      Bar($0.name, points[$0], of: 100, isBurden: $0 == .irritants)
    }
    self.init(title: title, bars: parts + [Bar("Total", points.total, of: 100)])
  }

  /// The parts of a menu's week score.
  public init(_ sheet: MenuSheet) {
    self.init(
      title: "Week from \(sheet.start)",
      bars: sheet.weekScore.filter { $0.of > 0 }.map { Bar($0.name, $0.points, of: $0.of, words: $0.words) })
  }
}
