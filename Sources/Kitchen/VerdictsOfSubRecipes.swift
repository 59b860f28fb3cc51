public import Formats
internal import Nutrition
public import Persistence
internal import Recipes
internal import Sensitivities

extension Kitchen {
  /// Everything about a recipe of the library; what the recipes hold that its lines stand for counts for its verdicts.
  ///
  /// - Throws: ``LibraryError``.
  public func report(on stored: StoredRecipe) throws -> DishReport {
    knowledge.report(
      on: stored.recipe, gate: knowledge.gate(), keepingLines: false, parts: try meantRecipes(of: stored))
  }

  /// The recipes that a recipe's lines stand for, by line: what they hold counts for the dish.
  ///
  /// A recipe that is reached from itself is followed once; one that the library does not have gives nothing here, and
  /// its line stays as unread as it is.
  func meantRecipes(of stored: StoredRecipe) throws -> [MeantRecipe] {
    try meantRecipes(of: stored, way: [stored.id])
  }

  private func meantRecipes(of stored: StoredRecipe, way: [String]) throws -> [MeantRecipe] {
    guard way.count < 8 else { return [] }
    var found: [MeantRecipe] = []
    for (number, line) in stored.recipe.ingredients.enumerated() {
      guard let reference = line.recipeReference,
        let id = try database.recipe(meantBy: reference, in: stored.id), !way.contains(id),
        let other = try database.recipe(id: id)
      else { continue }
      found.append(
        MeantRecipe(line: number, recipe: other.recipe, parts: try meantRecipes(of: other, way: way + [id])))
    }
    return found
  }
}

/// A recipe that a line of another one stands for, with those that its own lines stand for.
struct MeantRecipe: Sendable {
  let line: Int
  let recipe: Recipe
  let parts: [MeantRecipe]
}

extension Gate {
  /// The verdicts on a recipe, with what the recipes in it hold.
  func verdicts(
    for analysis: DishAnalysis, of recipe: Recipe, parts: [MeantRecipe], by analyser: DishAnalyser
  )
    -> DishVerdicts
  {
    let subrecipes = parts.map { part in
      Subrecipe(
        line: part.line,
        verdicts: verdicts(
          for: analyser.analyse(part.recipe), of: part.recipe, parts: part.parts, by: analyser))
    }
    return verdicts(for: analysis, steps: recipe.steps.map(\.text), subrecipes: subrecipes)
  }
}
