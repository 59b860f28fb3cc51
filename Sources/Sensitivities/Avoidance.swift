/// One thing that somebody keeps away from.
public enum Avoidance: Hashable, Sendable, Codable {
  /// A group of the vocabulary.
  case group(GroupID)
  /// A food of the food table, by its slug (`garlic`).
  case food(String)
  /// A branch of the tree of food categories, by its path (`vegetable.mushroom`).
  case category(String)
  /// A word of the user's own, found wherever a line, a step or a title says it.
  case word(String)

  /// The name in data: `milk`, `food:garlic`, `category:vegetable.mushroom`, `word:umami`.
  public var key: String {
    switch self {
    case .group(let id): id.rawValue
    case .food(let slug): "food:\(slug)"
    case .category(let path): "category:\(path)"
    case .word(let word): "word:\(word)"
    }
  }
}

/// Something avoided, and how strictly.
public struct Sensitivity: Hashable, Sendable, Codable {
  /// What is avoided.
  public var avoidance: Avoidance
  /// How strictly.
  public var severity: Severity
  /// The protocol that brought it ("low FODMAP"), when it came with one.
  public var from: String?

  /// Makes a sensitivity.
  public init(_ avoidance: Avoidance, _ severity: Severity, from: String? = nil) {
    self.avoidance = avoidance
    self.severity = severity
    self.from = from
  }
}
