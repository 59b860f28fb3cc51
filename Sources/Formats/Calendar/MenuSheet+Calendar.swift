internal import Planning

extension MenuSheet {
  /// The menu as an iCalendar stream (RFC 5545): one event a meal, and events for what is done ahead.
  ///
  /// Identifiers depend on the household, the day and the meal alone, so that a calendar that is read in again changes its
  /// events and doubles none. Meals without a dish have no event.
  ///
  /// - Parameters:
  ///   - wishes: Times, zone, alarms, and the time of writing.
  ///   - cards: The recipe cards of the menu, for reminders, and ingredients and steps in the events; may be empty.
  /// - Returns: Lines that end with CR LF, each of at most 75 octets.
  public func calendar(_ wishes: CalendarWishes, cards: [RecipeCard] = []) -> String {
    let known = Dictionary(cards.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var lines = CalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", "-//Commensal//Menu//EN")
    lines.add("CALSCALE", "GREGORIAN")
    lines.add("METHOD", "PUBLISH")
    lines.add("X-WR-CALNAME", text: wishes.name)
    if let zone = wishes.zone { zone.write(to: &lines) }
    for day in days {
      for meal in day.meals {
        guard meal.recipe != nil else { continue }
        write(meal, on: day.date, wishes, known, to: &lines)
        for reminder in reminders(meal, on: day.date, wishes, known) { write(reminder, wishes, to: &lines) }
      }
    }
    lines.add("END", "VCALENDAR")
    return lines.text
  }

  private func write(
    _ meal: Meal, on day: CalendarDay, _ wishes: CalendarWishes, _ cards: [String: RecipeCard],
    to lines: inout CalendarLines
  ) {
    let start = WallMoment(day, wishes.times[meal.slot] ?? ClockTime(12, 0))
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: "\(compact(day))-\(meal.slot.rawValue)-\(wishes.household)@commensal")
    lines.add("DTSTAMP", wishes.stamp)
    moment("DTSTART", start, wishes, to: &lines)
    moment("DTEND", start.adding(minutes: max(wishes.length, 1)), wishes, to: &lines)
    lines.add("SUMMARY", text: "\(meal.slot.rawValue.capitalisedFirst): \(meal.titleWithSides)")
    lines.add("DESCRIPTION", text: description(of: meal, cards))
    lines.add("CATEGORIES", text: meal.slot.rawValue)
    lines.add("TRANSP", "TRANSPARENT")
    if wishes.alarm != nil, meal.leftoverOf == nil, let minutes = meal.minutes, minutes > 0 {
      alarm(before: minutes, "Start cooking: \(meal.title)", to: &lines)
    }
    lines.add("END", "VEVENT")
  }

  private func description(of meal: Meal, _ cards: [String: RecipeCard]) -> String {
    var lines = ["\(plain(meal.portions, places: 2)) \(meal.portions == 1 ? "portion" : "portions")"]
    lines += meal.sides.map { "with \($0.title), \(plain($0.portions, places: 2))" }
    if meal.leftoverOf != nil { lines.append("cooked before") }
    lines += meal.reasons.prefix(3)
    for id in [meal.recipe].compactMap(\.self) + meal.sides.map(\.recipe) {
      guard let card = cards[id], meal.leftoverOf == nil else { continue }
      lines += ["", card.title] + card.ingredients.map { "- \($0.scaled ?? $0.text)" }
      lines += card.steps.enumerated().map { "\($0 + 1). \($1.text)" }
    }
    return lines.joined(separator: "\n")
  }

  /// Something to do ahead, at its moment on the wall.
  private struct Ahead {
    var uid: String
    var start: WallMoment
    var text: String
    var dish: String
  }

  /// What must be done ahead for the dishes that are cooked for a meal.
  private func reminders(
    _ meal: Meal, on day: CalendarDay, _ wishes: CalendarWishes, _ cards: [String: RecipeCard]
  ) -> [Ahead] {
    var result: [Ahead] = []
    let cooked =
      (meal.leftoverOf == nil ? [meal.recipe].compactMap(\.self) : [])
      + meal.sides.filter { $0.leftoverOf == nil }.map(\.recipe)
    let table = WallMoment(day, wishes.times[meal.slot] ?? ClockTime(12, 0))
    for id in cooked {
      guard let card = cards[id] else { continue }
      for (number, reminder) in card.reminders.enumerated() {
        result.append(
          Ahead(
            uid:
              "\(compact(day))-\(meal.slot.rawValue)-\(id)-ahead\(number + 1)-\(wishes.household)@commensal",
            start: start(of: reminder, before: table, meal.minutes ?? 0, wishes), text: reminder.text,
            dish: card.title))
      }
    }
    return result
  }

  /// When a reminder is due: nobody gets up at night to soak beans, so that it then moves to the evening before.
  private func start(
    of reminder: PrepReminder, before table: WallMoment, _ cooking: Int, _ wishes: CalendarWishes
  ) -> WallMoment {
    switch reminder.moment {
    case .evening(let days): return WallMoment(table.day.adding(days: -days), wishes.evening)
    case .minutes(let minutes):
      let start = table.adding(minutes: -minutes - cooking)
      if start.minutes >= 7 * 60, start.minutes <= 22 * 60 { return start }
      let evening = WallMoment(
        start.minutes < 7 * 60 ? start.day.adding(days: -1) : start.day, wishes.evening)
      return min(evening, start)
    }
  }

  private func write(_ ahead: Ahead, _ wishes: CalendarWishes, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: ahead.uid)
    lines.add("DTSTAMP", wishes.stamp)
    moment("DTSTART", ahead.start, wishes, to: &lines)
    moment("DTEND", ahead.start.adding(minutes: 15), wishes, to: &lines)
    lines.add("SUMMARY", text: "\(ahead.text) (\(ahead.dish))")
    lines.add("CATEGORIES", text: "prepare ahead")
    lines.add("TRANSP", "TRANSPARENT")
    if let before = wishes.alarm { alarm(before: before, ahead.text, to: &lines) }
    lines.add("END", "VEVENT")
  }

  private func moment(
    _ name: String, _ moment: WallMoment, _ wishes: CalendarWishes, to lines: inout CalendarLines
  ) {
    lines.add(wishes.zone.map { "\(name);TZID=\($0.id)" } ?? name, moment.text)
  }

  private func alarm(before minutes: Int, _ text: String, to lines: inout CalendarLines) {
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add("TRIGGER", minutes == 0 ? "PT0S" : "-PT\(minutes)M")
    lines.add("DESCRIPTION", text: text)
    lines.add("END", "VALARM")
  }
}
