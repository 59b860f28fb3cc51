/// A result, and what was noticed on the way to it.
public struct Outcome<Value> {
  /// The result.
  public var value: Value
  /// What was noticed, in the order in which it was noticed.
  public var findings: [Diagnostic]

  /// Makes an outcome.
  public init(_ value: Value, _ findings: [Diagnostic] = []) {
    self.value = value
    self.findings = findings
  }

  /// The same findings with another result.
  public func map<Other>(_ change: (Value) throws -> Other) rethrows -> Outcome<Other> {
    Outcome<Other>(try change(value), findings)
  }
}

extension Outcome: Sendable where Value: Sendable {}
extension Outcome: Equatable where Value: Equatable {}
