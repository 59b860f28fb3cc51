internal import Embedded
public import Planning
public import Recipes

/// Tells which meals a recipe suits, from its categories and then its title.
///
/// Categories that name a meal decide. Without such a category the title's words do. A recipe that says nothing
/// suits lunch and dinner. A bread, sauce or drink is a part of other dishes and suits no meal.
public struct MealSuitability: Sendable {
  private let meals: [[String]: Meals]
  private let longest: Int

  /// The words of the table `meal_words.tsv`.
  public static let standard = MealSuitability()

  init() {
    let table = Table("meal_words.tsv")
    var meals: [[String]: Meals] = [:]
    for row in 0..<table.count {
      meals[words(of: table.text(row, 0))] = Meals(letters: table.text(row, 1))
    }
    self.meals = meals
    self.longest = meals.keys.map(\.count).max() ?? 1
  }

  /// The meals that a recipe suits; empty when it is a part of other dishes.
  public func meals(of recipe: Recipe) -> Meals {
    let named = recipe.categories.map { meals(in: $0) }
    let spoken = named.compactMap(\.self)
    let suitable = spoken.reduce(into: Meals()) { $0.formUnion($1) }
    if !suitable.isEmpty { return suitable }
    if !spoken.isEmpty { return [] }
    return meals(in: recipe.title) ?? [.lunch, .dinner]
  }

  /// What a text says: `nil` when none of its words is in the table.
  private func meals(in text: String) -> Meals? {
    let words = words(of: text)
    var found: Meals?
    var position = 0
    while position < words.count {
      let rest = words.count - position
      let length = (1...min(longest, rest)).last { meals[Array(words[position..<position + $0])] != nil }
      if let length {
        found = (found ?? []).union(meals[Array(words[position..<position + length])] ?? [])
      }
      position += length ?? 1
    }
    return found
  }
}

private func words(of text: String) -> [String] {
  text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
}

extension Meals {
  fileprivate init(letters: String) {
    self = []
    for letter in letters {
      switch letter {
      case "b": insert(.breakfast)
      case "l": insert(.lunch)
      case "d": insert(.dinner)
      case "s": insert(.snack)
      case "x": insert(.side)
      default: break
      }
    }
  }
}
