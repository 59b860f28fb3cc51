public import Measures
public import Sensitivities

/// What to buy for some dishes, in the order of the aisles.
public struct ShoppingList: Hashable, Sendable {
  /// The things to buy or to have, by aisle and then by name; one item a food.
  public var items: [ShoppingItem]
  /// Lines that no food was found for, as they were given: please check them by eye.
  public var unread: [UnreadLine]
  /// Names in the pantry that no food was found for, so that nothing could be taken from them.
  public var unreadPantry: [String] = []
  /// When the shopping is done, on lists for several trips; empty otherwise.
  public var title: String = ""

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
  /// How much is still to buy, exactly, best to read first; what does not add up stands beside it.
  ///
  /// Of things that the house covers it is all that is needed.
  public var amounts: [Amount]
  /// The weight of all that is needed and could be weighed, in grams of edible portion; `nil` when nothing could be.
  public var grams: Double?
  /// The weight that the pantry covers, in grams.
  public var pantryGrams: Double
  /// Whether some of the lines say no amount ("to taste", "for frying").
  public var someUnmeasured: Bool
  /// What each part of a piece needs, when parts are asked for: the juice of lemons, the whites of eggs.
  public var parts: [PartAmount]
  /// What to take from the shelf; `nil` when nothing is to buy or nothing has a weight.
  public var purchase: Purchase?
  /// The titles of the recipes that need it, without doubles, in the order of cooking.
  public var recipes: [String]
  /// Every line that it is bought for, in the order of cooking.
  public var uses: [ItemUse]
  /// What to look for on the label, and for what avoided thing.
  public var labelChecks: [LabelCheck]
  /// Who avoids what a label check is about, by the key of what is avoided.
  public var concerned: [String: [String]]
  /// How to choose it in the shop ("unpasteurised, from the fridge"); `nil` when there is nothing to say.
  public var advice: String?
  /// Whether it need not be bought: the pantry covers all of it.
  public var have: Bool
  /// What the pantry does for it in words ("300 g are in the house"); `nil` when nothing of it is there.
  public var pantryNote: String?

  /// The weight that is still to buy, in grams of edible portion; `nil` when nothing could be weighed.
  public var gramsToBuy: Double? { have ? grams.map { _ in 0 } : grams.map { max($0 - pantryGrams, 0) } }

  /// The people that a label check is for, in the order of the household.
  public func people(for check: LabelCheck) -> [String] { concerned[check.avoidance.key] ?? [] }
}

/// What a part of a piece needs: the juice of lemons that are bought whole.
public struct PartAmount: Hashable, Sendable {
  /// The slug of the part.
  public var food: String
  /// Its name ("Lemon juice").
  public var name: String
  /// How much of it, best to read first.
  public var amounts: [Amount]
  /// How many pieces it asks for.
  public var pieces: Double
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
