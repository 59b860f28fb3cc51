internal import Foundation
public import Persistence

/// Where the library lies.
public enum LibraryLocation {
  /// Opens the library that was asked for, or the one in the platform's data folder, whose folder is made when it
  /// is not there yet.
  ///
  /// - Parameters:
  ///   - path: The file that was asked for, if any.
  ///   - environment: The program's environment: `COMMENSAL_LIBRARY`, `XDG_DATA_HOME` and `HOME` are looked at.
  /// - Returns: The library, made when it was not there.
  /// - Throws: ``LibraryError``.
  public static func open(path: String?, environment: [String: String]) throws -> RecipeDatabase {
    if let path = path ?? nonEmpty(environment["COMMENSAL_LIBRARY"]) {
      return try RecipeDatabase(path: path)
    }
    let folder = dataFolder(environment)
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw LibraryError.cannotOpen(path: folder, reason: "the folder cannot be made")
    }
    return try RecipeDatabase(path: "\(folder)/library.sqlite")
  }

  /// The folder for the library when none was named.
  static func dataFolder(_ environment: [String: String]) -> String {
    let home = nonEmpty(environment["HOME"]) ?? "."
    #if os(macOS)
      return "\(home)/Library/Application Support/Commensal"
    #else
      return "\(nonEmpty(environment["XDG_DATA_HOME"]) ?? "\(home)/.local/share")/commensal"
    #endif
  }

  private static func nonEmpty(_ text: String?) -> String? {
    text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
