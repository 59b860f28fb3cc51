internal import FoundationEssentials
internal import GRDB
internal import Recipes

/// Puts the recipes of one file into the library: new ones, links to known ones, and newer versions.
struct RecipeShelf {
  let database: Database
  let file: Int64
  let path: String
  let replacing: Bool

  enum Placing {
    case added
    case known
    case replaced
  }

  /// The most recipes of one title that are looked at for likeness.
  private static let namesakes = 50

  /// Stores one recipe, or links it to the one that the library has.
  func store(_ recipe: Recipe, number: Int) throws -> Placing {
    let identity = recipe.identity
    let found = try known(recipe, identity: identity)
    if let found {
      // Of two alike recipes in one file the first one stands.
      let isFirst = replacing ? try !isLinked(found) : false
      let isChanged = isFirst ? try update(found, to: recipe, identity: identity) : false
      try link(found, recipe, number: number)
      return isChanged ? .replaced : .known
    }
    if replacing, let old = try olderVersion(of: recipe) {
      _ = try update(old, to: recipe, identity: identity)
      try link(old, recipe, number: number)
      return .replaced
    }
    try link(try insert(recipe, identity: identity), recipe, number: number)
    return .added
  }

  private func isLinked(_ id: Int64) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM recipeSource WHERE recipe = ? AND file = ?)",
      arguments: [id, file]) ?? false
  }

  private func link(_ id: Int64, _ recipe: Recipe, number: Int) throws {
    let notes = ReadingNotes(account: recipe.lineAccount, findings: recipe.findings)
    try database.cachedStatement(
      sql: """
        INSERT OR IGNORE INTO recipeSource (recipe, file, number, line, place, format, identifier, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      id, file, number, recipe.origin.line, recipe.origin.file, recipe.origin.format,
      recipe.origin.identifier,
      try json(notes),
    ])
  }

  // MARK: The same recipe

  /// The recipe of the library that this one is: the same fingerprint, or the same title and lines alike.
  private func known(_ recipe: Recipe, identity: String) throws -> Int64? {
    let title = recipe.titleKey
    let exact = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM recipe WHERE fingerprint = ? AND titleKey = ?"),
      arguments: [identity, title])
    if let exact { return exact }
    let namesakes = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT id, content FROM recipe WHERE titleKey = ? ORDER BY id LIMIT ?"),
      arguments: [title, Self.namesakes])
    guard !namesakes.isEmpty, !recipe.ingredients.isEmpty else { return nil }
    let likeness = Likeness(recipe)
    return try namesakes.first { try Likeness(decodedRecipe($0["content"])).isSame(as: likeness) }?["id"]
  }

  /// The recipe of the library whose place a changed one takes, as long as nothing of this file has taken it:
  /// first of older files of the same path by its identifier and its title, then of the whole library by its title
  /// and the most of its lines.
  private func olderVersion(of recipe: Recipe) throws -> Int64? {
    let free = """
      NOT EXISTS (SELECT 1 FROM recipeSource AS mine WHERE mine.recipe = recipe.id AND mine.file = :file)
      """
    let before = """
      SELECT recipe.id FROM recipe
      JOIN recipeSource AS source ON source.recipe = recipe.id
      JOIN sourceFile ON sourceFile.id = source.file
      WHERE sourceFile.path = :path AND sourceFile.id <> :file AND \(free)
      """
    if let identifier = recipe.origin.identifier {
      let found = try Int64.fetchOne(
        database, sql: "\(before) AND source.identifier = :identifier ORDER BY source.file DESC LIMIT 1",
        arguments: ["path": path, "file": file, "identifier": identifier])
      if let found { return found }
    }
    let titled = try Int64.fetchOne(
      database,
      sql: "\(before) AND recipe.titleKey = :title ORDER BY source.file DESC, source.number LIMIT 1",
      arguments: ["path": path, "file": file, "title": recipe.titleKey])
    if let titled { return titled }
    let namesakes = try Row.fetchAll(
      database,
      sql:
        "SELECT id, content FROM recipe WHERE titleKey = :title AND \(free) ORDER BY id LIMIT \(Self.namesakes)",
      arguments: ["title": recipe.titleKey, "file": file])
    let likeness = Likeness(recipe)
    return try namesakes.first { try Likeness(decodedRecipe($0["content"])).isVersion(of: likeness) }?["id"]
  }

  // MARK: Writing

  private func insert(_ recipe: Recipe, identity: String) throws -> Int64 {
    try database.cachedStatement(
      sql: """
        INSERT INTO recipe (slug, title, searchText, fingerprint, titleKey, content) VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      try freeSlug(recipe.slug), recipe.title, recipe.searchText, identity, recipe.titleKey,
      try json(recipe.withoutImageBytes),
    ])
    let id = database.lastInsertedRowID
    try insertImages(of: recipe, id)
    return id
  }

  /// Puts a newer version in a recipe's place; what people changed stays over it, and so does its identifier.
  ///
  /// - Returns: Whether anything is different now, the place in the file apart.
  private func update(_ id: Int64, to recipe: Recipe, identity: String) throws -> Bool {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT recipe.content, edit.content AS edits FROM recipe LEFT JOIN edit ON edit.recipe = recipe.id
        WHERE recipe.id = ?
        """, arguments: [id])
    guard let row else { return false }
    let old = try decodedRecipe(row["content"])
    if old.withoutOrigin == recipe.withoutImageBytes.withoutOrigin { return false }
    let edits: String? = row["edits"]
    let shown = try edits.map { try decodedEdits($0).applied(to: recipe) } ?? recipe
    try database.execute(
      sql: """
        UPDATE recipe SET title = ?, searchText = ?, fingerprint = ?, titleKey = ?, content = ? WHERE id = ?
        """,
      arguments: [
        shown.title, shown.searchText, identity, recipe.titleKey, try json(recipe.withoutImageBytes), id,
      ])
    try database.execute(sql: "DELETE FROM image WHERE recipe = ?", arguments: [id])
    try insertImages(of: recipe, id)
    return true
  }

  private func insertImages(of recipe: Recipe, _ id: Int64) throws {
    for (position, image) in recipe.images.enumerated() {
      guard let bytes = image.bytes else { continue }
      try database.execute(
        sql: "INSERT INTO image (recipe, position, reference, bytes) VALUES (?, ?, ?, ?)",
        arguments: [id, position, image.reference, Data(bytes)])
    }
  }

  func storeReceipt(_ receipt: [ReceiptLine]) throws {
    let statement = try database.cachedStatement(
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

  /// Marks the older files of the same path as replaced by this one.
  func supersedeOlderFiles() throws {
    try database.execute(
      sql: "UPDATE sourceFile SET isSuperseded = 1 WHERE path = ? AND id <> ?", arguments: [path, file])
  }

  private func freeSlug(_ wish: String) throws -> String {
    let taken = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM recipe WHERE slug = ?)")
    var slug = wish
    var number = 1
    while try Bool.fetchOne(taken, arguments: [slug]) ?? false {
      number += 1
      slug = "\(wish)-\(number)"
    }
    return slug
  }
}

extension Recipe {
  /// The recipe whose images keep their names only; their bytes lie in a table of their own.
  var withoutImageBytes: Recipe {
    guard images.contains(where: { $0.bytes != nil }) else { return self }
    var bare = self
    bare.images = images.map { RecipeImage(reference: $0.reference) }
    return bare
  }

  /// What a newer version is compared by: everything that is not the place in a file.
  var withoutOrigin: Recipe {
    var bare = self
    bare.origin = RecipeOrigin(format: "", file: "", index: 0)
    bare.findings = []
    for index in bare.ingredients.indices { bare.ingredients[index].line = nil }
    return bare
  }
}
