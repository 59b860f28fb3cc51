import Sensitivities
import Testing

/// A line that refers to another recipe brings all that the recipe holds.
@Suite struct SubrecipeTests {
  private let gate = Gate()

  private func other(_ lines: String...) -> DishVerdicts {
    gate.verdicts(for: RecipeText(title: "House Sauce", lines: lines))
  }

  private func dish(_ other: DishVerdicts, line: Int = 1) -> DishVerdicts {
    gate.verdicts(
      for: RecipeText(title: "Dish", lines: ["2 carrots", "1 recipe House Blend", "1 tsp salt"]),
      subrecipes: [Subrecipe(line: line, verdicts: other)])
  }

  @Test func `what the other recipe contains the dish contains, with its derivation`() throws {
    let verdict = try #require(dish(other("2 egg yolks", "1 tsp salt")).explained(.group("egg")))
    #expect(verdict.verdict == .contains)
    #expect(verdict.evidence[0].place == .line(1))
    #expect(
      verdict.evidence[0].derivation == "House Sauce -> Egg yolks -> egg"
        || verdict.evidence[0].derivation == "House Sauce -> Egg yolk -> egg")
  }

  @Test func `what it may contain the dish may contain`() {
    #expect(dish(other("1 tbsp Worcestershire sauce")).verdict(for: .group("fish")) == .mayContain)
  }

  @Test func `narrower groups of it lead to wider ones`() {
    #expect(dish(other("1 cup walnuts")).verdict(for: .group("tree_nut")) == .contains)
  }

  @Test func `a line that is read by its recipe is read, and unread when that is not`() {
    #expect(!dish(other("1 tsp salt")).unreadLines.contains(1))
    #expect(dish(other("2 qwxyz vrrbl")).unreadLines == [1])
  }

  @Test func `a number that is no line is passed over`() {
    #expect(dish(other("1 cup milk"), line: 9).verdict(for: .group("milk")) == nil)
  }

  @Test func `another recipe never makes a dish more allowed`() throws {
    for nasty in try NastyLine.all().prefix(120) {
      let text = RecipeText(title: "", lines: [nasty.line])
      let plain = gate.verdicts(for: text)
      let with = gate.verdicts(
        for: text, subrecipes: [Subrecipe(line: 0, verdicts: other("1 tsp salt"))])
      for group in GroupTable.standard.groups {
        #expect(with.verdict(for: .group(group.id)) == plain.verdict(for: .group(group.id)))
      }
    }
  }
}
