/// Numbers that depend on a seed alone (SplitMix64, Steele and others 2014, DOI 10.1145/2660193.2660195).
struct MenuRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x51ED_270B }

  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, `count`.
  @inline(__always)
  mutating func below(_ count: Int) -> Int {
    Int(truncatingIfNeeded: ((next() >> 32) &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// A number from 0 up to `count` that prefers small ones: the square of an even draw.
  @inline(__always)
  mutating func early(_ count: Int) -> Int {
    let draw = next()
    let square = ((draw >> 32) &* (draw & 0xFFFF_FFFF)) >> 32
    return Int(truncatingIfNeeded: (square &* UInt64(truncatingIfNeeded: count)) >> 32)
  }

  /// Puts the elements into an order of its own.
  mutating func shuffle(_ elements: inout [Int]) {
    var last = elements.count - 1
    while last > 0 {
      elements.swapAt(last, below(last + 1))
      last -= 1
    }
  }
}

/// The natural logarithm of 4,096 evenly spaced numbers between 0 and 1: thresholds of an annealing.
///
/// Worked out with the four operations only, which every machine rounds alike, so that a seed gives the same
/// menu everywhere; a mathematics library may differ in the last place.
let annealingLogarithms: [Double] = (0..<4_096).map { naturalLogarithm((Double($0) + 0.5) / 4_096) }

/// The natural logarithm of a number above zero, by the series of the area hyperbolic tangent.
func naturalLogarithm(_ number: Double) -> Double {
  let (exponent, significand) = (Double(number.exponent), number.significand)
  let ratio = (significand - 1) / (significand + 1)
  let square = ratio * ratio
  var power = ratio
  var sum = 0.0
  for term in 0..<24 {
    sum += power / Double(2 * term + 1)
    power *= square
  }
  return 2 * sum + exponent * 0.693_147_180_559_945_3
}
