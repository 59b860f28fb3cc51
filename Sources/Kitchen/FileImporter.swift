internal import Diagnostics
internal import Foundation
internal import Persistence
internal import RecipeFiles
internal import Recipes

/// Imports one file: a new one, the rest of one whose import was stopped, or nothing of one that is known.
struct FileImporter {
  private let kitchen: Kitchen
  private let source: RecipeSourceWalker.Source
  private let wishes: ImportWishes
  /// What the file gave so far.
  private(set) var file: ImportReport.File

  /// Ends the reading when it shall stop.
  private struct Stopped: Error {}

  init(kitchen: Kitchen, source: RecipeSourceWalker.Source, wishes: ImportWishes) {
    self.kitchen = kitchen
    self.source = source
    self.wishes = wishes
    file = ImportReport.File(path: source.path, format: source.format?.title ?? "archive")
  }

  /// Reads the file, and says whether it came to the end.
  mutating func run(
    shouldStop: () -> Bool, receive: (ReceiptEntry) throws -> Void, progress: (ReadingProgress) -> Void
  ) throws -> Bool {
    guard let fingerprint = try fingerprint(of: source.path, shouldStop) else {
      file.isComplete = false
      return false
    }
    var known = wishes.dryRun ? nil : try kitchen.database.knownFile(fingerprint)
    if let former = known, former.isComplete {
      guard wishes.replacing, former.isSuperseded else {
        return try tellKnown(former, fingerprint, receive)
      }
      try kitchen.database.reopenFile(fingerprint)
      known = nil
    }
    let storage = kitchen.database.storing(
      path: source.path, fingerprint: fingerprint, bytes: source.bytes, on: wishes.day,
      replacing: wishes.replacing)
    let passing = known?.recipes ?? 0
    storage.skip(passing)
    if passing > 0 { try tellStored(fingerprint, receive) }
    do {
      try read(into: storage, passing: passing, shouldStop, receive, progress)
    } catch is Stopped {
      file.isComplete = false
      guard !wishes.dryRun else { return false }
      try storage.pause()
      file.added = storage.result.added
      file.replaced = storage.result.replaced
      file.known = storage.result.known + passing
      return false
    }
    return true
  }

  private mutating func read(
    into storage: FileStorage, passing: Int, _ shouldStop: () -> Bool,
    _ receive: (ReceiptEntry) throws -> Void, _ progress: (ReadingProgress) -> Void
  ) throws {
    var number = 0
    let receipt = try RecipeReader().read(path: source.path, progress: progress) { recipe in
      if shouldStop() { throw Stopped() }
      // What an interrupted import stored is told from the library.
      if number >= passing {
        let lines = kitchen.receiptLines(of: recipe, number: number)
        try tell(
          RecipeReceipt(
            number: number, title: recipe.title, place: recipe.origin.file, line: recipe.origin.line,
            notes: ReadingNotes(account: recipe.lineAccount, findings: recipe.findings), lines: lines),
          receive)
        if !wishes.dryRun { try storage.add(recipe, receipt: lines) }
      }
      number += 1
    }
    file.format = receipt.format?.title ?? file.format
    file.recipesUnread = receipt.recipesUnread
    file.findings = receipt.allFindings
    if !wishes.dryRun {
      let notes = ReadingNotes(
        account: receipt.lines, findings: receipt.ownFindings, recipesUnread: receipt.recipesUnread)
      let stored = try storage.finish(format: receipt.format?.rawValue ?? "archive", notes: notes)
      file.added = stored.added
      file.replaced = stored.replaced
      file.known = stored.known + passing
    }
    try receive(.file(file))
  }

  /// Tells of a file that the library has, without reading it again.
  private mutating func tellKnown(
    _ known: RecipeDatabase.KnownFile, _ fingerprint: String, _ receive: (ReceiptEntry) throws -> Void
  ) throws -> Bool {
    try tellStored(fingerprint, receive)
    file.format = RecipeFormat(rawValue: known.format)?.title ?? file.format
    file.known = known.recipes
    file.recipesUnread = known.notes.recipesUnread
    file.findings += known.notes.findings
    try receive(.file(file))
    return true
  }

  /// Tells of the recipes of the file that the library has.
  private mutating func tellStored(
    _ fingerprint: String, _ receive: (ReceiptEntry) throws -> Void
  ) throws {
    try kitchen.database.forEachReceipt(ofFile: fingerprint) { receipt in
      let room = ReadingBounds().findings - file.findings.count
      file.findings += receipt.notes.findings.prefix(max(0, room))
      try tell(receipt, receive)
    }
  }

  private mutating func tell(
    _ receipt: RecipeReceipt, _ receive: (ReceiptEntry) throws -> Void
  ) throws {
    for line in receipt.lines { file.lines.add(line.status) }
    file.recipes += 1
    file.account.add(receipt.notes.account)
    try receive(.recipe(receipt))
  }

  /// The fingerprint of the file's bytes, or `nil` when it shall stop.
  private func fingerprint(of path: String, _ shouldStop: () -> Bool) throws -> String? {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw RecipeFileError.unreadable(path: path, reason: "it cannot be opened")
    }
    defer { try? handle.close() }
    var fingerprint = Fingerprint()
    while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
      if shouldStop() { return nil }
      piece.withUnsafeBytes { fingerprint.add($0) }
    }
    return fingerprint.text
  }
}
