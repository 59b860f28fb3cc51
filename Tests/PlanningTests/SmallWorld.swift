import Planning
import TestSupport

/// Made-up libraries and households, the same for the same seed.
struct SmallWorld {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// Candidates named `dish-0`, `dish-1` ...
  mutating func candidates(_ count: Int, refused percent: Int = 20) -> [Candidate] {
    (0..<count).map { candidate($0, refused: percent) }
  }

  private mutating func candidate(_ index: Int, refused percent: Int) -> Candidate {
    let isBreakfast = index % 3 == 0
    var features = DishFeatures(energy: number(isBreakfast ? 250...550 : 350...900))
    features.plants = (0..<number(1...8)).map { _ in
      PlantPoints("plant-\(number(0...60))", quarters: chance(20) ? 1 : 4)
    }
    features.fibre = number(10...160)
    features.fibreKinds = Set((0..<number(0...4)).map { _ in "kind-\(number(0...8))" })
    features.liveFerments = chance(25) ? number(5...15) : 0
    features.colours = Set((0..<number(1...3)).map { _ in "colour-\(number(0...6))" })
    features.inflammation = number(-250...200)
    features.irritants = number(0...20)
    features.sodium = chance(90) ? number(20...900) : nil
    features.addedSugar = number(0...150)
    features.alcohol = chance(5) ? number(10...100) : 0
    var result = Candidate(
      id: "dish-\(index)", title: "Dish \(index)",
      meals: isBreakfast
        ? [.breakfast] : chance(70) ? [.lunch, .dinner] : chance(50) ? [.lunch] : [.dinner, .snack],
      features: features)
    result.minutes = chance(95) ? number(5...70) : nil
    result.cuisine = "cuisine-\(number(0...7))"
    result.protein = chance(80) ? ["fish", "meat", "legume", "egg"][number(0...3)] : nil
    result.mainIngredient = "plant-\(number(0...60))"
    result.perishables = features.plants.prefix(4).map(\.key)
    result.foods = features.plants.map(\.key)
    result.keepsDays = chance(40) ? 2 : 0
    if let protein = result.protein { result.tags.insert(protein) }
    if chance(15) { result.tags.insert("soup") }
    if chance(percent) {
      result.refusals = [
        Refusal(
          person: chance(50) ? nil : "Ada", cause: "gluten", because: "contains wheat", isAllergy: chance(50))
      ]
    }
    return result
  }
}
