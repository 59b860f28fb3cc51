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

  /// Whether its cuisine, protein and main ingredient count for variety from day to day.
  var countsForVariety: Bool { self == .lunch || self == .dinner }
}

/// A meal of a menu: which day, which meal.
public struct MealPlace: Hashable, Sendable, Codable {
  /// The day of the menu, from 0.
  public var day: Int
  /// The meal.
  public var slot: MealSlot

  /// Makes a place.
  public init(day: Int, slot: MealSlot) {
    self.day = day
    self.slot = slot
  }
}
