/// The score of a week and the tree of its reasons.
public struct WeekScore: Sendable {
  /// Points from 0 to 100.
  public var points: Double
  /// The reasons: seven terms and the penalty.
  public var explanation: ScoreTerm
  /// The plants.
  public var ledger: PlantLedger
  /// The days, in their order.
  public var days: [DayScore]
  /// HEI-2020 of the whole week; `nil` below 1000 kcal a day.
  public var healthyEating: HealthyEatingIndex?
  /// The components of DI-GM that are met.
  public var gutIndex: GutIndexComponents
  /// The limits and the wishes by the week.
  public var limits: [WeekLimit]
  /// What is missing, in words, the largest loss first.
  public var misses: [String]
  /// The mean share of the mass that is known, 0 to 1.
  public var coverage: Double
  /// Whether enough is known for the score to mean something.
  public var enoughData: Bool
}

/// A day of a week in figures.
public struct DayScore: Sendable {
  /// Kilocalories.
  public var energy: Double
  /// Grams of fibre.
  public var fibre: Double
  /// Grams of fibre asked for.
  public var fibreTarget: Double
  /// The keys of the kinds of fibre of which there is half a gram or more.
  public var fibreKinds: [String]
  /// Servings of living ferments.
  public var liveFerments: Double
  /// Colours of whole plants.
  public var colours: ColourSet
  /// Plant points of the day alone.
  public var plantPoints: Double
  /// The inflammation estimate at the world's mean energy.
  ///
  /// 0 is the world's mean, below is better. `nil` below
  /// 1000 kcal.
  public var inflammation: Double?
  /// How many of the 45 parameters the estimate rests on.
  public var inflammationParameters: Int
  /// Penalty points of the day, 0 to 100.
  public var irritants: Double
  /// HEI-2020 of the day; `nil` below 1000 kcal.
  public var healthyEating: HealthyEatingIndex?
}

/// A limit or a wish by the week.
public struct WeekLimit: Hashable, Sendable {
  /// A key that stays the same between releases (`processed_meat`).
  public var key: String
  /// The name to show.
  public var name: String
  /// The week's figure.
  public var figure: Double
  /// What it is compared with.
  public var limit: Double
  /// The unit of both.
  public var unit: String
  /// Whether less is better.
  public var isMaximum: Bool
  /// Whether it is kept.
  public var met: Bool { isMaximum ? figure <= limit : figure >= limit }
}
