import ArgumentParser
import Foundation
import Kitchen

/// Reads the words of the command line that several commands share.
enum Words {
  /// A day such as `2026-11-23`.
  static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text.trimmingCharacters(in: .whitespaces)) else {
      throw KitchenError("'\(text)' is no day", hint: "write it like 2026-11-23")
    }
    return day
  }

  /// Today by the machine's clock and zone.
  static var today: CalendarDay {
    let today = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return CalendarDay(year: today.year ?? 1970, month: today.month ?? 1, day: today.day ?? 1)
      ?? CalendarDay(number: 0)
  }

  /// A meal such as `dinner`.
  static func slot(_ text: String) throws -> MealSlot {
    let name = text.trimmingCharacters(in: .whitespaces).lowercased()
    guard let slot = MealSlot(rawValue: name) else {
      throw KitchenError(
        "'\(name)' is no meal", hint: "choose of \(MealSlot.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
    return slot
  }

  /// Meals such as `lunch,dinner`.
  static func slots(_ text: String) throws -> [MealSlot] {
    try text.split(separator: ",").map { try slot(String($0)) }
  }

  /// A meal of a menu such as `2026-11-23:dinner` or `2026-11-23:dinner:side`.
  static func meal(_ text: String) throws -> MealName {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2 || (parts.count == 3 && parts[2] == "side") else {
      throw KitchenError("'\(text)' is no meal of a menu", hint: "write it like 2026-11-23:dinner")
    }
    return MealName(date: try day(parts[0]), slot: try slot(parts[1]), isSide: parts.count == 3)
  }

  /// What a text file holds.
  static func text(ofFile path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw KitchenError("\(path) cannot be read", hint: "check that it is there and may be read")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// A pantry in a CSV file, or one food a line; a line that cannot be read is an error with its number.
  static func pantry(inFile path: String) throws -> Pantry {
    let read = Pantry.reading(csv: try text(ofFile: path))
    if let first = read.problems.first {
      let others = read.problems.count > 1 ? " (and \(read.problems.count - 1) more)" : ""
      throw KitchenError("\(path):\(first.line): \(first.message)\(others)", hint: first.hint)
    }
    return read.pantry
  }
}
