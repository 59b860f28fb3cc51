internal import Measures

extension LineReader {
  /// A number with the unit that follows it.
  struct FoundAmount {
    var quantity: Quantity
    /// The unit's place in the table, or -1.
    var unit: Int
    var first: Int
    /// The token after it.
    var end: Int
  }

  /// A unit that was found in the line.
  struct FoundUnit {
    var unit: Int
    var language: UnitLanguage
    var end: Int
  }

  // MARK: Units

  /// The unit spelt at `index`, longest spelling first.
  func unit(at index: Int) -> FoundUnit? {
    guard index < tokens.count else { return nil }
    let token = tokens[index]
    if token.isMark("\""), index > 0, isNumber(index - 1), !token.spaceBefore {
      return tables.units.entry(named: "inch").map {
        FoundUnit(unit: $0.index, language: .english, end: index + 1)
      }
    }
    guard token.kind == .word else { return nil }
    if token.entry.role.contains(.startsUnit), let long = longUnit(at: index) { return long }
    if token.end - token.start == 1, bytes[token.start] == UInt8(ascii: "T") {
      return tables.units.entry(named: "T").map {
        FoundUnit(unit: $0.index, language: .english, end: index + 1)
      }
    }
    guard token.entry.unit >= 0 else { return nil }
    return FoundUnit(unit: Int(token.entry.unit), language: token.entry.language, end: index + 1)
  }

  private func longUnit(at index: Int) -> FoundUnit? {
    var hash = FoldedHash()
    var found: FoundUnit?
    for next in index..<min(tokens.count, index + tables.units.longestSpelling) {
      guard tokens[next].kind == .word else { break }
      if next > index { hash.add(0x20) }
      for byte in tokens[next].start..<tokens[next].end { hash.add(bytes[byte]) }
      if next > index, let entry = tables.lexicon.longUnits[hash.value] {
        found = FoundUnit(unit: entry.index, language: entry.language, end: next + 1)
      }
    }
    return found
  }

