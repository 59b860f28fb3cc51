public import Nutrition

/// The meal a dish is: it decides how small a portion may be before its targets stop shrinking.
public enum DishRole: String, Hashable, Sendable, Codable, CaseIterable {
  /// A breakfast, lunch or dinner.
  case main
  /// A side dish.
  case side
  /// Something between meals.
  case snack
  /// A drink.
  case drink
}

/// Everything about one serving of a dish that scores look at.
///
/// It is the border between what a recipe contains and how it is judged: dish scores, week scores and planners
/// all read it, and nothing else.
public struct DishFacts: Sendable {
  /// The dish's name.
  public var title: String
  /// The meal it is.
  public var role: DishRole
  /// Grams of a serving.
  public var grams: Double
  /// One amount a figure, in the order of ``FactFigure``; what is unknown adds nothing.
  public var amounts: [Double]
  /// The share of each amount's basis (mass, for amino acids protein, for fibre kinds fibre) that is known, 0 to
  /// 1, among the foods that were recognised.
  public var known: [Double]
  /// The weight behind ``known``, so that dishes can be added.
  var basis: [Double]
  /// The plants, in the order of their keys.
  public var plants: [PlantAmount] { didSet { countPlants() } }
  /// The sum of the points of the plants that count.
  public private(set) var plantPoints: Double
  /// The colours of the plants that count.
  public private(set) var colours: ColourSet
  /// Penalty points for emulsifiers named on its lines.
  public var emulsifierPoints: Double
  /// Penalty points for sweeteners named on its lines.
  public var sweetenerPoints: Double
  /// Penalty points for charring and deep-frying.
  public var charredOrFriedPoints: Double
  /// Words for what was noticed: additives by name, salt without an amount, ferments that may be heated.
  public var notes: [String]
  /// How much of the recipe is known.
  public var coverage: Coverage
  /// The share of the mass whose food is a guess, 0 to 1.
  public var guessedShare: Double
  /// Half the width of the weights' ranges as a share of the mass, 0 to 1.
  public var weightSpread: Double
  /// The lines it was made from, when they were asked for.
  public var lines: [FactLine]

  /// An empty dish, of which nothing is known to be missing.
  public init(title: String, role: DishRole = .main) {
    self.title = title
    self.role = role
    grams = 0
    amounts = [Double](repeating: 0, count: FactFigure.count)
    known = [Double](repeating: 1, count: FactFigure.count)
    basis = amounts
    plants = []
    plantPoints = 0
    colours = []
    emulsifierPoints = 0
    sweetenerPoints = 0
    charredOrFriedPoints = 0
    notes = []
    coverage = Coverage(lines: 1, mass: 1)
    guessedShare = 0
    weightSpread = 0
    lines = []
  }

  /// The amount of a figure in a serving, in its unit.
  public subscript(figure: FactFigure) -> Double {
    get { amounts[figure.rawValue] }
    set { amounts[figure.rawValue] = newValue }
  }

  /// The share of a figure that is known, 0 to 1.
  public func known(_ figure: FactFigure) -> Double { known[figure.rawValue] }

  /// Kilocalories of a serving.
  public var energy: Double { self[.energy] }

  private mutating func countPlants() {
    plantPoints = 0
    colours = []
    for plant in plants where plant.counts {
      plantPoints += plant.points
      colours.formUnion(plant.colours)
    }
  }
}

/// One line of a dish in figures, for explanations.
public struct FactLine: Sendable {
  /// The food's name, or the line's text when no food was found.
  public var name: String
  /// Grams in a serving.
  public var grams: Double
  /// One amount a figure, in the order of ``FactFigure``.
  public var amounts: [Double]
  /// Why it counts as alive or not, when it is a ferment.
  public var fermentReason: String?

  /// Makes a line.
  public init(name: String, grams: Double, amounts: [Double], fermentReason: String? = nil) {
    self.name = name
    self.grams = grams
    self.amounts = amounts
    self.fermentReason = fermentReason
  }
}
