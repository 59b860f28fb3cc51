/// Splits the directions and notes of a document into paragraphs.
enum Paragraphs {
  /// The paragraphs of a text, which blank lines separate; lines that a program wrapped are joined again.
  static func split(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var lines: [Substring] = []
    for line in text.lines {
      if line.utf8.allSatisfy(isBlank) {
        if !lines.isEmpty { paragraphs.append(join(lines)) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !lines.isEmpty { paragraphs.append(join(lines)) }
    return paragraphs.filter { !$0.isEmpty }
  }

  /// The steps of a text in which every line is one, unless a program wrapped it at a fixed width.
  static func steps(_ text: String) -> [String] { steps(ofLines: text.lines.map { String($0).collapsed }) }

  /// The same, of lines that are collapsed already.
  static func steps(ofLines all: [String]) -> [String] {
    let lines = all.contains { $0.isEmpty } ? all.filter { !$0.isEmpty } : all
    guard lines.count >= 3, lines.allSatisfy({ $0.utf8.count <= 82 }) else { return lines }
    let long = lines.filter { (56...82).contains($0.utf8.count) }.count
    return long * 2 >= lines.count ? split(all.joined(separator: "\n")) : lines
  }

  /// The whole text as one, with paragraphs kept apart by one blank line.
  static func tidy(_ text: String) -> String { split(text).joined(separator: "\n\n") }

  /// Long lines were wrapped and flow on; after short ones the line break was meant.
  private static func join(_ lines: [Substring]) -> String {
    var text = ""
    var breakAfter = false
    for line in lines {
      let words = String(line).collapsed
      guard !words.isEmpty else { continue }
      if !text.isEmpty { text += breakAfter ? "\n" : " " }
      text += words
      breakAfter = line.utf8.count < 50
    }
    return text
  }
}
