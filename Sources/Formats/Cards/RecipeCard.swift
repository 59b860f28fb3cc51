public import Foods
internal import Matching
internal import Nutrition
public import Planning
public import Recipes
public import Shopping

/// A recipe of the week on a card: scaled to the portions that are cooked, with who eats how much and when.
public struct RecipeCard: Hashable, Sendable {
  /// The recipe's identifier.
  public var id: String
  /// The title.
  public var title: String
  /// How many portions are cooked.
  public var portions: Double
  /// The meals at which it is eaten, the one for which it is cooked first.
  public var meals: [Meal]
  /// What each person gets at each of its meals; empty when that is not known.
  public var helpings: [Helping]
  /// Minutes from start to table, when known.
  public var minutes: Int?
  /// The ingredients, in order.
  public var ingredients: [Line]
  /// The directions, in order.
  public var steps: [Step]
  /// Notes and tips.
  public var notes: [String]
  /// Who wrote it or where it is from, in words.
  public var source: String?

  /// A day and meal at which it is eaten.
  public struct Meal: Hashable, Sendable {
    /// The day.
    public var day: CalendarDay
    /// The meal.
    public var slot: MealSlot

    /// Makes a meal.
    public init(day: CalendarDay, slot: MealSlot) {
      self.day = day
      self.slot = slot
    }
  }

  /// What a person gets.
  public struct Helping: Hashable, Sendable {
    /// The person's name.
    public var person: String
    /// Portions at one meal.
    public var portions: Double

    /// Makes a helping.
    public init(person: String, portions: Double) {
      self.person = person
      self.portions = portions
    }
  }

  /// An ingredient line.
  public struct Line: Hashable, Sendable {
    /// The heading that it stands under.
    public var group: String?
    /// The line as the recipe has it.
    public var text: String
    /// The line for the portions that are cooked; `nil` when it is the same or cannot be reckoned.
    public var scaled: String?
    /// The slug of the food, when it was found.
    public var food: String?

    /// Makes a line.
    public init(group: String? = nil, text: String, scaled: String? = nil, food: String? = nil) {
      self.group = group
      self.text = text
      self.scaled = scaled
      self.food = food
    }
  }

  /// A step of the directions.
  public struct Step: Hashable, Sendable {
    /// The heading that it stands under.
    public var group: String?
    /// What to do.
    public var text: String

    /// Makes a step.
    public init(group: String? = nil, text: String) {
      self.group = group
      self.text = text
    }
  }

  /// Makes a card.
  public init(
    id: String, title: String, portions: Double, meals: [Meal] = [], helpings: [Helping] = [],
    minutes: Int? = nil,
    ingredients: [Line], steps: [Step], notes: [String] = [], source: String? = nil
  ) {
    self.id = id
    self.title = title
    self.portions = portions
    self.meals = meals
    self.helpings = helpings
    self.minutes = minutes
    self.ingredients = ingredients
    self.steps = steps
    self.notes = notes
    self.source = source
  }

  /// Makes the card of a dish that is cooked.
  ///
  /// - Parameters:
  ///   - recipe: The recipe as it is written, for its steps and notes.
  ///   - dish: The same recipe as it is cooked; its lines are scaled by its ``CookedDish/factor``.
  ///   - meals: The meals at which it is eaten, the one for which it is cooked first.
  ///   - helpings: What each person gets at each of its meals.
  ///   - foods: The table that the dish was analysed with.
  public init(
    _ recipe: Recipe, cookedAs dish: CookedDish, meals: [Meal], helpings: [Helping] = [],
    foods: FoodTable = .standard
  ) {
    let lines = dish.analysis.lines.map { line in
      Line(
        group: line.group, text: line.text, scaled: ScaledLine.text(of: line, times: dish.factor),
        food: line.match.food.map { foods[$0].slug })
    }
    self.init(
      id: dish.recipe, title: recipe.title, portions: dish.portions, meals: meals, helpings: helpings,
      minutes: (recipe.times.total ?? Self.sum(recipe.times)).map { Int($0.rounded()) },
      ingredients: lines, steps: recipe.steps.map { Step(group: $0.group, text: $0.text) },
      notes: recipe.notes,
      source: [recipe.origin.author, recipe.origin.text, recipe.origin.url].compactMap(\.self).first)
  }

  private static func sum(_ times: RecipeTimes) -> Double? {
    let known = [times.preparation, times.cooking].compactMap(\.self)
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
