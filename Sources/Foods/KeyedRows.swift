internal import Embedded

/// An embedded table whose rows are sorted by a whole number in the first column, read where it lies.
///
/// Opening it only finds the line ends; a field becomes a number or a text when it is asked for, so that tables of
/// some megabytes cost about a millisecond at start-up.
struct KeyedRows: Sendable {
  private let bytes: StaticBytes
  private let starts: [Int32]
  private let keys: [Int32]
  /// The names of the columns.
  let columns: [String]

  /// Opens a table.
  ///
  /// - Precondition: The file travels in the program and its first column is sorted.
  init(_ name: String) {
    guard let file = EmbeddedFile.named(name) else {
      preconditionFailure("no embedded table is called \(name)")
    }
    bytes = file.bytes
    var starts: [Int32] = []
    var keys: [Int32] = []
    var headerEnd = 0
    file.bytes.withUnsafeBytes { buffer in
      while headerEnd < buffer.count, buffer[headerEnd] != UInt8(ascii: "\n") { headerEnd += 1 }
      starts.reserveCapacity(buffer.count / 48)
      var position = headerEnd + 1
      while position < buffer.count {
        starts.append(Int32(position))
        var key: Int32 = 0
        while position < buffer.count, buffer[position] >= 48, buffer[position] <= 57 {
          key = key &* 10 &+ Int32(buffer[position] &- 48)
          position += 1
        }
        keys.append(key)
        while position < buffer.count, buffer[position] != UInt8(ascii: "\n") { position += 1 }
        position += 1
      }
      starts.append(Int32(position))
    }
    self.starts = starts
    self.keys = keys
    columns = bytes.text(0..<headerEnd).split(separator: "\t", omittingEmptySubsequences: false).map(
      String.init)
  }

  /// How many rows there are.
  var count: Int { keys.count }

  /// The number in the first column.
  func key(_ row: Int) -> Int { Int(keys[row]) }

  /// The first row whose key is not below `key`.
  private func lowerBound(_ key: Int) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if Int(keys[middle]) < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The rows with a key; empty when there is none.
  func rows(_ key: Int) -> Range<Int> {
    let first = lowerBound(key)
    return first..<lowerBound(key + 1)
  }

  /// A field as text.
  func text(_ row: Int, _ column: Int) -> String {
    bytes.text(field(row, column))
  }

  /// A field as a number, or `nil` when it is empty.
  func number(_ row: Int, _ column: Int) -> Double? {
    let range = field(row, column)
    return bytes.withUnsafeBytes { decimal($0, range) }
  }

  /// Hands out every number of a row from `column` on, in order, `nil` for empty fields.
  func forEachNumber(_ row: Int, from column: Int, _ body: (Int, Double) -> Void) {
    bytes.withUnsafeBytes { buffer in
      let end = Int(starts[row + 1]) - 1
      var position = Int(starts[row])
      var index = 0
      while position <= end {
        let start = position
        while position < end, buffer[position] != UInt8(ascii: "\t") { position += 1 }
        if index >= column, let value = decimal(buffer, start..<position) { body(index - column, value) }
        index += 1
        position += 1
      }
    }
  }

  private func field(_ row: Int, _ column: Int) -> Range<Int> {
    bytes.withUnsafeBytes { buffer in
      let end = Int(starts[row + 1]) - 1
      var start = Int(starts[row])
      var left = column
      while left > 0, start < end {
        if buffer[start] == UInt8(ascii: "\t") { left -= 1 }
        start += 1
      }
      var stop = start
      while stop < end, buffer[stop] != UInt8(ascii: "\t") { stop += 1 }
      return start..<stop
    }
  }
}

/// A plain decimal of at most 15 digits, or `nil` when the field is empty.
private func decimal(_ buffer: UnsafeRawBufferPointer, _ range: Range<Int>) -> Double? {
  var digits = 0
  var scale = 1.0
  var point = false
  if range.isEmpty { return nil }
  for position in range {
    let byte = buffer[position]
    if byte == UInt8(ascii: ".") {
      point = true
    } else {
      digits = digits &* 10 &+ Int(byte &- 48)
      if point { scale *= 10 }
    }
  }
  return Double(digits) / scale
}
