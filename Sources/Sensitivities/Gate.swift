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
    tables = GateTables(watching: watching, foods: FoodClaims(lookup: food), all: foods)
  }

  /// The verdicts on a dish that was analysed.
  ///
  /// - Parameters:
  ///   - dish: The analysis; its lines bring their text and their foods.
  ///   - title: The title, when it differs from the analysis's.
  ///   - steps: The steps in the recipe's own words.
  /// - Returns: The verdicts of every group and of everything watched.
  public func verdicts(for dish: DishAnalysis, title: String? = nil, steps: [String] = []) -> DishVerdicts {
    let text = RecipeText(title: title ?? dish.title, lines: dish.lines.map(\.text), steps: steps)
    return verdicts(for: text, matches: dish.lines.map { MatchedFood($0) })
  }

  /// The verdicts on bare text, of which no line was matched to a food.
  ///
  /// A line in which no term is known counts as unread here, so most dishes stay unverified.
  public func verdicts(for text: RecipeText) -> DishVerdicts {
    verdicts(for: text, matches: [])
  }

  private func verdicts(for text: RecipeText, matches: [MatchedFood]) -> DishVerdicts {
    var reader = LineReader(tables)
    var findings: [Finding] = []
    var unread: [Int] = []
    for (number, line) in text.lines.enumerated() {
      let reading = reader.read(line, place: Int32(number), into: &findings)
      let match = number < matches.count ? matches[number] : nil
      addFood(match, reading, Int32(number), &findings)
      if reading.hasWords, !reading.knewSomething, match?.isRead != true { unread.append(number) }
    }
    addAside(text.title, place: -1, &reader, &findings)
    for (number, step) in text.steps.enumerated() {
      addAside(StepVerbs.removed(from: step), place: -2 - Int32(number), &reader, &findings)
    }
    return DishVerdicts(tables, text, findings, unread)
  }

  /// Reads what is no ingredient line: it may name what is made or served rather than what is in the dish, so it
  /// proves less.
  private func addAside(
    _ text: String, place: Int32, _ reader: inout LineReader, _ findings: inout [Finding]
  ) {
    let before = findings.count
    _ = reader.read(text, place: place, isTitle: place == -1, into: &findings)
    for index in before..<findings.count {
      findings[index].certainty = findings[index].certainty == .certain ? .usual : .possible
    }
  }

  private func addFood(
    _ match: MatchedFood?, _ reading: LineReader.Reading, _ place: Int32, _ findings: inout [Finding]
  ) {
    guard let match, let id = match.food else { return }
    for claim in tables.foods.claims(of: id, terms: tables.terms) {
      let row = Int(claim.row)
      if reading.claimed.contains(row) || reading.silenced.contains(row) { continue }
      if reading.labelled.contains(row) { continue }
      // A likeness is a reason to beware, no proof.
      let certainty = match.isGuess ? min(claim.certainty, .usual) : claim.certainty
      findings.append(
        Finding(
          row: claim.row, certainty: certainty, place: place, source: .food(Int32(id.row), via: claim.via)))
    }
    addWatchedFood(id, place, &findings)
  }

  private func addWatchedFood(_ id: FoodID, _ place: Int32, _ findings: inout [Finding]) {
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
          row: UInt8(tables.groups.groups.count + offset), certainty: .certain, place: place,
          source: .food(Int32(id.row), via: -1)))
    }
  }
}

/// The food of a line as the gate needs it.
struct MatchedFood {
  var food: FoodID?
  var isGuess: Bool
  var isRead: Bool

  init(_ line: DishLine) {
    food = line.match.food
    isGuess = line.match.confidence == .guess
    isRead = line.match.food != nil && line.match.confidence != .guess
  }
}
