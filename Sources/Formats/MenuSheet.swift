public import Planning

/// A menu with everything that is shown of it: one value for the terminal, for files and for the library.
public struct MenuSheet: Hashable, Sendable, Codable {
  /// What was avoided for everybody or for somebody at the table, in plain words.
  public var avoided: [String]
  /// The first day.
  public var start: CalendarDay
  /// The days in order.
  public var days: [Day]
  /// Figures of the whole menu: name, value, unit.
  public var totals: [Figure]
  /// The week score and its parts.
  public var weekScore: [Mark]
  /// The planner's own value of the menu.
  public var objective: [Mark]
  /// A proved limit of that value, when it was asked for.
  public var bound: Double?
  /// What is wished and missing, in words.
  public var misses: [String]
  /// Why no complete menu exists, in words.
  public var conflicts: [String]
  /// What would have to give for a complete menu, in words, the least painful first.
  public var relaxations: [String]
  /// What each thing avoided costs the menu, and what would win most back, in words.
  public var prices: [String]

  /// One day.
  public struct Day: Hashable, Sendable, Codable {
    /// The day.
    public var date: CalendarDay
    /// Its meals in order.
    public var meals: [Meal]

    /// Makes a day.
    public init(date: CalendarDay, meals: [Meal]) {
      self.date = date
      self.meals = meals
    }
  }

  /// One meal.
  public struct Meal: Hashable, Sendable, Codable {
    /// Which meal.
    public var slot: MealSlot
    /// The recipe's identifier, or `nil` when the place is empty.
    public var recipe: String?
    /// The title, empty when the place is empty.
    public var title: String
    /// Servings for all who eat.
    public var portions: Double
    /// The earlier meal at which it was cooked, when it is a leftover.
    public var leftoverOf: MealPlace?
    /// The dish's own total score, or `nil` when not enough is known.
    public var score: Double?
    /// Kilocalories of one serving.
    public var energy: Double?
    /// Minutes from start to table.
    public var minutes: Int?
    /// Why it stands here.
    public var reasons: [String]
    /// The dishes beside the main one.
    public var sides: [Side]

    /// Makes a meal.
    public init(
      slot: MealSlot, recipe: String?, title: String, portions: Double, leftoverOf: MealPlace?,
      score: Double?, energy: Double?, minutes: Int?, reasons: [String], sides: [Side] = []
    ) {
      self.slot = slot
      self.recipe = recipe
      self.title = title
      self.portions = portions
      self.leftoverOf = leftoverOf
      self.score = score
      self.energy = energy
      self.minutes = minutes
      self.reasons = reasons
      self.sides = sides
    }

    /// Reads a meal; sheets that were stored before there were sides have none.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      slot = try container.decode(MealSlot.self, forKey: .slot)
      recipe = try container.decodeIfPresent(String.self, forKey: .recipe)
      title = try container.decode(String.self, forKey: .title)
      portions = try container.decode(Double.self, forKey: .portions)
      leftoverOf = try container.decodeIfPresent(MealPlace.self, forKey: .leftoverOf)
      score = try container.decodeIfPresent(Double.self, forKey: .score)
      energy = try container.decodeIfPresent(Double.self, forKey: .energy)
      minutes = try container.decodeIfPresent(Int.self, forKey: .minutes)
      reasons = try container.decode([String].self, forKey: .reasons)
      sides = try container.decodeIfPresent([Side].self, forKey: .sides) ?? []
    }
  }

  /// A dish beside the main one of a meal.
  public struct Side: Hashable, Sendable, Codable {
    /// The recipe's identifier.
    public var recipe: String
    /// The title.
    public var title: String
    /// Servings for all who eat.
    public var portions: Double
    /// The dish's own total score, or `nil` when not enough is known.
    public var score: Double?
    /// Kilocalories of one serving.
    public var energy: Double?
    /// Minutes from start to table.
    public var minutes: Int?
    /// Why it stands here.
    public var reasons: [String]
    /// The earlier meal at which it was cooked, when it is a leftover.
    public var leftoverOf: MealPlace?

    /// Makes a side.
    public init(
      recipe: String, title: String, portions: Double, score: Double? = nil, energy: Double? = nil,
      minutes: Int? = nil, reasons: [String] = [], leftoverOf: MealPlace? = nil
    ) {
      self.recipe = recipe
      self.title = title
      self.portions = portions
      self.score = score
      self.energy = energy
      self.minutes = minutes
      self.reasons = reasons
      self.leftoverOf = leftoverOf
    }
  }

  /// A figure of the whole menu.
  public struct Figure: Hashable, Sendable, Codable {
    /// The key in JSON (`fibre_g_per_day`).
    public var key: String
    /// The name to show.
    public var name: String
    /// The value.
    public var value: Double
    /// The unit to show, may be empty.
    public var unit: String

    /// Makes a figure.
    public init(key: String, name: String, value: Double, unit: String) {
      self.key = key
      self.name = name
      self.value = value
      self.unit = unit
    }
  }

  /// Points of how many, and why.
  public struct Mark: Hashable, Sendable, Codable {
    /// The key in JSON.
    public var key: String
    /// The name to show.
    public var name: String
    /// Points; below zero costs.
    public var points: Double
    /// Of how many; 0 for what only costs or has no limit.
    public var of: Double
    /// The reason in words, may be empty.
    public var words: String

    /// Makes a mark.
    public init(key: String, name: String, points: Double, of: Double, words: String = "") {
      self.key = key
      self.name = name
      self.points = points
      self.of = of
      self.words = words
    }
  }

  /// Makes a sheet.
  public init(
    avoided: [String], start: CalendarDay, days: [Day], totals: [Figure], weekScore: [Mark],
    objective: [Mark],
    bound: Double?, misses: [String], conflicts: [String], relaxations: [String] = [], prices: [String] = []
  ) {
    self.avoided = avoided
    self.start = start
    self.days = days
    self.totals = totals
    self.weekScore = weekScore
    self.objective = objective
    self.bound = bound
    self.misses = misses
    self.conflicts = conflicts
    self.relaxations = relaxations
    self.prices = prices
  }
}
