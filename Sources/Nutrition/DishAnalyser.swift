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
  private let companions: CompanionReader
  private let memory = Mutex<[String: LineReading]>([:])

  /// How many lines are remembered before the memory starts anew; bounds the memory of a long run.
  private static let memorySize = 50_000

  /// Makes an analyser.
  public init(matcher: FoodMatcher, parser: IngredientParser) {
    self.matcher = matcher
    self.parser = parser
    foods = matcher.foods
    weigher = GramWeigher(foods: matcher.foods, units: .standard)
    companions = CompanionReader(parser: parser, matcher: matcher, weigher: weigher)
  }

  /// What a line means by itself: parsed, matched and weighed, without the recipe around it.
  ///
  /// The weight is `nil` when the line has no amount; ``analyse(_:)`` then applies the conventions for "to taste".
  public func read(_ line: String) -> LineReading {
    if let known = memory.withLock({ $0[line] }) { return known }
    let reading = newReading(line)
    memory.withLock { memory in
      if memory.count >= Self.memorySize { memory.removeAll(keepingCapacity: true) }
      memory[line] = reading
    }
    return reading
  }

  /// Reads a line that is not remembered.
  private func newReading(_ line: String) -> LineReading {
    let head = Self.head(of: line)
    var parsed = parser.parse(head)
    if head.utf8.count < line.utf8.count { parsed.isCutOff = true }
    let match = matcher.match(parsed)
    var weight = weigher.weight(parsed, match)
    guard let food = match.food.map({ foods[$0] }) else {
      return LineReading(parsed: parsed, match: match, weight: weight)
    }
    let second = companions.find(in: parsed, match)
    if let second, second.restOfFirst < 1 { weight = weight?.scaled(by: second.restOfFirst) }
    return LineReading(
      parsed: parsed, match: match, weight: weight,
      eatenShare: EatenShare.share(of: parsed, food: food, grams: weight?.grams),
      conventionalGrams: convention(parsed, food, weight), companion: second.map(companion),
      handling: HandlingReader.stated(parsed, isCanned: parsed.unit?.id == "can" || food.slug.has("canned")),
      nutrients: nutrients(of: match))
  }

  /// The part of a line that is looked at: all of it, unless it is longer than any line of a recipe.
  private static func head(of line: String) -> String {
    guard line.utf8.count > IngredientParser.longestLine else { return line }
    return String(decoding: Array(line.utf8.prefix(IngredientParser.longestLine)), as: UTF8.self)
  }

  private func companion(_ found: CompanionReader.Found) -> Companion {
    let weight = weigher.weight(found.parsed, found.match)?.scaled(by: found.share)
    let grams = found.match.food.flatMap { convention(found.parsed, foods[$0], weight) }
    return Companion(
      match: found.match, weight: weight, conventionalGrams: grams, nutrients: nutrients(of: found.match))
  }

  /// What a serving gets of a food without an amount, by convention.
  private func convention(_ parsed: ParsedIngredient, _ food: Food, _ weight: GramWeight?) -> Double? {
    weight == nil && parsed.quantity == nil ? Convention.gramsPerServing(food, of: parsed) : nil
  }

  /// What a recipe contains, line by line and per serving.
  ///
  /// Servings that the recipe does not give are guessed from its yield or its mass, and said to be guessed.
  public func analyse(_ recipe: Recipe) -> DishAnalysis {
    let steps = HandlingReader(recipe)
    var lines: [DishLine] = []
    lines.reserveCapacity(recipe.ingredients.count)
    var hasConventions = false
    var grams = 0.0
    for line in recipe.ingredients {
      let reading = read(line.text)
      if reading.parsed.isHeading { continue }
      let underHeading = line.group.map(EatenShare.share(under:)) ?? 1
      let optional = line.optional || reading.parsed.optional
      if reading.conventionalGrams != nil, !optional { hasConventions = true }
      let dishLine = DishLine(
        text: line.text, group: line.group, reading: reading, weight: reading.weight,
        eatenShare: min(reading.eatenShare, underHeading),
        handling: steps.handling(of: reading.parsed, stated: reading.handling), optional: optional)
      grams += dishLine.gramsEaten ?? 0
      lines.append(dishLine)
    }
    let servings = ServingsGuess.servings(of: recipe, grams: grams)
    if hasConventions {
      for index in lines.indices where !lines[index].optional {
        guard let grams = lines[index].reading.conventionalGrams else { continue }
        lines[index].weight = Convention.weight(gramsPerServing: grams, servings: servings.count)
      }
    }
    let (total, coverage) = sum(lines, servings: servings.count)
    return DishAnalysis(
      title: recipe.title, servings: servings.count, servingsGuessed: servings.isGuess, lines: lines,
      perServing: total.divided(by: servings.count), coverage: coverage)
  }

  /// The nutrients of the lines together, and how much of the mass and of the lines they rest on.
  private func sum(_ lines: [DishLine], servings: Double) -> (NutrientTotals, Coverage) {
    var total = NutrientTotals()
    var (counted, weighed, known) = (0, 0, 0)
    var (knownGrams, allGrams) = (0.0, 0.0)
    for index in lines.indices where !lines[index].isLeftOut {
      counted += 1
      let reading = lines[index].reading
      let share = lines[index].eatenShare
      if let other = reading.companion,
        let grams = other.weight?.grams ?? other.conventionalGrams.map({ $0 * servings })
      {
        total.add(grams: grams * share, other.nutrients)
      }
      guard let grams = lines[index].weight?.grams else { continue }
      weighed += 1
      allGrams += grams
      if reading.nutrients != nil {
        known += 1
        knownGrams += grams
      }
      total.add(grams: grams * share, reading.nutrients)
    }
    let average = weighed > 0 ? allGrams / Double(weighed) : 1
    let mass = allGrams + average * Double(counted - weighed)
    return (
      total,
      Coverage(
        lines: counted == 0 ? 0 : Double(known) / Double(counted), mass: mass > 0 ? knownGrams / mass : 0)
    )
  }

  /// The nutrients of a line's food in the form it is weighed in.
  private func nutrients(of match: FoodMatch) -> WeighedNutrients? {
    guard let id = match.food else { return nil }
    if match.isCookedForm {
      if let cooked = foods.nutrients(of: id, cooked: true) { return WeighedNutrients(panel: cooked) }
      return foods.nutrients(of: id).map {
        WeighedNutrients(panel: $0, factor: Convention.rawShare(of: foods[id]))
      }
    }
    return foods.nutrients(of: id).map { WeighedNutrients(panel: $0) }
  }
}

extension NutrientTotals {
  /// Adds grams of a line in the form it is weighed in.
  fileprivate mutating func add(grams: Double, _ nutrients: WeighedNutrients?) {
    add(grams: grams * (nutrients?.factor ?? 1), of: nutrients?.panel)
  }
}
