internal import Foods
internal import Measures

/// Everything that the dishes need of one thing that is bought.
struct Need {
  /// A part of pieces that is asked for: the juice of lemons.
  struct Part {
    var food: FoodID
    var pieces = 0.0
    var tally = AmountTally()
  }

  /// The uses, in the order of cooking; their shares add up to ``grams``.
  private(set) var uses: [ItemUse] = []
  /// The weight of everything that has one, in grams of the edible part of what is bought.
  private(set) var grams = 0.0
  /// Whether any use had a weight.
  private(set) var isWeighed = false
  /// Whether some use says no amount at all.
  private(set) var unmeasured = false
  /// The parts of pieces that are asked for, in the order of cooking.
  private(set) var parts: [Part] = []
  /// The amounts of the thing itself.
  private(set) var whole = AmountTally()
  /// The uses of the thing itself that count containers ("2 cans").
  private(set) var containers: [CollectedUse] = []

  /// Adds up what is needed of `food`.
  init(_ collected: [(use: CollectedUse, source: ShopSource)], of food: Food) {
    var ofParts: [Int] = []
    for (collected, source) in collected {
      var use = collected.use
      switch source {
      case .weight(_, let factor):
        add(&use, factor: factor, isOther: factor != 1)
        if collected.containers != nil { containers.append(collected) }
      case .part(_, let gramsOfPart, _):
        if add(part: collected.food, gramsOfPart, &use) { ofParts.append(uses.count) }
      }
      uses.append(use)
    }
    shareParts(ofParts, piece: food.pieces[""] ?? 0)
  }

  private mutating func add(_ use: inout ItemUse, factor: Double, isOther: Bool) {
    let bought = use.grams.map { $0 * factor }
    if let bought {
      isWeighed = true
      grams += bought
      use.share = bought
    }
    guard let amount = use.amount else {
      unmeasured = true
      return
    }
    // A cup of cooked rice is no cup of rice: only its weight can be added.
    if isOther, let bought {
      whole.add(Amount(Quantity(bought), Measured.grams), grams: bought)
    } else {
      whole.add(amount, grams: bought)
    }
  }

  /// Adds a part; returns whether it asks for a number of pieces.
  private mutating func add(part food: FoodID, _ gramsOfPart: Double, _ use: inout ItemUse) -> Bool {
    guard let amount = use.amount else {
      unmeasured = true
      return false
    }
    let pieces = use.grams.map { $0 / gramsOfPart } ?? (amount.unit == nil ? amount.quantity.maximum : 0)
    let place = parts.firstIndex { $0.food == food } ?? parts.endIndex
    if place == parts.endIndex { parts.append(Part(food: food)) }
    parts[place].pieces += pieces
    parts[place].tally.add(amount, grams: use.grams)
    use.share = pieces
    return true
  }

  /// The pieces that parts ask for: the juice and the zest come from the same fruit, so the greater number counts.
  var partPieces: Double { parts.map(\.pieces).max() ?? 0 }

  /// Turns the pieces that parts ask for into grams of pieces, shared out among the uses by what each asks for.
  private mutating func shareParts(_ places: [Int], piece: Double) {
    let asked = places.reduce(0) { $0 + uses[$1].share }
    let partGrams = partPieces * piece
    for place in places { uses[place].share = asked > 0 ? uses[place].share / asked * partGrams : 0 }
    grams += partGrams
    if partGrams > 0 { isWeighed = true }
  }

  /// The amounts to show: whole pieces where parts are asked for, else the sum of the lines.
  func amounts(of food: Food, _ measured: Measured, share: Double = 1) -> [Amount] {
    guard partPieces > 0, let piece = food.pieces[""], piece > 0 else {
      return whole.amounts(of: food, measured, share: share)
    }
    let weighable = [
      Amount(Quantity(grams / piece * share), nil), measured.mass(grams * share),
    ]
    // Whatever could not be weighed stays beside.
    return weighable + whole.beside(share: share)
  }
}
