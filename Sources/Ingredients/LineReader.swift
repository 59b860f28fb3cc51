internal import Measures

/// Puts the tokens of one line and what the tagger says of them together to a meaning.
struct LineReader {
  let bytes: [UInt8]
  var tokens: [Token]
  let tables: ParserTables
  var labels: [Label]
  /// Tokens that are spoken for: amounts, units, words between them.
  var used: [Bool]
  var result: ParsedIngredient
  /// The language of the line as far as its units and small words tell.
  var language = UnitLanguage.english

  init(text: String, bytes: [UInt8], tokens: [Token], labels: [Label], tables: ParserTables) {
    self.bytes = bytes
    self.tokens = tokens
    self.labels = labels
    self.tables = tables
    used = Array(repeating: false, count: tokens.count)
    result = ParsedIngredient(text: text)
  }

  mutating func read() -> ParsedIngredient {
    readFlags()
    settleNumbers()
    let start = skipLeadingMarks()
    if start == tokens.count { return result }
    if readHeading(from: start) || readNote(from: start) { return result }
    if isForeign(from: start) { relabelForeign(from: start) }
    let named = readPartOf(from: start)
    readAmounts(from: named)
    readBracketAmounts()
    readName(from: start)
    return result
  }

  /// Whether the tagger has seen a word with that stem.
  func knows(_ stem: UInt64) -> Bool { tables.tagger.knows(stem: stem) }

  // MARK: Small questions about tokens

  func has(_ index: Int, _ roles: WordRole) -> Bool {
    index < tokens.count && tokens[index].kind == .word && !tokens[index].entry.role.isDisjoint(with: roles)
  }

