internal import Diagnostics
public import Formats
public import Persistence
internal import RecipeFiles
internal import Recipes

/// Where a recipe of the library came from, place by place, and what is over it.
public struct RecipeHistory: Sendable {
  /// The places where it was found, in the order in which they were imported.
  public var sources: [RecipeSource]
  /// What people changed.
  public var edits: RecipeEdits
  /// Edits of lines that the document has no more.
  public var missedEdits: [RecipeEdits.LineEdit]
  /// The recipes that its lines stand for, and what is wrong with them.
  public var subRecipes: SubRecipes
}

extension Kitchen {
  /// Where a recipe came from: files, lines, the day of the import, what was repaired, how its lines were read.
  ///
  /// - Throws: ``LibraryError``.
  public func history(of stored: StoredRecipe) throws -> RecipeHistory {
    let told = try database.recipeAsTold(id: stored.id)
    return RecipeHistory(
      sources: try database.history(ofRecipe: stored.id), edits: stored.edits,
      missedEdits: told.map { stored.edits.missed(in: $0) } ?? [], subRecipes: try subRecipes(of: stored))
  }
}

extension RecipeHistory {
  /// The history for people, one place after the other.
  public var text: String {
    var lines = ["Where it came from"]
    for source in sources { lines += text(of: source) }
    if sources.isEmpty { lines.append("  no file is known") }
    let links = subRecipes.links
    if !links.isEmpty {
      lines.append("Recipes in it")
      lines += links.map { link in
        "  " + String(repeating: "  ", count: link.depth)
          + "\(link.line) -> \(link.recipe ?? "not in the library")"
      }
    }
    lines += subRecipes.findings.map { "  \($0.severity.rawValue): \($0.message)" }
    if !edits.isEmpty { lines.append("It has edits of yours; `commensal edit --undo` takes them away.") }
    lines += missedEdits.map {
      "  an edit no longer applies: the document has no line '\($0.original ?? "")'"
    }
    return lines.joined(separator: "\n")
  }

  private func text(of source: RecipeSource) -> [String] {
    let place = source.place + (source.line.map { ":\($0)" } ?? "")
    let format = RecipeFormat(rawValue: source.format)?.title ?? source.format
    var lines = ["  \(place) (\(format))"]
    var facts = ["recipe \(source.number + 1) of its file"]
    if let identifier = source.identifier { facts.append("identifier there: \(identifier)") }
    if let day = source.importedOn { facts.append("imported on \(day)") }
    if source.isSuperseded { facts.append("a newer file has taken its place") }
    lines.append("    " + facts.joined(separator: ", "))
    let account = source.notes.account
    var counts = LineCounts()
    for line in source.lines { counts.add(line.status) }
    if account.found > 0 {
      lines.append(
        "    \(account.found) ingredient lines in the file: \(counts.understood) understood, "
          + "\(counts.guessed) guessed, \(counts.unread) unread, \(account.headings) headings, "
          + "\(account.continued) joined to the line before, \(account.blank) blank")
    }
    for line in source.lines where line.status != .understood {
      let at = line.line.map { "line \($0): " } ?? ""
      lines.append("      \(line.status.rawValue): \(at)\(line.text) (\(line.reason))")
    }
    for finding in source.notes.findings + source.fileNotes.findings {
      let at = finding.place?.line.map { "line \($0): " } ?? ""
      lines.append("    \(finding.severity.rawValue): \(at)\(finding.message)")
    }
    return lines
  }
}

extension JSONWriter {
  /// Writes where a recipe came from, as an array with one object a place.
  public mutating func history(_ history: RecipeHistory) {
    array(history.sources) { json, source in
      json.object { json in
        json.member("file", source.place)
        json.member("path", source.path)
        json.member("format", source.format)
        json.member("number", source.number)
        json.member("line", source.line)
        json.member("identifier", source.identifier)
        json.member("imported_on", source.importedOn)
        json.member("superseded", source.isSuperseded)
        json.key("account")
        json.account(source.notes.account)
        json.key("findings")
        json.array(source.notes.findings) { json, finding in json.finding(finding) }
        json.key("file_findings")
        json.array(source.fileNotes.findings) { json, finding in json.finding(finding) }
        json.key("lines")
        json.array(source.lines) { json, line in
          json.object { json in
            json.member("line", line.line)
            json.member("status", line.status.rawValue)
            json.member("reason", line.reason)
            json.member("text", line.text)
          }
        }
      }
    }
  }

  /// Writes the recipes that a recipe's lines stand for, as an array.
  public mutating func subRecipes(_ found: SubRecipes) {
    array(found.links) { json, link in
      json.object { json in
        json.member("from", link.from)
        json.member("line", link.line)
        json.member("reference", link.reference)
        json.member("recipe", link.recipe)
        json.member("depth", link.depth)
      }
    }
  }
}
