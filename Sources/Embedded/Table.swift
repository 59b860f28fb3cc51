/// A table that travels inside the program: tab-separated values with a header line.
///
/// Lines that start with `#` and empty lines are passed over. The table is checked when it is opened: a row with
/// a wrong number of columns stops the program with its line number, because a damaged table is a mistake of
/// ours and no input of the user's can cause it.
public struct Table: Sendable {
  /// The file's name.
  public let name: String
  /// The names of the columns, in order.
  public let columns: [String]
  private let bytes: StaticBytes
  /// The start of each field, row by row; one more entry closes the row.
  private var starts: [Int32] = []
  private var lines: [Int32] = []

  /// Opens an embedded table.
  ///
  /// - Precondition: The file exists and every row has as many fields as the header.
  public init(_ name: String) {
    guard let file = EmbeddedFile.named(name) else {
      preconditionFailure("no embedded table is called \(name)")
    }
    self.init(file)
  }

  init(_ file: EmbeddedFile) {
    self.name = file.name
    self.bytes = file.bytes
    var header: [String] = []
    var position = 0
    var line: Int32 = 0
    let count = bytes.count
    while position < count {
      line += 1
      let start = position
      var tabs: [Int32] = []
      while position < count, bytes[position] != UInt8(ascii: "\n") {
        if bytes[position] == UInt8(ascii: "\t") { tabs.append(Int32(position)) }
        position += 1
      }
      let end = position
      position += 1
      if start == end || bytes[start] == UInt8(ascii: "#") { continue }
      if header.isEmpty {
        var from = start
        for tab in tabs + [Int32(end)] {
          header.append(bytes.text(from..<Int(tab)))
          from = Int(tab) + 1
        }
        continue
      }
      precondition(
        tabs.count + 1 == header.count,
        "\(file.name):\(line): \(tabs.count + 1) fields, the header has \(header.count)")
      starts.append(Int32(start))
      for tab in tabs { starts.append(tab + 1) }
      starts.append(Int32(end) + 1)
      lines.append(line)
    }
    self.columns = header
  }

  /// How many rows there are, without the header.
  public var count: Int { lines.count }

  /// The number of a column, from 0.
  ///
  /// - Precondition: The table has a column of that name.
  public func column(_ name: String) -> Int {
    guard let index = columns.firstIndex(of: name) else {
      preconditionFailure("\(self.name) has no column \(name)")
    }
    return index
  }

  /// The line of a row in the file, counted from 1.
  public func line(ofRow row: Int) -> Int { Int(lines[row]) }

  private func range(_ row: Int, _ column: Int) -> Range<Int> {
    let first = row * (columns.count + 1) + column
    return Int(starts[first])..<Int(starts[first + 1]) - 1
  }

  /// A field as text, empty when the field is empty.
  public func text(_ row: Int, _ column: Int) -> String { bytes.text(range(row, column)) }

  /// A field as text, or `nil` when it is empty.
  public func optionalText(_ row: Int, _ column: Int) -> String? {
    let range = range(row, column)
    return range.isEmpty ? nil : bytes.text(range)
  }

  /// A field split at `separator`, blanks around the parts removed; an empty field has no parts.
  public func list(_ row: Int, _ column: Int, separator: Character = "|") -> [String] {
    text(row, column).split(separator: separator).map(trimmed).filter { !$0.isEmpty }
  }

  /// A field as a number, or `nil` when it is empty.
  ///
  /// - Precondition: A field that is not empty is a decimal number.
  public func number(_ row: Int, _ column: Int) -> Double? {
    let range = range(row, column)
    if range.isEmpty { return nil }
    guard let value = decimal(range) else {
      preconditionFailure("\(name):\(line(ofRow: row)): \(bytes.text(range)) is not a number")
    }
    return value
  }

  /// Reads plain decimals byte by byte; anything with an exponent takes the slower way.
  private func decimal(_ range: Range<Int>) -> Double? {
    var position = range.lowerBound
    var negative = false
    if bytes[position] == UInt8(ascii: "-") {
      negative = true
      position += 1
    }
    var digits: Int64 = 0
    var scale = 1.0
    var point = false
    var seen = 0
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), !point {
        point = true
      } else if byte >= 48, byte <= 57, seen < 15 {
        digits = digits * 10 + Int64(byte - 48)
        seen += 1
        if point { scale *= 10 }
      } else {
        return Double(bytes.text(range))
      }
      position += 1
    }
    if seen == 0 { return nil }
    let value = Double(digits) / scale
    return negative ? -value : value
  }
}

private func trimmed(_ part: Substring) -> String {
  var part = part
  while part.first == " " { part.removeFirst() }
  while part.last == " " { part.removeLast() }
  return String(part)
}
