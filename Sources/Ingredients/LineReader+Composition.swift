internal import Measures

/// What follows the first amount: sizes of containers, sums, the same said again.
extension LineReader {
  /// Reads on after the first amount and changes it where the rest belongs to it.
  mutating func extend(_ first: inout FoundAmount) {
    if first.unit < 0 { readPackage(&first) }
    if let container = container(after: first), has(first.first, .article),
      tables.units.classes[container.unit] == .container
    {
      result.package = plain(first)
      first.quantity = Quantity(1)
      first.unit = container.unit
      use(first.end..<container.end)
      first.end = container.end
    } else if let container = container(after: first) {
      result.alsoGiven.append(Amount(Quantity(1), tables.units.units[container.unit]))
      use(first.end..<container.end)
      first.end = container.end
    }
    while readRestOfSum(&first) || readRange(&first) || readSameAgain(&first) {}
  }

  // MARK: Packages

  /// "2 x 400 g tins", "1 (14 oz) can", "one 15-ounce can", "4 6-ounce salmon fillets", "1/2 of a 1-pound package".
  private mutating func readPackage(_ first: inout FoundAmount) {
    var place = first.end
    let isTimes = has(place, .times)
    if isTimes || isMark(place, "-") { place += 1 }
    if has(place, .of) { place += 1 }
    if has(place, .article) { place += 1 }
    let isBracket = isMark(place, "(") || isMark(place, "[")
    if isBracket { place += 1 }
    while has(place, .lead) { place += 1 }
    if let end = dimensions(at: place), !isBracket {
      use(first.first..<end)
      first.end = end
      if let found = self.unit(near: end), isUnit(found, at: found.end - 1), !isMeasure(found) {
        use(end..<found.end)
        first.unit = found.unit
        first.end = found.end
      }
      return
    }
    guard var size = amount(at: place), let unit = unit(size), unit.kind != .count else {
      readBareContainer(&first, isTimes: isTimes)
      return
    }
    if isTimes, !isMeasured(size) { return }
    result.package = plain(size)
    skipSameSizes(&size)
    if isBracket { skipToBracket(&size) }
    if let container = sizedContainer(at: size.end) ?? self.unit(near: size.end),
      tables.units.classes[container.unit] != .measure,
      isContainer(container, isTimes: isTimes || isBracket)
    {
      use(first.first..<container.end)
      first.unit = container.unit
      first.end = container.end
    } else {
      use(first.first..<size.end)
      first.end = size.end
    }
    skipEach(&first)
  }

  /// A container directly after its size; the tagger need not agree when a word follows.
  private func sizedContainer(at index: Int) -> FoundUnit? {
    guard let found = unit(at: index), tables.units.classes[found.unit] == .container,
      found.end < tokens.count,
      tokens[found.end].kind == .word
    else { return nil }
    return found
  }

  /// The place after "17- by 12-inch" or "9 x 13 inch", or `nil`.
  private func dimensions(at start: Int) -> Int? {
    var place = start
    var sides = 0
    while isNumber(place) {
      sides += 1
      place += 1
      if isMark(place, "-") { place += 1 }
      if let found = unit(at: place), tables.units.units[found.unit].kind == .length { place = found.end }
      guard has(place, [.by, .times]), isNumber(place + 1) else { break }
      place += 1
    }
    return sides > 1 ? place : nil
  }

  private func isMeasured(_ found: FoundAmount) -> Bool { unitClass(found) == .measure }

  private func isContainer(_ found: FoundUnit, isTimes: Bool) -> Bool {
    tables.units.classes[found.unit] == .container || labels[found.end - 1] == .unit
      || found.language != .english
      || has(found.end, .of)
  }

  /// "2 x tins": a count and a container without a size.
  private mutating func readBareContainer(_ first: inout FoundAmount, isTimes: Bool) {
    guard isTimes, let found = unit(near: first.end + 1) else {
      if isTimes { used[first.end] = true }
      return
    }
    use(first.end..<found.end)
    first.unit = found.unit
    first.end = found.end
  }

  /// Passes over the size said again: "400g/14oz", "10- or 12-ounce", "150g-175g/5-6oz", "(14 oz, 400 g)".
  private mutating func skipSameSizes(_ size: inout FoundAmount) {
    while size.end < tokens.count {
      var place = size.end
      if isMark(place, "/") || isMark(place, "-") || isMark(place, ",") || isMark(place, ";") { place += 1 }
      if has(place, [.or, .to]) { place += 1 }
      while has(place, .lead) { place += 1 }
      guard let next = amount(at: place), isMeasured(next) else { return }
      size.end = next.end
    }
  }

  private func skipToBracket(_ size: inout FoundAmount) {
    var place = size.end
    var depth = 1
    while place < tokens.count, place < size.end + 12 {
      if isMark(place, "(") || isMark(place, "[") { depth += 1 }
      if isMark(place, ")") || isMark(place, "]") { depth -= 1 }
      place += 1
      if depth == 0 {
        size.end = place
        return
      }
    }
  }

