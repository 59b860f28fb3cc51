public import Recipes

/// A recipe in the library.
public struct StoredRecipe: Sendable, Hashable {
  /// The stable identifier: the title in lower case with hyphens, and a number where two recipes share it.
  public var id: String
  /// The recipe, with what people changed in it.
  public var recipe: Recipe
  /// What people changed.
  public var edits: RecipeEdits

  /// Makes a stored recipe; `recipe` has the edits in it already.
  public init(id: String, recipe: Recipe, edits: RecipeEdits = RecipeEdits()) {
    self.id = id
    self.recipe = recipe
    self.edits = edits
  }
}

/// A file that is about to be remembered with everything in it.
public struct ReadFile: Sendable {
  /// The path as it was given.
  public var path: String
  /// The fingerprint of its bytes.
  public var fingerprint: String
  /// Its size in bytes.
  public var bytes: Int
  /// The format's short name, or several joined by `+` for archives.
  public var format: String
  /// Its recipes in order.
  public var recipes: [Recipe]
  /// What became of every ingredient line.
  public var receipt: [ReceiptLine]

  /// Makes a file.
  public init(
    path: String, fingerprint: String, bytes: Int, format: String, recipes: [Recipe], receipt: [ReceiptLine]
  ) {
    self.path = path
    self.fingerprint = fingerprint
    self.bytes = bytes
    self.format = format
    self.recipes = recipes
    self.receipt = receipt
  }
}

/// What became of one ingredient line.
public struct ReceiptLine: Sendable, Hashable {
  /// How well a line was understood.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    /// Food and amount are sure.
    case understood
    /// Food or amount is a guess.
    case guessed
    /// No food was found for it; the text is kept.
    case unread
  }

  /// The number of the recipe in its file, from 0.
  public var recipeNumber: Int
  /// The recipe's title.
  public var recipe: String
  /// The line in the file, from 1, when known.
  public var line: Int?
  /// How well it was understood.
  public var status: Status
  /// Why, as a short clause.
  public var reason: String
  /// The line's text as the document had it.
  public var text: String

  /// Makes a receipt line.
  public init(recipeNumber: Int, recipe: String, line: Int?, status: Status, reason: String, text: String) {
    self.recipeNumber = recipeNumber
    self.recipe = recipe
    self.line = line
    self.status = status
    self.reason = reason
    self.text = text
  }
}

/// What became of one recipe of a file and of its lines.
public struct RecipeReceipt: Sendable, Hashable {
  /// The recipe's number in the file, from 0.
  public var number: Int
  /// Its title there.
  public var title: String
  /// The file, or the member of an archive after `!`.
  public var place: String
  /// The line where it starts, from 1, when known.
  public var line: Int?
  /// What became of its lines in the document, and what was repaired or guessed.
  public var notes: ReadingNotes
  /// How its ingredient lines were understood.
  public var lines: [ReceiptLine]

  /// Makes a receipt.
  public init(
    number: Int, title: String, place: String, line: Int?, notes: ReadingNotes, lines: [ReceiptLine]
  ) {
    self.number = number
    self.title = title
    self.place = place
    self.line = line
    self.notes = notes
    self.lines = lines
  }
}

/// What storing a file changed.
public struct StoreResult: Sendable, Hashable {
  /// How many recipes were new.
  public var added: Int
  /// How many were in the library already and were linked to this file.
  public var known: Int
  /// How many took the place of an older version.
  public var replaced: Int

  /// Makes a result.
  public init(added: Int, known: Int, replaced: Int = 0) {
    self.added = added
    self.known = known
    self.replaced = replaced
  }
}
