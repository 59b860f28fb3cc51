internal import Diagnostics
internal import Recipes

/// Numbers the recipes of one document, hands them over, and writes its receipt.
final class RecipeClerk {
  let desk: ReadingDesk
  var receipt: FileReceipt
  private var index = 0
  private var byIdentifier: [String: Int] = [:]
  private var byTitle: [String: Int] = [:]
  private var references: [(from: Int, line: Int, to: String, place: SourcePlace)] = []
  /// The most titles remembered for finding sub-recipes; a bound for files of a gigabyte.
  private static let titleBound = 100_000

  init(desk: ReadingDesk, receipt: FileReceipt) {
    self.desk = desk
    self.receipt = receipt
  }

  var bounds: ReadingBounds { desk.bounds }

  /// A draft for the next recipe.
  func draft(line: Int?) -> RecipeDraft {
    RecipeDraft(
      format: receipt.format ?? .recipeml, file: receipt.file, index: index, line: line, bounds: bounds)
  }

  /// Finishes a draft and hands its recipe over.
  func hand(over draft: consuming RecipeDraft) throws {
    let recipe = draft.finish()
    remember(recipe)
    index += 1
    receipt.recipes += 1
    receipt.lines.add(recipe.lineAccount)
    for finding in recipe.findings { receipt.note(finding, bound: bounds.findings, ofRecipe: true) }
    try desk.hand(over: recipe)
  }

  /// Writes down a recipe start that gave no recipe.
  func missed(line: Int, _ message: String, hint: String? = nil) {
    receipt.recipesUnread += 1
    let place = SourcePlace(file: receipt.file, line: line)
    receipt.note(Diagnostic(.error, message, at: place, hint: hint), bound: bounds.findings)
  }

  func note(_ severity: Diagnostic.Severity, _ message: String, line: Int? = nil, hint: String? = nil) {
    let place = SourcePlace(file: receipt.file, line: line)
    receipt.note(Diagnostic(severity, message, at: place, hint: hint), bound: bounds.findings)
  }

  /// Says what is wrong with the start of an XML document, all of which does no harm here.
  func checkProlog(_ text: [UInt8]) {
    let head = text.prefix(512)
    guard let first = head.firstIndex(where: { !isBlank($0) }) else { return }
    if head[first] != UInt8(ascii: "<") {
      note(.warning, "text before the document was passed over", line: 1)
    }
    guard let start = head.firstRange(of: Array("<?xml".utf8), from: head.startIndex),
      let end = head.firstRange(of: Array(">".utf8), from: start.upperBound),
      let standalone = head[..<end.lowerBound].firstRange(
        of: Array("standalone".utf8), from: start.upperBound),
      head[..<end.lowerBound].firstRange(of: Array("encoding".utf8), from: standalone.upperBound) != nil
    else { return }
    note(.note, "the XML declaration has its parts in the wrong order; read all the same", line: 1)
  }

  // MARK: Sub-recipes

  private func remember(_ recipe: Recipe) {
    if byTitle.count < Self.titleBound {
      let title = recipe.title.lowercased()
      if byTitle[title] == nil { byTitle[title] = index }
      if let identifier = recipe.origin.identifier, byIdentifier[identifier] == nil {
        byIdentifier[identifier] = index
      }
    }
    for (number, line) in recipe.ingredients.enumerated() {
      guard let to = line.recipeReference, references.count < Self.titleBound else { continue }
      let place = SourcePlace(file: receipt.file, line: line.line ?? recipe.origin.line)
      references.append((index, number, to, place))
    }
  }

  /// The receipt, with the sub-recipes found and a word on the others.
  func finish() -> FileReceipt {
    for reference in references {
      let found = byIdentifier[reference.to] ?? byTitle[reference.to.lowercased()]
      if let found, found != reference.from {
        receipt.links.append(RecipeLink(from: reference.from, line: reference.line, to: found))
      } else {
        let finding = Diagnostic(
          .note, "the recipe meant by this line is not in the file", at: reference.place)
        receipt.note(finding, bound: bounds.findings)
      }
    }
    if receipt.recipes == 0, receipt.recipesUnread == 0 {
      note(.note, "the file is \(receipt.format?.title ?? "known") but holds no recipes")
    }
    return receipt
  }
}
