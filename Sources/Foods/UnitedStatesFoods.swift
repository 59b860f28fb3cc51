internal import Embedded
internal import Synchronization

/// The tail of the table: USDA's own foods, by their numbers, with what can be read off their descriptions.
final class UnitedStatesFoods: Sendable {
  private let foods = KeyedRows("usda_foods.tsv")
  private let weights = KeyedRows("usda_weights.tsv")
  private let index = Mutex<[Int32]?>(nil)
  private let measures = Mutex<[Int: [HouseholdWeight]]>([:])

  private struct CategoryRule: Sendable {
    let words: String
    let category: CategoryID
    let tags: Set<String>
  }

  /// The rules of `usda_categories.tsv` by food group, made when the first food of the tail is asked for.
  private let rules = Mutex<[String: [CategoryRule]]?>(nil)

  private func rules(of group: String) -> [CategoryRule] {
    rules.withLock { memory in
      if let memory { return memory[group] ?? [] }
      let table = Table("usda_categories.tsv")
      var rules: [String: [CategoryRule]] = [:]
      for row in 0..<table.count {
        rules[table.text(row, 0), default: []].append(
          CategoryRule(
            words: table.text(row, 1), category: CategoryID(table.text(row, 2)), tags: Set(table.list(row, 3))
          ))
      }
      memory = rules
      return rules[group] ?? []
    }
  }

  /// The place of each row in the table, found when the tail is first asked for.
  private func places<Result>(_ body: ([Int32]) -> Result) -> Result {
    index.withLock { memory in
      if let memory { return body(memory) }
      let rows = foods.allRows()
      memory = rows
      return body(rows)
    }
  }

  private func place(_ row: Int) -> Int { places { Int($0[row]) } }

  var count: Int { places { $0.count } }

  func row(ofUSDA number: Int) -> Int? {
    guard let place = foods.rows(number).first else { return nil }
    return places { rows in
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if Int(rows[middle]) < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  func number(_ row: Int) -> Int { foods.key(place(row)) }

  func withDescription(_ row: Int, _ body: (UnsafeRawBufferPointer) -> Void) {
    foods.withField(place(row), 3, body)
  }

  func description(_ row: Int) -> String { foods.text(place(row), 3) }

  func description(ofUSDA number: Int) -> String? { foods.rows(number).first.map { foods.text($0, 3) } }

  func weights(ofUSDA number: Int) -> [HouseholdWeight] {
    measures.withLock { memory in
      if let known = memory[number] { return known }
      let found = weights.rows(number).map { row in
        HouseholdWeight(
          amount: weights.number(row, 1) ?? 1, what: weights.text(row, 2), grams: weights.number(row, 3) ?? 0)
      }
      memory[number] = found
      return found
    }
  }

  /// The food of a row, its category and tags by the first rule of its group whose words it has.
  func food(_ row: Int, id: FoodID, nutrients: NutrientTable) -> Food {
    let place = place(row)
    let number = foods.key(place)
    let description = foods.text(place, 3)
    let lower = description.lowercased()
    let rule = rules(of: foods.text(place, 1)).first { $0.words.isEmpty || lower.has($0.words) }
    let measures = weights(ofUSDA: number)
    let composition = nutrients.row(ofUSDA: number).map { [CompositionPart(nutrientRow: $0, share: 1)] } ?? []
    return Food(
      id: id, slug: "usda-\(number)", name: description, synonyms: [],
      category: rule?.category ?? CategoryID("other"),
      composition: composition, cookedComposition: [], isStandIn: false,
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
