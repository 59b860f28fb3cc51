internal import Foods

/// All verdicts on one dish.
///
/// They are a few bits; reasons are put into words when they are asked for.
public struct DishVerdicts: Sendable {
  let tables: GateTables
  /// The recipe's words, as they were read.
  public let text: RecipeText
  let findings: [Finding]
  private let containing: GroupSet
  private let suspected: GroupSet
  /// The numbers, from 0, of lines that could not be read: neither a food nor a known word.
  public let unreadLines: [Int]

  init(_ tables: GateTables, _ text: RecipeText, _ findings: [Finding], _ unread: [Int]) {
    self.tables = tables
    self.text = text
    self.findings = findings
    self.unreadLines = unread
    var containing = GroupSet()
    var suspected = GroupSet()
    for finding in findings {
      switch finding.certainty {
      case .certain: containing.formUnion(tables.upward(Int(finding.row)))
      case .usual: suspected.formUnion(tables.upward(Int(finding.row)))
      case .possible: break
      }
    }
    self.containing = containing
    self.suspected = suspected
  }

  /// Whether a line could not be read, so that anything may hide in it.
  public var isUnverified: Bool { !unreadLines.isEmpty }

  /// The bare verdict, or `nil` when no source is listed.
  ///
  /// - Precondition: The gate watches `avoidance`; groups are watched always.
  public func verdict(for avoidance: Avoidance) -> Verdict? { verdict(ofRow: row(of: avoidance)) }

  private func row(of avoidance: Avoidance) -> Int {
    guard let row = tables.row(of: avoidance) else {
      preconditionFailure("this gate does not watch \(avoidance.key)")
    }
    return row
  }

  private func verdict(ofRow row: Int) -> Verdict? {
    containing.contains(row) ? .contains : suspected.contains(row) ? .mayContain : nil
  }

  /// The verdict with its reasons, or `nil` when no source is listed.
  ///
  /// - Precondition: The gate watches `avoidance`; groups are watched always.
  public func explained(_ avoidance: Avoidance) -> GroupVerdict? { explained(row: row(of: avoidance)) }

  /// Every verdict with its reasons: groups in the order of the vocabulary, then what is watched beside them.
  public var all: [GroupVerdict] {
    (0..<tables.groups.groups.count + tables.watched.count).compactMap { explained(row: $0) }
  }

  private func explained(row: Int) -> GroupVerdict? {
    guard let verdict = verdict(ofRow: row) else { return nil }
    let reasons = findings.enumerated()
      .filter { $0.element.certainty > .possible && tables.upward(Int($0.element.row)).contains(row) }
      .sorted { ($1.element.certainty, $0.offset) < ($0.element.certainty, $1.offset) }
      .map { evidence($0.element, for: row) }
    var seen: Set<Evidence> = []
    return GroupVerdict(
      avoidance: tables.avoidance(ofRow: row), verdict: verdict,
      evidence: reasons.filter { seen.insert($0).inserted })
  }

  /// What only labels can tell about something avoided, one check a line.
  ///
  /// - Precondition: The gate watches `avoidance`; groups are watched always.
  public func labelChecks(for avoidance: Avoidance) -> [LabelCheck] {
    let row = row(of: avoidance)
    var seen: Set<LabelCheck> = []
    return findings.compactMap { finding in
      guard finding.certainty < .certain, finding.place >= 0,
        tables.upward(Int(finding.row)).contains(row)
      else { return nil }
      let check = LabelCheck(
        avoidance: avoidance, text: text(at: finding.place),
        lookFor: LabelWords.standard.sentence(for: finding, asking: row, tables))
      return seen.insert(check).inserted ? check : nil
    }
  }

  private func evidence(_ finding: Finding, for row: Int) -> Evidence {
    let place: EvidencePlace =
      finding.place >= 0
      ? .line(Int(finding.place)) : finding.place == -1 ? .title : .step(Int(-2 - finding.place))
    return Evidence(
      place: place, text: text(at: finding.place), certainty: finding.certainty,
      chain: chain(finding, for: row))
  }

  private func text(at place: Int32) -> String {
    place >= 0 ? text.lines[Int(place)] : place == -1 ? text.title : text.steps[Int(-2 - place)]
  }

  /// From what was read, by way of its carrier and narrower groups, to the group asked for.
  private func chain(_ finding: Finding, for row: Int) -> [String] {
    var chain: [String] = []
    switch finding.source {
    case .term(let term, let via):
      chain.append(tables.terms.names[Int(tables.terms.terms[Int(term)].name)])
      if via >= 0 { chain.append(tables.terms.names[Int(via)]) }
    case .watched(let term):
      chain.append(tables.watchedTerms.names[Int(tables.watchedTerms.terms[Int(term)].name)])
    case .food(let food, let via):
      chain.append(tables.foods.food(FoodID(row: Int(food)))?.name ?? "matched food")
      if via >= 0 { chain.append(tables.terms.names[Int(via)]) }
    case .label:
      chain.append("what the label leaves open")
    }
    chain[0] = chain[0].prefix(1).uppercased() + chain[0].dropFirst()
    let own = tables.plainName(ofRow: Int(finding.row))
    if Int(finding.row) != row, !tables.names(own, chain.last) { chain.append(own) }
    let asked = tables.plainName(ofRow: row)
    if !tables.names(asked, chain.last) { chain.append(asked) }
    return chain
  }
}

extension DishVerdicts {
  /// The numbers of the lines that bring a group, surely or usually.
  func lines(bringing group: GroupID) -> Set<Int> {
    guard let row = tables.groups.row(of: group) else { return [] }
    return Set(
      findings.filter {
        $0.place >= 0 && $0.certainty > .possible && tables.upward(Int($0.row)).contains(row)
      }.map { Int($0.place) })
  }
}
