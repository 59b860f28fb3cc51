internal import CLibXML2

/// The upper halves of single-byte code pages.
enum CodePage {
  /// What 0x80 to 0xFF mean in windows-1252 (WHATWG Encoding Standard, index windows-1252).
  static let windows1252: [UInt32] =
    [
      0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ] + Array(0xA0...0xFF)

  /// The upper half of any single-byte code page that libxml2 knows, or `nil`.
  ///
  /// Encodings of more than one byte a character are not supported here; no recipe program wrote them.
  static func table(named name: String) -> [UInt32]? {
    guard let handler = unsafe xmlFindCharEncodingHandler(name) else { return nil }
    defer { unsafe _ = xmlCharEncCloseFunc(handler) }
    var table: [UInt32] = []
    for byte in UInt8(0x80)...0xFF {
      guard let scalar = unsafe convert(byte, handler) else {
        table.append(0xFFFD)
        continue
      }
      table.append(scalar)
    }
    return table.contains { $0 != 0xFFFD } ? table : nil
  }

  private static func convert(_ byte: UInt8, _ handler: xmlCharEncodingHandlerPtr) -> UInt32? {
    let source = unsafe xmlBufferCreate()
    let target = unsafe xmlBufferCreate()
    defer {
      unsafe xmlBufferFree(source)
      unsafe xmlBufferFree(target)
    }
    var text: [UInt8] = [byte]
    _ = unsafe xmlBufferAdd(source, &text, 1)
    guard unsafe xmlCharEncInFunc(handler, target, source) >= 0,
      let content = unsafe xmlBufferContent(target)
    else { return nil }
    let length = unsafe Int(xmlBufferLength(target))
    let decoded = unsafe String(
      decoding: UnsafeBufferPointer(start: content, count: length), as: UTF8.self)
    let scalars = Array(decoded.unicodeScalars)
    return scalars.count == 1 ? scalars[0].value : nil
  }
}
