internal import Foods
internal import Matching
internal import Measures
internal import Nutrition
internal import Planning

/// What is in the house, by the things that are bought, while a list is written.
struct PantryStock {
  /// How much of a need the house covers.
  struct Cover: Equatable {
    /// Grams that were taken, of the thing as bought.
    var grams = 0.0
    /// Whether an entry of unknown amount covers the rest.
    var isUnknown = false
    /// Whether it is always there.
    var isStaple = false
    /// The best-before days of entries that are too old for the dishes.
    var tooOld: [CalendarDay] = []
  }

  private struct Jar {
    var grams: Double?
    var isStaple: Bool
    var bestBefore: CalendarDay?
  }

  private var jars: [FoodID: [Jar]] = [:]

  /// Finds the food and the weight of every entry.
  ///
  /// An entry whose name no food has is passed over here; ``unknown`` names it.
  init(_ pantry: Pantry, analyser: DishAnalyser, sources: ShopSources) {
    for entry in pantry.entries {
      let match = analyser.matcher.match(name: entry.name)
      guard let id = analyser.foods.id(ofSlug: entry.name) ?? match.food else {
        unknown.append(entry.name)
        continue
      }
      let food = analyser.foods[id]
      var grams: Double?
      if let quantity = entry.quantity {
        grams = analyser.read("\(quantity) \(entry.unit) \(entry.name)").weight?.grams
      }
      let source = sources.source(of: food, isCooked: match.isCookedForm, named: [])
      jars[source.bought, default: []].append(
        Jar(
          grams: grams.map { bought($0, source, analyser.foods) }, isStaple: entry.isStaple,
          bestBefore: entry.bestBefore))
    }
    for id in jars.keys {
      jars[id]?.sort { ($0.bestBefore?.number ?? .max) < ($1.bestBefore?.number ?? .max) }
    }
  }

  /// Names of entries that no food was found for.
  private(set) var unknown: [String] = []

  private func bought(_ grams: Double, _ source: ShopSource, _ foods: FoodTable) -> Double {
    switch source {
    case .weight(_, let factor): grams * factor
    case .part(let whole, let part, _): grams / part * (foods[whole].pieces[""] ?? 0)
    }
  }

  /// Takes what a need asks for, from the entries that expire first.
  ///
  /// An entry covers the uses up to its best-before day and no later ones. What one need takes is gone for the next.
  mutating func take(_ need: Need, of food: FoodID) -> Cover {
    var cover = Cover()
    guard var shelf = jars[food] else { return cover }
    for place in shelf.indices {
      let jar = shelf[place]
      let reachable = need.uses.filter { use in
        guard let day = use.day, let last = jar.bestBefore else { return true }
        return day <= last
      }
      if reachable.isEmpty, let last = jar.bestBefore {
        cover.tooOld.append(last)
        continue
      }
      if jar.isStaple {
        cover.isStaple = true
        break
      }
      guard let grams = jar.grams else {
        // Nobody knows how much there is, so it is taken to be enough for what it reaches.
        if reachable.count == need.uses.count { cover.isUnknown = true }
        continue
      }
      let wanted = min(reachable.reduce(0) { $0 + $1.share }, need.grams) - cover.grams
      let taken = min(max(wanted, 0), grams)
      cover.grams += taken
      shelf[place].grams = grams - taken
    }
    jars[food] = shelf
    return cover
  }
}
