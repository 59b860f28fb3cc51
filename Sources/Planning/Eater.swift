/// Somebody who eats.
public struct Eater: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The energy needed a day, in kcal.
  ///
  /// The default is the reference intake of Regulation (EU) 1169/2011,
  /// Annex XIII.
  public var energy: Int
  /// The meals eaten at the table on usual days, or `nil` for all that are planned.
  public var meals: Set<MealSlot>?
  /// The meals eaten at the table on days that are not usual, in place of ``meals``.
  ///
  /// Somebody who is away for lunch on Tuesday has breakfast and dinner here; an empty set is a day away.
  public var exceptions: [CalendarDay: Set<MealSlot>] = [:]
  /// Whether dishes must be freshly cooked, as people who do not tolerate histamine need it.
  public var freshOnly: Bool

  /// Makes an eater.
  public init(name: String, energy: Int = 2_000, meals: Set<MealSlot>? = nil, freshOnly: Bool = false) {
    self.name = name
    self.energy = energy
    self.meals = meals
    self.freshOnly = freshOnly
  }

  /// A guest, who eats certain meals on certain days and no others.
  public static func guest(
    name: String, energy: Int = 2_000, on visits: [CalendarDay: Set<MealSlot>], freshOnly: Bool = false
  ) -> Eater {
    var guest = Eater(name: name, energy: energy, meals: [], freshOnly: freshOnly)
    guest.exceptions = visits
    return guest
  }

  /// Whether the person is at the table for a meal on usual days.
  public func eats(_ slot: MealSlot) -> Bool { meals?.contains(slot) ?? true }

  /// Whether the person is at the table for a meal on a day.
  public func eats(_ slot: MealSlot, on date: CalendarDay) -> Bool {
    exceptions[date]?.contains(slot) ?? eats(slot)
  }
}
