internal import Foods

/// Everything that a ``Gate`` knows, shared by all verdicts that it gives.
final class GateTables: Sendable {
  let groups: GroupTable
  let terms: TermIndex
  let labels: FreeLabels
  let foods: FoodClaims
  /// What is watched beside the groups; its rows follow theirs.
  let watched: [Avoidance]
  let watchedTerms: TermIndex
  /// Which watched rows a carrier's name speaks of: "anchovy" in Worcestershire sauce.
  let watchedCarriers: [Int32: [UInt8]]
  let contexts = ContextWords.standard
  let kinds = KindWords.standard
  let misspellings: Misspellings
  /// The row of the group that wine and vinegar are told apart for.
  let alcohol: Int
  let cache = EvidenceCache()

  init(watching: [Avoidance], foods: FoodClaims, all: @escaping @Sendable () -> [Food]) {
    self.groups = .standard
    self.terms = TermTables.standard
    self.labels = .standard
    self.alcohol = GroupTable.standard.row(of: "alcohol") ?? -1
    self.misspellings = Misspellings(TermTables.standard, .standard, foods: all)
    self.foods = foods
    let own = watching.filter { if case .group = $0 { false } else { true } }
    var unique: [Avoidance] = []
    for avoidance in own where !unique.contains(avoidance) { unique.append(avoidance) }
    precondition(
      groups.groups.count + unique.count <= GroupSet.capacity, "more avoidances than one gate can watch")
    self.watched = unique
    var index = TermIndex()
    let all = unique.isEmpty ? [] : all()
    for (offset, avoidance) in unique.enumerated() {
      let row = UInt8(groups.groups.count + offset)
      let effects = index.keep(effects: [TermIndex.Effect(group: row, certainty: .certain, via: -1)])
      for name in GateTables.names(of: avoidance, all) {
        let words = WordList(name)
        index.add(
          words.hashes, name: index.keep(name: Array(name.utf8), phrase: words.phraseHash), effects: effects,
          silenced: GroupSet())
      }
    }
    self.watchedTerms = index
    self.watchedCarriers = unique.isEmpty ? [:] : GateTables.carriers(terms, index)
  }

  /// The names under which something watched stands in lines.
  private static func names(of avoidance: Avoidance, _ all: [Food]) -> [String] {
    switch avoidance {
    case .group: []
    case .word(let word): [word]
    case .food(let slug):
      all.filter { $0.slug == slug }.flatMap { [plainName($0.name)] + $0.synonyms }
        + [String(slug.map { $0 == "-" ? " " : $0 })]
    case .category(let path):
      all.filter { $0.category.isWithin(CategoryID(path)) }.flatMap { [plainName($0.name)] + $0.synonyms }
    }
  }

  /// "Garlic, raw" is looked for as "garlic".
  private static func plainName(_ name: String) -> String {
    name.split(separator: ",", maxSplits: 1).first.map(String.init) ?? name
  }

  private static func carriers(_ terms: TermIndex, _ index: TermIndex) -> [Int32: [UInt8]] {
    var result: [Int32: [UInt8]] = [:]
    var finds: [TermIndex.Find] = []
    for effect in terms.effects where effect.via >= 0 && result[effect.via] == nil {
      index.find(in: WordList(terms.names[effect.via]), into: &finds)
      let rows = finds.flatMap { index.terms[Int($0.term)].effects.map { index.effects[Int($0)].group } }
      if !rows.isEmpty { result[effect.via] = rows }
    }
    return result
  }

  /// The row of something avoided, or `nil` when this gate does not watch it.
  func row(of avoidance: Avoidance) -> Int? {
    if case .group(let id) = avoidance { return groups.row(of: id) }
    return watched.firstIndex(of: avoidance).map { groups.groups.count + $0 }
  }

  /// What a row stands for.
  func avoidance(ofRow row: Int) -> Avoidance {
    row < groups.groups.count ? .group(groups.groups[row].id) : watched[row - groups.groups.count]
  }

  /// A row's name to show.
  func name(ofRow row: Int) -> String {
    if row < groups.groups.count { return groups.groups[row].name }
    switch watched[row - groups.groups.count] {
    case .group(let id): return id.rawValue
    case .food(let slug): return String(slug.map { $0 == "-" ? " " : $0 })
    case .category(let path): return path
    case .word(let word): return word
    }
  }

  /// The name inside a sentence: a small first letter.
  func plainName(ofRow row: Int) -> String {
    row < groups.groups.count ? groups.plainNames[row] : GroupTable.plain(name(ofRow: row))
  }

  /// The number of a row's folded name, to be compared with ``NameStore/phrase(_:)``.
  func phrase(ofRow row: Int) -> UInt64 {
    row < groups.groups.count ? groups.phrases[row] : WordList(name(ofRow: row)).phraseHash
  }

  /// The rows for which a claim of `row` counts, with itself.
  func upward(_ row: Int) -> GroupSet {
    row < groups.upward.count ? groups.upward[row] : GroupSet(row: row)
  }
}
