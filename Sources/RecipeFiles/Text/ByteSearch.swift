extension Array where Element == UInt8 {
  /// The first place of `other` at or after `from`.
  func firstRange(of other: [UInt8], from: Int, ignoringCase: Bool = false) -> Range<Int>? {
    self[...].firstRange(of: other, from: from, ignoringCase: ignoringCase)
  }
}

extension ArraySlice where Element == UInt8 {
  /// The first place of `other` at or after `from`.
  func firstRange(of other: [UInt8], from: Int, ignoringCase: Bool = false) -> Range<Int>? {
    guard let first = other.first, endIndex - from >= other.count else { return nil }
    var index = from
    let last = endIndex - other.count
    while index <= last {
      if folded(self[index], ignoringCase) == folded(first, ignoringCase) {
        var length = 1
        while length < other.count,
          folded(self[index + length], ignoringCase) == folded(other[length], ignoringCase)
        {
          length += 1
        }
        if length == other.count { return index..<index + length }
      }
      index += 1
    }
    return nil
  }

  /// Whether `other` stands at `index`.
  func has(_ other: StaticString, at index: Int) -> Bool {
    guard endIndex - index >= other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { text in
      for offset in 0..<text.count where unsafe text[offset] != self[index + offset] { return false }
      return true
    }
  }
}

/// The byte, with a letter of ASCII in lower case when case does not count.
@inline(__always)
func folded(_ byte: UInt8, _ ignoringCase: Bool = true) -> UInt8 {
  ignoringCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
}
