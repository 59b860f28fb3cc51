/// A number with at most `places` decimals, without zeros at its end: `1.5`, `20`, `0.25`.
public func plain(_ number: Double, places: Int = 1) -> String {
  guard number.isFinite else { return "–" }
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let scaled = (abs(number) * scale).rounded()
  // Beyond this a decimal could not be told apart any more.
  guard scaled < 9e15 else { return "\(number)" }
  let whole = Int64(scaled / scale)
  var decimals = String(Int64(scaled) - whole * Int64(scale))
  decimals = String(repeating: "0", count: max(0, places - decimals.count)) + decimals
  while decimals.last == "0" { decimals.removeLast() }
  let sign = number < 0 && scaled > 0 ? "-" : ""
  return decimals.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimals)"
}
