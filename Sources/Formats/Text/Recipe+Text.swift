public import Recipes

extension Recipe {
  /// The recipe as a cook reads it.
  public var text: String {
    var lines = [title, String(repeating: "=", count: title.terminalWidth)]
    let facts = [servingsWords, timeWords, cuisine].compactMap(\.self)
    if !facts.isEmpty { lines.append(facts.joined(separator: " · ")) }
    lines.append("")
    var group: String?
    for line in ingredients {
      if line.group != group {
        group = line.group
        if let group { lines.append("\(group):") }
      }
      lines.append("  \(line.text)")
    }
    lines.append("")
    lines += steps.enumerated().map { "\($0.offset + 1). \($0.element.text)" }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.joined(separator: "\n")
  }

  private var servingsWords: String? {
    if let servings {
      let range =
        servings.minimum == servings.maximum
        ? plain(servings.minimum) : "\(plain(servings.minimum)) to \(plain(servings.maximum))"
      return "serves \(range)"
    }
    return yield.map { "makes \($0)" }
  }

  private var timeWords: String? {
    let parts = [("preparation", times.preparation), ("cooking", times.cooking), ("in all", times.total)]
    let known = parts.compactMap { name, minutes in minutes.map { "\(name) \(duration($0))" } }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}

/// Minutes in words: `25 min`, `1 h 30 min`, `7 days`.
func duration(_ minutes: Double) -> String {
  let whole = Int(minutes.rounded())
  if whole >= 2 * 24 * 60 { return "\(whole / (24 * 60)) days" }
  if whole < 60 { return "\(whole) min" }
  return whole % 60 == 0 ? "\(whole / 60) h" : "\(whole / 60) h \(whole % 60) min"
}
