public import Shopping

/// The menu, the shopping lists and the recipe cards of a week on one page, each on sheets of its own when printed.
public struct WeekPaper: Hashable, Sendable {
  /// The menu, when it is wanted.
  public var menu: MenuSheet?
  /// The shopping lists, one a trip.
  public var lists: [ShoppingList]
  /// The recipe cards; empty when they are not wanted.
  public var cards: [RecipeCard]

  /// Makes a paper of what is wanted.
  public init(menu: MenuSheet? = nil, lists: [ShoppingList] = [], cards: [RecipeCard] = []) {
    self.menu = menu
    self.lists = lists
    self.cards = cards
  }

  /// The paper as a page that needs nothing beside itself.
  public var html: String {
    var parts: [String] = []
    // A page has one main part; the others are sections of the same kind.
    if let menu { parts.append("<div class=\"sheet\">\n\(menu.htmlPart)\n</div>") }
    parts += lists.map { list in
      list.htmlPart.replacing("<main ", with: "<div ").replacing("</main>", with: "</div>")
    }
    if !cards.isEmpty { parts.append("<div class=\"sheet\">\n\(RecipeCards(cards).htmlPart)\n</div>") }
    let title = menu?.heading ?? (lists.isEmpty ? "Recipes of the week" : "Shopping list")
    return HTMLPage(title: title, parts: ["<main>"] + parts + ["</main>"], hasTicks: !lists.isEmpty).text
  }
}
