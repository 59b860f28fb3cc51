public import Diagnostics

/// What was noticed while a file or one of its recipes was read, as the library keeps it.
public struct ReadingNotes: Hashable, Sendable, Codable {
  /// What became of the ingredient lines.
  public var account: LineAccount
  /// What was repaired, guessed, or could not be read.
  public var findings: [Diagnostic]
  /// The recipe starts that gave no recipe; zero for a recipe.
  public var recipesUnread: Int

  /// Makes notes.
  public init(account: LineAccount = LineAccount(), findings: [Diagnostic] = [], recipesUnread: Int = 0) {
    self.account = account
    self.findings = findings
    self.recipesUnread = recipesUnread
  }
}
