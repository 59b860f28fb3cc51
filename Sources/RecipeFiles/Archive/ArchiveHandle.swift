internal import CLibArchive

/// An archive that libarchive has open: zip, tar or 7-zip, packed with gzip, bzip2 or xz, or one packed file.
///
/// Entries are only read, never written anywhere, so that no path in an archive can do harm.
@safe
final class ArchiveHandle {
  private let handle: OpaquePointer
  /// Keeps what libarchive reads from alive; it holds no reference of its own.
  private let feed: ArchiveFeed?

  /// One file in the archive.
  struct Entry {
    var path: String
    var isFile: Bool
    var isEncrypted: Bool
  }

  /// Opens a file on disk, where libarchive may seek, or else what comes after `head` from a source.
  init(path: String?, head: [UInt8], source: any ByteSource, named name: String) throws(RecipeFileError) {
    guard let made = unsafe archive_read_new() else {
      throw .archive(path: name, reason: "out of memory")
    }
    unsafe handle = made
    // Only filters inside the library: others would start programs.
    unsafe archive_read_support_filter_gzip(made)
    unsafe archive_read_support_filter_bzip2(made)
    unsafe archive_read_support_filter_xz(made)
    unsafe archive_read_support_format_zip(made)
    unsafe archive_read_support_format_tar(made)
    unsafe archive_read_support_format_7zip(made)
    if !head.starts(with: [0x50, 0x4B]) { unsafe archive_read_support_format_raw(made) }
    var status: Int32
    if let path {
      feed = nil
      status = unsafe archive_read_open_filename(made, path, 256 << 10)
    } else {
      let feed = ArchiveFeed(head: head, source: source)
      self.feed = feed
      let user = unsafe Unmanaged.passUnretained(feed).toOpaque()
      status = unsafe archive_read_open(made, user, nil, readPiece, nil)
    }
    if status < ARCHIVE_WARN {
      // All is set by now, so that leaving here frees the handle as any other end does.
      throw .archive(path: name, reason: message())
    }
  }

  deinit { unsafe _ = archive_read_free(handle) }

  /// The next entry, or `nil` at the end.
  func next(of name: String) throws(RecipeFileError) -> Entry? {
    var entry: OpaquePointer?
    let status = unsafe archive_read_next_header(handle, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status >= ARCHIVE_WARN, let entry = unsafe entry else {
      throw .archive(path: name, reason: message())
    }
    let path: String
    if let utf8 = unsafe archive_entry_pathname_utf8(entry) {
      path = unsafe String(cString: utf8)
    } else if let raw = unsafe archive_entry_pathname(entry) {
      // Old archives name their files in a code page of their own.
      var bytes: [UInt8] = []
      var at = 0
      while unsafe raw[at] != 0 {
        bytes.append(unsafe UInt8(bitPattern: raw[at]))
        at += 1
      }
      path = String(decoding: bytes, as: UTF8.self)
    } else {
      path = "entry"
    }
    // Regular files have the type 0100000.
    let type = unsafe archive_entry_filetype(entry)
    return Entry(
      path: path, isFile: type == 0o100000, isEncrypted: unsafe archive_entry_is_encrypted(entry) != 0)
  }

  /// Appends the next piece of the open entry; false at its end.
  func readData(into buffer: inout [UInt8], of name: String) throws(RecipeFileError) -> Bool {
    let size = 256 << 10
    var got = 0
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
      got = unsafe archive_read_data(handle, room.baseAddress, size)
      count = max(got, 0)
    }
    if got < 0 { throw .archive(path: name, reason: message()) }
    buffer += piece
    return got > 0
  }

  private func message() -> String {
    guard let text = unsafe archive_error_string(handle) else { return "damaged" }
    return unsafe String(cString: text).lowercased()
  }
}

/// What libarchive reads from when the archive is no file on disk.
@safe
private final class ArchiveFeed {
  private var piece: [UInt8]
  private var first = true
  private let source: any ByteSource
  /// The bytes that libarchive was given last; it may use them until it asks again.
  private var room: UnsafeMutableBufferPointer<UInt8>?

  init(head: [UInt8], source: any ByteSource) {
    piece = head
    self.source = source
  }

  deinit { unsafe room?.deallocate() }

  func next(_ pointer: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
    if !first {
      piece = []
      guard (try? source.read(into: &piece)) != nil else { return -1 }
    }
    first = false
    unsafe room?.deallocate()
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, piece.count))
    _ = unsafe copy.initialize(from: piece)
    unsafe room = copy
    unsafe pointer?.pointee = UnsafeRawPointer(copy.baseAddress)
    return piece.count
  }
}

/// Called by libarchive for the next piece.
private func readPiece(
  _ archive: OpaquePointer?, _ user: UnsafeMutableRawPointer?,
  _ pointer: UnsafeMutablePointer<UnsafeRawPointer?>?
) -> Int {
  guard let user = unsafe user else { return -1 }
  return unsafe Unmanaged<ArchiveFeed>.fromOpaque(user).takeUnretainedValue().next(pointer)
}
