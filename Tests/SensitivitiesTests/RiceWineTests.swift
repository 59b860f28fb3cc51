import Sensitivities
import Testing

/// Yellow rice wine is fermented with a starter of wheat; it was once taken for sake, which is not.
@Suite struct RiceWineTests {
  @Test(arguments: [
    "2 tbsp Shaoxing wine", "1 tbsp Shaohsing rice wine", "1 tbsp shao hsing wine", "60 ml huangjiu",
  ])
  func `yellow rice wine contains wheat`(line: String) {
    let verdicts = Gate().verdicts(for: RecipeText(title: "Test", lines: [line]))
    #expect(verdicts.verdict(for: .group("wheat")) == .contains)
    #expect(verdicts.verdict(for: .group("gluten")) == .contains)
  }
}
