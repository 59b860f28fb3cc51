/// The name by which a group of the vocabulary goes in data: `milk`, `tree_nut`, `fodmap_fructan`.
public struct GroupID: Hashable, Sendable, Codable, Comparable, RawRepresentable, ExpressibleByStringLiteral {
  /// The name, lower-case words joined by underscores.
  public let rawValue: String

  /// Makes an id; whether the vocabulary has it is another question.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes an id from a literal.
  public init(stringLiteral value: String) { self.rawValue = value }

  /// Orders ids as words.
  public static func < (left: GroupID, right: GroupID) -> Bool { left.rawValue < right.rawValue }
}
