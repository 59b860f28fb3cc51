/// Columns of text, padded so that they line up in a terminal.
public struct TextTable: Sendable {
  /// How a column is set.
  public enum Alignment: Sendable {
    /// Words: at the left.
    case left
    /// Numbers: at the right.
    case right
  }

  private let header: [String]
  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// Starts a table.
  ///
  /// - Precondition: There is one alignment for each column.
  public init(_ header: [String], _ alignments: [Alignment]) {
    precondition(header.count == alignments.count, "a table needs one alignment a column")
    self.header = header
    self.alignments = alignments
  }

  /// Adds a row.
  ///
  /// - Precondition: It has as many fields as the header.
  public mutating func add(_ row: [String]) {
    precondition(row.count == header.count, "a row needs one field a column")
    rows.append(row)
  }

  /// The table as lines of text, without blanks at their ends.
  public var text: String {
    var widths = header.map(\.terminalWidth)
    for row in rows {
      for (column, field) in row.enumerated() { widths[column] = max(widths[column], field.terminalWidth) }
    }
    let lines = ([header, widths.map { String(repeating: "-", count: $0) }] + rows).map { row in
      row.enumerated().map { column, field in
        field.padded(to: widths[column], alignments[column])
      }.joined(separator: "  ").trimmedRight
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// How many columns of a terminal the text takes: wide East Asian characters and emoji take two.
  var terminalWidth: Int {
    var width = 0
    for character in self {
      guard let scalar = character.unicodeScalars.first else { continue }
      let value = scalar.value
      if scalar.properties.generalCategory == .nonspacingMark || value == 0x200D { continue }
      let wide =
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
        || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
        || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
        || (0x1F300...0x1FAFF).contains(value)
      width += wide ? 2 : 1
    }
    return width
  }

  func padded(to width: Int, _ alignment: TextTable.Alignment = .left) -> String {
    let gap = String(repeating: " ", count: max(0, width - terminalWidth))
    return alignment == .left ? self + gap : gap + self
  }

  var trimmedRight: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
