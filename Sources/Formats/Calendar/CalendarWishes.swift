public import Planning

/// How a menu is written into a calendar.
public struct CalendarWishes: Hashable, Sendable {
  /// When the calendar is written, in UTC, as `20261122T213000Z`: the program has no clock of its own here.
  public var stamp: String
  /// The zone of the times; without one they are floating, so that a meal is at its time wherever the calendar is read.
  public var zone: CalendarZone?
  /// When each meal is on the table.
  public var times: [MealSlot: ClockTime] = [
    .breakfast: ClockTime(7, 30), .lunch: ClockTime(12, 30), .snack: ClockTime(15, 30),
    .dinner: ClockTime(18, 30),
  ]
  /// How long a meal takes, in minutes.
  public var length = 45
  /// When things are done on the evening before.
  public var evening = ClockTime(20, 0)
  /// How many minutes a reminder rings before its time; `nil` rings never.
  public var alarm: Int? = 0
  /// The name of the calendar.
  public var name = "Menu"
  /// What sets this household's events apart from another's; part of every identifier.
  public var household = "household"

  /// Makes wishes.
  public init(stamp: String, zone: CalendarZone? = nil) {
    self.stamp = stamp
    self.zone = zone
  }
}
