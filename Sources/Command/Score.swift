import ArgumentParser
import Kitchen

/// The command `commensal score [RECIPE...]`.
struct Score: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores dishes on the four pillars; of named ones with every reason.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "Recipes by identifier, title or words; without any, the whole library.") var recipes:
    [String] = []
  @Flag(help: "Gives the tree of reasons, also for the whole library.") var explain = false
  @Flag(help: "Prints JSON lines.") var json = false
  @Option(help: "Draws the scores of one recipe into this SVG file.", completion: .file()) var chart: String?

  func run() throws {
    let kitchen = try library.kitchen()
    let chosen = try recipes.isEmpty ? kitchen.recipes() : recipes.map { try kitchen.recipe(meant: $0) }
    let explains = explain || !recipes.isEmpty
    if chart != nil, chosen.count != 1 {
      throw KitchenError("a picture shows one recipe", hint: "name the recipe before --chart")
    }
    let knowledge = kitchen.knowledge
    let scored = chosen.map { stored in
      let analysis = knowledge.analyser.analyse(stored.recipe)
      let facts = knowledge.scorer.facts(
        of: analysis, role: knowledge.role(of: stored.recipe), keepingLines: explains)
      return (stored: stored, facts: facts, score: knowledge.scorer.score(facts))
    }
    if let chart, let first = scored.first {
      try draw(first.stored.recipe.title, first.score.points, into: chart)
    }
    let comparison = scored.count == 2 ? DishComparison(scored[0].facts, scored[1].facts) : nil
    if json {
      printJSON(scored.map { ($0.stored, $0.score) }, explains)
      if let comparison { Terminal.print(comparison.json) }
    } else if explains {
      // Two dishes are compared; their trees of reasons are long and come when they are asked for.
      let tells = explain || comparison == nil
      for (stored, _, score) in scored {
        Terminal.print("\(stored.recipe.title)\n\(score.points.text)\n")
        if tells, score.enoughData { Terminal.print(score.explanation.text() + "\n") }
        for note in score.notes { Terminal.print("  note: \(note)") }
      }
      if let comparison { Terminal.print(comparison.text) }
    } else {
      Terminal.print(table(scored.map { ($0.stored, $0.score.points) }))
    }
  }

  private func printJSON(_ scored: [(stored: StoredRecipe, score: DishScore)], _ explains: Bool) {
    var writer = JSONWriter()
    for (stored, score) in scored {
      writer.object { json in
        json.member("id", stored.id)
        json.member("title", stored.recipe.title)
        json.key("scores")
        json.scores(score.points)
        if explains {
          json.key("explanation")
          json.explanation(score.explanation)
        }
      }
      writer.newline()
    }
    Terminal.write(writer.bytes)
  }

  private func draw(_ title: String, _ points: DishPoints, into file: String) throws {
    guard let chart = BarChart(title: title, points) else {
      throw KitchenError("too little of \(title) is known to draw its scores")
    }
    try Terminal.write(chart.svg, to: file)
  }

  private func table(_ scored: [(StoredRecipe, DishPoints)]) -> String {
    var table = TextTable(
      ["dish", "total", "microbiome", "lining", "anti-infl.", "mucin", "irritants", "known"],
      [.left, .right, .right, .right, .right, .right, .right, .right])
    for (stored, points) in scored.sorted(by: { $0.1.total > $1.1.total }) {
      let numbers = [
        points.total, points.microbiome, points.lining, points.antiInflammatory, points.mucin,
        points.irritants,
      ].map { points.enoughData ? plain($0, places: 0) : "–" }
      table.add([stored.recipe.title] + numbers + ["\(plain(points.coverage * 100, places: 0)) %"])
    }
    return table.text
  }
}
