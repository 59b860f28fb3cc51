internal import Measures
internal import Planning
internal import Sensitivities
public import Shopping

extension JSONWriter {
  /// Writes a shopping list as the object of the `shop --json` contract.
  public mutating func shoppingList(_ list: ShoppingList) {
    object { json in
      json.key("items")
      json.array(list.items) { json, item in json.shoppingItem(item) }
      json.key("unread")
      json.array(list.unread) { json, line in
        json.object { json in
          json.member("text", line.text)
          json.member("recipe", line.recipe)
        }
      }
      json.member("unread_pantry", list.unreadPantry)
      json.member("title", list.title.isEmpty ? nil : list.title)
    }
  }

  private mutating func shoppingItem(_ item: ShoppingItem) {
    object { json in
      json.member("food", item.food)
      json.member("name", item.name)
      json.member("aisle", item.aisle)
      json.key("amounts")
      json.array(item.amounts) { json, amount in json.amount(amount) }
      json.member("grams", item.grams)
      json.member("some_unmeasured", item.someUnmeasured)
      json.member("recipes", item.recipes)
      json.key("check_label")
      json.array(item.labelChecks) { json, check in
        json.object { json in
          json.member("for", check.avoidance.key)
          json.member("look_for", check.lookFor)
          json.member("people", item.people(for: check))
        }
      }
      json.member("have", item.have)
      json.member("grams_to_buy", item.gramsToBuy)
      json.member("pantry", item.pantryNote)
      json.member("pantry_grams", item.pantryGrams)
      json.member("advice", item.advice)
      json.key("parts")
      json.array(item.parts) { json, part in
        json.object { json in
          json.member("food", part.food)
          json.member("pieces", part.pieces)
          json.key("amounts")
          json.array(part.amounts) { json, amount in json.amount(amount) }
        }
      }
      json.key("buy")
      json.purchase(item.purchase)
      json.key("lines")
      json.array(item.uses) { json, use in json.use(use) }
    }
  }

  private mutating func amount(_ amount: Amount) {
    object { json in
      json.member("quantity", amount.quantity.maximum)
      json.member("unit", amount.unit?.id)
    }
  }

  private mutating func purchase(_ purchase: Purchase?) {
    guard let purchase else { return value(nil as String?) }
    object { json in
      json.member("count", purchase.count)
      json.member("noun", purchase.noun.isEmpty ? nil : purchase.noun)
      json.key("size")
      json.optional(purchase.size)
      json.member("words", purchase.words)
      json.key("left")
      json.optional(purchase.left)
      json.key("later_uses")
      json.array(purchase.laterUses) { json, use in
        json.object { json in
          json.member("recipe", use.recipe)
          json.member("date", use.day.map { "\($0)" })
          json.member("besides", use.besides)
        }
      }
    }
  }

  private mutating func optional(_ amount: Amount?) {
    guard let amount else { return value(nil as String?) }
    self.amount(amount)
  }

  private mutating func use(_ use: ItemUse) {
    object { json in
      json.member("recipe", use.recipe)
      json.member("text", use.line)
      json.member("food", use.food)
      json.member("grams", use.grams)
      json.member("date", use.day.map { "\($0)" })
      json.member("optional", use.isOptional)
    }
  }
}
