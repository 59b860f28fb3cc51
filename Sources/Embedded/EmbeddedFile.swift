internal import CEmbedded

/// A file that travels inside the program.
///
/// The bytes live in the program's read-only memory for as long as it runs, so handing them out costs nothing.
public struct EmbeddedFile: Sendable {
  /// The file's name below `Sources/CEmbedded/tables`, for instance `foods/vegetables.tsv`.
  public let name: String
  /// The file's bytes, UTF-8 for tables.
  public let bytes: StaticBytes

  /// Every file, in the order of `embedded.c`.
  public static let all: [EmbeddedFile] = (0..<commensal_embedded_file_count()).map { index in
    let file = unsafe commensal_embedded_files()[index]
    return unsafe EmbeddedFile(
      name: String(cString: file.name),
      bytes: StaticBytes(UnsafeRawBufferPointer(start: file.bytes, count: file.count)))
  }

  /// The file of that name, or `nil` when none travels under it.
  public static func named(_ name: String) -> EmbeddedFile? {
    all.first { $0.name == name }
  }
}

/// Bytes that never move and never go away.
@safe
public struct StaticBytes: @unchecked Sendable {
  private let buffer: UnsafeRawBufferPointer

  init(_ buffer: UnsafeRawBufferPointer) {
    unsafe self.buffer = buffer
  }

  /// How many bytes there are.
  public var count: Int { unsafe buffer.count }

  /// The byte at `index`, from 0.
  public subscript(index: Int) -> UInt8 { unsafe buffer[index] }

  /// Reads the bytes in place, without a copy.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    unsafe try body(buffer)
  }

  /// The bytes of a range as text; bytes that are not UTF-8 become U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    unsafe String(decoding: UnsafeRawBufferPointer(rebasing: buffer[range]), as: UTF8.self)
  }

  /// All bytes as text.
  public var text: String { text(0..<count) }
}
