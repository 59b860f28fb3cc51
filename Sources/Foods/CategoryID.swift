/// A place in the tree of food categories, written as a path: `dairy.cheese.hard`.
public struct CategoryID: Hashable, Sendable {
  /// The path, broadest first, joined by full stops.
  public let path: String

  /// Makes a place from a path.
  public init(_ path: String) { self.path = path }

  /// Whether this is `other` or lies below it.
  public func isWithin(_ other: CategoryID) -> Bool {
    path == other.path || (path.hasPrefix(other.path) && path.dropFirst(other.path.count).first == ".")
  }
}
