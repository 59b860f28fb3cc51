public import Foods
public import Ingredients
public import Matching
internal import Measures
public import Recipes
internal import Synchronization

/// Works out what a recipe contains: from lines to foods, grams and nutrients.
///
/// Nothing is thrown: a line that cannot be read, matched or weighed is a value, and lowers the coverage.
public final class DishAnalyser: Sendable {
  /// The analyser with the tables that travel in the program.
  public static let standard = DishAnalyser(matcher: .standard, parser: .standard)

  /// The foods.
  public let foods: FoodTable
  /// Finds the food of a line.
  public let matcher: FoodMatcher

  private let parser: IngredientParser
  private let weigher: GramWeigher
  private let memory = Mutex<[String: LineReading]>([:])

  /// How many lines are remembered before the memory starts anew; bounds the memory of a long run.
  private static let memorySize = 50_000

  /// Makes an analyser.
  public init(matcher: FoodMatcher, parser: IngredientParser) {
    self.matcher = matcher
    self.parser = parser
    foods = matcher.foods
    weigher = GramWeigher(foods: matcher.foods, units: .standard)
  }

  /// What a line means by itself: parsed, matched and weighed, without the recipe around it.
  ///
  /// The weight is `nil` when the line has no amount; ``analyse(_:)`` then applies the conventions for "to taste".
  public func read(_ line: String) -> LineReading {
    if let known = memory.withLock({ $0[line] }) { return known }
    let parsed = parser.parse(line)
    let match = matcher.match(parsed)
    let weight = weigher.weight(parsed, match)
    var reading = LineReading(parsed: parsed, match: match, weight: weight)
    if let food = match.food.map({ foods[$0] }) {
      let isCanned = parsed.unit?.id == "can" || food.slug.has("canned")
      reading.handling = HandlingReader.stated(parsed, isCanned: isCanned)
      reading.eatenShare = EatenShare.share(of: parsed, food: food, grams: weight?.grams)
      if weight == nil, parsed.quantity == nil {
        reading.conventionalGrams = Convention.gramsPerServing(food, of: parsed)
      }
    }
    memory.withLock { memory in
      if memory.count >= Self.memorySize { memory.removeAll(keepingCapacity: true) }
      memory[line] = reading
    }
    return reading
  }

  /// What a recipe contains, line by line and per serving.
  ///
  /// Servings that the recipe does not give are guessed from its yield or its mass, and said to be guessed.
  public func analyse(_ recipe: Recipe) -> DishAnalysis {
    let steps = HandlingReader(recipe)
    var lines: [DishLine] = []
    var conventional: [(line: Int, grams: Double)] = []
    lines.reserveCapacity(recipe.ingredients.count)
    for line in recipe.ingredients {
      let reading = read(line.text)
      if reading.parsed.isHeading { continue }
      let underHeading = line.group.map(EatenShare.share(under:)) ?? 1
      let optional = line.optional || reading.parsed.optional
      if let grams = reading.conventionalGrams, !optional { conventional.append((lines.count, grams)) }
      lines.append(
        DishLine(
          text: line.text, group: line.group, parsed: reading.parsed, match: reading.match,
          weight: reading.weight,
          eatenShare: min(reading.eatenShare, underHeading),
          handling: steps.handling(of: reading.parsed, stated: reading.handling),
          optional: optional))
    }
    let grams = lines.reduce(0) { $0 + ($1.gramsEaten ?? 0) }
    let servings = ServingsGuess.servings(of: recipe, grams: grams)
    for (line, grams) in conventional {
      lines[line].weight = Convention.weight(gramsPerServing: grams, servings: servings.count)
    }
    let (total, coverage) = sum(lines)
    return DishAnalysis(
      title: recipe.title, servings: servings.count, servingsGuessed: servings.isGuess, lines: lines,
      perServing: total.divided(by: servings.count), coverage: coverage)
  }

  /// The nutrients of the lines together, and how much of the mass and of the lines they rest on.
  private func sum(_ lines: [DishLine]) -> (NutrientTotals, Coverage) {
    var total = NutrientTotals()
    var weighed = 0
    var known = 0
    var knownGrams = 0.0
    var allGrams = 0.0
    let counted = lines.filter { !$0.isLeftOut }
    for line in counted {
      guard let weight = line.weight else { continue }
      weighed += 1
      allGrams += weight.grams
      let (panel, factor) = panel(of: line)
      if panel != nil {
        known += 1
        knownGrams += weight.grams
      }
      total.add(grams: weight.grams * line.eatenShare * factor, of: panel)
    }
    let average = weighed > 0 ? allGrams / Double(weighed) : 1
    let mass = allGrams + average * Double(counted.count - weighed)
    return (
      total,
      Coverage(
        lines: counted.isEmpty ? 0 : Double(known) / Double(counted.count),
        mass: mass > 0 ? knownGrams / mass : 0)
    )
  }

  /// The nutrients of a line's food, and the factor from its grams to grams of the panel.
  private func panel(of line: DishLine) -> (NutrientPanel?, Double) {
    guard let id = line.match.food else { return (nil, 1) }
    if line.match.isCookedForm {
      if let cooked = foods.nutrients(of: id, cooked: true) { return (cooked, 1) }
      return (foods.nutrients(of: id), Convention.rawShare(of: foods[id]))
    }
    return (foods.nutrients(of: id), 1)
  }
}

/// What a line means by itself.
public struct LineReading: Sendable {
  /// Its meaning.
  public var parsed: ParsedIngredient
  /// The food it means.
  public var match: FoodMatch
  /// Its weight, or `nil` when it has no amount that can be weighed.
  public var weight: GramWeight?
  /// The share that is eaten, by what the line says, 0 to 1.
  public var eatenShare = 1.0
  /// What a serving gets by convention, in grams, when the line gives no amount; `nil` when no convention fits.
  public var conventionalGrams: Double?
  /// What the line itself says happens to it, before the steps are read.
  var handling: Handling = []
}
