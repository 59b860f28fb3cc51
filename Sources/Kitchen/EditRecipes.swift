public import Formats
public import Persistence
internal import Recipes

/// What a person wants changed in a recipe.
public struct EditWishes: Sendable {
  /// A title of the person's own.
  public var title: String?
  /// How many people it feeds, as `4` or `4-6`.
  public var servings: String?
  /// The cuisine.
  public var cuisine: String?
  /// The person's rating, from 0 to 5.
  public var rating: Double?
  /// Categories to add.
  public var addedCategories: [String] = []
  /// Categories to take away.
  public var removedCategories: [String] = []
  /// Notes to add.
  public var notes: [String] = []
  /// Ingredient lines to add.
  public var addedLines: [String] = []
  /// Ingredient lines to take away, each named by words that only it holds.
  public var removedLines: [String] = []
  /// Ingredient lines to change: words that only the line holds, `=>`, the new line.
  public var changedLines: [String] = []
  /// Whether all that was changed before is forgotten first.
  public var undo = false

  /// Wishes for nothing.
  public init() {}
}

extension Kitchen {
  /// Changes a recipe of the library; the changes lie over what its document says.
  ///
  /// - Parameters:
  ///   - id: The recipe's identifier.
  ///   - wishes: What shall be changed.
  /// - Returns: The recipe with the changes in it; its identifier stays.
  /// - Throws: ``KitchenError`` when there is no such recipe, or a wish makes no sense; ``LibraryError``.
  @discardableResult
  public func edit(recipe id: String, _ wishes: EditWishes) throws -> StoredRecipe {
    guard let stored = try database.recipe(id: id) else { throw KitchenError("no recipe is called '\(id)'") }
    var edits = wishes.undo ? RecipeEdits() : stored.edits
    if let title = wishes.title { edits.title = try words(title, "title") }
    if let servings = wishes.servings { edits.servings = try Self.servings(servings) }
    if let cuisine = wishes.cuisine { edits.cuisine = try words(cuisine, "cuisine") }
    if let rating = wishes.rating {
      guard (0...5).contains(rating) else { throw KitchenError("a rating is a number from 0 to 5") }
      edits.rating = Rating(rating, of: 5)
    }
    for category in wishes.addedCategories {
      let category = try words(category, "category")
      edits.removedCategories.removeAll { $0 == category }
      if !edits.addedCategories.contains(category) { edits.addedCategories.append(category) }
    }
    for category in wishes.removedCategories {
      let shown = try shownRecipe(id, edits)
      guard shown.categories.contains(category) else {
        throw KitchenError(
          "'\(shown.title)' has no category '\(category)'",
          hint: "it has: \(shown.categories.joined(separator: ", "))")
      }
      edits.addedCategories.removeAll { $0 == category }
      edits.removedCategories.append(category)
    }
    for note in wishes.notes { edits.addedNotes.append(try words(note, "note")) }
    for line in wishes.removedLines { try change(line, to: nil, in: id, &edits) }
    for line in wishes.changedLines {
      let parts = line.split(separator: "=>", maxSplits: 1)
      guard parts.count == 2 else {
        throw KitchenError("'\(line)' changes nothing", hint: "write: words of the line => the new line")
      }
      try change(String(parts[0]), to: try words(String(parts[1]), "line"), in: id, &edits)
    }
    for line in wishes.addedLines {
      edits.lines.append(RecipeEdits.LineEdit(original: nil, text: try words(line, "line")))
    }
    guard let changed = try database.storeEdits(edits, ofRecipe: id) else {
      throw KitchenError("no recipe is called '\(id)'")
    }
    return changed
  }

  /// The recipe as it would be with these edits.
  private func shownRecipe(_ id: String, _ edits: RecipeEdits) throws -> Recipe {
    guard let told = try database.recipeAsTold(id: id) else {
      throw KitchenError("no recipe is called '\(id)'")
    }
    return edits.applied(to: told)
  }

