internal import Diagnostics
internal import Ingredients
internal import Matching
internal import Nutrition
public import Persistence
internal import RecipeFiles
internal import Recipes

/// How an import shall go.
public struct ImportWishes: Sendable {
  /// Reads and reports, and stores nothing.
  public var dryRun = false
  /// A recipe that is a newer version of one in the library takes its place; what people changed stays over it.
  public var replacing = false
  /// The day of the import, as `show` shall tell it later; `nil` tells none.
  public var day: String?

  /// Makes the usual wishes.
  public init() {}
}

/// What an import hands over besides its report, in the order of the files.
public enum ReceiptEntry: Sendable {
  /// What became of one recipe and of its ingredient lines.
  case recipe(RecipeReceipt)
  /// What a file gave. It follows the file's recipes.
  case file(ImportReport.File)
}

extension Kitchen {
  /// Reads files, folders and archives into the library.
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
    var wishes = ImportWishes()
    wishes.dryRun = dryRun
    return try importRecipes(at: paths, wishes, progress: progress) { file, entry in
      if case .recipe(let recipe) = entry { for line in recipe.lines { try receive(file, line) } }
    }
  }

  /// Reads files, folders and archives into the library.
  ///
  /// A file is stored whole or, when it is very large, in whole steps; a file that the library knows adds nothing,
  /// and one whose import was stopped goes on where it stopped. A file that gives nothing is told in the report and
  /// the others go on.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - wishes: How it shall go.
  ///   - shouldStop: Asked before every recipe; once it says yes, what was read is stored and the import ends.
  ///   - progress: Called now and then.
  ///   - receive: Called with the receipt of every recipe and file, in order. Recipes that the library had from
  ///     this file already come with the receipts of then.
  /// - Returns: What was read and stored, and what was not.
  /// - Throws: ``LibraryError`` when the library cannot be used, and whatever `receive` throws.
  public func importRecipes(
    at paths: [String], _ wishes: ImportWishes, shouldStop: () -> Bool = { false },
    progress: (ImportProgress) -> Void = { _ in },
    receive: (_ file: String, ReceiptEntry) throws -> Void = { _, _ in }
  ) throws -> ImportReport {
    var report = ImportReport()
    let sources = find(paths, &report)
    var state = ImportProgress(
      path: "", bytes: 0, totalBytes: sources.reduce(0) { $0 + $1.bytes }, recipes: 0)
    for source in sources {
      let before = state
      state.path = source.path
      var importer = FileImporter(kitchen: self, source: source, wishes: wishes)
      do {
        let isWhole = try importer.run(shouldStop: shouldStop, receive: { try receive(source.path, $0) }) {
          part in
          state.bytes = before.bytes + part.bytes
          state.recipes = before.recipes + part.recipes
          progress(state)
        }
        report.files.append(importer.file)
        if !isWhole {
          report.isInterrupted = true
          return report
        }
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
}

extension FileReceipt {
  /// The findings of the file and of its members, in order.
  var allFindings: [Diagnostic] { findings + members.flatMap(\.allFindings) }
  /// Those of them that no recipe has, in order.
  var ownFindings: [Diagnostic] { fileFindings + members.flatMap(\.ownFindings) }
}
