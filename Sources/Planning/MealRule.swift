/// A rule about how often a kind of dish is eaten, in plain terms.
public struct MealRule: Hashable, Sendable {
  /// The word that dishes are tagged with ("fish").
  public var tag: String
  /// The fewest times a week, or on the day when ``weekday`` is set.
  public var least: Int
  /// The most times, or `nil` when there is no most.
  public var most: Int?
  /// The day of the week that it speaks of, or `nil` for the whole week.
  public var weekday: Weekday?
  /// The meal that it speaks of, or `nil` for every meal.
  public var slot: MealSlot?

  /// Makes a rule.
  public init(
    tag: String, least: Int = 0, most: Int? = nil, weekday: Weekday? = nil, slot: MealSlot? = nil
  ) {
    self.tag = tag
    self.least = least
    self.most = most
    self.weekday = weekday
    self.slot = slot
  }

  /// Reads "fish at least twice", "meat at most three times", "no pork", "soup on Monday", "pizza every Friday",
  /// "fish twice for dinner"; `nil` when the words are not understood.
  public init?(_ text: String) {
    var words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    var rule = MealRule(tag: "")
    if let last = words.last, let slot = MealSlot(rawValue: last) {
      rule.slot = slot
      words.removeLast()
      if let joint = words.last, ["for", "at"].contains(joint) { words.removeLast() }
    }
    if words.first == "no" || words.first == "never" {
      rule.tag = words.dropFirst().joined(separator: "_")
      rule.most = 0
    } else if let index = words.firstIndex(where: { ["on", "every"].contains($0) }), index + 2 == words.count,
      let day = Weekday(name: words[index + 1])
    {
      rule.tag = words[..<index].joined(separator: "_")
      rule.weekday = day
      rule.least = 1
    } else if let start = words.firstIndex(where: { $0 == "at" || Self.number($0) != nil }),
      let (bound, count) = Self.bound(words[start...])
    {
      rule.tag = words[..<start].joined(separator: "_")
      if bound != "most" { rule.least = count }
      if bound != "least" { rule.most = count }
    } else {
      return nil
    }
    guard !rule.tag.isEmpty else { return nil }
    self = rule
  }

  /// Reads "at least twice", "at most 3 times a week", "twice".
  private static func bound(_ words: ArraySlice<String>) -> (String, Int)? {
    var words = words
    var bound = "exactly"
    if words.first == "at" {
      words.removeFirst()
      guard let word = words.popFirst(), ["least", "most"].contains(word) else { return nil }
      bound = word
    }
    guard let word = words.popFirst(), let count = number(word) else { return nil }
    let rest = words.filter { !["times", "time", "a", "per", "week", "each"].contains($0) }
    return rest.isEmpty ? (bound, count) : nil
  }

  private static func number(_ word: String) -> Int? {
    let words = [
      "never": 0, "once": 1, "one": 1, "twice": 2, "two": 2, "thrice": 3, "three": 3, "four": 4, "five": 5,
      "six": 6, "seven": 7,
    ]
    if let count = words[word] { return count }
    return Int(word).flatMap { (0...100).contains($0) ? $0 : nil }
  }
}

extension MealRule: CustomStringConvertible {
  /// The rule in words ("fish at least 2 times a week").
  public var description: String {
    var text = tag
    if let weekday {
      text += most == 0 ? " never on \(weekday.name)" : " on \(weekday.name)"
    } else if let most, most == least {
      text += " \(most) times a week"
    } else {
      if least > 0 { text += " at least \(least) times a week" }
      if let most { text += (least > 0 ? " and" : "") + " at most \(most) times a week" }
    }
    if let slot { text += " for \(slot.rawValue)" }
    return text
  }
}
