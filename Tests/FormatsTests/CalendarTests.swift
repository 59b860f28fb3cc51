import Formats
import Planning
import Testing

private let stamp = "20261122T213000Z"

/// Berlin around the end of daylight saving time in 2026, by the tz database.
private let berlin = CalendarZone(
  id: "Europe/Berlin",
  changes: [
    .init(
      day: day("2026-03-29"), time: ClockTime(2, 0), from: 3_600, to: 7_200, name: "CEST", isDaylight: true),
    .init(
      day: day("2026-10-25"), time: ClockTime(3, 0), from: 7_200, to: 3_600, name: "CET", isDaylight: false),
  ])

/// The lines of a stream, unfolded.
private func unfolded(_ text: String) -> [String] {
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  let scalars = Array(text.unicodeScalars)
  var place = 0
  while place < scalars.count {
    if scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" {
      if place + 2 < scalars.count, scalars[place + 2] == " " {
        place += 3
        continue
      }
      lines.append(String(line))
      line = String.UnicodeScalarView()
      place += 2
      continue
    }
    line.append(scalars[place])
    place += 1
  }
  return lines
}

@Suite struct CalendarTests {
  @Test func `no line is longer than 75 octets, and every line ends with CR LF`() {
    let text = nastyMenu().calendar(CalendarWishes(stamp: stamp), cards: nastyCards())
    var line: [UInt8] = []
    for byte in text.utf8 {
      line.append(byte)
      if byte == 10 {
        #expect(line.count <= 77 && line[line.count - 2] == 13)
        // A torn character would leave a line that is no UTF-8.
        #expect(String(validating: line, as: UTF8.self) != nil)
        line = []
      }
    }
    #expect(line.isEmpty)
  }

  @Test func `text is escaped, and reads back`() {
    let lines = unfolded(nastyMenu().calendar(CalendarWishes(stamp: stamp)))
    let summaries = lines.filter { $0.hasPrefix("SUMMARY:") }
    #expect(summaries.count == 18)
    #expect(summaries.contains { $0.contains("Soup \"hot\"\\, sour\\; salty") })
    #expect(summaries.contains { $0.contains("two\\nlines\\nand a third") })
    #expect(summaries.contains { $0.contains("back\\\\slash") })
    #expect(lines.allSatisfy { line in line.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
  }

  @Test func `identifiers are stable and each there once`() {
    let first = unfolded(nastyMenu().calendar(CalendarWishes(stamp: stamp), cards: nastyCards()))
    var later = CalendarWishes(stamp: "20270101T000000Z")
    later.name = "Another name"
    let second = unfolded(nastyMenu().calendar(later, cards: nastyCards()))
    let ids = first.filter { $0.hasPrefix("UID:") }
    #expect(ids == second.filter { $0.hasPrefix("UID:") })
    #expect(Set(ids).count == ids.count)
    var changed = nastyMenu()
    changed.days[0].meals[0].title = "Something else"
    let changedIDs = unfolded(changed.calendar(CalendarWishes(stamp: stamp), cards: nastyCards()))
      .filter { $0.hasPrefix("UID:") }
    #expect(changedIDs == ids)
  }

