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
      let food = tables.terms.names[Int(tables.terms.terms[Int(term)].name)]
      return product(food, via >= 0 ? tables.terms.names[Int(via)] : nil, name)
    case .watched(let term):
      return product(tables.watchedTerms.names[Int(tables.watchedTerms.terms[Int(term)].name)], nil, name)
    case .food(_, let via):
      let source = via >= 0 ? " (\(tables.terms.names[Int(via)]))" : ""
      return "some products of this kind hold \(name.lowercased())\(source): read the ingredients"
    }
  }

  private func product(_ food: String, _ carrier: String?, _ name: String) -> String {
    let source = carrier.map { " (\($0))" } ?? ""
    return "some makers' \(food) holds \(name.lowercased())\(source): read the ingredients"
  }
}
