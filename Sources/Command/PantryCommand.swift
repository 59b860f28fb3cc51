import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal pantry`.
struct PantryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pantry",
    abstract: "What is in the house: it is not bought, and what expires is used up first.",
    subcommands: [ListPantry.self, AddToPantry.self, RemoveFromPantry.self, ImportPantry.self],
    defaultSubcommand: ListPantry.self)
}

/// The command `commensal pantry list`.
struct ListPantry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what is in the house.")

  @OptionGroup var library: LibraryOption
  @Flag(help: "Prints CSV, which `pantry import` reads.") var csv = false

  func run() throws {
    let pantry = try library.kitchen(filling: false).pantry()
    if csv { return Terminal.print(pantry.csv) }
    if pantry.entries.isEmpty {
      return Terminal.note("The pantry is empty. `commensal pantry add FOOD AMOUNT` puts something in.")
    }
    var table = TextTable(["food", "amount", "best before", ""], [.left, .right, .left, .left])
    for entry in pantry.entries {
      let amount = entry.quantity.map { "\(plain($0, places: 2)) \(entry.unit)" } ?? "some"
      table.add([
        entry.name, amount, entry.bestBefore.map { "\($0)" } ?? "", entry.isStaple ? "always there" : "",
      ])
    }
    Terminal.print(table.text)
  }
}

/// The command `commensal pantry add FOOD [AMOUNT]`.
struct AddToPantry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Puts something into the pantry.",
    discussion: "Example: commensal pantry add 'plain flour' '1 kg' --best-before 2027-03-01")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The food.") var food: String
  @Argument(help: "How much, as '1 kg'; some when it is not said.") var amount: String?
  @Flag(help: "It is always there and never bought for a single menu.") var staple = false
  @Option(help: "The last day on which it should be used.") var bestBefore: String?

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    var pantry = try kitchen.pantry()
    let fields = [
      food, amount ?? "", "", staple ? "yes" : "", try bestBefore.map { "\(try Words.day($0))" } ?? "",
    ]
    let line = fields.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    let read = Pantry.reading(csv: "food,amount,unit,staple,best_before\n\(line)\n")
    if let problem = read.problems.first { throw KitchenError(problem.message, hint: problem.hint) }
    for entry in read.pantry.entries { pantry.add(entry) }
    try kitchen.keep(pantry)
    if kitchen.isUnknown(food: food) {
      Terminal.note("No food is known as '\(food)', so nothing can be taken from it for a list.")
    }
  }
}

/// The command `commensal pantry remove FOOD`.
struct RemoveFromPantry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Takes something out of the pantry.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The food, as it is listed.") var food: String

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    var pantry = try kitchen.pantry()
    if pantry.remove(name: food).isEmpty {
      throw KitchenError("nothing in the pantry is called '\(food)'", hint: "`commensal pantry` lists it")
    }
    try kitchen.keep(pantry)
  }
}

/// The command `commensal pantry import FILE`.
struct ImportPantry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads what is in the house from a CSV file, in the place of what was known.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The file: food, amount, unit, staple, best before.", completion: .file()) var file: String
  @Flag(help: "Adds to what was known.") var add = false

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    let read = try Words.pantry(inFile: file)
    var pantry = try add ? kitchen.pantry() : Pantry()
    for entry in read.entries { pantry.add(entry) }
    try kitchen.keep(pantry)
    Terminal.note("\(pantry.entries.count) things are in the pantry.")
  }
}
