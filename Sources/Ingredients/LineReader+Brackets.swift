internal import Measures

/// Amounts in brackets further on in the line.
extension LineReader {
  /// "1 can tomatoes (14 oz)", "2 onions (about 300 g)": the size of the container, or the whole amount again.
  mutating func readBracketAmounts() {
    guard result.quantity != nil else { return }
    for index in tokens.indices where isMark(index, "(") && !used[index] {
      var place = index + 1
      while has(place, .lead) || isMark(place, "~") { place += 1 }
      guard let found = amount(at: place), unitClass(found) == .measure, let unit = unit(found),
        unit.kind == .mass || unit.kind == .volume
      else { continue }
      let isEach = has(found.end, .each)
      let end = isEach ? found.end + 1 : found.end
      guard closesAmount(end) else { continue }
      if isEach || isContainer, result.package == nil {
        result.package = Amount(found.quantity, unit)
      } else if !isEach {
        result.alsoGiven.append(Amount(found.quantity, unit))
      }
      use(index..<(isMark(end, ")") ? end + 1 : end))
    }
  }

  /// Whether what stands after an amount in a bracket leaves it an amount of the whole line: the bracket ends, goes on
  /// with something else, or says "total".
  private func closesAmount(_ index: Int) -> Bool {
    if isMark(index, ")") || isMark(index, ";") || isMark(index, ",") { return true }
    guard index < tokens.count, tokens[index].kind == .word else { return false }
    return bytes[tokens[index].start..<tokens[index].end].elementsEqual("total".utf8)
  }

  private var isContainer: Bool {
    guard let unit = result.unit, let entry = tables.units.entry(named: unit.id) else { return false }
    return tables.units.classes[entry.index] == .container
  }
}
