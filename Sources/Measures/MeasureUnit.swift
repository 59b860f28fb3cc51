/// What a unit measures.
public enum MeasureKind: String, Hashable, Sendable, Codable {
  /// A mass; the base is the gram.
  case mass
  /// A volume; the base is the millilitre.
  case volume
  /// A length, as in "2 cm ginger"; the base is the centimetre.
  case length
  /// Pieces, bunches, cans: how much one weighs depends on the food.
  case count
}

/// A unit of measure.
public struct MeasureUnit: Hashable, Sendable {
  /// The canonical English singular, for instance `cup`, `tbsp`, `g`, `clove`.
  public let id: String
  /// What it measures.
  public let kind: MeasureKind
  /// How many grams, millilitres or centimetres one unit is; `nil` for counts.
  public let inBase: Double?

  /// Makes a unit.
  public init(id: String, kind: MeasureKind, inBase: Double?) {
    self.id = id
    self.kind = kind
    self.inBase = inBase
  }
}

/// A quantity of a unit; without a unit it counts whole things.
public struct Amount: Hashable, Sendable {
  /// How many.
  public var quantity: Quantity
  /// Of what, or `nil` for whole things ("3 eggs").
  public var unit: MeasureUnit?

  /// Makes an amount.
  public init(_ quantity: Quantity, _ unit: MeasureUnit? = nil) {
    self.quantity = quantity
    self.unit = unit
  }
}
