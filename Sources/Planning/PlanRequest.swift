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
  /// Where the random numbers start; the same wishes, seed and effort give the same menu on any machine.
  public var seed: UInt64 = 1
  /// How many changes the search judges; 3,000,000 take about a third of a second.
  public var effort = 3_000_000
  /// Whether to prove how good a menu could be at best; it takes about two seconds more.
  public var provesBound = false

  /// Makes wishes for a week from a day on.
  public init(start: CalendarDay) { self.start = start }
}

/// Somebody who eats.
public struct Eater: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The energy needed a day, in kcal.
  ///
  /// The default is the reference intake of Regulation (EU) 1169/2011,
  /// Annex XIII.
  public var energy: Int
  /// The meals eaten at the table, or `nil` for all that are planned.
  public var meals: Set<MealSlot>?
  /// Whether dishes must be freshly cooked, as people who do not tolerate histamine need it.
  public var freshOnly: Bool

  /// Makes an eater.
  public init(name: String, energy: Int = 2_000, meals: Set<MealSlot>? = nil, freshOnly: Bool = false) {
    self.name = name
    self.energy = energy
    self.meals = meals
    self.freshOnly = freshOnly
  }

  /// Whether the person is at the table for a meal.
  public func eats(_ slot: MealSlot) -> Bool { meals?.contains(slot) ?? true }
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
    }
  }
}
