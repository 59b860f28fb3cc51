/// The colours of the rainbow that a dish brings.
public struct ColourSet: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Makes a set from bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The names of the colours, in the order of the bits.
  public static let names = ["red", "orange", "yellow", "green", "purple-blue", "white", "brown"]

  /// The set with the colour of that name, empty for other words.
  public init(named name: String) {
    guard let index = Self.names.firstIndex(of: name) else {
      self.init()
      return
    }
    self.init(rawValue: 1 << UInt8(index))
  }

  /// How many colours there are in it.
  public var count: Int { rawValue.nonzeroBitCount }

  /// The names of its colours, in the order of the rainbow.
  public var names: [String] {
    Self.names.indices.filter { rawValue & (1 << UInt8($0)) != 0 }.map { Self.names[$0] }
  }
}
