/// The lines of an iCalendar stream (RFC 5545): folded at 75 octets, ended by CR LF.
struct CalendarLines {
  private(set) var text = ""

  /// Adds a property whose value is already in its own form (days, rules, words of the standard).
  mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

  /// Adds a property whose value is text.
  mutating func add(_ name: String, text value: String) { fold("\(name):\(Self.escaped(value))") }

  /// Text as RFC 5545 section 3.3.11 has it: line breaks as `\n`, other control characters left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",":
        result.append("\\")
        result.append(scalar)
      case "\n" where wasReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result += "\\n".unicodeScalars
      case "\t": result.append(" ")
      default: if scalar.value >= 0x20, scalar.value != 0x7F { result.append(scalar) }
      }
    }
    return String(result)
  }

  /// A line in pieces of at most 75 octets; a character is never torn, nor a letter from its accents where it fits.
  private mutating func fold(_ line: String) {
    var octets = 0
    var isFirst = true
    for character in line {
      let size = character.utf8.count
      if octets + size > 75, octets > (isFirst ? 0 : 1) { breakLine(&octets, &isFirst) }
      if octets + size <= 75 {
        text.append(character)
        octets += size
        continue
      }
      // One character longer than a line, as some emoji are: torn between its scalars.
      for scalar in character.unicodeScalars {
        let size = scalar.utf8.count
        if octets + size > 75 { breakLine(&octets, &isFirst) }
        text.unicodeScalars.append(scalar)
        octets += size
      }
    }
    text += "\r\n"
  }

  private mutating func breakLine(_ octets: inout Int, _ isFirst: inout Bool) {
    text += "\r\n "
    octets = 1
    isFirst = false
  }
}
