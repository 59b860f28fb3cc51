internal import Planning

extension JSONWriter {
  /// Writes a menu as the object of the `plan --json` contract.
  public mutating func menu(_ sheet: MenuSheet) {
    object { json in
      json.member("start", "\(sheet.start)")
      json.key("days")
      json.array(sheet.days) { json, day in
        json.object { json in
          json.member("date", "\(day.date)")
          json.key("meals")
          json.array(day.meals) { json, meal in json.meal(meal, of: sheet) }
        }
      }
      json.key("totals")
      json.object { json in for figure in sheet.totals { json.member(figure.key, figure.value) } }
      json.key("week_score")
      json.object { json in for mark in sheet.weekScore { json.member(mark.key, mark.points) } }
      json.key("objective")
      json.object { json in
        json.member("value", sheet.objective.reduce(0) { $0 + $1.points })
        json.member("bound", sheet.bound)
        json.key("terms")
        json.object { json in for mark in sheet.objective { json.member(mark.key, mark.points) } }
      }
      json.member("misses", sheet.misses)
      json.member("conflicts", sheet.conflicts)
      json.member("relaxations", sheet.relaxations)
      json.member("restriction_prices", sheet.prices)
    }
  }

  private mutating func meal(_ meal: MenuSheet.Meal, of sheet: MenuSheet) {
    object { json in
      json.member("slot", meal.slot.rawValue)
      json.key("recipe")
      if let recipe = meal.recipe {
        json.object { json in
          json.member("id", recipe)
          json.member("title", meal.title)
        }
      } else {
        json.value(nil as String?)
      }
      json.member("portions", meal.portions)
      json.key("leftover_of")
      json.place(meal.leftoverOf, of: sheet)
      json.member("reasons", meal.reasons)
      json.key("sides")
      json.array(meal.sides) { json, side in
        json.object { json in
          json.key("recipe")
          json.object { json in
            json.member("id", side.recipe)
            json.member("title", side.title)
          }
          json.member("portions", side.portions)
          json.key("leftover_of")
          json.place(side.leftoverOf, of: sheet)
          json.member("reasons", side.reasons)
        }
      }
    }
  }

  private mutating func place(_ place: MealPlace?, of sheet: MenuSheet) {
    guard let place else { return value(nil as String?) }
    object { json in
      json.member("date", "\(sheet.start.adding(days: place.day))")
      json.member("slot", place.slot.rawValue)
    }
  }
}
