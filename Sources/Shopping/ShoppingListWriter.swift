public import Foods
internal import Ingredients
internal import Matching
internal import Measures
public import Nutrition
public import Planning
public import Sensitivities

/// Turns cooked dishes into one list of things to buy.
///
/// Lines are merged by the food they mean and not by their text, and by what is bought for them: a cup of flour and
/// 200 g of flour become one weight; the juice of a lemon and the zest of a lemon are one lemon; cooked chickpeas are
/// dry ones by their yield. Lines that no food was found for are kept as they are and named as not understood.
public struct ShoppingListWriter: Sendable {
  private let analyser: DishAnalyser
  private let sources: ShopSources
  private let keeping = KeepingTimes.standard

  /// Makes a writer that reads pantries and alternatives with an analyser.
  public init(analyser: DishAnalyser = .standard) {
    self.analyser = analyser
    sources = ShopSources(analyser.foods)
  }

  /// Makes a writer over the standard table of foods; other tables need ``init(analyser:)``.
  public init(foods: FoodTable) {
    self.init(analyser: .standard)
  }

  /// Writes the list of a pantry of foods in any amount, in metric measures; see ``list(for:wishes:)``.
  public func list(
    for dishes: [CookedDish], pantry: Set<String> = [],
    labelChecks: @escaping (FoodID, [String]) -> [LabelCheck] = { _, _ in [] }
  ) -> ShoppingList {
    var wishes = ShoppingWishes()
    wishes.labelChecks = labelChecks
    wishes.pantry = Pantry(names: pantry.sorted())
    return list(for: dishes, wishes: wishes)
  }

  /// Writes the list.
  ///
  /// - Parameters:
  ///   - dishes: What is cooked, each once, with all its portions, in the order of cooking.
  ///   - wishes: Measures, pantry, aisles, and what people avoid.
  /// - Returns: The items by aisle and name. Drinking water from the tap and things that are not food are left
  ///   out; everything else of every line is on the list or among the unread.
  public func list(for dishes: [CookedDish], wishes: ShoppingWishes) -> ShoppingList {
    var stock = PantryStock(wishes.pantry, analyser: analyser, sources: sources)
    let collected = collect(dishes, wishes)
    return list(of: collected.uses, unread: collected.unread, wishes, &stock)
  }

  /// Writes the lists of two trips: what does not keep until it is cooked is bought on the second one.
  ///
  /// Everything cooked before the second trip is bought on the first. Of what is cooked later, the first trip brings
  /// what keeps for so long by `keeping_times.tsv`. Dishes without a day belong to the first trip.
  ///
  /// - Parameters:
  ///   - dishes: What is cooked, in the order of cooking.
  ///   - days: The days of the two trips, the earlier one first.
  ///   - wishes: Measures, pantry, aisles, and what people avoid.
  /// - Returns: Two lists; together they bring what one list would.
  public func lists(
    for dishes: [CookedDish], on days: (first: CalendarDay, second: CalendarDay), wishes: ShoppingWishes
  ) -> [ShoppingList] {
    var stock = PantryStock(wishes.pantry, analyser: analyser, sources: sources)
    let collected = collect(dishes, wishes)
    func isLater(_ use: CollectedUse) -> Bool {
      guard let day = use.use.day, day >= days.second else { return false }
      return day.number - days.first.number > keeping.days(of: analyser.foods[use.food])
    }
    var first = list(of: collected.uses.filter { !isLater($0) }, unread: collected.unread, wishes, &stock)
    var second = list(of: collected.uses.filter(isLater), unread: [], wishes, &stock)
    first.title = "\(days.first.weekday.name) \(days.first)"
    second.title = "\(days.second.weekday.name) \(days.second)"
    second.unreadPantry = []
    return [first, second]
  }

  private func collect(_ dishes: [CookedDish], _ wishes: ShoppingWishes) -> (
    uses: [CollectedUse], unread: [UnreadLine]
  ) {
    var collector = LineCollector(analyser: analyser, mustAvoid: wishes.mustAvoid)
    for (number, dish) in dishes.enumerated() { collector.add(dish, number: number) }
    return (collector.uses, collector.unread)
  }

  private func list(
    of uses: [CollectedUse], unread: [UnreadLine], _ wishes: ShoppingWishes, _ stock: inout PantryStock
  ) -> ShoppingList {
    let needs = needs(uses)
    let later = LaterDishes(needs: needs, foods: analyser.foods, keeping: keeping)
    var items: [ShoppingItem] = []
    // In the order of the table, so that what the pantry gives away does not depend on hashing.
    for (id, need) in needs.sorted(by: { $0.key < $1.key }) {
      let cover = stock.take(need, of: id)
      items.append(ItemWriter(wishes: wishes, foods: analyser.foods, later: later).item(id, need, cover))
    }
    var list = ShoppingList(items: items.sorted { walkOrder($0, $1, wishes.aisles) }, unread: unread)
    list.unreadPantry = stock.unknown
    return list
  }

  /// What is needed of each thing that is bought.
  private func needs(_ uses: [CollectedUse]) -> [FoodID: Need] {
    let named = Set(uses.map(\.food))
    var measured: [FoodID: Double] = [:]
    for use in uses where use.use.amount?.unit != nil {
      measured[use.food, default: 0] += use.use.grams ?? 0
    }
    var grouped: [FoodID: [(use: CollectedUse, source: ShopSource)]] = [:]
    for use in uses {
      var source = sources.source(of: analyser.foods[use.food], isCooked: use.isCooked, named: named)
      if case .part(_, let grams, let limit?) = source, (measured[use.food] ?? 0) / grams > limit,
        use.use.amount?.unit != nil
      {
        source = .weight(of: use.food, factor: 1)
      }
      grouped[source.bought, default: []].append((use, source))
    }
    return Dictionary(
      grouped.map { ($0.key, Need($0.value, of: analyser.foods[$0.key])) },
      uniquingKeysWith: { first, _ in first })
  }

  private func walkOrder(_ left: ShoppingItem, _ right: ShoppingItem, _ aisles: AisleOrder) -> Bool {
    (aisles.position(of: left.aisle), left.aisle, left.name, left.food)
      < (aisles.position(of: right.aisle), right.aisle, right.name, right.food)
  }
}
