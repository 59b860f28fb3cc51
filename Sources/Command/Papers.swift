import ArgumentParser
import Foundation
import Kitchen

/// Writes menus, lists and cards into files, each in the format that its name ends with.
struct Papers {
  let kitchen: Kitchen

  /// Writes a menu.
  func write(_ sheet: MenuSheet, to path: String) throws {
    switch ending(of: path) {
    case "md", "markdown": try Terminal.write(sheet.markdown, to: path)
    case "txt": try Terminal.write(sheet.text, to: path)
    case "csv": try Terminal.write(sheet.csv, to: path)
    case "html", "htm": try Terminal.write(sheet.html, to: path)
    case "ics": try Terminal.write(try calendar(sheet), to: path)
    case "json":
      var writer = JSONWriter()
      writer.menu(sheet)
      try Terminal.write(writer.text, to: path)
    case "svg": try Terminal.write(BarChart(sheet).svg, to: path)
    case "pdf": try print(WeekPaper(menu: sheet), to: path)
    default: throw unknown(path, "md, txt, csv, html, ics, json, svg or pdf")
    }
  }

  /// Writes shopping lists, one below the other.
  func write(_ lists: [ShoppingList], to path: String) throws {
    switch ending(of: path) {
    case "md", "markdown": try Terminal.write(lists.map(\.markdown).joined(separator: "\n"), to: path)
    case "txt": try Terminal.write(lists.map(\.text).joined(separator: "\n"), to: path)
    case "todo": try Terminal.write(lists.map { $0.todoText() }.joined(), to: path)
    case "csv": try Terminal.write(Self.csv(lists), to: path)
    case "html", "htm": try Terminal.write(WeekPaper(lists: lists).html, to: path)
    case "json": try Terminal.write(Self.json(lists), to: path)
    case "pdf": try print(WeekPaper(lists: lists), to: path)
    default: throw unknown(path, "md, txt, todo, csv, html, json or pdf")
    }
  }

  /// Writes recipe cards.
  func write(_ cards: [RecipeCard], to path: String) throws {
    switch ending(of: path) {
    case "md", "markdown": try Terminal.write(RecipeCards(cards).markdown, to: path)
    case "html", "htm": try Terminal.write(RecipeCards(cards).html, to: path)
    case "pdf": try print(WeekPaper(cards: cards), to: path)
    default: throw unknown(path, "md, html or pdf")
    }
  }

  /// Several lists as one table: the headings once.
  static func csv(_ lists: [ShoppingList]) -> String {
    let tables = lists.map(\.csv)
    return (tables.first ?? "")
      + tables.dropFirst().map { $0.drop { $0 != "\r\n" && $0 != "\n" }.dropFirst() }.joined()
  }

  /// One list as its object, several as a list of objects.
  static func json(_ lists: [ShoppingList]) -> String {
    var writer = JSONWriter()
    if let only = lists.first, lists.count == 1 {
      writer.shoppingList(only)
    } else {
      writer.array(lists) { $0.shoppingList($1) }
    }
    return writer.text
  }

  /// The menu as a calendar in this machine's time zone, written now.
  func calendar(_ sheet: MenuSheet) throws -> String {
    let zone = TimeZone.current
    var wishes = CalendarWishes(stamp: Self.stamp(Date()))
    wishes.zone = CalendarZone(zone, around: sheet.start)
    return sheet.calendar(wishes, cards: try kitchen.recipeCards())
  }

  /// A moment as RFC 5545 writes it in universal time.
  private static func stamp(_ date: Date) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
    func padded(_ number: Int?, _ length: Int) -> String {
      let text = String(number ?? 0)
      return String(repeating: "0", count: max(0, length - text.count)) + text
    }
    return padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2) + "T" + padded(parts.hour, 2)
      + padded(parts.minute, 2) + padded(parts.second, 2) + "Z"
  }

  private func print(_ paper: WeekPaper, to path: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let printer = try PagePrinter.find(
      named: environment["COMMENSAL_BROWSER"], path: environment["PATH"] ?? "")
    try printer.print(paper.html, to: path)
  }

  private func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    if name == "todo.txt" { return "todo" }
    return name.contains(".") ? String(name.split(separator: ".").last ?? "").lowercased() : ""
  }

  private func unknown(_ path: String, _ endings: String) -> KitchenError {
    KitchenError("\(path) does not say what to write", hint: "end the name with \(endings)")
  }
}

extension CalendarZone {
  /// A zone of the machine with the changes of its clocks from the year before a day to the year after it.
  init(_ zone: TimeZone, around day: CalendarDay) {
    let start = Date(timeIntervalSince1970: Double(day.number - 370) * 86_400)
    let end = start.addingTimeInterval(740 * 86_400)
    var changes = [Change(zone, at: start)]
    var moment = start
    while let next = zone.nextDaylightSavingTimeTransition(after: moment), next < end {
      changes.append(Change(zone, at: next))
      moment = next
    }
    self.init(id: zone.identifier, changes: changes)
  }
}

extension CalendarZone.Change {
  /// What the clocks of a zone do at a moment.
  fileprivate init(_ zone: TimeZone, at moment: Date) {
    let before = zone.secondsFromGMT(for: moment.addingTimeInterval(-1))
    let local = Int(moment.timeIntervalSince1970) + before
    let day = Int((Double(local) / 86_400).rounded(.down))
    let minutes = (local - day * 86_400) / 60
    self.init(
      day: CalendarDay(number: day), time: ClockTime(minutes / 60, minutes % 60), from: before,
      to: zone.secondsFromGMT(for: moment), name: zone.abbreviation(for: moment) ?? zone.identifier,
      isDaylight: zone.isDaylightSavingTime(for: moment))
  }
}
