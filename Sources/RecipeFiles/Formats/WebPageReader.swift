internal import Diagnostics
internal import Recipes

/// Reads the recipes of a web page: JSON-LD, else microdata, RDFa or microformats.
struct WebPageReader {
  let clerk: RecipeClerk

  func read(_ page: [UInt8]) throws {
    let parser = HTMLPageParser()
    guard parser.parse(page), let root = parser.tree.root else {
      throw RecipeFileError.notARecipeFile(path: clerk.receipt.file, looksLike: nil)
    }
    var found: [(value: JSONValue, line: Int)] = []
    for script in root.descendants("script")
    where script.attribute("type")?.lowercased().hasPrefix("application/ld+json") ?? false {
      found += structured(script)
    }
    // A bare object in one script adds nothing to the full recipe in another.
    let full = found.filter { SchemaRecipe.hasContent($0.value) }
    let recipes = full.isEmpty ? Array(found.prefix(1)) : full
    let marked = MarkedUpRecipe.find(in: root)
    for (value, line) in recipes {
      var draft = clerk.draft(line: line)
      SchemaRecipe.read(value, into: &draft)
      if recipes.count == 1 {
        if let first = marked.first { fill(&draft, from: MarkedUpRecipe(element: first), line: first.line) }
        fillFromPage(&draft, root)
      }
      finish(&draft, root)
      try clerk.hand(over: draft)
    }
    if recipes.isEmpty {
      for element in marked {
        var draft = clerk.draft(line: element.line)
        let recipe = MarkedUpRecipe(element: element)
        recipe.read(into: &draft)
        if marked.count == 1, draft.recipe.ingredients.isEmpty, draft.recipe.steps.isEmpty {
          recipe.widened(to: root).read(into: &draft)
        }
        if marked.count == 1 { fillFromPage(&draft, root) }
        finish(&draft, root)
        try clerk.hand(over: draft)
      }
    }
    if clerk.receipt.recipes == 0, let line = root.descendants("body").first?.line {
      let shown = VisibleRecipe(page: root)
      if shown.showsRecipe {
        var draft = clerk.draft(line: line)
        draft.recipe.title = shown.title ?? ""
        shown.fill(&draft)
        finish(&draft, root)
        try clerk.hand(over: draft)
      }
    }
    if clerk.receipt.recipes == 0 {
      throw RecipeFileError.notARecipeFile(
        path: clerk.receipt.file, looksLike: "a web page without recipe data that programs can read")
    }
  }

  private func structured(_ script: XMLElement) -> [(value: JSONValue, line: Int)] {
    let bytes = Array(script.text.utf8)
    // Old pages hide their scripts from older browsers.
    let after = bytes.firstRange(of: Array("<![CDATA[".utf8), from: 0)?.upperBound ?? 0
    let start =
      bytes[after...].firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.startIndex
    do {
      let value = try JSONReader.read(bytes[start...], depthBound: clerk.bounds.depth)
      return SchemaRecipe.find(in: value).map { ($0, script.line) }
    } catch {
      if bytes.firstRange(of: Array("Recipe".utf8), from: 0) != nil {
        clerk.note(
          .warning, "recipe data in JSON could not be read (\(error.message)); the page's markup was tried",
          line: script.line)
      }
      return []
    }
  }

  /// Takes what JSON-LD leaves out from the page's own markup.
  private func fill(_ draft: inout RecipeDraft, from recipe: MarkedUpRecipe, line: Int) {
    guard draft.recipe.ingredients.isEmpty || draft.recipe.steps.isEmpty else { return }
    var other = clerk.draft(line: line)
    recipe.read(into: &other)
    if draft.recipe.ingredients.isEmpty {
      draft.recipe.ingredients = other.recipe.ingredients
      draft.recipe.lineAccount = other.recipe.lineAccount
    }
    if draft.recipe.steps.isEmpty { draft.recipe.steps = other.recipe.steps }
  }

  /// Takes what the marks leave out from properties that stand outside of any recipe, and then from what the page
  /// shows.
  private func fillFromPage(_ draft: inout RecipeDraft, _ root: XMLElement) {
    guard draft.recipe.ingredients.isEmpty || draft.recipe.steps.isEmpty else { return }
    fill(&draft, from: MarkedUpRecipe(strayIn: root), line: root.line)
    guard draft.recipe.ingredients.isEmpty || draft.recipe.steps.isEmpty else { return }
    VisibleRecipe(page: root).fill(&draft)
  }

  private func finish(_ draft: inout RecipeDraft, _ root: XMLElement) {
    if draft.recipe.title.isEmpty { draft.recipe.title = root.descendants("title").first?.words ?? "" }
    if draft.recipe.language == nil { draft.recipe.language = root.attribute("lang") }
    guard draft.recipe.origin.url == nil else { return }
    for link in root.descendants("link") where link.attribute("rel")?.lowercased() == "canonical" {
      draft.recipe.origin.url = link.attribute("href")
    }
  }
}
