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

extension Knowledge {
  /// Writes every recipe at a path as JSON lines of the `jsonl` contract.
  ///
  /// - Parameters:
  ///   - path: A file, folder or archive.
  ///   - write: Takes each recipe's line as soon as it is read.
  /// - Returns: What was written and what could not be read.
  /// - Throws: Whatever `write` throws.
  public func convertToJSONLines(path: String, write: ([UInt8]) throws -> Void) throws -> ConversionReport {
    var report = ConversionReport()
    let sources: [RecipeSourceWalker.Source]
    do {
      sources = try RecipeSourceWalker().sources(at: path).sources
    } catch {
      report.problems.append("\(error)")
      return report
    }
    var writer = JSONWriter()
    for source in sources {
      do {
        let receipt = try RecipeReader().read(path: source.path) { recipe in
          writer.removeAll()
          writer.recipe(recipe, parser: parser)
          writer.newline()
          try write(writer.bytes)
        }
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
