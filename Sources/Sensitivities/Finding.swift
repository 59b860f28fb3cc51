/// One claim found in a recipe, kept small: everything a person reads is made from it when it is asked for.
struct Finding: Sendable {
  /// What made the claim.
  enum Source: Sendable {
    /// A term of the tables, with the place of the carrier's name or -1.
    case term(Int32, via: Int32)
    /// A term of the tables that a misspelt word is one letter away from.
    case likeTerm(Int32)
    /// A term of the person's own.
    case watched(Int32)
    /// The matched food, by its row, with the place of the carrier's name or -1.
    case food(Int32, via: Int32)
    /// A label on the line that speaks for the group.
    case label
    /// Another recipe that the line refers to, by its number among those that were given.
    case subrecipe(Int32)
  }

  /// The row of the group or, after the groups, of the avoidance that is watched beside them.
  var row: UInt8
  var certainty: Certainty
  /// 0 and above is a line, -1 the title, -2 and below a step.
  var place: Int32
  var source: Source
  /// The hash of the word, when a single word of the recipe's makes the claim; else 0.
  var word: UInt64 = 0
  /// Whether the claim is of a product of several ingredients, which a step can mean as what is being made.
  var isProduct = false
}
