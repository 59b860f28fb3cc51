public import Ingredients
public import Matching

/// What a recipe contains, line by line and per serving.
public struct DishAnalysis: Sendable {
  /// The recipe's title.
  public var title: String
  /// How many servings the totals are divided by, above zero.
  public var servings: Double
  /// Whether ``servings`` is our guess, because the recipe does not say.
  public var servingsGuessed: Bool
  /// The ingredient lines, in order; headings are not among them.
  public var lines: [DishLine]
  /// The nutrients of one serving.
  public var perServing: NutrientTotals
  /// How much of the recipe is known.
  public var coverage: Coverage

  /// Makes an analysis.
  public init(
    title: String, servings: Double, servingsGuessed: Bool, lines: [DishLine], perServing: NutrientTotals,
    coverage: Coverage
  ) {
    self.title = title
    self.servings = servings
    self.servingsGuessed = servingsGuessed
    self.lines = lines
    self.perServing = perServing
    self.coverage = coverage
  }
}

/// One ingredient line with everything that was found out about it.
public struct DishLine: Sendable {
  /// The line as it was given.
  public var text: String
  /// The heading it stands under.
  public var group: String?
  /// What the line means by itself.
  let reading: LineReading
  /// Its weight for the whole recipe as it goes into the dish, or `nil` when it is not known.
  public var weight: GramWeight?
  /// The share of the weight that ends up on the plates, 0 to 1: less for marinades, frying oil, poaching liquid.
  public var eatenShare: Double
  /// What happens to it in the kitchen.
  public var handling: Handling
  /// Whether it may be left out.
  ///
  /// Optional lines always count in verdicts. In nutrients they count when they give an amount, as published
  /// figures have it; an optional line without an amount ("chives, if you like") counts nothing.
  public var optional: Bool

  /// Its meaning.
  public var parsed: ParsedIngredient { reading.parsed }
  /// The food it means.
  public var match: FoodMatch { reading.match }
  /// A second food that the line names beside the first ("salt and pepper"); it counts in nutrients.
  public var companion: Companion? { reading.companion }

  /// Makes a line.
  public init(
    text: String, group: String?, parsed: ParsedIngredient, match: FoodMatch, weight: GramWeight?,
    eatenShare: Double, handling: Handling, optional: Bool
  ) {
    self.init(
      text: text, group: group, reading: LineReading(parsed: parsed, match: match), weight: weight,
      eatenShare: eatenShare, handling: handling, optional: optional)
  }

  init(
    text: String, group: String?, reading: LineReading, weight: GramWeight?, eatenShare: Double,
    handling: Handling, optional: Bool
  ) {
    self.text = text
    self.group = group
    self.reading = reading
    self.weight = weight
    self.eatenShare = eatenShare
    self.handling = handling
    self.optional = optional
  }

  /// Grams eaten of the whole recipe, or `nil` when the weight is not known; an optional line without an amount counts
  /// nothing.
  public var gramsEaten: Double? {
    if let weight { return weight.grams * eatenShare }
    return optional ? 0 : nil
  }

  /// Whether the line counts nothing in nutrients: it is optional and gives no amount.
  public var isLeftOut: Bool { optional && weight == nil }
}

/// How much of a recipe is known: shares from 0 to 1.
public struct Coverage: Hashable, Sendable {
  /// The share of lines with a food and a weight.
  public var lines: Double
  /// The share of the weight that has a food with nutrients; lines without a weight are counted with the
  /// average weight of the others.
  public var mass: Double

  /// Makes a coverage.
  public init(lines: Double, mass: Double) {
    self.lines = lines
    self.mass = mass
  }
}
