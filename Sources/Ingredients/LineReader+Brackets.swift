internal import Measures

/// Amounts in brackets further on in the line.
extension LineReader {
  /// "1 can tomatoes (14 oz)", "2 onions (about 300 g)": the size of the container, or the whole amount again.
  mutating func readBracketAmounts() {
    guard result.quantity != nil else { return }
    for index in tokens.indices where isMark(index, "(") && !used[index] {
      var place = index + 1
      while has(place, .lead) { place += 1 }
      guard let found = amount(at: place), unitClass(found) == .measure, let unit = unit(found),
        unit.kind == .mass || unit.kind == .volume
      else { continue }
      let isEach = has(found.end, .each)
      guard isMark(isEach ? found.end + 1 : found.end, ")") else { continue }
      if isEach || isContainer, result.package == nil {
        result.package = Amount(found.quantity, unit)
      } else if !isEach {
        result.alsoGiven.append(Amount(found.quantity, unit))
      }
      use(index..<(isEach ? found.end + 2 : found.end + 1))
    }
  }

  private var isContainer: Bool {
    guard let unit = result.unit, let entry = tables.units.entry(named: unit.id) else { return false }
    return tables.units.classes[entry.index] == .container
  }
}
