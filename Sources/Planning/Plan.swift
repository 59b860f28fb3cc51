/// A menu: for each day and meal a dish, how much of it, and why.
public struct Plan: Hashable, Sendable {
  /// The first day.
  public var start: CalendarDay
  /// The days, in order.
  public var days: [PlannedDay]
  /// What the whole menu brings.
  public var totals: MenuTotals
  /// How good the menu is in the planner's own measure.
  public var objective: Objective
  /// Wishes that the menu does not meet, and places that stay empty.
  public var misses: [Miss]
  /// Why no complete menu keeps every rule; empty when this one does.
  public var conflicts: [Conflict]
  /// What would have to give for a complete menu, the least first.
  ///
  /// Each was checked by making the menu. Empty when this menu is complete, or when none was found.
  public var relaxations: [Relaxation] = []
  /// How many changes were judged.
  public var moves: Int
  /// Whether the search was ended from outside before its effort was spent; the menu may then differ from one
  /// machine to another.
  public var wasStopped: Bool

  /// Whether every meal has a dish and every rule is kept.
  public var isComplete: Bool {
    conflicts.isEmpty && days.allSatisfy { $0.meals.allSatisfy { $0.recipe != nil } }
  }
}

/// One day of a menu.
public struct PlannedDay: Hashable, Sendable {
  /// The day.
  public var date: CalendarDay
  /// The meals, in the order of the wishes.
  public var meals: [PlannedMeal]
}

/// One meal of a menu.
public struct PlannedMeal: Hashable, Sendable {
  /// Which meal.
  public var slot: MealSlot
  /// The dish, or `nil` when the place stays empty; ``reasons`` then say why.
  public var recipe: PlannedRecipe?
  /// The servings eaten by all, as the recipe counts servings.
  public var portions: Double
  /// The servings that each person eats.
  public var shares: [EaterShare]
  /// The earlier meal at which it was cooked, when it is a leftover.
  public var leftoverOf: MealPlace?
  /// Whether it was locked, or is past or cooked.
  public var isLocked: Bool
  /// The size of the dish for a person of average need, in servings; 0 when the place stays empty.
  public var size: Double
  /// The dishes beside the main one, at most one.
  public var sides: [PlannedSide]
  /// Why it stands here, the weightiest first.
  public var reasons: [String]
}

extension PlannedMeal {
  /// All dishes of the meal, the main one first.
  public var dishes: [PlannedRecipe] { (recipe.map { [$0] } ?? []) + sides.map(\.recipe) }
}

/// A dish beside a main one.
public struct PlannedSide: Hashable, Sendable {
  /// The dish.
  public var recipe: PlannedRecipe
  /// The servings eaten by all, as the recipe counts servings.
  public var portions: Double
  /// The servings that each person eats.
  public var shares: [EaterShare]
  /// Whether it was locked, or is past or cooked.
  public var isLocked: Bool
  /// The size for a person of average need, in servings.
  public var size: Double
  /// Why it stands here, the weightiest first.
  public var reasons: [String]
}

/// A dish on a menu.
public struct PlannedRecipe: Hashable, Sendable {
  /// The recipe's stable identifier.
  public var id: String
  /// The title.
  public var title: String

  /// Makes a dish.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// What one person eats of a meal.
public struct EaterShare: Hashable, Sendable {
  /// The person's name.
  public var person: String
  /// Servings, in quarters; in eighths on days of few meals, where quarters would miss the need.
  public var portions: Double
}

/// What a menu brings to a person of average need.
public struct MenuTotals: Hashable, Sendable {
  /// Plant points, each plant counted once.
  public var plants = 0.0
  /// Fibre a day, in g.
  public var fibrePerDay = 0.0
  /// Live fermented food a day, in servings.
  public var fermentsPerDay = 0.0
  /// How many kinds of fibre stand in every three days.
  public var fibreKindsThroughout = 0
  /// The colours seen.
  public var colours: [String] = []
  /// The inflammation estimate of the mean day, in DII units; below zero is anti-inflammatory.
  public var inflammation = 0.0
  /// Irritant points a day.
  public var irritantsPerDay = 0.0
  /// Energy a day, in kcal.
  public var energyPerDay = 0.0
  /// Minutes of cooking in all; dishes of unknown time are not counted.
  public var minutes = 0
  /// How many things that do not keep are bought.
  public var perishables = 0
  /// How many different foods are to be bought: all that the dishes need, less what is in the house or bought.
  public var itemsToBuy = 0
  /// What the dishes of known cost come to for all who eat, in cents.
  public var knownCost = 0
  /// The titles of dishes whose cost is not known, sorted; their cost is in no sum.
  public var unknownCosts: [String] = []
}

/// How good a menu is in the planner's own measure, in points of the week score.
public struct Objective: Hashable, Sendable {
  /// The value of this menu.
  public var value: Double
  /// A proven limit that no menu can exceed, when it was asked for.
  public var bound: Double?
  /// The parts of the value, in a fixed order.
  public var terms: [Term]

  /// One part of the value.
  public struct Term: Hashable, Sendable {
    /// What it is for ("plants").
    public var name: String
    /// Its points; below zero it costs.
    public var points: Double
  }
}

/// A wish that a menu does not meet.
public struct Miss: Hashable, Sendable {
  /// What it concerns ("fibre", "empty", "limit", "rule", "lock", "portion", "budget", "gentle").
  public var kind: String
  /// What is missed, as one sentence without a full stop.
  public var message: String
  /// Where, when it concerns one day or meal: the day of the menu, from 0.
  public var day: Int?
}

/// Rules that cannot be kept together.
public struct Conflict: Hashable, Sendable {
  /// The rules, in words.
  public var rules: [String]
  /// What happens, as one sentence without a full stop.
  public var message: String
  /// Whether it is proved that no menu keeps these rules together; otherwise none was found.
  public var isProved: Bool
  /// Whether it is proved that leaving out any one of the rules makes a menu possible.
  public var isMinimal: Bool
}
