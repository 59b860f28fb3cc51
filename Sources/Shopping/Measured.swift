internal import Measures

/// Units that amounts are written in, and how they are chosen.
struct Measured: Sendable {
  static let grams = MeasureUnit(id: "g", kind: .mass, inBase: 1)
  static let millilitres = MeasureUnit(id: "ml", kind: .volume, inBase: 1)

  private let ounces = MeasureUnit(id: "oz", kind: .mass, inBase: 28.349523125)
  private let pounds = MeasureUnit(id: "lb", kind: .mass, inBase: 453.59237)
  private let spoon = MeasureUnit(id: "tsp", kind: .volume, inBase: 4.92892159375)
  private let largeSpoon = MeasureUnit(id: "tbsp", kind: .volume, inBase: 14.78676478125)
  private let cups = MeasureUnit(id: "cup", kind: .volume, inBase: 236.5882365)
  private let quarts = MeasureUnit(id: "quart", kind: .volume, inBase: 946.352946)

  let system: ShopSystem

  /// A weight in grams as people of the system write it.
  func mass(_ grams: Double) -> Amount {
    if system == .metric { return Amount(Quantity(grams), Self.grams) }
    let unit = grams >= 16 * 28.349523125 ? pounds : ounces
    return Amount(Quantity(grams / (unit.inBase ?? 1)), unit)
  }

  /// A volume in millilitres as people of the system write it; below a quarter of a cup in spoons.
  func volume(_ millilitres: Double) -> Amount {
    let unit: MeasureUnit
    switch millilitres {
    case ..<14.7: unit = spoon
    case ..<59: unit = largeSpoon
    default:
      if system == .metric { return Amount(Quantity(millilitres), Self.millilitres) }
      unit = millilitres >= 946 ? quarts : cups
    }
    return Amount(Quantity(millilitres / (unit.inBase ?? 1)), unit)
  }
}

/// Units whose amounts are never added up with anything: a pinch, a knob.
enum VagueUnits {
  private static let ids: Set<String> = {
    let table = UnitTable.standard
    return Set(zip(table.units, table.classes).filter { $0.1 == .vague }.map(\.0.id))
  }()

  static func contains(_ id: String) -> Bool { ids.contains(id) }
}
