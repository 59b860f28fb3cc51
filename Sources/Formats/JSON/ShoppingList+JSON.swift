internal import Measures
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
    }
  }

  private mutating func shoppingItem(_ item: ShoppingItem) {
    object { json in
      json.member("food", item.food)
      json.member("name", item.name)
      json.member("aisle", item.aisle)
      json.key("amounts")
      json.array(item.amounts) { json, amount in
        json.object { json in
          json.member("quantity", amount.quantity.maximum)
          json.member("unit", amount.unit?.id)
        }
      }
      json.member("grams", item.grams)
      json.member("some_unmeasured", item.someUnmeasured)
      json.member("recipes", item.recipes)
      json.key("check_label")
      json.array(item.labelChecks) { json, check in
        json.object { json in
          json.member("for", check.avoidance.key)
          json.member("look_for", check.lookFor)
        }
      }
      json.member("have", item.have)
    }
  }
}
