import ArgumentParser
import Kitchen

/// The command `commensal recipes [QUERY]`.
struct Recipes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the recipes that hold every word of a query.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "Words of title, categories, cuisine or ingredients.") var query: [String] = []
  @Flag(help: "Prints JSON lines.") var json = false

  func run() throws {
    let found = try library.kitchen().recipes(matching: query.joined(separator: " "))
    if json {
      var writer = JSONWriter()
      for stored in found {
        writer.object { json in
          json.member("id", stored.id)
          json.member("title", stored.recipe.title)
          json.member("categories", stored.recipe.categories)
          json.member("cuisine", stored.recipe.cuisine)
        }
        writer.newline()
      }
      Terminal.write(writer.bytes)
      return
    }
    if found.isEmpty {
      Terminal.note("No recipe holds all of these words.")
      throw ExitCode(1)
    }
    var table = TextTable(["id", "title", "categories"], [.left, .left, .left])
    for stored in found {
      table.add([stored.id, stored.recipe.title, stored.recipe.categories.joined(separator: ", ")])
    }
    Terminal.print(table.text)
  }
}
