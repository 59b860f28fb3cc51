internal import Diagnostics
internal import Formats
internal import Ingredients
internal import RecipeFiles
internal import Recipes

/// What a conversion could not read.
public struct ConversionReport: Sendable {
  /// Recipes that were written.
  public var recipes = 0
  /// Recipe starts that gave no recipe.
  public var recipesUnread = 0
  /// Files that gave nothing, with the reason, and findings of severity error.
  public var problems: [String] = []
}

/// A format that recipes are written in.
public enum ConversionFormat: String, Sendable, CaseIterable {
  /// JSON lines, one recipe a line, as the design's contract says.
  case jsonl
  /// schema.org JSON-LD.
  case jsonld
  /// RecipeML 0.5.
  case recipeml
  /// Gourmet XML.
  case gourmet
  /// Cooklang; recipes are parted by a line of dashes.
  case cooklang
  /// Markdown.
  case markdown
}

extension Knowledge {
  /// Writes every recipe at a path in another format.
  ///
  /// - Parameters:
  ///   - path: A file, folder or archive.
  ///   - format: The format to write.
  ///   - write: Takes each piece as soon as its recipe is read.
  /// - Returns: What was written and what could not be read.
  /// - Throws: Whatever `write` throws.
  public func convert(
    path: String, to format: ConversionFormat, write: ([UInt8]) throws -> Void
  ) throws -> ConversionReport {
    if format == .jsonl { return try convertToJSONLines(path: path, write: write) }
    guard let written = WritableFormat(rawValue: format.rawValue) else {
      preconditionFailure("no writer is called \(format.rawValue)")
    }
    var writer = RecipeWriter(written)
    let separator = written.onePerFile ? "\n---\n\n" : writer.separator
    try write(Array(writer.head.utf8))
    var isFirst = true
    let report = try forEachRecipe(at: path) { recipe in
      if !isFirst { try write(Array(separator.utf8)) }
      isFirst = false
      try write(Array(writer.text(of: recipe).utf8))
    }
    try write(Array(writer.tail.utf8))
    return report
  }

  private func convertToJSONLines(path: String, write: ([UInt8]) throws -> Void) throws -> ConversionReport {
    var writer = JSONWriter()
    return try forEachRecipe(at: path) { recipe in
      writer.removeAll()
      writer.recipe(recipe, parser: parser)
      writer.newline()
      try write(writer.bytes)
    }
  }

  private func forEachRecipe(at path: String, _ body: (Recipe) throws -> Void) throws -> ConversionReport {
    var report = ConversionReport()
    let sources: [RecipeSourceWalker.Source]
    do {
      sources = try RecipeSourceWalker().sources(at: path).sources
    } catch {
      report.problems.append("\(error)")
      return report
    }
    for source in sources {
      do {
        let receipt = try RecipeReader().read(path: source.path, body)
        report.recipes += receipt.recipes
        report.recipesUnread += receipt.recipesUnread
        report.problems += receipt.allFindings.filter { $0.severity == .error }.map { "\($0)" }
      } catch let error as RecipeFileError {
        report.problems.append("\(error)")
      }
    }
    return report
  }
}
