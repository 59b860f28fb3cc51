internal import Embedded

/// Finds in a line what it says not to hold: "gluten-free", "dairy and nut free", "vegan", "no butter", "without nuts".
///
/// A label speaks for its own choice of the line only ("gluten-free pasta or spaghetti" still holds spaghetti), and
/// not at all when the line leaves it open ("gluten-free if needed").
struct FreeLabels: Sendable {
  /// A label in a line.
  struct Label {
    /// The words that make the label.
    var words: Range<Int>
    /// The groups it speaks for.
    var honours: GroupSet
    /// The groups that it leaves open: what is wheat-free may hold rye.
    var leaves: GroupSet
  }

  private struct Meaning {
    var honours: GroupSet
    var leaves: GroupSet
  }

  /// Words that go with "free", "free of" and "less": the hash of `gluten`, `nut`.
  private var freeWords: [UInt64: Meaning] = [:]
  /// Labels of their own: `vegan`, `plant based`.
  private var phrases: [(words: [UInt64], meaning: Meaning)] = []
  private var phraseStarts: Set<UInt64> = []
  private let free = WordList.hash("free")
  private let from = Set(["from", "of"].map(WordList.hash))
  private let non = WordList.hash("non")
  private let alsoListed = Set(["and", "or"].map(WordList.hash))
  private let negators = Set(
    ["no", "without", "minus", "omit", "skip", "not", "sans", "ohne", "sans"].map(WordList.hash))
  private let negatedPairs = Set(["instead", "place", "rather"].map(WordList.hash))
  private let pairEnds = Set(["of", "than"].map(WordList.hash))
  private let fillers = Set(["any", "added", "extra", "the", "de"].map(WordList.hash))
  private let openers = Set(
    ["if", "optional", "optionally", "needed", "desired", "prefer", "preferred"].map(WordList.hash))
  private let openersBefore = Set(["or", "preferably", "optionally", "ideally", "use"].map(WordList.hash))
  let choices = Set(
    ["or", "and", "plus", "with", "oder", "und", "ou", "et", "o", "y", "e"].map(WordList.hash))

  private let parters = Set(
    ["or", "plus", "other", "another", "additional", "oder", "ou"].map(WordList.hash))
  private let joiners = Set(["and", "und", "et"].map(WordList.hash))

  /// Whether something else is meant from one of these words on: another choice or more of another kind.
  ///
  /// "And" parts two foods, but not a food from what is done with it: "hazelnuts, toasted, and nuts chopped".
  func beginsAnother(_ range: ClosedRange<Int>, _ words: WordList) -> Bool {
    var sawComma = false
    for position in range {
      if words.joins[position] == .choice { return true }
      if words.joins[position] == .apart { sawComma = true }
      if position == range.upperBound { break }
      if parters.contains(words.hashes[position]) { return true }
      if !sawComma, joiners.contains(words.hashes[position]) { return true }
    }
    return false
  }

  /// One bit for the low end of each word that can begin a label or a denial; most lines have none of them.
  private var controls = [UInt64](repeating: 0, count: 64)

  static let standard = FreeLabels(Table("sensitivity_labels.tsv"), GroupTable.standard)

  init(_ table: Table, _ groups: GroupTable) {
    let words = table.column("words")
    let kind = table.column("kind")
    let honours = table.column("honours")
    let leaves = table.column("leaves")
    for row in 0..<table.count {
      let meaning = Meaning(
        honours: FreeLabels.set(table.list(row, honours, separator: ","), groups),
        leaves: FreeLabels.set(table.list(row, leaves, separator: ","), groups))
      for text in TermTables.spelledOut(table.list(row, words)) {
        let hashes = WordList(text).hashes
        switch table.text(row, kind) {
        case "free" where hashes.count == 1:
          freeWords[hashes[0]] = meaning
          let less = WordList(text + "less").hashes
          phrases.append((less, meaning))
          phraseStarts.insert(less[0])
          let joined = WordList(text + "free").hashes
          phrases.append((joined, meaning))
          phraseStarts.insert(joined[0])
        default:
          phrases.append((hashes, meaning))
          phraseStarts.insert(hashes[0])
        }
      }
    }
    for hash in phraseStarts.union(negators).union(negatedPairs).union([free, non]) {
      controls[Int(hash >> 6 & 63)] |= 1 << (hash & 63)
    }
  }

