/// Everything that one line, step or title brings, worked out once for its words and its food.
final class LineEvidence: Sendable {
  let findings: [Finding]
  /// The groups that it surely brings, with those they are sources of.
  let containing: GroupSet
  /// The groups that it usually brings, with those they are sources of.
  let suspected: GroupSet
  /// The foods and kinds of food that it names, as hashes: a word of a step may mean one of them.
  let heads: [UInt64]
  /// Whether nobody can say what it is.
  let isUnread: Bool

  init(_ findings: [Finding], heads: [UInt64], isUnread: Bool, _ tables: GateTables) {
    self.findings = findings
    self.heads = heads
    self.isUnread = isUnread
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
}
