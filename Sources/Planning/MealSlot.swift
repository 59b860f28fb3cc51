/// A meal of the day.
public enum MealSlot: String, Hashable, Sendable, Codable, CaseIterable {
  /// Breakfast.
  case breakfast
  /// Lunch.
  case lunch
  /// Dinner.
  case dinner
  /// A snack.
  case snack

  /// The share of a day's energy that the meal carries beside the other meals, in percent.
  ///
  /// Breakfast 25, lunch 35, dinner 30, snack 10 are the usual division of a day in school and hospital
  /// catering; without a snack, dinner takes its share.
  func energyShare(among slots: [MealSlot]) -> Int {
    switch self {
    case .breakfast: 25
    case .lunch: 35
    case .dinner: slots.contains(.snack) ? 30 : 40
    case .snack: 10
    }
  }

  /// Where the meal stands in the day.
  var order: Int { MealSlot.allCases.firstIndex(of: self) ?? 0 }

  /// Whether a side may stand beside the main dish.
  var takesSide: Bool { self == .lunch || self == .dinner }

  /// The share of a day's energy that a side carries, in percent; the main dish then carries so much less.
  ///
  /// A fifth to a quarter of the meal, as a slice of bread or a salad with dressing has it; our own choice.
  static let sideShare = 8

  /// Whether its cuisine, protein and main ingredient count for variety from day to day.
  var countsForVariety: Bool { self == .lunch || self == .dinner }
}

/// A meal of a menu: which day, which meal, and whether the main dish or the side is meant.
public struct MealPlace: Hashable, Sendable {
  /// The day of the menu, from 0.
  public var day: Int
  /// The meal.
  public var slot: MealSlot
  /// Whether the dish beside the main one is meant.
  public var isSide: Bool

  /// Makes a place.
  public init(day: Int, slot: MealSlot, isSide: Bool = false) {
    self.day = day
    self.slot = slot
    self.isSide = isSide
  }
}

extension MealPlace {
  /// The place in words ("dinner on day 3", "side of dinner on day 3").
  var words: String { "\(isSide ? "side of " : "")\(slot.rawValue) on day \(day + 1)" }
}

extension MealPlace: Codable {
  private enum Key: String, CodingKey { case day, slot, isSide }

  /// Reads a place; one that does not say whether it is a side is a main dish.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    day = try container.decode(Int.self, forKey: .day)
    slot = try container.decode(MealSlot.self, forKey: .slot)
    isSide = try container.decodeIfPresent(Bool.self, forKey: .isSide) ?? false
  }

  /// Writes a place; a main dish is written as it always was.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(day, forKey: .day)
    try container.encode(slot, forKey: .slot)
    if isSide { try container.encode(true, forKey: .isSide) }
  }
}

extension MealPlace: Comparable {
  /// Whether one place comes before another: by day, then by meal, the side after the main dish.
  public static func < (left: MealPlace, right: MealPlace) -> Bool {
    (left.day, left.slot.order, left.isSide ? 1 : 0) < (right.day, right.slot.order, right.isSide ? 1 : 0)
  }
}
