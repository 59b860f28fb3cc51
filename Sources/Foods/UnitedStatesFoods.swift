internal import Embedded

/// The tail of the table: USDA's own foods, by their numbers, with what can be read off their descriptions.
struct UnitedStatesFoods: Sendable {
  private let foods = KeyedRows("usda_foods.tsv")
  private let weights = KeyedRows("usda_weights.tsv")
  private let rules: [String: [CategoryRule]]

  private struct CategoryRule: Sendable {
    let words: String
    let category: CategoryID
    let tags: Set<String>
  }

  init() {
    let table = Table("usda_categories.tsv")
    var rules: [String: [CategoryRule]] = [:]
    for row in 0..<table.count {
      rules[table.text(row, 0), default: []].append(
        CategoryRule(
          words: table.text(row, 1), category: CategoryID(table.text(row, 2)), tags: Set(table.list(row, 3))))
    }
    self.rules = rules
  }

  var count: Int { foods.count }

  func row(ofUSDA number: Int) -> Int? { foods.rows(number).first }

  func number(_ row: Int) -> Int { foods.key(row) }

  func description(_ row: Int) -> String { foods.text(row, 3) }

  func description(ofUSDA number: Int) -> String? { row(ofUSDA: number).map { foods.text($0, 3) } }

  func weights(ofUSDA number: Int) -> [HouseholdWeight] {
    weights.rows(number).map { row in
      HouseholdWeight(
        amount: weights.number(row, 1) ?? 1, what: weights.text(row, 2), grams: weights.number(row, 3) ?? 0)
    }
  }

  /// The food of a row, its category and tags by the first rule of its group whose words it has.
  func food(_ row: Int, id: FoodID) -> Food {
    let number = foods.key(row)
    let description = foods.text(row, 3)
    let lower = description.lowercased()
    let rule = (rules[foods.text(row, 1)] ?? []).first { $0.words.isEmpty || lower.has($0.words) }
    let measures = weights(ofUSDA: number)
    return Food(
      id: id, slug: "usda-\(number)", name: description, synonyms: [],
      category: rule?.category ?? CategoryID("other"),
      composition: [CompositionPart(nutrientRow: row, share: 1)], cookedComposition: [], isStandIn: false,
      density: density(measures), pieces: pieces(measures), ediblePortion: 1, plantKey: nil, plantPoints: 0,
      colours: [], fibreRow: nil, fermentedRow: nil, flavonoidRow: nil, tags: rule?.tags ?? [])
  }

  /// Grams per millilitre by the first cup, tablespoon or teaspoon.
  private func density(_ measures: [HouseholdWeight]) -> Double? {
    for (unit, millilitres) in [("cup", 236.588), ("tbsp", 14.787), ("tsp", 4.929), ("fl oz", 29.574)] {
      let found = measures.first {
        $0.what == unit || $0.what.hasPrefix(unit + " ") || $0.what.hasPrefix(unit + ",")
      }
      if let found, found.amount > 0 { return found.grams / found.amount / millilitres }
    }
    return nil
  }

  /// Pieces whose first word is a plain one: `medium`, `slice`, `fruit`, `can` ...
  private func pieces(_ measures: [HouseholdWeight]) -> [String: Double] {
    var pieces: [String: Double] = [:]
    for measure in measures where measure.amount > 0 {
      let word = String(measure.what.prefix { $0.isLetter })
      let key = ["fruit": "", "whole": "", "piece": "", "each": ""][word] ?? word
      if ["cup", "tbsp", "tsp", "oz", "lb", "g", "fl", "serving", "NLEA"].contains(key) { continue }
      if pieces[key] == nil { pieces[key] = measure.grams / measure.amount }
    }
    return pieces
  }
}

extension String {
  /// Whether the bytes of `words` stand somewhere in this text.
  fileprivate func has(_ words: String) -> Bool {
    let text = Array(utf8)
    let part = Array(words.utf8)
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { start in
      (0..<part.count).allSatisfy { text[start + $0] == part[$0] }
    }
  }
}
