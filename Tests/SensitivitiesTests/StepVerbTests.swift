import Sensitivities
import Testing

@Suite struct StepVerbTests {
  private func verdict(_ step: String, _ group: GroupID) -> Verdict? {
    Gate().verdicts(for: RecipeText(title: "Test", lines: ["100 g rice"], steps: [step])).verdict(
      for: .group(group))
  }

  @Test(arguments: [
    "Fry for 5 minutes.", "Lay the salmon on it.", "Toast the millet in a dry pan.", "Sprinkle with dill.",
  ])
  func `what is done is no food`(step: String) {
    for group in Vocabulary.standard.groups.map(\.id)
    where ["nightshade", "wheat", "gluten"].contains(group.rawValue) {
      #expect(verdict(step, group) == nil, "\(group.rawValue)")
    }
  }

  @Test(arguments: ["Serve on toast.", "Serve with fries.", "Eat with toast and butter."])
  func `what is served is food`(step: String) {
    let group: GroupID = step.contains("fries") ? "nightshade" : "wheat"
    #expect(verdict(step, group) == .mayContain)
  }
}
