public import Diagnostics
internal import Formats
internal import Persistence
internal import Sensitivities

extension Kitchen {
  /// Looks over the library: whether the file is whole, and what in it needs attention.
  ///
  /// - Returns: Findings, the worst first; none when all is well.
  /// - Throws: ``LibraryError``.
  public func examination() throws -> [Diagnostic] {
    var findings = try database.damage().map {
      Diagnostic(.error, "the library is damaged: \($0)", hint: "`commensal restore FILE` brings back a copy")
    }
    for file in try database.unfinishedFiles() {
      findings.append(
        Diagnostic(
          .warning, "the import of \(file) was interrupted",
          hint: "`commensal import '\(file)'` goes on with it"))
    }
    let gate = knowledge.gate()
    var unread = 0
    var unscored = 0
    for stored in try database.recipes() {
      let report = knowledge.report(on: stored.recipe, gate: gate)
      if report.isUnverified { unread += 1 }
      if !report.points.enoughData { unscored += 1 }
    }
    if unread > 0 {
      findings.append(
        Diagnostic(
          .note,
          "\(unread) recipes have lines that could not be read; they count as 'may contain' for allergies",
          hint: "`commensal show RECIPE` names the lines, `commensal edit` mends them"))
    }
    if unscored > 0 {
      findings.append(
        Diagnostic(.note, "\(unscored) recipes have no scores because too little of them is known"))
    }
    return findings
  }

  /// Writes a copy of the library; it may be in use meanwhile.
  ///
  /// - Throws: ``LibraryError``, among them when a file stands there already.
  public func backUp(to path: String) throws {
    try database.copy(to: path)
  }

  /// Puts a copy in the place of everything in the library, in one step; a file that is no whole copy changes
  /// nothing.
  ///
  /// - Returns: How many recipes the library holds now.
  /// - Throws: ``LibraryError``.
  @discardableResult
  public func restore(from path: String) throws -> Int {
    try database.replaceContent(fromCopy: path)
    return try database.recipeCount()
  }
}
