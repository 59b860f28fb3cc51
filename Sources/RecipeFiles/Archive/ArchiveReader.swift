internal import Diagnostics

/// Reads the recipe documents within an archive, archives within archives too.
struct ArchiveReader {
  let desk: ReadingDesk

  /// Reads all members; `path` is given when the archive is a file on disk.
  func read(
    _ source: any ByteSource, path: String?, head: [UInt8], named name: String, depth: Int
  ) throws -> FileReceipt {
    guard depth < desk.bounds.archiveDepth else {
      throw RecipeFileError.tooLarge(
        path: name, what: "the nesting of archives", bound: desk.bounds.archiveDepth)
    }
    if depth == 0, let path { try gatherImages(path, head, source) }
    let archive = try ArchiveHandle(path: path, head: head, source: source, named: name)
    var receipt = FileReceipt(file: name)
    var refused: RecipeFileError?
    var entries = 0
    do {
      while let entry = try archive.next(of: name) {
        entries += 1
        if entries > desk.bounds.archiveEntries {
          throw RecipeFileError.tooLarge(
            path: name, what: "the number of entries", bound: desk.bounds.archiveEntries)
        }
        guard entry.isFile, !Self.isClutter(entry.path) else { continue }
        let member = "\(name)!\(entry.path == "data" ? Self.unpackedName(name) : entry.path)"
        try read(archive, entry, as: member, depth: depth, &receipt, &refused)
        desk.report()
      }
    } catch let error as RecipeFileError where receipt.recipes > 0 {
      // What was read before the damage counts.
      receipt.note(
        Diagnostic(.error, error.description, at: SourcePlace(file: name)), bound: desk.bounds.findings)
    }
    receipt.bytes = source.taken
    if receipt.members.isEmpty {
      throw refused
        ?? RecipeFileError.notARecipeFile(path: name, looksLike: "an archive without recipe files")
    }
    return receipt
  }

  private func read(
    _ archive: ArchiveHandle, _ entry: ArchiveHandle.Entry, as member: String, depth: Int,
    _ receipt: inout FileReceipt, _ refused: inout RecipeFileError?
  ) throws {
    if entry.isEncrypted {
      refused = refused ?? .archive(path: member, reason: "it is locked with a password")
      return
    }
    let source = EntrySource(archive: archive, member: member, desk: desk)
    do {
      receipt.add(
        member: try DocumentReader(desk: desk).read(source, path: nil, named: member, depth: depth + 1))
    } catch let error as RecipeFileError {
      switch error {
      // Images, lists and the like are what one expects beside recipes.
      case .notARecipeFile, .empty: break
      case .unread: refused = error
      case .tooLarge where source.exhausted: throw error
      default:
        receipt.note(
          Diagnostic(.error, error.description, at: SourcePlace(file: member)), bound: desk.bounds.findings)
        refused = refused ?? error
      }
    }
  }

  /// Files that systems leave in archives.
  private static func isClutter(_ path: String) -> Bool {
    path.hasPrefix("__MACOSX/") || path.split(separator: "/").last.map { $0.hasPrefix(".") } ?? true
  }

  /// The name of what a packed file holds: `a.xml` for `b/a.xml.gz`.
  private static func unpackedName(_ name: String) -> String {
    let last = String(name.split { $0 == "/" || $0 == "!" }.last ?? "data")
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    let ending = last[dot...].lowercased()
    return [".gz", ".bz2", ".xz"].contains(ending) ? String(last[..<dot]) : last
  }

  // MARK: Images

  /// The most bytes of images that one archive's recipes may carry.
  private static let imageBound = 256 << 20

  /// Takes the images of a zip archive first, since its recipes may come before them.
  private func gatherImages(_ path: String, _ head: [UInt8], _ source: any ByteSource) throws {
    guard head.starts(with: [0x50, 0x4B]) else { return }
    let archive = try ArchiveHandle(path: path, head: head, source: source, named: path)
    var total = 0
    var entries = 0
    while let entry = try? archive.next(of: path), entries < desk.bounds.archiveEntries {
      entries += 1
      let name = entry.path.split { $0 == "/" || $0 == "\\" }.last.map { $0.lowercased() } ?? ""
      guard entry.isFile, !entry.isEncrypted, !Self.isClutter(entry.path),
        [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp"].contains(where: { name.hasSuffix($0) })
      else { continue }
      var bytes: [UInt8] = []
      while bytes.count <= desk.bounds.imageBytes,
        (try? archive.readData(into: &bytes, of: path)) == true
      {}
      guard bytes.count <= desk.bounds.imageBytes, total + bytes.count <= Self.imageBound else { continue }
      total += bytes.count
      desk.images[name] = bytes
    }
  }
}

/// One file of an archive, as it unpacks.
private final class EntrySource: ByteSource {
  private let archive: ArchiveHandle
  private let member: String
  private let desk: ReadingDesk
  private(set) var taken = 0
  /// Whether the bounds of the whole archive were reached, which ends its reading.
  private(set) var exhausted = false
  let total: Int? = nil

  init(archive: ArchiveHandle, member: String, desk: ReadingDesk) {
    self.archive = archive
    self.member = member
    self.desk = desk
  }

  func read(into buffer: inout [UInt8]) throws -> Bool {
    let before = buffer.count
    let more = try archive.readData(into: &buffer, of: member)
    let got = buffer.count - before
    taken += got
    desk.unpacked += got
    if desk.unpacked > desk.bounds.unpackedBytes {
      exhausted = true
      throw RecipeFileError.tooLarge(
        path: member, what: "the unpacked size", bound: desk.bounds.unpackedBytes)
    }
    let ratioBound = max(
      64 << 20, desk.packedBytes.multipliedReportingOverflow(by: desk.bounds.unpackedRatio).partialValue)
    if desk.unpacked > ratioBound {
      exhausted = true
      throw RecipeFileError.tooLarge(
        path: member, what: "the ratio of unpacked to packed size", bound: desk.bounds.unpackedRatio)
    }
    return more
  }
}
