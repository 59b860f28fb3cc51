internal import Planning
internal import Shopping

extension MenuSheet {
  /// The menu as comma-separated values (RFC 4180): one row a dish, sides in rows of their own, header first.
  public var csv: String {
    var rows = [
      [
        "date", "weekday", "meal", "dish", "title", "recipe", "portions", "cooked_before", "minutes", "score",
        "kcal",
      ]
    ]
    for day in days {
      for meal in day.meals {
        let place = ["\(day.date)", day.date.weekday.name, meal.slot.rawValue]
        rows.append(
          place + [
            "main", meal.title, meal.recipe ?? "", plain(meal.portions, places: 3),
            meal.leftoverOf == nil ? "no" : "yes", meal.minutes.map { "\($0)" } ?? "",
            meal.score.map { plain($0) } ?? "", meal.energy.map { plain($0, places: 0) } ?? "",
          ])
        for side in meal.sides {
          rows.append(
            place + [
              "side", side.title, side.recipe, plain(side.portions, places: 3),
              side.leftoverOf == nil ? "no" : "yes", side.minutes.map { "\($0)" } ?? "",
              side.score.map { plain($0) } ?? "", side.energy.map { plain($0, places: 0) } ?? "",
            ])
        }
      }
    }
    return CommaSeparated.text(rows)
  }
}
