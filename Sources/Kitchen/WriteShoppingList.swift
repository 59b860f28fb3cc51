internal import Foods
internal import Formats
internal import Matching
internal import Nutrition
internal import Persistence
public import Planning
internal import Recipes
internal import Sensitivities
public import Shopping

/// How a household wants its shopping list.
public struct ShoppingRequest: Hashable, Sendable {
  /// Measures and packs.
  public var system = ShopSystem.metric
  /// What is in the house besides the pantry that is remembered.
  public var pantry = Pantry()
  /// The shop whose aisles are walked, empty for the usual one.
  public var shop = ""
  /// The day of a second trip for what does not keep, or `nil` for one trip.
  public var secondTrip: CalendarDay?

  /// Wishes for one metric list.
  public init() {}
}

extension Kitchen {
  /// The shopping list of the menu that was made last, or one for each trip.
  ///
  /// - Parameter request: How the list is wanted.
  /// - Returns: The items by aisle, what the house covers, and the lines that nobody understood.
  /// - Throws: ``KitchenError`` when no menu was made; ``LibraryError``.
  public func shoppingLists(_ request: ShoppingRequest = ShoppingRequest()) throws -> [ShoppingList] {
    let (wishes, sheet) = try newestMenu()
    let table = try table(for: wishes)
    let cooked = try cookedDishes(of: sheet, at: table)
    var shopping = ShoppingWishes()
    shopping.system = request.system
    shopping.pantry = Pantry(try pantry().entries + request.pantry.entries)
    shopping.aisles = try aisleOrder(ofShop: request.shop)
    shopping.concerned = table.concerned
    shopping.labelChecks = { _, lines in
      cooked.flatMap(\.checks).filter { lines.contains($0.text) }.removingDoubles
    }
    shopping.mustAvoid = table.mustAvoid
    let writer = ShoppingListWriter(analyser: knowledge.analyser)
    guard let second = request.secondTrip else {
      return [writer.list(for: cooked.map(\.dish), wishes: shopping)]
    }
    return writer.lists(for: cooked.map(\.dish), on: (sheet.start, second), wishes: shopping)
  }

  /// The order in which a shop is walked.
  ///
  /// - Throws: ``KitchenError`` when nothing is known of that shop; ``LibraryError``.
  public func aisleOrder(ofShop shop: String = "") throws -> AisleOrder {
    if let order = try aisleOrders()[shop.lowercased()] { return order }
    if shop.isEmpty { return .standard }
    return AisleOrder(shop: shop, aisles: [])
  }

  /// What is cooked for a menu, each dish once with its leftovers, in the order of cooking.
  func cookedDishes(of sheet: MenuSheet, at table: TableOfEaters) throws -> [(
    dish: CookedDish, checks: [LabelCheck]
  )] {
    try sheet.cookings.map { cooking in
      guard let stored = try database.recipe(id: cooking.recipe) else {
        throw KitchenError(
          "the recipe '\(cooking.recipe)' of the menu is no longer in the library", hint: "plan again")
      }
      let dish = table.dish(stored, parts: try meantRecipes(of: stored))
      return (
        CookedDish(
          recipe: cooking.recipe, title: stored.recipe.title, analysis: dish.report.analysis,
          portions: cooking.portions, day: sheet.start.adding(days: cooking.place.day),
          slot: cooking.place.slot),
        table.decision(on: dish).labelChecks
      )
    }
  }
}

extension MenuSheet {
  /// A dish that is cooked, with the portions of its leftovers.
  struct Cooking {
    var place: MealPlace
    var recipe: String
    var portions: Double
  }

  /// What is cooked, in the order of cooking.
  var cookings: [Cooking] {
    var result: [Cooking] = []
    func add(_ recipe: String?, _ portions: Double, at place: MealPlace, leftoverOf origin: MealPlace?) {
      guard let recipe else { return }
      if let origin, let first = result.firstIndex(where: { $0.place == origin && $0.recipe == recipe }) {
        result[first].portions += portions
      } else {
        result.append(Cooking(place: place, recipe: recipe, portions: portions))
      }
    }
    for (day, meals) in days.map(\.meals).enumerated() {
      for meal in meals {
        add(meal.recipe, meal.portions, at: MealPlace(day: day, slot: meal.slot), leftoverOf: meal.leftoverOf)
        for side in meal.sides {
          add(
            side.recipe, side.portions, at: MealPlace(day: day, slot: meal.slot, isSide: true),
            leftoverOf: side.leftoverOf)
        }
      }
    }
    return result
  }
}

extension TableOfEaters {
  /// Who avoids what, by the key of what is avoided; nobody is named at a table of one nameless person.
  var concerned: [String: [String]] {
    var result: [String: [String]] = [:]
    for person in people where person.name != "everyone" {
      for sensitivity in person.sensitivities {
        result[sensitivity.avoidance.key, default: []].append(person.name)
      }
    }
    return result
  }

  /// Whether somebody at the table must not get a food by itself.
  func mustAvoid(_ food: FoodID) -> Bool {
    var recipe = Recipe(
      title: name(of: food), origin: RecipeOrigin(format: "alternative", file: "-", index: 0))
    recipe.ingredients = [IngredientLine("100 g \(name(of: food))")]
    return !refusals(of: dish(StoredRecipe(id: "alternative", recipe: recipe))).isEmpty
  }
}

extension [LabelCheck] {
  /// Each sentence once for each thing avoided.
  fileprivate var removingDoubles: [LabelCheck] {
    var seen: Set<String> = []
    return filter { seen.insert("\($0.avoidance.key)\n\($0.lookFor)").inserted }
  }
}
