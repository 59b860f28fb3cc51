public import ArgumentParser
import Foundation
public import Kitchen

/// The command `commensal ingredients`.
struct IngredientsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingredients",
    abstract: "Reads ingredient lines on standard input, writes one JSON object a line.")

  func run() throws {
    let knowledge = Knowledge.standard
    // A line beyond this is no ingredient; its head is read and the rest passed over.
    var lines = LineSource(.standardInput, longest: 1 << 16)
    var output: [UInt8] = []
    while let line = lines.next() {
      knowledge.writeIngredient(line.bytes, to: &output)
      if output.count > 1 << 16 {
        Terminal.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    Terminal.write(output)
  }
}

/// The command `commensal analyze`.
struct Analyze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads recipes as JSON lines on standard input, writes their analyses as JSON lines.",
    discussion: """
      In: {"title", "servings", "ingredients": [lines], "steps": [lines], "id": anything}. A line that cannot be \
      read is answered with {"error", "line"}, and the exit code is 1.
      """)

  func run() throws {
    var pipe = AnalysisPipe()
    var lines = LineSource(.standardInput)
    var output: [UInt8] = []
    while let line = lines.next() {
      output += pipe.answer(line)
      if output.count > 1 << 16 {
        Terminal.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    Terminal.write(output)
    if pipe.errors > 0 { throw ExitCode(1) }
  }
}

/// The command `commensal convert PATH --to FORMAT`.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes recipe files in another format.")

  @Argument(help: "A file, folder or archive.", completion: .file()) var path: String
  @Option(help: "The format.") var to = ConversionFormat.jsonl

  func run() throws {
    var output: [UInt8] = []
    let report = try Knowledge.standard.convert(path: path, to: to) { bytes in
      output += bytes
      if output.count > 1 << 16 {
        Terminal.write(output)
        output.removeAll(keepingCapacity: true)
      }
    }
    Terminal.write(output)
    for problem in report.problems { Terminal.complain(problem) }
    if report.recipes == 0 { throw ExitCode(2) }
    if !report.problems.isEmpty || report.recipesUnread > 0 { throw ExitCode(1) }
  }
}

// The names of the formats are the words of the command line.
extension ConversionFormat: ExpressibleByArgument {}
