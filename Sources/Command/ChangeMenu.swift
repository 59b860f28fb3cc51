import ArgumentParser
import Foundation
import Kitchen

/// The command `commensal swap MEAL [RECIPE]`.
struct Swap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Puts another dish into the menu; without a dish, shows the six best and what each changes.",
    discussion: "Example: commensal swap 2026-11-24:dinner, then commensal swap 2026-11-24:dinner 2")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The meal, as 2026-11-24:dinner; its side as 2026-11-24:dinner:side.") var meal: String
  @Argument(help: "The dish by identifier or title, its number in the list, or 'none' for a side.")
  var recipe: String?

  func run() throws {
    let kitchen = try library.kitchen()
    let meal = try Words.meal(meal)
    guard let recipe else { return try list(kitchen.alternatives(to: meal), meal) }
    let chosen = try chosen(recipe, meal, kitchen)
    let sheet = try kitchen.swap(meal, for: chosen)
    Terminal.print(sheet.text)
  }

  private func chosen(_ words: String, _ meal: MealName, _ kitchen: Kitchen) throws -> String? {
    if words == "none" { return nil }
    guard let number = Int(words) else { return try kitchen.recipe(meant: words).id }
    let alternatives = try kitchen.alternatives(to: meal)
    guard alternatives.indices.contains(number - 1) else {
      throw KitchenError(
        "there is no dish number \(number)", hint: "`commensal swap \(self.meal)` lists \(alternatives.count)"
      )
    }
    return alternatives[number - 1].recipe?.id
  }

  private func list(_ alternatives: [Alternative], _ meal: MealName) throws {
    if alternatives.isEmpty {
      Terminal.note("No other dish can stand there without breaking a rule.")
      throw ExitCode(1)
    }
    for (number, alternative) in alternatives.enumerated() {
      Terminal.print("\(number + 1). \(alternative.recipe?.title ?? "no side")")
      Terminal.print("   \(alternative.words.joined(separator: ", "))")
    }
    Terminal.note("\n`commensal swap \(self.meal) NUMBER` takes one of them.")
  }
}

/// The command `commensal lock MEAL`.
struct Lock: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Settles a meal of the menu, so that planning again leaves it alone.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The meal, as 2026-11-24:dinner.") var meal: String

  func run() throws {
    let title = try library.kitchen().lock(Words.meal(meal))
    Terminal.note("\(title) stays where it is.")
  }
}

/// The command `commensal unlock MEAL`.
struct Unlock: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Opens a settled meal of the menu again.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The meal, as 2026-11-24:dinner.") var meal: String

  func run() throws {
    let title = try library.kitchen().lock(Words.meal(meal), false)
    Terminal.note("\(title) may be planned away again.")
  }
}

/// The command `commensal ban RECIPE`.
struct Ban: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keeps a recipe off every menu from now on; without one, lists what is banned.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The recipe's identifier or title.") var recipe: String?
  @Flag(help: "Lets it back.") var lift = false

  func run() throws {
    let kitchen = try library.kitchen()
    guard let recipe else {
      for id in try kitchen.bannedRecipes() { Terminal.print(id) }
      return
    }
    let title = try kitchen.ban(recipe, !lift)
    Terminal.note(lift ? "\(title) may be planned again." : "\(title) will not be planned again.")
  }
}

/// The command `commensal replan`.
struct Replan: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plans the rest of the menu anew; the past, what is cooked and what is locked stay.")

  @OptionGroup var library: LibraryOption
  @Option(help: "The first day that is open; today when it is not said.") var from: String?
  @Option(help: "A later meal that is cooked already, as 2026-11-24:dinner; may be repeated.") var cooked:
    [String] = []
  @Option(help: "What is bought already: spinach,salmon.") var bought: String?
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let foods = bought?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
    let outcome = try library.kitchen().replan(
      from: from.map(Words.day) ?? Words.today, cooked: cooked.map(Words.meal), bought: foods)
    try MenuOutput.print(outcome, json: json)
  }
}

/// The command `commensal flare`.
struct Flare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Plans the rest of the menu gently, with what was bought; --over goes back to the menu as it was.",
    discussion: """
      Gentle means little fat, little that ferments fast, nothing sharp, soft-cooked. It is a choice of dishes and \
      no treatment; a flare that lasts or worries belongs before a doctor.
      """)

  @OptionGroup var library: LibraryOption
  @Option(help: "The first day that is open; today when it is not said.") var from: String?
  @Option(help: "A later meal that is cooked already, as 2026-11-24:dinner; may be repeated.") var cooked:
    [String] = []
  @Flag(help: "Goes back to the menu as it was before, from that day on.") var over = false
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let kitchen = try library.kitchen()
    let day = try from.map(Words.day) ?? Words.today
    if over {
      let sheet = try kitchen.endFlare(from: day)
      return try MenuOutput.print(Outcome(sheet, []), json: json)
    }
    try MenuOutput.print(kitchen.flare(from: day, cooked: cooked.map(Words.meal)), json: json)
  }
}

/// The command `commensal why RECIPE MEAL`.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Says why a dish stands at a meal of the menu, or why it does not.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The recipe's identifier or title.") var recipe: String
  @Argument(help: "The meal, as 2026-11-24:dinner.") var meal: String
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let why = try library.kitchen().why(recipe, at: Words.meal(meal))
    Terminal.print(json ? why.json : why.text)
  }
}

/// Prints a menu and what was noticed on the way, as the commands that plan do.
enum MenuOutput {
  /// Prints the menu; a menu with conflicts ends with exit code 1.
  static func print(_ outcome: Outcome<MenuSheet>, json: Bool) throws {
    for finding in outcome.findings { Terminal.note("\(finding)") }
    if json {
      var writer = JSONWriter()
      writer.menu(outcome.value)
      Terminal.print(writer.text)
    } else {
      Terminal.print(outcome.value.text)
    }
    if !outcome.value.conflicts.isEmpty { throw ExitCode(1) }
  }
}
