import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal import PATH...`.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads recipe files, folders and archives into the library.",
    discussion: """
      A file that was imported before adds nothing. Ctrl-C stops an import after the recipe at hand: what was read \
      is kept, the exit code is 130, and the same command goes on where it stopped. A program that is killed \
      leaves whole recipes only; the same command then finishes the work.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "Files and folders.", completion: .file()) var paths: [String]
  @Flag(help: "Reads and reports, and stores nothing.") var dryRun = false
  @Flag(help: "A changed recipe takes the place of the one in the library; your own edits stay.")
  var replace = false
  @Option(help: "Writes what became of every ingredient line, one JSON object a line.", completion: .file())
  var receipt: String?
  @Flag(help: "Prints the report as JSON.") var json = false

  func run() throws {
    Interruption.watch()
    let kitchen =
      dryRun ? Kitchen(database: try .inMemory()) : try library.kitchen(filling: false)
    var wishes = ImportWishes()
    wishes.dryRun = dryRun
    wishes.replacing = replace
    wishes.day = "\(Words.today)"
    var progress = ProgressLine()
    let lines = try receipt.map(ReceiptFile.init)
    let report = try kitchen.importRecipes(
      at: paths, wishes, shouldStop: { Interruption.wasAsked }, progress: { progress.show($0) },
      receive: { file, entry in try lines?.write(entry, file: file) })
    progress.end()
    try lines?.close()
    if json {
      var writer = JSONWriter()
      writer.importReport(report)
      Terminal.print(writer.text)
    } else {
      Terminal.print(report.text(dryRun: dryRun))
    }
    if report.isInterrupted { throw ExitCode(Interruption.exitCode) }
    if report.files.isEmpty || report.total.recipes == 0 && !report.failures.isEmpty { throw ExitCode(2) }
    if report.hasProblems { throw ExitCode(1) }
  }
}

/// The file of receipts, one JSON object a line.
final class ReceiptFile {
  private let path: String
  private let handle: FileHandle
  private var writer = JSONWriter()

  init(path: String) throws {
    self.path = path
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else {
      throw KitchenError("\(path) cannot be written", hint: "check that its folder exists and may be written")
    }
    self.handle = handle
  }

  func write(_ entry: ReceiptEntry, file: String) throws {
    writer.receipt(entry, file: file)
    if writer.bytes.count > 1 << 16 { try flush() }
  }

  func close() throws {
    try flush()
    try handle.close()
  }

  private func flush() throws {
    do {
      try handle.write(contentsOf: Data(writer.bytes))
    } catch {
      throw KitchenError("\(path) cannot be written any further", hint: "is the disk full?")
    }
    writer.removeAll()
  }
}
