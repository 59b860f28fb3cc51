import Foundation
import Kitchen

/// Where the program's words go: results to standard output, everything else to standard error.
enum Terminal {
  /// Prints a result, in colour on a terminal.
  static func print(_ text: String) {
    let whole = text.hasSuffix("\n") ? text : text + "\n"
    write(Array((Colour.isWanted ? Colour.painted(whole) : whole).utf8))
  }

  /// Writes bytes of a result.
  static func write(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Says something beside the result.
  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Says what went wrong.
  static func complain(_ text: String) {
    note(text)
  }

  /// Whether standard error is a terminal, so that a progress bar makes sense.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a result to a file, or to standard output for `-`.
  ///
  /// The file is written beside its place first, so that an old one is never half replaced.
  static func write(_ text: String, to path: String) throws {
    if path == "-" { return print(text) }
    do {
      try Data((text.hasSuffix("\n") ? text : text + "\n").utf8).write(
        to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw KitchenError(
        "\(path) cannot be written", hint: "check that its folder exists, may be written, and has room")
    }
  }
}

/// A line on a terminal that tells how far a long job is.
struct ProgressLine {
  private let begin = ContinuousClock.now
  private var shown = ContinuousClock.now

  /// Shows how far an import is, at most ten times a second and only on a terminal.
  mutating func show(_ progress: ImportProgress) {
    guard Terminal.showsProgress, ContinuousClock.now - shown > .milliseconds(100) else { return }
    shown = .now
    let share = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 0
    let seconds = Double((shown - begin).components.seconds) + 0.1
    let rate = Double(progress.recipes) / seconds
    let left = share > 0 ? Int(seconds / share - seconds) : 0
    FileHandle.standardError.write(
      Data(
        "\r\u{1B}[K\(bar(share, width: 24)) \(progress.recipes) recipes, \(Int(rate))/s, \(left) s left".utf8)
    )
  }

  /// Takes the line away.
  func end() {
    if Terminal.showsProgress { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
