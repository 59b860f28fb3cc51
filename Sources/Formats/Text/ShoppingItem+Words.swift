internal import Measures
internal import Planning
internal import Sensitivities
public import Shopping

extension ShoppingItem {
  /// The item on one line: its name and how much is needed exactly.
  public var line: String {
    let amount = amountText
    return amount.isEmpty ? name : "\(name): \(amount)"
  }

  /// The exact amounts in words: `3 (about 330 g)`, `250 ml`, `2 tsp (5 g) + some`.
  public var amountText: String {
    guard let first = amounts.first else { return someUnmeasured ? "some" : "" }
    let bought = amountWords(first)
    // A second amount that is a mass or a volume says the first one again; anything else is bought besides.
    let again = amounts.count > 1 && Self.saysAgain(amounts[1], first)
    let also = again ? " (about \(amountWords(amounts[1])))" : ""
    let rest = amounts.dropFirst(again ? 2 : 1).map { " + \(amountWords($0))" }.joined()
    return bought + also + rest + (someUnmeasured ? " + some" : "")
  }

  private static func saysAgain(_ second: Amount, _ first: Amount) -> Bool {
    guard let unit = second.unit, unit.kind == .mass || unit.kind == .volume else { return false }
    return unit.kind != first.unit?.kind && !["pinch", "dash", "smidgen", "drop"].contains(unit.id)
  }

  /// What to take from the shelf: `2 cans of 400 g`, `1 bunch`, `0.5 head`; `nil` when nothing is bought.
  public var shelfText: String? { purchase?.words }

  /// Which parts are meant, when pieces are bought for them: `juice: 2 tbsp; zest: 1`.
  public var partsText: String? {
    guard !parts.isEmpty else { return nil }
    return parts.map { part in
      let words = part.amounts.first.map(amountWords) ?? "some"
      return "\(part.name.prefix(1).lowercased())\(part.name.dropFirst()): \(words)"
    }.joined(separator: "; ")
  }

  /// What is left over and which later dish could use it; `nil` when nothing is.
  public var leftText: String? {
    guard let left = purchase?.left else { return nil }
    let uses = purchase?.laterUses.map(\.words) ?? []
    return "\(amountWords(left)) left over" + (uses.isEmpty ? "" : ": for \(uses.joined(separator: " or "))")
  }

  /// What to look for on labels, for whom, and how to choose it: one sentence each.
  public var watchTexts: [String] {
    let checks = labelChecks.map { check in
      let people = people(for: check)
      return check.lookFor + (people.isEmpty ? "" : " (\(people.joined(separator: ", ")))")
    }
    return checks + (advice.map { [$0] } ?? [])
  }
}

extension Purchase {
  /// What to take from the shelf: `2 cans of 400 g`, `1 bunch`, `0.5 head`, `450 g`.
  var words: String {
    guard let size else { return noun.isEmpty ? plain(count) : "\(plain(count)) \(plural(noun, count))" }
    let sizeWords =
      size.unit == nil
      ? plain(size.quantity.maximum) : "\(plain(size.quantity.maximum, places: 2)) \(unit(size))"
    if noun.isEmpty { return amountWords(size) }
    return "\(plain(count)) \(plural(noun, count)) of \(sizeWords)"
  }

  private func unit(_ size: Amount) -> String { plural(size.unit?.id ?? "", size.quantity.maximum) }
}

extension LaterUse {
  /// `Dal on Thursday`, `Soup on Friday (beside parsley)`.
  var words: String {
    let when = day.map { " on \($0.weekday.name)" } ?? ""
    return "\(recipe)\(when)"
      + (besides.map { " (beside the \($0.prefix { $0 != "," }.lowercased()))" } ?? "")
  }
}
