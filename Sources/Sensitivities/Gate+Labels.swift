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
    let evidence = evidence(on: line, food.map { MatchedFood(food: $0) }, &reader)
    let verdicts = DishVerdicts(
      tables, RecipeText(title: "", lines: [line]), [.init(place: 0, evidence: evidence)], [], [])
    return avoidances.filter { tables.row(of: $0) != nil }.flatMap { verdicts.labelChecks(for: $0).prefix(1) }
  }
}
