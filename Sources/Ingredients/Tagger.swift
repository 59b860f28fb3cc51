internal import Embedded
internal import Measures

/// What a token of a line is.
enum Label: UInt8, CaseIterable {
  case name
  case quantity
  case unit
  case preparation
  case comment
  case mark
  case size
  case purpose
}

/// Says for every token of a line what it is: a linear-chain conditional random field over lexical features.
///
/// Its weights are `tagger.bin`, trained by `Scripts/train-tagger`; `SOURCES.md` has the model card.
struct Tagger {
  /// A feature: its key, and its weight for each label in sixteenths.
  private struct Feature {
    var key: UInt32 = 0
    var row = SIMD8<Int8>()
  }

  /// The features in an open hash table; the key is 0 where a place is free.
  private var features: [Feature]
  private let mask: Int
  /// One bit for the upper 18 bits of every key; small enough to stay near the processor, it turns away nearly all
  /// features that the table does not have.
  private var filter = [UInt64](repeating: 0, count: 4096)
  /// From each label, the weight of going on to each other.
  private var transitions: [SIMD8<Int32>] = []
  /// How many features there are.
  let count: Int

  /// Reads the embedded weights.
  ///
  /// - Precondition: The file is one that `Scripts/train-tagger` wrote.
  init(_ bytes: StaticBytes) {
    precondition(
      bytes.count > 12 && bytes.text(0..<4) == "CTAG" && bytes[6] == 8, "tagger.bin is not a table of weights"
    )
    func word(_ place: Int) -> UInt32 {
      UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
        | UInt32(bytes[place + 3]) << 24
    }
    count = Int(word(8))
    precondition(bytes.count == 12 + 128 + count * 12, "tagger.bin is cut off")
    for from in 0..<8 {
      var row = SIMD8<Int32>()
      for to in 0..<8 {
        let place = 12 + (from * 8 + to) * 2
        row[to] = Int32(Int16(bitPattern: UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8))
      }
      transitions.append(row)
    }
    var size = 1024
    while size < count * 5 / 2 { size *= 2 }
    mask = size - 1
    features = Array(repeating: Feature(), count: size)
    for index in 0..<count {
      let key = word(140 + index * 4)
      var slot = Int(key) & mask
      while features[slot].key != 0 { slot = (slot + 1) & mask }
      filter[Int(key >> 20)] |= 1 << UInt64(key >> 14 & 63)
      var row = SIMD8<Int8>()
      for label in 0..<8 { row[label] = Int8(bitPattern: bytes[140 + count * 4 + index * 8 + label]) }
      features[slot] = Feature(key: key, row: row)
    }
  }

  /// Adds a feature's weights to the scores of a token.
  @inline(__always)
  func add(_ key: UInt64, to scores: inout SIMD8<Int16>) {
    let key = UInt32(truncatingIfNeeded: key)
    if filter[Int(key >> 20)] >> UInt64(key >> 14 & 63) & 1 == 0 { return }
    var slot = Int(key) & mask
    while features[slot].key != 0 {
      if features[slot].key == key {
        scores &+= SIMD8<Int16>(truncatingIfNeeded: features[slot].row)
        return
      }
      slot = (slot + 1) & mask
    }
  }

  /// The most likely sequence of labels.
  ///
  /// A line that has an amount or a preparation has a name too, so where the most likely labels have none, the most
  /// likely ones that do are taken.
  func labels(of tokens: [Token]) -> [Label] {
    let emissions = TaggerFeatures.scores(of: tokens, by: self)
    let labels = best(emissions)
    if NamedPath.isWanted(labels, tokens) {
      return NamedPath(emissions: emissions, transitions: transitions, tokens: tokens).labels() ?? labels
    }
    return labels
  }

  /// Whether the tagger has seen a word with that stem.
  func knows(stem: UInt64) -> Bool {
    let key = UInt32(truncatingIfNeeded: TaggerFeatures.mix(1, stem))
    var slot = Int(key) & mask
    while features[slot].key != 0 {
      if features[slot].key == key { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// The most likely sequence of labels for scores by token.
  func best(_ emissions: [SIMD8<Int32>]) -> [Label] {
    guard var best = emissions.first else { return [] }
    var origins: [SIMD8<Int32>] = []
    origins.reserveCapacity(emissions.count)
    for emission in emissions.dropFirst() {
      var (next, origin) = (transitions[0] &+ best[0], SIMD8<Int32>())
      for from in 1..<8 {
        let candidate = transitions[from] &+ best[from]
        let better = candidate .> next
        next.replace(with: candidate, where: better)
        origin.replace(with: Int32(from), where: better)
      }
      best = next &+ emission
      origins.append(origin)
    }
    return path(endingIn: best, origins)
  }

  private func path(endingIn scores: SIMD8<Int32>, _ origins: [SIMD8<Int32>]) -> [Label] {
    var label = 0
    for other in 1..<8 where scores[other] > scores[label] { label = other }
    var result = [Label](repeating: .name, count: origins.count + 1)
    result[origins.count] = Label(rawValue: UInt8(label)) ?? .name
    for index in stride(from: origins.count - 1, through: 0, by: -1) {
      label = Int(origins[index][label])
      result[index] = Label(rawValue: UInt8(label)) ?? .name
    }
    return result
  }
}
