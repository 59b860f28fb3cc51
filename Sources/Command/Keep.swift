import ArgumentParser
import Kitchen

/// The command `commensal doctor`.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Looks over the library and says what needs attention.")

  @OptionGroup var library: LibraryOption

  func run() throws {
    let findings = try library.kitchen(filling: false).examination()
    for finding in findings { Terminal.print("\(finding)") }
    if findings.isEmpty { return Terminal.print("The library is whole, and nothing in it needs attention.") }
    if findings.contains(where: { $0.severity != .note }) { throw ExitCode(1) }
  }
}

/// The command `commensal backup FILE`.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Writes a copy of the library into a new file.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The new file.", completion: .file()) var file: String

  func run() throws {
    try library.kitchen(filling: false).backUp(to: file)
    Terminal.note("The library was copied to \(file).")
  }
}

/// The command `commensal restore FILE`.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts a copy in the place of everything in the library.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "A copy that `commensal backup` wrote.", completion: .file()) var file: String
  @Option(help: "Writes what the library holds now into this new file first.", completion: .file()) var keep:
    String?

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    if let keep { try kitchen.backUp(to: keep) }
    Terminal.note("The library holds \(try kitchen.restore(from: file)) recipes now.")
  }
}
