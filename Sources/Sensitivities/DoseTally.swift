public import Nutrition

/// A dish as one person eats of it.
public struct EatenDish: Sendable {
  /// The analysis; its servings say what one serving is.
  public var analysis: DishAnalysis
  /// The verdicts on the same dish.
  public var verdicts: DishVerdicts
  /// How many servings are eaten, after portions were scaled to the person.
  public var servings: Double

  /// Makes an eaten dish.
  public init(_ analysis: DishAnalysis, _ verdicts: DishVerdicts, servings: Double = 1) {
    self.analysis = analysis
    self.verdicts = verdicts
    self.servings = servings
  }
}

/// Over what time doses are added up.
public enum DoseSpan: String, Hashable, Sendable, Codable {
  /// At one sitting.
  case sitting
  /// Over a day.
  case day
}

/// What several dishes bring together, against the thresholds.
public struct DoseTally: Hashable, Sendable {
  /// How a sum stands to its threshold.
  public enum Standing: String, Hashable, Sendable, Codable {
    /// Everything is known and no more than the threshold.
    case within
    /// What is known is no more than the threshold, and something is not known: it may be above.
    case unknown
    /// What is known alone is above the threshold.
    case above
    /// No threshold is published for this span.
    case noThreshold
  }

  /// One sum.
  public struct Entry: Hashable, Sendable {
    /// The sum; ``Dose/known`` in the unit of its limit, over everything eaten.
    public var dose: Dose
    /// The threshold for the span, in the same unit, or `nil` when none is published.
    public var threshold: Double?
    /// How they stand.
    public var standing: Standing

    /// The sum as a clause: `13.5 g of lactose, above 12 g at one sitting (EFSA 2010, ...)`.
    public func words(_ span: DoseSpan) -> String {
      let when = span == .sitting ? "at one sitting" : "in a day"
      let figure = "\(Dose.rounded(dose.known)) \(dose.limit.unit) of \(dose.limit.name)"
      guard let threshold else { return "\(figure) \(when); no threshold is published" }
      let limit = "\(Dose.rounded(threshold)) \(dose.limit.unit) \(when) (\(dose.limit.source))"
      switch standing {
      case .above: return "\(figure), above \(limit)"
      case .unknown:
        return
          "\(figure) known, may be above \(limit): not known how much is in "
          + dose.unknownLines.joined(separator: "; ")
      case .within, .noThreshold: return "\(figure), within \(limit)"
      }
    }
  }

  /// Over what time.
  public let span: DoseSpan
  /// The sums in the order of their groups' names.
  public let entries: [Entry]
  /// Verdicts on histamine of the dishes that have one.
  ///
  /// It is a class and no dose: no tolerated amount is established,
  /// and what a ferment holds differs from one jar to the next.
  public let histamine: [GroupVerdict]

  init(span: DoseSpan, doses: DishDoses, histamine: [GroupVerdict]) {
    self.span = span
    self.histamine = histamine
    entries = doses.all.map { dose in
      let threshold = span == .sitting ? dose.limit.perSitting : dose.limit.perDay
      let standing: Standing =
        threshold.map { threshold in
          dose.known > threshold ? .above : dose.unknownLines.isEmpty ? .within : .unknown
        } ?? .noThreshold
      return Entry(dose: dose, threshold: threshold, standing: standing)
    }
  }

  /// The sum of a group, or `nil` when it is not counted.
  public subscript(group: GroupID) -> Entry? { entries.first { $0.dose.group == group } }
}
