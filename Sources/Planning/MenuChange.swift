/// What becomes other in a menu when something in it is changed, in figures.
public struct MenuChange: Hashable, Sendable {
  /// Points of the planner's own measure; above zero is better.
  public var points = 0.0
  /// Plant points of the whole menu.
  public var plants = 0.0
  /// Fibre a day, in g.
  public var fibrePerDay = 0.0
  /// Live fermented food a day, in servings.
  public var fermentsPerDay = 0.0
  /// Kinds of fibre that stand in every three days.
  public var fibreKindsThroughout = 0
  /// The inflammation estimate of the mean day, in DII units; above zero is worse.
  public var inflammation = 0.0
  /// Irritant points a day; above zero is worse.
  public var irritantsPerDay = 0.0
  /// Minutes of cooking in the whole menu.
  public var minutes = 0
  /// Different foods to buy.
  public var itemsToBuy = 0
  /// Things to buy that do not keep.
  public var perishables = 0
  /// The cost for all who eat, in cents, or `nil` when a cost is not known.
  public var cost: Int?

  /// Compares two menus of the same wishes.
  init(from old: (totals: MenuTotals, value: Int), to new: (totals: MenuTotals, value: Int)) {
    points = Double(new.value - old.value) / Double(HouseholdModel.point)
    plants = new.totals.plants - old.totals.plants
    fibrePerDay = new.totals.fibrePerDay - old.totals.fibrePerDay
    fermentsPerDay = new.totals.fermentsPerDay - old.totals.fermentsPerDay
    fibreKindsThroughout = new.totals.fibreKindsThroughout - old.totals.fibreKindsThroughout
    inflammation = new.totals.inflammation - old.totals.inflammation
    irritantsPerDay = new.totals.irritantsPerDay - old.totals.irritantsPerDay
    minutes = new.totals.minutes - old.totals.minutes
    itemsToBuy = new.totals.itemsToBuy - old.totals.itemsToBuy
    perishables = new.totals.perishables - old.totals.perishables
    if Set(new.totals.unknownCosts) == Set(old.totals.unknownCosts) {
      let cost = new.totals.knownCost - old.totals.knownCost
      if new.totals.knownCost > 0 || old.totals.knownCost > 0 { self.cost = cost }
    }
  }

  /// The change in words: "+4 plants", "-12 min", "2 more items to buy".
  ///
  /// The figures that people plan by come first; empty when nothing worth telling changes. Small differences of a
  /// day's figures are left out.
  public var words: [String] {
    var words: [String] = []
    func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : "\(number)" }
    func tenths(_ number: Double) -> String? {
      let rounded = Int((number * 10).rounded())
      if rounded == 0 { return nil }
      let digits =
        abs(rounded) % 10 == 0 ? "\(abs(rounded) / 10)" : "\(abs(rounded) / 10).\(abs(rounded) % 10)"
      return (rounded > 0 ? "+" : "-") + digits
    }
    if let plants = tenths(plants) {
      words.append("\(plants) \(plants == "+1" || plants == "-1" ? "plant" : "plants")")
    }
    if abs(fibrePerDay) >= 0.3, let fibre = tenths(fibrePerDay) { words.append("\(fibre) g fibre a day") }
    if fibreKindsThroughout != 0 {
      words.append(
        "\(signed(fibreKindsThroughout)) \(abs(fibreKindsThroughout) == 1 ? "kind" : "kinds") of fibre in every "
          + "three days")
    }
    if abs(fermentsPerDay) >= 0.1, let ferments = tenths(fermentsPerDay) {
      words.append("\(ferments) servings of live ferments a day")
    }
    if minutes != 0 { words.append("\(signed(minutes)) min") }
    if itemsToBuy != 0 {
      words.append(
        "\(abs(itemsToBuy)) \(itemsToBuy > 0 ? "more" : "fewer") \(abs(itemsToBuy) == 1 ? "item" : "items") to buy"
      )
    }
    if let cost, cost != 0 {
      let rest = abs(cost) % 100
      words.append(
        "\(abs(cost) / 100).\(rest < 10 ? "0" : "")\(rest) \(cost > 0 ? "dearer" : "cheaper")")
    }
    if abs(inflammation) >= 0.15, let inflammation = tenths(inflammation) {
      words.append("\(inflammation) inflammation estimate")
    }
    if abs(irritantsPerDay) >= 0.5, let irritants = tenths(irritantsPerDay) {
      words.append("\(irritants) irritant points a day")
    }
    return words
  }
}

/// Another dish for a meal of a menu, with what it would change.
public struct Alternative: Hashable, Sendable {
  /// The dish, or `nil` for leaving a side away.
  public var recipe: PlannedRecipe?
  /// What it changes in the whole menu.
  public var change: MenuChange
  /// The change in words, with what happens to leftovers last; never empty.
  public var words: [String]
  /// Whether the next day's lunch becomes its leftover.
  public var bringsLeftover: Bool
}
