internal import Measures
internal import Recipes

/// How many a recipe feeds when it does not say so in its own field.
enum ServingsGuess {
  /// The number of servings, and whether it is a guess.
  static func servings(of recipe: Recipe, grams: Double) -> (count: Double, isGuess: Bool) {
    if let servings = recipe.servings, servings.minimum > 0 {
      return ((servings.minimum + servings.maximum) / 2, false)
    }
    if let yield = recipe.yield, let number = number(in: yield) { return (number, true) }
    let size = servingSize(recipe)
    return (max(1, (grams / size).rounded()), true)
  }

  /// The first number of a text like "Serves 4 to 6": the middle of a range, when it speaks of servings or pieces.
  private static func number(in text: String) -> Double? {
    let numbers = text.split { !$0.isNumber }.prefix(2).compactMap { Double(String($0)) }.filter {
      $0 > 0 && $0 < 100
    }
    guard let first = numbers.first else { return nil }
    let lower = text.lowercased()
    let isServings = ["serv", "portion", "people", "person", "makes", "cookies", "muffins"].contains(
      where: lower.has)
    guard isServings else { return nil }
    if numbers.count == 2, numbers[1] > first, numbers[1] < first * 3 { return (first + numbers[1]) / 2 }
    return first
  }

  /// A usual serving in grams as it goes into the pot, by what the title and the categories call the dish.
  private static func servingSize(_ recipe: Recipe) -> Double {
    let text = ([recipe.title] + recipe.categories).joined(separator: " ").lowercased()
    for (words, grams) in sizes where words.contains(where: text.has) { return grams }
    return 420
  }

  private static let sizes: [(words: [String], grams: Double)] = [
    (["cookie", "biscuit", "brownie", "truffle", "fudge", "candy"], 35),
    (
      ["dressing", "vinaigrette", "sauce", "pesto", "chutney", "relish", "salsa", "dip", "spread", "jam"], 50
    ),
    (["seasoning", "spice mix", "rub"], 6),
    (["muffin", "scone", "cupcake", "roll"], 80),
    (["cake", "pie", "tart", "torte", "bread", "loaf", "dessert", "pudding", "ice cream"], 130),
    (["soup", "stew", "chili", "chowder"], 480),
    (["drink", "cocktail", "smoothie", "punch", "lemonade"], 300),
    (["salad", "side"], 250),
  ]
}
