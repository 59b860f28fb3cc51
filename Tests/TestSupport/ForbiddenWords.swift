/// Words that the program must not say of a dish: presence can be proved, absence and healing cannot.
public enum ForbiddenWords {
  /// What must not be said, as runs of small words.
  private static let phrases: [[String]] = [
    ["safe"], ["safely"], ["free", "from"], ["free", "of"], ["allergen", "free"], ["heals"], ["heal"],
    ["cures"],
    ["cure"], ["harmless"], ["guaranteed"], ["guarantees"], ["no", "risk"], ["risk", "free"],
    ["contains", "no"],
    ["does", "not", "contain"],
  ]

  /// The forbidden runs of words in a text, in the order in which they stand there.
  public static func found(in text: String) -> [String] {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.flatMap { start in
      phrases.filter { words[start...].starts(with: $0) }.map { $0.joined(separator: " ") }
    }
  }

  /// The text between quotation marks in Swift source, without comments: what the program can say.
  ///
  /// What is put into a literal by interpolation is left out, with its brackets.
  public static func literals(inSwift source: String) -> [String] {
    source.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      var rest = Substring(line)
      while rest.first == " " { rest.removeFirst() }
      return rest.hasPrefix("//") ? [] : quoted(String(rest))
    }
  }

  private static func quoted(_ line: String) -> [String] {
    var result: [String] = []
    var open = false
    var depth = 0
    var current = ""
    var escaped = false
    for character in line {
      if escaped {
        escaped = false
        if character == "(" { depth += 1 }
        continue
      }
      if depth > 0 {
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        continue
      }
      switch character {
      case "\\" where open: escaped = true
      case "\"":
        if open { result.append(current) }
        current = ""
        open.toggle()
      default: if open { current.append(character) }
      }
    }
    return result
  }
}
