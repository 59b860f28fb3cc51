import Ingredients
import Measures
import TestSupport
import Testing

@Suite struct LawTests {
  private let parser = IngredientParser.standard

  private let pieces = [
    "1", "2-3", "½", "1/2", "1 1/2", "0", "000", "/", "(", ")", "((", ",", ".", "-", "x", "cup", "cups",
    "tbsp", "of", "a", "an",
    "plus", "+", "or", "to", "juice", "zest", "half", "dozen", "optional", "can", "oz", "g", "cloves",
    "large", "chopped", "EL",
    "d'", "l'", "é", "™", "®", "°", "%", "$", "&", "&amp;", "&#x41;", "&#99999999;", "<b>", "<", ">", "\"",
    "'", "q.b.", "\u{301}",
    "🧄", "garlic", "fresh", "frozen", ":", ";", "[1]", "*", "\u{0}", "\t", "ﬁ", "几", "-thick", "inch", "each",
    "few", "for the",
  ]

  @Test func `every line has a meaning, and the same one each time`() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let line = (0..<count).map { _ in
        pieces[Int.random(in: pieces.indices, using: &generator)]
          + (Bool.random(using: &generator) ? " " : "")
      }.joined()
      let parsed = parser.parse(line)
      #expect(parsed.text == line)
      #expect(parsed == parser.parse(line))
      if let quantity = parsed.quantity {
        #expect(
          quantity.minimum >= 0 && quantity.minimum <= quantity.maximum && quantity.maximum.isFinite,
          "\(line)")
      }
      #expect(parsed.name != "")
    }
  }

  @Test func `random bytes have a meaning`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let parsed = parser.parse(bytes, in: 0..<bytes.count)
      #expect(parsed.text == String(decoding: bytes, as: UTF8.self))
      var json: [UInt8] = []
      parsed.appendJSON(to: &json)
      #expect(String(validating: json, as: UTF8.self) != nil)
    }
  }

  @Test func `text and bytes mean the same`() {
    for row in LineCase.all {
      let bytes = Array("xx\(row.line)yy".utf8)
      #expect(parser.parse(bytes, in: 2..<(bytes.count - 2)) == parser.parse(row.line))
    }
  }

  @Test(
    arguments: [
      ("1/2", 0.5), ("½", 0.5), ("1⁄2", 0.5), ("0.5", 0.5), (".5", 0.5), ("0,5", 0.5), ("1 / 2", 0.5),
      ("&frac12;", 0.5),
      ("1 1/2", 1.5), ("1½", 1.5), ("1 ½", 1.5), ("1-1/2", 1.5), ("1 and 1/2", 1.5), ("1.5", 1.5),
      ("1,5", 1.5),
      ("1 & 1/2", 1.5), ("3/2", 1.5), ("1,000", 1000), ("1,25", 1.25), ("one", 1), ("Twelve", 12),
      ("⅔", 2.0 / 3),
    ] as [(String, Double)])
  func `a number may be spelt in many ways`(_ spelling: String, _ value: Double) throws {
    for unit in ["cups", "tbsp", "g"] {
      let parsed = parser.parse("\(spelling) \(unit) sugar")
      let quantity = try #require(parsed.quantity)
      #expect(abs(quantity.minimum - value) < 1e-9 && quantity.maximum == quantity.minimum)
      #expect(parsed.name == "sugar")
    }
  }

  @Test func `the order of the lines does not matter`() {
    var generator = SeededGenerator(seed: 2)
    let lines = LineCase.all.map(\.line)
    let alone = Dictionary(lines.map { ($0, parser.parse($0)) }, uniquingKeysWith: { first, _ in first })
    for line in lines.shuffled(using: &generator) { #expect(parser.parse(line) == alone[line]) }
  }

  @Test func `two numbers make a range whichever way they are joined`() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<500 {
      let low = Int.random(in: 1...20, using: &generator)
      let high = Int.random(in: (low + 1)...(low * 3 + 1), using: &generator)
      for joint in ["-", " - ", "–", " to ", " or ", " bis "] {
        let quantity = parser.parse("\(low)\(joint)\(high) g salt").quantity
        #expect(quantity == Quantity(Double(low), Double(high)), "\(low)\(joint)\(high)")
      }
    }
  }

  @Test func `of a very long line the head is read`() {
    let parsed = parser.parse("2 cups flour, " + String(repeating: "sifted and ", count: 200_000))
    #expect(parsed.isCutOff)
    #expect(parsed.quantity == Quantity(2))
    #expect(parsed.name == "flour")
    #expect(parser.parse(String(repeating: "(", count: 1_000_000)).isCutOff)
    #expect(!parser.parse("2 cups flour").isCutOff)
  }
}
