/// A number found in a text.
public struct FoundNumber: Hashable, Sendable {
  /// Its value.
  public var value: Double
  /// The index of the byte after it.
  public var end: Int
  /// Whether it is written as a whole number, without fraction or decimals.
  public var isWhole: Bool
}

/// Reads the numbers of recipes from UTF-8 bytes: `2`, `2.5`, `1,5`, `1,000`, `.25`, `1/2`, `½`, `1 1/2`, `1½`, `1-1/2`,
/// `1 and 1/2`.
///
/// A comma before exactly three digits separates thousands unless the number starts with 0; any other comma
/// between digits is a decimal comma. The twin in Python is `Scripts/tagger_text.py`.
public enum NumberReader {
  /// The number that starts at `start`, as long as it goes, or `nil`.
  public static func number(_ bytes: [UInt8], at start: Int, end: Int) -> FoundNumber? {
    if let part = fraction(bytes, at: start, end: end) { return part }
    guard let first = plain(bytes, at: start, end: end) else { return nil }
    guard first.isWhole else { return first }
    let next = afterJoint(bytes, at: first.end, end: end)
    if let part = fraction(bytes, at: next, end: end), part.value < 1 {
      return FoundNumber(value: first.value + part.value, end: part.end, isWhole: false)
    }
    return first
  }

  /// The value and length of a fraction character (`½`) at `start`, or `nil`.
  public static func fractionCharacter(_ bytes: [UInt8], at start: Int, end: Int) -> FoundNumber? {
    guard start + 1 < end else { return nil }
    if bytes[start] == 0xC2 {
      switch bytes[start + 1] {
      case 0xBC: return FoundNumber(value: 0.25, end: start + 2, isWhole: false)
      case 0xBD: return FoundNumber(value: 0.5, end: start + 2, isWhole: false)
      case 0xBE: return FoundNumber(value: 0.75, end: start + 2, isWhole: false)
      default: return nil
      }
    }
    guard bytes[start] == 0xE2, bytes[start + 1] == 0x85, start + 2 < end else { return nil }
    let index = Int(bytes[start + 2]) - 0x90
    guard index >= 0, index < fractions.count else { return nil }
    return FoundNumber(value: fractions[index], end: start + 3, isWhole: false)
  }

  /// U+2150 (one seventh) to U+215E (seven eighths).
  private static let fractions: [Double] = [
    1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8,
  ]

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func digits(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    var position = start
    while position < end, isDigit(bytes[position]) { position += 1 }
    return position
  }

  private static func blanks(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    var position = start
    while position < end, bytes[position] == 0x20 { position += 1 }
    return position
  }

