/// What a step noticed: where, what happened, and what to do next.
public struct Diagnostic: Hashable, Sendable, Codable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
    /// Worth knowing; nothing is lost.
    case note
    /// Something was repaired or guessed.
    case warning
    /// Something could not be read.
    case error
  }

  /// How much it matters.
  public var severity: Severity
  /// What happened, as one sentence without a full stop.
  public var message: String
  /// Where, when a place is known.
  public var place: SourcePlace?
  /// What to do next, when something can be done.
  public var hint: String?

  /// Makes a finding.
  public init(_ severity: Severity, _ message: String, at place: SourcePlace? = nil, hint: String? = nil) {
    self.severity = severity
    self.message = message
    self.place = place
    self.hint = hint
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `place: severity: message. Hint: hint`, on one line.
  public var description: String {
    var text = ""
    if let place { text += "\(place): " }
    text += "\(severity.rawValue): \(message)"
    if let hint { text += ". Hint: \(hint)" }
    return text
  }
}
