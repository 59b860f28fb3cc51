internal import Foods
internal import Ingredients
internal import Matching
internal import Measures

/// Turns amounts of foods into grams of edible portion.
///
/// A mass stays a mass, less bones and peel when it is given as bought; a volume becomes a mass by the food's density,
/// USDA's household weight, or the density of its category; a count by the food's pieces, USDA's household weight, or
/// the table of units. A line without an amount has no weight, which is not zero.
struct GramWeigher: Sendable {
  let foods: FoodTable
  let units: UnitWeights

  /// One unit in grams and how that was found.
  struct Unit {
    var grams: Double
    var source: String
  }

  /// The weight of a line's food, or `nil` when the line has no amount that can be weighed.
  func weight(_ line: ParsedIngredient, _ match: FoodMatch) -> GramWeight? {
    guard let id = match.food else { return weightWithoutFood(line) }
    let food = foods[id]
    if let given = givenMass(line) { return asBought(given, line, food) }
    guard let quantity = line.quantity else { return nil }
    guard var weight = weight(quantity, line.unit, line, food, match) else {
      return line.alsoGiven.lazy.compactMap { self.weight($0.quantity, $0.unit, line, food, match) }.first
    }
    for extra in line.additional {
      guard let more = self.weight(extra.quantity, extra.unit, line, food, match) else { continue }
      weight.minimum += more.minimum
      weight.maximum += more.maximum
      weight.derivation += " plus " + more.derivation
    }
    return weight
  }

  /// A line whose food is not known still weighs what it says.
  private func weightWithoutFood(_ line: ParsedIngredient) -> GramWeight? {
    if let given = givenMass(line) { return given }
    guard let quantity = line.quantity, let unit = line.unit, unit.kind == .volume, let base = unit.inBase
    else {
      return nil
    }
    return GramWeight(
      minimum: quantity.minimum * base, maximum: quantity.maximum * base,
      derivation: "\(text(quantity)) \(unit.id) taken as water, the food is not known")
  }

  /// The mass that the line itself gives, in its amount or beside it.
  private func givenMass(_ line: ParsedIngredient) -> GramWeight? {
    if let quantity = line.quantity, let unit = line.unit, unit.kind == .mass, let base = unit.inBase {
      return mass(quantity, unit, base)
    }
    for amount in line.alsoGiven {
      if let unit = amount.unit, unit.kind == .mass, let base = unit.inBase {
        return mass(amount.quantity, unit, base)
      }
    }
    return nil
  }

  private func mass(_ quantity: Quantity, _ unit: MeasureUnit, _ base: Double) -> GramWeight {
    GramWeight(
      minimum: quantity.minimum * base, maximum: quantity.maximum * base,
      derivation: unit.id == "g" ? "\(text(quantity)) g" : "\(text(quantity)) \(unit.id) x \(text(base)) g")
  }

  /// A mass as bought, less what is not eaten.
  private func asBought(_ weight: GramWeight, _ line: ParsedIngredient, _ food: Food) -> GramWeight {
    var share = Self.isWasteCounted(food) ? food.ediblePortion : 1
    if share < 1, isPrepared(line) { share = 1 }
    var why = "edible"
    if isDrainedCan(line, food) {
      share = drainedShare(food)
      why = "drained"
    }
    if share == 1 { return weight }
    return GramWeight(
      minimum: weight.minimum * share, maximum: weight.maximum * share,
      derivation: "\(weight.derivation) x \(text(share)) \(why)")
  }

  /// Whether a mass is given with the waste: of bones and shells always, of fruit and vegetables when a fifth or
  /// half of them is thrown away; cooks weigh the others peeled as often as not.
  private static func isWasteCounted(_ food: Food) -> Bool {
    if food.category.isWithin(CategoryID("vegetable")) { return food.ediblePortion < 0.5 }
    if food.category.isWithin(CategoryID("fruit")) { return food.ediblePortion < 0.8 }
    return true
  }

