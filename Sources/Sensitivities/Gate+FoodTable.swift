public import Foods

extension Gate {
  /// A gate over a food table.
  ///
  /// - Parameters:
  ///   - watching: Foods, categories and words of people's own; groups are watched always.
  ///   - table: The table that the lines were matched with.
  public init(watching: [Avoidance] = [], table: FoodTable) {
    self.init(watching: watching, allFoods: { table.concepts }, food: { table[$0] })
  }
}

extension Vocabulary {
  /// The vocabulary with the concepts and categories of a food table.
  public init(table: FoodTable) {
    self.init(foods: Array(table.concepts))
  }
}
