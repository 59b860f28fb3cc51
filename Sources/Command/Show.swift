import ArgumentParser
import Kitchen

/// The command `commensal show RECIPE`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows one recipe with its foods, nutrients, scores and what people avoid.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The recipe's identifier, title, or words that only it holds.") var recipe: String
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let kitchen = try library.kitchen()
    let stored = try kitchen.recipe(meant: recipe)
    let report = try kitchen.report(on: stored)
    let history = try kitchen.history(of: stored)
    if json {
      var writer = JSONWriter()
      writer.object { json in
        json.member("id", stored.id)
        json.dishMembers(report, foods: kitchen.knowledge.foods)
        json.key("recipe")
        json.recipe(stored.recipe, parser: kitchen.knowledge.parser)
        json.key("sources")
        json.history(history)
        json.key("sub_recipes")
        json.subRecipes(history.subRecipes)
      }
      Terminal.print(writer.text)
      return
    }
    Terminal.print(stored.recipe.text + "\n\n" + report.text(foods: kitchen.knowledge.foods))
    Terminal.print("\n" + history.text)
  }
}
