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
    return false
  }

  /// "de", "d'", "di" after a unit; English has "of" there.
  private func isPreposition(_ index: Int) -> Bool {
    guard has(index, .of) else { return false }
    return bytes[tokens[index].start] | 0x20 == UInt8(ascii: "d")
  }

  /// Labels by plain rules: the name goes up to the first comma or bracket, what follows is preparation.
  mutating func relabelForeign(from start: Int) {
    var label = Label.name
    for index in start..<tokens.count {
      switch tokens[index].kind {
      case .number: labels[index] = label == .name ? .quantity : label
      case .mark:
        labels[index] = .mark
        if isMark(index, ",") || isMark(index, "(") || isMark(index, ";") {
          if index > start + 1 { label = .preparation }
        }
      case .word: labels[index] = label
      }
    }
  }
}
