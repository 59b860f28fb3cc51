import ArgumentParser
import Kitchen

/// The command `commensal sensitivities [GROUP]`.
struct SensitivitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivities",
    abstract: "Shows what can be avoided: groups, their members, where they hide, law and evidence.")

  @Argument(help: "A group, diet, food or word.") var group: String?
  @Flag(help: "Prints JSON.") var json = false

  func run() throws {
    let vocabulary = Knowledge.standard.vocabulary
    guard let group else { return printAll(vocabulary) }
    let meaning = try meaning(of: group, vocabulary)
    for sensitivity in meaning {
      guard case .group(let id) = sensitivity.avoidance,
        let found = vocabulary.groups.first(where: { $0.id == id })
      else {
        Terminal.print("\(sensitivity.avoidance.key) (\(sensitivity.severity.rawValue))")
        continue
      }
      let sources = GroupSources(of: id)
      Terminal.print(json ? found.json(sources) : found.text(sources))
    }
  }

  private func meaning(of text: String, _ vocabulary: Vocabulary) throws -> [Sensitivity] {
    switch vocabulary.meaning(of: text) {
    case .success(let meaning): return meaning
    case .failure(let unknown): throw KitchenError("\(unknown)")
    }
  }

  private func printAll(_ vocabulary: Vocabulary) {
    if json {
      for group in vocabulary.groups { Terminal.print(group.json(GroupSources(of: group.id))) }
      return
    }
    var table = TextTable(["group", "name", "kind", "law", "taken as"], [.left, .left, .left, .left, .left])
    for group in vocabulary.groups {
      table.add([
        group.id.rawValue, group.name, group.kind, group.laws.joined(separator: " "),
        group.defaultSeverity.rawValue,
      ])
    }
    Terminal.print(table.text)
    Terminal.print("\nDiets: " + vocabulary.diets.map(\.name).joined(separator: ", "))
    Terminal.print(
      """

      Besides these, any food ("garlic"), category ("vegetable.mushroom") or word ("word:umami") can be avoided.
      "contains" means that a certain source stands in a line; "may contain" that a source is usually in it, or \
      that a line could not be read. Nothing said means that no listed source was found, never more.
      """)
  }
}
