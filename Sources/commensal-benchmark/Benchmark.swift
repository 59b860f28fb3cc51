import ArgumentParser
import Foundation
import Kitchen
import RecipeFiles

/// Measures the steps of the path on a named input.
@main
struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commensal-benchmark",
    abstract: "Measures import, analysis, scores and planning; prints one line a step.",
    subcommands: [PathBenchmark.self, MenuBenchmark.self], defaultSubcommand: PathBenchmark.self)
}

/// The command `commensal-benchmark path INPUT`.
struct PathBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Reading, lines, analysis, scores, library and a plan over recipe files.")

  @Argument(help: "A recipe file or folder.", completion: .file()) var input: String
  @Option(help: "How often each step is measured; the median is printed.") var runs = 3

  func run() throws {
    var bench = Stopwatch(runs: runs)
    var recipes: [Recipe] = []
    let sources = try RecipeSourceWalker().sources(at: input).sources
    let bytes = sources.reduce(0) { $0 + $1.bytes }
    bench.measure("read", unit: "MB", count: Double(bytes) / 1e6) {
      recipes.removeAll(keepingCapacity: true)
      for source in sources { _ = try RecipeReader().read(path: source.path) { recipes.append($0) } }
      return recipes.count
    }
    let lines = recipes.flatMap { $0.ingredients.map(\.text) }
    let parser = IngredientParser.standard
    bench.measure("parse lines", unit: "lines", count: Double(lines.count)) {
      lines.reduce(0) { $0 + (parser.parse($1).name?.utf8.count ?? 0) }
    }
    let knowledge = Knowledge.standard
    bench.measure("analyse", unit: "recipes", count: Double(recipes.count)) {
      recipes.reduce(0) { $0 + knowledge.analyser.analyse($1).lines.count }
    }
    let facts = recipes.map { knowledge.scorer.facts(of: knowledge.analyser.analyse($0)) }
    bench.measure("score", unit: "dishes", count: Double(facts.count)) {
      facts.reduce(0) { $0 + Int(knowledge.scorer.points($1).total) }
    }
    let gate = knowledge.gate()
    let analyses = recipes.map { ($0, knowledge.analyser.analyse($0)) }
    bench.measure("verdicts", unit: "recipes", count: Double(recipes.count)) {
      analyses.reduce(0) { $0 + gate.verdicts(for: $1.1, steps: $1.0.steps.map(\.text)).unreadLines.count }
    }
    try measureLibrary(&bench, recipes: recipes.count)
    print("peak memory  \(peakMegabytes()) MB")
  }

  private func measureLibrary(_ bench: inout Stopwatch, recipes: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "commensal-benchmark-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var number = 0
    bench.measure("import", unit: "recipes", count: Double(recipes)) {
      number += 1
      let path = folder.appending(path: "\(number).sqlite").path
      return try Kitchen(database: RecipeDatabase(path: path)).importRecipes(at: [input]).total.added
    }
    let kitchen = Kitchen(database: try RecipeDatabase(path: folder.appending(path: "1.sqlite").path))
    var wishes = MenuWishes(start: CalendarDay(number: 20_780))
    wishes.avoid = ["gluten", "milk"]
    bench.measure("plan a week", unit: "weeks", count: 1) {
      try kitchen.plan(wishes).value.days.reduce(0) { $0 + $1.meals.count { $0.recipe != nil } }
    }
  }
}

/// Runs a step several times and prints its median.
struct Stopwatch {
  let runs: Int

  /// Measures a step; `body` gives a checksum, so that nothing is left out and results can be compared.
  mutating func measure(_ name: String, unit: String, count: Double, _ body: () throws -> Int) {
    var seconds: [Double] = []
    var checksum = 0
    for _ in 0..<max(1, runs) {
      let begin = ContinuousClock.now
      do {
        checksum = try body()
      } catch {
        print("\(name): \(error)")
        return
      }
      let time = ContinuousClock.now - begin
      seconds.append(Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }
    seconds.sort()
    let median = seconds[seconds.count / 2]
    let rate = median > 0 ? count / median : 0
    let columns = [
      name.padding(toLength: 12, withPad: " ", startingAt: 0), "\(plain(median * 1_000, places: 2)) ms",
      "\(plain(rate, places: 0)) \(unit)/s", "of \(plain(count, places: 1)) \(unit)", "checksum \(checksum)",
    ]
    print(columns.joined(separator: "  "))
  }
}

/// The most memory that this process has held, in megabytes.
func peakMegabytes() -> Int {
  var usage = rusage()
  // Linux counts kilobytes and makes the constant an enumeration; macOS counts bytes.
  #if os(macOS)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss / 1_000_000
  #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1_000
  #endif
}