  private mutating func skipEach(_ first: inout FoundAmount) {
    if has(first.end, .each) {
      used[first.end] = true
      first.end += 1
    }
  }

  /// The container of "400g tin", "28-ounce can", or the "piece" of "2cm piece".
  private func container(after first: FoundAmount) -> FoundUnit? {
    guard isMeasured(first), let mine = unit(first) else { return nil }
    var place = first.end
    var size = first
    while isMark(place, "/"), let next = amount(at: place + 1), isMeasured(next) {
      size = next
      place = size.end
    }
    guard let found = self.unit(near: place), tables.units.classes[found.unit] != .measure else { return nil }
    guard isContainer(found, isTimes: false) || mine.kind == .length else { return nil }
    return tables.units.classes[found.unit] == .vague ? nil : found
  }

  // MARK: Sums, ranges, the same again

  /// "1 cup plus 2 tbsp", "2 lb 4 oz", "½ C + 1 Tbs", "2 tablespoons, plus 1 teaspoon,".
  private mutating func readRestOfSum(_ first: inout FoundAmount) -> Bool {
    var place = first.end
    if isMark(place, ",") { place += 1 }
    let isPlus = has(place, .plus) || isMark(place, "+")
    let isAnd = has(place, .and) || isMark(place, "&")
    if isPlus || isAnd { place += 1 } else if place != first.end { return false }
    guard let next = isPlus ? amount(near: place) : amount(at: place) else { return false }
    if !isPlus {
      guard let mine = unit(first), let other = unit(next), isMeasured(first), isMeasured(next),
        mine.kind == other.kind, let factor = other.factor(to: mine), factor < 1
      else { return false }
    }
    if next.unit < 0, first.unit >= 0 { return false }
    if let sum = isMeasured(first) && isMeasured(next) ? plain(first).adding(plain(next)) : nil {
      first.quantity = sum.quantity
    } else if first.unit >= 0 {
      result.additional.append(plain(next))
    } else {
      return false
    }
    first.end = next.end
    if isMark(first.end, ",") { first.end += 1 }
    use(first.first..<first.end)
    return true
  }

  /// "150g-175g", "1 cup to 2 cups".
  private mutating func readRange(_ first: inout FoundAmount) -> Bool {
    guard isMark(first.end, "-") || has(first.end, [.to, .or]), let next = amount(at: first.end + 1),
      let mine = unit(first), let other = unit(next), mine.kind != .count, mine.kind == other.kind,
      let factor = other.factor(to: mine)
    else { return false }
    let high = next.quantity.scaled(by: factor)
    guard high.minimum > first.quantity.maximum, factor == 1 || isMark(first.end, "-") else { return false }
    first.quantity = Quantity(first.quantity.minimum, high.maximum)
    first.end = next.end
    use(first.first..<first.end)
    return true
  }

  /// "500g/1lb 2oz", "1 cup (240 ml)", "2 cups/ 10 ounces/ 284 grams", "1 package (8 ounces)".
  private mutating func readSameAgain(_ first: inout FoundAmount) -> Bool {
    guard first.unit >= 0 else { return false }
    var place = first.end
    let isBracket = isMark(place, "(") || isMark(place, "[")
    let isOr = has(place, .or) && isMeasured(first)
    guard isBracket || isOr || isMark(place, "/") else { return false }
    place += 1
    while has(place, [.lead, .or]) { place += 1 }
    guard var next = amount(at: place), next.unit >= 0 || isBracket && isMark(next.end, ")") else {
      return false
    }
    while readRestOfSame(&next) {}
    if isOr, !isMeasured(next) { return false }
    let isSize = isBracket && !isMeasured(first) && isMeasured(next)
    if isSize, result.package == nil {
      result.package = plain(next)
    } else {
      result.alsoGiven.append(plain(next))
    }
    if isBracket {
      while isMark(next.end, "/") || isMark(next.end, ",") || isMark(next.end, ";"),
        let more = amount(at: next.end + 1)
      {
        result.alsoGiven.append(plain(more))
        next.end = more.end
      }
      guard isMark(next.end, ")") || isMark(next.end, "]") else {
        if isSize { return false }
        result.alsoGiven.removeAll()
        return false
      }
      next.end += 1
    }
    use(first.end..<next.end)
    first.end = next.end
    return true
  }

  /// "1lb 2oz" in the second place.
  private mutating func readRestOfSame(_ found: inout FoundAmount) -> Bool {
    let isPlus = has(found.end, .plus) || isMark(found.end, "+")
    guard let next = amount(at: isPlus ? found.end + 1 : found.end), isMeasured(found), isMeasured(next),
      let sum = plain(found).adding(plain(next)),
      let factor = unit(next)?.factor(to: unit(found) ?? tables.units.units[0]),
      factor < 1
    else { return false }
    found.quantity = sum.quantity
    found.end = next.end
    return true
  }
}
