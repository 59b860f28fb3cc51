public import Persistence

/// The use cases of Commensal over one library: import, look, score, plan, shop.
public struct Kitchen: Sendable {
  /// The library.
  public let database: RecipeDatabase
  /// What the program knows of food.
  public let knowledge: Knowledge

  /// Makes a kitchen over a library.
  public init(database: RecipeDatabase, knowledge: Knowledge = .standard) {
    self.database = database
    self.knowledge = knowledge
  }
}
