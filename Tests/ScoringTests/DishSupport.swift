import Foods
import Ingredients
import Matching
import Nutrition
import Testing

@testable import Scoring

/// A dish written as slugs, grams and handling, as its analysis would come out.
func dish(
  _ title: String, _ parts: [(slug: String, grams: Double, handling: Handling)], servings: Double = 1,
  unread: Int = 0, text: [String] = []
) -> DishAnalysis {
  let table = FoodTable.standard
  var lines = parts.map { part -> DishLine in
    let id = table.id(ofSlug: part.slug)
    if id == nil { Issue.record("no food is called \(part.slug)") }
    return DishLine(
      text: "\(part.grams) g \(part.slug)", group: nil, parsed: ParsedIngredient(text: part.slug),
      match: FoodMatch(food: id, confidence: .sure, reason: "by name"),
      weight: GramWeight(minimum: part.grams, maximum: part.grams, derivation: "given"), eatenShare: 1,
      handling: part.handling, optional: false)
  }
  for text in text {
    lines.append(
      DishLine(
        text: text, group: nil, parsed: ParsedIngredient(text: text),
        match: FoodMatch(food: nil, confidence: .guess, reason: "not known"), weight: nil, eatenShare: 1,
        handling: .raw, optional: false))
  }
  let known = Double(parts.count)
  let share = known / Double(parts.count + unread)
  for number in 0..<unread {
    lines.append(
      DishLine(
        text: "something unread \(number)", group: nil, parsed: ParsedIngredient(text: ""),
        match: FoodMatch(food: nil, confidence: .guess, reason: "not known"), weight: nil, eatenShare: 1,
        handling: .unknownHeat, optional: false))
  }
  return DishAnalysis(
    title: title, servings: servings, servingsGuessed: false, lines: lines, perServing: NutrientTotals(),
    coverage: Coverage(lines: share, mass: share))
}

/// The ten dishes of the fixture, in their order.
func fixtureDishes() throws -> [(key: String, facts: DishFacts)] {
  var order: [String] = []
  var dishes: [String: DishFacts] = [:]
  for row in try Fixture("dish_facts").rows {
    let key = try #require(row["dish"])
    let figure = try #require(row["figure"])
    let value = try Fixture.number(row, "value")
    if dishes[key] == nil {
      order.append(key)
      dishes[key] = DishFacts(title: key, role: try #require(row["role"].flatMap(DishRole.init)))
    }
    if figure.hasPrefix("plant ") {
      let colours = (row["colours"] ?? "").split(separator: "|").reduce(into: ColourSet()) {
        $0.formUnion(ColourSet(named: String($1)))
      }
      dishes[key]?.plants.append(
        PlantAmount(
          key: String(figure.dropFirst(6)), points: value, grams: 100, minimumGrams: 1, colours: colours))
    } else if figure == "emulsifierPoints" {
      dishes[key]?.emulsifierPoints = value
    } else {
      let figure = try #require(FactFigure.byName[figure], "no figure is called \(figure)")
      dishes[key]?[figure] = value
    }
  }
  return try order.map { ($0, try #require(dishes[$0])) }
}
