/// Settings of a search that were found by measuring on laboratory instances.
package struct SearchTuning: Sendable {
  /// The share of a round's moves that are annealed.
  package var annealingShare = 0.8
  /// The start of the first annealing, in parts of the problem's own heat.
  package var firstHot = 1.0
  /// The start of a later annealing, in parts of the problem's own heat.
  package var hot = 1.0
  /// The end of an annealing, in parts of the problem's own heat.
  package var cold = 1.0
  /// How many of 256 annealing moves exchange two places.
  package var exchanges = 8
  /// The moves of one round when there are plenty.
  package var roundMoves = 1_500_000
  /// The milliseconds of one round where effort is counted by the clock.
  package var roundMilliseconds = 150.0

  /// The settings found best.
  package init() {}
}
