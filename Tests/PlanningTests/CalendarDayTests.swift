import Planning
import Testing

@Suite struct CalendarDayTests {
  // Days of the week from a perpetual calendar.
  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday), ("2026-11-22", 20_779, .sunday),
    ("1969-12-31", -1, .wednesday), ("2100-03-01", 47_541, .monday),
  ])
  func `days count from 1970`(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "today", "", "2026-11-31", "26-11-22",
  ])
  func `what is no day is refused`(text: String) { #expect(CalendarDay(text) == nil) }

  @Test func `every day of 800 years comes back`() {
    for number in -150_000...150_000 {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(year: day.year, month: day.month, day: day.day) == day)
      if number % 7 != 0 { continue }
      #expect(day.adding(days: 7).weekday == day.weekday)
    }
  }
}
