internal import Formats
internal import Foundation
internal import Persistence
internal import Planning

/// A menu as the library keeps it: how it looks, and what the planner needs to change it later.
struct MenuRecord: Codable {
  var sheet: MenuSheet
  var meals: [Meal]
  /// The menu before gentle days began: the way back.
  var former: [Meal]?

  /// A meal that stands.
  struct Meal: Codable, Hashable {
    var place: MealPlace
    var recipe: String?
    var quarters: Int?
  }

  init(_ sheet: MenuSheet, _ plan: Plan) {
    self.sheet = sheet
    meals = Self.meals(SettledMenu(plan))
  }

  var settled: SettledMenu { Self.settled(meals) }

  static func meals(_ menu: SettledMenu) -> [Meal] {
    menu.meals.map { Meal(place: $0.place, recipe: $0.recipe, quarters: $0.quarters) }
  }

  static func settled(_ meals: [Meal]) -> SettledMenu {
    SettledMenu(meals.map { SettledMeal($0.place, recipe: $0.recipe, quarters: $0.quarters) })
  }
}

extension Kitchen {
  /// Remembers a menu as the newest.
  func remember(_ record: MenuRecord, _ wishes: MenuWishes) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try database.storeMenu(
      start: "\(record.sheet.start)",
      request: String(decoding: try encoder.encode(wishes), as: UTF8.self),
      content: String(decoding: try encoder.encode(record), as: UTF8.self))
  }

  /// The menu made last.
  ///
  /// - Throws: ``KitchenError`` when none was made, or an older version made it; ``LibraryError``.
  func newestRecord() throws -> (wishes: MenuWishes, record: MenuRecord) {
    guard let stored = try database.newestMenu() else {
      throw KitchenError("no menu was planned yet", hint: "`commensal plan` makes one")
    }
    let decoder = JSONDecoder()
    // What somebody avoids may have changed since the menu was made: what is known now holds.
    let now = Dictionary(try people().map { ($0.name, $0.sensitivities) }, uniquingKeysWith: { $1 })
    do {
      var wishes = try decoder.decode(MenuWishes.self, from: Data(stored.request.utf8))
      for index in wishes.people.indices {
        wishes.people[index].sensitivities =
          now[wishes.people[index].name] ?? wishes.people[index].sensitivities
      }
      return (wishes, try decoder.decode(MenuRecord.self, from: Data(stored.content.utf8)))
    } catch {
      throw KitchenError(
        "the menu from \(stored.start) was kept by another version of the program", hint: "plan again")
    }
  }

  /// What was eaten in the four weeks before a day, as far as menus tell; the newest menu of a day counts.
  func history(before start: CalendarDay) throws -> [PastMeal] {
    var days: [CalendarDay: [String]] = [:]
    for stored in try database.menus(
      startingFrom: "\(start.adding(days: -56))", before: "\(start)")
    {
      guard let record = try? JSONDecoder().decode(MenuRecord.self, from: Data(stored.content.utf8)) else {
        continue
      }
      for (offset, day) in record.sheet.days.enumerated() {
        days[day.date] = record.meals.filter { $0.place.day == offset }.compactMap(\.recipe)
      }
    }
    return (1...28).flatMap { daysAgo in
      (days[start.adding(days: -daysAgo)] ?? []).map { PastMeal(recipe: $0, daysAgo: daysAgo) }
    }
  }
}
