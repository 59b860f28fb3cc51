public import Shopping

extension ShoppingList {
  /// The list as comma-separated values (RFC 4180): one row an item, header first.
  ///
  /// Texts that a spreadsheet would take for a formula are guarded with an apostrophe; numbers stand unguarded.
  public var csv: String {
    var rows = [
      [
        "food", "name", "aisle", "amount", "grams", "recipes", "check_label", "have", "buy", "left_over",
        "grams_to_buy",
      ]
    ]
    for item in items {
      rows.append([
        item.food, item.name, item.aisle, item.amountText, item.grams.map { plain($0) } ?? "",
        item.recipes.joined(separator: "; "), item.watchTexts.joined(separator: "; "),
        item.have ? "yes" : "no", item.have ? "" : item.shelfText ?? "", item.leftText ?? "",
        item.gramsToBuy.map { plain($0) } ?? "",
      ])
    }
    for line in unread {
      rows.append([
        "", line.text, "", "", "", line.recipe, "not understood, please check", "no", "", "", "",
      ])
    }
    return CommaSeparated.text(rows)
  }
}
