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

extension ArraySlice where Element == UInt8 {
  /// The first place at or after `from` of a byte that is no ASCII, or the end.
  func endOfASCII(from: Int) -> Int {
    let start = startIndex
    return unsafe withUnsafeBytes { raw in
      var at = from - start
      // Eight bytes at a time while none has its highest bit set.
      while at + 8 <= raw.count,
        unsafe raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        at += 8
      }
      while at < raw.count, unsafe raw[at] < 0x80 { at += 1 }
      return at + start
    }
  }

  /// How often a byte occurs.
  func count(of byte: UInt8) -> Int {
    unsafe withUnsafeBufferPointer { buffer in
      var count = 0
      for index in 0..<buffer.count where unsafe buffer[index] == byte { count += 1 }
      return count
    }
  }
}