  func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    index < tokens.count && tokens[index].isMark(mark)
  }

  func isNumber(_ index: Int) -> Bool { index < tokens.count && tokens[index].kind == .number }

  func text(from first: Int, through last: Int) -> String {
    String(decoding: bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
  }

  // MARK: The parts of a line

  /// What the line says about itself wherever it says it.
  private mutating func readFlags() {
    for index in tokens.indices where tokens[index].kind == .word {
      let role = tokens[index].entry.role
      if role.contains(.optional) { result.optional = true }
      if role.contains(.clause), index + 1 < tokens.count, has(index + 1, .taste) || has(index + 2, .taste) {
        if isIf(index), !has(index + 1, .taste) || isDesire(index + 1) { result.optional = true }
        if !isIf(index) { result.toTaste = true }
      }
      if role.contains(.to) || role.contains(.heading) || role.contains(.german) {
        if has(index + 1, .serving) { result.forServing = true }
        if role.contains(.to), has(index + 1, .taste) { result.toTaste = true }
        if role.contains(.german), has(index + 1, .taste) { result.toTaste = true }
      }
    }
  }

  /// "7-grain" is a word, "$3.99" is no amount, "half and half" is a food.
  private mutating func settleNumbers() {
    for index in tokens.indices.dropLast(2)
    where has(index, .half) && has(index + 1, .and) && has(index + 2, .half) {
      for place in index...(index + 2) { labels[place] = .name }
    }
    for index in tokens.indices.dropLast() where tokens[index].kind == .number {
      if isPrice(index) { labels[index] = .comment }
      let next = tokens[index + 1]
      if isSizeCompound(index + 1), labels[index + 1] != .preparation, labels[index + 1] != .comment,
        tokens[..<index].contains(where: { $0.kind == .number })
      {
        for place in [index, index + 1] {
          used[place] = true
          labels[place] = .size
        }
        continue
      }
      if next.kind == .word, !next.spaceBefore, next.start == tokens[index].end + 1,
        unit(at: index + 1) == nil,
        labels[index + 1] == .name, tokens[index].isWhole
      {
        labels[index] = .name
      }
    }
  }

  /// "8-inch-diameter" tells a size.
  private func isSizeCompound(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, token.look.shape >= 4, token.start == tokens[index - 1].end + 1 else {
      return false
    }
    let word = bytes[token.start..<token.end]
    return word.starts(with: "inch-".utf8) || word.starts(with: "cm-".utf8) || word.starts(with: "foot-".utf8)
  }

  func isPrice(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    if before.isMark("$") { return true }
    let sign = bytes[before.start..<before.end]
    return sign.elementsEqual("€".utf8) || sign.elementsEqual("£".utf8)
  }

  private func isIf(_ index: Int) -> Bool { bytes[tokens[index].start] | 0x20 == UInt8(ascii: "i") }

  private func isDesire(_ index: Int) -> Bool {
    let first = bytes[tokens[index].start] | 0x20
    return first == UInt8(ascii: "d") || first == UInt8(ascii: "l")
  }

  /// The first token that is not a bullet; "Optional:" in front goes too.
  private mutating func skipLeadingMarks() -> Int {
    var start = 0
    while start < tokens.count, tokens[start].kind == .mark, !isMark(start, "("), !isMark(start, "\"") {
      used[start] = true
      start += 1
    }
    let lead = has(start, [.to, .heading]) && !has(start, .besides) ? start + 1 : start
    if has(lead, [.optional, .besides]), isMark(lead + 1, ":"), lead + 2 < tokens.count {
      if has(lead, .besides) { result.forServing = true }
      for index in start...(lead + 1) { used[index] = true }
      start = lead + 2
    }
    return start
  }

  /// Whether the line is a heading, which then is all it says.
  private mutating func readHeading(from start: Int) -> Bool {
    let last = tokens.count - 1
    let numbers = tokens[start...].contains { $0.kind == .number }
    if isMark(last, ":"), !numbers || last - start < 4 && !isNumber(start) {
      result.isHeading = true
    } else if !numbers, last - start < 5, has(start, .heading) || has(last, .heading), isShouted(from: start)
    {
      result.isHeading = true
    } else if !numbers, last - start < 5, has(start, .heading), isFor(start), last > start {
      result.isHeading = true
    } else if start == last - 1, has(start, .to), has(last, .serving) {
      result.isHeading = true
    }
    if result.isHeading { result.forServing = false }
    return result.isHeading
  }

  /// Whether the line speaks of something else than food: "Special equipment: a wok", "available at Asian markets".
  private mutating func readNote(from start: Int) -> Bool {
    let place = isMark(start, "(") || isMark(start, "\"") ? start + 1 : start
    guard has(place, .note) else { return false }
    let hasColon = isMark(place + 1, ":") || has(place + 1, .note) && isMark(place + 2, ":")
    let isPhrase = place + 1 < tokens.count && tokens[place + 1].kind == .word && labels[place] != .name
    result.isNote =
      hasColon || has(place + 1, .note) || isPhrase && (result.name == nil && !hasFood(from: place))
    return result.isNote
  }

  /// Whether the tagger sees a food and an amount, or a food at the start.
  private func hasFood(from start: Int) -> Bool {
    labels[start] == .name || labels[start...].contains(.quantity) && labels[start...].contains(.unit)
  }

  private func isFor(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 3 && bytes[tokens[index].start] | 0x20 == UInt8(ascii: "f")
      && bytes[tokens[index].start + 1] | 0x20 != UInt8(ascii: "i")
  }

  private func isShouted(from start: Int) -> Bool {
    let letters = bytes[tokens[start].start...].filter { ($0 | 0x20) &- 0x61 < 26 }
    return letters.count > 3 && letters.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// Reads the lead of "juice of 1 lemon", "grated zest and juice of half an orange" as preparation.
  ///
  /// The result is where the rest starts.
  private mutating func readPartOf(from start: Int) -> Int {
    var index = start
    var hasPart = false
    while index < tokens.count, index < start + 8, !isNumber(index) {
      if has(index, .part) { hasPart = true }
      if hasPart, has(index, [.of, .from]) {
        let next = index + 1
        guard isNumber(next) || has(next, [.article, .half, .couple, .size, .lead]) else { return start }
        for lead in start...index {
          labels[lead] = .preparation
          used[lead] = true
        }
        result.preparation = text(from: start, through: index)
        return next
      }
      if hasPart, tokens[index].kind == .word, !has(index, [.part, .and, .or]) { return start }
      index += 1
    }
    return start
  }
}
