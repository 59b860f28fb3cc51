/// Many short names in one piece of memory; a name becomes a text when somebody asks for it.
///
/// Most names of the tables are never shown, and texts made one by one would be most of the time to the first verdict.
struct NameStore: Sendable {
  private var letters: [UInt8] = []
  private var ends: [Int32] = []
  private var phrases: [UInt64] = []

  var count: Int { ends.count }

  /// Keeps a name and the number of its folded words, and returns its place.
  mutating func keep(_ name: [UInt8], phrase: UInt64) -> Int32 {
    letters += name
    ends.append(Int32(letters.count))
    phrases.append(phrase)
    return Int32(ends.count - 1)
  }

  /// Makes room.
  mutating func reserve(names: Int, letters count: Int) {
    letters.reserveCapacity(count)
    ends.reserveCapacity(names)
    phrases.reserveCapacity(names)
  }

  private func bytes(_ place: Int32) -> ArraySlice<UInt8> {
    letters[(place == 0 ? 0 : Int(ends[Int(place) - 1]))..<Int(ends[Int(place)])]
  }

  /// The name.
  subscript(place: Int32) -> String { String(decoding: bytes(place), as: UTF8.self) }

  /// The name with a capital first letter.
  func capitalised(_ place: Int32) -> String {
    var name = Array(bytes(place))
    if let first = name.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) {
      name[0] = first & 0xDF
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The number of the folded words: equal for names that differ in case, accents and plural alone.
  func phrase(_ place: Int32) -> UInt64 { phrases[Int(place)] }
}
