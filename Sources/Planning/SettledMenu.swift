/// A menu as it was settled earlier: which dish stands where, and nothing that can be worked out from it.
///
/// A ``Plan`` gives one; a caller that keeps menus elsewhere makes it from what it kept. Meals that are not named
/// are empty.
public struct SettledMenu: Hashable, Sendable, Codable {
  /// The meals, in any order, each place at most once.
  public var meals: [SettledMeal]

  /// Makes a menu from its meals.
  public init(_ meals: [SettledMeal]) { self.meals = meals }

  /// The menu of a plan.
  public init(_ plan: Plan) {
    meals = []
    for (day, planned) in plan.days.enumerated() {
      for meal in planned.meals {
        let place = MealPlace(day: day, slot: meal.slot)
        meals.append(SettledMeal(place, recipe: meal.recipe?.id, quarters: Self.quarters(meal.size)))
        for side in meal.sides {
          meals.append(
            SettledMeal(
              MealPlace(day: day, slot: meal.slot, isSide: true), recipe: side.recipe.id,
              quarters: Self.quarters(side.size)))
        }
      }
    }
  }

  private static func quarters(_ size: Double) -> Int? { size > 0 ? Int((size * 4).rounded()) : nil }

  /// The recipe at a place, or `nil` when it is empty.
  public subscript(place: MealPlace) -> String? { meals.first { $0.place == place }?.recipe }

  /// The meals that lie before a day, and those named besides.
  func part(before day: Int, and places: Set<MealPlace>) -> [SettledMeal] {
    meals.filter { $0.place.day < day || places.contains($0.place) }
  }
}

extension HouseholdModel {
  /// Reads a menu that was settled earlier, as one option for each place.
  ///
  /// A dish that may not stand where it stands is kept: its place is locked to it, so that questions about other
  /// meals can be answered. An unknown or missing dish leaves a gap.
  mutating func read(_ settled: SettledMenu) -> [Int] {
    var recipes: [MealPlace: SettledMeal] = [:]
    for meal in settled.meals where recipes[meal.place] == nil { recipes[meal.place] = meal }
    var menu: [Int] = []
    for (place, meal) in meals.enumerated() {
      let entry = recipes[meal]
      let side = recipes[MealPlace(day: meal.day, slot: meal.slot, isSide: true)]
      let hasSide = !meal.isSide && side?.recipe.flatMap { dishNumber[$0] } != nil
      menu.append(option(at: place, for: entry, hasSide: hasSide))
    }
    return menu
  }

  private mutating func option(at place: Int, for entry: SettledMeal?, hasSide: Bool) -> Int {
    let list = problem.places[place].list
    let gathering = gatherings[list]
    if settledPlaces.contains(place), let lock = problem.places[place].lock { return lock }
    guard let number = entry?.recipe.flatMap({ dishNumber[$0] }), candidates[number].features.energy > 0
    else {
      problem.places[place].lock = nil
      if gathering.isSide, let empty = problem.lists[list].first(where: { problem.options[Int($0)].dish < 0 })
      {
        return Int(empty)
      }
      return addGap(gathering.slot)
    }
    if let lock = problem.places[place].lock, servings[lock].candidate == number { return lock }
    problem.places[place].lock = nil
    let size = entry?.quarters ?? quarters(of: number, gathering, hasSide: hasSide)
    let options = problem.lists[list].filter { Int(problem.options[Int($0)].dish) == number }
    if let option = options.first(where: { servings[Int($0)].quarters == size }) ?? options.first {
      return Int(option)
    }
    let forced = addOption(number, gathering, quarters: size)
    problem.places[place].lock = forced
    return forced
  }
}
