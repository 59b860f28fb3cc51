internal import FoundationEssentials
internal import GRDB
public import Recipes

extension RecipeDatabase {
  /// The recipe of that identifier as its document told it, without what people changed, or `nil`.
  ///
  /// - Throws: ``LibraryError``.
  public func recipeAsTold(id: String) throws(LibraryError) -> Recipe? {
    try reading { database in
      try String.fetchOne(database, sql: "SELECT content FROM recipe WHERE slug = ?", arguments: [id])
        .map(decodedRecipe)
    }
  }

  /// What people changed in a recipe; nothing when the library has no such recipe.
  ///
  /// - Throws: ``LibraryError``.
  public func edits(ofRecipe id: String) throws(LibraryError) -> RecipeEdits {
    try reading { database in
      try String.fetchOne(
        database,
        sql: "SELECT edit.content FROM edit JOIN recipe ON recipe.id = edit.recipe WHERE recipe.slug = ?",
        arguments: [id]
      ).map(decodedEdits) ?? RecipeEdits()
    }
  }

  /// Remembers what people changed in a recipe, in place of what they had changed before.
  ///
  /// Empty edits give the recipe back as its document has it. The identifier stays.
  ///
  /// - Returns: The recipe with the edits in it, or `nil` when the library has no such recipe.
  /// - Throws: ``LibraryError``.
  @discardableResult
  public func storeEdits(_ edits: RecipeEdits, ofRecipe id: String) throws(LibraryError) -> StoredRecipe? {
    try writing { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT id, slug, content FROM recipe WHERE slug = ?", arguments: [id])
      guard let row else { return nil }
      let number: Int64 = row["id"]
      if edits.isEmpty {
        try database.execute(sql: "DELETE FROM edit WHERE recipe = ?", arguments: [number])
      } else {
        try database.execute(
          sql: """
            INSERT INTO edit (recipe, content) VALUES (?, ?)
            ON CONFLICT (recipe) DO UPDATE SET content = excluded.content
            """,
          arguments: [number, try json(edits)])
      }
      let recipe = edits.applied(to: try decodedRecipe(row["content"]))
      try database.execute(
        sql: "UPDATE recipe SET title = ?, searchText = ? WHERE id = ?",
        arguments: [recipe.title, recipe.searchText, number])
      return StoredRecipe(id: id, recipe: recipe, edits: edits)
    }
  }
}

func decodedEdits(_ text: String) throws -> RecipeEdits {
  try JSONDecoder().decode(RecipeEdits.self, from: Data(text.utf8))
}

func decodedRecipe(_ text: String) throws -> Recipe {
  try JSONDecoder().decode(Recipe.self, from: Data(text.utf8))
}
