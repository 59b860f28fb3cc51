public import Foods
internal import Matching
internal import Nutrition
public import Scoring
internal import Sensitivities

extension DishReport {
  /// What a serving holds, line by line: for `show`.
  public func text(foods: FoodTable) -> String {
    let sections = [linesTable(foods), nutrientLines, scoreLines, verdictLines]
    return sections.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func linesTable(_ foods: FoodTable) -> String {
    var table = TextTable(["line", "food", "grams", "sure", "how"], [.left, .left, .right, .left, .left])
    for line in analysis.lines {
      table.add([
        line.text, line.match.food.map { foods[$0].name } ?? "not found",
        line.weight.map { plain($0.grams) } ?? "–",
        line.match.food == nil ? "–" : line.match.confidence.rawValue,
        line.weight?.derivation ?? line.match.reason,
      ])
    }
    return table.text
  }

  private var nutrientLines: String {
    let shown: [Nutrient] = [
      .energy, .protein, .fat, .saturatedFat, .carbohydrate, .sugars, .fibre, .sodium, .calcium, .iron, .zinc,
      .vitaminD, .vitaminB12, .folate,
    ]
    let figures = shown.map { nutrient in
      let amount = analysis.perServing[nutrient].map { "\(plain($0)) \(nutrient.unit)" } ?? "not known"
      return "  \(nutrient.name.padded(to: 24)) \(amount)"
    }
    let servings = "\(plain(analysis.servings)) servings\(analysis.servingsGuessed ? " (our guess)" : "")"
    let coverage = "\(plain(analysis.coverage.mass * 100, places: 0)) % of the mass known"
    return (["One of \(servings), \(coverage):"] + figures).joined(separator: "\n")
  }

  private var scoreLines: String { points.text }

  private var verdictLines: String {
    var lines = verdicts.map { verdict in
      let reason = verdict.evidence.first.map { ": \($0.derivation)" } ?? ""
      return "  \(verdict.verdict.words) \(verdict.avoidance.key)\(reason)"
    }
    if lines.isEmpty { lines = ["  no listed source of any group was found"] }
    if isUnverified { lines.append("  some lines could not be read: anything may hide in them") }
    return (["What people avoid:"] + lines).joined(separator: "\n")
  }
}

extension DishPoints {
  /// The scores as bars, or why there are none.
  public var text: String {
    guard enoughData else {
      return "Scores: not enough data (\(plain(coverage * 100, places: 0)) % of the mass is known)"
    }
    let parts = ScorePart.allCases.map { part in
      "  \(part.name.padded(to: 18)) \(plain(self[part], places: 0).padded(to: 3, .right)) \(bar(self[part] / 100))"
    }
    let all =
      "  \("Total".padded(to: 18)) \(plain(total, places: 0).padded(to: 3, .right)) \(bar(total / 100))"
    return (["Scores of 100 (for irritants, less is better):"] + parts + [all]).joined(separator: "\n")
  }
}

extension ScoreTerm {
  /// The tree of reasons, indented, one node a line.
  public func text(depth: Int = 0) -> String {
    let indent = String(repeating: "  ", count: depth)
    let grade =
      grade.isEmpty ? "" : " [\([source, self.grade].filter { !$0.isEmpty }.joined(separator: ", "))]"
    let said = "\(worth)\(words)\(grade)"
    let line = said.isEmpty ? "\(indent)\(name)" : "\(indent)\(name): \(said)"
    return ([line] + children.map { $0.text(depth: depth + 1) }).joined(separator: "\n")
  }

  /// The points, where there are some to win or lose and the words do not say them already.
  private var worth: String {
    if of == 0 { return points == 0 ? "" : "\(plain(points)). " }
    let saysSo = words.prefix(12).contains(" of ")
    return saysSo ? "" : "\(plain(points)) of \(plain(of)). "
  }
}
