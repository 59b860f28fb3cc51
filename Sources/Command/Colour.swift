import Foundation

/// Colour on a terminal: bars green, what is missing of them dim.
///
/// Nothing is coloured where the output is no terminal, or where NO_COLOR is set (no-color.org).
enum Colour {
  /// Whether standard output may be coloured.
  static var isWanted: Bool {
    isatty(STDOUT_FILENO) == 1 && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// The text with its bars painted.
  static func painted(_ text: String) -> String {
    var result = ""
    var kind = Kind.plain
    for character in text {
      let next = Kind(character)
      if next != kind {
        if kind != .plain { result += "\u{1B}[0m" }
        result += next.start
        kind = next
      }
      result.append(character)
    }
    return kind == .plain ? result : result + "\u{1B}[0m"
  }

  private enum Kind {
    case plain, full, empty

    init(_ character: Character) {
      switch character {
      case "█", "▏", "▎", "▍", "▌", "▋", "▊", "▉": self = .full
      case "·": self = .empty
      default: self = .plain
      }
    }

    var start: String {
      switch self {
      case .plain: ""
      case .full: "\u{1B}[32m"
      case .empty: "\u{1B}[2m"
      }
    }
  }
}
