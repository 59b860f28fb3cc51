internal import Recipes

/// Reads ratings on their own scales.
enum Ratings {
  /// The best of the longest scale that is believed.
  static let most = 1_000.0

  /// The rating in "4/5 stars", "2.5 / 5", "3 of 4" or a bare "4", or `nil` for none and for nought.
  static func rating(in text: String, usualBest: Double) -> Rating? {
    let plain = text.lowercased().collapsed
    // "4/5" is four of five here, never four fifths.
    let figures = plain.prefix { $0.isNumber && $0.isASCII || $0 == "." || $0 == "," }
    guard let value = Double(figures.replacing(",", with: ".")), value > 0, value <= most else { return nil }
    var rest = plain.dropFirst(figures.count).drop { $0 == " " }
    for joint in ["/", "of ", "von ", "sur ", "out of "] where rest.hasPrefix(joint) {
      rest = rest.dropFirst(joint.count).drop { $0 == " " }
      let best = rest.prefix { $0.isNumber && $0.isASCII || $0 == "." }
      if let best = Double(best), best >= value, best <= most { return Rating(value, of: best) }
    }
    return Rating(value, of: max(usualBest, value))
  }
}
