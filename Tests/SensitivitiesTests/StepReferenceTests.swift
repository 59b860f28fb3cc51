import Sensitivities
import Testing

/// A word of a step means the line of its kind where there is one; a word that no line explains stays evidence.
@Suite struct StepReferenceTests {
  private let gate = Gate()

  private func verdict(_ lines: [String], _ steps: [String], title: String = "", _ group: GroupID) -> Verdict?
  {
    gate.verdicts(for: RecipeText(title: title, lines: lines, steps: steps)).verdict(for: .group(group))
  }

  @Test(arguments: [
    ("1 cup rice flour", "Whisk in the flour.", "wheat"),
    ("8 corn tortillas", "Warm the tortillas.", "wheat"),
    ("1 cup almond milk", "Add the milk and stir.", "milk"),
    ("1 can coconut cream", "Pour in the cream.", "milk"),
    ("200 g gluten-free spaghetti", "Boil the pasta; drain the noodles.", "wheat"),
    ("8 oz rice noodles", "Soak the noodles.", "wheat"),
    ("8 rice cakes", "Spread the cakes with jam.", "wheat"),
    ("4 slices gluten-free bread", "Toast the bread.", "gluten"),
    ("2 tbsp vegan butter", "Melt the butter.", "milk"),
    ("4 slices turkey bacon", "Crisp the bacon.", "pork"),
    ("1/2 cup vegan mayonnaise", "Fold in the mayonnaise.", "egg"),
  ])
  func `a word of a step is the line of its kind`(line: String, step: String, group: String) {
    #expect(verdict([line], [step], GroupID(rawValue: group)) == nil)
  }

  @Test(arguments: [
    ("Whisk in the flour.", "wheat"), ("Melt the butter.", "milk"), ("Add the noodles.", "wheat"),
    ("Serve with bread.", "wheat"), ("Stir in the cream.", "milk"), ("Top with walnuts.", "walnut"),
  ])
  func `what no line explains stays evidence`(step: String, group: String) {
    #expect(verdict(["1 tsp salt", "2 carrots"], [step], GroupID(rawValue: group)) == .mayContain)
  }

  @Test func `one nut does not explain another`() {
    #expect(verdict(["1 cup walnuts"], ["Scatter the pecans over it."], "pecan") == .mayContain)
    #expect(verdict(["1 cup walnuts"], ["Scatter the nuts over it."], "pecan") == nil)
  }

  @Test func `what the title makes is not an ingredient of it`() {
    let lines = ["1 cup almond flour", "1/4 cup maple syrup"]
    #expect(verdict(lines, ["Bake the cookies."], title: "Almond Cookies", "wheat") == nil)
    #expect(verdict(lines, ["Crumble the cookies over it."], title: "Almond Cream", "wheat") == .mayContain)
  }

  @Test func `a line is never explained away by another`() {
    #expect(verdict(["1 cup almond milk", "1 cup milk"], ["Add the milk."], "milk") == .contains)
  }

  @Test func `porridge is of oats unless it says another grain`() {
    #expect(verdict(["1 bowl porridge"], [], "oats") == .mayContain)
    #expect(verdict(["1 bowl rice porridge"], [], "oats") == nil)
  }
}
