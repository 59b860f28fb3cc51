internal import Foods
internal import Measures

/// Amounts of one food, added up where they can be.
struct AmountTally {
  private struct Sum {
    var unit: MeasureUnit?
    var quantity = 0.0
    var grams = 0.0
  }

  /// Sums of counted things by unit; `""` counts whole things.
  private var counted: [String: Sum] = [:]
  /// Sums by unit of volume and of mass, of lines that have a weight.
  private var poured: [String: Sum] = [:]
  private var weighed: [String: Sum] = [:]
  /// Amounts that a cook's hand takes, by unit.
  private var vague: [String: Sum] = [:]
  /// Amounts without a weight, by unit.
  private var unweighable: [String: Sum] = [:]
  /// The weight of all, in grams.
  private(set) var grams = 0.0

  /// Adds an amount; `grams` is its weight when it is known.
  mutating func add(_ amount: Amount, grams: Double?) {
    let id = amount.unit?.id ?? ""
    let sum = Sum(unit: amount.unit, quantity: amount.quantity.maximum, grams: grams ?? 0)
    self.grams += grams ?? 0
    if VagueUnits.contains(id) { return Self.add(sum, to: &vague) }
    guard grams != nil else { return Self.add(sum, to: &unweighable) }
    switch amount.unit?.kind {
    case .mass: Self.add(sum, to: &weighed)
    case .volume: Self.add(sum, to: &poured)
    case .count, .length, nil: Self.add(sum, to: &counted)
    }
  }

  private static func add(_ sum: Sum, to sums: inout [String: Sum]) {
    let id = sum.unit?.id ?? ""
    sums[id, default: Sum(unit: sum.unit)].quantity += sum.quantity
    sums[id]?.grams += sum.grams
  }

  /// The amounts to show, the best one to shop by first, then the same in weight, then what does not add up.
  ///
  /// - Parameters:
  ///   - food: The food, for its density and the weight of a piece.
  ///   - measured: How amounts are written.
  ///   - share: The share of everything that is shown, above 0 to 1; less than 1 when a part is in the house.
  /// - Returns: No amount when nothing was added.
  func amounts(of food: Food, _ measured: Measured, share: Double = 1) -> [Amount] {
    sum(food, measured, share) + beside(share: share)
  }

  /// What does not add up with anything: a cook's handfuls, and what has no weight.
  func beside(share: Double) -> [Amount] {
    [vague, unweighable].flatMap { sums in
      sums.sorted { $0.key < $1.key }.map { Amount(Quantity($1.quantity * share), $1.unit) }
    }
  }

  private func sum(_ food: Food, _ measured: Measured, _ share: Double) -> [Amount] {
    let all = [counted, poured, weighed].flatMap(\.values)
    let grams = all.reduce(0) { $0 + $1.grams } * share
    if all.count == 1, let only = all.first { return single(only, food, measured, share) }
    guard grams > 0 else { return [] }
    if counted.isEmpty, poured.isEmpty { return [measured.mass(asked * share)] }
    if let unit = countingUnit(food) {
      return [Amount(Quantity(grams / unit.grams), unit.unit), measured.mass(grams)]
    }
    if isLiquid(food), let density = food.density {
      return [measured.volume(grams / density), measured.mass(grams)]
    }
    if weighed.isEmpty, counted.isEmpty {
      let millilitres = poured.values.reduce(0) { $0 + $1.quantity * ($1.unit?.inBase ?? 0) } * share
      return millilitres < 59
        ? [measured.volume(millilitres), measured.mass(grams)]
        : [measured.mass(grams), measured.volume(millilitres)]
    }
    return [measured.mass(grams)]
  }

  /// One way of measuring stays as it is, with its weight beside it.
  private func single(_ sum: Sum, _ food: Food, _ measured: Measured, _ share: Double) -> [Amount] {
    let amount = Amount(Quantity(sum.quantity * share), sum.unit)
    let mass = measured.mass(sum.grams * share)
    switch sum.unit?.kind {
    case .mass: return [measured.mass(asked * share)]
    case .volume:
      let millilitres = sum.quantity * (sum.unit?.inBase ?? 0) * share
      if !isLiquid(food) {
        return millilitres < 59 ? [amount, mass] : [mass, amount]
      }
      let isMetric = ["ml", "cl", "dl", "l"].contains(sum.unit?.id)
      let isWritten = measured.system == .metric || isMetric
      return isWritten && millilitres >= 59 ? [measured.volume(millilitres)] : [amount]
    case .count, .length, nil: return sum.grams > 0 ? [amount, mass] : [amount]
    }
  }

  /// The weight that the lines themselves say, with the bones and shells that the weight as eaten leaves out.
  private var asked: Double {
    weighed.values.reduce(0) { $0 + $1.quantity * ($1.unit?.inBase ?? 0) }
  }

  /// The counted thing that a mixture is told in: whole things first, else the smallest thing that lines count.
  private func countingUnit(_ food: Food) -> (unit: MeasureUnit?, grams: Double)? {
    if counted[""] != nil, let piece = food.pieces[""], piece > 0 { return (nil, piece) }
    let units = counted.values.filter { $0.grams > 0 && $0.quantity > 0 }
      .map { (unit: $0.unit, grams: $0.grams / $0.quantity) }
    return units.min { ($0.grams, $0.unit?.id ?? "") < ($1.grams, $1.unit?.id ?? "") }
  }

  /// A food that is poured is bought by volume: drinks, milks, oils, sauces about as dense as water.
  private func isLiquid(_ food: Food) -> Bool {
    guard let density = food.density, density > 0.85 else { return false }
    return Self.liquids.contains { food.category.isWithin($0) } || food.slug.hasSuffix("-juice")
      || food.slug.hasSuffix("-milk")
  }

  private static let liquids = [
    "dairy.milk", "dairy.cream", "plant_dairy", "nut.drink", "drink", "alcohol", "fat.oil",
    "condiment.vinegar", "condiment.stock", "fruit.juice", "legume.soy.drink",
  ].map { CategoryID($0) }
}
