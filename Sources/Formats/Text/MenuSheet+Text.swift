internal import Planning

extension MenuSheet {
  /// The menu as text for a terminal.
  public var text: String {
    var lines = [heading, ""]
    for day in days {
      lines.append("\(day.date.weekday.name) \(day.date)")
      for meal in day.meals {
        lines.append("  \(meal.slot.rawValue.padded(to: 10))\(meal.titleWithPortions)")
        lines += meal.sides.map { "            with \($0.titleWithPortions)" }
        lines += meal.reasons.prefix(2).map { "            \($0)" }
      }
      lines.append("")
    }
    lines += figureLines + scoreLines
    if !misses.isEmpty { lines += ["What this menu does not reach:"] + misses.map { "  - \($0)" } + [""] }
    if !conflicts.isEmpty {
      lines += ["What stands against a complete menu:"] + conflicts.map { "  - \($0)" } + [""]
    }
    if !relaxations.isEmpty {
      lines += ["What would have to give, the least painful first:"] + relaxations.map { "  - \($0)" } + [""]
    }
    if !prices.isEmpty {
      lines += ["What is left out costs:"] + prices.map { "  - \($0)" } + [""]
    }
    lines.append(Self.disclaimer)
    return lines.joined(separator: "\n")
  }

  /// The menu as Markdown.
  public var markdown: String {
    var lines = ["# \(heading)", ""]
    for day in days {
      lines += [
        "## \(day.date.weekday.name), \(day.date)", "", "| meal | dish | portions | score | kcal | why |",
      ]
      lines.append("|---|---|---:|---:|---:|---|")
      for meal in day.meals {
        let score = meal.score.map { plain($0, places: 0) } ?? "–"
        let energy = meal.energy.map { plain($0, places: 0) } ?? "–"
        let title = meal.recipe == nil ? "*nothing found*" : markdownEscaped(meal.titleWithSides)
        let reasons = meal.reasons.prefix(3).map(markdownEscaped).joined(separator: "; ")
        lines.append(
          "| \(meal.slot.rawValue) | \(title) | \(plain(meal.portions, places: 2)) | \(score) | \(energy) | \(reasons) |"
        )
      }
      lines.append("")
    }
    lines += ["## The week", "", "| | |", "|---|---:|"]
    lines += totals.map { "| \($0.name) | \(plain($0.value)) \($0.unit) |" } + [""]
    if !weekScore.isEmpty {
      lines += ["| part of the week score | points | of | |", "|---|---:|---:|---|"]
      lines += weekScore.map {
        "| \($0.name) | \(plain($0.points)) | \($0.of > 0 ? plain($0.of) : "") | \(markdownEscaped($0.words)) |"
      }
      lines.append("")
    }
    if !misses.isEmpty {
      lines += ["## What this menu does not reach", ""] + misses.map { "- \(markdownEscaped($0))" } + [""]
    }
    if !conflicts.isEmpty {
      lines +=
        ["## What stands against a complete menu", ""] + conflicts.map { "- \(markdownEscaped($0))" } + [""]
    }
    if !relaxations.isEmpty {
      lines += ["## What would have to give", ""] + relaxations.map { "- \(markdownEscaped($0))" } + [""]
    }
    if !prices.isEmpty {
      lines += ["## What is left out costs", ""] + prices.map { "- \(markdownEscaped($0))" } + [""]
    }
    lines += [Self.disclaimer, ""]
    return lines.joined(separator: "\n")
  }

  /// What every menu says of itself.
  static let disclaimer =
    "Dishes stand here because no listed source of what is avoided was found in their lines; read the labels of "
    + "what you buy. Scores are a design aid, not medical advice."

  var heading: String {
    let end = days.last?.date ?? start
    let without = avoided.isEmpty ? "" : ", avoiding \(avoided.joined(separator: ", "))"
    return "Menu from \(start) to \(end)\(without)"
  }

  private var figureLines: [String] {
    let width = totals.map(\.name.terminalWidth).max() ?? 0
    return totals.map { "\($0.name.padded(to: width))  \(plain($0.value)) \($0.unit)".trimmedRight } + [""]
  }

  private var scoreLines: [String] {
    guard !weekScore.isEmpty else { return [] }
    let width = weekScore.map(\.name.terminalWidth).max() ?? 0
    return weekScore.map { mark in
      let points = plain(mark.points).padded(to: 6, .right)
      let of = mark.of > 0 ? " of \(plain(mark.of))".padded(to: 7) : "       "
      let picture = mark.of > 0 ? bar(mark.points / mark.of) : String(repeating: " ", count: 20)
      return "\(mark.name.padded(to: width)) \(points)\(of) \(picture) \(mark.words)".trimmedRight
    } + [""]
  }
}

extension MenuSheet.Meal {
  var titleWithLeftover: String { leftoverOf == nil ? title : "\(title) (cooked before)" }

  /// The dish and what is eaten beside it.
  var titleWithSides: String {
    sides.isEmpty
      ? titleWithLeftover : "\(titleWithLeftover), with \(sides.map(\.title).joined(separator: " and "))"
  }

  var titleWithPortions: String {
    guard recipe != nil else { return "(nothing found)" }
    let score = score.map { "  score \(plain($0, places: 0))" } ?? ""
    let portions = "  \(plain(portions, places: 2)) \(portions == 1 ? "portion" : "portions")"
    return titleWithLeftover + portions + score
  }
}

extension MenuSheet.Side {
  var titleWithPortions: String {
    let before = leftoverOf == nil ? "" : " (cooked before)"
    return "\(title)\(before)  \(plain(portions, places: 2)) \(portions == 1 ? "portion" : "portions")"
  }
}
