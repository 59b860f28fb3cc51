import Foundation
import Sensitivities
import Testing
import TestSupport

@testable import Sensitivities

/// Laws of the gate (a step or title may be explained by a line; what lines bring nothing takes away), over seeded recipes made of the nasty lines and over every term of the tables.
@Suite struct LawTests {
  let gate = Gate()
  let rank: (Verdict?) -> Int = { $0 == nil ? 0 : $0 == .mayContain ? 1 : 2 }

  @Test func `adding a line never makes a dish more allowed`() throws {
    var random = SeededGenerator(seed: 1)
    let lines = try NastyLine.all().map(\.line)
    for _ in 0..<300 {
      let dish = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        lines.randomElement(using: &random) ?? ""
      }
      let more = dish + [lines.randomElement(using: &random) ?? ""]
      let before = gate.verdicts(for: RecipeText(title: "Dish", lines: dish))
      let after = gate.verdicts(for: RecipeText(title: "Dish", lines: more))
      for group in GroupTable.standard.groups {
        #expect(rank(after.verdict(for: .group(group.id))) >= rank(before.verdict(for: .group(group.id))))
      }
      #expect(after.unreadLines.count >= before.unreadLines.count)
    }
  }

  @Test func `the order of the lines does not matter`() throws {
    var random = SeededGenerator(seed: 2)
    let lines = try NastyLine.all().map(\.line)
    for _ in 0..<200 {
      let dish = (0..<6).map { _ in lines.randomElement(using: &random) ?? "" }
      let one = gate.verdicts(for: RecipeText(title: "Dish", lines: dish))
      let other = gate.verdicts(for: RecipeText(title: "Dish", lines: dish.shuffled(using: &random)))
      for group in GroupTable.standard.groups {
        #expect(one.verdict(for: .group(group.id)) == other.verdict(for: .group(group.id)))
      }
    }
  }

  @Test func `a step is never weaker evidence than no step`() throws {
    let lines = try NastyLine.all()
    for nasty in lines {
      let text = RecipeText(title: "", lines: ["1 pinch salt"], steps: ["Serve with " + nasty.line])
      let verdicts = gate.verdicts(for: text)
      for group in nasty.contains where !nasty.line.hasPrefix("no ") {
        #expect(verdicts.verdict(for: .group(group)) == .mayContain, "\(nasty.line): \(group)")
      }
    }
  }

  @Test func `every certain carrier is found under every name, in a sentence, singular and plural`() {
    let tables = GateTables(watching: [], foods: FoodClaims { _ in nil }, all: { [] })
    let index = tables.terms
    var checked = 0
    for (number, term) in index.terms.enumerated() {
      let name = index.names[term.name]
      for effect in term.effects.map({ index.effects[Int($0)] }) where effect.certainty == .certain {
        let line = "2 cups " + name + ", chopped"
        let verdicts = gate.verdicts(for: RecipeText(title: "", lines: [line]))
        let group = tables.groups.groups[Int(effect.group)].id
        #expect(verdicts.verdict(for: .group(group)) == .contains, "\(number) \(line): \(group)")
        checked += 1
      }
    }
    #expect(checked > 5000)
  }

  @Test func `a look-alike alone brings nothing that it denies`() {
    let tables = GateTables(watching: [], foods: FoodClaims { _ in nil }, all: { [] })
    let index = tables.terms
    for term in index.terms {
      let name = index.names[term.name]
      let effects = term.effects.map { index.effects[Int($0)] }
      for denial in effects where denial.certainty == nil {
        let claimed = effects.contains { $0.group == denial.group && $0.certainty != nil }
        // A term that overlaps two others may bring a group by the part that it does not cover.
        if claimed { continue }
        let verdicts = gate.verdicts(for: RecipeText(title: "", lines: ["1 cup " + name]))
        let row = Int(denial.group)
        let bringers = verdicts.findings.filter { Int($0.row) == row && $0.certainty > .possible }
        #expect(bringers.isEmpty, "\(name): \(tables.groups.groups[row].id)")
      }
    }
  }

  @Test func `a term in the middle of a sentence is caught`() {
    var random = SeededGenerator(seed: 3)
    let tables = GateTables(watching: [], foods: FoodClaims { _ in nil }, all: { [] })
    let index = tables.terms
    let fillers = ["finely", "one", "generous", "warm", "spoonful", "fetched", "yesterday", "slowly"]
    for _ in 0..<3000 {
      guard let term = index.terms.randomElement(using: &random) else { continue }
      let name = index.names[term.name]
      let before = fillers.randomElement(using: &random) ?? ""
      let after = fillers.randomElement(using: &random) ?? ""
      let verdicts = gate.verdicts(for: RecipeText(title: "", lines: ["\(before) \(name) \(after)"]))
      for effect in term.effects.map({ index.effects[Int($0)] }) where effect.certainty == .certain {
        #expect(
          verdicts.verdict(for: .group(tables.groups.groups[Int(effect.group)].id)) == .contains, "\(name)")
      }
    }
  }

  @Test func `what a line brings stays when any other line, step or title joins it`() throws {
    var random = SeededGenerator(seed: 4)
    let lines = try NastyLine.all()
    for _ in 0..<300 {
      guard let nasty = lines.randomElement(using: &random) else { continue }
      let others = (0..<4).map { _ in lines.randomElement(using: &random)?.line ?? "" }
      let verdicts = gate.verdicts(
        for: RecipeText(
          title: others[0], lines: [others[1], nasty.line, others[2]], steps: ["Add the " + others[3]]))
      for group in nasty.contains {
        #expect(verdicts.verdict(for: .group(group)) == .contains, "\(nasty.line): \(group)")
      }
    }
  }

  @Test func `the brief answer is the full one with its first reason`() throws {
    var random = SeededGenerator(seed: 5)
    let lines = try NastyLine.all().map(\.line)
    for _ in 0..<100 {
      let dish = (0..<6).map { _ in lines.randomElement(using: &random) ?? "" }
      let verdicts = gate.verdicts(for: RecipeText(title: "Dish", lines: dish, steps: [dish[0]]))
      let (brief, all) = (verdicts.brief, verdicts.all)
      #expect(brief.map(\.avoidance) == all.map(\.avoidance))
      #expect(brief.map(\.verdict) == all.map(\.verdict))
      #expect(brief.map { $0.evidence[0] } == all.map { $0.evidence[0] })
    }
  }

  @Test func `what was judged before does not matter`() throws {
    let lines = try NastyLine.all().map(\.line)
    let text = RecipeText(title: "Dish", lines: Array(lines.prefix(20)))
    let fresh = Gate().verdicts(for: text).all
    for line in lines { _ = gate.verdicts(for: RecipeText(title: line, lines: [line])) }
    #expect(gate.verdicts(for: text).all == fresh)
  }

  @Test func `a gluten-free label never hides milk, and a dairy-free label never hides eggs`() throws {
    for nasty in try NastyLine.all() where nasty.contains.contains("egg") {
      let verdicts = gate.verdicts(for: RecipeText(title: "", lines: ["dairy-free " + nasty.line]))
      #expect(verdicts.verdict(for: .group("egg")) == .contains, "\(nasty.line)")
    }
  }
}