  private static func set(_ names: [String], _ groups: GroupTable) -> GroupSet {
    var set = GroupSet()
    for name in names {
      for id in TermTables.members(of: name) {
        guard let row = groups.row(of: id) else {
          preconditionFailure("sensitivity_labels.tsv: \(name) is no group")
        }
        set.insert(row)
      }
    }
    return set
  }

  /// Whether a line can hold a label or a denial at all.
  func canSpeak(in words: WordList) -> Bool {
    for hash in words.hashes where controls[Int(hash >> 6 & 63)] & (1 << (hash & 63)) != 0 { return true }
    return false
  }

  /// The labels of a line.
  func labels(in words: WordList) -> [Label] {
    var found: [Label] = []
    for position in 0..<words.count {
      let hash = words.hashes[position]
      if hash == free, let label = freeLabel(at: position, words) { found.append(label) }
      if hash == non, position + 1 < words.count, let meaning = freeWords[words.hashes[position + 1]] {
        found.append(Label(words: position..<position + 2, honours: meaning.honours, leaves: meaning.leaves))
      }
      guard phraseStarts.contains(hash) else { continue }
      for phrase in phrases where matches(phrase.words, at: position, words) {
        let end = position + phrase.words.count
        found.append(
          Label(words: position..<end, honours: phrase.meaning.honours, leaves: phrase.meaning.leaves))
      }
    }
    return found.filter { !isLeftOpen($0, words) }
  }

  private func matches(_ phrase: [UInt64], at position: Int, _ words: WordList) -> Bool {
    guard position + phrase.count <= words.count else { return false }
    for offset in phrase.indices where words.hashes[position + offset] != phrase[offset] { return false }
    return true
  }

  /// "gluten free", "dairy, egg and nut free", "free of gluten", "free from nuts".
  private func freeLabel(at position: Int, _ words: WordList) -> Label? {
    var honours = GroupSet()
    var leaves = GroupSet()
    var start = position
    var end = position + 1
    if position + 2 < words.count, from.contains(words.hashes[position + 1]),
      let meaning = freeWords[words.hashes[position + 2]]
    {
      return Label(words: position..<position + 3, honours: meaning.honours, leaves: meaning.leaves)
    }
    var back = position - 1
    while back >= 0 {
      if let meaning = freeWords[words.hashes[back]] {
        honours.formUnion(meaning.honours)
        leaves.formUnion(meaning.leaves)
        start = back
      } else if !(alsoListed.contains(words.hashes[back]) && back > 0
        && freeWords[words.hashes[back - 1]] != nil && start == back + 1)
      {
        break
      }
      back -= 1
    }
    if start == position { return nil }
    end = position + 1
    return Label(words: start..<end, honours: honours, leaves: leaves)
  }

  /// "gluten-free if needed", "or gluten-free", "regular or vegan": the cook may take the other kind.
  private func isLeftOpen(_ label: Label, _ words: WordList) -> Bool {
    if label.words.lowerBound > 0, openersBefore.contains(words.hashes[label.words.lowerBound - 1]) {
      return true
    }
    var position = label.words.upperBound
    while position < words.count, position < label.words.upperBound + 3 {
      if openers.contains(words.hashes[position]) { return true }
      position += 1
    }
    return false
  }

  /// Whether the word at `position` is denied by the words right before it: "no dairy", "instead of butter".
  func isNegated(at position: Int, _ words: WordList) -> Bool {
    var before = position - 1
    while before >= 0, words.joins[before + 1] == .close, fillers.contains(words.hashes[before]) {
      before -= 1
    }
    guard before >= 0, words.joins[before + 1] == .close else { return false }
    if negators.contains(words.hashes[before]) { return true }
    return before >= 1 && pairEnds.contains(words.hashes[before])
      && negatedPairs.contains(words.hashes[before - 1])
  }
}
