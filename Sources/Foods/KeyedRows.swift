internal import Embedded

/// An embedded table whose rows are sorted by a whole number in the first column, read where it lies.
///
/// Opening it costs nothing: a row is found by halving the bytes, and a field becomes a number or a text when it is
/// asked for. A row is known by the place of its first byte.
struct KeyedRows: Sendable {
  private let bytes: StaticBytes
  private let body: Int
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
    var headerEnd = 0
    while headerEnd < file.bytes.count, file.bytes[headerEnd] != UInt8(ascii: "\n") { headerEnd += 1 }
    body = headerEnd + 1
    columns = file.bytes.text(0..<headerEnd).utf8.split(separator: UInt8(ascii: "\t")).map {
      String(Substring($0))
    }
  }

  /// Every row, in order; a walk through the whole table.
  func allRows() -> [Int32] {
    bytes.withUnsafeBytes { buffer in
      var rows: [Int32] = []
      var position = body
      while position < buffer.count {
        rows.append(Int32(position))
        position = end(buffer, position) + 1
      }
      return rows
    }
  }

  /// The number in the first column.
  func key(_ row: Int) -> Int { bytes.withUnsafeBytes { key($0, row) } }

  private func key(_ buffer: UnsafeRawBufferPointer, _ row: Int) -> Int {
    var key = 0
    var position = row
    while position < buffer.count, buffer[position] >= 48, buffer[position] <= 57 {
      key = key &* 10 &+ Int(buffer[position] &- 48)
      position += 1
    }
    return key
  }

  /// The end of the line that starts at or reaches over a place.
  private func end(_ buffer: UnsafeRawBufferPointer, _ place: Int) -> Int {
    var position = place
    while position < buffer.count, buffer[position] != UInt8(ascii: "\n") { position += 1 }
    return position
  }

  /// The rows with a key, in order; empty when there is none.
  func rows(_ key: Int) -> [Int] {
    bytes.withUnsafeBytes { buffer in
      var low = body
      var high = buffer.count
      while low < high {
        var start = (low + high) / 2
        while start > low, buffer[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        if self.key(buffer, start) < key { low = min(end(buffer, start) + 1, high) } else { high = start }
      }
      var rows: [Int] = []
      while low < buffer.count, self.key(buffer, low) == key {
        rows.append(low)
        low = end(buffer, low) + 1
      }
      return rows
    }
  }

  /// Hands out the bytes of a field.
  func withField(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    let range = field(row, column)
    bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
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

  /// Hands out every number of a row from `column` on, in order, with its column counted from there.
  func forEachNumber(_ row: Int, from column: Int, _ body: (Int, Double) -> Void) {
    bytes.withUnsafeBytes { buffer in
      let end = end(buffer, row)
      var position = row
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
      let end = end(buffer, row)
      var start = row
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
