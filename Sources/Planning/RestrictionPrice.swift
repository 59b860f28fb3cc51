/// What one restriction costs a menu.
public struct RestrictionPrice: Hashable, Sendable {
  /// What is avoided, in the words of the refusals ("gluten").
  public var cause: String
  /// The people who avoid it, sorted; empty when everybody does.
  public var people: [String]
  /// How many of the candidates are refused for it.
  public var refused: Int
  /// The points that the best menu found without it has above the best found with it; never below zero.
  public var points: Double
  /// Plant points that the menu without it has more; below zero it has fewer.
  public var plants: Double
  /// Kinds of fibre that stand in every three days there and not here; below zero it has fewer.
  public var fibreKinds: Int
  /// Fibre a day that it has more, in g.
  public var fibrePerDay: Double
  /// Live ferments a day that it has more, in servings.
  public var fermentsPerDay: Double
  /// The plants of the refused dishes of that menu that this one lacks, the commonest among them first.
  public var missingPlants: [String]
  /// The kinds of fibre of those dishes that this menu lacks in some three days, sorted.
  public var missingKinds: [String]
  /// What wins most back without eating what is avoided: dishes to swap in, the best first.
  public var winsBack: [WinBack]

  /// A dish that wins part of the price back.
  public struct WinBack: Hashable, Sendable {
    /// The dish.
    public var recipe: PlannedRecipe
    /// The meal where it does so.
    public var place: MealPlace
    /// What it brings of what is missing, sorted.
    public var brings: [String]
    /// What it changes in the menu.
    public var change: MenuChange
  }
}

extension RestrictionPrice {
  /// The price in words, as one sentence without a full stop.
  public var message: String {
    var parts: [String] = []
    func tenths(_ number: Double) -> String {
      let rounded = Int((number * 10).rounded())
      return rounded % 10 == 0 ? "\(rounded / 10)" : "\(rounded / 10).\(rounded % 10)"
    }
    if plants >= 0.5 { parts.append("\(tenths(plants)) plants") }
    if fibreKinds > 0 { parts.append("\(fibreKinds) \(fibreKinds == 1 ? "kind" : "kinds") of fibre") }
    if fibrePerDay >= 0.5 { parts.append("\(tenths(fibrePerDay)) g fibre a day") }
    if fermentsPerDay >= 0.1 { parts.append("\(tenths(fermentsPerDay)) servings of live ferments a day") }
    if points < 0.05 { return "avoiding \(cause) costs the menu next to nothing" }
    let figures = parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")
    return "avoiding \(cause) costs the menu \(tenths(points)) points\(figures)"
  }
}

extension MenuDesk {
  /// What each cause of refusals costs this menu, by planning without it, the dearest first.
  ///
  /// The causes are taken one at a time, the others kept. Both menus are looked for with the same effort, from the
  /// menu on the desk on, so that neither is worse than it; a difference of a few tenths is chance.
  ///
  /// - Parameters:
  ///   - effort: The moves of each search; the default takes some hundredths of a second.
  ///   - stop: Asked now and then; `true` ends, and what is then known is told.
  /// - Returns: One price for each cause; a cause that refuses no candidate costs nothing and is left out.
  public func prices(effort: Int = 150_000, stop: @escaping () -> Bool = { false }) -> [RestrictionPrice] {
    let causes = Set(model.candidates.flatMap(\.refusals).filter(isPresent).map(\.cause)).sorted()
    guard !causes.isEmpty, judgement.breaches.isEmpty else { return [] }
    let again = MenuSearch(model.problem, seed: model.request.seed, stop: stop)
    again.warm(from: menu)
    again.run(moves: effort)
    let found = again.best.flatMap { model.keepsBudget($0) ? $0 : nil }
    let best = found ?? menu
    var prices: [RestrictionPrice] = []
    for cause in causes where !stop() {
      prices.append(price(of: cause, against: best, effort: effort, stop: stop))
    }
    return prices.sorted { ($1.points, $0.cause) < ($0.points, $1.cause) }
  }

  private func isPresent(_ refusal: Refusal) -> Bool {
    guard let person = refusal.person else { return true }
    return model.request.eaters.contains { $0.name == person }
  }

