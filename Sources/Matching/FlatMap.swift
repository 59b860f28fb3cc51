/// A small map from hashes to rows in flat memory: quick to fill at start-up, quick to ask.
struct FlatMap: Sendable {
  /// A row, and the rank of the name that led to it: 0 for a synonym, 1 for the slug, 2 for the shown name.
  struct Entry: Sendable {
    var row: Int32
    var rank: UInt8
  }

  private var keys: [UInt64]
  private var entries: [Entry]
  private var mask: Int
  private var count = 0

  /// Makes an empty map.
  ///
  /// - Precondition: The capacity is a power of two.
  init(capacity: Int) {
    precondition(capacity & (capacity - 1) == 0)
    keys = [UInt64](repeating: 0, count: capacity)
    entries = [Entry](repeating: Entry(row: 0, rank: 0), count: capacity)
    mask = capacity - 1
  }

  /// The entry of a key; 0 stands for "no key" and is kept under 1.
  subscript(key: UInt64) -> Entry? {
    get {
      let place = place(of: max(key, 1))
      return keys[place] == 0 ? nil : entries[place]
    }
    set {
      guard let newValue else { return }
      if 2 * count > mask { grow() }
      let place = place(of: max(key, 1))
      if keys[place] == 0 {
        keys[place] = max(key, 1)
        count += 1
      }
      entries[place] = newValue
    }
  }

  private func place(of key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: key ^ (key >> 29)) & mask
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    var larger = FlatMap(capacity: 2 * (mask + 1))
    for index in keys.indices where keys[index] != 0 { larger[keys[index]] = entries[index] }
    self = larger
  }
}
