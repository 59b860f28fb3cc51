public import Planning

/// A time zone with the changes of its clocks around the days of a menu, as the edge of the program looked them up.
public struct CalendarZone: Hashable, Sendable {
  /// The name in the tz database (`Europe/Berlin`).
  public var id: String
  /// The changes of the clocks, earliest first; the first one must come before the menu starts.
  public var changes: [Change]

  /// A moment at which clocks change, or from which on they are known.
  public struct Change: Hashable, Sendable {
    /// The day of the change, as the clock shows it before the change.
    public var day: CalendarDay
    /// The time of the change, as the clock shows it before the change.
    public var time: ClockTime
    /// Seconds east of Greenwich before the change.
    public var from: Int
    /// Seconds east of Greenwich after the change.
    public var to: Int
    /// The short name after the change (`CET`).
    public var name: String
    /// Whether daylight saving time begins.
    public var isDaylight: Bool

    /// Makes a change.
    public init(day: CalendarDay, time: ClockTime, from: Int, to: Int, name: String, isDaylight: Bool) {
      self.day = day
      self.time = time
      self.from = from
      self.to = to
      self.name = name
      self.isDaylight = isDaylight
    }
  }

  /// Makes a zone.
  public init(id: String, changes: [Change]) {
    self.id = id
    self.changes = changes
  }

  /// The component VTIMEZONE.
  func write(to lines: inout CalendarLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", id)
    for change in changes {
      let kind = change.isDaylight ? "DAYLIGHT" : "STANDARD"
      lines.add("BEGIN", kind)
      lines.add("DTSTART", WallMoment(change.day, change.time).text)
      lines.add("TZOFFSETFROM", Self.offset(change.from))
      lines.add("TZOFFSETTO", Self.offset(change.to))
      lines.add("TZNAME", text: change.name)
      lines.add("END", kind)
    }
    lines.add("END", "VTIMEZONE")
  }

  /// `+0100`, and `+012830` where old offsets have seconds.
  private static func offset(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let all = abs(seconds)
    let rest = all % 60 == 0 ? "" : two(all % 60)
    return "\(seconds < 0 ? "-" : "+")\(two(all / 3_600))\(two(all / 60 % 60))\(rest)"
  }
}
