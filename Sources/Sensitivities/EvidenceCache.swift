internal import Synchronization

/// Remembers what lines bring: the same lines come again and again in a collection of recipes.
///
/// It holds a bounded number of lines and starts anew when it is full; what it answers never depends on what it
/// remembers.
final class EvidenceCache: Sendable {
  /// What evidence depends on beside the tables.
  struct Key: Hashable, Sendable {
    var text: String
    /// The matched food's row, -1 for none, -2 for a step, -3 for a title.
    var food: Int32
    var isGuess = false
  }

  private static let room = 8192
  private let known = Mutex<[Key: LineEvidence]>([:])

  /// The evidence for a key, worked out when it is not remembered.
  func evidence(_ key: Key, _ workOut: () -> LineEvidence) -> LineEvidence {
    if let found = known.withLock({ $0[key] }) { return found }
    let new = workOut()
    known.withLock { known in
      if known.count >= EvidenceCache.room { known.removeAll(keepingCapacity: true) }
      known[key] = new
    }
    return new
  }
}
