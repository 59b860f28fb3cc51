import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Imports that are stopped from outside.
@Suite struct ImportCommandTests {
  /// A collection that takes long enough to be stopped in the middle.
  private static func collection(_ count: Int) -> String {
    let foods = ["rice", "red lentils", "carrots", "olive oil", "zorblax", "spinach", "oats"]
    var text = "<?xml version=\"1.0\"?>\n<recipeml version=\"0.5\">\n"
    for number in 0..<count {
      text += "<recipe><head><title>Dish \(number)</title></head><ingredients>"
      for line in 0..<8 {
        text += "<ing><amt><qty>\(line + 1)</qty><unit>cups</unit></amt>"
        text += "<item>\(foods[(number + line * line) % foods.count])</item></ing>"
      }
      text += "</ingredients><directions><step>Cook \(number).</step></directions></recipe>\n"
    }
    return text + "</recipeml>\n"
  }

  private func start(_ arguments: [String], in folder: URL) throws -> (Process, URL) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "commensal")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["HOME": folder.path]
    let output = folder.appending(path: "stdout")
    try Data().write(to: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }

  private func recipes(in library: String, _ folder: URL) throws -> String {
    let (process, output) = try start(["recipes", "--library", library, "--json"], in: folder)
    process.waitUntilExit()
    return try String(contentsOf: output, encoding: .utf8)
  }

  @Test(arguments: [40, 120, 250])
  func `an import that was killed leaves whole recipes and finishes when run again`(milliseconds: Int) throws
  {
    try withTemporaryFolder { folder in
      try Self.collection(5_000).write(to: folder.appending(path: "a.xml"), atomically: true, encoding: .utf8)
      let (process, _) = try start(["import", "--library", "killed.sqlite", "a.xml"], in: folder)
      usleep(UInt32(milliseconds) * 1_000)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for library in ["killed.sqlite", "whole.sqlite"] {
        let (again, _) = try start(["import", "--library", library, "a.xml"], in: folder)
        again.waitUntilExit()
        #expect(again.terminationStatus == 0)
      }
      let finished = try recipes(in: "killed.sqlite", folder)
      #expect(finished.contains("Dish 4999"))
      #expect(try finished == recipes(in: "whole.sqlite", folder))
    }
  }

  @Test func `Ctrl-C ends an import with 130, tells what was kept, and a second run goes on`() throws {
    try withTemporaryFolder { folder in
      try Self.collection(6_000).write(
        to: folder.appending(path: "a.xml"), atomically: true, encoding: .utf8)
      let (process, output) = try start(["import", "--library", "l.sqlite", "a.xml"], in: folder)
      // The library is made when the import begins; however slow the machine is, Ctrl-C is taken by then.
      let library = folder.appending(path: "l.sqlite").path
      while process.isRunning, !FileManager.default.fileExists(atPath: library) { usleep(10_000) }
      usleep(200_000)
      kill(process.processIdentifier, SIGINT)
      process.waitUntilExit()
      #expect(process.terminationStatus == 130)
      let told = try String(contentsOf: output, encoding: .utf8)
      #expect(told.contains("Stopped in a.xml"), "\(told)")
      #expect(told.contains("Run the same command again"))
      let (again, _) = try start(["import", "--library", "l.sqlite", "a.xml", "--json"], in: folder)
      again.waitUntilExit()
      #expect(again.terminationStatus == 0)
      let report = try String(contentsOf: output, encoding: .utf8)
      #expect(report.contains("\"recipes\":6000"))
    }
  }
}
