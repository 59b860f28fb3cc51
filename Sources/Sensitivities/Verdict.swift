/// What can be said of a dish and something avoided.
///
/// That nothing is listed is the absence of a verdict: presence can be proved, absence cannot.
public enum Verdict: String, Hashable, Sendable, Codable, Comparable {
  /// A source is usually in it, or something says so that is not an ingredient line.
  case mayContain = "may_contain"
  /// A certain source stands in an ingredient line.
  case contains

  /// `may contain` is below `contains`.
  public static func < (left: Verdict, right: Verdict) -> Bool { left == .mayContain && right == .contains }

  /// The words to show.
  public var words: String { self == .contains ? "contains" : "may contain" }
}

/// Where in a recipe a piece of evidence was found.
public enum EvidencePlace: Hashable, Sendable {
  /// An ingredient line, by its number from 0.
  case line(Int)
  /// A step, by its number from 0.
  case step(Int)
  /// The title.
  case title
}

/// One reason for a verdict.
public struct Evidence: Hashable, Sendable {
  /// Where it was found.
  public var place: EvidencePlace
  /// The line, step or title as it was given.
  public var text: String
  /// How surely it brings the group.
  public var certainty: Certainty
  /// From what was read to the group, each a plain name: `Worcestershire sauce`, `anchovy`, `fish`.
  public var chain: [String]

  /// Makes a reason.
  public init(place: EvidencePlace, text: String, certainty: Certainty, chain: [String]) {
    self.place = place
    self.text = text
    self.certainty = certainty
    self.chain = chain
  }

  /// The chain on one line: `Worcestershire sauce -> anchovy -> fish`.
  public var derivation: String { chain.joined(separator: " -> ") }
}

/// The verdict on a dish for one thing avoided, with its reasons.
public struct GroupVerdict: Hashable, Sendable {
  /// What is avoided.
  public var avoidance: Avoidance
  /// Contains or may contain.
  public var verdict: Verdict
  /// The reasons, strongest first, then in the order of the recipe; never empty.
  public var evidence: [Evidence]

  /// Makes a verdict.
  public init(avoidance: Avoidance, verdict: Verdict, evidence: [Evidence]) {
    self.avoidance = avoidance
    self.verdict = verdict
    self.evidence = evidence
  }
}

/// Something that only the label of what is bought can tell.
public struct LabelCheck: Hashable, Sendable {
  /// For whose sake: what is avoided.
  public var avoidance: Avoidance
  /// The ingredient line, or the food's name.
  public var text: String
  /// What to look for, as a sentence.
  public var lookFor: String

  /// Makes a check.
  public init(avoidance: Avoidance, text: String, lookFor: String) {
    self.avoidance = avoidance
    self.text = text
    self.lookFor = lookFor
  }
}
