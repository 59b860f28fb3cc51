internal import Diagnostics
internal import Foundation
internal import Ingredients
internal import Matching
internal import Nutrition
public import Persistence
internal import RecipeFiles
internal import Recipes

extension Kitchen {
  /// Reads files, folders and archives into the library.
  ///
  /// A file is stored whole or, when it is very large, in whole steps; a file that the library knows adds nothing.
  /// A file that gives nothing is told in the report and the others go on.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - dryRun: Reads and reports, and stores nothing.
  ///   - progress: Called now and then.
  ///   - receive: Called with the receipt of every ingredient line, file by file in order.
  /// - Returns: What was read and stored, and what was not.
  /// - Throws: ``LibraryError`` when the library cannot be used, and whatever `receive` throws.
  public func importRecipes(
    at paths: [String], dryRun: Bool = false, progress: (ImportProgress) -> Void = { _ in },
    receive: (_ file: String, ReceiptLine) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    var report = ImportReport()
    let sources = find(paths, &report)
    var state = ImportProgress(
      path: "", bytes: 0, totalBytes: sources.reduce(0) { $0 + $1.bytes }, recipes: 0)
    for source in sources {
      let before = state
      state.path = source.path
      do {
        let file = try importFile(source, dryRun: dryRun, receive) { part in
          state.bytes = before.bytes + part.bytes
          state.recipes = before.recipes + part.recipes
          progress(state)
        }
        report.files.append(file)
      } catch let error as RecipeFileError {
        report.failures.append("\(error)")
      }
      state.bytes = before.bytes + source.bytes
      progress(state)
    }
    return report
  }

  private func find(_ paths: [String], _ report: inout ImportReport) -> [RecipeSourceWalker.Source] {
    var sources: [RecipeSourceWalker.Source] = []
    for path in paths {
      do {
        let found = try RecipeSourceWalker().sources(at: path)
        sources += found.sources
        report.passedOver += found.passedOver.map { "\($0)" }
      } catch {
        report.failures.append("\(error)")
      }
    }
    return sources
  }

  private func importFile(
    _ source: RecipeSourceWalker.Source, dryRun: Bool,
    _ receive: (String, ReceiptLine) throws -> Void, _ progress: (ReadingProgress) -> Void
  ) throws -> ImportReport.File {
    var file = ImportReport.File(path: source.path, format: source.format?.title ?? "archive")
    let fingerprint = try fingerprint(of: source.path)
    let state = dryRun ? .unknown : try database.state(ofFile: fingerprint)
    let storage = database.storing(path: source.path, fingerprint: fingerprint, bytes: source.bytes)
    var passing = 0
    if case .begun(let recipes) = state {
      passing = recipes
      storage.skip(recipes)
    }
    var isKnown = false
    if case .complete = state { isKnown = true }
    var number = 0
    let receipt = try RecipeReader().read(path: source.path, progress: progress) { recipe in
      let lines = receiptLines(of: recipe, number: number)
      for line in lines {
        file.lines.add(line.status)
        try receive(source.path, line)
      }
      if !dryRun, !isKnown, number >= passing { try storage.add(recipe, receipt: lines) }
      number += 1
    }
    file.format = receipt.format?.title ?? file.format
    file.recipes = receipt.recipes
    file.recipesUnread = receipt.recipesUnread
    file.findings = receipt.allFindings
    if isKnown || dryRun {
      file.known = isKnown ? receipt.recipes : 0
    } else {
      let stored = try storage.finish(format: receipt.format?.rawValue ?? "archive")
      file.added = stored.added
      file.known = stored.known + passing
    }
    return file
  }

  /// What became of each ingredient line of a recipe.
  func receiptLines(of recipe: Recipe, number: Int) -> [ReceiptLine] {
    recipe.ingredients.map { line in
      let reading = knowledge.analyser.read(line.text)
      let (status, reason) = judge(reading)
      return ReceiptLine(
        recipeNumber: number, recipe: recipe.title, line: line.line, status: status, reason: reason,
        text: line.text)
    }
  }

  private func judge(_ reading: LineReading) -> (ReceiptLine.Status, String) {
    guard reading.match.food != nil else { return (.unread, reading.match.reason) }
    if reading.match.confidence != .sure {
      return (.guessed, "\(reading.match.confidence.rawValue): \(reading.match.reason)")
    }
    if reading.weight == nil, reading.parsed.quantity != nil {
      return (.guessed, "the food is sure, its weight is not known")
    }
    return (.understood, reading.match.reason)
  }

  private func fingerprint(of path: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RecipeFileError.unreadable(path: path, reason: "it cannot be opened")
    }
    defer { try? handle.close() }
    var fingerprint = Fingerprint()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      piece.withUnsafeBytes { fingerprint.add($0) }
    }
    return fingerprint.text
  }
}

extension FileReceipt {
  /// The findings of the file and of its members, in order.
  var allFindings: [Diagnostic] { findings + members.flatMap(\.allFindings) }
}
