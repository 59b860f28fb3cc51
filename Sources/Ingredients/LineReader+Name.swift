internal import Measures

/// The name, the preparation and the alternatives.
extension LineReader {
  mutating func readName(from start: Int) {
    splitMissingSpace()
    splitCompound()
    takeOverSharedList()
    keepStates()
    readSize()
    let pieces = namePieces(from: start)
    var words: [Int] = []
    var later: [[Int]] = []
    var isClosed = false
    for (place, piece) in pieces.enumerated() {
      let gap =
        place == 0 ? piece.lowerBound..<piece.lowerBound : pieces[place - 1].upperBound..<piece.lowerBound
      if !isClosed, place == 0 || joins(gap, after: pieces[place - 1], before: piece) {
        words += piece
      } else if !isClosed, gap.count == 1, has(gap.lowerBound, .or) {
        words += [gap.lowerBound] + piece
      } else {
        isClosed = true
        if gap.contains(where: { has($0, .or) }) { later.append(Array(piece)) }
      }
    }
    words = withoutCountedTail(words)
    if words.count == 1, has(words[0], [.of, .article]) { words = [] }
    setName(trimmed(words), later)
    readPreparation(from: start)
  }

  /// "1 tbsp sunflower, rapeseed or olive oil": where the word before the comma waits for a head, the list after the
  /// comma up to that head belongs to the name, whatever the tagger says.
  private mutating func takeOverSharedList() {
    guard let comma = tokens.indices.first(where: { isMark($0, ",") }), comma > 0, isName(comma - 1) else {
      return
    }
    var end = comma + 1
    var hasOr = false
    while end < tokens.count, tokens[end].kind == .word, labels[end] == .comment, !used[end] {
      if has(end, .or) { hasOr = true }
      end += 1
    }
    guard hasOr, end == tokens.count || isMark(end, ",") || isMark(end, "("), end - comma < 7,
      tables.heads.share(tokens[comma - 1], tokens[end - 1])
    else { return }
    for index in (comma + 1)..<end { labels[index] = .name }
  }

  private func isName(_ index: Int) -> Bool { !used[index] && labels[index] == .name }

  /// The runs of words that the tagger calls a name; commas and slashes between them belong to them.
  private func namePieces(from start: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var index = start
    while index < tokens.count {
      guard isName(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isName(end) || isJoint(end) { end += 1 }
      pieces.append(index..<end)
      index = end
    }
    return pieces
  }

  /// Whether a mark holds two parts of a name together: "peanut, vegetable or corn oil", "half/half".
  private func isJoint(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark, index + 1 < tokens.count, isName(index + 1) else { return false }
    return !isMark(index, ")") && !isMark(index, "(") && !(isMark(index, "-") && tokens[index].spaceBefore)
  }

  /// Whether a later piece goes on with the name: what stands between is preparation of the same thing ("fresh
  /// minced parsley", "dry, fine bread crumbs"), or a bracket around one of its words ("Asian (dark) sesame oil").
  private func joins(_ gap: Range<Int>, after left: Range<Int>, before right: Range<Int>) -> Bool {
    var hasMark = false
    var depth = 0
    for index in gap {
      if isMark(index, ")") {
        depth = max(0, depth - 1)
        continue
      }
      if isMark(index, "(") {
        if gap.count == 1 { return closes(right) }
        depth += 1
      }
      if depth > 0 { continue }
      switch tokens[index].kind {
      case .number: return false
      case .mark: hasMark = true
      case .word:
        if labels[index] == .comment || labels[index] == .purpose || has(index, .or) { return false }
      }
    }
    if depth > 0 { return false }
    return !hasMark || tables.heads.isAdjective(tokens[left.upperBound - 1])
      || has(left.upperBound - 1, .state)
  }

  /// Whether a piece fills a bracket after which the name goes on.
  private func closes(_ piece: Range<Int>) -> Bool {
    isMark(piece.upperBound, ")") && piece.upperBound + 1 < tokens.count && isName(piece.upperBound + 1)
  }

  /// "chicken drumsticks and 2 thighs": what has a count of its own is another thing.
  private func withoutCountedTail(_ words: [Int]) -> [Int] {
    for place in words.indices.dropFirst(2) where isNumber(words[place]) {
      if has(words[place - 1], .or) { return words.filter { !isNumber($0) } }
      if has(words[place - 1], [.and, .plus, .from]) { return Array(words[..<(place - 1)]) }
    }
    return words
  }

  /// Takes "of", articles and loose marks off both ends.
  private func trimmed(_ words: [Int]) -> ArraySlice<Int> {
    var words = words[...]
    while words.count > 1, let first = words.first {
      if has(first, [.article, .of, .determiner, .or, .and])
        || tokens[first].kind == .mark && !isMark(first, "\"")
      {
        words.removeFirst()
      } else if words.count > 2, isNumber(first), let unit = unit(at: first + 1),
        tables.units.units[unit.unit].kind == .length, words.contains(unit.end)
      {
        words.removeFirst(2)
      } else {
        break
      }
    }
    while words.count > 1, let last = words.last,
      has(last, [.or, .and, .article, .of, .from, .to]) || tokens[last].kind == .mark
    {
      words.removeLast()
    }
    return words
  }

  // MARK: Alternatives

  /// Sets the name to the first of several alternatives and keeps the others.
  private mutating func setName(_ words: ArraySlice<Int>, _ later: [[Int]]) {
    var parts = alternatives(in: Array(words))
    if parts.isEmpty { return }
    result.name = joined(parts.removeFirst())
    for piece in later { parts += alternatives(in: Array(trimmed(piece))) }
    result.alternatives = parts.compactMap(joined)
  }

  /// The alternatives of a name, each with its share of a common head.
  ///
  /// "canola or olive oil" is canola oil and olive oil; "fresh or frozen cod" is cod.
  private func alternatives(in words: [Int]) -> [[Int]] {
    guard let or = words.lastIndex(where: { has($0, .or) }), or > 0, or + 1 < words.count else {
      return words.isEmpty ? [] : [words]
    }
    let last = Array(words[(or + 1)...])
    var parts = words[..<or].split { has($0, .or) || isMark($0, ",") || isMark($0, "/") }.map(Array.init)
    parts = parts.map { part in
      let words = has(part.first ?? 0, .and) ? part.dropFirst() : part[...]
      return has(words.last ?? 0, .and) ? Array(words.dropLast()) : Array(words)
    }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return [words] }
    if parts.allSatisfy(isOnlyStates), !isDried(last) {
      return [Array(last.drop { has($0, .state) && $0 != last.last })]
    }
    if parts.contains(where: isOnlyStates), !isDried(last) { return [words] }
    return parts.map { $0 + sharedHead(of: $0, in: last) } + [last]
  }

