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
    var plain = true
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte < 0x20 || byte == 0xC2 || (byte == 0x20 && isBlank(bytes[index + 1])) {
        plain = false
        break
      }
      index += 1
    }
    if plain {
      self = String(decoding: bytes[start..<end], as: UTF8.self)
      return
    }
    var kept: [UInt8] = []
    kept.reserveCapacity(end - start)
    var pending = false
    index = start
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
  var collapsed: String { String(collapsing: Array(utf8)[...]) }

  /// This text without white space at its ends.
  var trimmed: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }) else { return "" }
    guard let last = bytes.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(self[first...last])
  }
}
