/// Whether a dish may be served to some people, and what must be told with the answer.
public struct Decision: Hashable, Sendable {
  /// A reason why not.
  public struct Refusal: Hashable, Sendable {
    /// For whose sake.
    public var person: String
    /// What that person avoids, and how strictly.
    public var sensitivity: Sensitivity
    /// The verdict, or `nil` when the dish is refused because of lines that could not be read.
    public var verdict: GroupVerdict?
    /// The reason as a clause: `contains fish: Worcestershire sauce -> anchovy -> fish (2 tsp Worcestershire sauce)`.
    public var reason: String
  }

  /// Something to tell with an allowed dish.
  public struct Caution: Hashable, Sendable {
    /// For whose sake.
    public var person: String
    /// What that person avoids, and how strictly.
    public var sensitivity: Sensitivity
    /// What to tell, as a clause.
    public var reason: String
  }

  /// Why the dish is refused; empty when it is allowed.
  public var refusals: [Refusal] = []
  /// What to tell beside.
  public var cautions: [Caution] = []
  /// What only labels can tell, for those who eat.
  public var labelChecks: [LabelCheck] = []

  /// Whether the dish may be served.
  ///
  /// It says that no source is listed, never more.
  public var isAllowed: Bool { refusals.isEmpty }
}

extension Gate {
  /// Decides for everybody who eats.
  ///
  /// - Parameters:
  ///   - verdicts: The dish's verdicts, of this gate.
  ///   - people: Who eats; a dish must suit all of them.
  ///   - doses: What one serving holds, for limits; without them a limit tells the presence and refuses nothing.
  /// - Returns: Whether the dish may be served, with every reason.
  /// - Precondition: The gate watches everything that these people avoid.
  public func decide(_ verdicts: DishVerdicts, for people: [Person], doses: DishDoses? = nil) -> Decision {
    var decision = Decision()
    for person in people {
      for sensitivity in person.sensitivities { judge(verdicts, person, sensitivity, doses, &decision) }
    }
    return decision
  }

  /// Decides for a whole household.
  public func decide(_ verdicts: DishVerdicts, for household: Household, doses: DishDoses? = nil) -> Decision
  {
    decide(verdicts, for: household.people, doses: doses)
  }

  private func judge(
    _ verdicts: DishVerdicts, _ person: Person, _ sensitivity: Sensitivity, _ doses: DishDoses?,
    _ decision: inout Decision
  ) {
    if sensitivity.severity == .limit {
      judgeLimit(verdicts, person, sensitivity, doses, &decision)
      return
    }
    let verdict = verdicts.verdict(for: sensitivity.avoidance)
    let blocks = verdict == .contains || (verdict == .mayContain && sensitivity.severity == .allergy)
    if blocks, let explained = verdicts.explained(sensitivity.avoidance) {
      decision.refusals.append(
        .init(
          person: person.name, sensitivity: sensitivity, verdict: explained,
          reason: clause(explained, verdicts)))
      return
    }
    if sensitivity.severity == .allergy, verdicts.isUnverified {
      decision.refusals.append(
        .init(person: person.name, sensitivity: sensitivity, verdict: nil, reason: unread(verdicts)))
      return
    }
    if let explained = verdicts.explained(sensitivity.avoidance) {
      decision.cautions.append(
        .init(person: person.name, sensitivity: sensitivity, reason: clause(explained, verdicts)))
    } else if verdicts.isUnverified {
      decision.cautions.append(
        .init(person: person.name, sensitivity: sensitivity, reason: unread(verdicts)))
    }
    for check in verdicts.labelChecks(for: sensitivity.avoidance) where !decision.labelChecks.contains(check)
    {
      decision.labelChecks.append(check)
    }
  }

  private func judgeLimit(
    _ verdicts: DishVerdicts, _ person: Person, _ sensitivity: Sensitivity, _ doses: DishDoses?,
    _ decision: inout Decision
  ) {
    guard case .group(let id) = sensitivity.avoidance, let dose = doses?[id] else {
      if let explained = verdicts.explained(sensitivity.avoidance) {
        decision.cautions.append(
          .init(person: person.name, sensitivity: sensitivity, reason: clause(explained, verdicts)))
      }
      return
    }
    let judgement = dose.judged()
    switch judgement {
    case .above(let reason):
      decision.refusals.append(
        .init(
          person: person.name, sensitivity: sensitivity, verdict: verdicts.explained(sensitivity.avoidance),
          reason: reason))
    case .unknown(let reason), .below(let reason?):
      decision.cautions.append(.init(person: person.name, sensitivity: sensitivity, reason: reason))
    case .below(nil): break
    }
  }

  private func clause(_ verdict: GroupVerdict, _ verdicts: DishVerdicts) -> String {
    let name =
      verdicts.tables.row(of: verdict.avoidance).map { verdicts.tables.plainName(ofRow: $0) }
      ?? verdict.avoidance.key
    guard let first = verdict.evidence.first else { return "\(verdict.verdict.words) \(name)" }
    return "\(verdict.verdict.words) \(name): \(first.derivation) (\(first.text))"
  }

  private func unread(_ verdicts: DishVerdicts) -> String {
    let lines = verdicts.unreadLines.map { verdicts.text.lines[$0] }.joined(separator: "; ")
    return "may contain anything: this could not be read: \(lines)"
  }
}
