public import Diagnostics
internal import Persistence
public import Recipes

/// What an import did, file by file.
public struct ImportReport: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The path.
    public var path: String
    /// The name of its format.
    public var format: String
    /// Recipes that were delivered.
    public var recipes = 0
    /// Recipe starts that gave no recipe.
    public var recipesUnread = 0
    /// Recipes that were new to the library.
    public var added = 0
    /// Recipes that the library had.
    public var known = 0
    /// Recipes that took the place of an older version.
    public var replaced = 0
    /// Whether all of the file was read; an import that was stopped goes on from here when it is run again.
    public var isComplete = true
    /// Ingredient lines by how well they were understood.
    public var lines = LineCounts()
    /// What became of the lines between the document and its recipes.
    public var account = LineAccount()
    /// What was noticed, in order.
    public var findings: [Diagnostic] = []

    init(path: String, format: String) {
      self.path = path
      self.format = format
    }
  }

  /// The files that were read.
  public var files: [File] = []
  /// Files that gave nothing, with the reason.
  public var failures: [String] = []
  /// Files in folders that are no recipe files.
  public var passedOver: [String] = []

  /// Whether the import was stopped before its end.
  public var isInterrupted = false

  /// Whether something could not be read.
  public var hasProblems: Bool {
    !failures.isEmpty
      || files.contains { $0.recipesUnread > 0 || $0.findings.contains { $0.severity == .error } }
  }

  /// The sum over the files.
  public var total: File {
    var total = File(path: "", format: "")
    for file in files {
      total.recipes += file.recipes
      total.recipesUnread += file.recipesUnread
      total.added += file.added
      total.known += file.known
      total.replaced += file.replaced
      total.account.add(file.account)
      total.lines.add(file.lines)
    }
    return total
  }
}

/// Ingredient lines by how well they were understood.
public struct LineCounts: Hashable, Sendable {
  /// Food and amount are sure.
  public var understood = 0
  /// Food or amount is a guess.
  public var guessed = 0
  /// No food was found.
  public var unread = 0

  /// Counts nothing yet.
  public init() {}

  /// All lines.
  public var all: Int { understood + guessed + unread }

  mutating func add(_ status: ReceiptLine.Status) {
    switch status {
    case .understood: understood += 1
    case .guessed: guessed += 1
    case .unread: unread += 1
    }
  }

  mutating func add(_ other: LineCounts) {
    understood += other.understood
    guessed += other.guessed
    unread += other.unread
  }
}

/// How far an import is, for a progress bar.
public struct ImportProgress: Sendable {
  /// The file that is being read.
  public var path: String
  /// Bytes read so far of all files.
  public var bytes: Int
  /// Bytes of all files.
  public var totalBytes: Int
  /// Recipes read so far.
  public var recipes: Int
}
