internal import Foundation

/// Prints pages to PDF with a browser that is installed; without one it says which would do.
public struct PagePrinter: Sendable {
  /// Why a page could not be printed, and what to do about it.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What went wrong, as one sentence without a full stop.
    public var message: String
    /// What to do about it.
    public var hint: String

    /// The message and the hint.
    public var description: String { "\(message); \(hint)" }
  }

  /// The path of the browser.
  public let browser: String

  private static let names = [
    "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge",
    "brave-browser", "chrome",
  ]

  private static let places = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Brave Browser.app/Contents/MacOS/Brave Browser",
  ]

  /// Finds a browser that can print without a window.
  ///
  /// - Parameters:
  ///   - named: The path of a browser that the user names (`COMMENSAL_BROWSER`), tried before all others.
  ///   - path: The folders to look in, as `PATH` has them.
  /// - Returns: A printer.
  /// - Throws: ``Failure`` when there is no such browser.
  public static func find(named: String? = nil, path: String) throws(Failure) -> PagePrinter {
    let folders = path.split(separator: ":").map(String.init)
    let candidates = folders.flatMap { folder in names.map { "\(folder)/\($0)" } } + places
    if let named, !named.isEmpty {
      guard FileManager.default.isExecutableFile(atPath: named) else {
        throw Failure(message: "\(named) is no program", hint: "name the path of Chromium, Chrome or Edge")
      }
      return PagePrinter(browser: named)
    }
    guard let browser = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      throw Failure(
        message: "PDF needs a browser, and none was found",
        hint: "install Chromium, Chrome or Edge, or write HTML and print it yourself")
    }
    return PagePrinter(browser: browser)
  }

  /// Prints a page.
  ///
  /// - Parameters:
  ///   - html: The page; it needs nothing beside itself.
  ///   - output: Where the PDF is written; an old file is replaced.
  ///   - seconds: How long the browser may take.
  /// - Throws: ``Failure`` when the browser cannot be run, takes too long, or writes nothing.
  public func print(_ html: String, to output: String, within seconds: Double = 60) throws(Failure) {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("commensal-print-\(UUID().uuidString)", isDirectory: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appendingPathComponent("page.html")
    let pdf = folder.appendingPathComponent("page.pdf")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(html.utf8).write(to: page)
    } catch {
      throw Failure(message: "the page to print cannot be written", hint: "check the room in \(folder.path)")
    }
    try run(page, pdf, profile: folder.appendingPathComponent("profile"), seconds)
    guard let data = try? Data(contentsOf: pdf), data.starts(with: Data("%PDF".utf8)) else {
      throw Failure(message: "\(browser) printed nothing", hint: "write HTML and print it yourself")
    }
    do {
      try data.write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Failure(
        message: "\(output) cannot be written", hint: "check that its folder exists and may be written")
    }
  }

  private func run(_ page: URL, _ pdf: URL, profile: URL, _ seconds: Double) throws(Failure) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    // A root user, as containers have, cannot use the browser's sandbox; the page holds nothing from outside.
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
    process.arguments =
      sandbox + [
        "--headless=new", "--disable-gpu", "--no-first-run", "--disable-extensions", "--no-pdf-header-footer",
        "--user-data-dir=\(profile.path)", "--print-to-pdf=\(pdf.path)", page.absoluteString,
      ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure(message: "\(browser) cannot be run", hint: "name another with COMMENSAL_BROWSER")
    }
    let end = ContinuousClock.now + .milliseconds(Int(seconds * 1_000))
    while process.isRunning {
      if ContinuousClock.now > end {
        process.terminate()
        throw Failure(
          message: "\(browser) took longer than \(Int(seconds)) s", hint: "try again, or write HTML")
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}
