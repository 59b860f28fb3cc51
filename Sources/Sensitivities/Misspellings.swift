internal import Embedded
internal import Foods
internal import Synchronization

/// Finds the name of a source that an unknown word is one letter away from: "parmezan", "almnods", "mustrad".
///
/// Only names of one word and of at least ``shortest`` letters are guessed at, only groups that a law names, and only
/// words that no food, no term and no list of ordinary words knows, so that no food is turned into another.
final class Misspellings: Sendable {
  /// The fewest letters of a name that is guessed at.
  static let shortest = 6
  private static let memory = 1 << 13

  private struct Name: Sendable {
    var letters: [UInt8]
    var term: Int32
  }

  private struct State: Sendable {
    /// Names by first letter and length; empty until the first word is asked for.
    var names: [[Name]] = []
    /// Words that are known; empty until the first guess.
    var known: Set<UInt64> = []
    /// Words that were asked for, each at the place that the low end of its hash names, and their answers.
    ///
    /// -1 is no guess; a word that takes another's place makes that one be looked for again.
    var asked = [UInt64](repeating: 0, count: Misspellings.memory)
    var answers = [Int32](repeating: -1, count: Misspellings.memory)
  }

  private let terms: TermIndex
  private let groups: GroupTable
  private let foods: @Sendable () -> [Food]
  private let state = Mutex(State())

  /// Makes an index; `foods` are asked for at the first guess, their words are known and no misspellings.
  init(_ terms: TermIndex, _ groups: GroupTable, foods: @escaping @Sendable () -> [Food]) {
    self.terms = terms
    self.groups = groups
    self.foods = foods
  }

  /// Whether a guess may speak of a group.
  func speaks(ofRow row: Int) -> Bool { row < groups.groups.count && !groups.groups[row].laws.isEmpty }

  /// The term that an unknown word is one letter away from (left out, added, changed or two changed places).
  ///
  /// - Parameters:
  ///   - word: The hash of the word.
  ///   - letters: Gives its folded letters, when the word was not asked for lately.
  /// - Returns: The earliest of the tables when there are several, or `nil`.
  func term(like word: UInt64, _ letters: () -> [UInt8]) -> Int32? {
    state.withLock { state in
      let place = Int(truncatingIfNeeded: word) & (Misspellings.memory - 1)
      if state.asked[place] == word { return state.answers[place] < 0 ? nil : state.answers[place] }
      if state.names.isEmpty { state.names = names() }
      var guess = nearest(to: letters(), state.names)
      if guess != nil {
        if state.known.isEmpty { state.known = knownWords() }
        if state.known.contains(word) { guess = nil }
      }
      state.asked[place] = word
      state.answers[place] = guess ?? -1
      return guess
    }
  }

  private static func bucket(_ first: UInt8, _ length: Int) -> Int? {
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first), length < 32 else { return nil }
    return Int(first - UInt8(ascii: "a")) * 32 + length
  }

  private func names() -> [[Name]] {
    var names = [[Name]](repeating: [], count: 26 * 32)
    for (number, term) in terms.terms.enumerated() where term.length == 1 {
      let letters = Array(terms.names[term.name].utf8)
      guard letters.count >= Misspellings.shortest, letters.count < 32,
        letters.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }),
        term.effects.contains(where: { isStrong(terms.effects[Int($0)]) })
      else { continue }
      var folded = letters
      Plurals.removeEnding(&folded)
      if folded.count >= Misspellings.shortest,
        let bucket = Misspellings.bucket(letters[0], folded.count)
      {
        names[bucket].append(Name(letters: folded, term: Int32(number)))
      }
    }
    return names
  }

  private func isStrong(_ effect: TermIndex.Effect) -> Bool {
    guard let certainty = effect.certainty else { return false }
    return certainty > .possible && speaks(ofRow: Int(effect.group))
  }

  private func knownWords() -> Set<UInt64> {
    var known: Set<UInt64> = [0]
    var words = WordList()
    for term in terms.terms {
      words.read(terms.names[term.name])
      known.formUnion(words.hashes)
    }
    for food in foods() {
      for name in [food.name] + food.synonyms {
        words.read(name)
        known.formUnion(words.hashes)
      }
    }
    let ordinary = Table("sensitivity_lookalike_words.tsv")
    let column = ordinary.column("words")
    for row in 0..<ordinary.count {
      for word in ordinary.list(row, column) { known.insert(WordList.hash(word)) }
    }
    return known
  }

  private func nearest(to word: [UInt8], _ names: [[Name]]) -> Int32? {
    var best: Int32?
    for length in (word.count - 1)...(word.count + 1) {
      guard let first = word.first, let bucket = Misspellings.bucket(first, length) else { continue }
      for name in names[bucket] where best.map({ name.term < $0 }) ?? true {
        if Misspellings.isOneApart(word, name.letters) { best = name.term }
      }
    }
    return best
  }

  /// Whether one letter was left out, added or changed, or two neighbours changed places; the first letter stands.
  static func isOneApart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.first == other.first, abs(one.count - other.count) <= 1, one != other else { return false }
    var start = 0
    let shorter = min(one.count, other.count)
    while start < shorter, one[start] == other[start] { start += 1 }
    var end = 0
    while end < shorter - start, one[one.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    let (left, right) = (one.count - start - end, other.count - start - end)
    if left <= 1, right <= 1 { return true }
    return left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]
  }
}
