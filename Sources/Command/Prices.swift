import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal prices`.
struct Prices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "What foods cost, for menus within a budget.",
    subcommands: [ListPrices.self, ImportPrices.self], defaultSubcommand: ListPrices.self)
}

/// The command `commensal prices list`.
struct ListPrices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists prices for a kilogram.")

  @OptionGroup var library: LibraryOption

  func run() throws {
    let prices = try library.kitchen(filling: false).prices()
    if prices.perKilogram.isEmpty {
      return Terminal.note("No price is known. `commensal prices import FILE` reads them.")
    }
    var table = TextTable(["food", "for a kilogram"], [.left, .right])
    for (food, price) in prices.perKilogram.sorted(by: { $0.key < $1.key }) {
      table.add([food, plain(Double(price) / 100, places: 2)])
    }
    Terminal.print(table.text)
  }
}

/// The command `commensal prices import FILE`.
struct ImportPrices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads prices from a table: food, price, amount (a kilogram when not said).",
    discussion: "A line: red lentils;3.20 or eggs;3.60;600 g. Prices are in your own currency.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The table, parted by semicolons, commas or tabs.", completion: .file()) var file: String

  func run() throws {
    let text = try Words.text(ofFile: file)
    let count = try library.kitchen(filling: false).importPrices(text, named: file)
    Terminal.note("\(count) foods have a price now.")
  }
}
