/// How the bytes of a document stand for characters.
enum TextEncoding: Equatable {
  /// UTF-8; bytes that are not are read as windows-1252, so that nothing is lost.
  case utf8
  case windows1252
  case utf16LittleEndian
  case utf16BigEndian
  /// Any other that libxml2 can convert, by its name.
  case named(String)
}

/// What the start of a document says about its encoding.
struct EncodingGuess: Equatable {
  var encoding: TextEncoding
  /// The bytes of the byte order mark.
  var markLength = 0
  /// What had to be read otherwise than declared, as a sentence.
  var remark: String?
}

extension TextEncoding {
  /// Judges by byte order mark, by declaration, and by whether the bytes are valid UTF-8.
  ///
  /// Labels of ISO-8859-1 mean windows-1252, as they do for browsers (WHATWG Encoding Standard, section 4.2).
  static func guess(_ head: ArraySlice<UInt8>) -> EncodingGuess {
    let bytes = Array(head.prefix(4))
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return EncodingGuess(encoding: .utf8, markLength: 3) }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return EncodingGuess(encoding: .utf16LittleEndian, markLength: 2)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return EncodingGuess(encoding: .utf16BigEndian, markLength: 2)
    }
    if bytes.count == 4, bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 {
      return EncodingGuess(encoding: .utf16LittleEndian)
    }
    if bytes.count == 4, bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 {
      return EncodingGuess(encoding: .utf16BigEndian)
    }
    let validity = UTF8Validity(head)
    guard let label = declaredLabel(head) else {
      // Without a word, bytes that are not UTF-8 can only be an old code page.
      if validity.invalid > 0, validity.multibyte == 0 {
        return EncodingGuess(
          encoding: .windows1252,
          remark: "no encoding is declared and the bytes are not UTF-8; read as windows-1252")
      }
      return EncodingGuess(encoding: .utf8)
    }
    return judge(label: label, validity)
  }

  private static func judge(label: String, _ validity: UTF8Validity) -> EncodingGuess {
    let key = label.lowercased().filter { $0.isLetter || $0.isNumber }
    switch key {
    case "utf8", "usascii", "ascii", "utf16", "utf16le", "utf16be", "unicode":
      // A document that can be read this far as single bytes is not UTF-16, whatever it says.
      return EncodingGuess(
        encoding: .utf8,
        remark: key.hasPrefix("utf16") || key == "unicode"
          ? "encoding \(label) is declared but the bytes are not; read as UTF-8" : nil)
    case "iso88591", "latin1", "l1", "windows1252", "win1252", "cp1252", "ansi":
      if validity.multibyte > 0, validity.invalid == 0 {
        return EncodingGuess(
          encoding: .utf8, remark: "encoding \(label) is declared but the bytes are UTF-8; read as UTF-8")
      }
      let known = ["iso88591", "latin1", "l1", "windows1252", "cp1252"].contains(key)
      return EncodingGuess(
        encoding: .windows1252,
        remark: known ? nil : "encoding \(label) is not a known name; read as windows-1252")
    default:
      return EncodingGuess(encoding: .named(label))
    }
  }

  /// The `encoding="…"` of an XML declaration or the `charset=…` of a page, within the first 2 KiB.
  ///
  /// It is searched as text because real programs write declarations that are not well-formed.
  static func declaredLabel(_ head: ArraySlice<UInt8>) -> String? {
    let start = Array(head.prefix(2_048))
    for key in ["encoding", "charset"] {
      var from = 0
      while let found = start.firstRange(of: Array(key.utf8), from: from, ignoringCase: true) {
        from = found.upperBound
        if key == "encoding", !insideDeclaration(start, found.lowerBound) { continue }
        var index = found.upperBound
        while index < start.count, isBlank(start[index]) { index += 1 }
        guard index < start.count, start[index] == UInt8(ascii: "=") else { continue }
        index += 1
        while index < start.count, isBlank(start[index]) { index += 1 }
        if index < start.count, start[index] == 0x22 || start[index] == 0x27 { index += 1 }
        let first = index
        while index < start.count, isLabelByte(start[index]) { index += 1 }
        if index > first { return String(decoding: start[first..<index], as: UTF8.self) }
      }
    }
    return nil
  }

  private static func insideDeclaration(_ bytes: [UInt8], _ index: Int) -> Bool {
    var at = index
    while at > 0, bytes[at] != UInt8(ascii: "<"), bytes[at] != UInt8(ascii: ">") { at -= 1 }
    return bytes[at...].starts(with: Array("<?xml".utf8))
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }
}

/// How many characters of more than one byte a piece of text has, and how many bytes that are not UTF-8.
struct UTF8Validity: Equatable {
  var multibyte = 0
  var invalid = 0

  init(_ bytes: ArraySlice<UInt8>) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      switch utf8Length(bytes, at: index) {
      case .whole(let length):
        multibyte += 1
        index += length
      case .cut:
        return
      case .invalid:
        invalid += 1
        index += 1
      }
    }
  }
}

enum UTF8Sequence: Equatable {
  case whole(Int)
  /// The bytes end within a sequence that was right so far.
  case cut
  case invalid
}

/// Judges the sequence of UTF-8 bytes that starts at `index` (Unicode 15, table 3-7).
func utf8Length(_ bytes: ArraySlice<UInt8>, at index: Int) -> UTF8Sequence {
  let first = bytes[index]
  let length: Int
  var lowest: UInt8 = 0x80
  var highest: UInt8 = 0xBF
  switch first {
  case 0x00...0x7F: return .whole(1)
  case 0xC2...0xDF: length = 2
  case 0xE0:
    length = 3
    lowest = 0xA0
  case 0xED:
    length = 3
    highest = 0x9F
  case 0xE1...0xEF: length = 3
  case 0xF0:
    length = 4
    lowest = 0x90
  case 0xF4:
    length = 4
    highest = 0x8F
  case 0xF1...0xF3: length = 4
  default: return .invalid
  }
  for step in 1..<length {
    guard index + step < bytes.endIndex else { return .cut }
    let byte = bytes[index + step]
    guard byte >= lowest, byte <= highest else { return .invalid }
    lowest = 0x80
    highest = 0xBF
  }
  return .whole(length)
}
