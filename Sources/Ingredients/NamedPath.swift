/// The most likely labels among those that call at least one word a name.
struct NamedPath {
  let emissions: [SIMD8<Int32>]
  let transitions: [SIMD8<Int32>]
  let tokens: [Token]

  /// Whether a line with these labels lacks a name it should have.
  static func isWanted(_ labels: [Label], _ tokens: [Token]) -> Bool {
    var isIngredient = false
    for (label, token) in zip(labels, tokens) {
      switch label {
      case .name: if canBeName(token) { return false }
      case .quantity, .unit, .preparation, .purpose: isIngredient = true
      default: break
      }
    }
    return isIngredient
  }

  /// Whether a token can be a name by itself: a word, and more than a state such as "fresh".
  private static func canBeName(_ token: Token) -> Bool {
    token.kind == .word
      && token.entry.role.isDisjoint(with: [.state, .size, .article, .of, .or, .and, .lead])
  }

  private static let never = Int32(-1_000_000)

  /// A path's scores by label, first without a name so far, then with one.
  private typealias Scores = (without: [Int32], with: [Int32])

  /// The labels, or `nil` when no word can be a name.
  func labels() -> [Label]? {
    var scores: Scores = ([], [])
    var origins: [[UInt8]] = []
    for index in emissions.indices {
      var origin = [UInt8](repeating: 0, count: 16)
      scores = index == 0 ? start() : step(scores, index, &origin)
      origins.append(origin)
    }
    guard let best = scores.with.indices.max(by: { scores.with[$0] < scores.with[$1] }),
      scores.with[best] > Self.never / 2
    else { return nil }
    var place = best + 8
    var result: [Label] = []
    for origin in origins.reversed() {
      result.append(Label(rawValue: UInt8(place & 7)) ?? .name)
      place = Int(origin[place])
    }
    return result.reversed()
  }

  private func start() -> Scores {
    var scores: Scores = (Array(repeating: Self.never, count: 8), Array(repeating: Self.never, count: 8))
    for label in 0..<8 { scores.without[label] = emissions[0][label] }
    if Self.canBeName(tokens[0]) { swap(&scores.without[0], &scores.with[0]) }
    return scores
  }

  private func step(_ scores: Scores, _ index: Int, _ origin: inout [UInt8]) -> Scores {
    var next: Scores = (Array(repeating: Self.never, count: 8), Array(repeating: Self.never, count: 8))
    let names = Self.canBeName(tokens[index])
    for label in 0..<8 {
      for from in 0..<8 {
        let change = transitions[from][label] + emissions[index][label]
        let without = scores.without[from] + change
        if label == 0, names {
          if without > next.with[label] {
            next.with[label] = without
            origin[8 + label] = UInt8(from)
          }
        } else if without > next.without[label] {
          next.without[label] = without
          origin[label] = UInt8(from)
        }
        if scores.with[from] + change > next.with[label] {
          next.with[label] = scores.with[from] + change
          origin[8 + label] = UInt8(from + 8)
        }
      }
    }
    return next
  }
}
