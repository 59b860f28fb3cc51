public import Foods
internal import Embedded

/// The words in which people say what they avoid, and what they mean.
public struct Vocabulary: Sendable {
  /// A way of eating: several things left out together.
  public struct Diet: Hashable, Sendable {
    /// Its name: `low FODMAP`.
    public let name: String
    /// Other names.
    public let aliases: [String]
    /// What it leaves out.
    public let sensitivities: [Sensitivity]
    /// How long it is meant to last, in days; `nil` when it has no end.
    public let days: Int?
    /// What is known about it in people.
    public let evidence: String
    /// What a person should know before starting.
    public let note: String
  }

  /// Every group, in the order of the table.
  public let groups: [SensitivityGroup]
  /// Every diet, in the order of the table.
  public let diets: [Diet]
  private let foods: [Food]
  /// What each known name means, by its folded form.
  private let meanings: [String: [Sensitivity]]
  /// The known names in the order in which suggestions are looked for.
  private let names: [String]

  /// The vocabulary without a food table: groups, diets, and the names of the term tables.
  public static let standard = Vocabulary(foods: [])

  /// The vocabulary with the foods and categories of a table.
  public init(foods: [Food]) {
    self.groups = GroupTable.standard.groups
    self.diets = Vocabulary.readDiets(Table("protocols.tsv"))
    self.foods = foods
    var meanings: [String: [Sensitivity]] = [:]
    var names: [String] = []
    func know(_ name: String, _ meaning: [Sensitivity]) {
      let key = Vocabulary.folded(name)
      guard !key.isEmpty, meanings[key] == nil else { return }
      meanings[key] = meaning
      names.append(name)
    }
    for group in groups {
      let meaning = [Sensitivity(.group(group.id), group.defaultSeverity)]
      for name in [group.id.rawValue, group.name] + group.aliases { know(name, meaning) }
    }
    for diet in diets { for name in [diet.name] + diet.aliases { know(name, diet.sensitivities) } }
    for food in foods {
      let meaning = [Sensitivity(.food(food.slug), .allergy)]
      for name in [food.slug, food.name] + food.synonyms { know(name, meaning) }
    }
    for food in foods {
      let path = food.category.path
      know(path, [Sensitivity(.category(path), .allergy)])
    }
    self.meanings = meanings
    self.names = names
  }

  /// What a person means by a word or two: `dairy`, `nuts`, `coeliac`, `no pork`, `low FODMAP`, `garlic`,
  /// `vegetable.mushroom`, or `word:umami` for a word of their own.
  ///
  /// - Returns: What is avoided and how strictly, or the word with the nearest known names.
  public func meaning(of text: String) -> Result<[Sensitivity], UnknownWord> {
    let trimmed = Vocabulary.trimmed(text)
    if let own = Vocabulary.ownWord(trimmed) { return .success([own]) }
    for form in Vocabulary.forms(of: trimmed) {
      if let meaning = meanings[form] { return .success(meaning) }
    }
    return .failure(UnknownWord(word: trimmed, suggestions: suggestions(for: trimmed)))
  }

  /// What a list means, joined by commas: `gluten, milk, egg`.
  ///
  /// - Returns: What is avoided, each once at its strictest, or the first unknown word.
  public func meaning(ofList text: String) -> Result<[Sensitivity], UnknownWord> {
    var all: [Sensitivity] = []
    for part in text.split(whereSeparator: { $0 == "," || $0 == ";" })
    where !Vocabulary.trimmed(String(part)).isEmpty {
      switch meaning(of: String(part)) {
      case .failure(let unknown): return .failure(unknown)
      case .success(let some): all = some.reduce(all, Vocabulary.merge)
      }
    }
    return .success(all)
  }

  /// Adds one, keeping the stricter of two that avoid the same.
  private static func merge(_ all: [Sensitivity], _ new: Sensitivity) -> [Sensitivity] {
    var all = all
    guard let place = all.firstIndex(where: { $0.avoidance == new.avoidance }) else { return all + [new] }
    if new.severity.strictness > all[place].severity.strictness { all[place] = new }
    return all
  }

  private static func ownWord(_ text: String) -> Sensitivity? {
    for mark in ["word:", "food:", "category:"] where text.hasPrefix(mark) {
      let rest = trimmed(String(text.dropFirst(mark.count)))
      if rest.isEmpty { return nil }
      if mark == "word:" { return Sensitivity(.word(rest), .allergy) }
    }
    return nil
  }

