public import ArgumentParser
import Foundation
public import Kitchen

/// The command `commensal shop`.
struct Shop: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes the shopping list of the menu that was planned last.",
    discussion: """
      Several --output write several files in one call; each is written in the format that its name ends with: \
      list.md, list.txt, todo.txt, list.csv, list.html, list.json, list.pdf.
      """)

  /// How the list looks.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, csv, json, todo, html
  }

  @OptionGroup var library: LibraryOption
  @Option(help: "How it looks where it is printed.") var format = Format.text
  @Flag(help: "The same as --format json.") var json = false
  @Option(
    help: "A file of what is in the house besides the pantry: food, amount, unit, staple, best before.",
    completion: .file()) var pantry: String?
  @Option(help: "Measures and packs: metric or us.") var measures = ShopSystem.metric
  @Option(help: "The shop whose aisles are walked.") var shop = ""
  @Option(help: "The day of a second trip for what does not keep, as 2026-11-26.") var secondTrip: String?
  @Option(help: "Writes it into this file instead of printing it; may be repeated.", completion: .file())
  var output: [String] = []

  func run() throws {
    let kitchen = try library.kitchen()
    var request = ShoppingRequest()
    request.system = measures
    request.shop = shop
    request.secondTrip = try secondTrip.map(Words.day)
    if let pantry { request.pantry = try Words.pantry(inFile: pantry) }
    let lists = try kitchen.shoppingLists(request)
    for path in output where path != "-" { try Papers(kitchen: kitchen).write(lists, to: path) }
    if output.isEmpty || output.contains("-") { Terminal.print(text(lists)) }
  }

  private func text(_ lists: [ShoppingList]) -> String {
    switch json ? .json : format {
    case .text: lists.map(\.text).joined(separator: "\n")
    case .markdown: lists.map(\.markdown).joined(separator: "\n")
    case .csv: Papers.csv(lists)
    case .json: Papers.json(lists)
    case .todo: lists.map { $0.todoText() }.joined()
    case .html: WeekPaper(lists: lists).html
    }
  }
}

extension ShopSystem: ExpressibleByArgument {}

/// The command `commensal aisles`.
struct AislesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aisles", abstract: "The order in which a shop is walked.",
    subcommands: [ListAisles.self, MoveAisle.self, LearnAisles.self], defaultSubcommand: ListAisles.self)
}

/// The command `commensal aisles list`.
struct ListAisles: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the aisles in order.")

  @OptionGroup var library: LibraryOption
  @Option(help: "The shop.") var shop = ""

  func run() throws {
    let order = try library.kitchen(filling: false).aisleOrder(ofShop: shop)
    for (place, aisle) in order.aisles.enumerated() { Terminal.print("\(place + 1). \(aisle)") }
  }
}

/// The command `commensal aisles move AISLE PLACE`.
struct MoveAisle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Moves an aisle to another place in the walk.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The aisle.") var aisle: String
  @Argument(help: "Its place, from 1.") var place: Int
  @Option(help: "The shop.") var shop = ""

  func run() throws {
    let order = try library.kitchen(filling: false).moveAisle(aisle, to: place, inShop: shop)
    Terminal.print(order.aisles.joined(separator: ", "))
  }
}

/// The command `commensal aisles learn FOOD...`.
struct LearnAisles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn", abstract: "Learns how a shop is walked from the order in which things were ticked.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The foods, first to last, as they stand on the list.") var foods: [String]
  @Option(help: "The shop.") var shop = ""

  func run() throws {
    let order = try library.kitchen(filling: false).learnAisles(ticked: foods, inShop: shop)
    Terminal.print(order.aisles.joined(separator: ", "))
  }
}
