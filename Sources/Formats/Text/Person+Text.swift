public import Sensitivities

extension Person {
  /// What is known of a person, on a few lines.
  ///
  /// - Parameter name: Says what is avoided in words.
  /// - Returns: The name first, then what is avoided, needed, eaten and when.
  public func text(_ name: (Avoidance) -> String) -> String {
    var lines = [self.name]
    for severity in Severity.allCases {
      let these = sensitivities.filter { $0.severity == severity }
      if these.isEmpty { continue }
      lines.append("  \(severity.heading): " + these.map { name($0.avoidance) }.joined(separator: ", "))
    }
    if sensitivities.isEmpty { lines.append("  avoids nothing") }
    lines.append("  needs: \(energyWords)")
    if let meals { lines.append("  eats: \(meals.joined(separator: ", "))") }
    if let days { lines.append("  is here on: \(days.joined(separator: ", "))") }
    if let fibreBefore {
      lines.append("  ate \(plain(fibreBefore)) g fibre a day before" + (since.map { ", until \($0)" } ?? ""))
    } else if let since {
      lines.append("  eats by these menus since \(since)")
    }
    return lines.joined(separator: "\n")
  }

  private var energyWords: String {
    let need = "\(plain(kilocaloriesPerDay, places: 0)) kcal a day"
    switch energy {
    case .given: return need
    case .estimated: return "about \(need) (Mifflin and St Jeor 1990, an estimate)"
    case nil: return "\(need) (the reference of labels, as nothing was said)"
    }
  }
}

extension Severity {
  fileprivate var heading: String {
    switch self {
    case .allergy: "allergy, nothing that may contain it"
    case .intolerance: "intolerance, nothing that contains it"
    case .limit: "counted by dose"
    }
  }
}
