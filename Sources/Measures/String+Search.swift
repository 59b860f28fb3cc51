extension String {
  /// Whether the bytes of `part` stand somewhere in this text; case matters.
  package func has(_ part: String) -> Bool { place(of: part) != nil }

  /// Where the bytes of `part` first stand in this text, or `nil`; case matters.
  package func place(of part: String) -> Int? {
    var (text, part) = (self, part)
    return text.withUTF8 { text in part.withUTF8 { firstPlace(of: $0, in: text) } }
  }
}

/// Where `wanted` first stands in `text`, or `nil`.
private func firstPlace(of wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard let head = wanted.first else { return 0 }
  var start = 0
  while start + wanted.count <= text.count {
    if text[start] == head, (1..<wanted.count).allSatisfy({ text[start + $0] == wanted[$0] }) { return start }
    start += 1
  }
  return nil
}
