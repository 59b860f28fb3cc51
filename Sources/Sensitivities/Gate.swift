public import Foods
internal import Matching
public import Nutrition

/// Judges what a dish holds of all that people avoid: every group of the vocabulary, and the foods, categories and
/// words that were given to watch.
///
/// Evidence comes from the words of every line (read or not, optional, alternative, to serve), of the steps and of
/// the title, and from the matched foods. A longer term decides over the shorter ones inside it where the tables
/// say so. All of it is pure: the same dish and the same gate give the same verdicts.
public struct Gate: Sendable {
  let tables: GateTables

  /// Makes a gate.
  ///
  /// - Parameters:
  ///   - watching: Foods, categories and words of people's own; groups are watched always.
  ///   - foods: The food table's foods, needed only for the names of what is watched.
  ///   - food: Finds the food of an id.
  public init(
    watching: [Avoidance] = [], foods: [Food] = [], food: @escaping @Sendable (FoodID) -> Food? = { _ in nil }
  ) {
    self.init(watching: watching, allFoods: { foods }, food: food)
  }

  init(
    watching: [Avoidance], allFoods: @escaping @Sendable () -> [Food],
    food: @escaping @Sendable (FoodID) -> Food?
  ) {
    tables = GateTables(watching: watching, foods: FoodClaims(lookup: food), all: allFoods)
  }

  /// The verdicts on a dish that was analysed.
  ///
  /// - Parameters:
  ///   - dish: The analysis; its lines bring their text and their foods.
  ///   - title: The title, when it differs from the analysis's.
  ///   - steps: The steps in the recipe's own words.
  ///   - subrecipes: Verdicts of this gate on the recipes that lines refer to; a line brings all that its recipe holds.
  /// - Returns: The verdicts of every group and of everything watched.
  public func verdicts(
    for dish: DishAnalysis, title: String? = nil, steps: [String] = [], subrecipes: [Subrecipe] = []
  ) -> DishVerdicts {
    // By number: a line of an analysis is large, and only two of its parts are needed.
    var lines: [String] = []
    var matches: [MatchedFood] = []
    lines.reserveCapacity(dish.lines.count)
    matches.reserveCapacity(dish.lines.count)
    for number in dish.lines.indices {
      lines.append(dish.lines[number].text)
      matches.append(MatchedFood(dish.lines[number].match))
    }
    let text = RecipeText(title: title ?? dish.title, lines: lines, steps: steps)
    return verdicts(for: text, matches: matches, subrecipes)
  }

  /// The verdicts on bare text, of which no line was matched to a food.
  ///
  /// A line in which no term is known counts as unread here, so most dishes stay unverified.
  public func verdicts(for text: RecipeText, subrecipes: [Subrecipe] = []) -> DishVerdicts {
    verdicts(for: text, matches: [], subrecipes)
  }

  private func verdicts(
    for text: RecipeText, matches: [MatchedFood], _ subrecipes: [Subrecipe]
  ) -> DishVerdicts {
    var reader = LineReader(tables)
    var pieces: [DishVerdicts.Piece] = []
    pieces.reserveCapacity(text.lines.count + text.steps.count + 1)
    var unread: [Int] = []
    for (number, line) in text.lines.enumerated() {
      let match = number < matches.count ? matches[number] : nil
      let evidence = evidence(on: line, match, &reader)
      pieces.append(DishVerdicts.Piece(place: Int32(number), evidence: evidence))
      if evidence.isUnread { unread.append(number) }
    }
    let others = subrecipes.filter { text.lines.indices.contains($0.line) }
    for (number, other) in others.enumerated() {
      pieces.append(DishVerdicts.Piece(subrecipe: other, number: Int32(number), tables))
      unread.removeAll { $0 == other.line }
      if other.verdicts.isUnverified { unread.append(other.line) }
    }
    addAsides(text, &reader, &pieces)
    return DishVerdicts(tables, text, pieces, Array(Set(unread)).sorted(), others)
  }

