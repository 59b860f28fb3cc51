internal import Foods
internal import Ingredients
internal import Measures
internal import Nutrition

/// Everything that the dishes need of one food.
struct Need {
  /// The weight of the lines that have one, in grams.
  private(set) var grams = 0.0
  /// Whether any line had a weight.
  private(set) var isWeighed = false
  /// Whether some line says no amount at all.
  private(set) var unmeasured = false
  /// Titles of the recipes, without doubles, in order.
  private(set) var recipes: [String] = []
  /// The lines that need it, as they were given, without doubles.
  private(set) var lines: [String] = []
  /// The weight of lines counted in each unit ("3 cloves"), and how many; `""` counts whole things.
  private var counted: [String: (quantity: Double, grams: Double)] = [:]
  /// The volume of the lines measured by volume, in millilitres, and their weight.
  private var poured = (millilitres: 0.0, grams: 0.0)
  /// The weight of the lines given by weight.
  private var weighed = 0.0
  /// Amounts of lines that could not be weighed.
  private var unweighable: [String: (amount: Amount, quantity: Double)] = [:]

  /// Adds a line of a recipe that is made `factor` times.
  mutating func add(_ line: DishLine, times factor: Double, for recipe: String) {
    if !recipes.contains(recipe) { recipes.append(recipe) }
    if !lines.contains(line.text) { lines.append(line.text) }
    guard let amount = line.parsed.amount else {
      if let weight = line.weight {
        isWeighed = true
        grams += weight.grams * factor
      }
      unmeasured = true
      return
    }
    let quantity = amount.quantity.maximum * factor
    guard let weight = line.weight else {
      unweighable[amount.unit?.id ?? "", default: (amount, 0)].quantity += quantity
      return
    }
    isWeighed = true
    let share = weight.maximum * factor
    grams += share
    switch amount.unit?.kind {
    case .mass: weighed += share
    case .volume:
      poured.millilitres += quantity * (amount.unit?.inBase ?? 0)
      poured.grams += share
    case .count, .length, nil:
      let unit = amount.unit?.id ?? ""
      counted[unit, default: (0, 0)].quantity += quantity
      counted[unit, default: (0, 0)].grams += share
    }
  }

  /// The amounts to show, the best one to shop by first.
  ///
  /// One way of measuring stays as it is. Several become one weight, or one number of whole things where the
  /// food is sold by the piece. Lines without a weight stand beside it in their own unit.
  func amounts(of food: Food) -> [Amount] {
    var result = merged(food)
    for (_, rest) in unweighable.sorted(by: { $0.key < $1.key }) {
      result.append(Amount(Quantity(rest.quantity), rest.amount.unit))
    }
    return result
  }

  private func merged(_ food: Food) -> [Amount] {
    guard grams > 0 else { return [] }
    let ways = counted.count + (poured.grams > 0 ? 1 : 0) + (weighed > 0 ? 1 : 0)
    if ways == 1, let (unit, sum) = counted.first {
      return [Amount(Quantity(sum.quantity), unit.isEmpty ? nil : .counting(unit)), .grams(grams)]
    }
    if ways == 1, poured.grams > 0 {
      return isLiquid(food)
        ? [.millilitres(poured.millilitres)] : [.grams(grams), .millilitres(poured.millilitres)]
    }
    if let piece = food.pieces[""], piece > 0, !counted.isEmpty {
      return [Amount(Quantity(grams / piece), nil), .grams(grams)]
    }
    return [.grams(grams)]
  }

  /// A food that is poured is bought by volume: drinks, milks, oils, sauces about as dense as water.
  private func isLiquid(_ food: Food) -> Bool {
    guard let density = food.density else { return false }
    let poured = [
      "dairy.milk", "dairy.cream", "plant_dairy", "nut.drink", "drink", "alcohol", "fat.oil",
      "condiment.vinegar", "condiment.stock", "fruit.juice", "legume.soy.drink",
    ]
    return density > 0.85 && poured.contains { food.category.isWithin(CategoryID($0)) }
  }
}

extension Amount {
  static func grams(_ grams: Double) -> Amount {
    Amount(Quantity(grams), MeasureUnit(id: "g", kind: .mass, inBase: 1))
  }
  static func millilitres(_ millilitres: Double) -> Amount {
    Amount(Quantity(millilitres), MeasureUnit(id: "ml", kind: .volume, inBase: 1))
  }
}

extension MeasureUnit {
  static func counting(_ id: String) -> MeasureUnit { MeasureUnit(id: id, kind: .count, inBase: nil) }
}
