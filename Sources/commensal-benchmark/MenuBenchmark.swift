import ArgumentParser

/// The command `commensal-benchmark menu INSTANCE`.
struct MenuBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "menu",
    abstract: "Solves a laboratory instance of the menu problem with the planner's own search.")

  @Argument(help: "An instance in the format MPI1; may end in .gz.", completion: .file()) var instance: String
  @Option(help: "Milliseconds for the search.") var milliseconds = 1_000.0
  @Option(help: "Where the random numbers start.") var seed: UInt64 = 1
  @Option(help: "Milliseconds for the bound.") var boundMilliseconds: Double?

  func run() throws {
    let code = MenuLabRun.run(
      instance: instance, milliseconds: milliseconds, seed: seed, boundMilliseconds: boundMilliseconds)
    if code != 0 { throw ExitCode(code) }
  }
}
