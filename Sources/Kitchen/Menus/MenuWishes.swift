public import Planning
public import Sensitivities

/// What is asked of a menu, as a person says it.
public struct MenuWishes: Hashable, Sendable {
  /// The first day.
  public var start: CalendarDay
  /// How many days.
  public var days = 7
  /// The meals of each day.
  public var slots: [MealSlot] = [.breakfast, .lunch, .dinner]
  /// Who eats; empty is one person with an average need.
  public var people: [Person] = []
  /// What everybody avoids besides, in plain words ("gluten", "no pork").
  public var avoid: [String] = []
  /// Meals that are settled.
  public var locks: [Lock] = []
  /// Recipes that are not wanted, by identifier.
  public var bans: [String] = []
  /// Rules in plain terms ("fish at least twice").
  public var rules: [String] = []
  /// Changes of weight in plain words ("more variety").
  public var wishes: [String] = []
  /// Minutes of cooking at most from Monday to Friday, or `nil`.
  public var minutesWeekday: Int?
  /// Minutes of cooking at most on Saturday and Sunday, or `nil`.
  public var minutesWeekend: Int?
  /// Sodium at most on a day, in mg, or `nil`.
  public var sodium: Int?
  /// Added sugar at most on a day, in g, or `nil`.
  public var addedSugar: Int?
  /// Alcohol at most on a day, in g, or `nil`.
  public var alcohol: Int?
  /// What seven days may cost, in hundredths of the currency in which prices are kept, or `nil`.
  public var budget: Int?
  /// The equipment there is ("oven", "blender"), or `nil` when everything is.
  public var equipment: [String]?
  /// Whether only dishes in season are planned.
  public var inSeasonOnly = false
  /// The day from which dishes are to be gentle, or `nil`.
  public var gentleFrom: CalendarDay?
  /// Where the random numbers start.
  public var seed: UInt64 = 1
  /// How many changes the search judges, or `nil` for the usual effort.
  public var effort: Int?
  /// Whether to prove how good a menu could be at best.
  public var provesBound = false
  /// Whether to work out what each thing avoided costs the week.
  public var pricesRestrictions = true

  /// A meal that is settled.
  public struct Lock: Hashable, Sendable, Codable {
    /// The day.
    public var date: CalendarDay
    /// The meal.
    public var slot: MealSlot
    /// The recipe's identifier.
    public var recipe: String

    /// Makes a lock.
    public init(date: CalendarDay, slot: MealSlot, recipe: String) {
      self.date = date
      self.slot = slot
      self.recipe = recipe
    }
  }

  /// Makes wishes for a week from a day on.
  public init(start: CalendarDay) { self.start = start }
}

extension MenuWishes: Codable {
  private enum Key: String, CodingKey {
    case start, days, slots, people, avoid, locks, bans, rules, wishes, minutesWeekday, minutesWeekend, sodium
    case addedSugar, alcohol, budget, equipment, inSeasonOnly, gentleFrom, seed, effort, provesBound
    case pricesRestrictions
  }

  /// Reads wishes; what an older version did not write stays as it is usual.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func read<Value: Decodable>(_ key: Key, _ value: inout Value) throws {
      value = try container.decodeIfPresent(Value.self, forKey: key) ?? value
    }
    self.init(start: try container.decode(CalendarDay.self, forKey: .start))
    try read(.days, &days)
    try read(.slots, &slots)
    try read(.people, &people)
    try read(.avoid, &avoid)
    try read(.locks, &locks)
    try read(.bans, &bans)
    try read(.rules, &rules)
    try read(.wishes, &wishes)
    try read(.inSeasonOnly, &inSeasonOnly)
    try read(.seed, &seed)
    try read(.provesBound, &provesBound)
    try read(.pricesRestrictions, &pricesRestrictions)
    minutesWeekday = try container.decodeIfPresent(Int.self, forKey: .minutesWeekday)
    minutesWeekend = try container.decodeIfPresent(Int.self, forKey: .minutesWeekend)
    sodium = try container.decodeIfPresent(Int.self, forKey: .sodium)
    addedSugar = try container.decodeIfPresent(Int.self, forKey: .addedSugar)
    alcohol = try container.decodeIfPresent(Int.self, forKey: .alcohol)
    budget = try container.decodeIfPresent(Int.self, forKey: .budget)
    equipment = try container.decodeIfPresent([String].self, forKey: .equipment)
    gentleFrom = try container.decodeIfPresent(CalendarDay.self, forKey: .gentleFrom)
    effort = try container.decodeIfPresent(Int.self, forKey: .effort)
  }

  /// Writes wishes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(start, forKey: .start)
    try container.encode(days, forKey: .days)
    try container.encode(slots, forKey: .slots)
    try container.encode(people, forKey: .people)
    try container.encode(avoid, forKey: .avoid)
    try container.encode(locks, forKey: .locks)
    try container.encode(bans, forKey: .bans)
    try container.encode(rules, forKey: .rules)
    try container.encode(wishes, forKey: .wishes)
    try container.encodeIfPresent(minutesWeekday, forKey: .minutesWeekday)
    try container.encodeIfPresent(minutesWeekend, forKey: .minutesWeekend)
    try container.encodeIfPresent(sodium, forKey: .sodium)
    try container.encodeIfPresent(addedSugar, forKey: .addedSugar)
    try container.encodeIfPresent(alcohol, forKey: .alcohol)
    try container.encodeIfPresent(budget, forKey: .budget)
    try container.encodeIfPresent(equipment, forKey: .equipment)
    try container.encode(inSeasonOnly, forKey: .inSeasonOnly)
    try container.encodeIfPresent(gentleFrom, forKey: .gentleFrom)
    try container.encode(seed, forKey: .seed)
    try container.encodeIfPresent(effort, forKey: .effort)
    try container.encode(provesBound, forKey: .provesBound)
    try container.encode(pricesRestrictions, forKey: .pricesRestrictions)
  }
}
