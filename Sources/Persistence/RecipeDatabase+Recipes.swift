internal import FoundationEssentials
internal import GRDB
internal import Recipes

extension RecipeDatabase {
  /// How many recipes there are.
  ///
  /// - Throws: ``LibraryError``.
  public func recipeCount() throws(LibraryError) -> Int {
    try reading { database in try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM recipe") ?? 0 }
  }

  /// The recipes whose title, categories, cuisine or ingredient lines hold every word of `query`, in the order in
  /// which they were stored; all recipes when `query` is empty.
  ///
  /// - Throws: ``LibraryError``.
  public func recipes(matching query: String = "") throws(LibraryError) -> [StoredRecipe] {
    let words = query.lowercased().split(whereSeparator: \.isWhitespace)
    let conditions = words.map { _ in "instr(searchText, ?) > 0" }.joined(separator: " AND ")
    let sql = selection + (words.isEmpty ? "" : " WHERE \(conditions)") + " ORDER BY recipe.id"
    return try reading { database in
      try Row.fetchAll(database, sql: sql, arguments: StatementArguments(words.map { String($0) }))
        .map(storedRecipe)
    }
  }

  /// The recipe of that identifier, or `nil`.
  ///
  /// - Throws: ``LibraryError``.
  public func recipe(id: String) throws(LibraryError) -> StoredRecipe? {
    try reading { database in
      try Row.fetchOne(database, sql: selection + " WHERE slug = ?", arguments: [id]).map(storedRecipe)
    }
  }

  /// Where a recipe was found: paths with line numbers, in the order in which the files were stored.
  ///
  /// - Throws: ``LibraryError``.
  public func sources(ofRecipe id: String) throws(LibraryError) -> [(path: String, line: Int?)] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT sourceFile.path, recipeSource.line FROM recipeSource
          JOIN recipe ON recipe.id = recipeSource.recipe
          JOIN sourceFile ON sourceFile.id = recipeSource.file
          WHERE recipe.slug = ? ORDER BY sourceFile.id, recipeSource.number
          """, arguments: [id]
      ).map { row in (row[0] as String, row[1] as Int?) }
    }
  }
}

/// A recipe and what people changed in it.
private let selection =
  "SELECT slug, recipe.content, edit.content AS edits FROM recipe LEFT JOIN edit ON edit.recipe = recipe.id"

private func storedRecipe(_ row: Row) throws -> StoredRecipe {
  let recipe = try decodedRecipe(row["content"])
  let changed: String? = row["edits"]
  guard let edits = try changed.map(decodedEdits) else {
    return StoredRecipe(id: row["slug"], recipe: recipe)
  }
  return StoredRecipe(id: row["slug"], recipe: edits.applied(to: recipe), edits: edits)
}

func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
