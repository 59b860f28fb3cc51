/// How much of something one serving of a dish holds.
public struct Dose: Hashable, Sendable {
  /// Of what.
  public var group: GroupID
  /// What is known to be in one serving, in ``unit``.
  public var known: Double
  /// Lines that can bring it and whose amount is not known; the true dose is then above ``known``.
  public var unknownLines: [String]
  /// Thresholds.
  public var limit: DoseLimit

  /// What the dose means for somebody who counts it.
  enum Judgement {
    case above(String)
    case unknown(String)
    case below(String?)
  }

  func judged() -> Judgement {
    let figure = "\(Dose.rounded(known)) \(limit.unit) of \(limit.name) a serving"
    if known > limit.perSitting {
      return .above(
        "\(figure), above \(Dose.rounded(limit.perSitting)) \(limit.unit) at one sitting (\(limit.source))")
    }
    if !unknownLines.isEmpty {
      return .unknown(
        "may contain \(limit.name) above the limit: not known how much is in \(unknownLines.joined(separator: "; "))"
      )
    }
    return .below(known > limit.perSitting / 2 ? figure : nil)
  }

  /// Two decimals at most, without a locale.
  static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// How much of something is taken to be tolerated.
public struct DoseLimit: Hashable, Sendable {
  /// The group whose dose it is.
  public var group: GroupID
  /// The name in sentences: `lactose`.
  public var name: String
  /// The unit: `g` or `mg`.
  public var unit: String
  /// At one sitting.
  public var perSitting: Double
  /// In a day, or `nil` when no figure is published.
  public var perDay: Double?
  /// Where the figures come from.
  public var source: String
}

/// The doses of one serving of a dish, for the groups that are counted.
public struct DishDoses: Hashable, Sendable {
  private let doses: [GroupID: Dose]

  /// Makes doses.
  public init(_ doses: [Dose]) {
    self.doses = Dictionary(doses.map { ($0.group, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The dose of a group, or `nil` when it is not counted.
  public subscript(group: GroupID) -> Dose? { doses[group] }

  /// The doses in the order of their groups' names.
  public var all: [Dose] { doses.values.sorted { $0.group < $1.group } }

  /// The doses of several servings, or of a part of one.
  public func scaled(by servings: Double) -> DishDoses {
    DishDoses(
      doses.values.map { dose in
        var dose = dose
        dose.known *= servings
        if servings == 0 { dose.unknownLines = [] }
        return dose
      })
  }

  /// What several dishes of one sitting, or of one day, hold together.
  public func adding(_ other: DishDoses) -> DishDoses {
    var sum = doses
    for (group, dose) in other.doses {
      sum[group, default: Dose(group: group, known: 0, unknownLines: [], limit: dose.limit)].known +=
        dose.known
      sum[group]?.unknownLines += dose.unknownLines
    }
    return DishDoses(Array(sum.values))
  }
}
