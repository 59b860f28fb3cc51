/// Reads times in words, in clock form and in ISO 8601.
enum Durations {
  /// Ten years, in minutes; what is longer is no time of cooking.
  static let longest = 5_256_000.0

  /// The minutes that a text tells, or `nil` when it tells none; of a range, the longer one.
  static func minutes(in text: String) -> Double? {
    let plain = text.lowercased().collapsed
    guard !plain.isEmpty, let minutes = told(plain), minutes > 0, minutes <= longest else { return nil }
    return minutes
  }

  private static func told(_ plain: String) -> Double? {
    if plain.hasPrefix("p"), let second = plain.dropFirst().first, second.isNumber || second == "t" {
      return iso(plain)
    }
    return clock(plain) ?? words(plain)
  }

  /// ISO 8601 durations such as `PT1H30M` and `P0DT0H60M`; months and years are not times of cooking.
  private static func iso(_ text: String) -> Double? {
    var rest = text.dropFirst()
    var minutes = 0.0
    var inTime = false
    var any = false
    while let character = rest.first {
      if character == "t" {
        inTime = true
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
      guard let value = Double(digits.replacing(",", with: ".")),
        let unit = rest.dropFirst(digits.count).first
      else { return nil }
      switch (unit, inTime) {
      case ("d", _): minutes += value * 1_440
      case ("w", false): minutes += value * 10_080
      case ("h", _): minutes += value * 60
      case ("m", true): minutes += value
      case ("s", true): minutes += value / 60
      case ("m", false), ("y", false):
        // A date part of zero is only clumsy; any other is no cooking time.
        if value != 0 { return nil }
      default: return nil
      }
      any = true
      rest = rest.dropFirst(digits.count + 1)
    }
    return any ? minutes : nil
  }

  /// `1:30` and `01:30:00` are hours and minutes.
  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Double(parts[0]), let minutes = Double(parts[1]) else {
      return nil
    }
    let seconds = parts.count == 3 ? Double(parts[2]) : 0
    guard let seconds else { return nil }
    return hours * 60 + minutes + seconds / 60
  }

  private static func words(_ text: String) -> Double? {
    var rest = text.drop { !isAmountStart($0) }
    var total = 0.0
    var any = false
    var last = Double.infinity
    while !rest.isEmpty, let amount = Amounts.leading(rest) {
      let unit = amount.rest.prefix { $0.isLetter || $0 == "'" || $0 == "\"" || $0 == "′" }
      guard let factor = factor(of: unit) else {
        // A bare number is minutes; after "1 h" too ("1h30").
        if unit.isEmpty, !any || last == 60 { return total + amount.high * 1 }
        break
      }
      if any, factor >= last { break }
      total += amount.high * factor
      any = true
      last = factor
      rest = amount.rest.dropFirst(unit.count)
      // "1 hour and 30 minutes", "1 Stunde, 20 Min."
      rest = rest.drop { " .,+&".contains($0) }
      for joint in ["and ", "und ", "et ", "y ", "e ", "i "] where rest.hasPrefix(joint) {
        rest = rest.dropFirst(joint.count)
      }
      // "40 minutes to 1 hour": the longer time is meant.
      for joint in ["to ", "bis ", "à ", "- ", "-", "or "] where rest.hasPrefix(joint) {
        let longer = words(String(rest.dropFirst(joint.count)))
        if let longer, longer > total { return longer }
      }
    }
    return any && total > 0 ? total : nil
  }

  private static func isAmountStart(_ character: Character) -> Bool {
    character.isNumber || character == "."
  }

  /// The minutes in a unit of time, by how its word starts.
  private static func factor(of word: Substring) -> Double? {
    if word.isEmpty { return nil }
    if ["h", "hr", "hrs", "std", "godz", "ч", "u"].contains(String(word)) { return 60 }
    if ["m", "mn", "mins", "'", "′", "mm"].contains(String(word)) { return 1 }
    if ["s", "sec", "secs", "sek", "\""].contains(String(word)) { return 1.0 / 60 }
    if ["d", "j", "tg"].contains(String(word)) { return 1_440 }
    for (start, factor) in starts where word.hasPrefix(start) { return factor }
    return nil
  }

  private static let starts: [(String, Double)] = [
    ("min", 1), ("mín", 1), ("мін", 1), ("хв", 1), ("мин", 1), ("λεπ", 1), ("分", 1),
    ("hour", 60), ("heure", 60), ("stund", 60), ("hora", 60), ("or", 60), ("uur", 60), ("uren", 60),
    ("timm", 60), ("tim", 60), ("godzin", 60), ("час", 60), ("годз", 60), ("гадз", 60), ("tunti", 60),
    ("hodin", 60), ("ώρ", 60), ("ωρ", 60), ("小时", 60), ("時間", 60),
    ("day", 1_440), ("tag", 1_440), ("jour", 1_440), ("día", 1_440), ("dia", 1_440), ("giorn", 1_440),
    ("dag", 1_440), ("dni", 1_440), ("dzie", 1_440), ("дн", 1_440), ("ден", 1_440), ("nacht", 720),
    ("night", 720), ("week", 10_080), ("woche", 10_080), ("semaine", 10_080), ("tyg", 10_080),
    ("month", 43_200), ("sec", 1.0 / 60), ("sek", 1.0 / 60),
  ]
}
