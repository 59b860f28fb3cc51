internal import Foods
internal import Ingredients
internal import Matching
internal import Measures

/// Finds the second food of a line that names two: "salt and pepper", "2 eggs plus 1 yolk".
///
/// What follows "plus" is read as a line of its own; without a name of its own it is more of the same food. Two foods
/// joined by "and" share the amount by halves, unless the line says "each".
struct CompanionReader: Sendable {
  let parser: IngredientParser
  let matcher: FoodMatcher
  let weigher: GramWeigher

  /// A second food, and the share of the line's amount that is left for the first.
  struct Found {
    var parsed: ParsedIngredient
    var match: FoodMatch
    var share = 1.0
    var restOfFirst = 1.0
  }

  /// The second food of a line, or `nil` when it names one only.
  func find(in line: ParsedIngredient, _ match: FoodMatch) -> Found? {
    guard match.food != nil, !line.isHeading else { return nil }
    return added(line, match) ?? joined(line, match)
  }

  /// What "plus" or "+" adds.
  private func added(_ line: ParsedIngredient, _ match: FoodMatch) -> Found? {
    guard line.additional.isEmpty,
      let (front, back) = line.text.parts(around: " plus ") ?? line.text.parts(around: " + ")
    else { return nil }
    let first = parser.parse(front)
    guard first.name != nil, matcher.match(first).food == match.food else { return nil }
    var more = parser.parse(back)
    guard more.quantity != nil, !more.isHeading else { return nil }
    let other = matcher.match(more)
    if other.food != nil, other.confidence == .sure { return Found(parsed: more, match: other) }
    more.name = line.name
    return Found(parsed: more, match: match)
  }

  /// The second of two foods that "and" joins.
  private func joined(_ line: ParsedIngredient, _ match: FoodMatch) -> Found? {
    guard let name = line.name, line.additional.isEmpty,
      let (front, back) = name.parts(around: " and ") ?? name.parts(around: " & ")
    else { return nil }
    let first = matcher.match(name: front)
    var second = line
    second.name = back
    let other = matcher.match(second)
    guard first.food == match.food, first.confidence == .sure, other.food != nil,
      other.food != first.food, other.confidence == .sure
    else { return nil }
    let isEach = line.quantity == nil || line.text.has(" each")
    return Found(parsed: second, match: other, share: isEach ? 1 : 0.5, restOfFirst: isEach ? 1 : 0.5)
  }
}

extension String {
  /// The text in front of and behind the first `mark`, or `nil` when it does not stand in this text.
  func parts(around mark: String) -> (String, String)? {
    guard let place = place(of: mark) else { return nil }
    let start = utf8.index(utf8.startIndex, offsetBy: place)
    let end = utf8.index(start, offsetBy: mark.utf8.count)
    return (String(self[..<start]), String(self[end...]))
  }
}
