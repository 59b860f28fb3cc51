internal import Measures

/// The name, the preparation and the alternatives.
extension LineReader {
  mutating func readName(from start: Int) {
    keepStates()
    readSize()
    var pieces: [Range<Int>] = []
    var index = start
    while index < tokens.count {
      guard isName(index) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isName(end) || joins(end) { end += 1 }
      while end > index, !isName(end - 1) { end -= 1 }
      pieces.append(index..<end)
      index = end
    }
    result.name = joined(trimmed(pieces))
    readPreparation(from: start)
  }

  private func isName(_ index: Int) -> Bool { !used[index] && labels[index] == .name }

  /// Whether a mark holds two parts of a name together: "peanut, vegetable or corn oil", "half/half".
  private func joins(_ index: Int) -> Bool {
    guard tokens[index].kind == .mark, index + 1 < tokens.count, isName(index + 1) else { return false }
    return !isMark(index, ")") && !isMark(index, "(")
  }

  /// A state such as "canned" or "frozen" directly before the name belongs to it.
  private mutating func keepStates() {
    for index in tokens.indices.dropLast().reversed() where labels[index] == .preparation && !used[index] {
      guard isName(index + 1), has(index, .state) else { continue }
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

  private func sizeWord(_ index: Int) -> String? {
    let token = tokens[index]
    let isExtra = token.end - token.start > 7
    let first = bytes[token.start] | 0x20
    return switch first {
    case UInt8(ascii: "s"), UInt8(ascii: "t"): "small"
    case UInt8(ascii: "m"): bytes[token.start + 1] | 0x20 == UInt8(ascii: "i") ? "small" : "medium"
    case UInt8(ascii: "x"), UInt8(ascii: "j"): "extra large"
    case UInt8(ascii: "e"): isExtra ? "extra large" : nil
    default: "large"
    }
  }

  /// Takes "of", articles and size words off the front.
  private func trimmed(_ pieces: [Range<Int>]) -> [Range<Int>] {
    var pieces = pieces
    while let first = pieces.first {
      guard has(first.lowerBound, [.article, .of]) && first.count + pieces.count > 2 else { break }
      pieces[0] = first.dropFirst().startIndex..<first.upperBound
      if pieces[0].isEmpty { pieces.removeFirst() }
    }
    return pieces
  }

  private func joined(_ pieces: [Range<Int>]) -> String? {
    guard let first = pieces.first, let last = first.last else { return nil }
    var name = text(from: first.lowerBound, through: last)
    for piece in pieces.dropFirst() {
      name += " "
      name += text(from: piece.lowerBound, through: piece.upperBound - 1)
    }
    return name
  }

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
