public import Persistence

extension Kitchen {
  /// The recipes that hold every word of a query, in the order in which they came; all when it is empty.
  ///
  /// - Throws: ``LibraryError``.
  public func recipes(matching query: String = "") throws -> [StoredRecipe] {
    try database.recipes(matching: query)
  }

  /// The one recipe that a person means: by its identifier, by its whole title, or by words that only it holds.
  ///
  /// - Throws: ``KitchenError`` when there is none or more than one, with the nearest; ``LibraryError``.
  public func recipe(meant name: String) throws -> StoredRecipe {
    if let recipe = try database.recipe(id: name) { return recipe }
    let found = try database.recipes(matching: name)
    if let exact = found.first(where: { $0.recipe.title.lowercased() == name.lowercased() }) { return exact }
    if found.count == 1, let only = found.first { return only }
    let titled = found.filter { $0.recipe.title.lowercased().contains(name.lowercased()) }
    if titled.count == 1, let only = titled.first { return only }
    if found.isEmpty {
      throw KitchenError(
        "no recipe is called '\(name)'", hint: "`commensal recipes WORD` lists what the library holds")
    }
    let some = (titled.isEmpty ? found : titled).prefix(5).map(\.id).joined(separator: ", ")
    throw KitchenError("'\(name)' may be one of \(found.count) recipes", hint: "say one of: \(some)")
  }

  /// Where a recipe was found: paths with line numbers.
  ///
  /// - Throws: ``LibraryError``.
  public func sources(of recipe: StoredRecipe) throws -> [(path: String, line: Int?)] {
    try database.sources(ofRecipe: recipe.id)
  }
}
