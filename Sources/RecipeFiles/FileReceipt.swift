public import Diagnostics
public import Recipes

/// What one file (or one member of an archive) gave.
public struct FileReceipt: Hashable, Sendable {
  /// The file's path as given; members of archives follow after `!`.
  public var file: String
  /// The format found by content, or `nil` for an archive of several files.
  public var format: RecipeFormat?
  /// The bytes read.
  public var bytes = 0
  /// The recipes delivered.
  public var recipes = 0
  /// The recipe starts that gave no recipe; each has a finding of severity error.
  public var recipesUnread = 0
  /// What became of the ingredient lines of all recipes delivered.
  public var lines = LineAccount()
  /// What was noticed, recipe by recipe in order; no more than ``ReadingBounds/findings``.
  public var findings: [Diagnostic] = []
  /// Those of them that concern the file as a whole or a recipe that could not be read.
  public var fileFindings: [Diagnostic] = []
  /// How many findings did not fit.
  public var findingsLeftOut = 0
  /// Sub-recipes that were found in the same file.
  public var links: [RecipeLink] = []
  /// The members, when the file is an archive, in its order.
  public var members: [FileReceipt] = []

  /// Makes an empty receipt.
  public init(file: String, format: RecipeFormat? = nil) {
    self.file = file
    self.format = format
  }

  /// The worst severity noticed, members included, or `nil` when nothing was.
  public var worst: Diagnostic.Severity? {
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    let all = findings.map(\.severity) + members.compactMap(\.worst)
    return order.first { all.contains($0) }
  }

  /// Keeps a finding while there is room.
  mutating func note(_ finding: Diagnostic, bound: Int, ofRecipe: Bool = false) {
    if findings.count < bound {
      findings.append(finding)
      if !ofRecipe { fileFindings.append(finding) }
    } else {
      findingsLeftOut += 1
    }
  }

  /// Takes a member's figures into this receipt.
  mutating func add(member: FileReceipt) {
    recipes += member.recipes
    recipesUnread += member.recipesUnread
    lines.add(member.lines)
    members.append(member)
  }
}

/// An ingredient line that stands for another recipe of the same file.
public struct RecipeLink: Hashable, Sendable {
  /// The number in the file of the recipe that holds the line, from 0.
  public var from: Int
  /// The number of the ingredient line in that recipe, from 0.
  public var line: Int
  /// The number in the file of the recipe meant, from 0.
  public var to: Int

  /// Makes a link.
  public init(from: Int, line: Int, to: Int) {
    self.from = from
    self.line = line
    self.to = to
  }
}

/// How far the reading of a file is.
public struct ReadingProgress: Hashable, Sendable {
  /// The bytes of the source file taken so far (of the packed file, for archives).
  public var bytes: Int
  /// The size of the source file in bytes, when known.
  public var totalBytes: Int?
  /// The recipes delivered so far.
  public var recipes: Int

  /// Makes a report.
  public init(bytes: Int, totalBytes: Int?, recipes: Int) {
    self.bytes = bytes
    self.totalBytes = totalBytes
    self.recipes = recipes
  }
}
