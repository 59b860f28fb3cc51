/// Reads the HTML entities that are left in scraped lines.
enum HTMLEntity {
  private static let longest = 10

  /// Reads the entity at `start` into `out`; the place after it, or `nil` when there is none.
  static func read(_ bytes: [UInt8], at start: Int, end: Int, into out: inout [UInt8]) -> Int? {
    let first = start + 1
    guard first + 1 < end else { return nil }
    var stop = first
    while stop < min(end, first + longest), bytes[stop] != UInt8(ascii: ";"), bytes[stop] > 0x20 { stop += 1 }
    if stop < end, bytes[stop] == UInt8(ascii: ";"), stop > first {
      if bytes[first] == UInt8(ascii: "#") {
        guard let scalar = number(bytes, first + 1, stop) else { return nil }
        append(scalar, to: &out)
        return stop + 1
      }
      if let scalar = named[String(decoding: bytes[first..<stop], as: UTF8.self)] {
        append(scalar, to: &out)
        return stop + 1
      }
    }
    return fractionWithoutEnd(bytes, at: first, end: end, into: &out)
  }

  /// Takes over a scalar, or what it stands for in a plain line.
  private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch LineCleaner.meaning(of: scalar) {
    case 0:
      guard scalar >= 0x20, let scalar = Unicode.Scalar(scalar) else {
        out.append(0x20)
        return
      }
      out.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    case 1: break
    case let character: out.append(character)
    }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ end: Int) -> UInt32? {
    let hexadecimal = start < end && bytes[start] | 0x20 == UInt8(ascii: "x")
    let digits = String(decoding: bytes[(hexadecimal ? start + 1 : start)..<end], as: UTF8.self)
    return UInt32(digits, radix: hexadecimal ? 16 : 10)
  }

  /// `&frac12oz`, which some sites print without its semicolon.
  private static func fractionWithoutEnd(
    _ bytes: [UInt8], at start: Int, end: Int, into out: inout [UInt8]
  ) -> Int? {
    guard start + 5 < end, bytes[start..<(start + 4)].elementsEqual("frac".utf8) else { return nil }
    switch (bytes[start + 4], bytes[start + 5]) {
    case (0x31, 0x32): append(0xBD, to: &out)
    case (0x31, 0x34): append(0xBC, to: &out)
    case (0x33, 0x34): append(0xBE, to: &out)
    default: return nil
    }
    return start + 6
  }

  private static let named: [String: UInt32] = [
    "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "nbsp": 0xA0, "deg": 0xB0,
    "frac12": 0xBD,
    "frac14": 0xBC, "frac34": 0xBE, "frac13": 0x2153, "frac23": 0x2154, "frac18": 0x215B, "frac38": 0x215C,
    "frac58": 0x215D, "frac78": 0x215E, "frac15": 0x2155, "frasl": 0x2044, "times": 0xD7, "ndash": 0x2013,
    "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D, "hellip": 0x2026,
    "reg": 0xAE, "trade": 0x2122, "copy": 0xA9, "bull": 0x2022, "middot": 0xB7, "shy": 0xAD, "ensp": 0x2002,
    "emsp": 0x2003, "thinsp": 0x2009, "acute": 0xB4, "ordm": 0xBA,
    "eacute": 0xE9, "egrave": 0xE8, "ecirc": 0xEA, "euml": 0xEB, "agrave": 0xE0, "aacute": 0xE1,
    "acirc": 0xE2,
    "auml": 0xE4, "aring": 0xE5, "ccedil": 0xE7, "iacute": 0xED, "icirc": 0xEE, "iuml": 0xEF, "ntilde": 0xF1,
    "oacute": 0xF3, "ocirc": 0xF4, "ouml": 0xF6, "oslash": 0xF8, "uacute": 0xFA, "ugrave": 0xF9,
    "ucirc": 0xFB,
    "uuml": 0xFC, "szlig": 0xDF, "aelig": 0xE6, "oelig": 0x153, "Eacute": 0xC9, "Ouml": 0xD6, "Auml": 0xC4,
    "Uuml": 0xDC, "Ccedil": 0xC7,
  ]
}
