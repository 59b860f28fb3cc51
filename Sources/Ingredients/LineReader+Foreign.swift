internal import Measures

/// Lines in languages the tagger was not trained on.
extension LineReader {
  /// Whether a unit or small words show that the line is not English.
  mutating func isForeign(from start: Int) -> Bool {
    var index = start
    while index < tokens.count, index < start + 3, !isNumber(index) { index += 1 }
    if index < tokens.count, isNumber(index), let found = unit(at: index + 1), found.language != .english {
      language = found.language
      return true
    }
    if isNumber(start), tokens[start].entry.number > 0, has(start, []) == false,
      !tokens[start].entry.role.isDisjoint(with: [.german, .romance])
    {
      language = tokens[start].entry.role.contains(.german) ? .german : .french
      return true
    }
    if isNumber(index), let found = unit(at: index + 1), isPreposition(found.end) {
      language = .french
      return true
    }
    if tokens.contains(where: { $0.kind == .word && $0.entry.role.contains(.german) }) {
      language = .german
      return true
    }
    return tokens.indices.contains {
      tokens[$0].kind == .word && isToTaste($0) && !has($0, .to) && !has($0, .clause)
    }
  }

  /// "3 Knoblauchzehen": the unit hangs on the name.
  mutating func splitCompound() {
    guard result.quantity != nil, result.unit == nil,
      let index = tokens.indices.first(where: { !used[$0] && tokens[$0].kind == .word }),
      labels[index] == .name
    else { return }
    let token = tokens[index]
    for ending in ["zehen", "zehe"] where token.end - token.start > ending.utf8.count + 3 {
      let cut = token.end - ending.utf8.count
      guard bytes[cut..<token.end].elementsEqual(ending.utf8) else { continue }
      result.unit = tables.units.unit(named: ending)
      tokens[index].end = cut
      return
    }
  }

  /// "al gusto", "au goût", "nach Geschmack", "q.b.".
  private func isToTaste(_ index: Int) -> Bool {
    has(index + 1, .taste) && tokens[index].end - tokens[index].start <= 4 || isAsMuchAsNeeded(index)
  }

  /// Whether "q.b.", as much as is needed, stands here.
  private func isAsMuchAsNeeded(_ index: Int) -> Bool {
    isLetter("q", index) && isLetter("b", index + 1)
  }

  private func isLetter(_ letter: Unicode.Scalar, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].end - tokens[index].start == 1
      && bytes[tokens[index].start] | 0x20 == UInt8(ascii: letter)
  }

  /// "de", "d'", "di" after a unit; English has "of" there.
  private func isPreposition(_ index: Int) -> Bool {
    guard has(index, .of) else { return false }
    return bytes[tokens[index].start] | 0x20 == UInt8(ascii: "d")
  }

  /// Labels by plain rules: the name goes up to the first comma or bracket, what follows is preparation.
  mutating func relabelForeign(from start: Int) {
    var label = Label.name
    var start = start
    if isAsMuchAsNeeded(start) {
      result.toTaste = true
      used[start] = true
      used[start + 1] = true
      start += 2
    }
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .number: labels[index] = label == .name ? .quantity : label
      case .mark:
        labels[index] = .mark
        if isMark(index, ",") || isMark(index, "(") || isMark(index, ";") {
          if index > start + 1 { label = .preparation }
        }
      case .word:
        if label == .name, isToTaste(index) {
          result.toTaste = true
          label = .comment
        }
        labels[index] = used[index] ? .comment : label
      }
    }
  }
}
