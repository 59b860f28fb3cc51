import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal plan`.
struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plans a menu that keeps what must be avoided out, and remembers it.")

  @OptionGroup var library: LibraryOption
  @Option(help: "The first day, as 2026-11-23; today when it is not said.") var start: String?
  @Option(help: "How many days, 1 to 28.") var days = 7
  @Option(help: "The meals of each day, of breakfast, lunch, dinner, snack.") var meals =
    "breakfast,lunch,dinner"
  @Option(help: "Who eats, by name; without it everybody of `commensal people`.") var people: [String] = []
  @Option(help: "What nobody may get, in plain words: gluten,milk,no pork,low FODMAP,garlic.") var avoid:
    [String] = []
  @Option(help: "A settled meal, as DATE:MEAL:RECIPE; may be repeated.") var lock: [String] = []
  @Option(help: "A rule in plain words, as 'fish at least twice'; may be repeated.") var rule: [String] = []
  @Option(help: "What counts more, as 'more variety' or 'less cooking'; may be repeated.") var wish:
    [String] = []
  @Option(help: "Kilocalories a day of each person, instead of what is known of them.") var energy: Double?
  @Option(help: "Minutes of cooking at most from Monday to Friday.") var minutesWeekday: Int?
  @Option(help: "Minutes of cooking at most on Saturday and Sunday.") var minutesWeekend: Int?
  @Option(help: "Milligrams of sodium at most on a day.") var sodium: Int?
  @Option(help: "Grams of added sugar at most on a day.") var addedSugar: Int?
  @Option(help: "Grams of alcohol at most on a day.") var alcohol: Int?
  @Option(help: "What seven days may cost, in the currency of `commensal prices`.") var budget: Double?
  @Option(help: "The equipment there is: oven,blender,grill; without it everything is there.") var equipment:
    String?
  @Flag(help: "Plans only dishes in season.") var inSeason = false
  @Option(help: "Where the random numbers start; the same seed gives the same menu.") var seed: UInt64 = 1
  @Option(help: "How many changes the search judges; 3000000 when it is not said.") var effort: Int?
  @Option(help: "Ends the search after so many seconds; menus may then differ between machines.")
  var timeLimit: Double?
  @Flag(help: "Proves how good a menu could be at best; takes some seconds more.") var bound = false
  @Option(help: "Writes the menu as Markdown into this file as well.", completion: .file()) var output:
    String?
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let kitchen = try library.kitchen()
    let wishes = try wishes(kitchen)
    let outcome = try kitchen.plan(wishes, stop: stop)
    if let output { try Terminal.write(outcome.value.markdown, to: output) }
    try MenuOutput.print(outcome, json: json)
  }

  private func wishes(_ kitchen: Kitchen) throws -> MenuWishes {
    var wishes = MenuWishes(start: try start.map(Words.day) ?? Words.today)
    wishes.days = days
    wishes.slots = try Words.slots(meals)
    wishes.avoid = avoid
    wishes.locks = try lock.map(lock)
    wishes.rules = rule
    wishes.wishes = wish
    wishes.minutesWeekday = minutesWeekday
    wishes.minutesWeekend = minutesWeekend
    wishes.sodium = sodium
    wishes.addedSugar = addedSugar
    wishes.alcohol = alcohol
    wishes.budget = budget.map { Int(($0 * 100).rounded()) }
    wishes.equipment = equipment?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    wishes.inSeasonOnly = inSeason
    wishes.seed = seed
    wishes.effort = try effort.map { effort in
      guard (1...1_000_000_000).contains(effort) else {
        throw KitchenError(
          "an effort of \(effort) makes no sense", hint: "give a number from 1 to 1000000000")
      }
      return effort
    }
    wishes.provesBound = bound
    wishes.people = try eaters(kitchen)
    return wishes
  }

  /// The people named, or everybody of the household, or one nameless person.
  private func eaters(_ kitchen: Kitchen) throws -> [Person] {
    let named = people.flatMap { $0.split(separator: ",") }.map { $0.trimmingCharacters(in: .whitespaces) }
    var eaters = try named.isEmpty ? kitchen.people() : named.map(kitchen.person(named:))
    guard let energy else { return eaters }
    if eaters.isEmpty { eaters = [Person(name: "everyone")] }
    for index in eaters.indices { eaters[index].energy = .given(kilocalories: energy) }
    return eaters
  }

  private var stop: () -> Bool {
    guard let timeLimit else { return { false } }
    let end = ContinuousClock.now + .milliseconds(Int(timeLimit * 1_000))
    return { ContinuousClock.now >= end }
  }

  private func lock(_ text: String) throws -> MenuWishes.Lock {
    let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
    guard parts.count == 3 else {
      throw KitchenError(
        "'\(text)' is no settled meal", hint: "write it like 2026-11-23:dinner:red-lentil-dal")
    }
    return MenuWishes.Lock(
      date: try Words.day(parts[0]), slot: try Words.slot(parts[1]), recipe: parts[2])
  }
}

/// The command `commensal menu`.
struct Menu: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows the menu that was planned last.",
    discussion: """
      Several --output write several files in one call; each is written in the format that its name ends with: \
      menu.md, menu.txt, menu.csv, menu.html, menu.ics, menu.json, menu.svg, menu.pdf; recipe cards: cards.md, \
      cards.html, cards.pdf.
      """)

  /// How the menu looks.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, csv, html, ics
  }

  @OptionGroup var library: LibraryOption
  @Option(help: "How it looks where it is printed.") var format = Format.text
  @Flag(help: "The same as --format json.") var json = false
  @Option(help: "Writes it into this file instead of printing it; may be repeated.", completion: .file())
  var output: [String] = []
  @Option(help: "Writes the recipes of the menu, scaled, into this file.", completion: .file()) var cards:
    [String] = []

  func run() throws {
    let kitchen = try library.kitchen()
    let sheet = try kitchen.newestMenu().sheet
    let papers = Papers(kitchen: kitchen)
    for path in cards { try papers.write(try kitchen.recipeCards(), to: path) }
    for path in output where path != "-" { try papers.write(sheet, to: path) }
    if output.contains("-") || (output.isEmpty && cards.isEmpty) { Terminal.print(try text(sheet, papers)) }
  }

  private func text(_ sheet: MenuSheet, _ papers: Papers) throws -> String {
    switch json ? .json : format {
    case .text: return sheet.text
    case .markdown: return sheet.markdown
    case .csv: return sheet.csv
    case .html: return sheet.html
    case .ics: return try papers.calendar(sheet)
    case .json:
      var writer = JSONWriter()
      writer.menu(sheet)
      return writer.text
    }
  }
}
