internal import FoundationEssentials
internal import GRDB
internal import Recipes

extension RecipeDatabase {
  /// Whether a file of these bytes was stored before.
  ///
  /// - Throws: ``LibraryError``.
  public func knows(fileFingerprint: String) throws(LibraryError) -> Bool {
    try reading { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM sourceFile WHERE fingerprint = ?)",
        arguments: [fileFingerprint]) ?? false
    }
  }

  /// Stores a file with its recipes and its receipt in one transaction.
  ///
  /// A recipe that the library has already (same title, same ingredient lines) is linked and not doubled. A file
  /// that the library knows adds nothing.
  /// - Throws: ``LibraryError``; then nothing of this file is stored.
  @discardableResult
  public func store(_ file: ReadFile) throws(LibraryError) -> StoreResult {
    try writing { database in
      if let known = try Int.fetchOne(
        database, sql: "SELECT recipes FROM sourceFile WHERE fingerprint = ?", arguments: [file.fingerprint])
      {
        return StoreResult(added: 0, known: known)
      }
      try database.execute(
        sql: "INSERT INTO sourceFile (path, fingerprint, bytes, format, recipes) VALUES (?, ?, ?, ?, ?)",
        arguments: [file.path, file.fingerprint, file.bytes, file.format, file.recipes.count])
      let fileID = database.lastInsertedRowID
      var result = StoreResult(added: 0, known: 0)
      for (number, recipe) in file.recipes.enumerated() {
        if try store(recipe, number: number, file: fileID, in: database) {
          result.added += 1
        } else {
          result.known += 1
        }
      }
      try storeReceipt(file.receipt, file: fileID, in: database)
      return result
    }
  }

  /// Stores one recipe and links it; `false` when the library had it.
  private func store(_ recipe: Recipe, number: Int, file: Int64, in database: Database) throws -> Bool {
    let identity = recipe.identity
    let known = try Int64.fetchOne(
      database, sql: "SELECT id FROM recipe WHERE fingerprint = ?", arguments: [identity])
    let id: Int64
    if let known {
      id = known
    } else {
      var bare = recipe
      bare.images = recipe.images.map { RecipeImage(reference: $0.reference) }
      try database.execute(
        sql: "INSERT INTO recipe (slug, title, searchText, fingerprint, content) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          try freeSlug(recipe.slug, in: database), recipe.title, recipe.searchText, identity, try json(bare),
        ])
      id = database.lastInsertedRowID
      for (position, image) in recipe.images.enumerated() {
        guard let bytes = image.bytes else { continue }
        try database.execute(
          sql: "INSERT INTO image (recipe, position, reference, bytes) VALUES (?, ?, ?, ?)",
          arguments: [id, position, image.reference, Data(bytes)])
      }
    }
    try database.execute(
      sql: "INSERT OR IGNORE INTO recipeSource (recipe, file, number, line) VALUES (?, ?, ?, ?)",
      arguments: [id, file, number, recipe.origin.line])
    return known == nil
  }

  private func storeReceipt(_ receipt: [ReceiptLine], file: Int64, in database: Database) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO receiptLine (file, number, recipe, line, status, reason, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for line in receipt {
      try statement.execute(arguments: [
        file, line.recipeNumber, line.recipe, line.line, line.status.rawValue, line.reason, line.text,
      ])
    }
  }

  private func freeSlug(_ wish: String, in database: Database) throws -> String {
    var slug = wish
    var number = 1
    while try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM recipe WHERE slug = ?)", arguments: [slug]) ?? false
    {
      number += 1
      slug = "\(wish)-\(number)"
    }
    return slug
  }

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
    let sql =
      "SELECT slug, content FROM recipe" + (words.isEmpty ? "" : " WHERE \(conditions)") + " ORDER BY id"
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
      try Row.fetchOne(database, sql: "SELECT slug, content FROM recipe WHERE slug = ?", arguments: [id])
        .map(storedRecipe)
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

private func storedRecipe(_ row: Row) throws -> StoredRecipe {
  let content: String = row["content"]
  return StoredRecipe(
    id: row["slug"], recipe: try JSONDecoder().decode(Recipe.self, from: Data(content.utf8)))
}

func json(_ value: some Encodable) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(value), as: UTF8.self)
}
