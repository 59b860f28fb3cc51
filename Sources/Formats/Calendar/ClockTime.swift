internal import Planning

/// A time of the day as a clock on the wall shows it, whatever the zone.
public struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1,439.
  public let minutes: Int

  /// Makes a time; what lies outside of a day is taken to its nearest end.
  public init(_ hour: Int, _ minute: Int) { minutes = min(max(hour * 60 + minute, 0), 1_439) }

  /// Reads `18:30`; `nil` when the text is no time in that form.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    self.init(hour, minute)
  }

  /// Whether one time is before another.
  public static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }
}

/// A day and a time of it on the wall: what a calendar writes as `20261123T183000`.
struct WallMoment: Hashable, Comparable {
  var day: CalendarDay
  var minutes: Int

  init(_ day: CalendarDay, _ time: ClockTime) {
    self.day = day
    minutes = time.minutes
  }

  /// So many minutes later on the wall, or earlier when below zero.
  func adding(minutes more: Int) -> WallMoment {
    let all = minutes + more
    let days = Int((Double(all) / 1_440).rounded(.down))
    return WallMoment(day: day.adding(days: days), minutes: all - days * 1_440)
  }

  private init(day: CalendarDay, minutes: Int) {
    self.day = day
    self.minutes = minutes
  }

  /// `20261123T183000`.
  var text: String { "\(compact(day))T\(two(minutes / 60))\(two(minutes % 60))00" }

  static func < (left: WallMoment, right: WallMoment) -> Bool {
    (left.day, left.minutes) < (right.day, right.minutes)
  }
}

/// `20261123`.
func compact(_ day: CalendarDay) -> String { "\(day)".replacing("-", with: "") }

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
