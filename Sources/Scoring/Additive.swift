internal import Embedded

/// An additive that a line may name.
struct Additive: Sendable {
  enum Kind: String, Sendable {
    case emulsifier, other, sweetener
  }

  let word: String
  let key: String
  let kind: Kind
  let points: Double

  /// All words, the longest first.
  static let all: [Additive] = {
    let table = Table("science/additives.tsv")
    let rows = (0..<table.count).map { row in
      let kind = table.text(row, table.column("kind"))
      guard let kind = Kind(rawValue: kind) else {
        preconditionFailure("additives.tsv:\(table.line(ofRow: row)): no kind is called \(kind)")
      }
      return Additive(
        word: table.text(row, table.column("word")), key: table.text(row, table.column("key")), kind: kind,
        points: table.number(row, table.column("points")) ?? 0)
    }
    return rows.sorted { ($0.word.utf8.count, $1.word) > ($1.word.utf8.count, $0.word) }
  }()

  /// The additives named in any of the lines, each key once, in the order of their keys.
  static func named(in lines: [String]) -> [Additive] {
    var found: [String: Additive] = [:]
    for line in lines {
      let line = line.lowercased()
      for additive in all where found[additive.key] == nil && contains(line, additive.word) {
        found[additive.key] = additive
      }
    }
    return found.values.sorted { $0.key < $1.key }
  }

  /// The emulsifiers' points: the named ones in full, the doubtful others two points together at most.
  static func emulsifierPoints(_ additives: [Additive]) -> Double {
    let others = additives.filter { $0.kind == .other }.reduce(0) { $0 + $1.points }
    return additives.filter { $0.kind == .emulsifier }.reduce(min(2, others)) { $0 + $1.points }
  }

  /// The sweeteners' points.
  static func sweetenerPoints(_ additives: [Additive]) -> Double {
    additives.filter { $0.kind == .sweetener }.reduce(0) { $0 + $1.points }
  }

  /// Whether the bytes of `word` occur in `line`, starting at the start of a word.
  private static func contains(_ line: String, _ word: String) -> Bool {
    let line = Array(line.utf8)
    let word = Array(word.utf8)
    guard line.count >= word.count, !word.isEmpty else { return false }
    for start in 0...(line.count - word.count) {
      if start > 0, isLetter(line[start - 1]) { continue }
      if line[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || byte >= 128
  }
}