  /// The unit at or soon after `index`, over words such as "heaped"; `isSure` units need no word of the tagger.
  func unit(near index: Int) -> FoundUnit? {
    var place = index
    while place < index + 4 {
      if let found = unit(at: place), isUnit(found, at: place) { return found }
      if has(place, [.unitAdjective, .size]) || (isMark(place, ",") && place > index) {
        place += 1
      } else if has(place, .of), place == index, has(place + 1, .article) {
        place += 2
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether a spelling of a unit is one here: measures always, others when the tagger agrees or "of" follows.
  func isUnit(_ found: FoundUnit, at place: Int) -> Bool {
    if found.language != .english {
      let isRomance = [.french, .italian, .spanish].contains(found.language)
      return !isRomance || tables.units.classes[found.unit] == .measure || has(found.end, .of)
    }
    switch tables.units.classes[found.unit] {
    case .measure, .vague: return !isNameOnly(found, at: place)
    case .container, .piece:
      if labels[place] == .unit || has(found.end, .of) && labels[place] != .name { return true }
      return place > 0 && isNumberOrBracket(place - 1) && found.end < tokens.count
        && (!knows(tokens[place].look.stem) || isBundle(found) && labels[found.end] == .name)
    }
  }

  private func isNumberOrBracket(_ index: Int) -> Bool { isNumber(index) || isMark(index, ")") }

  /// Units that are never the first word of a food.
  private func isBundle(_ found: FoundUnit) -> Bool {
    ["bundle", "bunch", "sprig", "package", "punnet", "sachet"].contains(tables.units.units[found.unit].id)
  }

  /// "2 drops" is a unit, "2 cup mushrooms" is one too, but "1 quart" alone is what is bought: leave single words.
  private func isNameOnly(_ found: FoundUnit, at place: Int) -> Bool {
    labels[place] == .name && tables.units.classes[found.unit] == .vague
      && !(place > 0 && isNumber(place - 1) && found.end < labels.count && labels[found.end] == .name
        && tables.units.units[found.unit].kind == .count)
  }

  // MARK: Amounts

  /// The amount whose number stands at `index`.
  func amount(at index: Int) -> FoundAmount? {
    guard isNumber(index), !isPrice(index), !used[index] else { return nil }
    if labels[index] == .name, tokens[index].isWhole, index + 1 < tokens.count,
      !tokens[index + 1].spaceBefore,
      tokens[index + 1].start == tokens[index].end + 1, tokens[index + 1].kind == .word
    {
      return nil
    }
    let token = tokens[index]
    var found = FoundAmount(
      quantity: Quantity(token.low, token.high), unit: -1, first: index, end: index + 1)
    if has(found.end, .dozen) {
      found.quantity = found.quantity.scaled(by: 12)
      found.end += has(found.end + 1, .of) ? 2 : 1
    }
    if token.isWhole, has(found.end, .and), has(found.end + 1, .article),
      has(found.end + 2, [.half, .quarter])
    {
      found.quantity = found.quantity + Quantity(has(found.end + 2, .half) ? 0.5 : 0.25)
      found.end += 3
    }
    if tokens[index].entry.number == 1, found.end < tokens.count, tokens[found.end].entry.number == 0.5 {
      found.quantity = Quantity(0.5)
      found.end += 1
    }
    if let unit = unit(near: found.end) {
      found.unit = unit.unit
      found.end = unit.end
    }
    return found
  }

  private func isMarkBefore(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index > 0 && isMark(index - 1, mark)
  }

  /// An amount over lead words: "about 2 cups", "a generous ½ teaspoon", "a pinch".
  func amount(near index: Int) -> FoundAmount? {
    var place = index
    while has(place, [.lead, .article, .between]), place < index + 4 {
      if has(place, .article), let pinch = articleAmount(at: place) { return pinch }
      place += 1
    }
    if var found = amount(at: place) {
      found.first = index
      return found
    }
    return nil
  }

  /// "a pinch", "a generous handful", "a couple of handfuls", "a dozen", "half a dozen".
  func articleAmount(at index: Int) -> FoundAmount? {
    var place = index
    var quantity = Quantity(1)
    if has(place, .article) { place += 1 }
    if has(place, .few) { return nil }
    if has(place, .half),
      place == index || has(place + 1, [.article, .unitAdjective]) || unit(at: place + 1) != nil
    {
      quantity = Quantity(0.5)
      place += has(place + 1, .article) ? 2 : 1
    } else if has(place, .quarter), has(place + 1, .of) || unit(at: place + 1) != nil {
      quantity = Quantity(0.25)
      place += has(place + 1, .of) ? 2 : 1
      if has(place, .article) { place += 1 }
    } else if has(place, .couple) {
      quantity = Quantity(2)
      place += has(place + 1, .of) ? 2 : 1
    }
    if has(place, .dozen) {
      quantity = quantity.scaled(by: 12)
      return FoundAmount(quantity: quantity, unit: -1, first: index, end: place + 1)
    }
    if let unit = unit(near: place) {
      return FoundAmount(quantity: quantity, unit: unit.unit, first: index, end: unit.end)
    }
    if place > index + 1 || (place > index && !has(index, .article)) {
      return FoundAmount(quantity: quantity, unit: -1, first: index, end: place)
    }
    return nil
  }

  func unitClass(_ found: FoundAmount) -> UnitClass? {
    found.unit < 0 ? nil : tables.units.classes[found.unit]
  }

  func unit(_ found: FoundAmount) -> MeasureUnit? { found.unit < 0 ? nil : tables.units.units[found.unit] }

  func plain(_ found: FoundAmount) -> Amount { Amount(found.quantity, unit(found)) }

  mutating func use(_ range: Range<Int>) {
    for index in range { used[index] = true }
  }

  // MARK: The line's amounts

  mutating func readAmounts(from start: Int) {
    if var first = firstAmount(from: start) {
      use(first.first..<first.end)
      extend(&first)
      result.quantity = first.quantity
      result.unit = unit(first)
      if first.unit < 0 { readLaterUnit(after: first.end) }
      dropArticle(at: first.end)
      return
    }
    if !readBareUnit(from: start) { readLaterUnit(after: start) }
  }

  /// "½ a lemon": the article is no part of the name.
  private mutating func dropArticle(at index: Int) {
    if has(index, .article) { used[index] = true }
  }

  /// The first amount of the line: at its start, else the first number that the tagger calls a quantity.
  private func firstAmount(from start: Int) -> FoundAmount? {
    if let found = amount(near: start) { return found }
    if has(start, [.half, .couple, .quarter]), let found = articleAmount(at: start) { return found }
    var depth = 0
    var inside: FoundAmount?
    for index in start..<tokens.count {
      if isMark(index, "(") || isMark(index, "[") { depth += 1 }
      if isMark(index, ")") || isMark(index, "]") { depth -= 1 }
      guard isNumber(index), labels[index] == .quantity, index == start || !has(index - 1, .from),
        let found = amount(at: index)
      else { continue }
      if depth <= 0, found.unit >= 0 || index == start || !isAside(index) { return found }
      if inside == nil, found.unit >= 0, unitClass(found) == .measure { inside = found }
    }
    return inside
  }

  /// Whether a number belongs to a clause that does not tell the amount: "cut in 4", "about 3".
  private func isAside(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].kind == .word && [.preparation, .comment].contains(labels[index - 1])
  }

  /// "handful of basil", "few sprigs thyme", "thumb-sized piece ginger": a unit without a number.
  private mutating func readBareUnit(from start: Int) -> Bool {
    var place = start
    var quantity: Quantity? = Quantity(1)
    while place < tokens.count, place < start + 4 {
      if has(place, .few) {
        quantity = nil
      } else if let found = unit(at: place), isBareUnit(found, at: place),
        quantity == nil || !isMeasure(found)
      {
        if isPlural(place) { quantity = nil }
        use(start..<found.end)
        result.quantity = quantity
        result.unit = tables.units.units[found.unit]
        return true
      } else if !has(place, [.article, .unitAdjective, .size, .lead]) && labels[place] != .size
        && !isSizedWord(place)
      {
        break
      }
      place += 1
    }
    if has(start, .article), tokens.count > start + 1, !has(start + 1, .few), quantity != nil {
      use(start..<start + 1)
      result.quantity = Quantity(1)
    } else if has(start, .few) {
      used[start] = true
    } else if has(start, .article), has(start + 1, .few) {
      use(start..<start + 2)
    }
    return false
  }

  func isMeasure(_ found: FoundUnit) -> Bool { tables.units.classes[found.unit] == .measure }

  /// Whether a unit may stand without a number: when the tagger says so or "of" follows a cook's measure.
  private func isBareUnit(_ found: FoundUnit, at place: Int) -> Bool {
    if found.language != .english { return isUnit(found, at: place) }
    return labels[place] == .unit || tables.units.classes[found.unit] == .vague && has(found.end, .of)
  }

  private func isPlural(_ index: Int) -> Bool {
    tokens[index].look.stem != tokens[index].look.word
  }

  /// "thumb-sized", "walnut-size".
  private func isSizedWord(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.look.shape >= 4 else { return false }
    let text = bytes[token.start..<token.end]
    return text.suffix(6).elementsEqual("-sized".utf8) || text.suffix(5).elementsEqual("-size".utf8)
  }

  /// "sugar, pinch of".
  private mutating func readTrailingPinch(after comma: Int) {
    let place = has(comma + 1, .article) ? comma + 2 : comma + 1
    guard result.quantity == nil, let found = unit(at: place), tables.units.classes[found.unit] == .vague,
      has(found.end, .of), found.end + 1 == tokens.count
    else { return }
    use(comma..<tokens.count)
    result.quantity = Quantity(1)
    result.unit = tables.units.units[found.unit]
  }

  /// "3 garlic cloves": a unit that stands after the name.
  private mutating func readLaterUnit(after start: Int) {
    var depth = 0
    for index in start..<tokens.count {
      if tokens[index].kind == .mark {
        if isMark(index, "(") { depth += 1 }
        if isMark(index, ")") { depth -= 1 }
        if depth == 0, isMark(index, ",") {
          readTrailingPinch(after: index)
          return
        }
        continue
      }
      guard depth == 0, labels[index] == .unit, !used[index], let found = unit(at: index) else { continue }
      guard tables.units.classes[found.unit] != .measure else { continue }
      use(index..<found.end)
      result.unit = tables.units.units[found.unit]
      return
    }
  }
}
