/// What happens to an ingredient between the shopping bag and the plate.
public struct Handling: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt16

  /// Makes handling from bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// It is heated: cooked, baked, fried.
  public static let heated = Handling(rawValue: 1)
  /// It is cooked and then cooled before it is eaten, so that starch retrogrades.
  public static let cooledAfterHeating = Handling(rawValue: 2)
  /// It is cooled and then heated again.
  public static let reheated = Handling(rawValue: 4)
  /// It is soaked and the water is poured away.
  public static let soaked = Handling(rawValue: 8)
  /// It is sprouted.
  public static let sprouted = Handling(rawValue: 16)
  /// The recipe ferments it.
  public static let fermented = Handling(rawValue: 32)
  /// It is grilled, charred or blackened.
  public static let charred = Handling(rawValue: 64)
  /// It is deep-fried.
  public static let deepFried = Handling(rawValue: 128)
  /// It is bought from a can or jar.
  public static let canned = Handling(rawValue: 256)
  /// It is certainly not heated: the steps say so, or no step of the recipe heats anything.
  public static let raw = Handling(rawValue: 512)
  /// Neither the line nor the steps tell whether it is heated.
  public static let unknownHeat = Handling(rawValue: 1024)
}
