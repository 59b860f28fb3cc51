public import Foods
internal import Matching
internal import Nutrition
public import Scoring
internal import Sensitivities

extension JSONWriter {
  /// Writes the members of the `analyze` contract after `id`: title, servings, nutrients, lines, plants, scores.
  public mutating func dishMembers(_ report: DishReport, foods: FoodTable) {
    let analysis = report.analysis
    member("title", analysis.title)
    member("servings", analysis.servings)
    member("servings_guessed", analysis.servingsGuessed)
    key("per_serving")
    nutrients(analysis.perServing)
    key("coverage")
    object { json in
      json.member("lines", analysis.coverage.lines)
      json.member("mass", analysis.coverage.mass)
    }
    key("lines")
    array(analysis.lines) { json, line in json.dishLine(line, foods: foods) }
    key("plants")
    array(report.facts.plants.filter(\.counts)) { json, plant in
      json.object { json in
        json.member("key", plant.key)
        json.member("points", plant.points)
      }
    }
    key("fibre_classes")
    object { json in
      for kind in FibreKind.all { json.member(kind.key, report.facts[kind.figure]) }
    }
    key("fermented")
    object { json in
      json.member("live", report.facts[.liveFerments])
      json.member("heated", report.facts[.heatedFerments])
    }
    member("colours", report.facts.colours.names)
    key("verdicts")
    array(report.verdicts) { json, verdict in json.verdict(verdict) }
    member("unverified", report.isUnverified)
    key("scores")
    scores(report.points)
  }

  private mutating func nutrients(_ totals: NutrientTotals) {
    object { json in
      for nutrient in Nutrient.allCases {
        if let amount = totals[nutrient] { json.member(nutrient.key, amount) }
      }
    }
  }

  private mutating func dishLine(_ line: DishLine, foods: FoodTable) {
    object { json in
      json.member("text", line.text)
      json.member("food", line.match.food.map { foods[$0].slug })
      json.member("name", line.match.food.map { foods[$0].name })
      json.member("grams", line.weight?.grams)
      json.member("grams_from", line.weight?.derivation)
      json.member("confidence", line.match.food == nil ? nil : line.match.confidence.rawValue)
      json.member("optional", line.optional)
    }
  }

  private mutating func verdict(_ verdict: GroupVerdict) {
    object { json in
      json.member("group", verdict.avoidance.key)
      json.member("verdict", verdict.verdict.rawValue)
      json.member("line", verdict.evidence.first?.text)
      json.member("because", verdict.evidence.first?.chain ?? [])
    }
  }

  /// Writes the scores of a dish; numbers only where enough is known.
  public mutating func scores(_ points: DishPoints) {
    object { json in
      for part in ScorePart.allCases { json.member(part.rawValue, points.enoughData ? points[part] : nil) }
      json.member("total", points.enoughData ? points.total : nil)
      json.member("coverage", points.coverage)
    }
  }

  /// Writes a score's explanation tree.
  public mutating func explanation(_ term: ScoreTerm) {
    object { json in
      json.member("key", term.key)
      json.member("name", term.name)
      json.member("points", term.points)
      json.member("of", term.of)
      json.member("figure", term.figure)
      json.member("unit", term.unit)
      json.member("target", term.target)
      json.member("source", term.source)
      json.member("grade", term.grade)
      json.member("known", term.known)
      json.member("left_out", term.leftOut?.rawValue)
      json.member("words", term.words)
      json.key("children")
      json.array(term.children) { json, child in json.explanation(child) }
    }
  }
}
