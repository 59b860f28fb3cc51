import Nutrition
import Recipes
import Testing

@Suite struct HandlingTests {
  private func handling(_ lines: [String], _ steps: [String], title: String = "Test") -> [Handling] {
    var recipe = Recipe(title: title, origin: RecipeOrigin(format: "test", file: "", index: 0))
    recipe.ingredients = lines.map { IngredientLine($0) }
    recipe.steps = steps.map { RecipeStep($0) }
    return DishAnalyser.standard.analyse(recipe).lines.map(\.handling)
  }

  @Test func `Nothing heated is raw`() {
    let found = handling(
      ["2 tomatoes", "1 cucumber"], ["Chop the tomatoes and the cucumber.", "Toss and serve."])
    #expect(found.allSatisfy { $0.contains(.raw) && !$0.contains(.heated) })
  }

  @Test func `What goes into the oven is heated`() {
    let found = handling(
      ["4 potatoes", "2 tbsp olive oil"], ["Toss the potatoes with the oil.", "Bake for 40 minutes."])
    #expect(found.allSatisfy { $0.contains(.heated) })
  }

  @Test func `A garnish stays raw`() {
    let found = handling(
      ["1 lb carrots", "2 tbsp parsley"],
      ["Simmer the carrots until tender.", "Sprinkle with parsley and serve."])
    #expect(found[0].contains(.heated))
    #expect(found[1].contains(.raw))
  }

  @Test func `Without steps nobody knows`() {
    #expect(handling(["4 potatoes"], []) == [.unknownHeat])
  }

  @Test func `Potatoes that are chilled after boiling are cooled`() {
    let found = handling(["4 potatoes"], ["Boil the potatoes until tender.", "Chill for two hours."])
    #expect(found[0].contains([.heated, .cooledAfterHeating]))
  }

  @Test func `A can is a can`() {
    #expect(handling(["1 can chickpeas"], [])[0].contains(.canned))
  }

  @Test func `Soaked beans are soaked`() {
    let found = handling(
      ["1 cup dried chickpeas"], ["Soak the chickpeas overnight.", "Drain and simmer for an hour."])
    #expect(found[0].contains([.soaked, .heated]))
  }

  @Test func `What is stirred in off the heat is not heated`() {
    let found = handling(
      ["4 tbsp miso paste", "1 l water"],
      [
        "Simmer the water for 5 minutes.", "Take the pan off the heat and wait 2 minutes.",
        "Dissolve the miso in a ladle of it and stir it in; do not boil it again.",
      ])
    #expect(!found[0].contains(.heated))
    #expect(found[1].contains(.heated))
  }

  @Test func `Heating that is denied heats nothing`() {
    let found = handling(
      ["100 g rolled oats", "350 ml kefir"],
      [
        "Stir the oats and kefir together.",
        "Chill for 8 hours; the oats soften without being heated, so the cultures stay as they are.",
      ])
    #expect(found.allSatisfy { !$0.contains(.heated) })
  }
}
