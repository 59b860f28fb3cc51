internal import FoundationEssentials
internal import GRDB
public import Recipes

/// One place where a recipe of the library was found.
public struct RecipeSource: Sendable, Hashable {
  /// The file's path as it was given to the import.
  public var path: String
  /// The file, or the member of an archive after `!`.
  public var place: String
  /// The format's short name.
  public var format: String
  /// The recipe's number in the file, from 0.
  public var number: Int
  /// The line in the file where it starts, from 1, when known.
  public var line: Int?
  /// The recipe's own identifier in the file, when it has one.
  public var identifier: String?
  /// The day of the import as it was passed in, when it was.
  public var importedOn: String?
  /// Whether a newer file of the same path has taken the file's place.
  public var isSuperseded: Bool
  /// What became of the recipe's lines, and what was repaired or guessed in it.
  public var notes: ReadingNotes
  /// What was noticed about the file as a whole.
  public var fileNotes: ReadingNotes
  /// How each ingredient line was understood.
  public var lines: [ReceiptLine]
}

extension RecipeDatabase {
  /// The places where a recipe was found, in the order in which the files were stored, with the receipts.
  ///
  /// - Throws: ``LibraryError``.
  public func history(ofRecipe id: String) throws(LibraryError) -> [RecipeSource] {
    try reading { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT sourceFile.id AS file, sourceFile.path, sourceFile.format AS fileFormat, sourceFile.importedOn,
            sourceFile.isSuperseded, sourceFile.notes AS fileNotes, recipeSource.number, recipeSource.line,
            recipeSource.place, recipeSource.format, recipeSource.identifier, recipeSource.notes
          FROM recipeSource
          JOIN recipe ON recipe.id = recipeSource.recipe
          JOIN sourceFile ON sourceFile.id = recipeSource.file
          WHERE recipe.slug = ? ORDER BY sourceFile.id, recipeSource.number
          """, arguments: [id])
      return try rows.map { row in
        let path: String = row["path"]
        let fileFormat: String = row["fileFormat"]
        let lines = try receiptLines(database, file: row["file"], numbers: (row["number"], row["number"]))
        return RecipeSource(
          path: path, place: row["place"] ?? path, format: row["format"] ?? fileFormat, number: row["number"],
          line: row["line"], identifier: row["identifier"], importedOn: row["importedOn"],
          isSuperseded: row["isSuperseded"], notes: try decodedNotes(row["notes"]),
          fileNotes: try decodedNotes(row["fileNotes"]), lines: lines)
      }
    }
  }

  /// What the library remembers of a file that it knows: its format, how many recipes are stored, its notes, and
  /// how many of its ingredient lines were understood, guessed and unread.
  public struct KnownFile: Sendable, Hashable {
    /// The format's short name; empty while the file is not complete.
    public var format: String
    /// How many recipes are stored.
    public var recipes: Int
    /// Whether those are all.
    public var isComplete: Bool
    /// Whether a newer file of the same path has taken its place.
    public var isSuperseded: Bool
    /// What was noticed about it.
    public var notes: ReadingNotes
  }

  /// What the library remembers of the file of these bytes, or `nil` when it does not know it.
  ///
  /// - Throws: ``LibraryError``.
  public func knownFile(_ fingerprint: String) throws(LibraryError) -> KnownFile? {
    try reading { database in
      try Row.fetchOne(
        database,
        sql: """
          SELECT format, recipes, isComplete, isSuperseded, notes FROM sourceFile WHERE fingerprint = ?
          """, arguments: [fingerprint]
      ).map { row in
        KnownFile(
          format: row["format"], recipes: row["recipes"], isComplete: row["isComplete"],
          isSuperseded: row["isSuperseded"], notes: try decodedNotes(row["notes"]))
      }
    }
  }

  /// Hands over the receipts of a file's stored recipes in order, a thousand recipes at a time.
  ///
  /// - Throws: ``LibraryError``, and whatever `body` throws.
  public func forEachReceipt(ofFile fingerprint: String, _ body: (RecipeReceipt) throws -> Void) throws {
    let file: (Int64, Int)? = try reading { database in
      try Row.fetchOne(
        database, sql: "SELECT id, recipes FROM sourceFile WHERE fingerprint = ?", arguments: [fingerprint]
      ).map { ($0["id"], $0["recipes"]) }
    }
    guard let (id, recipes) = file else { return }
    for first in stride(from: 0, to: recipes, by: 1_000) {
      let receipts = try reading { database in
        try recipeReceipts(database, file: id, numbers: (first, first + 999))
      }
      for receipt in receipts { try body(receipt) }
    }
  }

  /// The images that the library keeps of a recipe, in order, with their bytes.
  ///
  /// - Throws: ``LibraryError``.
  public func images(ofRecipe id: String) throws(LibraryError) -> [RecipeImage] {
    try reading { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT reference, bytes FROM image JOIN recipe ON recipe.id = image.recipe
          WHERE recipe.slug = ? ORDER BY position
          """, arguments: [id]
      ).map { row in
        let bytes: Data = row["bytes"]
        return RecipeImage(reference: row["reference"], bytes: Array(bytes))
      }
    }
  }

  /// The recipe that another recipe's line means: of the same file by its identifier there, then of the same
  /// file by its title, then of the whole library by its title.
  ///
  /// - Parameters:
  ///   - reference: The identifier or title that the line gives.
  ///   - id: The recipe that holds the line.
  /// - Returns: The identifier in the library, or `nil` when there is no such recipe.
  /// - Throws: ``LibraryError``.
  public func recipe(meantBy reference: String, in id: String) throws(LibraryError) -> String? {
    let title = Folding.folded(reference)
    return try reading { database in
      let here =
        "FROM recipeSource AS here JOIN recipe ON recipe.id = here.recipe AND recipe.slug = :from "
        + "JOIN recipeSource AS there ON there.file = here.file "
        + "JOIN recipe AS meant ON meant.id = there.recipe"
      let arguments: StatementArguments = ["from": id, "reference": reference, "title": title]
      let queries = [
        "SELECT meant.slug \(here) WHERE there.identifier = :reference AND :title = :title ORDER BY there.number",
        "SELECT meant.slug \(here) WHERE meant.titleKey = :title AND :reference <> '' ORDER BY there.number",
        "SELECT slug FROM recipe WHERE titleKey = :title AND :reference <> '' AND :from <> '' ORDER BY id",
      ]
      for query in queries {
        if let found = try String.fetchOne(database, sql: query + " LIMIT 1", arguments: arguments) {
          return found
        }
      }
      return nil
    }
  }
}

