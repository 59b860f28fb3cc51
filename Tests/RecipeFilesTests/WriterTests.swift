import Diagnostics
import RecipeFiles
import Recipes
import TestSupport
import Testing

@Suite struct WriterTests {
  private static let names = [
    "flour", "olive oil", "red onions", "crème fraîche", "salt & pepper", "3/4\" noodles",
  ]
  private static let units = ["cups", "g", "tbsp", "ml", "pinch"]
  private static let groups: [String?] = [nil, "Filling", "For the top"]
  private static let steps = [
    "Mix everything.", "Bake at 180 °C until golden & crisp.", "Serve with <fresh> herbs; 5 < 6.",
    "Say \"enough\".",
  ]

  /// A recipe such as people write, with every field that all formats can hold.
  private func recipe(_ generator: inout SeededGenerator, number: Int) -> Recipe {
    var recipe = Recipe(
      title: "Dish no. \(number) & more", origin: RecipeOrigin(format: "test", file: "f", index: number))
    for group in Self.groups.shuffled(using: &generator).prefix(2).sorted(by: { ($0 ?? "") < ($1 ?? "") }) {
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        recipe.ingredients.append(line(&generator, group))
      }
      recipe.steps.append(RecipeStep(Self.steps.randomElement(using: &generator) ?? "", group: nil))
    }
    recipe.servings = Servings(Double.random(in: 1...8, using: &generator).rounded())
    recipe.yield =
      Bool.random(using: &generator) ? "2 loaves" : "\(Int.random(in: 2...9, using: &generator)) servings"
    if let told = recipe.yield, told.hasSuffix("servings") {
      recipe.servings = Servings(Double(told.prefix(1)) ?? 1)
    }
    recipe.times = RecipeTimes(preparation: 15, cooking: Double(Int.random(in: 20...200, using: &generator)))
    recipe.categories = ["Supper", "Quick"]
    recipe.cuisine = "French"
    recipe.rating = Rating(4, of: 5)
    recipe.origin.url = "https://example.org/\(number)"
    return recipe
  }

  private func line(_ generator: inout SeededGenerator, _ group: String?) -> IngredientLine {
    let name = Self.names.randomElement(using: &generator) ?? "salt"
    if Bool.random(using: &generator) { return IngredientLine("1 heaped spoon of \(name)", group: group) }
    let unit = Self.units.randomElement(using: &generator) ?? "g"
    let quantity = ["1", "1 1/2", "2-3", "0.5"].randomElement(using: &generator) ?? "1"
    var line = IngredientLine("\(quantity) \(unit) \(name)", group: group)
    line.quantityText = quantity
    line.unitText = unit
    line.nameText = name
    if Bool.random(using: &generator) {
      line.preparationText = "chopped"
      line.text += ", chopped"
    }
    return line
  }

  @Test(arguments: [WritableFormat.jsonld, .recipeml, .gourmet])
  func `what is written and read back is the same recipe`(format: WritableFormat) throws {
    var generator = SeededGenerator(seed: 7)
    let recipes = (0..<60).map { recipe(&generator, number: $0) }
    let document = RecipeWriter.document(recipes, as: format)
    let reading = try Reading(document, named: "out")
    #expect(reading.recipes.count == recipes.count)
    for (before, after) in zip(recipes, reading.recipes) {
      expectSame(before, after)
    }
  }

  @Test func `Cooklang holds one recipe a file and gives it back`() throws {
    var generator = SeededGenerator(seed: 8)
    for number in 0..<60 {
      let before = recipe(&generator, number: number)
      let after = try Reading(RecipeWriter.document([before], as: .cooklang), named: "out.cook").recipes[0]
      #expect(after.title == before.title)
      #expect(after.ingredients.map(\.text) == before.ingredients.map(\.text))
      #expect(after.ingredients.map(\.group) == before.ingredients.map(\.group))
      #expect(after.steps == before.steps)
      #expect(after.times == before.times)
      #expect(after.servings == before.servings)
    }
  }

  private func expectSame(_ before: Recipe, _ after: Recipe) {
    #expect(after.title == before.title)
    #expect(after.ingredients.map(\.text) == before.ingredients.map(\.text))
    #expect(after.ingredients.map(\.group) == before.ingredients.map(\.group))
    #expect(after.steps == before.steps)
    #expect(after.yield == before.yield)
    #expect(after.servings == before.servings)
    #expect(after.times == before.times)
    #expect(after.categories == before.categories)
    #expect(after.cuisine == before.cuisine)
    #expect(after.rating == before.rating)
    #expect(after.origin.url == before.origin.url)
    #expect(after.findings.isEmpty)
  }

  @Test func `fields stay fields in RecipeML and Gourmet`() throws {
    var recipe = Recipe(title: "T", origin: RecipeOrigin(format: "test", file: "f", index: 0))
    var line = IngredientLine("2 tbsp oil, warm")
    line.quantityText = "2"
    line.unitText = "tbsp"
    line.nameText = "oil"
    line.preparationText = "warm"
    recipe.ingredients = [line]
    let back = try Reading(RecipeWriter.document([recipe], as: .recipeml)).recipes[0].ingredients[0]
    #expect(
      [back.quantityText, back.unitText, back.nameText, back.preparationText] == ["2", "tbsp", "oil", "warm"])
    let gourmet = try Reading(RecipeWriter.document([recipe], as: .gourmet)).recipes[0].ingredients[0]
    #expect([gourmet.quantityText, gourmet.unitText] == ["2", "tbsp"])
  }

  @Test func `Markdown is for people`() {
    var recipe = Recipe(title: "Rice *bowl*", origin: RecipeOrigin(format: "test", file: "f", index: 0))
    recipe.servings = Servings(2, 3)
    recipe.times.preparation = 10
    recipe.ingredients = [IngredientLine("1 cup rice"), IngredientLine("sesame", group: "Top")]
    recipe.steps = [RecipeStep("Boil."), RecipeStep("Eat.")]
    #expect(
      RecipeWriter.document([recipe], as: .markdown) == """
        # Rice \\*bowl\\*

        - Servings: 2-3
        - Preparation: 10 min

        ## Ingredients

        - 1 cup rice

        ### Top

        - sesame

        ## Directions

        1. Boil.
        2. Eat.

        """)
  }
}
