internal import Planning

extension MenuSheet {
  /// The menu as a page that needs nothing beside itself and prints on one sheet.
  public var html: String {
    HTMLPage(title: heading, parts: ["<main class=\"sheet\">", htmlPart, "</main>"]).text
  }

  /// The menu as a part of a page.
  var htmlPart: String {
    var lines = ["<section class=\"menu\">", "<h1>\(htmlEscaped(heading))</h1>"]
    lines.append("<div class=\"scroll\">\n<table>\n<thead><tr><th scope=\"col\">Day</th>")
    lines += slots.map { "<th scope=\"col\">\($0.rawValue.capitalisedFirst)</th>" }
    lines.append("</tr></thead>\n<tbody>")
    for day in days {
      lines.append(
        "<tr><th scope=\"row\">\(day.date.weekday.name)<br><span class=\"sub\">\(day.date)</span></th>")
      lines += slots.map { slot in
        "<td>\(day.meals.filter { $0.slot == slot }.map(htmlMeal).joined())</td>"
      }
      lines.append("</tr>")
    }
    lines.append("</tbody>\n</table>\n</div>")
    lines += htmlFigures
    lines += htmlList("What this menu does not reach", misses)
    lines += htmlList("What stands against a complete menu", conflicts)
    lines += htmlList("What would have to give", relaxations)
    lines += htmlList("What is left out costs", prices)
    lines += ["<p class=\"sub\">\(htmlEscaped(Self.disclaimer))</p>", "</section>"]
    return lines.joined(separator: "\n")
  }

  /// The meals that the menu has, in the order of the day.
  private var slots: [MealSlot] {
    MealSlot.allCases.filter { slot in days.contains { $0.meals.contains { $0.slot == slot } } }
  }

  private func htmlMeal(_ meal: Meal) -> String {
    guard meal.recipe != nil else { return "<p class=\"sub\">nothing found</p>" }
    var html = "<p>\(htmlText(meal.title, in: "b"))</p>"
    html += meal.sides.map { "<p>with \(htmlText($0.title))</p>" }.joined()
    var facts = ["\(plain(meal.portions, places: 2)) \(meal.portions == 1 ? "portion" : "portions")"]
    if meal.leftoverOf != nil { facts.append("cooked before") }
    if let minutes = meal.minutes, meal.leftoverOf == nil { facts.append("\(minutes) min") }
    if let score = meal.score { facts.append("score \(plain(score, places: 0))") }
    return html + "<p class=\"sub\">\(htmlEscaped(facts.joined(separator: " · ")))</p>"
  }

  private var htmlFigures: [String] {
    let figures = totals.map { ($0.name, "\(plain($0.value)) \($0.unit)".trimmedRight) }
    let marks = weekScore.map { ($0.name, plain($0.points) + ($0.of > 0 ? " of \(plain($0.of))" : "")) }
    if figures.isEmpty, marks.isEmpty { return [] }
    let rows = (figures + marks).map {
      "<li><span>\(htmlEscaped($0.0))</span> <b>\(htmlEscaped($0.1))</b></li>"
    }
    return ["<h2>The week</h2>", "<ul class=\"figures\">"] + rows + ["</ul>"]
  }

  private func htmlList(_ heading: String, _ texts: [String]) -> [String] {
    if texts.isEmpty { return [] }
    return ["<h2>\(htmlEscaped(heading))</h2>", "<ul>"] + texts.map { htmlText($0, in: "li") } + ["</ul>"]
  }
}