  /// Whether the line says that the waste is already off.
  private func isPrepared(_ line: ParsedIngredient) -> Bool {
    let words = [
      "boneless", "peeled", "shelled", "filleted", "fillet", "cubed", "meat only", "pitted", "cleaned",
    ]
    let text = line.name ?? ""
    return words.contains { text.has($0) || (line.preparation?.has($0) ?? false) }
  }

  private func weight(
    _ quantity: Quantity, _ unit: MeasureUnit?, _ line: ParsedIngredient, _ food: Food, _ match: FoodMatch
  ) -> GramWeight? {
    if let unit, unit.kind == .mass, let base = unit.inBase {
      return asBought(mass(quantity, unit, base), line, food)
    }
    let quantity = withoutThickness(quantity, unit, line)
    if let package = line.package, let one = packageWeight(package, line, food, match) {
      return times(quantity, one, unit?.id ?? "piece")
    }
    guard let unit else { return times(quantity, whole(line, food, match), wordForWhole(line)) }
    switch unit.kind {
    case .volume:
      guard let base = unit.inBase else { return nil }
      if base < 1, let piece = food.pieces[unit.id] {
        return times(quantity, Unit(grams: piece, source: "table of foods"), unit.id)
      }
      guard let density = density(line, food, match) else { return nil }
      let quantity = withStroke(quantity, unit, line)
      return GramWeight(
        minimum: quantity.minimum * base * density.grams, maximum: quantity.maximum * base * density.grams,
        derivation: "\(text(quantity)) \(unit.id) x \(text(base * density.grams)) g (\(density.source))")
    case .length: return times(quantity, length(unit, line, food, match), unit.id)
    case .count: return times(quantity, counted(unit.id, line, food, match), unit.id)
    case .mass: return nil
    }
  }

  /// "24 1/4-inch slices": the fraction is the thickness of each and no part of the count.
  private func withoutThickness(_ quantity: Quantity, _ unit: MeasureUnit?, _ line: ParsedIngredient)
    -> Quantity
  {
    let whole = quantity.minimum.rounded(.down)
    guard unit == nil || unit?.kind == .count, whole > 2, whole < quantity.minimum,
      quantity.minimum == quantity.maximum,
      ["2", "3", "4", "8"].contains(where: { line.text.has("/\($0)-inch") || line.text.has("/\($0)\"") })
    else { return quantity }
    return Quantity(whole)
  }

  /// A fraction that has lost its stroke: "14 cup flour" is a quarter of a cup, "14 cups flour" are fourteen.
  private func withStroke(_ quantity: Quantity, _ unit: MeasureUnit, _ line: ParsedIngredient) -> Quantity {
    guard unit.id == "cup", quantity.minimum == quantity.maximum,
      let fraction = Self.fractions.first(where: { $0.written == quantity.minimum }),
      line.text.has("\(Int(fraction.written)) cup ")
    else { return quantity }
    return Quantity(fraction.meant)
  }

  private static let fractions: [(written: Double, meant: Double)] = [
    (12, 1 / 2), (13, 1 / 3), (14, 1 / 4), (23, 2 / 3), (34, 3 / 4),
  ]

  private func times(_ quantity: Quantity, _ one: Unit?, _ word: String) -> GramWeight? {
    guard let one else { return nil }
    return GramWeight(
      minimum: quantity.minimum * one.grams, maximum: quantity.maximum * one.grams,
      derivation: "\(text(quantity)) \(word) x \(text(one.grams)) g (\(one.source))")
  }

  private func wordForWhole(_ line: ParsedIngredient) -> String { line.size ?? "piece" }

  // MARK: packages