  /// What one line brings by its words and by its food.
  func evidence(on line: String, _ match: MatchedFood?, _ reader: inout LineReader) -> LineEvidence {
    let food = match?.food.map { Int32($0.row) } ?? -1
    return tables.cache.evidence(.init(text: line, food: food, isGuess: match?.isGuess ?? false)) {
      var reading = reader.read(line, as: .line)
      addFood(match, &reading)
      let isUnread = reading.hasWords && !reading.knewSomething && match?.isRead != true
      return reader.finish(&reading, isUnread: isUnread)
    }
  }

  /// Reads what is no ingredient line: it may name what is made or served, so it proves less.
  ///
  /// A word that one of the lines explains is that line's ("flour" where the list has rice flour), and
  /// a product that the title names is the dish.
  private func addAsides(
    _ text: RecipeText, _ reader: inout LineReader, _ pieces: inout [DishVerdicts.Piece]
  ) {
    let title = tables.cache.evidence(.init(text: text.title, food: -3)) {
      var reading = reader.read(text.title, as: .title)
      return reader.finish(&reading, isUnread: false)
    }
    let steps = text.steps.map { step in
      tables.cache.evidence(.init(text: step, food: -2)) {
        var reading = reader.read(StepVerbs.removed(from: step), as: .step)
        return reader.finish(&reading, isUnread: false)
      }
    }
    var heads: Set<UInt64> = []
    let asides = [title] + steps
    if asides.contains(where: { !$0.containing.isEmpty }) {
      for piece in pieces { heads.formUnion(piece.evidence.heads) }
    }
    for (number, aside) in asides.enumerated() where !aside.findings.isEmpty {
      let findings = aside.findings.compactMap { finding -> Finding? in
        var finding = finding
        if finding.certainty == .certain {
          if finding.word != 0, isExplained(finding.word, by: heads) { return nil }
          if number > 0, finding.isProduct, title.heads.contains(finding.word) { return nil }
        }
        finding.certainty = finding.certainty == .certain ? .usual : .possible
        return finding
      }
      pieces.append(
        DishVerdicts.Piece(
          place: -1 - Int32(number),
          evidence: LineEvidence(findings, heads: [], isUnread: false, tables)))
    }
  }

  private func isExplained(_ word: UInt64, by heads: Set<UInt64>) -> Bool {
    if heads.contains(word) { return true }
    guard tables.kinds.isGeneric(word), let kind = tables.kinds.kind(of: word) else { return false }
    return heads.contains(kind)
  }

  func addFood(_ match: MatchedFood?, _ reading: inout LineReader.Reading) {
    guard let match, let id = match.food else { return }
    for claim in tables.foods.claims(of: id, terms: tables.terms) {
      let row = Int(claim.row)
      if reading.claimed.contains(row) || reading.silenced.contains(row) { continue }
      if reading.labelled.contains(row) { continue }
      // A likeness is a reason to beware, no proof.
      let certainty = match.isGuess ? min(claim.certainty, .usual) : claim.certainty
      reading.findings.append(
        Finding(
          row: claim.row, certainty: certainty, place: 0, source: .food(Int32(id.row), via: claim.via)))
    }
    addWatchedFood(id, &reading.findings)
  }

  private func addWatchedFood(_ id: FoodID, _ findings: inout [Finding]) {
    guard !tables.watched.isEmpty, let food = tables.foods.food(id) else { return }
    for (offset, avoidance) in tables.watched.enumerated() {
      let hit =
        switch avoidance {
        case .food(let slug): food.slug == slug
        case .category(let path): food.category.isWithin(CategoryID(path))
        case .group, .word: false
        }
      guard hit else { continue }
      findings.append(
        Finding(
          row: UInt8(tables.groups.groups.count + offset), certainty: .certain, place: 0,
          source: .food(Int32(id.row), via: -1)))
    }
  }
}

/// The food of a line as the gate needs it.
struct MatchedFood {
  var food: FoodID?
  var isGuess: Bool
  var isRead: Bool

  init(food: FoodID) {
    self.food = food
    isGuess = false
    isRead = true
  }

  init(_ match: FoodMatch) {
    food = match.food
    isGuess = match.confidence == .guess
    isRead = match.food != nil && match.confidence != .guess
  }
}
