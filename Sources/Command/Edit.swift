import ArgumentParser
import Kitchen

/// The command `commensal edit RECIPE`.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Changes a recipe of the library; what its document says is kept beneath.",
    discussion: """
      Edits lie over the recipe: a newer file takes its place with `import --replace` and the edits stay. \
      `--undo` gives the recipe back as its document has it.
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "The recipe's identifier, title, or words that only it holds.") var recipe: String
  @Option(help: "A title of your own; the identifier stays.") var title: String?
  @Option(help: "How many people it feeds, as 4 or 4-6.") var servings: String?
  @Option(help: "The cuisine.") var cuisine: String?
  @Option(help: "Your rating, from 0 to 5.") var rating: Double?
  @Option(help: "Adds a category.") var addCategory: [String] = []
  @Option(help: "Takes a category away.") var removeCategory: [String] = []
  @Option(help: "Adds a note.") var note: [String] = []
  @Option(help: "Adds an ingredient line.") var addLine: [String] = []
  @Option(help: "Takes an ingredient line away, named by its words.") var removeLine: [String] = []
  @Option(help: "Changes an ingredient line: its words, then '=>', then the new line.")
  var changeLine: [String] = []
  @Flag(help: "Forgets all edits of the recipe first.") var undo = false
  @Flag(help: "Prints the edits as JSON.") var json = false

  func run() throws {
    let kitchen = try library.kitchen()
    let stored = try kitchen.recipe(meant: recipe)
    var wishes = EditWishes()
    wishes.title = title
    wishes.servings = servings
    wishes.cuisine = cuisine
    wishes.rating = rating
    wishes.addedCategories = addCategory
    wishes.removedCategories = removeCategory
    wishes.notes = note
    wishes.addedLines = addLine
    wishes.removedLines = removeLine
    wishes.changedLines = changeLine
    wishes.undo = undo
    let outcome = try kitchen.edit(recipe: stored.id, wishes)
    if json {
      var writer = JSONWriter()
      writer.edits(of: outcome)
      Terminal.print(writer.text)
    } else {
      Terminal.print(outcome.editText)
    }
  }
}
