import ArgumentParser
import Foundation
import Kitchen

/// The command: reads the command line, calls a use case, prints.
@main
struct Commensal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commensal",
    abstract: "Reads recipes, scores them for gut health, plans a week, writes the shopping list.",
    discussion: """
      Exit codes: 0 done, 1 done with problems found, 2 could not do it.

      Scores are a design aid and no medical advice. A dish that is offered is one in which no listed source of \
      what you avoid was found; read the labels of what you buy.
      """,
    version: "0.1.0",
    subcommands: [
      Import.self, Recipes.self, Show.self, Edit.self, Score.self, People.self, SensitivitiesCommand.self,
      Plan.self, Menu.self, Swap.self, Lock.self, Unlock.self, Ban.self, Replan.self, Flare.self,
      WhyCommand.self, Shop.self, PantryCommand.self, AislesCommand.self, Prices.self, Convert.self,
      IngredientsCommand.self, Analyze.self, Doctor.self, Backup.self, Restore.self,
    ])

  /// Runs the command and turns every error into one line and an exit code.
  static func main() {
    // A closed pipe (`commensal recipes | head`) ends the program quietly, as it does with every other filter.
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch let error as CleanExit {
      exit(withError: error)
    } catch {
      let text = fullMessage(for: error)
      let isUsage = exitCode(for: error) == .validationFailure
      if exitCode(for: error) == .success { exit(withError: error) }
      Terminal.complain(isUsage ? text : "commensal: \(error)")
      Foundation.exit(2)
    }
  }
}

/// The library that a command works on.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .long, help: "The library, a SQLite file (or set COMMENSAL_LIBRARY).", completion: .file(),
    transform: { $0 })
  var library: String?

  /// Opens the library; an empty one is filled with the starter collection when `filling` is set.
  func kitchen(filling: Bool = true) throws -> Kitchen {
    let database = try LibraryLocation.open(path: library, environment: ProcessInfo.processInfo.environment)
    let kitchen = Kitchen(database: database)
    if filling {
      let added = try kitchen.fillWhenEmpty()
      if added > 0 {
        Terminal.note("The library was empty; \(added) recipes of the starter collection were put into it.")
      }
    }
    return kitchen
  }
}
