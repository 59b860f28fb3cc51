import Foods
import Sensitivities
import Testing

@Suite struct VocabularyTests {
  let vocabulary = Vocabulary.standard

  private func groups(_ text: String) -> [String] {
    guard case .success(let meaning) = vocabulary.meaning(of: text) else { return [] }
    return meaning.map(\.avoidance.key)
  }

  @Test(arguments: [
    ("dairy", ["milk"]), ("Dairy", ["milk"]), ("no dairy", ["milk"]), ("dairy-free", ["milk"]),
    ("coeliac", ["gluten"]), ("celiac", ["gluten"]), ("celiac disease", ["gluten"]), ("gluten", ["gluten"]),
    ("gluten-free", ["gluten"]), ("nuts", ["tree_nut", "peanut"]), ("tree nuts", ["tree_nut"]),
    ("lactose intolerant", ["lactose"]), ("no pork", ["pork"]), ("shellfish", ["crustacean", "mollusc"]),
    ("eggs", ["egg"]), ("sulfites", ["sulphite"]), ("soya", ["soy"]), ("Macadamias", ["macadamia"]),
    ("pescatarian", ["meat"]), ("nightshades", ["nightshade"]), ("peanut allergy", ["peanut"]),
    ("word:umami", ["word:umami"]), ("tree_nut", ["tree_nut"]), ("MSG", ["glutamate"]),
  ])
  func `plain words mean groups`(_ word: String, _ expected: [String]) {
    #expect(groups(word) == expected)
  }

  @Test func `diets are bundles`() {
    #expect(groups("low FODMAP").count == 6)
    #expect(Set(groups("vegan")).isSuperset(of: ["meat", "fish", "milk", "egg", "honey", "gelatine"]))
    #expect(groups("US nine").count == 9)
    #expect(groups("EU fourteen").count == 15)  // oats stand apart from gluten here
  }

  @Test(arguments: [
    ("gluen", "gluten"), ("mikl", "milk"), ("penut", "peanut"), ("vegen", "vegan"),
    ("nightshde", "nightshade"),
  ])
  func `an unknown word suggests the nearest`(_ word: String, _ expected: String) {
    guard case .failure(let unknown) = vocabulary.meaning(of: word) else {
      Issue.record("\(word) is known")
      return
    }
    #expect(unknown.word == word)
    #expect(unknown.suggestions.contains(expected))
    #expect(unknown.description.contains(expected))
  }

  @Test func `a word far from everything has no suggestion but says what to do`() {
    guard case .failure(let unknown) = vocabulary.meaning(of: "xylophonequartz") else {
      Issue.record("known")
      return
    }
    #expect(unknown.suggestions.isEmpty)
    #expect(unknown.description.contains("word:xylophonequartz"))
  }

  @Test func `a list keeps the stricter of two`() throws {
    let list = try vocabulary.meaning(ofList: "vegan, milk; egg").get()
    #expect(list.first { $0.avoidance == .group("milk") }?.severity == .allergy)
    #expect(list.filter { $0.avoidance == .group("milk") }.count == 1)
  }

  @Test func `foods and categories of the table are words too`() throws {
    let full = Vocabulary(table: .standard)
    #expect(try full.meaning(of: "garlic").get().map(\.avoidance) == [.food("garlic")])
    #expect(
      try full.meaning(of: "vegetable.mushroom").get().map(\.avoidance) == [.category("vegetable.mushroom")])
  }

  @Test func `every group is found under its own name and aliases`() {
    for group in vocabulary.groups {
      for name in [group.id.rawValue, group.name] + group.aliases {
        guard case .success = vocabulary.meaning(of: name) else {
          Issue.record("\(name) is not known")
          continue
        }
      }
    }
  }
}
