internal import Diagnostics
internal import Recipes

/// Finds out what a document is and lets the right reader read it.
struct DocumentReader {
  let desk: ReadingDesk

  /// The bytes that detection looks at first, and at most.
  private static let firstLook = 64 << 10
  private static let longestLook = 2 << 20

  /// The start of a document, decoded, and the format that it shows.
  private struct Opening {
    var format: RecipeFormat
    var text: [UInt8]
    var decoder: TextDecoder
    var atEnd: Bool
    var remark: String?
  }

  private enum Start {
    case archive(head: [UInt8])
    case document(Opening)
  }

  /// The format of a document by its start alone, or `nil` for an archive.
  static func detect(_ source: any ByteSource, named name: String) throws -> RecipeFormat? {
    switch try open(source, named: name) {
    case .archive: nil
    case .document(let opening): opening.format
    }
  }

  private static func open(_ source: any ByteSource, named name: String) throws -> Start {
    var head: [UInt8] = []
    var atEnd = false
    while head.count < firstLook, !atEnd { atEnd = try !source.read(into: &head) }
    guard !head.isEmpty else { throw RecipeFileError.empty(path: name) }
    switch FormatDetection.byMagic(head) {
    case .archive?: return .archive(head: head)
    case .other(let kind)?: throw RecipeFileError.notARecipeFile(path: name, looksLike: kind)
    default: break
    }
    let guess = TextEncoding.guess(head[...])
    var decoder = TextDecoder(guess.encoding)
    var remark = guess.remark
    if !decoder.known {
      remark = "the encoding declared is not known; read as UTF-8 or windows-1252"
      decoder = TextDecoder(.utf8)
    }
    var text: [UInt8] = []
    decoder.decode(head[guess.markLength...], into: &text, last: atEnd)
    var detected = FormatDetection.byText(text)
    while detected == .nothing, !atEnd, text.count < longestLook {
      var more: [UInt8] = []
      atEnd = try !source.read(into: &more)
      decoder.decode(more[...], into: &text, last: atEnd)
      detected = FormatDetection.byText(text)
    }
    let format = try judge(detected, text, named: name)
    return .document(Opening(format: format, text: text, decoder: decoder, atEnd: atEnd, remark: remark))
  }

  /// Reads a document or an archive to its end.
  ///
  /// `path` is given when the source is a file on disk; `depth` counts the archives around it.
  func read(
    _ source: any ByteSource, path: String?, named name: String, depth: Int
  ) throws -> FileReceipt {
    switch try Self.open(source, named: name) {
    case .archive(let head):
      return try ArchiveReader(desk: desk).read(source, path: path, head: head, named: name, depth: depth)
    case .document(let opening):
      return try read(opening, of: source, named: name)
    }
  }

  private func read(_ opening: Opening, of source: any ByteSource, named name: String) throws -> FileReceipt {
    let format = opening.format
    var stream = TextStream(
      source: source, decoder: opening.decoder, head: opening.text, atEnd: opening.atEnd, desk: desk)
    let clerk = RecipeClerk(desk: desk, receipt: FileReceipt(file: name, format: format))
    if let remark = opening.remark { clerk.note(.warning, remark) }
    if let reader = format.recordFormat {
      clerk.checkProlog(opening.text)
      try RecordReader(clerk: clerk, format: reader).read(&stream)
    } else {
      try readWhole(&stream, format, clerk)
    }
    clerk.receipt.bytes = source.taken
    if stream.misfits > 0 {
      clerk.note(
        .warning, "\(stream.misfits) bytes that are not UTF-8 were read as windows-1252",
        line: stream.firstMisfitLine)
    }
    return clerk.finish()
  }

  private static func judge(_ detected: Detected, _ text: [UInt8], named name: String) throws -> RecipeFormat
  {
    switch detected {
    case .format(let format): return format
    case .unread(let format): throw RecipeFileError.unread(path: name, format: format)
    case .other(let kind): throw RecipeFileError.notARecipeFile(path: name, looksLike: kind)
    case .archive, .nothing:
      if text.allSatisfy(isBlank) { throw RecipeFileError.empty(path: name) }
      if text.contains(0) { throw RecipeFileError.notARecipeFile(path: name, looksLike: "binary data") }
      if let format = FormatDetection.byShape(text) { return format }
      throw RecipeFileError.notARecipeFile(path: name, looksLike: nil)
    }
  }

  /// Reads a document that must be held whole.
  private func readWhole(_ stream: inout TextStream, _ format: RecipeFormat, _ clerk: RecipeClerk) throws {
    var text: [UInt8] = []
    while stream.read(into: &text) {
      try stream.rethrow()
      if text.count > desk.bounds.documentBytes {
        throw RecipeFileError.tooLarge(
          path: clerk.receipt.file, what: "the document", bound: desk.bounds.documentBytes)
      }
    }
    try stream.rethrow()
    switch format {
    case .webpage: try WebPageReader(clerk: clerk).read(text)
    case .schemajson, .paprika: try JSONRecipes(clerk: clerk).read(text, format)
    case .cooklang: try CooklangReader(clerk: clerk).read(text)
    case .mealmaster:
      var reader = MealMasterReader(clerk: clerk)
      try reader.read(text)
    case .mastercook:
      var reader = MasterCookTextReader(clerk: clerk)
      try reader.read(text)
    case .recipeml, .gourmet, .mx2, .mycookbook, .fdx, .cookml, .kreml, .macgourmet, .cookxml, .edfg: break
    }
  }
}

/// A document as UTF-8, piece by piece.
struct TextStream {
  private let source: any ByteSource
  private var decoder: TextDecoder
  private var head: [UInt8]
  private(set) var atEnd: Bool
  private let desk: ReadingDesk
  private var failure: (any Error)?
  private var lines = 1
  private(set) var firstMisfitLine: Int?

  init(source: any ByteSource, decoder: TextDecoder, head: [UInt8], atEnd: Bool, desk: ReadingDesk) {
    self.source = source
    self.decoder = decoder
    self.head = head
    self.atEnd = atEnd
    self.desk = desk
  }

  var misfits: Int { decoder.misfits }

  /// Appends the next piece of text; false when there is no more, or when reading failed.
  mutating func read(into text: inout [UInt8]) -> Bool {
    if !head.isEmpty {
      text += head
      head = []
      return true
    }
    guard !atEnd, failure == nil else { return false }
    do {
      var raw: [UInt8] = []
      atEnd = try !source.read(into: &raw)
      decoder.decode(raw[...], into: &text, last: atEnd)
      desk.report()
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// Throws what stopped the reading, if anything did.
  func rethrow() throws { if let failure { throw failure } }
}