  /// The forms under which a word is looked up: itself, without "no" and the like, without "allergy" and the like.
  private static func forms(of text: String) -> [String] {
    var forms = [folded(text)]
    for mark in ["food:", "category:"] where text.hasPrefix(mark) {
      forms.append(folded(String(text.dropFirst(mark.count))))
    }
    var bare = text.lowercased()
    for start in ["no ", "without ", "avoid ", "non-", "not "] where bare.hasPrefix(start) {
      bare = String(bare.dropFirst(start.count))
      forms.append(folded(bare))
      break
    }
    let ends = [
      " allergy", " allergic", " intolerance", " intolerant", " free", "-free", " sensitivity", " diet",
      " foods",
      " food",
    ]
    for end in ends where bare.hasSuffix(end) { forms.append(folded(String(bare.dropLast(end.count)))) }
    return forms
  }

  /// The nearest known names, nearest first, at most three.
  private func suggestions(for text: String) -> [String] {
    let wanted = Array(Vocabulary.folded(text).utf8)
    let limit = wanted.count <= 4 ? 1 : wanted.count <= 7 ? 2 : 3
    var found: [(distance: Int, place: Int)] = []
    for (place, name) in names.enumerated() {
      let known = Array(Vocabulary.folded(name).utf8)
      if let distance = EditDistance.between(wanted, known, limit: limit) {
        found.append((distance, place))
      } else if known.starts(with: wanted), wanted.count >= 4 {
        found.append((limit + 1, place))
      }
    }
    return found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map {
      names[$0.place]
    }
  }

  /// Letters and digits only, small, without accents and plural endings, words joined by one blank.
  static func folded(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: words[words.count - 1].append(UInt8(scalar.value))
      case 0x41...0x5A: words[words.count - 1].append(UInt8(scalar.value | 0x20))
      case 0x27, 0x2019: break
      case 0xC0...0x17F: words[words.count - 1] += Array("\(LatinFolding.letters(of: scalar.value))".utf8)
      case 0..<0x80: words.append([])
      default: words[words.count - 1] += Array(String(scalar).utf8)
      }
    }
    return words.filter { !$0.isEmpty }
      .map { word in
        var word = word
        Plurals.removeEnding(&word)
        return String(decoding: word, as: UTF8.self)
      }
      .joined(separator: " ")
  }

  private static func trimmed(_ text: String) -> String {
    var part = Substring(text)
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  private static func readDiets(_ table: Table) -> [Diet] {
    let name = table.column("name")
    let aliases = table.column("aliases")
    let avoids = table.column("avoids")
    let days = table.column("days")
    let evidence = table.column("evidence")
    let note = table.column("note")
    return (0..<table.count).map { row in
      let title = table.text(row, name)
      return Diet(
        name: title, aliases: table.list(row, aliases),
        sensitivities: table.list(row, avoids, separator: ",").map { word in
          sensitivity(word, of: title, "\(table.name):\(table.line(ofRow: row))")
        },
        days: table.number(row, days).map { Int($0) }, evidence: table.text(row, evidence),
        note: table.text(row, note))
    }
  }

  /// Reads `milk`, `fodmap_gos:limit` or `category:nut.other:intolerance`.
  private static func sensitivity(_ text: String, of diet: String, _ place: String) -> Sensitivity {
    let parts = text.split(separator: ":").map(String.init)
    guard let severity = Severity(rawValue: parts.last ?? "") else {
      preconditionFailure("\(place): \(text) has no severity")
    }
    if parts.count == 3, parts[0] == "category" {
      return Sensitivity(.category(parts[1]), severity, from: diet)
    }
    let id = GroupID(rawValue: parts[0])
    precondition(GroupTable.standard[id] != nil, "\(place): \(parts[0]) is no group")
    return Sensitivity(.group(id), severity, from: diet)
  }
}

/// A word that the vocabulary does not know.
public struct UnknownWord: Error, Hashable, Sendable, CustomStringConvertible {
  /// The word as it was given.
  public var word: String
  /// The nearest known groups, diets and foods, nearest first; may be empty.
  public var suggestions: [String]

  /// Makes the error.
  public init(word: String, suggestions: [String]) {
    self.word = word
    self.suggestions = suggestions
  }

  /// One sentence with what to do next.
  public var description: String {
    let start = "nobody here knows what '\(word)' is"
    if suggestions.isEmpty {
      return
        "\(start); see `commensal sensitivities` for the groups, or write word:\(word) to look for the word itself"
    }
    return
      "\(start); did you mean \(suggestions.joined(separator: ", "))? Write word:\(word) to look for the word itself"
  }
}

extension Severity {
  /// Larger is stricter.
  var strictness: Int {
    switch self {
    case .limit: 0
    case .intolerance: 1
    case .allergy: 2
    }
  }
}