  /// The value of digits; what goes beyond fifteen of them does not change it.
  private static func integer(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Double {
    var value = 0.0
    for index in start..<min(end, start + 15) { value = value * 10 + Double(bytes[index] - 0x30) }
    return value
  }

  private static func decimals(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Double {
    let stop = min(end, start + 15)
    var scale = 1.0
    for _ in start..<stop { scale *= 10 }
    return integer(bytes, start, stop) / scale
  }

  private static func plain(_ bytes: [UInt8], at start: Int, end: Int) -> FoundNumber? {
    guard start < end else { return nil }
    if bytes[start] == 0x2E {
      let stop = digits(bytes, at: start + 1, end: end)
      if stop == start + 1 { return nil }
      return FoundNumber(value: decimals(bytes, start + 1, stop), end: stop, isWhole: false)
    }
    let stop = digits(bytes, at: start, end: end)
    if stop == start { return nil }
    guard stop + 1 < end, bytes[stop] == 0x2E || bytes[stop] == 0x2C, isDigit(bytes[stop + 1]) else {
      return FoundNumber(value: integer(bytes, start, stop), end: stop, isWhole: true)
    }
    let last = digits(bytes, at: stop + 1, end: end)
    if bytes[stop] == 0x2C, last - stop - 1 == 3, stop - start <= 3, bytes[start] != 0x30 {
      let value = integer(bytes, start, stop) * 1000 + integer(bytes, stop + 1, last)
      return FoundNumber(value: value, end: last, isWhole: true)
    }
    let value = integer(bytes, start, stop) + decimals(bytes, stop + 1, last)
    return FoundNumber(value: value, end: last, isWhole: false)
  }

  /// A simple fraction: `½`, `1/2`, or `1 / 2` with blanks when it can be nothing else.
  private static func fraction(_ bytes: [UInt8], at start: Int, end: Int) -> FoundNumber? {
    guard start < end else { return nil }
    if bytes[start] >= 0xC2 { return fractionCharacter(bytes, at: start, end: end) }
    let stop = digits(bytes, at: start, end: end)
    guard stop > start, stop - start <= 3 else { return nil }
    let slash = blanks(bytes, at: stop, end: end)
    guard slash < end, bytes[slash] == 0x2F else { return nil }
    let below = blanks(bytes, at: slash + 1, end: end)
    let last = digits(bytes, at: below, end: end)
    guard last > below, last - below <= 3 else { return nil }
    let (top, bottom) = (integer(bytes, start, stop), integer(bytes, below, last))
    guard top > 0, bottom > 0 else { return nil }
    if slash != stop || below != slash + 1 {
      guard top < bottom, [2, 3, 4, 5, 6, 8].contains(bottom) else { return nil }
    } else if let mixed = mixed(top, bottom) {
      return FoundNumber(value: mixed, end: last, isWhole: false)
    } else if top > bottom * 4, ![2, 3, 4, 8].contains(bottom) {
      return nil
    }
    return FoundNumber(value: top / bottom, end: last, isWhole: false)
  }

  /// "21/2" is two and a half that lost its blank: nobody measures in twenty-one halves.
  private static func mixed(_ top: Double, _ bottom: Double) -> Double? {
    let part = top.truncatingRemainder(dividingBy: 10)
    guard top > 10, top < 100, part > 0, part < bottom, [2, 3, 4, 8].contains(bottom) else { return nil }
    return (top - part) / 10 + part / bottom
  }

  /// The place after what may stand between a whole number and its fraction: blanks, a hyphen, "and", "&", "+".
  private static func afterJoint(_ bytes: [UInt8], at start: Int, end: Int) -> Int {
    let position = blanks(bytes, at: start, end: end)
    guard position + 1 < end else { return position }
    switch bytes[position] {
    case 0x2D: return blanks(bytes, at: position + 1, end: end)
    case 0x26, 0x2B:
      guard bytes[position + 1] == 0x20 else { return position }
      return blanks(bytes, at: position + 2, end: end)
    case 0x61, 0x41:
      guard position + 3 < end, bytes[position + 1] | 0x20 == 0x6E, bytes[position + 2] | 0x20 == 0x64,
        bytes[position + 3] == 0x20
      else { return position }
      return blanks(bytes, at: position + 4, end: end)
    default: return position
    }
  }
}

extension Quantity {
  /// Reads a quantity as a field of a recipe file has it: `1 1/2`, `2-3`, `2 to 3`, `½`.
  ///
  /// The result is `nil` when the text is anything else than a number or a range.
  public init?(reading text: some StringProtocol) {
    let bytes = Array(String(text).utf8).map { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
    var position = Self.blank(bytes, 0)
    guard let low = NumberReader.number(bytes, at: position, end: bytes.count) else { return nil }
    position = Self.blank(bytes, low.end)
    if position == bytes.count {
      self.init(low.value)
      return
    }
    let joints: [[UInt8]] = [
      Array("-".utf8), Array("–".utf8), Array("—".utf8), Array("to ".utf8), Array("or ".utf8),
      Array("bis ".utf8),
      Array("à ".utf8),
    ]
    guard let joint = joints.first(where: { bytes[position...].starts(with: $0) }) else { return nil }
    position = Self.blank(bytes, position + joint.count)
    guard let high = NumberReader.number(bytes, at: position, end: bytes.count),
      Self.blank(bytes, high.end) == bytes.count
    else { return nil }
    self.init(low.value, high.value)
  }

  private static func blank(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return position
  }
}
