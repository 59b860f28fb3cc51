import Measures
import TestSupport
import Testing

@Suite struct UnitTableTests {
  private let table = UnitTable.standard

  @Test(arguments: [
    ("cup", "cup"), ("Cups", "cup"), ("c", "cup"), ("C.", "cup"), ("tablespoons", "tbsp"), ("Tbsp.", "tbsp"),
    ("T", "tbsp"),
    ("t", "tsp"), ("TSP", "tsp"), ("fl. oz.", "fl oz"), ("fluid ounces", "fl oz"), ("pounds", "lb"),
    ("lbs", "lb"),
    ("grams", "g"), ("millilitres", "ml"), ("litre", "l"), ("pinches", "pinch"), ("dashes", "dash"),
    ("bunches", "bunch"),
    ("boxes", "box"), ("leaves", "leaf"), ("loaves", "loaf"), ("tins", "can"), ("pkg.", "package"),
    ("packets", "package"),
    ("envelope", "sachet"), ("EL", "tbsp"), ("TL", "tsp"), ("Esslöffel", "tbsp"), ("ESSLÖFFEL", "tbsp"),
    ("Zehen", "clove"),
    ("Bund", "bunch"), ("Prise", "pinch"), ("c. à soupe", "tbsp"), ("cuillères à café", "tsp"),
    ("gousses", "clove"),
    ("cucchiai", "tbsp"), ("spicchio", "clove"), ("cucharaditas", "tsp"), ("dientes", "clove"),
    ("msk", "tbsp"),
    ("Pfund", "metric pound"),
  ])
  func `a spelling means its unit`(_ spelling: String, _ id: String) {
    #expect(table.unit(named: spelling)?.id == id)
  }

  @Test(arguments: ["", " ", "garlic", "cupcake", "s", "és"]) func `other words mean no unit`(_ word: String)
  {
    #expect(table.unit(named: word) == nil)
  }

  @Test func `every unit is found under its own id, and has a base unless it is counted`() {
    for unit in table.units {
      #expect(table.unit(id: unit.id) == unit)
      #expect(table.unit(named: unit.id)?.id == unit.id)
      #expect((unit.inBase == nil) == (unit.kind == .count), "\(unit.id)")
    }
  }

  /// NIST Handbook 44 (2024), appendix C: 1 gallon = 231 cubic inches, 1 pound = 453.59237 g, all exact.
  @Test func `customary units stand in their legal proportions`() throws {
    func factor(_ from: String, _ to: String) throws -> Double {
      let (from, to) = (try #require(table.unit(id: from)), try #require(table.unit(id: to)))
      return try #require(from.factor(to: to))
    }
    for (from, to, expected) in [
      ("gallon", "quart", 4.0), ("quart", "pint", 2), ("pint", "cup", 2), ("cup", "tbsp", 16),
      ("cup", "fl oz", 8),
      ("tbsp", "tsp", 3), ("lb", "oz", 16), ("kg", "g", 1000), ("l", "dl", 10), ("inch", "cm", 2.54),
      ("gallon", "ml", 231 * 2.54 * 2.54 * 2.54), ("lb", "g", 453.59237), ("tsp", "dash", 8),
      ("tsp", "pinch", 16),
    ] as [(String, String, Double)] {
      #expect(abs(try factor(from, to) / expected - 1) < 1e-9, "\(from) \(to)")
    }
  }
}

@Suite struct AmountTests {
  private let table = UnitTable.standard

  @Test func `there and back again is where it began`() {
    var generator = SeededGenerator(seed: 6)
    for from in table.units {
      for to in table.units {
        let amount = Amount(Quantity(Double.random(in: 0.01...100, using: &generator)), from)
        guard let converted = amount.converted(to: to) else {
          #expect(from.kind != to.kind || from.kind == .count, "\(from.id) \(to.id)")
          continue
        }
        let back = converted.converted(to: from)
        #expect(abs((back?.quantity.minimum ?? 0) / amount.quantity.minimum - 1) < 1e-9)
      }
    }
  }

  @Test func `sums are in the first unit, and only of a kind`() throws {
    let cup = try #require(table.unit(id: "cup"))
    let tbsp = try #require(table.unit(id: "tbsp"))
    let gram = try #require(table.unit(id: "g"))
    let sum = try #require(Amount(Quantity(1), cup).adding(Amount(Quantity(2), tbsp)))
    #expect(abs(sum.quantity.minimum - 1.125) < 1e-9)
    #expect(sum.unit == cup)
    #expect(Amount(Quantity(1), cup).adding(Amount(Quantity(2), gram)) == nil)
    #expect(Amount(Quantity(1), cup).adding(Amount(Quantity(2))) == nil)
    #expect(Amount(Quantity(1, 2)).adding(Amount(Quantity(3))) == Amount(Quantity(4, 5)))
  }

  @Test(
    arguments: [
      ("2", 2.0, 2.0), ("1 1/2", 1.5, 1.5), ("½", 0.5, 0.5), ("2-3", 2, 3), ("2 – 3", 2, 3), ("2 to 3", 2, 3),
      ("3-2", 2, 3),
      (" 1,5 ", 1.5, 1.5), ("1 or 2", 1, 2), ("2 bis 3", 2, 3), ("1/4-1/2", 0.25, 0.5),
    ] as [(String, Double, Double)])
  func `a field with a number is read`(_ text: String, _ low: Double, _ high: Double) {
    #expect(Quantity(reading: text) == Quantity(low, high))
  }

  @Test(arguments: ["", " ", "a", "2 cups", "2-", "-2", "2 to", "1/0", "to 3"])
  func `a field with anything else is not`(_ text: String) {
    #expect(Quantity(reading: text) == nil)
  }

  @Test func `numbers are read to their end`() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2_000 {
      let (whole, top) = (Int.random(in: 0...50, using: &generator), Int.random(in: 1...7, using: &generator))
      let bottom = Int.random(in: (top + 1)...8, using: &generator)
      let bytes = Array("\(whole) \(top)/\(bottom)rest".utf8)
      let found = NumberReader.number(bytes, at: 0, end: bytes.count)
      let expected = Double(whole) + Double(top) / Double(bottom)
      #expect(abs((found?.value ?? -1) - expected) < 1e-9)
      #expect(found?.end == bytes.count - 4)
    }
  }
}
