internal import Measures

/// What the tagger looks at around each token; the twin of `features` in `Scripts/tagger_text.py`.
enum TaggerFeatures {
  /// The key of a feature: a template with one or two values.
  @inline(__always)
  static func mix(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0) -> UInt64 {
    var hash = first &+ template &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ (hash >> 29)) &+ second &* 0xD6E8_FEB8_6659_FD93
    hash = hash &* 0xBF58_476D_1CE4_E5B9
    return hash ^ (hash >> 32)
  }

  /// What has been seen of the line up to a token.
  private struct Progress {
    var commas = 0
    var commasLeft = 0
    var isDeep = false
    var hasNumber = false
    var hasOr = false

    var state: UInt64 {
      UInt64(
        min(commas, 2) + (isDeep ? 3 : 0) + (hasNumber ? 6 : 0) + (hasOr ? 12 : 0) + (commasLeft > 0 ? 24 : 0)
      )
    }

    mutating func enter(_ token: Token) {
      if token.isMark(",") { commasLeft -= 1 }
      if token.isMark("(") || token.isMark("[") { isDeep = true }
    }

    mutating func leave(_ token: Token) {
      switch token.kind {
      case .number: hasNumber = true
      case .mark:
        if token.isMark(",") {
          if !isDeep { commas += 1 }
        } else if token.isMark(")") || token.isMark("]") {
          isDeep = false
        }
      case .word: if token.look.word == or { hasOr = true }
      }
    }
  }

  private static let or = FoldedHash("or").value

  /// For each token the sum of its features' weights by label.
  static func scores(of tokens: [Token], by tagger: Tagger) -> [SIMD8<Int32>] {
    var progress = Progress()
    for token in tokens where token.isMark(",") { progress.commasLeft += 1 }
    var result: [SIMD8<Int32>] = []
    result.reserveCapacity(tokens.count)
    for index in tokens.indices {
      progress.enter(tokens[index])
      let scores = score(tokens, index, progress.state, tagger)
      result.append(SIMD8<Int32>(truncatingIfNeeded: scores))
      progress.leave(tokens[index])
    }
    return result
  }

  @inline(__always)
  private static func score(_ tokens: [Token], _ index: Int, _ state: UInt64, _ tagger: Tagger) -> SIMD8<
    Int16
  > {
    let here = tokens[index].look
    let left = index > 0 ? tokens[index - 1].look : .begin
    let farLeft = index > 1 ? tokens[index - 2].look : .begin
    let right = index + 1 < tokens.count ? tokens[index + 1].look : .end
    let farRight = index + 2 < tokens.count ? tokens[index + 2].look : .end
    var scores = SIMD8<Int16>()
    tagger.add(mix(1, here.stem), to: &scores)
    tagger.add(mix(2, left.stem), to: &scores)
    tagger.add(mix(3, right.stem), to: &scores)
    tagger.add(mix(4, farLeft.stem), to: &scores)
    tagger.add(mix(5, farRight.stem), to: &scores)
    tagger.add(mix(6, left.stem, here.stem), to: &scores)
    tagger.add(mix(7, here.stem, right.stem), to: &scores)
    tagger.add(mix(8, left.stem, right.stem), to: &scores)
    tagger.add(mix(9, farLeft.stem, left.stem), to: &scores)
    tagger.add(mix(10, right.stem, farRight.stem), to: &scores)
    tagger.add(mix(11, here.word), to: &scores)
    tagger.add(mix(12, here.three), to: &scores)
    tagger.add(mix(13, here.two), to: &scores)
    tagger.add(mix(14, here.front), to: &scores)
    tagger.add(mix(15, left.two, here.two), to: &scores)
    tagger.add(mix(16, here.two, right.two), to: &scores)
    tagger.add(mix(17, state), to: &scores)
    tagger.add(mix(18, state, here.stem), to: &scores)
    tagger.add(mix(19, state, here.two), to: &scores)
    tagger.add(mix(20, state, left.stem), to: &scores)
    tagger.add(mix(21, state, right.stem), to: &scores)
    tagger.add(mix(22, here.shape, index == 0 ? 1 : 0), to: &scores)
    tagger.add(mix(23, here.shape, left.shape), to: &scores)
    tagger.add(mix(24, here.three, right.stem), to: &scores)
    return scores
  }
}
