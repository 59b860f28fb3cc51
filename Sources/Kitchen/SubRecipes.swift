public import Diagnostics
public import Persistence
internal import Recipes

/// The recipes that the lines of a recipe stand for, all the way down.
public struct SubRecipes: Sendable, Hashable {
  /// One line that stands for a recipe.
  public struct Link: Sendable, Hashable {
    /// The identifier of the recipe that holds the line.
    public var from: String
    /// The line's text.
    public var line: String
    /// What the line names: an identifier of its document, or a title.
    public var reference: String
    /// The identifier in the library of the recipe meant, or `nil` when the library does not have it.
    public var recipe: String?
    /// How deep it lies: 0 for the recipe's own lines.
    public var depth: Int
  }

  /// The links, each recipe's in the order of its lines, and those of a recipe meant right after its link.
  public var links: [Link] = []
  /// Recipes that are not in the library, and circles.
  public var findings: [Diagnostic] = []
}

extension Kitchen {
  /// How deep sub-recipes are followed.
  private static let deepest = 16
  /// How many links are followed at most.
  private static let most = 1_000

  /// The recipes that a recipe's lines stand for, followed all the way down.
  ///
  /// A line means a recipe of the same file by its identifier or title there, or else one of the library by its
  /// title. A recipe that is reached from itself, and one that the library does not have, are findings.
  ///
  /// - Throws: ``LibraryError``.
  public func subRecipes(of stored: StoredRecipe) throws -> SubRecipes {
    var found = SubRecipes()
    try follow(stored, way: [stored.id], into: &found)
    return found
  }

  private func follow(_ stored: StoredRecipe, way: [String], into found: inout SubRecipes) throws {
    for line in stored.recipe.ingredients {
      guard let reference = line.recipeReference, found.links.count < Self.most else { continue }
      let meant = try database.recipe(meantBy: reference, in: stored.id)
      found.links.append(
        SubRecipes.Link(
          from: stored.id, line: line.text, reference: reference, recipe: meant, depth: way.count - 1))
      guard let meant else {
        found.findings.append(
          Diagnostic(
            .note, "the recipe meant by '\(line.text)' in \(stored.id) is not in the library",
            hint: "import the file that holds it"))
        continue
      }
      if let start = way.firstIndex(of: meant) {
        let circle = (way[start...] + [meant]).joined(separator: " -> ")
        found.findings.append(Diagnostic(.warning, "recipes go round in a circle: \(circle)"))
        continue
      }
      guard way.count < Self.deepest else {
        found.findings.append(
          Diagnostic(.warning, "recipes lie more than \(Self.deepest) deep in each other at \(meant)"))
        continue
      }
      if let next = try database.recipe(id: meant) { try follow(next, way: way + [meant], into: &found) }
    }
  }
}
