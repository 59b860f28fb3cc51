/// Something to do well before a dish is cooked: soak, thaw, start a dough.
public struct PrepReminder: Hashable, Sendable {
  /// When it is done.
  public enum Moment: Hashable, Sendable {
    /// On the evening so many days before the meal.
    case evening(daysBefore: Int)
    /// So many minutes before the meal.
    case minutes(Int)
  }

  /// When it is done.
  public var moment: Moment
  /// What to do ("Soak the dried chickpeas").
  public var text: String

  /// Makes a reminder.
  public init(_ moment: Moment, _ text: String) {
    self.moment = moment
    self.text = text
  }
}

extension RecipeCard {
  /// What must be done the evening before or hours ahead, found in the steps and the ingredient lines.
  ///
  /// Sentences that speak of soaking, thawing, starting overnight, marinating or resting for three hours and longer,
  /// and fermenting for days give a reminder in their own words. Sentences about keeping what is left, and those that say
  /// "no need to", give none. Dried beans and chickpeas whose recipe never speaks of soaking give one as well. English only.
  public var reminders: [PrepReminder] {
    var found: [PrepReminder] = []
    let sentences = steps.flatMap { PrepSentence.sentences(of: $0.text) }
    for sentence in sentences {
      if let reminder = sentence.reminder { found.append(reminder) }
    }
    for line in ingredients {
      if let reminder = Self.reminder(for: line) { found.append(reminder) }
    }
    let speaksOfSoaking = (sentences.map(\.words) + ingredients.map { PrepSentence($0.text).words })
      .contains { words in words.contains { $0.hasPrefix("soak") } }
    if !speaksOfSoaking {
      found += ingredients.filter(Self.needsSoaking).map {
        PrepReminder(.evening(daysBefore: 1), "Soak: \($0.scaled ?? $0.text)")
      }
    }
    return Self.withoutDoubles(found)
  }

  /// "1 cup chickpeas, soaked overnight", "200 g frozen prawns, thawed".
  private static func reminder(for line: Line) -> PrepReminder? {
    let words = PrepSentence(line.text).words
    let text = line.scaled ?? line.text
    if words.contains("soaked"), words.contains("overnight") || PrepSentence(line.text).hours ?? 0 >= 4 {
      return PrepReminder(.evening(daysBefore: 1), "Soak: \(text)")
    }
    if words.contains("thawed") || words.contains("defrosted") {
      return PrepReminder(.evening(daysBefore: 1), "Take out of the freezer: \(text)")
    }
    return nil
  }

  private static let soaked: Set<String> = [
    "black-beans-dried", "kidney-beans-dried", "white-beans-dried", "pinto-beans-dried",
    "borlotti-beans-dried",
    "butter-beans-dried", "broad-beans-dried", "chickpeas-dried", "beans-mixed", "soybeans",
    "adzuki-beans-dried",
    "black-eyed-peas-dried", "peas-dried",
  ]

  private static func needsSoaking(_ line: Line) -> Bool { line.food.map(soaked.contains) ?? false }

  /// One reminder for each moment and text; of several for soaking only what the steps say.
  private static func withoutDoubles(_ reminders: [PrepReminder]) -> [PrepReminder] {
    var seen: Set<PrepReminder> = []
    return reminders.filter { seen.insert($0).inserted }
  }
}

/// A sentence of the directions, and what it says about doing things ahead.
struct PrepSentence {
  /// The sentence as it stands.
  let text: String
  /// Its words in lower case, without marks.
  let words: [String]

  init(_ text: String) {
    self.text = text
    words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "½") }
      .map { word in String(word.last == "." ? word.dropLast() : word) }
      .filter { !$0.isEmpty }
  }

  /// The sentences of a step.
  static func sentences(of step: String) -> [PrepSentence] {
    var sentences: [PrepSentence] = []
    var current = ""
    var previous: Character = " "
    for character in step {
      // "2.5 hours": a full stop ends a sentence only before a blank.
      if character.isWhitespace, ".!?;".contains(previous) || character.isNewline {
        if current.contains(where: \.isLetter) { sentences.append(PrepSentence(current.trimmed)) }
        current = ""
      }
      current.append(character)
      previous = character
    }
    if current.contains(where: \.isLetter) { sentences.append(PrepSentence(current.trimmed)) }
    return sentences
  }

  private static let hindrances: [[String]] = [
    ["no", "need", "to"], ["do", "not", "soak"], ["don", "t", "soak"], ["without", "soaking"],
    ["or", "overnight"],
    ["up", "to"], ["keep"], ["keeps"], ["leftovers"], ["leftover"], ["store"], ["stored"], ["storing"],
    ["if", "you", "like"],
  ]

  private static let waits: Set<String> = [
    "soak", "soaking", "marinate", "marinade", "chill", "refrigerate", "rest", "rise", "prove", "proof",
    "stand", "set", "leave",
    "brine", "drain", "infuse", "ferment", "freeze",
  ]

  /// What the sentence asks to be done ahead, or `nil`.
  var reminder: PrepReminder? {
    if Self.hindrances.contains(where: says) { return nil }
    if says(["overnight"]) || says(["night", "before"]) || says(["evening", "before"])
      || says(["day", "before"])
      || says(["day", "ahead"])
    {
      return PrepReminder(.evening(daysBefore: 1), text)
    }
    if words.contains(where: { $0 == "thaw" || $0 == "defrost" }) {
      return PrepReminder(.evening(daysBefore: 1), text)
    }
    guard words.contains(where: Self.waits.contains) else { return nil }
    if let days { return days <= 28 ? PrepReminder(.evening(daysBefore: days), text) : nil }
    guard let hours, hours >= 3 else { return nil }
    return hours > 9
      ? PrepReminder(.evening(daysBefore: 1), text) : PrepReminder(.minutes(Int(hours * 60)), text)
  }

  private func says(_ part: [String]) -> Bool {
    guard words.count >= part.count else { return false }
    return (0...(words.count - part.count)).contains { Array(words[$0..<($0 + part.count)]) == part }
  }

  /// The hours that the sentence names, the least of a range.
  var hours: Double? { number(before: ["hour", "hours", "hrs", "hr", "h"]) }

  /// The days that the sentence names, the least of a range.
  private var days: Int? { number(before: ["day", "days"]).map { max(Int($0.rounded()), 1) } }

  private static let names: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "ten": 10,
    "twelve": 12,
    "a": 1, "an": 1,
  ]

  /// "8 hours", "6 to 8 hours" (6), "at least four hours".
  private func number(before units: Set<String>) -> Double? {
    guard let place = words.firstIndex(where: units.contains), place > 0 else { return nil }
    guard let last = value(words[place - 1]) else { return nil }
    if place >= 3, words[place - 2] == "to" || words[place - 2] == "or", let first = value(words[place - 3]) {
      return min(first, last)
    }
    // "6-8 hours" stands as two words after the marks are gone.
    if place >= 2, let first = value(words[place - 2]), first < last { return first }
    return last
  }

  private func value(_ word: String) -> Double? { Self.names[word] ?? Double(word) }
}

extension String {
  /// The same without blanks at either end.
  var trimmed: String {
    var part = self[...]
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }
}
