internal import Diagnostics
internal import Recipes

/// A recipe in the making, and the account of its lines.
struct RecipeDraft {
  var recipe: Recipe
  let bounds: ReadingBounds
  /// The heading that following lines stand under.
  var group: String?
  /// The heading that following steps stand under.
  var stepGroup: String?

  init(format: RecipeFormat, file: String, index: Int, line: Int?, bounds: ReadingBounds) {
    recipe = Recipe(
      title: "",
      origin: RecipeOrigin(format: format.rawValue, file: file, index: index, line: line))
    self.bounds = bounds
  }

  /// Adds an ingredient line that the document holds; a blank one is counted and left out.
  mutating func add(_ line: IngredientLine) {
    recipe.lineAccount.found += 1
    var line = line
    line.text = line.text.collapsed
    guard !line.text.isEmpty else {
      recipe.lineAccount.blank += 1
      return
    }
    if line.group == nil { line.group = group }
    recipe.ingredients.append(line)
  }

  /// Adds a step when it has any text.
  mutating func addStep(_ text: String) {
    guard !text.isEmpty else { return }
    recipe.steps.append(RecipeStep(text, group: stepGroup))
  }

  /// Adds the paragraphs of a text as steps.
  mutating func addSteps(from text: String) {
    for paragraph in Paragraphs.split(text) { addStep(paragraph) }
  }

  /// Adds a note when it has any text and is not there yet.
  mutating func addNote(_ text: String?) {
    guard let text, !text.isEmpty, !recipe.notes.contains(text) else { return }
    recipe.notes.append(text)
  }

  /// Adds a category when it is one and is not there yet.
  mutating func addCategory(_ text: String?) {
    guard let text = text?.collapsed, !text.isEmpty, !["None", "none", "--", "n/a"].contains(text),
      !recipe.categories.contains(text)
    else { return }
    recipe.categories.append(text)
  }

  /// Adds a printed nutrition figure.
  mutating func addNutrient(_ name: String, _ value: String) {
    guard !name.isEmpty || !value.isEmpty else { return }
    recipe.printedNutrition.append(PrintedNutrient(name: name, value: value))
  }

  /// Adds an image whose bytes are kept when they are within bounds; an address that holds the image itself
  /// (`data:image/png;base64,...`) is taken as its bytes.
  mutating func addImage(reference: String?, bytes: [UInt8]? = nil) {
    var reference = reference
    var kept = bytes
    if let address = reference, address.prefix(5).lowercased() == "data:" {
      reference = nil
      kept = bytes ?? Self.bytes(ofDataAddress: address)
      if kept == nil { find(.warning, "an image within an address could not be read") }
    }
    let others = recipe.images.reduce(0) { $0 + ($1.bytes?.count ?? 0) }
    if let size = kept?.count, size > bounds.imageBytes || others + size > bounds.recipeBytes {
      kept = nil
      let bound = size > bounds.imageBytes ? bounds.imageBytes : bounds.recipeBytes - others
      find(.warning, "an image of \(size) bytes is over the bound of \(bound) and was left out")
    }
    guard reference != nil || kept != nil else { return }
    recipe.images.append(RecipeImage(reference: reference, bytes: kept))
  }

  /// The bytes of `data:image/...;base64,...` (RFC 2397), or `nil` when it is something else.
  private static func bytes(ofDataAddress address: String) -> [UInt8]? {
    guard let comma = address.firstIndex(of: ","),
      address[..<comma].lowercased().hasPrefix("data:image/"),
      address[..<comma].lowercased().hasSuffix(";base64"),
      let bytes = Base64.decode(address[address.index(after: comma)...].utf8), !bytes.isEmpty
    else { return nil }
    return bytes
  }

  /// Keeps a finding about this recipe.
  mutating func find(_ severity: Diagnostic.Severity, _ message: String, line: Int? = nil) {
    let place = SourcePlace(file: recipe.origin.file, line: line ?? recipe.origin.line)
    recipe.findings.append(Diagnostic(severity, message, at: place))
  }

  /// Applies what is told by text alone, and fills what must not be empty.
  consuming func finish() -> Recipe {
    recipe.title = recipe.title.collapsed
    LineConventions.apply(to: &recipe)
    if recipe.servings == nil, let yield = recipe.yield { recipe.servings = Yields.servings(in: yield) }
    dropAbsurdFigures()
    if recipe.title.isEmpty {
      recipe.title = "Untitled"
      find(.warning, "the recipe has no title")
    }
    if recipe.ingredients.isEmpty { find(.warning, "the recipe has no ingredients") }
    if recipe.steps.isEmpty { find(.note, "the recipe has no directions") }
    return recipe
  }

  /// Takes away times, ratings and servings that no recipe has, such as 10³⁰⁸ hours.
  private mutating func dropAbsurdFigures() {
    let times = recipe.times
    func isTime(_ minutes: Double) -> Bool { minutes > 0 && minutes <= Durations.longest }
    recipe.times = RecipeTimes(
      preparation: times.preparation.flatMap { isTime($0) ? $0 : nil },
      cooking: times.cooking.flatMap { isTime($0) ? $0 : nil },
      total: times.total.flatMap { isTime($0) ? $0 : nil })
    if recipe.times != times { find(.note, "a time that cannot be meant was left out") }
    if let rating = recipe.rating, !(rating.value <= rating.of && rating.of <= Ratings.most) {
      recipe.rating = nil
      find(.note, "a rating that cannot be meant was left out")
    }
    if let servings = recipe.servings, !(servings.minimum > 0 && servings.maximum <= Yields.most) {
      recipe.servings = nil
      find(.note, "a number of servings that cannot be meant was left out")
    }
  }
}
