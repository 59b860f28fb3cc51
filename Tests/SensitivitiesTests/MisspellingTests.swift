import Foods
import Foundation
import Sensitivities
import Testing

@testable import Sensitivities

@Suite struct MisspellingTests {
  private let gate = Gate(table: .standard)

  private func verdict(_ line: String, _ group: GroupID) -> Verdict? {
    gate.verdicts(for: RecipeText(title: "", lines: [line])).verdict(for: .group(group))
  }

  @Test(arguments: [
    ("1 cup almnods", "almond"), ("2 tbsp mustrad", "mustard"), ("1 lb shrmip", "crustacean"),
    ("1/2 cup parmezan", "milk"), ("3 oz salomn fillets", "fish"), ("2 stalks celary", "celery"),
    ("1 cup peanutts", "peanut"), ("2 tbsp tahinni", "sesame"), ("1 lobter tail", "crustacean"),
  ])
  func `one wrong letter in a long name may be the name`(line: String, group: String) {
    #expect(verdict(line, GroupID(rawValue: group)) == .mayContain)
  }

  /// Words of food that are known are never guessed at, so no food is turned into another.
  @Test func `no food of the table is taken for a misspelling`() {
    let foods = FoodTable.standard.concepts
    let guesses = Misspellings(TermTables.standard, .standard, foods: { foods })
    var words = WordList()
    for food in foods {
      for name in [food.name] + food.synonyms {
        words.read(name)
        for place in 0..<words.count {
          let letters = words.letters(of: place, in: name)
          let guess = guesses.term(like: words.hashes[place]) { letters }
          #expect(guess == nil, "\(name)")
        }
      }
    }
  }

  @Test(arguments: [
    "1 cup barely warm water", "2 cups hammered crumbs of corn", "1/2 cup crumbly masa",
    "1 tsp Epsom sulfate",
    "1 Martin potato", "2 snapped asparagus spears", "1 pantry onion", "1 cup melted coconut oil",
  ])
  func `ordinary words are no misspellings`(line: String) {
    for group in ["barley", "fish", "crustacean", "egg", "wheat", "sulphite", "milk"] as [GroupID] {
      #expect(verdict(line, group) == nil, "\(line): \(group.rawValue)")
    }
  }

  @Test func `a guess is told as one`() throws {
    let verdicts = gate.verdicts(for: RecipeText(title: "", lines: ["1 cup almnods"]))
    let reason = try #require(verdicts.explained(.group("almond"))?.evidence.first)
    #expect(reason.chain.first == "A word like almond")
    #expect(reason.certainty == .usual)
  }

  @Test func `one letter apart is told from two`() {
    func apart(_ one: String, _ other: String) -> Bool {
      Misspellings.isOneApart(Array(one.utf8), Array(other.utf8))
    }
    #expect(apart("mustrad", "mustard") && apart("mustad", "mustard") && apart("musstard", "mustard"))
    #expect(apart("mostard", "mustard"))
    #expect(!apart("mustard", "mustard") && !apart("custard", "mustard") && !apart("msutrad", "mustard"))
  }
}
