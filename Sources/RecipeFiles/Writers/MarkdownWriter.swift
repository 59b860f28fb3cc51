internal import Recipes

/// Writes Markdown for people to read and print.
enum MarkdownWriter {
  static func text(of recipe: Recipe) -> String {
    var text = "# \(escaped(recipe.title))\n\n"
    let facts = facts(recipe)
    if !facts.isEmpty { text += facts.map { "- \($0)\n" }.joined() + "\n" }
    if !recipe.ingredients.isEmpty { text += "## Ingredients\n\n" }
    for group in runs(recipe.ingredients, by: { $0.group }) {
      if let title = group.key { text += "### \(escaped(title))\n\n" }
      text += group.elements.map { "- \(escaped($0.text))\n" }.joined() + "\n"
    }
    if !recipe.steps.isEmpty { text += "## Directions\n\n" }
    for group in runs(recipe.steps, by: { $0.group }) {
      if let title = group.key { text += "### \(escaped(title))\n\n" }
      for (number, step) in group.elements.enumerated() {
        text += "\(number + 1). \(escaped(step.text).replacing("\n", with: "\n   "))\n"
      }
      text += "\n"
    }
    if !recipe.notes.isEmpty { text += "## Notes\n\n" + recipe.notes.map { escaped($0) + "\n\n" }.joined() }
    return text.trimmed + "\n"
  }

  private static func facts(_ recipe: Recipe) -> [String] {
    var facts: [String] = []
    if let yield = recipe.yield {
      facts.append("Yield: \(escaped(yield))")
    } else if let people = recipe.servings {
      facts.append("Servings: \(people.figures)")
    }
    let times: [(String, Double?)] = [
      ("Preparation", recipe.times.preparation), ("Cooking", recipe.times.cooking),
      ("Total time", recipe.times.total),
    ]
    for (name, minutes) in times { if let minutes { facts.append("\(name): \(plainNumber(minutes)) min") } }
    if let cuisine = recipe.cuisine { facts.append("Cuisine: \(escaped(cuisine))") }
    if !recipe.categories.isEmpty {
      facts.append("Categories: \(escaped(recipe.categories.joined(separator: ", ")))")
    }
    if let rating = recipe.rating {
      facts.append("Rating: \(plainNumber(rating.value)) of \(plainNumber(rating.of))")
    }
    if let author = recipe.origin.author { facts.append("By \(escaped(author))") }
    if let source = recipe.origin.text { facts.append("Source: \(escaped(source))") }
    if let url = recipe.origin.url { facts.append("<\(url)>") }
    return facts
  }

  /// Characters that Markdown would read as marks, escaped.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "*_`[]<>#\\".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }
}