  /// Changes the one line that holds these words; a line that the person wrote is changed where it is written.
  private func change(_ name: String, to text: String?, in id: String, _ edits: inout RecipeEdits) throws {
    let recipe = try shownRecipe(id, edits)
    let wanted = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lines = recipe.ingredients.map(\.text)
    let exact = lines.filter { $0.lowercased() == wanted }
    let found = exact.isEmpty ? lines.filter { $0.lowercased().contains(wanted) } : exact
    guard !wanted.isEmpty, let line = found.first, found.count == 1 || !exact.isEmpty else {
      throw KitchenError(
        found.isEmpty || wanted.isEmpty
          ? "no ingredient line of '\(recipe.title)' holds '\(wanted)'"
          : "\(found.count) ingredient lines of '\(recipe.title)' hold '\(wanted)'",
        hint: "the lines are: \((found.isEmpty ? lines : found).prefix(8).joined(separator: "; "))")
    }
    if let index = edits.lines.firstIndex(where: { $0.text == line }) {
      if text == nil, edits.lines[index].original == nil {
        edits.lines.remove(at: index)
      } else {
        edits.lines[index].text = text
      }
    } else {
      edits.lines.append(RecipeEdits.LineEdit(original: line, text: text))
    }
  }

  private func words(_ text: String, _ what: String) throws -> String {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !plain.isEmpty else { throw KitchenError("the \(what) is empty") }
    return plain
  }

  private static func servings(_ text: String) throws -> Servings {
    let parts = text.split(separator: "-").map { Double($0.filter { $0 != " " }) }
    guard (1...2).contains(parts.count), let first = parts[0], first > 0, first.isFinite else {
      throw KitchenError("'\(text)' is no number of people", hint: "write 4, or 4-6")
    }
    guard parts.count == 2 else { return Servings(first) }
    guard let second = parts[1], second > 0, second.isFinite else {
      throw KitchenError("'\(text)' is no number of people", hint: "write 4, or 4-6")
    }
    return Servings(first, second)
  }
}

extension StoredRecipe {
  /// What people changed in the recipe, for people.
  public var editText: String {
    guard !edits.isEmpty else { return "\(recipe.title) (\(id)) is as its document has it." }
    var lines = ["\(recipe.title) (\(id)), with your edits:"]
    if let title = edits.title { lines.append("  title: \(title)") }
    if let servings = edits.servings { lines.append("  servings: \(Self.words(servings))") }
    if let cuisine = edits.cuisine { lines.append("  cuisine: \(cuisine)") }
    if let rating = edits.rating {
      lines.append("  rating: \(Self.number(rating.value)) of \(Self.number(rating.of))")
    }
    lines += edits.addedCategories.map { "  category added: \($0)" }
    lines += edits.removedCategories.map { "  category taken away: \($0)" }
    lines += edits.addedNotes.map { "  note: \($0)" }
    for edit in edits.lines {
      switch (edit.original, edit.text) {
      case (nil, let text): lines.append("  line added: \(text ?? "")")
      case (let original?, nil): lines.append("  line taken away: \(original)")
      case (let original?, let text?): lines.append("  line changed: \(original) => \(text)")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func words(_ servings: Servings) -> String {
    servings.minimum == servings.maximum
      ? number(servings.minimum) : "\(number(servings.minimum)) to \(number(servings.maximum))"
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9 ? "\(Int(value))" : "\(value)"
  }
}

extension JSONWriter {
  /// Writes what people changed in a recipe as one object.
  public mutating func edits(of stored: StoredRecipe) {
    object { json in
      json.member("id", stored.id)
      json.key("edits")
      json.editMembers(stored.edits)
    }
  }

  mutating func editMembers(_ edits: RecipeEdits) {
    object { json in
      json.member("title", edits.title)
      json.key("servings")
      if let servings = edits.servings {
        json.object { json in
          json.member("min", servings.minimum)
          json.member("max", servings.maximum)
        }
      } else {
        json.value(nil as String?)
      }
      json.member("cuisine", edits.cuisine)
      json.key("rating")
      if let rating = edits.rating {
        json.object { json in
          json.member("value", rating.value)
          json.member("of", rating.of)
        }
      } else {
        json.value(nil as String?)
      }
      json.member("added_categories", edits.addedCategories)
      json.member("removed_categories", edits.removedCategories)
      json.member("added_notes", edits.addedNotes)
      json.key("lines")
      json.array(edits.lines) { json, edit in
        json.object { json in
          json.member("original", edit.original)
          json.member("text", edit.text)
        }
      }
    }
  }
}