  /// The words at the end of the last alternative that go with an earlier one as well: the longest run whose first
  /// word is known to follow it, else what is left without describing words.
  private func sharedHead(of part: [Int], in last: [Int]) -> [Int] {
    guard let end = part.last, let head = last.last else { return [] }
    for place in last.indices.dropFirst() where tables.heads.follows(tokens[last[place]], tokens[end]) {
      return Array(last[place...])
    }
    if last.count == 1 || !tables.heads.isAdjective(tokens[end]) {
      return tables.heads.share(tokens[end], tokens[head]) ? [head] : []
    }
    return Array(last.drop { $0 != head && tables.heads.isAdjective(tokens[$0]) })
  }

  /// "Fresh or dried" are two foods, "fresh or frozen" is one.
  private func isDried(_ words: [Int]) -> Bool {
    guard let first = words.first else { return false }
    return text(from: first, through: first).lowercased() == "dried"
  }

  private func isOnlyStates(_ part: [Int]) -> Bool {
    part.allSatisfy { has($0, [.state, .adverb, .size]) }
  }

  /// The text of words; what stood between neighbours in the line stays between them.
  private func joined(_ words: some Collection<Int>) -> String? {
    guard var first = words.first else { return nil }
    var last = first
    var name = ""
    for word in words.dropFirst() {
      if word == last + 1 {
        last = word
        continue
      }
      name += text(from: first, through: last) + " "
      (first, last) = (word, word)
    }
    name += text(from: first, through: last)
    let quotes = name.utf8.count { $0 == UInt8(ascii: "\"") }
    if quotes == 1 { name.removeAll { $0 == "\"" } }
    return name.isEmpty ? nil : name
  }

  // MARK: States and sizes

  /// A state such as "canned" or "frozen" directly before the name belongs to it, and so does the "minced" of minced
  /// beef, which is bought so.
  private mutating func keepStates() {
    for index in tokens.indices.dropFirst() where labels[index] == .unit && !used[index] && isName(index - 1)
    {
      labels[index] = .name  // "1 cup garlic cloves": the amount has its unit already
    }
    for index in tokens.indices.dropLast().reversed() where !used[index] {
      guard labels[index] == .preparation || labels[index] == .comment, isName(index + 1),
        has(index, .state) || has(index, .minced) && has(index + 1, .meat)
      else { continue }
      if index > 0, has(index - 1, .adverb) { continue }
      labels[index] = .name
    }
  }

  private mutating func readSize() {
    for index in tokens.indices where has(index, .size) && labels[index] != .name {
      result.size = sizeWord(index)
      return
    }
  }

  /// The size that a word says.
  private func sizeWord(_ index: Int) -> String? {
    let token = tokens[index]
    return switch bytes[token.start] | 0x20 {
    case UInt8(ascii: "s"), UInt8(ascii: "t"): "small"
    case UInt8(ascii: "m"): bytes[token.start + 1] | 0x20 == UInt8(ascii: "i") ? "small" : "medium"
    case UInt8(ascii: "x"), UInt8(ascii: "j"), UInt8(ascii: "e"): "extra large"
    default: "large"
    }
  }

  /// "1/4 cupcanola oil": a unit and a word the tagger knows, without the blank between them.
  private mutating func splitMissingSpace() {
    guard result.quantity != nil, result.unit == nil,
      let index = tokens.indices.first(where: { !used[$0] && tokens[$0].kind == .word }), index > 0,
      isNumber(index - 1), labels[index] == .name, !knows(tokens[index].look.stem)
    else { return }
    let token = tokens[index]
    for length in stride(from: min(11, token.end - token.start - 4), through: 3, by: -1) {
      let cut = token.start + length
      guard let entry = tables.units.entry(named: String(decoding: bytes[token.start..<cut], as: UTF8.self)),
        tables.units.classes[entry.index] == .measure, knows(FoldedHash(bytes, cut..<token.end).value)
      else { continue }
      result.unit = tables.units.units[entry.index]
      tokens[index].start = cut
      return
    }
  }

  // MARK: Preparation

  private mutating func readPreparation(from start: Int) {
    var index = start
    while index < tokens.count {
      guard labels[index] == .preparation, !used[index] else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, labels[end] == .preparation, !used[end] { end += 1 }
      let part = text(from: index, through: end - 1)
      result.preparation = result.preparation.map { $0 + ", " + part } ?? part
      index = end
    }
  }
}
