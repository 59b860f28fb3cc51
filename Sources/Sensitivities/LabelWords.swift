/// The words of a label check.
struct LabelWords: Sendable {
  static let standard = LabelWords()

  /// What to look for, for one finding and the group that is asked for.
  func sentence(for finding: Finding, asking row: Int, _ tables: GateTables) -> String {
    let name = tables.name(ofRow: row)
    switch finding.source {
    case .label:
      return "the line asks for a product without \(name.lowercased()); the label must say so, and name none"
    case .term(let term, let via):
      let food = tables.terms.names[tables.terms.terms[Int(term)].name]
      return product(food, via >= 0 ? tables.terms.names[via] : nil, name)
    case .likeTerm(let term):
      return
        "a word looks like \(tables.terms.names[tables.terms.terms[Int(term)].name]); find out what is meant"
    case .subrecipe:
      return "another recipe goes into this dish and may hold \(name.lowercased()): read that recipe's labels"
    case .watched(let term):
      return product(tables.watchedTerms.names[tables.watchedTerms.terms[Int(term)].name], nil, name)
    case .food(_, let via):
      let source = via >= 0 ? " (\(tables.terms.names[via]))" : ""
      return "some products of this kind hold \(name.lowercased())\(source): read the ingredients"
    }
  }

  private func product(_ food: String, _ carrier: String?, _ name: String) -> String {
    let source = carrier.map { " (\($0))" } ?? ""
    return "some makers' \(food) holds \(name.lowercased())\(source): read the ingredients"
  }
}