  /// One container by the size that the line gives.
  private func packageWeight(
    _ package: Amount, _ line: ParsedIngredient, _ food: Food, _ match: FoodMatch
  ) -> Unit? {
    guard let unit = package.unit, let base = unit.inBase else { return nil }
    let size = package.quantity.middle * base
    switch unit.kind {
    case .mass:
      let share =
        isDrainedCan(line, food) ? drainedShare(food) : Self.isWasteCounted(food) ? food.ediblePortion : 1
      let source = share == 1 ? "the size given" : "the size given x \(text(share))"
      return Unit(grams: size * share, source: source)
    case .volume:
      guard let density = density(line, food, match) else { return nil }
      return Unit(grams: size * density.grams, source: "the size given, \(density.source)")
    case .length, .count: return nil
    }
  }

  /// Whether the weight is of a can with its liquid while the food is what is left when it is poured away.
  private func isDrainedCan(_ line: ParsedIngredient, _ food: Food) -> Bool {
    let container = line.unit?.id == "can" || line.unit?.id == "jar"
    let sized = line.alsoGiven.contains { $0.unit?.id == "can" || $0.unit?.id == "jar" }
    guard container || sized || line.name?.has("canned") == true else { return false }
    if line.text.has("undrained") { return false }
    return line.text.has("drained") || food.name.has("drained")
  }

  /// The share of a can's net weight that is left when the liquid is poured away.
  ///
  /// Source: medians of solids over total can contents in USDA SR28 household weights (beans 0.6, sweetcorn 0.66,
  /// tuna 0.8, tomatoes 0.65).
  private func drainedShare(_ food: Food) -> Double {
    if food.category.isWithin(CategoryID("fish")) { return 0.8 }
    if food.category.isWithin(CategoryID("vegetable")) { return 0.65 }
    return 0.61
  }

  // MARK: volumes

  /// Grams per millilitre in the form that the line speaks of.
  private func density(_ line: ParsedIngredient, _ food: Food, _ match: FoodMatch) -> Unit? {
    if match.isCookedForm, let found = householdDensity(food, cooked: true) { return found }
    if let preparation = line.preparation, let found = householdDensity(food, preparation: preparation) {
      return found
    }
    if let density = food.density { return Unit(grams: density, source: "density \(text(density)) g/ml") }
    if let found = householdDensity(food, cooked: false) { return found }
    return units.density(of: food.category).map { found in
      Unit(grams: found.grams, source: "density \(text(found.grams)) g/ml of \(found.category)")
    }
  }

  /// The density of the first household cup or spoon.
  private func householdDensity(_ food: Food, cooked: Bool) -> Unit? {
    for weight in foods.householdWeights(of: food.id, cooked: cooked) {
      if let grams = weight.gramsPerMillilitre {
        let number = foods.usdaNumbers(of: food.id, cooked: cooked).first?.number ?? 0
        return Unit(grams: grams, source: "USDA SR28 \(number), \(weight.what)")
      }
    }
    return nil
  }

  /// The density of the household cup that is prepared as the line says: chopped, sliced, mashed.
  private func householdDensity(_ food: Food, preparation: String) -> Unit? {
    if food.isStandIn || food.composition.count != 1 { return nil }
    guard let word = Self.preparations.first(where: { preparation.has($0.line) }) else { return nil }
    for weight in foods.householdWeights(of: food.id) where weight.what.has(word.household) {
      if let grams = weight.gramsPerMillilitre {
        let number = foods.usdaNumbers(of: food.id).first?.number ?? 0
        return Unit(grams: grams, source: "USDA SR28 \(number), \(weight.what)")
      }
    }
    return nil
  }

  /// Words of a preparation and the stem under which USDA has them.
  private static let preparations: [(line: String, household: String)] = [
    ("chopped", "chopped"), ("diced", "diced"), ("cubed", "cube"), ("sliced", "slice"),
    ("shredded", "shredded"),
    ("grated", "grated"), ("mashed", "mashed"), ("pureed", "puree"), ("halves", "halves"),
    ("halved", "halves"),
    ("crushed", "crushed"), ("ground", "ground"), ("packed", "packed"), ("sifted", "sifted"),
    ("whole", "whole"),
  ]

