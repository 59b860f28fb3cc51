/// Turns the bytes of a document into UTF-8, piece by piece.
struct TextDecoder {
  let encoding: TextEncoding
  private var carried: [UInt8] = []
  private var highSurrogate: UInt32?
  private let table: [UInt32]?
  /// How many bytes did not fit the encoding and were read as windows-1252.
  private(set) var misfits = 0
  /// The line of the first misfit, counted in line feeds from 1.
  private(set) var firstMisfitLine: Int?
  private var line = 1

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    if case .named(let name) = encoding {
      table = CodePage.table(named: name)
    } else {
      table = nil
    }
  }

  /// Whether the encoding can be decoded at all.
  var known: Bool {
    if case .named = encoding { return table != nil }
    return true
  }

  /// Appends what the bytes mean; `last` says that no more will come.
  mutating func decode(_ piece: ArraySlice<UInt8>, into text: inout [UInt8], last: Bool) {
    var bytes = piece
    if !carried.isEmpty {
      bytes = (carried + piece)[...]
      carried = []
    }
    switch encoding {
    case .utf8: decodeUTF8(bytes, into: &text, last: last)
    case .windows1252: decodeSingleBytes(bytes, CodePage.windows1252, into: &text)
    case .utf16LittleEndian: decodeUTF16(bytes, low: 0, into: &text, last: last)
    case .utf16BigEndian: decodeUTF16(bytes, low: 1, into: &text, last: last)
    case .named: decodeSingleBytes(bytes, table ?? CodePage.windows1252, into: &text)
    }
  }

  private mutating func decodeUTF8(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8], last: Bool) {
    var index = bytes.startIndex
    var kept = index
    let end = bytes.endIndex
    while index < end {
      if bytes[index] < 0x80 {
        index = bytes.endOfASCII(from: index)
        continue
      }
      switch utf8Length(bytes, at: index) {
      case .whole(let length):
        index += length
      case .cut where !last:
        text.append(contentsOf: bytes[kept..<index])
        carried = Array(bytes[index...])
        return
      case .cut, .invalid:
        text.append(contentsOf: bytes[kept..<index])
        misfits += 1
        if firstMisfitLine == nil {
          firstMisfitLine = line + text.lazy.filter { $0 == 0x0A }.count
        }
        appendScalar(CodePage.windows1252[Int(bytes[index]) - 0x80], to: &text)
        index += 1
        kept = index
      }
    }
    text.append(contentsOf: bytes[kept..<end])
  }

  private func decodeSingleBytes(
    _ bytes: ArraySlice<UInt8>, _ table: [UInt32], into text: inout [UInt8]
  ) {
    text.reserveCapacity(text.count + bytes.count + bytes.count / 16)
    var kept = bytes.startIndex
    for index in bytes.indices where bytes[index] >= 0x80 {
      text.append(contentsOf: bytes[kept..<index])
      appendScalar(table[Int(bytes[index]) - 0x80], to: &text)
      kept = index + 1
    }
    text.append(contentsOf: bytes[kept..<bytes.endIndex])
  }

  private mutating func decodeUTF16(
    _ bytes: ArraySlice<UInt8>, low: Int, into text: inout [UInt8], last: Bool
  ) {
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let unit = UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8
      index += 2
      if let high = highSurrogate {
        highSurrogate = nil
        if unit >= 0xDC00, unit <= 0xDFFF {
          appendScalar(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00), to: &text)
          continue
        }
        misfits += 1
        appendScalar(0xFFFD, to: &text)
      }
      switch unit {
      case 0xD800...0xDBFF: highSurrogate = unit
      case 0xDC00...0xDFFF:
        misfits += 1
        appendScalar(0xFFFD, to: &text)
      default: appendScalar(unit, to: &text)
      }
    }
    if index < bytes.endIndex, !last { carried = Array(bytes[index...]) }
  }
}

/// Appends a character as UTF-8; what is no character becomes U+FFFD.
func appendScalar(_ value: UInt32, to text: inout [UInt8]) {
  let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
  text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
}
