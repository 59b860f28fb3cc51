/// What one term comes to, in numbers only.
struct TermMark: Hashable, Sendable {
  /// The term.
  var term: ScoreTermID
  /// Points won; for irritants the penalty.
  var points: Double
  /// Points there are to win.
  var of: Double
  /// The figure behind it.
  var figure: Double
  /// What the figure was asked to reach; for irritants from where on it costs.
  var target: Double
  /// The share of the figure that is known, 0 to 1.
  var known: Double

  /// Whether the term is left out when too little of its figure is known.
  var isDroppable: Bool {
    switch term {
    // Filled with what is typical of such protein.
    case .glutamicAcid, .threonine, .serine, .proline, .cystine: false
    default: term.part != .irritants && term.part != .microbiome
    }
  }
}

/// 0 at nothing, 1 at the target and above.
func linear(_ amount: Double, _ target: Double) -> Double {
  guard target > 0 else { return amount > 0 ? 1 : 0 }
  return max(0, min(1, amount / target))
}

/// The same bent upwards: half the reference is worth 0.71.
func bent(_ amount: Double, _ reference: Double) -> Double { linear(amount, reference).squareRoot() }

/// 0 at `none` and below, 1 at `full` and above.
func between(_ amount: Double, _ none: Double, _ full: Double) -> Double {
  max(0, min(1, (amount - none) / (full - none)))
}
