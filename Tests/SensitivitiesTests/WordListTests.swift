import Testing
import TestSupport

@testable import Sensitivities

@Suite struct WordListTests {
  /// The short way of reading a word must end where the long way does.
  @Test func `plural endings are taken off in one way`() throws {
    var random = SeededGenerator(seed: 6)
    let letters = Array("aeiouchsxyrn".utf8)
    var words = [
      "anchovies", "anchovie", "pies", "pie", "radishes", "quiche", "quiches", "boxes", "tomatoes", "toes",
      "bass", "asparagus", "couscous", "anis", "eggs", "gas", "molasses", "cookie", "cookies", "che", "s",
    ]
    for _ in 0..<3000 {
      let count = Int.random(in: 1...9, using: &random)
      words.append(
        String(decoding: (0..<count).map { _ in letters.randomElement(using: &random) ?? 97 }, as: UTF8.self))
    }
    for word in words {
      var folded = Array(word.utf8)
      Plurals.removeEnding(&folded)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in folded { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let plain = WordList(word)
      #expect(plain.hashes == [hash], "\(word)")
      // An apostrophe sends the word the long way.
      let long = WordList("'" + word.prefix(1) + "'" + word.dropFirst())
      #expect(long.hashes == plain.hashes && long.plurals == plain.plurals, "\(word)")
      #expect(WordList(word.uppercased()).hashes == plain.hashes, "\(word)")
    }
  }

  @Test func `words know where they stand`() {
    let text = "2eggs, crème (fraîche) & butter"
    let words = WordList(text)
    let slices = words.places.map { range in
      String(decoding: Array(text.utf8)[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }
    #expect(slices.prefix(4) == ["2", "eggs", "crème", "fraîche"])
    #expect(slices.last == "butter")
    #expect(words.letters(of: 2, in: text) == Array("creme".utf8))
    #expect(words.letters(of: 1, in: text) == Array("egg".utf8))
  }

  @Test func `joins tell brackets from commas and choices`() {
    let words = WordList("gyoza (round) wrappers, fresh or feta/goat cheese")
    #expect(words.joins == [.close, .open, .shut, .apart, .close, .close, .choice, .close])
    #expect(words.jumps[1] == 2)
  }
}
