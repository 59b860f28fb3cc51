internal import Persistence

extension Kitchen {
  /// The recipes that are never to be planned, by identifier.
  ///
  /// - Throws: ``LibraryError``.
  public func bannedRecipes() throws -> [String] {
    try database.notes(ofKind: "ban").map(\.key)
  }

  /// Keeps a recipe off every menu from now on, or lets it back.
  ///
  /// - Returns: The title of the recipe.
  /// - Throws: ``KitchenError`` when no recipe, or more than one, is meant; ``LibraryError``.
  @discardableResult
  public func ban(_ name: String, _ isBanned: Bool = true) throws -> String {
    let stored = try recipe(meant: name)
    var banned = try bannedRecipes().filter { $0 != stored.id }
    if isBanned { banned.append(stored.id) }
    try database.replaceNotes(ofKind: "ban", with: banned.map { StoredNote(key: $0, content: "true") })
    return stored.recipe.title
  }
}
