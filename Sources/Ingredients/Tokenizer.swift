internal import Measures

/// Cuts a cleaned line into numbers, words and marks.
///
/// The twin of `tokens` in `Scripts/tagger_text.py`: what the tagger was trained on and what it sees must be the same.
struct Tokenizer {
  /// More tokens than any ingredient line has; what follows is not read.
  static let most = 400

  private let lexicon: Lexicon
  private let bytes: [UInt8]
  private var position = 0
  private var spaceBefore = true
  private(set) var tokens: [Token] = []

  init(_ bytes: [UInt8], lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    tokens.reserveCapacity(min(bytes.count / 3 + 2, Self.most))
  }

  /// The tokens, ranges joined; whether the line had more than are read.
  static func tokens(of bytes: [UInt8], lexicon: Lexicon) -> (tokens: [Token], isCut: Bool) {
    var tokenizer = Tokenizer(bytes, lexicon: lexicon)
    tokenizer.run()
    let isCut = tokenizer.position < bytes.count
    tokenizer.joinRanges()
    return (tokenizer.tokens, isCut)
  }

  private mutating func run() {
    while position < bytes.count, tokens.count < Self.most {
      let byte = bytes[position]
      if byte == 0x20 {
        spaceBefore = true
        position += 1
        continue
      }
      if isLetter(position) {
        word()
      } else if !number(startingWith: byte) {
        mark(byte)
      }
    }
  }

  // MARK: Characters

  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a letter starts or goes on at `index`: ASCII letters and every other character but fractions and "°".
  private func isLetter(_ index: Int) -> Bool {
    let byte = bytes[index]
    if (byte | 0x20) &- 0x61 < 26 { return true }
    if byte < 0x80 { return false }
    if byte == 0xC2, index + 1 < bytes.count {
      let next = bytes[index + 1]
      return next != 0xB0 && !(0xBC...0xBE).contains(next)
    }
    if byte == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x85 {
      return !(0x90...0x9E).contains(bytes[index + 2])
    }
    return true
  }

  private func skipSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  // MARK: Numbers

  private mutating func number(startingWith byte: UInt8) -> Bool {
    let start = position
    let mayStart =
      isDigit(byte) || byte >= 0x80
      || (byte == UInt8(ascii: ".") && start + 1 < bytes.count && isDigit(bytes[start + 1]))
    guard mayStart, let found = NumberReader.number(bytes, at: start, end: bytes.count) else { return false }
    position = found.end
    if found.isWhole, byte == 0x30, start + 1 < bytes.count, bytes[start + 1] == 0x30 {
      append(wordFrom: start, to: found.end)
    } else if found.end < bytes.count, bytes[found.end] == UInt8(ascii: "%") {
      position += 1
      append(wordFrom: start, to: position)
    } else if found.end + 1 < bytes.count, bytes[found.end] == 0xC2, bytes[found.end + 1] == 0xB0 {
      position += 2
      append(wordFrom: start, to: position)
    } else {
      append(number: found.value, whole: found.isWhole, from: start, to: found.end)
    }
    return true
  }

  private mutating func append(number value: Double, whole: Bool, from start: Int, to end: Int) {
    var token = Token(kind: .number, spaceBefore: spaceBefore, start: start, end: end)
    token.isWhole = whole
    token.low = value
    token.high = value
    token.look = Look.number(low: value, high: value)
    tokens.append(token)
    spaceBefore = false
  }

  // MARK: Words

  private mutating func word() {
    let start = position
    let afterNumber = tokens.last?.kind == .number
    var end = start + characterLength(start)
    while end < bytes.count {
      let byte = bytes[end]
      if isLetter(end) {
        end += characterLength(end)
      } else if isDigit(byte) {
        if afterNumber || (end == start + 1 && bytes[start] | 0x20 == UInt8(ascii: "x")) { break }
        end += 1
      } else if byte == UInt8(ascii: "'"), end + 1 < bytes.count, isLetter(end + 1) {
        end += 1
        if end == start + 2, "dlDL".utf8.contains(bytes[start]) { break }
      } else if byte == UInt8(ascii: "-"), end + 1 < bytes.count, isLetter(end + 1) {
        end += 1
      } else {
        break
      }
    }
    append(wordFrom: start, to: end)
    position = end
    if position < bytes.count, bytes[position] == UInt8(ascii: "."), characters(start, end) <= 6 {
      position += 1
    }
  }

  private func characterLength(_ index: Int) -> Int {
    let byte = bytes[index]
    let length = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    return min(length, bytes.count - index)
  }

