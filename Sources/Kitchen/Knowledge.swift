public import Foods
public import Formats
public import Ingredients
internal import Matching
public import Nutrition
public import Recipes
public import Scoring
public import Sensitivities

/// What the program knows of food: everything that works without a library.
///
/// It is cheap to pass around and safe to share between tasks.
public struct Knowledge: Sendable {
  /// The foods and their nutrients.
  public let foods: FoodTable
  /// Reads ingredient lines.
  public let parser: IngredientParser
  /// Finds foods, weights and nutrients.
  public let analyser: DishAnalyser
  /// Judges dishes.
  public let scorer: DishScorer

  /// The knowledge that travels inside the program.
  public static let standard = Knowledge()

  init() {
    foods = .standard
    parser = .standard
    analyser = .standard
    scorer = DishScorer(foods: .standard)
  }

  /// The words in which people say what they avoid.
  public var vocabulary: Vocabulary { Vocabulary(table: foods) }

  /// A gate that watches what some people avoid beside the groups of the vocabulary.
  public func gate(watching avoidances: [Avoidance] = []) -> Gate {
    Gate(watching: avoidances.filter { if case .group = $0 { false } else { true } }, table: foods)
  }

  /// Everything about a recipe.
  ///
  /// - Parameters:
  ///   - recipe: The recipe.
  ///   - gate: Judges what it holds of all that people avoid.
  ///   - keepingLines: Whether explanations should name foods.
  /// - Returns: Contents, scores and verdicts.
  public func report(on recipe: Recipe, gate: Gate, keepingLines: Bool = false) -> DishReport {
    report(on: recipe, gate: gate, keepingLines: keepingLines, parts: [])
  }

  func report(on recipe: Recipe, gate: Gate, keepingLines: Bool, parts: [MeantRecipe]) -> DishReport {
    let analysis = analyser.analyse(recipe)
    let facts = scorer.facts(of: analysis, role: role(of: recipe), keepingLines: keepingLines)
    let verdicts = gate.verdicts(for: analysis, of: recipe, parts: parts, by: analyser)
    return DishReport(
      analysis: analysis, facts: facts, points: scorer.points(facts), verdicts: verdicts.brief,
      isUnverified: verdicts.isUnverified)
  }

  /// The meal a recipe is, as scores ask for it.
  public func role(of recipe: Recipe) -> DishRole {
    let meals = MealSuitability.standard.suitability(of: recipe)
    if !meals.slots.isDisjoint(with: [.breakfast, .lunch, .dinner]) { return .main }
    if meals.slots.contains(.snack) { return .snack }
    return meals.isSide ? .side : .main
  }
}
