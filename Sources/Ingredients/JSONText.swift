/// Writes JSON values as bytes.
public enum JSONText {
  /// Appends a string with its quotes and escapes, or `null`.
  public static func append(_ text: String?, to out: inout [UInt8]) {
    guard let text else {
      out.append(contentsOf: "null".utf8)
      return
    }
    out.append(UInt8(ascii: "\""))
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) else {
        return false
      }
      out.append(contentsOf: bytes)
      return true
    }
    if isPlain != true { appendEscaped(text, to: &out) }
    out.append(UInt8(ascii: "\""))
  }

  private static func appendEscaped(_ text: String, to out: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        out.append(UInt8(ascii: "\\"))
        out.append(byte)
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        out.append(contentsOf: "\\u00".utf8)
        out.append(hexadecimal(byte >> 4))
        out.append(hexadecimal(byte & 15))
      default: out.append(byte)
      }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x57 + digit }

  /// Appends a number: whole ones without a decimal point, others as short as they can be; what is not finite is
  /// `null`.
  public static func append(_ value: Double, to out: inout [UInt8]) {
    guard value.isFinite else {
      out.append(contentsOf: "null".utf8)
      return
    }
    if value >= 0, value < 1_000_000, value == value.rounded(.down) {
      append(whole: Int(value), to: &out)
    } else {
      out.append(contentsOf: value.description.utf8)
    }
  }

  private static func append(whole value: Int, to out: inout [UInt8]) {
    if value >= 10 { append(whole: value / 10, to: &out) }
    out.append(0x30 + UInt8(value % 10))
  }
}
