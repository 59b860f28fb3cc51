import Foundation
import Sensitivities
import Testing
import TestSupport

/// No word of the program says that a dish is safe, or free from something, or heals.
@Suite struct WordingTests {
  @Test func `the vocabulary does not promise`() {
    for group in Vocabulary.standard.groups {
      #expect(
        ForbiddenWords.found(in: group.name + ". " + group.note + ". " + group.evidence) == [], "\(group.id)")
    }
    for diet in Vocabulary.standard.diets {
      #expect(ForbiddenWords.found(in: diet.note + ". " + diet.evidence) == [], "\(diet.name)")
    }
    for conflict in Conflict.all {
      let words = [conflict.whatGives, conflict.instead, conflict.howLong, conflict.professional]
      #expect(ForbiddenWords.found(in: words.joined(separator: ". ")) == [], "\(conflict.id)")
    }
  }

  @Test func `reasons and label checks do not promise`() throws {
    let gate = Gate()
    for nasty in try NastyLine.all() {
      let verdicts = gate.verdicts(for: RecipeText(title: "", lines: [nasty.line]))
      for group in Vocabulary.standard.groups {
        for check in verdicts.labelChecks(for: .group(group.id)) {
          #expect(ForbiddenWords.found(in: check.lookFor) == [], "\(check.lookFor)")
        }
      }
    }
  }

  @Test func `no literal of the program's sources promises`() throws {
    let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var read = 0
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      read += 1
      for literal in ForbiddenWords.literals(inSwift: try String(contentsOf: url, encoding: .utf8)) {
        #expect(ForbiddenWords.found(in: literal) == [], "\(url.lastPathComponent): \(literal)")
      }
    }
    #expect(read > 20)
  }

  @Test func `the check itself finds what it must`() {
    #expect(ForbiddenWords.found(in: "This dish is safe and free from nuts") == ["safe", "free from"])
    #expect(ForbiddenWords.found(in: "gluten-free flour, unsafe") == [])
    #expect(ForbiddenWords.literals(inSwift: "let a = \"x \\(b(\"c\")) y\" // \"z\"").first == "x  y")
  }
}
