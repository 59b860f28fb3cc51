/// Bytes that separate words: blank, tab, line feed, carriage return, form feed.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
}

extension String {
  /// UTF-8 with every run of white space (no-break blanks too) as one blank, and none at the ends.
  init(collapsing bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var end = bytes.endIndex
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    // Most fields need nothing more than their ends cut.
    if bytes[start..<end].hasSingleBlanks {
      self = String(decoding: bytes[start..<end], as: UTF8.self)
      return
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(end - start)
    var pending = false
    var index = start
    while index < end {
      let byte = bytes[index]
      if isBlank(byte) {
        pending = true
      } else if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
        pending = true
        index += 1
      } else {
        if pending, !kept.isEmpty { kept.append(0x20) }
        pending = false
        kept.append(byte)
      }
      index += 1
    }
    self = String(decoding: kept, as: UTF8.self)
  }

  /// This text with every run of white space as one blank, and none at the ends.
  var collapsed: String { isCollapsed ? self : String(collapsing: Array(utf8)[...]) }

  /// Whether this text has single blanks only, and none at its ends.
  private var isCollapsed: Bool {
    var text = self
    return text.withUTF8 { unsafe collapsedAlready($0) && $0.first != 0x20 && $0.last != 0x20 && !$0.isEmpty }
  }

  /// The lines of this text, blank ones too, split by line feeds and carriage returns.
  var lines: [Substring] {
    var lines: [Substring] = []
    var start = utf8.startIndex
    var index = start
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == 0x0A || byte == 0x0D {
        lines.append(self[start..<index])
        // A carriage return and a line feed are one break.
        start = byte == 0x0D && next < utf8.endIndex && utf8[next] == 0x0A ? utf8.index(after: next) : next
        index = start
      } else {
        index = next
      }
    }
    lines.append(self[start...])
    return lines
  }

  /// This text without white space at its ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }) else { return "" }
    guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[first...last])
  }
}

extension ArraySlice where Element == UInt8 {
  /// Whether the bytes hold no white space but single blanks, and nothing that could be a no-break blank.
  fileprivate var hasSingleBlanks: Bool { unsafe withUnsafeBufferPointer { unsafe collapsedAlready($0) } }
}

private func collapsedAlready(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var last: UInt8 = 0
  for index in 0..<bytes.count {
    let byte = unsafe bytes[index]
    if byte < 0x20 || byte == 0xC2 || (byte == 0x20 && last == 0x20) { return false }
    last = byte
  }
  return true
}
