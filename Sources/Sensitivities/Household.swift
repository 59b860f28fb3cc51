/// The people who eat together.
public struct Household: Hashable, Sendable, Codable {
  /// The people, in the order in which they were added.
  public var people: [Person]

  /// Makes a household.
  public init(_ people: [Person] = []) { self.people = people }

  /// A household of one nameless person who keeps away from some things: `--avoid` on the command line.
  public init(avoiding sensitivities: [Sensitivity]) {
    people = [Person(name: "everyone", sensitivities: sensitivities)]
  }

  /// Who eats the meal of that slot on that day (`2026-11-22`), in order.
  public func eaters(of slot: String, on day: String) -> [Person] { people.filter { $0.eats(slot, on: day) } }

  /// All things avoided by anybody, each once, in the order in which they come: what a ``Gate`` must watch.
  public var avoidances: [Avoidance] {
    var all: [Avoidance] = []
    for person in people {
      for sensitivity in person.sensitivities where !all.contains(sensitivity.avoidance) {
        all.append(sensitivity.avoidance)
      }
    }
    return all
  }
}
