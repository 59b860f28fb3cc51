#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Something that hands out bytes piece by piece.
protocol ByteSource: AnyObject {
  /// Appends the next piece; returns false when there is no more.
  func read(into buffer: inout [UInt8]) throws -> Bool
  /// The bytes of the source file taken so far.
  var taken: Int { get }
  /// The size of the source file, when known.
  var total: Int? { get }
}

/// A file on disk.
final class FileSource: ByteSource {
  private let descriptor: Int32
  private let path: String
  private(set) var taken = 0
  let total: Int?
  private let pieceSize = 256 << 10

  init(path: String) throws(RecipeFileError) {
    self.path = path
    let kind = FileKind(path: path)
    switch kind {
    case .missing: throw .missing(path: path)
    case .folder: throw .folder(path: path)
    case .other: throw .notARecipeFile(path: path, looksLike: "a device or a pipe")
    case .file(let size): total = size
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw .unreadable(path: path, reason: systemMessage()) }
  }

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  func read(into buffer: inout [UInt8]) throws -> Bool {
    let start = buffer.count
    var got = 0
    let size = pieceSize
    buffer.reserveCapacity(start + size)
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      repeat {
        got = unsafe systemRead(descriptor, room.baseAddress, size)
      } while got < 0 && errno == EINTR
      count = max(got, 0)
    }
    if got < 0 { throw RecipeFileError.unreadable(path: path, reason: systemMessage()) }
    buffer.append(contentsOf: piece)
    taken += got
    return got > 0
  }
}

/// Bytes in memory.
final class MemorySource: ByteSource {
  private let bytes: [UInt8]
  private(set) var taken = 0
  var total: Int? { bytes.count }

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: inout [UInt8]) -> Bool {
    guard taken < bytes.count else { return false }
    let end = min(bytes.count, taken + 256 << 10)
    buffer.append(contentsOf: bytes[taken..<end])
    taken = end
    return true
  }
}

/// What a path leads to.
enum FileKind: Equatable {
  case missing
  case file(size: Int)
  case folder
  case other

  init(path: String) {
    var facts = stat()
    guard unsafe stat(path, &facts) == 0 else {
      self = .missing
      return
    }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: self = .file(size: Int(facts.st_size))
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }
}

/// The names in a folder, sorted by their bytes, without the hidden ones.
func folderNames(_ path: String) throws(RecipeFileError) -> [String] {
  guard let folder = unsafe opendir(path) else {
    throw .unreadable(path: path, reason: systemMessage())
  }
  defer { unsafe _ = closedir(folder) }
  var names: [String] = []
  while let entry = unsafe readdir(folder) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// Whether the path is a symbolic link to a folder; walking it could go round in circles.
func isLink(_ path: String) -> Bool {
  var facts = stat()
  guard unsafe lstat(path, &facts) == 0 else { return false }
  return facts.st_mode & S_IFMT == S_IFLNK
}

/// The system's words for the last error, in lower case.
private func systemMessage() -> String {
  guard let text = unsafe strerror(errno) else { return "unknown reason" }
  return unsafe String(cString: text).lowercased()
}

private func systemRead(_ descriptor: Int32, _ room: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  #if canImport(Glibc)
    unsafe Glibc.read(descriptor, room, count)
  #elseif canImport(Musl)
    unsafe Musl.read(descriptor, room, count)
  #else
    unsafe Darwin.read(descriptor, room, count)
  #endif
}
