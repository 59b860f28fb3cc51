/// What is wished of a menu.
public struct PlanRequest: Hashable, Sendable {
  /// The first day.
  public var start: CalendarDay
  /// How many days, 1 to 28.
  public var days = 7
  /// The meals that are planned each day.
  public var slots: [MealSlot] = [.breakfast, .lunch, .dinner]
  /// Who eats.
  public var eaters = [Eater(name: "you")]
  /// Meals that are settled.
  public var locks: [MealLock] = []
  /// Meals that are past or cooked: they stay whatever the wishes say, and count for the rest of the menu.
  public var settled: [SettledMeal] = []
  /// How many days at the start are past; no limit is held against them, and what is not settled there stays
  /// empty.
  public var pastDays = 0
  /// Recipes that are not wanted, by identifier.
  public var bans: Set<String> = []
  /// What a day may hold at most.
  public var limits = DayWishes()
  /// Rules in plain terms.
  public var rules: [MealRule] = []
  /// What counts how much.
  public var weights = MenuWeights()
  /// How often a dish may be eaten in seven days.
  public var usesPerWeek = 2
  /// What was eaten in the four weeks before.
  public var history: [PastMeal] = []
  /// Foods that are in the house and should be used.
  public var pantry: Set<String> = []
  /// Foods bought for this menu already; using up those that do not keep is wished three times as much as using
  /// up the pantry.
  public var bought: Set<String> = []
  /// The last day on which a food of the pantry, or one that is bought, is good.
  ///
  /// The sooner, the more its use is wished; a dish of a later day does not count as using it up.
  public var bestBefore: [String: CalendarDay] = [:]
  /// Whether only dishes in season are planned; a dish without months has no season.
  public var inSeasonOnly = false
  /// What all dishes of seven days may cost, in cents, for all who eat; a part of a week has its part of it.
  ///
  /// A dish of unknown cost counts as its meal's share of the budget, and the plan names it.
  public var budget: Int?
  /// The kitchen equipment there is, or `nil` when everything is; a dish that takes something else is not planned.
  public var equipment: Set<String>?
  /// The days on which dishes must be gentle, and how gentle.
  public var gentle: GentleDays?
  /// Where the random numbers start; the same wishes, seed and effort give the same menu on any machine.
  public var seed: UInt64 = 1
  /// How many changes the search judges; 3,000,000 take about a third of a second.
  public var effort = 3_000_000
  /// Whether to prove how good a menu could be at best; it takes about two seconds more.
  public var provesBound = false
  /// Whether a menu that cannot be completed is explained, with a proof and relaxations where there are some; it
  /// takes about a second more.
  public var explains = true

  /// Makes wishes for a week from a day on.
  public init(start: CalendarDay) { self.start = start }
}

/// A meal that is settled.
public struct MealLock: Hashable, Sendable {
  /// Which meal.
  public var place: MealPlace
  /// The recipe's identifier.
  public var recipe: String

  /// Makes a lock.
  public init(_ place: MealPlace, recipe: String) {
    self.place = place
    self.recipe = recipe
  }
}

/// A meal that has been eaten or cooked, or that a menu already holds.
public struct SettledMeal: Hashable, Sendable, Codable {
  /// Which meal.
  public var place: MealPlace
  /// The recipe's identifier, or `nil` for a meal that stays empty.
  public var recipe: String?
  /// The size for a person of average need, in quarter servings, or `nil` for the usual one.
  public var quarters: Int?

  /// Makes a settled meal.
  public init(_ place: MealPlace, recipe: String?, quarters: Int? = nil) {
    self.place = place
    self.recipe = recipe
    self.quarters = quarters
  }
}

/// Days that are to be gentle: a flare.
public struct GentleDays: Hashable, Sendable {
  /// The first day, from 0.
  public var from: Int
  /// The least ``Candidate/gentleness``, 0 to 100; a dish of unknown gentleness is not gentle.
  public var least: Int

  /// Makes gentle days.
  public init(from: Int, least: Int = 60) {
    self.from = from
    self.least = least
  }
}

/// What a day may hold at most, for a person of average need; `nil` is no limit.
public struct DayWishes: Hashable, Sendable {
  /// Minutes of cooking from Monday to Friday.
  public var minutesWeekday: Int?
  /// Minutes of cooking on Saturday and Sunday.
  public var minutesWeekend: Int?
  /// Sodium, in mg.
  public var sodium: Int?
  /// Added sugar, in g.
  public var addedSugar: Int?
  /// Alcohol, in g.
  public var alcohol: Int?
  /// Minutes of cooking on particular days, instead of those of weekdays and weekends.
  public var minutesOn: [CalendarDay: Int] = [:]
  /// How far a day's energy may lie from the need, in percent of it.
  public var energyTolerance = 10

  /// Makes a day without limits but that of energy.
  public init() {}
}

/// A meal that was eaten before the menu starts.
public struct PastMeal: Hashable, Sendable {
  /// The recipe's identifier.
  public var recipe: String
  /// How many days before the first day of the menu, 1 or more.
  public var daysAgo: Int

  /// Makes a past meal.
  public init(recipe: String, daysAgo: Int) {
    self.recipe = recipe
    self.daysAgo = daysAgo
  }
}

/// What stands in the way of planning at all: the wishes themselves make no sense.
public enum PlanError: Error, Hashable, Sendable {
  /// The number of days is not from 1 to 28.
  case days(Int)
  /// No meal is planned.
  case noMeals
  /// Nobody eats, or nobody eats any of the planned meals.
  case nobodyEats
  /// A meal is listed twice.
  case repeatedMeal(MealSlot)
  /// A person's energy need is not from 100 to 20,000 kcal.
  case energy(person: String, Int)
  /// The menu has no such meal, or nobody eats it.
  case noSuchMeal(MealPlace)
  /// No candidate has this identifier.
  case unknownRecipe(String)
  /// The meal is past or cooked already.
  case alreadySettled(MealPlace)
  /// The dish would break rules there.
  case breaksRules(title: String, rules: [String])
}

extension PlanError: CustomStringConvertible {
  /// What is wrong, as one sentence without a full stop.
  public var description: String {
    switch self {
    case .days(let count): "a menu has 1 to 28 days, not \(count)"
    case .noMeals: "no meal is to be planned"
    case .nobodyEats: "nobody eats any of the planned meals"
    case .repeatedMeal(let slot): "\(slot.rawValue) is listed twice"
    case .energy(let person, let need): "\(person) cannot need \(need) kcal a day"
    case .noSuchMeal(let place): "the menu has no \(place.words)"
    case .unknownRecipe(let id): "no recipe '\(id)' is among the candidates"
    case .alreadySettled(let place): "the \(place.words) is eaten or cooked already"
    case .breaksRules(let title, let rules): "\(title) cannot stand there: \(rules.joined(separator: "; "))"
    }
  }
}