  // MARK: pieces

  /// One whole thing, by size when the line gives one.
  private func whole(_ line: ParsedIngredient, _ food: Food, _ match: FoodMatch) -> Unit? {
    if let piece = namedPiece(line, food) { return piece }
    if let size = line.size, let grams = sized(size, food) {
      return Unit(grams: grams, source: "table of foods, \(size)")
    }
    if let grams = food.pieces[""] ?? food.pieces["medium"] ?? food.pieces["piece"] {
      return Unit(grams: grams, source: source(food))
    }
    if let grams = food.pieces.sorted(by: { $0.key < $1.key }).first(where: { Self.wholes.contains($0.key) })?
      .value
    {
      return Unit(grams: grams, source: source(food))
    }
    for weight in foods.householdWeights(of: food.id) where weight.amount > 0 {
      let word = weight.what.prefix { $0.isLetter }
      if ["medium", "fruit", "whole", "large", "piece", "each"].contains(word) {
        return Unit(grams: weight.grams / weight.amount, source: "USDA household weight, \(weight.what)")
      }
    }
    return nil
  }

  /// The piece that the last word of the name speaks of: a stick of "carrot sticks", a breast of "chicken breasts".
  private func namedPiece(_ line: ParsedIngredient, _ food: Food) -> Unit? {
    guard let name = line.name, let last = name.utf8.split(separator: 0x20).last,
      let word = String(last)?.lowercased(), word.utf8.count < name.utf8.count
    else { return nil }
    for ending in ["", "s", "es"] {
      guard word.hasSuffix(ending) else { continue }
      let stem = word == "halves" ? "half" : String(word.dropLast(ending.utf8.count))
      if let grams = food.pieces[stem], !Self.holders.contains(stem) {
        return Unit(grams: grams * Self.factor(line.size), source: "table of foods, \(stem)")
      }
    }
    return nil
  }

  /// Words that hold pieces and are none: "peppers from a jar".
  private static let holders: Set<String> = [
    "jar", "can", "tin", "package", "bottle", "box", "carton", "container", "tub", "pot", "recipe", "batch",
  ]

  private static let wholes: Set<String> = [
    "fillet", "slice", "head", "leaf", "sprig", "loaf", "link", "stick", "bulb",
  ]

  /// A piece of a size; extra large is a quarter above large, jumbo a third.
  private func sized(_ size: String, _ food: Food) -> Double? {
    if let grams = food.pieces[size] { return grams }
    guard let middle = food.pieces["medium"] ?? food.pieces[""] else { return nil }
    switch size {
    case "small", "baby", "mini": return middle * 0.7
    case "large": return middle * 1.35
    case "extra large", "extra-large": return (food.pieces["large"] ?? middle * 1.35) * 1.15
    case "jumbo": return (food.pieces["large"] ?? middle * 1.35) * 1.3
    default: return middle
    }
  }

  private func source(_ food: Food) -> String { "table of foods" }

  /// One counted unit: a clove, a bunch, a can.
  private func counted(_ unit: String, _ line: ParsedIngredient, _ food: Food, _ match: FoodMatch) -> Unit? {
    switch unit {
    case "dozen": return whole(line, food, match).map { Unit(grams: $0.grams * 12, source: $0.source) }
    case "half":
      if food.pieces["half"] == nil {
        return whole(line, food, match).map { Unit(grams: $0.grams / 2, source: $0.source) }
      }
    case "quarter":
      if food.pieces["quarter"] == nil {
        return whole(line, food, match).map { Unit(grams: $0.grams / 4, source: $0.source) }
      }
    default: break
    }
    if let size = line.size, let grams = food.pieces["\(size) \(unit)"] {
      return Unit(grams: grams, source: "table of foods, \(size) \(unit)")
    }
    for name in [unit] + (Self.likeUnits[unit] ?? []) {
      if let grams = food.pieces[name] {
        return Unit(grams: grams * Self.factor(line.size), source: source(food))
      }
    }
    if let found = household(unit, food) { return found }
    if let grams = food.pieces[""],
      ["piece", "head", "bulb", "ear", "fillet", "breast", "leaf"].contains(unit)
    {
      return Unit(grams: grams, source: source(food))
    }
    guard let weight = units.weight(of: unit, category: food.category) else { return nil }
    if let grams = weight.grams {
      return Unit(grams: grams * Self.factor(line.size), source: "usual \(unit)")
    }
    guard let millilitres = weight.millilitres, let density = density(line, food, match) else { return nil }
    return Unit(grams: millilitres * density.grams, source: "usual \(unit) of \(text(millilitres)) ml")
  }

