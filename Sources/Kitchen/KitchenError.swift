/// Why a use case could not be done: what happened and what to do next.
public struct KitchenError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened, as a lower-case clause without a full stop.
  public var message: String
  /// What to do next, when something can be done.
  public var hint: String?

  /// Makes an error.
  public init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// Message and hint on one line.
  public var description: String { hint.map { "\(message). Hint: \($0)" } ?? message }
}
