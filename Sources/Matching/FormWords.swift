internal import Foods

/// The words that turn one food into another, and those that say it is cooked.
struct FormWords: Sendable {
  /// A form of a food: the words that must all be there, and the food that is meant then.
  struct Form: Sendable {
    var words: [UInt64]
    var food: FoodID
  }

  /// Forms by their food, those with most words first.
  private var forms: [FoodID: [Form]] = [:]
  /// Every word of every form, so that other words need not be looked at.
  private var known: Set<UInt64> = []
  private let cooked: Set<UInt64>

  init(_ table: FoodTable, roles: WordRoles) {
    cooked = Set(["cooked", "boiled", "steamed", "leftover"].map(FoodWords.word))
    table.forEachFormed { food, found in
      let own = found.map { form in
        Form(words: FoodWords(form.words).hashes.map(roles.usual), food: form.food)
      }
      forms[food] = own.sorted { $0.words.count > $1.words.count }
      for form in own { known.formUnion(form.words) }
    }
  }

  /// Whether a word is part of some form, or says that the food is cooked.
  func matters(_ word: UInt64) -> Bool { known.contains(word) || cooked.contains(word) }

  /// Whether a word says that the food is cooked.
  func saysCooked(_ word: UInt64) -> Bool { cooked.contains(word) }

  /// The food that is meant with these words; more words win.
  func target(of food: FoodID, _ words: [UInt64]) -> FoodID? {
    forms[food]?.first { $0.words.allSatisfy(words.contains) }?.food
  }

  /// Whether the food has forms at all.
  func hasForms(_ food: FoodID) -> Bool { forms[food] != nil }
}
