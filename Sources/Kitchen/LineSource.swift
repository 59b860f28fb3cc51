public import Foundation

/// Reads lines of bytes from a file descriptor in constant memory.
///
/// A line may be of any length; what goes beyond `longest` bytes is passed over and told, so that no input can fill
/// the memory.
public struct LineSource {
  private let handle: FileHandle
  private let longest: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var ended = false

  /// Reads from a handle.
  public init(_ handle: FileHandle, longest: Int = 16 << 20) {
    self.handle = handle
    self.longest = longest
  }

  /// One line without its end, and whether it was cut.
  public struct Line: Sendable {
    /// The bytes, at most ``LineSource/init(_:longest:)``'s `longest`.
    public var bytes: [UInt8]
    /// Whether it was longer.
    public var wasCut: Bool
  }

  /// The next line, or `nil` at the end.
  public mutating func next() -> Line? {
    var line: [UInt8] = []
    var wasCut = false
    while true {
      if position == buffer.count, !refill() {
        return line.isEmpty && !wasCut ? nil : Line(bytes: withoutReturn(line), wasCut: wasCut)
      }
      let end = buffer[position...].firstIndex(of: UInt8(ascii: "\n"))
      let piece = buffer[position..<(end ?? buffer.count)]
      let room = longest - line.count
      if piece.count > room { wasCut = true }
      line.append(contentsOf: piece.prefix(room))
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return Line(bytes: withoutReturn(line), wasCut: wasCut) }
    }
  }

  private mutating func refill() -> Bool {
    if ended { return false }
    guard let piece = try? handle.read(upToCount: 1 << 18), !piece.isEmpty else {
      ended = true
      return false
    }
    buffer = Array(piece)
    position = 0
    return true
  }

  private func withoutReturn(_ line: [UInt8]) -> [UInt8] {
    line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : line
  }
}