  private func characters(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private mutating func append(wordFrom start: Int, to end: Int) {
    var token = Token(kind: .word, spaceBefore: spaceBefore, start: start, end: end)
    spaceBefore = false
    var (first, last) = (start, end)
    while let sign = sign(endingAt: last, from: first) { last -= sign }
    while let sign = sign(startingAt: first, to: last) { first += sign }
    look(from: first, to: last, into: &token)
    if token.entry.number > 0, opensNumber {
      let value = token.entry.number
      if token.entry.role.isDisjoint(with: [.german, .romance]) || tokens.isEmpty {
        token.kind = .number
        token.isWhole = value >= 1
        token.low = value
        token.high = value
        token.look = Look.number(low: value, high: value)
      }
    }
    tokens.append(token)
  }

  /// The length of a trade mark sign (®, ©, ™, ℠): part of the name, but nothing the tagger looks at.
  private func sign(startingAt index: Int, to end: Int) -> Int? {
    if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xAE || bytes[index + 1] == 0xA9 {
      return 2
    }
    guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x84 else { return nil }
    return bytes[index + 2] == 0xA0 || bytes[index + 2] == 0xA2 ? 3 : nil
  }

  private func sign(endingAt end: Int, from start: Int) -> Int? {
    if end - start >= 2, let length = sign(startingAt: end - 2, to: end), length == 2 { return 2 }
    return end - start >= 3 ? sign(startingAt: end - 3, to: end) : nil
  }

  /// Hashes the word once and keeps what its stem, front and endings need.
  private func look(from start: Int, to end: Int, into token: inout Token) {
    var hash = FoldedHash()
    var (one, two, three) = (hash, hash, hash)
    var front = hash
    var (uppers, lowers, hyphens) = (0, 0, 0)
    for index in start..<end {
      let byte = bytes[index]
      if index == start + 4 { front = hash }
      (three, two, one) = (two, one, hash)
      hash.add(byte)
      if byte &- 0x41 < 26 { uppers += 1 }
      if byte &- 0x61 < 26 { lowers += 1 }
      if byte == UInt8(ascii: "-") { hyphens += 1 }
    }
    if end - start <= 4 { front = hash }
    token.entry = lexicon.entry(hash.value)
    token.look.word = hash.value
    token.look.front = front.value
    token.look.two = ending(2, start, end).value
    token.look.three = ending(3, start, end).value
    token.look.stem = stem(start, end, whole: hash, one, two, three).value
    guard start < end else { return }
    let first = bytes[start]
    if first &- 0x41 < 26 {
      token.look.shape = uppers > 1 && lowers == 0 ? 2 : 1
    } else if isDigit(first) {
      token.look.shape = 3
    }
    if hyphens > 0 { token.look.shape += 4 }
  }

  private func folded(_ index: Int, _ start: Int) -> UInt8 {
    FoldedHash.folded(bytes[index], after: index > start ? bytes[index - 1] : 0)
  }

  private func ending(_ length: Int, _ start: Int, _ end: Int) -> FoldedHash {
    let from = max(start, end - length)
    var hash = FoldedHash()
    for index in from..<end { hash.add(folded(index, start)) }
    return hash
  }

  /// The hash of the word without a plural ending; `one`, `two`, `three` are the hashes before its last bytes.
  private func stem(
    _ start: Int, _ end: Int, whole: FoldedHash, _ one: FoldedHash, _ two: FoldedHash, _ three: FoldedHash
  ) -> FoldedHash {
    let count = end - start
    guard count >= 4, folded(end - 1, start) == UInt8(ascii: "s") else { return whole }
    let last = folded(end - 2, start)
    if last == UInt8(ascii: "s") || last == UInt8(ascii: "u") || last == UInt8(ascii: "i") { return whole }
    guard last == UInt8(ascii: "e") else { return one }
    let third = folded(end - 3, start)
    if third == UInt8(ascii: "i"), count > 4 {
      var changed = three
      changed.add(UInt8(ascii: "y"))
      return changed
    }
    if third == UInt8(ascii: "o") { return two }
    let fourth = folded(end - 4, start)
    if third == UInt8(ascii: "h"), fourth == UInt8(ascii: "c") || fourth == UInt8(ascii: "s") { return two }
    return one
  }

  /// Whether a number word may stand here: at the start, after a mark or a number, after a joining word.
  private var opensNumber: Bool {
    guard let last = tokens.last else { return true }
    return last.kind != .word || last.entry.role.contains(.opensNumber)
  }

  // MARK: Marks

  private mutating func mark(_ byte: UInt8) {
    let start = position
    if byte == UInt8(ascii: "-"), let last = tokens.last, last.kind == .number, !spaceBefore {
      if start + 1 < bytes.count, isLetter(start + 1) {
        position += 1
        spaceBefore = false
        return
      }
      if isJoiner(skipSpaces(start + 1)) {
        position += 1
        spaceBefore = true
        return
      }
    }
    let length = byte < 0x80 ? 1 : characterLength(start)
    var token = Token(kind: .mark, spaceBefore: spaceBefore, start: start, end: start + length)
    token.mark = byte
    token.look = Look(plain: FoldedHash(bytes, start..<(start + length)).value)
    tokens.append(token)
    position += length
    spaceBefore = false
  }

  /// Whether "to " or "or " stands at `index`, as in "3- to 4-pound".
  private func isJoiner(_ index: Int) -> Bool {
    guard index + 2 < bytes.count, bytes[index + 2] == 0x20 else { return false }
    let (first, second) = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
    return (first == UInt8(ascii: "t") && second == UInt8(ascii: "o"))
      || (first == UInt8(ascii: "o") && second == UInt8(ascii: "r"))
  }

  // MARK: Ranges

  /// Joins "2-3", "2 to 3", "1 or 2" and "between 2 and 3" to one number each.
  private mutating func joinRanges() {
    var kept = 0
    var index = 0
    while index < tokens.count {
      var token = tokens[index]
      if token.kind == .number, index + 2 < tokens.count, tokens[index + 2].kind == .number,
        isRange(token, tokens[index + 1], tokens[index + 2], before: kept > 0 ? tokens[kept - 1] : nil)
      {
        token.high = tokens[index + 2].low
        token.end = tokens[index + 2].end
        token.isWhole = false
        token.look = .range
        index += 2
      }
      tokens[kept] = token
      kept += 1
      index += 1
    }
    tokens.removeSubrange(kept...)
  }

  private func isRange(_ low: Token, _ joint: Token, _ high: Token, before: Token?) -> Bool {
    guard low.low < high.low else { return false }
    if joint.isMark("-") { return high.low <= 6 * low.low || low.low < 1 }
    guard joint.kind == .word else { return false }
    if !joint.entry.role.isDisjoint(with: [.to, .or]) { return true }
    return joint.entry.role.contains(.and) && before?.entry.role.contains(.between) == true
  }
}
