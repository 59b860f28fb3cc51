import Foundation

/// What a run of the built program gave.
struct Run {
  var output: String
  var complaints: String
  var code: Int32
}

/// Runs the program that was built beside the tests.
func commensal(_ arguments: [String], in folder: URL, input: Data = Data()) throws -> Run {
  let process = Process()
  process.executableURL = Bundle(for: Anchor.self).bundleURL.deletingLastPathComponent().appending(
    path: "commensal")
  if !FileManager.default.fileExists(atPath: process.executableURL?.path ?? "") {
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "commensal")
  }
  process.arguments = arguments
  process.currentDirectoryURL = folder
  process.environment = [
    "COMMENSAL_LIBRARY": folder.appending(path: "library.sqlite").path, "HOME": folder.path,
  ]
  // Files, not pipes: a full pipe would stop the program while nobody reads.
  let inputFile = folder.appending(path: "stdin")
  let outputFile = folder.appending(path: "stdout")
  let errorFile = folder.appending(path: "stderr")
  try input.write(to: inputFile)
  for file in [outputFile, errorFile] { try Data().write(to: file) }
  process.standardInput = try FileHandle(forReadingFrom: inputFile)
  process.standardOutput = try FileHandle(forWritingTo: outputFile)
  process.standardError = try FileHandle(forWritingTo: errorFile)
  try process.run()
  process.waitUntilExit()
  return Run(
    output: try String(contentsOf: outputFile, encoding: .utf8),
    complaints: try String(contentsOf: errorFile, encoding: .utf8), code: process.terminationStatus)
}

private final class Anchor {}
