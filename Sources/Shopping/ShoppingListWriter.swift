public import Foods
internal import Ingredients
internal import Measures
internal import Matching
internal import Nutrition
public import Sensitivities

/// Turns cooked dishes into one list of things to buy.
///
/// Lines are merged by the food they mean and not by their text: a cup of flour and 200 g of flour become one
/// weight. Lines that no food was found for are kept as they are and named as not understood.
public struct ShoppingListWriter: Sendable {
  private let foods: FoodTable
  private let aisles: Aisles

  /// Makes a writer over a table of foods.
  public init(foods: FoodTable, aisles: Aisles = .standard) {
    self.foods = foods
    self.aisles = aisles
  }

  /// Writes the list.
  ///
  /// - Parameters:
  ///   - dishes: What is cooked, each once, with all its portions.
  ///   - pantry: Slugs of foods that are in the house in any amount.
  ///   - labelChecks: What to look for on the label of a food that these lines ask for, and for whom.
  /// - Returns: The items by aisle and name. Drinking water from the tap and things that are not food are left
  ///   out; everything else of every line is on the list or among the unread.
  public func list(
    for dishes: [CookedDish], pantry: Set<String> = [],
    labelChecks: (FoodID, [String]) -> [LabelCheck] = { _, _ in [] }
  ) -> ShoppingList {
    var needs: [FoodID: Need] = [:]
    var unread: [UnreadLine] = []
    for dish in dishes {
      for line in dish.analysis.lines {
        guard let id = line.match.food else {
          if line.parsed.name != nil || line.parsed.quantity != nil {
            unread.append(UnreadLine(text: line.text, recipe: dish.title))
          }
          continue
        }
        if isNotBought(foods[id]) { continue }
        needs[id, default: Need()].add(line, times: dish.factor, for: dish.title)
      }
    }
    let items = needs.sorted { $0.key < $1.key }.map { id, need in
      item(foods[id], need, pantry: pantry, checks: labelChecks(id, need.lines))
    }
    return ShoppingList(items: items.sorted(by: walkOrder), unread: unread)
  }

  private func walkOrder(_ left: ShoppingItem, _ right: ShoppingItem) -> Bool {
    (aisles.position(of: left.aisle), left.name, left.food)
      < (aisles.position(of: right.aisle), right.name, right.food)
  }

  private func isNotBought(_ food: Food) -> Bool {
    food.tags.contains("water") || food.tags.contains("discard")
  }

  private func item(_ food: Food, _ need: Need, pantry: Set<String>, checks: [LabelCheck]) -> ShoppingItem {
    ShoppingItem(
      food: food.slug, name: food.name, aisle: aisles.aisle(of: food.category),
      amounts: need.amounts(of: food), grams: need.isWeighed ? need.grams : nil,
      someUnmeasured: need.unmeasured, recipes: need.recipes, labelChecks: checks,
      have: pantry.contains(food.slug))
  }
}
