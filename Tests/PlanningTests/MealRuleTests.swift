import Planning
import Testing

@Suite struct MealRuleTests {
  @Test(arguments: [
    ("fish at least twice", MealRule(tag: "fish", least: 2)),
    ("meat at most three times", MealRule(tag: "meat", most: 3)),
    ("Meat at most 3 times a week", MealRule(tag: "meat", most: 3)),
    ("soup on Monday", MealRule(tag: "soup", least: 1, weekday: .monday)),
    ("pizza every Friday", MealRule(tag: "pizza", least: 1, weekday: .friday)),
    ("no pork", MealRule(tag: "pork", most: 0)),
    ("fish twice for dinner", MealRule(tag: "fish", least: 2, most: 2, slot: .dinner)),
    ("red meat at most once", MealRule(tag: "red_meat", most: 1)),
  ])
  func `rules are read from words`(text: String, rule: MealRule) { #expect(MealRule(text) == rule) }

  @Test(arguments: ["", "fish", "at least twice", "more fish please", "soup on Blueday", "no"])
  func `what is not understood is refused`(text: String) { #expect(MealRule(text) == nil) }

  @Test func `weights change by words and unknown words change nothing`() {
    var weights = MenuWeights()
    let understood = weights.apply("more variety")
    #expect(understood)
    #expect(weights.variety == 200)
    weights.apply("less cooking")
    #expect(weights.ease == 100)
    weights.apply("cheaper")
    #expect(weights.thrift == 200)
    let before = weights
    let nonsense = weights.apply("more sparkle")
    #expect(!nonsense)
    #expect(weights == before)
  }
}
