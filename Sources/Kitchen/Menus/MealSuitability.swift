internal import Embedded
public import Planning
public import Recipes

/// Tells which meals a recipe suits, from its categories and then its title.
///
/// Categories that name a meal decide. Without such a category the title's words do. A recipe that says nothing
/// suits lunch and dinner. A bread, sauce or drink is a part of other dishes and suits no meal.
public struct MealSuitability: Sendable {
  /// What a recipe suits.
  public struct Answer: Hashable, Sendable {
    /// The meals; empty when it is a part of other dishes.
    public var slots: Set<MealSlot> = []
    /// Whether it goes beside another dish.
    public var isSide = false

    mutating func add(_ other: Answer) {
      slots.formUnion(other.slots)
      isSide = isSide || other.isSide
    }
  }

  private let answers: [[String]: Answer]
  private let longest: Int

  /// The words of the table `meal_words.tsv`.
  public static let standard = MealSuitability()

  init() {
    let table = Table("meal_words.tsv")
    var answers: [[String]: Answer] = [:]
    for row in 0..<table.count {
      answers[words(of: table.text(row, 0))] = Answer(letters: table.text(row, 1))
    }
    self.answers = answers
    self.longest = answers.keys.map(\.count).max() ?? 1
  }

  /// What a recipe suits.
  public func suitability(of recipe: Recipe) -> Answer {
    // The meals themselves speak before kinds of dishes do: a "breakfast, salad" is a breakfast.
    let named = recipe.categories.compactMap { category in
      MealSlot(rawValue: category.lowercased())
    }
    if !named.isEmpty {
      var answer = Answer(slots: Set(named))
      answer.isSide = recipe.categories.contains { $0.lowercased() == "side" }
      return answer
    }
    let spoken = recipe.categories.compactMap(answer(in:))
    if !spoken.isEmpty { return spoken.reduce(into: Answer()) { $0.add($1) } }
    return answer(in: recipe.title) ?? Answer(slots: [.lunch, .dinner])
  }

  /// What a text says: `nil` when none of its words is in the table.
  private func answer(in text: String) -> Answer? {
    let words = words(of: text)
    var found: Answer?
    var position = 0
    while position < words.count {
      let rest = words.count - position
      let length = (1...min(longest, rest)).last { answers[Array(words[position..<position + $0])] != nil }
      if let length, let answer = answers[Array(words[position..<position + length])] {
        found = found ?? Answer()
        found?.add(answer)
      }
      position += length ?? 1
    }
    return found
  }
}

private func words(of text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
}

extension MealSuitability.Answer {
  /// Reads the letters of the table: b, l, d, s for the meals, x for a side dish, - for a part of other dishes.
  fileprivate init(letters: String) {
    for letter in letters {
      switch letter {
      case "b": slots.insert(.breakfast)
      case "l": slots.insert(.lunch)
      case "d": slots.insert(.dinner)
      case "s": slots.insert(.snack)
      case "x": isSide = true
      default: break
      }
    }
  }
}
