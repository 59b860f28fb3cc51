public import Planning

/// What is in the house.
public struct Pantry: Hashable, Sendable, Codable {
  /// One thing in the house.
  public struct Entry: Hashable, Sendable, Codable {
    /// The food's name, as the user writes it ("plain flour").
    public var name: String
    /// How many of ``unit``, or `nil` when nobody has counted ("some").
    public var quantity: Double?
    /// The unit, as the user writes it ("kg"); empty for whole things.
    public var unit: String
    /// Whether it is always there and never bought for a single menu.
    public var isStaple: Bool
    /// The last day on which it should be used, when it is known.
    public var bestBefore: CalendarDay?

    /// Makes an entry.
    public init(
      name: String, quantity: Double? = nil, unit: String = "", isStaple: Bool = false,
      bestBefore: CalendarDay? = nil
    ) {
      self.name = name
      self.quantity = quantity
      self.unit = unit
      self.isStaple = isStaple
      self.bestBefore = bestBefore
    }
  }

  /// The entries, in the order in which they were added.
  public var entries: [Entry]

  /// Makes a pantry.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// A pantry of foods in unknown amounts.
  public init(names: [String]) { self.init(names.map { Entry(name: $0) }) }

  /// Adds an entry; one of the same name, unit and best-before day grows by it.
  ///
  /// An unknown amount stays unknown, and a staple stays a staple.
  public mutating func add(_ entry: Entry) {
    let place = entries.firstIndex {
      $0.name.lowercased() == entry.name.lowercased() && $0.unit == entry.unit
        && $0.bestBefore == entry.bestBefore
    }
    guard let place else {
      entries.append(entry)
      return
    }
    entries[place].isStaple = entries[place].isStaple || entry.isStaple
    if let more = entry.quantity, let there = entries[place].quantity {
      entries[place].quantity = there + more
    } else {
      entries[place].quantity = nil
    }
  }

  /// Takes out every entry of a name, whatever its case.
  ///
  /// - Returns: What was taken out; empty when no entry has that name.
  @discardableResult public mutating func remove(name: String) -> [Entry] {
    let out = entries.filter { $0.name.lowercased() == name.lowercased() }
    entries.removeAll { $0.name.lowercased() == name.lowercased() }
    return out
  }

  /// The entries with a best-before day on or before a day, the earliest first: what a menu should use up.
  public func expiring(by day: CalendarDay) -> [Entry] {
    entries.enumerated()
      .compactMap { place, entry in entry.bestBefore.map { (day: $0, place: place, entry: entry) } }
      .filter { $0.day <= day }
      .sorted { ($0.day, $0.place) < ($1.day, $1.place) }
      .map(\.entry)
  }
}
