/// Settings of a search that were found by measuring on laboratory instances.
package struct SearchTuning: Sendable {
  /// Into how many rounds, each cooled down from the best menu so far, an effort is divided.
  package var rounds = 5
  /// The start of the first annealing, in parts of the problem's own heat.
  package var firstHot = 1.0
  /// The start of a later annealing, in parts of the problem's own heat.
  package var hot = 0.3
  /// The end of an annealing, in parts of the problem's own heat.
  package var cold = 1.0
  /// How much hotter a round starts than one before it that found nothing better.
  package var warming = 2.0
  /// How many of 256 annealing moves exchange two places.
  package var exchanges = 8
  /// How cold the first annealing is, in parts of the problem's own heat, when it starts to count the options
  /// that are still drawn or nearly drawn.
  package var countingHeat = 0.2
  /// How many rounds look at the whole lists.
  package var wideRounds = 2
  /// How often an option must be counted to be looked at in later rounds.
  package var leastPasses: UInt32 = 5
  /// Up to how many options a list is looked at whole in all rounds.
  package var shortList = 64

  /// The settings found best.
  package init() {}
}
