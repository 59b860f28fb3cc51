/// How surely a food brings a group with it.
public enum Certainty: UInt8, Hashable, Sendable, Comparable {
  /// Some makers' products hold it: a reason to read the label, no verdict.
  case possible = 1
  /// Most recipes or products hold it: the dish may contain it.
  case usual = 2
  /// It is that food, or cannot be made without it: the dish contains it.
  case certain = 3

  /// Orders by strength.
  public static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
}