  @Test func `dinner is at its time on the wall before and after the clocks change`() {
    var wishes = CalendarWishes(stamp: stamp, zone: berlin)
    wishes.times[.dinner] = ClockTime(19, 15)
    let lines = unfolded(nastyMenu().calendar(wishes))
    for day in 23...28 { #expect(lines.contains("DTSTART;TZID=Europe/Berlin:202610\(day)T191500")) }
    #expect(lines.contains("TZOFFSETFROM:+0200") && lines.contains("TZOFFSETTO:+0100"))
    #expect(lines.contains("DTSTART:20261025T030000"))
    let floating = unfolded(nastyMenu().calendar(CalendarWishes(stamp: stamp)))
    #expect(floating.contains("DTSTART:20261025T183000"))
    #expect(!floating.contains("BEGIN:VTIMEZONE"))
  }

  @Test func `a late snack ends on the next day`() {
    var wishes = CalendarWishes(stamp: stamp)
    wishes.times[.dinner] = ClockTime(23, 40)
    #expect(unfolded(nastyMenu().calendar(wishes)).contains("DTEND:20261024T002500"))
  }

  @Test func `the evening before says what to soak`() {
    let lines = unfolded(nastyMenu().calendar(CalendarWishes(stamp: stamp), cards: nastyCards()))
    #expect(lines.contains("DTSTART:20261022T200000"))
    #expect(lines.contains { $0.hasPrefix("SUMMARY:Soak the chickpeas overnight.") })
  }

  @Test func `an empty place has no event`() {
    var menu = nastyMenu()
    menu.days[0].meals[0].recipe = nil
    let events = unfolded(menu.calendar(CalendarWishes(stamp: stamp))).count { $0 == "BEGIN:VEVENT" }
    #expect(events == 17)
  }
}

@Suite struct PrepTests {
  private func reminders(_ step: String, _ lines: [RecipeCard.Line] = []) -> [PrepReminder] {
    RecipeCard(id: "a", title: "A", portions: 2, ingredients: lines, steps: [.init(text: step)]).reminders
  }

  @Test(arguments: [
    "Soak the beans overnight in cold water.", "The night before, mix oats and milk.",
    "Refrigerate overnight.", "Put the oats, milk and seeds into a jar and leave in the fridge overnight.",
    "Thaw the prawns in the fridge.", "Marinate the tofu for 10 to 12 hours.",
    "Soak the rice for twelve hours.",
    "Start the dough the day before.",
  ])
  func `what is done on the evening before is found`(step: String) {
    #expect(reminders(step).map(\.moment) == [.evening(daysBefore: 1)])
  }

  @Test(arguments: [
    ("Marinate for 4 hours.", 240), ("Chill for at least 3 hours, then slice.", 180),
    ("Leave to rise for 5-6 hours.", 300), ("Soak the cashews for 4 hours or longer.", 240),
  ])
  func `what takes hours is found with its hours`(step: String, minutes: Int) {
    #expect(reminders(step).map(\.moment) == [.minutes(minutes)])
  }

  @Test func `a ferment starts days before`() {
    #expect(reminders("Leave to ferment for 5 days.").map(\.moment) == [.evening(daysBefore: 5)])
  }

  @Test(arguments: [
    "There is no need to soak red lentils.", "Marinate for 30 minutes or overnight.",
    "Leftovers keep for up to 3 days.", "Chill for 1 hour.", "Simmer for 4 hours.",
    "Keeps overnight in the fridge.",
    "Fry the onion.", "Store in the fridge for 5 days.", "",
  ])
  func `what needs nothing ahead gives none`(step: String) {
    #expect(reminders(step).isEmpty)
  }

  @Test func `dried beans are soaked even when the recipe forgets it, and once`() {
    let beans = RecipeCard.Line(text: "200 g dried chickpeas", food: "chickpeas-dried")
    #expect(reminders("Boil the chickpeas.", [beans]).map(\.text) == ["Soak: 200 g dried chickpeas"])
    #expect(reminders("Soak the chickpeas overnight.", [beans]).count == 1)
    let soaked = RecipeCard.Line(text: "200 g dried chickpeas, soaked overnight", food: "chickpeas-dried")
    #expect(reminders("Boil.", [soaked]).count == 1)
    let lentils = RecipeCard.Line(text: "200 g red lentils", food: "lentils-red")
    #expect(reminders("Boil.", [lentils]).isEmpty)
    let frozen = RecipeCard.Line(text: "200 g frozen prawns, thawed", food: "shrimp")
    #expect(
      reminders("Fry.", [frozen]).map(\.text) == ["Take out of the freezer: 200 g frozen prawns, thawed"])
  }
}