  private static func factor(_ size: String?) -> Double {
    switch size {
    case "small": 0.7
    case "large": 1.35
    default: 1
    }
  }

  /// Units that may stand for one another when the food has only the other.
  private static let likeUnits: [String: [String]] = [
    "can": ["tin"], "stalk": ["stick", "rib", "spear"], "stick": ["stalk", "rib"], "rib": ["stalk", "stick"],
    "sachet": ["packet", "envelope", "package"], "package": ["packet", "bag", "box", "container"],
    "bag": ["package", "packet"], "box": ["package"], "carton": ["container", "package", "punnet"],
    "container": ["carton", "package", "tub", "punnet"], "tub": ["container"],
    "pot": ["container", "package"],
    "punnet": ["container", "package", "pint"], "bulb": ["head"], "head": ["bulb"],
    "rasher": ["strip", "slice"],
    "strip": ["slice", "rasher"], "slice": ["strip", "rasher", "piece"], "sprig": ["stem", "stalk"],
    "stem": ["sprig", "stalk"], "breast": ["half"], "fillet": ["piece"], "steak": ["piece", "fillet"],
    "bottle": ["jar"], "jar": ["bottle", "can"], "sheet": ["piece", "leaf"], "leaf": ["sheet"],
    "bunch": ["bundle"], "bundle": ["bunch"], "spear": ["stalk"], "cube": ["piece"], "square": ["piece"],
    "link": ["sausage"], "ball": ["piece"], "loaf": ["package"], "chop": ["piece"], "knob": ["piece"],
    "floret": ["piece"], "round": ["piece"], "patty": ["piece"], "nugget": ["piece"],
  ]

  /// USDA's household weight whose first word is the unit.
  private func household(_ unit: String, _ food: Food) -> Unit? {
    if food.isStandIn { return nil }
    for weight in foods.householdWeights(of: food.id) where weight.amount > 0 && weight.what.hasPrefix(unit) {
      return Unit(grams: weight.grams / weight.amount, source: "USDA household weight, \(weight.what)")
    }
    return nil
  }

  /// A length of something: "2 cm ginger".
  private func length(_ unit: MeasureUnit, _ line: ParsedIngredient, _ food: Food, _ match: FoodMatch)
    -> Unit?
  {
    guard let centimetres = unit.inBase else { return nil }
    if let inch = food.pieces["inch"] { return Unit(grams: inch * centimetres / 2.54, source: source(food)) }
    guard let grams = units.weight(of: "cm", category: food.category)?.grams else { return nil }
    return Unit(grams: grams * centimetres, source: "usual weight of 1 cm")
  }
}

extension HouseholdWeight {
  /// Grams per millilitre, when the measure is a cup, a spoon or a fluid ounce.
  fileprivate var gramsPerMillilitre: Double? {
    let units = [("cup", 236.588), ("tbsp", 14.787), ("tsp", 4.929), ("fl oz", 29.574)]
    guard amount > 0, let unit = units.first(where: { what.hasPrefix($0.0) }) else { return nil }
    return grams / amount / unit.1
  }
}
