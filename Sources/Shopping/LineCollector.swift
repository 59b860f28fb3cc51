internal import Foods
internal import Ingredients
internal import Matching
internal import Measures
internal import Nutrition

/// A line with everything that decides what is bought for it.
struct CollectedUse {
  var use: ItemUse
  var food: FoodID
  var isCooked: Bool
  /// The size of the container that is counted ("400 g" of a can), in grams or millilitres, scaled for nothing.
  var containers: (unit: String, quantity: Double, size: Double?)?
}

/// What decides about a line: the line itself, or what is bought in its stead.
private struct ChosenLine {
  var text: String
  var parsed: ParsedIngredient
  var match: FoodMatch
  var weight: GramWeight?
  var optional: Bool

  init(_ line: DishLine) {
    text = line.text
    parsed = line.parsed
    match = line.match
    weight = line.weight
    optional = line.optional
  }
}

/// Turns the lines of cooked dishes into uses of foods.
struct LineCollector {
  let analyser: DishAnalyser
  /// Whether somebody at the table must not get a food.
  let mustAvoid: (FoodID) -> Bool

  private(set) var uses: [CollectedUse] = []
  private(set) var unread: [UnreadLine] = []

  init(analyser: DishAnalyser, mustAvoid: @escaping (FoodID) -> Bool) {
    self.analyser = analyser
    self.mustAvoid = mustAvoid
  }

  private var foods: FoodTable { analyser.foods }

  /// Adds every line of a dish; the number is its place in the order of cooking.
  mutating func add(_ dish: CookedDish, number: Int) {
    for line in dish.analysis.lines {
      let line = chosen(ChosenLine(line))
      guard let food = line.match.food else {
        if line.parsed.name != nil || line.parsed.quantity != nil {
          unread.append(UnreadLine(text: line.text, recipe: dish.title))
        }
        continue
      }
      if !isNotBought(foods[food]) { uses.append(use(of: line, food, in: dish, number)) }
      for second in companions(of: line) where !isNotBought(foods[second]) {
        uses.append(use(of: companion(second, of: line), second, in: dish, number))
      }
    }
  }

  /// Drinking water from the tap, and things that are not food (skewers, paper); a cinnamon stick that is taken out
  /// again is bought all the same.
  private func isNotBought(_ food: Food) -> Bool {
    if food.tags.contains("water") { return true }
    return food.tags.contains("discard") && food.category.path == "other"
      && !ShopPacks.standard.pack(of: food, .metric).isOwn
  }

  private func use(of line: ChosenLine, _ food: FoodID, in dish: CookedDish, _ number: Int) -> CollectedUse {
    // The upper end of what a line says; the middle of what is only taken by convention.
    let grams = line.weight.map { (line.parsed.quantity == nil ? $0.grams : $0.maximum) * dish.factor }
    let amount = line.parsed.amount.map {
      Amount(Quantity($0.quantity.maximum * dish.factor), $0.unit)
    }
    return CollectedUse(
      use: ItemUse(
        recipe: dish.title, line: line.text, food: foods[food].slug, grams: grams, amount: amount,
        day: dish.day, cooking: number, isOptional: line.optional),
      food: food, isCooked: line.match.isCookedForm, containers: containers(line.parsed, dish.factor))
  }

  /// Cans, jars and packs that the line counts, and their size when it says one.
  private func containers(_ line: ParsedIngredient, _ factor: Double)
    -> (unit: String, quantity: Double, size: Double?)?
  {
    guard let amount = line.amount else { return nil }
    if let unit = amount.unit, unit.kind == .count {
      let size = line.package.flatMap { package in
        package.unit?.inBase.map { $0 * package.quantity.maximum }
      }
      return (unit.id, amount.quantity.maximum * factor, size)
    }
    // "400 g can chickpeas": the size is the amount, and the can stands beside it.
    guard let base = amount.unit?.inBase, let can = line.alsoGiven.first(where: { $0.unit?.kind == .count }),
      let unit = can.unit, can.quantity.maximum > 0
    else { return nil }
    return (
      unit.id, can.quantity.maximum * factor, base * amount.quantity.maximum / can.quantity.maximum
    )
  }

  // MARK: alternatives

  /// The line with the first of its alternatives that nobody must avoid; the line itself when there is none.
  private func chosen(_ line: ChosenLine) -> ChosenLine {
    guard let food = line.match.food, !line.parsed.alternatives.isEmpty, mustAvoid(food) else { return line }
    for name in line.parsed.alternatives {
      let match = analyser.matcher.match(name: name)
      guard let other = match.food, !mustAvoid(other) else { continue }
      var result = line
      result.match = match
      result.parsed.name = name
      result.weight = line.parsed.amount.flatMap { amount in
        analyser.read("\(amount.quantity.maximum) \(amount.unit?.id ?? "") \(name)").weight
      }
      return result
    }
    return line
  }

  // MARK: two foods in one line

  /// The other foods of a line that names several without an amount ("salt and pepper").
  ///
  /// A name that is sure as it stands ("pork and beans") names one food.
  private func companions(of line: ChosenLine) -> [FoodID] {
    guard line.match.confidence < .sure, let name = line.parsed.name else { return [] }
    let parts = name.split(whereSeparator: { $0 == " " || $0 == "," }).split(whereSeparator: Self.isJoint)
    guard parts.count > 1 || name.contains(",") else { return [] }
    let names = name.contains(",") ? commaParts(name) : parts.map { $0.joined(separator: " ") }
    guard names.count > 1 else { return [] }
    let matches = names.map { analyser.matcher.match(name: $0) }
    guard matches.allSatisfy({ $0.confidence == .sure }) else { return [] }
    return matches.compactMap(\.food).filter { $0 != line.match.food }
  }

  /// The second food as a line of its own: "each" gives it the same amount, else its amount is left open.
  private func companion(_ food: FoodID, of line: ChosenLine) -> ChosenLine {
    var result = line
    result.match.isCookedForm = false
    let isEach = line.text.split(whereSeparator: { !$0.isLetter }).contains { $0.lowercased() == "each" }
    if isEach, let amount = line.parsed.amount {
      let text = "\(amount.quantity.maximum) \(amount.unit?.id ?? "") \(foods[food].name)"
      result.weight = analyser.read(text).weight
    } else {
      result.weight = nil
      result.parsed.quantity = nil
    }
    return result
  }

  private func commaParts(_ name: String) -> [String] {
    name.split(separator: ",").flatMap { part in
      part.split(separator: " ").split(whereSeparator: Self.isJoint).map { $0.joined(separator: " ") }
    }
  }

  private static func isJoint(_ word: Substring) -> Bool {
    ["and", "&", "+", "und", "et", "y", "e"].contains(word.lowercased())
  }
}
