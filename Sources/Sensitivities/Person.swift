/// Somebody who eats here.
public struct Person: Hashable, Sendable, Codable {
  /// The name, unlike every other name at the table.
  public var name: String
  /// What the person avoids, and how strictly.
  public var sensitivities: [Sensitivity]
  /// The energy need, or `nil` when it is not known; plans then reckon with 2000 kcal a day.
  public var energy: EnergyNeed?
  /// The meals eaten here, by slot (`breakfast`, `lunch`, `dinner`); `nil` is every meal.
  public var meals: [String]?
  /// The days of a guest, each `2026-11-22`; `nil` is every day.
  public var days: [String]?
  /// Grams of fibre a day that the person ate before, when known: targets climb from there.
  public var fibreBefore: Double?
  /// The day on which the person began to eat by these menus, `2026-11-22`; `nil` when it is not said.
  public var since: String?

  /// Makes a person who eats every meal of every day.
  public init(
    name: String, sensitivities: [Sensitivity] = [], energy: EnergyNeed? = nil, meals: [String]? = nil,
    days: [String]? = nil
  ) {
    self.name = name
    self.sensitivities = sensitivities
    self.energy = energy
    self.meals = meals
    self.days = days
  }

  /// Kilocalories a day, given or estimated, else 2000 (the reference of EU and US labels).
  public var kilocaloriesPerDay: Double { energy?.kilocaloriesPerDay ?? 2000 }

  /// Whether the person eats the meal of that slot on that day (`2026-11-22`).
  public func eats(_ slot: String, on day: String) -> Bool {
    (meals?.contains(slot) ?? true) && (days?.contains(day) ?? true)
  }
}
