public import Formats
internal import Diagnostics
public import Persistence
internal import Recipes

extension ImportReport {
  /// The report for people: worst first, at most ten findings a file.
  public func text(dryRun: Bool) -> String {
    var lines: [String] = failures
    for file in files.sorted(by: { $0.worst > $1.worst }) where !file.findings.isEmpty {
      let ordered = file.findings.sorted { $0.severity.weight > $1.severity.weight }
      lines += ordered.prefix(Self.shownFindings).map { "\($0)" }
      if ordered.count > Self.shownFindings {
        lines.append("\(file.path): and \(ordered.count - Self.shownFindings) more")
      }
    }
    if passedOver.count == 1 { lines.append("1 other file was passed over") }
    if passedOver.count > 1 { lines.append("\(passedOver.count) other files were passed over") }
    if !lines.isEmpty { lines.append("") }
    var table = TextTable(
      ["file", "format", "recipes", "new", "lines", "guessed", "unread"],
      [.left, .left, .right, .right, .right, .right, .right])
    for file in files.prefix(Self.shownFiles) { table.add(row(file, file.path)) }
    if files.count > Self.shownFiles {
      table.add(["and \(files.count - Self.shownFiles) more files", "", "", "", "", "", ""])
    }
    if files.count > 1 { table.add(row(total, "all \(files.count) files")) }
    if !files.isEmpty { lines.append(table.text) }
    if total.replaced > 0 {
      lines.append(
        "\(total.replaced) \(total.replaced == 1 ? "recipe" : "recipes") took the place of an older version.")
    }
    if dryRun { lines.append("Nothing was stored (--dry-run).") }
    if isInterrupted { lines.append(interruption(dryRun: dryRun)) }
    return lines.joined(separator: "\n")
  }

  /// What was kept of an import that was stopped, and how to go on.
  private func interruption(dryRun: Bool) -> String {
    guard let last = files.last, !dryRun else { return "Stopped before the end." }
    let kept = last.added + last.known + last.replaced
    return """
      Stopped in \(last.path): \(kept) of its recipes are in the library, and all of the files before it. \
      Run the same command again to go on from there.
      """
  }

  private static let shownFindings = 10
  private static let shownFiles = 40

  private func row(_ file: File, _ name: String) -> [String] {
    [
      name, file.format, "\(file.recipes)", "\(file.added)", "\(file.lines.all)", "\(file.lines.guessed)",
      "\(file.lines.unread)",
    ]
  }
}

extension ImportReport.File {
  var worst: Int { findings.map(\.severity.weight).max() ?? 0 }
}

extension Diagnostic.Severity {
  var weight: Int {
    switch self {
    case .note: 1
    case .warning: 2
    case .error: 3
    }
  }
}

extension JSONWriter {
  /// Writes an import's report as one object.
  public mutating func importReport(_ report: ImportReport) {
    object { json in
      json.key("files")
      json.array(report.files) { json, file in json.file(file) }
      json.member("failures", report.failures)
      json.member("passed_over", report.passedOver)
      json.member("interrupted", report.isInterrupted)
    }
  }

  private mutating func file(_ file: ImportReport.File) {
    object { json in
      json.member("path", file.path)
      json.member("format", file.format)
      json.member("recipes", file.recipes)
      json.member("recipes_unread", file.recipesUnread)
      json.member("added", file.added)
      json.member("known", file.known)
      json.member("replaced", file.replaced)
      json.member("complete", file.isComplete)
      json.key("lines")
      json.object { json in
        json.member("understood", file.lines.understood)
        json.member("guessed", file.lines.guessed)
        json.member("unread", file.lines.unread)
      }
      json.key("account")
      json.account(file.account)
      json.key("findings")
      json.array(file.findings) { json, finding in json.finding(finding) }
    }
  }

  /// Writes what became of one ingredient line, as one line.
  public mutating func receiptLine(_ line: ReceiptLine, file: String) {
    object { json in
      json.member("kind", "line")
      json.member("file", file)
      json.member("recipe", line.recipe)
      json.member("number", line.recipeNumber)
      json.member("line", line.line)
      json.member("status", line.status.rawValue)
      json.member("reason", line.reason)
      json.member("text", line.text)
    }
    newline()
  }

  /// Writes a receipt: of a recipe one line for each of its ingredient lines and one for itself, of a file one line.
  ///
  /// A recipe's `account` tells what became of the lines that its document holds: `found` is the sum of `delivered`
  /// (each has a line here), `headings`, `continued` (joined to the line before) and `blank`.
  public mutating func receipt(_ entry: ReceiptEntry, file: String) {
    switch entry {
    case .recipe(let recipe):
      for line in recipe.lines { receiptLine(line, file: recipe.place) }
      object { json in
        json.member("kind", "recipe")
        json.member("file", recipe.place)
        json.member("recipe", recipe.title)
        json.member("number", recipe.number)
        json.member("line", recipe.line)
        json.key("account")
        json.account(recipe.notes.account)
        json.key("findings")
        json.array(recipe.notes.findings) { json, finding in json.finding(finding) }
      }
      newline()
    case .file(let given):
      object { json in
        json.member("kind", "file")
        json.member("file", file)
        json.member("format", given.format)
        json.member("recipes", given.recipes)
        json.member("recipes_unread", given.recipesUnread)
        json.key("account")
        json.account(given.account)
        json.key("findings")
        json.array(given.findings) { json, finding in json.finding(finding) }
      }
      newline()
    }
  }

  /// Writes what became of the lines that a document holds.
  mutating func account(_ account: LineAccount) {
    object { json in
      json.member("found", account.found)
      json.member("delivered", account.delivered)
      json.member("headings", account.headings)
      json.member("continued", account.continued)
      json.member("blank", account.blank)
    }
  }
}
