/// How strictly a person must keep away from something.
public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
  /// Blocks a dish that contains it, may contain it, or has a line that could not be read.
  case allergy
  /// Blocks a dish that contains it; tells when a dish may contain it.
  case intolerance
  /// Counts the dose per sitting and per day where a dose is known, and tells the presence where none is.
  case limit
}
