/// A number with a fixed count of decimals, rounded half away from zero, with a full stop.
func decimal(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let rounded = (abs(value) * scale).rounded()
  guard rounded < 1e15 else { return "\(value)" }
  let whole = Int(rounded)
  let sign = value < 0 && whole > 0 ? "-" : ""
  guard places > 0 else { return sign + "\(whole)" }
  let unit = Int(scale)
  let fraction = "\(whole % unit)"
  let zeros = String(repeating: "0", count: places - fraction.utf8.count)
  return "\(sign)\(whole / unit).\(zeros)\(fraction)"
}

/// A figure as people write it: 562, 19.6, 0.06.
func figure(_ value: Double) -> String {
  let size = abs(value)
  if size >= 99.95 || size == 0 { return decimal(value, 0) }
  var text = decimal(value, size >= 0.995 ? 1 : 2)
  if text.hasSuffix(".0") { text.removeLast(2) }
  return text == "0.00" || text == "-0.00" ? "0" : text
}

/// A share as a percentage.
func percent(_ share: Double) -> String { "\(decimal(share * 100, 0)) %" }

/// "a, b and c".
func list(_ words: [String]) -> String {
  guard words.count > 1, let last = words.last else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " and " + last
}

/// `betaCarotene` as words: "beta carotene".
func spaced(_ name: String) -> String {
  var result = ""
  for character in name {
    if character.isUppercase { result += " " }
    result += character.lowercased()
  }
  return result
}