private func decodedNotes(_ text: String?) throws -> ReadingNotes {
  guard let text else { return ReadingNotes() }
  return try JSONDecoder().decode(ReadingNotes.self, from: Data(text.utf8))
}

/// The receipt lines of a file's recipes from one number to another, in order.
private func receiptLines(
  _ database: Database, file: Int64, numbers: (first: Int, last: Int)
) throws -> [ReceiptLine] {
  try Row.fetchAll(
    database,
    sql: """
      SELECT number, recipe, line, status, reason, text FROM receiptLine
      WHERE file = ? AND number BETWEEN ? AND ? ORDER BY number, id
      """, arguments: [file, numbers.first, numbers.last]
  ).map { row in
    ReceiptLine(
      recipeNumber: row["number"], recipe: row["recipe"], line: row["line"],
      status: ReceiptLine.Status(rawValue: row["status"]) ?? .unread, reason: row["reason"], text: row["text"]
    )
  }
}

/// The receipts of a file's recipes from one number to another, in order.
private func recipeReceipts(
  _ database: Database, file: Int64, numbers: (first: Int, last: Int)
) throws -> [RecipeReceipt] {
  let lines = Dictionary(
    grouping: try receiptLines(database, file: file, numbers: numbers), by: \.recipeNumber)
  return try Row.fetchAll(
    database,
    sql: """
      SELECT recipeSource.number, recipeSource.line, recipeSource.place, recipeSource.notes,
        COALESCE(json_extract(recipe.content, '$.title'), recipe.title) AS title, sourceFile.path
      FROM recipeSource
      JOIN recipe ON recipe.id = recipeSource.recipe
      JOIN sourceFile ON sourceFile.id = recipeSource.file
      WHERE recipeSource.file = ? AND recipeSource.number BETWEEN ? AND ? ORDER BY recipeSource.number
      """, arguments: [file, numbers.first, numbers.last]
  ).map { row in
    let number: Int = row["number"]
    let own = lines[number] ?? []
    return RecipeReceipt(
      number: number, title: own.first?.recipe ?? row["title"], place: row["place"] ?? row["path"],
      line: row["line"], notes: try decodedNotes(row["notes"]), lines: own)
  }
}
