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
      for additive in index.named(in: Array(line.utf8)) where found[additive.key] == nil {
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

  private static let index = AdditiveIndex(all)
}

/// The additives by the first letter of their word, so that most words of a line are passed over at a glance.
private struct AdditiveIndex: Sendable {
  /// Additives with the bytes of their words, the longest first, by first byte.
  private var byFirst = [[(word: [UInt8], additive: Additive)]](repeating: [], count: 256)

  init(_ all: [Additive]) {
    for additive in all {
      let word = Array(additive.word.utf8)
      if let first = word.first { byFirst[Int(first)].append((word, additive)) }
    }
  }

  /// The additives whose words occur in a line from the start of a word on, capitals or not; the longest first.
  func named(in line: [UInt8]) -> [Additive] {
    var found: [(word: [UInt8], additive: Additive)] = []
    var isInside = false
    for start in line.indices {
      let byte = lowered(line[start])
      if !isInside {
        for candidate in byFirst[Int(byte)] where occurs(candidate.word, in: line, at: start) {
          found.append(candidate)
        }
      }
      isInside = isLetter(byte)
    }
    guard found.count > 1 else { return found.map(\.additive) }
    return found.map(\.additive).sorted { ($0.word.utf8.count, $1.word) > ($1.word.utf8.count, $0.word) }
  }

  private func occurs(_ word: [UInt8], in line: [UInt8], at start: Int) -> Bool {
    guard start + word.count <= line.count else { return false }
    for place in word.indices where lowered(line[start + place]) != word[place] { return false }
    return true
  }

  private func lowered(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

  private func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte) || byte >= 128 }
}
