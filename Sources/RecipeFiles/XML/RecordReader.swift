internal import Diagnostics

/// Reads a document of XML records: cut, parse strictly, repair where that fails, and read each recipe.
final class RecordReader {
  private let clerk: RecipeClerk
  private var format: any RecordFormat
  private var scanner: RecordScanner
  private let parser: XMLRecordParser
  private var remarksNoted = 0

  init(clerk: RecipeClerk, format: any RecordFormat) {
    self.clerk = clerk
    self.format = format
    scanner = RecordScanner(format.names, recordBound: clerk.bounds.recipeBytes)
    parser = XMLRecordParser(depthBound: clerk.bounds.depth)
  }

  func read(_ stream: inout TextStream) throws {
    var atEnd = false
    reading: while true {
      switch scanner.next(atEnd: atEnd) {
      case .needsMore:
        scanner.refill { window in atEnd = !stream.read(into: &window) }
        try stream.rethrow()
      case .record(let range, let line, let ending):
        try read(range, line: line, ending)
      case .oversized(let line):
        clerk.missed(
          line: line,
          "a recipe is larger than the bound of \(clerk.bounds.recipeBytes) bytes and was left out")
      case .tag(let range):
        see(range)
      case .end:
        break reading
      }
      noteRemarks()
    }
    if scanner.documents > 1 {
      clerk.note(.note, "the file holds \(scanner.documents) documents; all were read")
    }
  }

  private func noteRemarks() {
    while remarksNoted < scanner.remarks.count {
      let remark = scanner.remarks[remarksNoted]
      clerk.note(remark.severity, remark.message, line: remark.line)
      remarksNoted += 1
    }
  }

  /// Parses a start tag outside of recipes as an element without content.
  private func see(_ range: Range<Int>) {
    var tag = Array(scanner.window[range])
    if tag.count > 2, tag[tag.count - 2] != UInt8(ascii: "/") {
      tag.insert(UInt8(ascii: "/"), at: tag.count - 1)
    }
    if (try? parser.parse(tag[...], firstLine: 1)) == nil {
      guard (try? parser.parse(XMLRepair.repair(tag[...]).bytes[...], firstLine: 1)) != nil else { return }
    }
    if let root = parser.tree.root { format.see(outside: root) }
  }

  private func read(_ range: Range<Int>, line: Int, _ ending: RecordScanner.Ending) throws {
    var draft = clerk.draft(line: line)
    switch ending {
    case .closed: break
    case .nextRecord: draft.find(.warning, "the recipe is not closed; it was read up to the next one")
    case .documentEnd: draft.find(.warning, "the recipe is not closed; it was read up to the document's end")
    case .fileEnd: draft.find(.error, "the file ends inside this recipe; its end is missing")
    }
    guard parse(scanner.window[range], line: line, &draft), let root = parser.tree.root else { return }
    if format.read(root, into: &draft) {
      try clerk.hand(over: draft)
    } else {
      clerk.note(.note, "an element that could hold a recipe holds none", line: line)
    }
  }

  /// Strictly first, then repaired, then by libxml2's own recovery.
  private func parse(_ record: ArraySlice<UInt8>, line: Int, _ draft: inout RecipeDraft) -> Bool {
    do {
      try parser.parse(record, firstLine: line)
      return true
    } catch {
      if error.tooDeep {
        clerk.missed(line: line, "a recipe could not be read: \(error.message)")
        return false
      }
    }
    let repaired = XMLRepair.repair(record)
    do {
      try parser.parse(repaired.bytes[...], firstLine: line)
      for note in repaired.notes {
        draft.find(note.kind.severity, note.message, line: line + note.line)
      }
      return true
    } catch {
      if !error.tooDeep, parser.recover(record, firstLine: line) {
        draft.find(
          .error, "the recipe is damaged (\(error.message)); some of its text may be missing",
          line: line + error.line)
        return true
      }
      clerk.missed(
        line: line + error.line, "a recipe could not be read: \(error.message)",
        hint: "mend the file at this line")
      return false
    }
  }
}

extension XMLRepair.Kind {
  /// Repairs that lose nothing are notes.
  var severity: Diagnostic.Severity {
    switch self {
    case .namedCharacter, .controlCharacter: .note
    default: .warning
    }
  }
}
