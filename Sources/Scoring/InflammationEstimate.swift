internal import Embedded

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#endif

/// A parameter of the inflammation estimate: what is known of it in the world's diets, and which way it points.
public struct InflammationParameter: Hashable, Sendable {
  /// Its name in the table, a name of ``FactFigure`` where the program can supply it.
  public let name: String
  /// Its effect score; below zero speaks for less inflammation.
  public let effect: Double
  /// The world's mean a day, in the unit printed.
  public let mean: Double
  /// The world's standard deviation a day.
  public let deviation: Double
  /// Why it is left out here, or `nil` when it counts.
  public let leftOut: String?
  /// The figure that supplies it.
  let figure: FactFigure?
  /// What the figure is multiplied by to get the printed unit.
  let factor: Double

  /// All 45 parameters, in the order of the table.
  public static let all: [InflammationParameter] = {
    let table = Table("science/inflammation_parameters.tsv")
    return (0..<table.count).map { row in
      let name = table.text(row, table.column("parameter"))
      return InflammationParameter(
        name: name, effect: table.number(row, table.column("effect")) ?? 0,
        mean: table.number(row, table.column("mean")) ?? 0,
        deviation: table.number(row, table.column("deviation")) ?? 1,
        leftOut: table.optionalText(row, table.column("left_out")), figure: FactFigure.byName[name],
        factor: name == "turmeric" ? 1000 : 1)
    }
  }()

  /// The parameters that count here, 34 of the 45.
  public static let used = all.filter { $0.leftOut == nil && $0.figure != nil }
}

/// Inflammation estimates after Shivappa 2014.
///
/// They are not the published index, whose name is a registered mark: some parameters are missing, and the form
/// for a dish is ours.
public enum InflammationEstimate {
  /// The published sum over whatever parameters are given, for a whole day.
  ///
  /// - Parameter intakes: Amounts a day by parameter name, in the units printed; others are left out.
  /// - Returns: The sum of effect x (2 x percentile - 1); 0 is the world's average diet.
  public static func ofDay(_ intakes: [String: Double]) -> Double {
    InflammationParameter.all.reduce(0) { sum, parameter in
      guard let intake = intakes[parameter.name] else { return sum }
      return sum + parameter.effect * centred((intake - parameter.mean) / parameter.deviation)
    }
  }

  /// One parameter's part of an estimate.
  public struct Part: Hashable, Sendable {
    /// The parameter's name.
    public let parameter: String
    /// What it adds; below zero speaks for less inflammation.
    public let value: Double
  }

  /// What replacing a share of an average day by the dish would change: 0 is like the average diet.
  ///
  /// The dish is scaled to one portion size, so that more of the same dish is the same. Deviations below half the
  /// mean are widened, because the printed ones of 0.07 and 0.2 mg would make steps.
  ///
  /// - Returns: The sum over the parameters that are known of the dish, and their number.
  public static func ofDish(_ facts: DishFacts) -> (value: Double, parameters: Int) {
    var value = 0.0
    var count = 0
    forEachPart(ofDish: facts) { _, part in
      value += part
      count += 1
    }
    return (value, count)
  }

  /// The parts of ``ofDish(_:)``, strongest against inflammation first.
  public static func parts(ofDish facts: DishFacts) -> [Part] {
    var parts: [Part] = []
    forEachPart(ofDish: facts) {
      parts.append(Part(parameter: InflammationParameter.used[$0].name, value: $1))
    }
    return parts.sorted { ($0.value, $0.parameter) < ($1.value, $1.parameter) }
  }

  /// A parameter in numbers alone, quick to copy.
  private struct Curve: Sendable {
    let figure: Int
    let factor, effect, mean, deviation: Double
    /// The deviation, but never below half the mean.
    let widened: Double
  }

  /// The parameters used, in their order.
  private static let curves = InflammationParameter.used.map { parameter in
    Curve(
      figure: parameter.figure?.rawValue ?? 0, factor: parameter.factor, effect: parameter.effect,
      mean: parameter.mean,
      deviation: parameter.deviation, widened: max(parameter.deviation, parameter.mean / 2))
  }

  private static func forEachPart(ofDish facts: DishFacts, _ body: (Int, Double) -> Void) {
    let constants = ScoreConstants.standard
    // Sugars, alcohol and emulsifiers thin out saturated fat as well as vitamins: the dish is judged without their
    // energy, with their carbohydrate.
    let energy = facts.energy - facts[.emptyEnergy]
    let scale = constants.inflammationPortion / max(energy, constants.floorMain)
    let share = energy * scale / constants.inflammationEnergy
    for (index, curve) in curves.enumerated() where facts.known[curve.figure] >= constants.enoughCoverage {
      let amount = facts.amounts[curve.figure] * curve.factor * scale
      body(index, curve.effect * centred((amount - share * curve.mean) / curve.widened))
    }
  }

  /// The estimate of a whole day as if it had the world's mean energy, so that eating more is not counted twice.
  ///
  /// - Returns: The sum over the parameters that are known of the day, and their number; `nil` for a day below
  ///   1000 kcal, because a day that is not whole looks inflammatory whatever it holds.
  public static func density(ofDay facts: DishFacts) -> (value: Double, parameters: Int)? {
    guard facts.energy >= 1000 else { return nil }
    let constants = ScoreConstants.standard
    let scale = constants.inflammationEnergy / facts.energy
    var value = 0.0
    var count = 0
    for curve in curves where facts.known[curve.figure] >= constants.enoughCoverage {
      let amount = facts.amounts[curve.figure] * curve.factor * scale
      value += curve.effect * centred((amount - curve.mean) / curve.deviation)
      count += 1
    }
    return (value, count)
  }

  /// Twice the normal percentile less one: -1 to 1.
  static func centred(_ z: Double) -> Double { erf(z / 1.4142135623730951) }
}
