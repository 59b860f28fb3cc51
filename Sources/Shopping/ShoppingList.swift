public import Measures
public import Sensitivities

/// What to buy for some dishes, in the order of the aisles.
public struct ShoppingList: Hashable, Sendable {
  /// The things to buy or to have, by aisle and then by name; one item a food.
  public var items: [ShoppingItem]
  /// Lines that no food was found for, as they were given: please check them by eye.
  public var unread: [UnreadLine]

  /// Makes a list.
  public init(items: [ShoppingItem], unread: [UnreadLine]) {
    self.items = items
    self.unread = unread
  }

  /// The items of each aisle, in order.
  public var aisles: [(name: String, items: [ShoppingItem])] {
    var result: [(name: String, items: [ShoppingItem])] = []
    for item in items {
      if result.last?.name == item.aisle {
        result[result.count - 1].items.append(item)
      } else {
        result.append((item.aisle, [item]))
      }
    }
    return result
  }
}

/// One food on the list, with every amount of it added up.
public struct ShoppingItem: Hashable, Sendable {
  /// The food's stable identifier.
  public var food: String
  /// The name to show.
  public var name: String
  /// The aisle it stands in.
  public var aisle: String
  /// How much, best to read first; what does not add up stands beside it.
  public var amounts: [Amount]
  /// The weight of all that could be weighed, in grams of edible portion; `nil` when nothing could be.
  public var grams: Double?
  /// Whether some of the lines say no amount ("to taste", "for frying").
  public var someUnmeasured: Bool
  /// The titles of the recipes that need it, without doubles, in the order of cooking.
  public var recipes: [String]
  /// What to look for on the label, and for whom.
  public var labelChecks: [LabelCheck]
  /// Whether it is in the pantry already.
  public var have: Bool
}

/// A line that no food was found for.
public struct UnreadLine: Hashable, Sendable {
  /// The line as it was given.
  public var text: String
  /// The recipe that it stands in.
  public var recipe: String

  /// Makes a line.
  public init(text: String, recipe: String) {
    self.text = text
    self.recipe = recipe
  }
}
