internal import Foods

/// All verdicts on one dish.
///
/// They are a few bits; reasons are put into words when they are asked for.
public struct DishVerdicts: Sendable {
  /// What one line, step, title or other recipe brings.
  struct Piece: Sendable {
    /// 0 and above is a line, -1 the title, -2 and below a step.
    var place: Int32
    /// What it is the evidence of; shared by all recipes with the same line.
    var evidence: LineEvidence

    /// A line's, or what is left of a step's or a title's.
    init(place: Int32, evidence: LineEvidence) {
      self.place = place
      self.evidence = evidence
    }

    var findings: [Finding] { evidence.findings }

    /// What a line brings by the recipe that it refers to.
    init(subrecipe: Subrecipe, number: Int32, _ tables: GateTables) {
      place = Int32(subrecipe.line)
      var findings: [Finding] = []
      for row in 0..<tables.groups.groups.count + tables.watched.count {
        guard let verdict = subrecipe.verdicts.verdict(ofRow: row) else { continue }
        findings.append(
          Finding(
            row: UInt8(row), certainty: verdict == .contains ? .certain : .usual, place: 0,
            source: .subrecipe(number)))
      }
      evidence = LineEvidence(findings, heads: [], isUnread: false, tables)
    }
  }

  let tables: GateTables
  /// The recipe's words, as they were read.
  public let text: RecipeText
  private let pieces: [Piece]
  private let subrecipes: [Subrecipe]
  private let containing: GroupSet
  private let suspected: GroupSet
  /// The numbers, from 0, of lines that could not be read: neither a food nor a known word.
  public let unreadLines: [Int]

  init(
    _ tables: GateTables, _ text: RecipeText, _ pieces: [Piece], _ unread: [Int], _ subrecipes: [Subrecipe]
  ) {
    self.tables = tables
    self.text = text
    self.pieces = pieces
    self.unreadLines = unread
    self.subrecipes = subrecipes
    var containing = GroupSet()
    var suspected = GroupSet()
    for piece in pieces {
      containing.formUnion(piece.evidence.containing)
      suspected.formUnion(piece.evidence.suspected)
    }
    self.containing = containing
    self.suspected = suspected
  }

  /// Every claim with its place, in the order of the recipe.
  var findings: [Finding] {
    pieces.flatMap { piece in
      piece.findings.map { finding in
        var finding = finding
        finding.place = piece.place
        return finding
      }
    }
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

  func verdict(ofRow row: Int) -> Verdict? {
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

  /// Every verdict with its strongest reason alone, in the order of ``all``; several times faster.
  public var brief: [GroupVerdict] {
    var best = [(certainty: UInt8, finding: Finding)?](
      repeating: nil, count: tables.groups.groups.count + tables.watched.count)
    for piece in pieces {
      for finding in piece.findings where finding.certainty > .possible {
        tables.upward(Int(finding.row)).forEach { row in
          if let known = best[row], known.certainty >= finding.certainty.rawValue { return }
          var finding = finding
          finding.place = piece.place
          best[row] = (finding.certainty.rawValue, finding)
        }
      }
    }
    return best.indices.compactMap { row in
      guard let verdict = verdict(ofRow: row), let found = best[row] else { return nil }
      return GroupVerdict(
        avoidance: tables.avoidance(ofRow: row), verdict: verdict,
        evidence: [evidence(found.finding, for: row)])
    }
  }

  private func explained(row: Int) -> GroupVerdict? {
    guard let verdict = verdict(ofRow: row) else { return nil }
    var strong: [Evidence] = []
    var weak: [Evidence] = []
    var seen: Set<Evidence> = []
    for piece in pieces {
      for var finding in piece.findings
      where finding.certainty > .possible && tables.upward(Int(finding.row)).contains(row) {
        finding.place = piece.place
        let reason = evidence(finding, for: row)
        guard seen.insert(reason).inserted else { continue }
        if finding.certainty == .certain { strong.append(reason) } else { weak.append(reason) }
      }
    }
    return GroupVerdict(avoidance: tables.avoidance(ofRow: row), verdict: verdict, evidence: strong + weak)
  }

  /// What only labels can tell about something avoided, one check a line.
  ///
  /// - Precondition: The gate watches `avoidance`; groups are watched always.
  public func labelChecks(for avoidance: Avoidance) -> [LabelCheck] {
    let row = row(of: avoidance)
    var checks: [LabelCheck] = []
    for piece in pieces where piece.place >= 0 {
      for finding in piece.findings
      where finding.certainty < .certain && tables.upward(Int(finding.row)).contains(row) {
        let check = LabelCheck(
          avoidance: avoidance, text: text(at: piece.place),
          lookFor: LabelWords.standard.sentence(for: finding, asking: row, tables))
        if !checks.contains(check) { checks.append(check) }
      }
    }
    return checks
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
    var last: UInt64 = 0
    func add(_ name: String, _ phrase: UInt64) {
      if phrase == last { return }
      chain.append(name)
      last = phrase
    }
    switch finding.source {
    case .term(let term, let via):
      let name = tables.terms.terms[Int(term)].name
      add(tables.terms.names.capitalised(name), tables.terms.names.phrase(name))
      if via >= 0 { add(tables.terms.names[via], tables.terms.names.phrase(via)) }
    case .likeTerm(let term):
      let name = tables.terms.terms[Int(term)].name
      add("A word like \(tables.terms.names[name])", tables.terms.names.phrase(name))
    case .watched(let term):
      let name = tables.watchedTerms.terms[Int(term)].name
      add(tables.watchedTerms.names.capitalised(name), tables.watchedTerms.names.phrase(name))
    case .food(let food, let via):
      let name = tables.foods.food(FoodID(row: Int(food)))?.name ?? "Matched food"
      add(name, WordList(name).phraseHash)
      if via >= 0 { add(tables.terms.names[via], tables.terms.names.phrase(via)) }
    case .label:
      add("What the label leaves open", 1)
    case .subrecipe(let number):
      return subrecipeChain(Int(number), row)
    }
    if Int(finding.row) != row {
      add(tables.plainName(ofRow: Int(finding.row)), tables.phrase(ofRow: Int(finding.row)))
    }
    add(tables.plainName(ofRow: row), tables.phrase(ofRow: row))
    return chain
  }

  /// The other recipe's name, then its own strongest derivation.
  private func subrecipeChain(_ number: Int, _ row: Int) -> [String] {
    let other = subrecipes[number].verdicts
    return [other.text.title] + (other.explained(row: row)?.evidence.first?.chain ?? [])
  }
}

extension DishVerdicts {
  /// The numbers of the lines that bring a group, surely or usually.
  func lines(bringing group: GroupID) -> Set<Int> {
    guard let row = tables.groups.row(of: group) else { return [] }
    var lines: Set<Int> = []
    for piece in pieces where piece.place >= 0 {
      if piece.evidence.containing.contains(row) || piece.evidence.suspected.contains(row) {
        lines.insert(Int(piece.place))
      }
    }
    return lines
  }
}
