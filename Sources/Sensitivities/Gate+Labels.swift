public import Foods

extension Gate {
  /// What the label of something bought must be read for.
  ///
  /// - Parameters:
  ///   - line: The ingredient line, or the food's name.
  ///   - food: The food it was matched to, when there is one.
  ///   - avoidances: What those who eat avoid; what this gate does not watch is passed over.
  /// - Returns: One check for each thing avoided that the product may hold or whose absence it claims, in the order
  ///   of `avoidances`.
  public func labelChecks(for line: String, food: FoodID? = nil, avoidances: [Avoidance]) -> [LabelCheck] {
    var reader = LineReader(tables)
    var findings: [Finding] = []
    let reading = reader.read(line, place: 0, into: &findings)
    if let food {
      for claim in tables.foods.claims(of: food, terms: tables.terms)
      where !reading.claimed.contains(Int(claim.row)) && !reading.silenced.contains(Int(claim.row)) {
        findings.append(
          Finding(
            row: claim.row, certainty: claim.certainty, place: 0,
            source: .food(Int32(food.row), via: claim.via)))
      }
    }
    let verdicts = DishVerdicts(tables, RecipeText(title: "", lines: [line]), findings, [])
    return avoidances.filter { tables.row(of: $0) != nil }.flatMap { verdicts.labelChecks(for: $0).prefix(1) }
  }
}
