/// A small map from hashes to rows in flat memory: quick to fill at start-up, quick to ask.
struct FlatMap: Sendable {
  /// A row, and the rank of the name that led to it: 0 for a synonym, 1 for the slug, 2 for the shown name.
  struct Entry: Sendable {
    var row: Int32
    var rank: UInt8
  }

  /// A key with its entry, side by side so that one look at the memory finds both; key 0 marks a free slot.
  private struct Slot: Sendable {
    var key: UInt64
    var entry: Entry
  }

  private var slots: [Slot]
  private var mask: Int
  private var count = 0

  /// Makes an empty map.
  ///
  /// - Precondition: The capacity is a power of two.
  init(capacity: Int) {
    precondition(capacity & (capacity - 1) == 0)
    slots = [Slot](repeating: Slot(key: 0, entry: Entry(row: 0, rank: 0)), count: capacity)
    mask = capacity - 1
  }

  /// The entry of a key; 0 stands for "no key" and is kept under 1.
  subscript(key: UInt64) -> Entry? {
    get {
      let slot = slots[place(of: max(key, 1))]
      return slot.key == 0 ? nil : slot.entry
    }
    set {
      guard let newValue else { return }
      if 2 * count > mask { grow() }
      let place = place(of: max(key, 1))
      if slots[place].key == 0 { count += 1 }
      slots[place] = Slot(key: max(key, 1), entry: newValue)
    }
  }

  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = FlatMap(capacity: 2 * (mask + 1))
    for slot in slots where slot.key != 0 { larger[slot.key] = slot.entry }
    self = larger
  }
}