  private func price(
    of cause: String, against best: [Int], effort: Int, stop: @escaping () -> Bool
  ) -> RestrictionPrice {
    let refused = model.candidates.filter { $0.refusals.contains { $0.cause == cause } }
    let people = Set(refused.flatMap(\.refusals).filter { $0.cause == cause }.compactMap(\.person))
    var candidates = model.candidates
    for index in candidates.indices { candidates[index].refusals.removeAll { $0.cause == cause } }
    var free = HouseholdModel(model.request, candidates)
    let start = free.read(settled(best))
    let search = MenuSearch(free.problem, seed: model.request.seed, stop: stop)
    search.warm(from: start)
    search.run(moves: effort)
    let with = (totals: MenuWriter(model, best).totals(), value: model.problem.judge(best).value)
    var price = RestrictionPrice(
      cause: cause, people: people.sorted(), refused: refused.count, points: 0, plants: 0, fibreKinds: 0,
      fibrePerDay: 0, fermentsPerDay: 0, missingPlants: [], missingKinds: [], winsBack: [])
    guard let other = search.best, free.keepsBudget(other), let value = search.bestValue, value > with.value
    else { return price }
    let change = MenuChange(from: with, to: (MenuWriter(free, other).totals(), value))
    price.points = change.points
    price.plants = change.plants
    price.fibreKinds = change.fibreKindsThroughout
    price.fibrePerDay = change.fibrePerDay
    price.fermentsPerDay = change.fermentsPerDay
    let eaten = other.compactMap { free.servings[$0].candidate }.map { free.candidates[$0] }
    let names = Set(refused.map(\.id))
    addMissing(&price, eaten.filter { names.contains($0.id) })
    price.winsBack = winsBack(price)
    return price
  }

  /// A menu of this model, to be read by another.
  private func settled(_ menu: [Int]) -> SettledMenu {
    SettledMenu(
      menu.indices.map { place in
        let serving = model.servings[menu[place]]
        return SettledMeal(
          model.meals[place], recipe: serving.candidate.map { model.candidates[$0].id },
          quarters: serving.quarters)
      })
  }

  /// What the refused dishes of the free menu have and the menu on the desk lacks.
  private func addMissing(_ price: inout RestrictionPrice, _ dishes: [Candidate]) {
    let here = menu.compactMap { model.servings[$0].candidate }.map { model.candidates[$0] }
    let plants = Set(here.flatMap { $0.features.plants.map(\.key) })
    var counts: [String: Int] = [:]
    for plant in dishes.flatMap(\.features.plants) where !plants.contains(plant.key) {
      counts[plant.key, default: 0] += plant.quarters
    }
    price.missingPlants = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    let lacking = Set(MenuWriter(model, menu).kindsMissingSomewhere())
    price.missingKinds = Set(dishes.flatMap(\.features.fibreKinds)).intersection(lacking).sorted()
  }

  /// The dishes that bring most of what is missing, where they do most good.
  private func winsBack(_ price: RestrictionPrice) -> [RestrictionPrice.WinBack] {
    let missing = Set(price.missingPlants).union(price.missingKinds)
    guard !missing.isEmpty else { return [] }
    let planned = Set(menu.compactMap { model.servings[$0].candidate })
    var brought: [(dish: Int, brings: [String])] = []
    for (number, candidate) in model.candidates.enumerated() where !planned.contains(number) {
      let brings = Set(candidate.features.plants.map(\.key)).union(candidate.features.fibreKinds)
        .intersection(missing)
      if !brings.isEmpty { brought.append((number, brings.sorted())) }
    }
    brought.sort { ($1.brings.count, $0.dish) < ($0.brings.count, $1.dish) }
    var result: [(value: Int, back: RestrictionPrice.WinBack)] = []
    for (dish, brings) in brought.prefix(16) {
      var best: (value: Int, menu: [Int], place: Int)?
      for place in menu.indices where model.problem.places[place].lock == nil {
        let options = model.problem.lists[model.problem.places[place].list].map { Int($0) }.filter {
          Int(model.problem.options[$0].dish) == dish
        }
        if options.isEmpty { continue }
        if let changed = bestMenu(putting: options, at: place), changed.value > best?.value ?? .min {
          best = (changed.value, changed.menu, place)
        }
      }
      guard let best else { continue }
      let candidate = model.candidates[dish]
      result.append(
        (
          best.value,
          RestrictionPrice.WinBack(
            recipe: PlannedRecipe(id: candidate.id, title: candidate.title), place: model.meals[best.place],
            brings: brings, change: change(to: best.menu))
        ))
    }
    result.sort { ($1.value, $0.back.recipe.id) < ($0.value, $1.back.recipe.id) }
    return result.prefix(3).map(\.back)
  }
}
