import Sensitivities
import Testing

/// Fermented food is the one thing that all published low-histamine diets leave out, and aubergine, spinach, tomato
/// and avocado are the fresh plants in which histamine was measured (Sánchez-Pérez 2021, doi:10.3390/nu13051395).
@Suite struct HistamineTests {
  private func verdict(_ line: String) -> Verdict? {
    Gate().verdicts(for: RecipeText(title: "Test", lines: [line])).verdict(for: .group("histamine_high"))
  }

  @Test(arguments: [
    "200 g kefir", "1 cup plain yogurt", "100 g sauerkraut", "2 tomatoes", "60 g spinach", "1 avocado",
  ])
  func `ferments and the four plants contain it`(line: String) {
    #expect(verdict(line) == .contains)
  }

  @Test(arguments: ["2 tbsp olive oil", "1 tbsp extra virgin olive oil", "2 carrots", "100 g rice"])
  func `olive oil is no olive`(line: String) {
    #expect(verdict(line) == nil)
  }
}
