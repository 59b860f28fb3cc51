/// A recipe that may stand on a menu, with what the planner needs to know of it, in whole numbers.
public struct Candidate: Hashable, Sendable {
  /// The stable identifier of the recipe.
  public var id: String
  /// The title to show.
  public var title: String
  /// The meals that it suits.
  public var meals: Set<MealSlot>
  /// What one serving brings.
  public var features: DishFeatures
  /// Who must not eat it, and why.
  ///
  /// A dish that is refused for anyone who eats a meal is never planned there.
  public var refusals: [Refusal]
  /// Minutes of work and waiting until it stands on the table, or `nil` when they are not known.
  public var minutes: Int?
  /// The cuisine, in the caller's own words.
  public var cuisine: String?
  /// The kind of protein that it rests on ("fish", "legume").
  public var protein: String?
  /// The main ingredient.
  public var mainIngredient: String?
  /// What it takes of things that do not keep: each is bought once, however many dishes use it.
  public var perishables: [String]
  /// Foods it needs that may be in the pantry.
  public var foods: [String]
  /// How many days it keeps after cooking; 0 when it is to be eaten at once.
  public var keepsDays: Int
  /// Words that rules speak of ("fish", "meat", "soup", "pizza"), in lower case.
  public var tags: Set<String>
  /// Its own score, 0 to 100, or `nil` when it has none.
  public var score: Int?
  /// How well it is liked, 0 to 100, or `nil` when nobody said.
  public var rating: Int?
  /// Whether it stands beside a main dish at lunch and dinner, never alone: a salad, bread, a vegetable.
  ///
  /// At breakfast and as a snack it is a dish like any other.
  public var isSide = false
  /// How gentle it is to an upset gut, 0 to 100, or `nil` when nobody knows; unknown is never taken for gentle.
  public var gentleness: Int?
  /// The months in which its main ingredients are in season, 1 to 12, or `nil` when it has no season.
  public var months: Set<Int>?
  /// What one serving costs, in cents, or `nil` when it is not known.
  public var cost: Int?
  /// What it takes of kitchen equipment, in the caller's own words ("oven", "blender").
  public var equipment: Set<String> = []

  /// Makes a candidate of which only the necessary is known.
  public init(id: String, title: String, meals: Set<MealSlot>, features: DishFeatures) {
    self.id = id
    self.title = title
    self.meals = meals
    self.features = features
    refusals = []
    perishables = []
    foods = []
    keepsDays = 0
    tags = []
  }
}

/// What one serving of a dish brings, in whole numbers; `nil` is not known and is never taken for zero.
public struct DishFeatures: Hashable, Sendable {
  /// Energy, in kcal.
  public var energy: Int
  /// The plants in it and their points, in quarters of a point; the same plant counts once a menu.
  public var plants: [PlantPoints]
  /// Fibre, in 0.1 g.
  public var fibre: Int
  /// The kinds of fibre of which it brings an effective amount.
  public var fibreKinds: Set<String>
  /// Live fermented food, in tenths of a serving.
  public var liveFerments: Int
  /// The colours of its plants.
  public var colours: Set<String>
  /// The inflammation estimate of its mixture, in hundredths of a DII unit at the density of one day; below
  /// zero is anti-inflammatory.
  public var inflammation: Int
  /// Irritant points, in tenths.
  public var irritants: Int
  /// Sodium, in mg.
  public var sodium: Int?
  /// Added sugar, in 0.1 g.
  public var addedSugar: Int?
  /// Alcohol, in 0.1 g.
  public var alcohol: Int?

  /// Makes features of which only the energy is known.
  public init(energy: Int) {
    self.energy = energy
    plants = []
    fibre = 0
    fibreKinds = []
    liveFerments = 0
    colours = []
    inflammation = 0
    irritants = 0
  }
}

/// A plant, and how many quarter points it brings.
public struct PlantPoints: Hashable, Sendable {
  /// The plant's stable key.
  public var key: String
  /// Quarters of a plant point: 4 for a vegetable, 1 for a herb or a spice.
  public var quarters: Int

  /// Makes a plant.
  public init(_ key: String, quarters: Int = 4) {
    self.key = key
    self.quarters = quarters
  }
}

/// Why somebody must not eat a dish.
public struct Refusal: Hashable, Sendable, Codable {
  /// The person's name, or `nil` when it holds for everybody.
  public var person: String?
  /// The sensitivity group or rule behind it ("gluten").
  public var cause: String
  /// The reason in words ("contains wheat flour").
  public var because: String
  /// Whether it protects from an allergy; such refusals are never offered for relaxation.
  public var isAllergy: Bool

  /// Makes a refusal.
  public init(person: String?, cause: String, because: String, isAllergy: Bool) {
    self.person = person
    self.cause = cause
    self.because = because
    self.isAllergy = isAllergy
  }
}
