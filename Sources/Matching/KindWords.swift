internal import Foods

/// Words that name the kind of a food and may follow its name: burrata cheese, cremini mushrooms, ghee butter.
struct KindWords: Sendable {
  private let categories: [UInt64: [CategoryID]]

  init() {
    var categories: [UInt64: [CategoryID]] = [:]
    for (word, paths) in Self.kinds { categories[FoodWords.word(word)] = paths.map(CategoryID.init) }
    self.categories = categories
  }

  /// Whether the word names a kind to which the category belongs.
  func isKind(_ word: UInt64, of category: CategoryID) -> Bool {
    categories[word]?.contains { category.isWithin($0) } ?? false
  }

  private static let kinds: [(word: String, categories: [String])] = [
    ("cheese", ["dairy.cheese"]), ("bread", ["bread"]), ("loaf", ["bread"]), ("roll", ["bread"]),
    ("bun", ["bread"]),
    ("pasta", ["grain.wheat.pasta", "grain.noodle"]), ("noodle", ["grain"]), ("lettuce", ["vegetable.leafy"]),
    ("greens", ["vegetable.leafy", "vegetable.crucifer"]), ("mushroom", ["vegetable.mushroom"]),
    ("chili", ["vegetable.nightshade", "vegetable.pickled", "spice.nightshade"]),
    ("pepper", ["vegetable.nightshade", "vegetable.pickled"]), ("squash", ["vegetable.squash"]),
    ("onion", ["vegetable.allium"]), ("cabbage", ["vegetable.crucifer"]),
    ("bean", ["legume", "vegetable.pod"]),
    ("pea", ["legume", "vegetable.pod"]), ("lentil", ["legume.lentil"]), ("rice", ["grain.rice"]),
    ("sausage", ["meat.processed", "poultry.processed"]), ("ham", ["meat.processed"]), ("fish", ["fish"]),
    ("liqueur", ["alcohol"]), ("wine", ["alcohol.wine"]), ("brandy", ["alcohol.spirit"]),
    ("beer", ["alcohol.beer"]),
    ("nut", ["nut"]), ("seed", ["seed", "spice"]), ("herb", ["herb"]), ("butter", ["dairy.butter"]),
    ("cracker", ["snack"]), ("cookie", ["sweet.baked"]), ("steak", ["meat"]), ("meat", ["meat", "poultry"]),
    ("vinegar", ["condiment.vinegar"]), ("sauce", ["condiment", "legume.soy.sauce", "fish.sauce"]),
    ("paste", ["condiment"]), ("apple", ["fruit.pome"]), ("pear", ["fruit.pome"]), ("plum", ["fruit.stone"]),
    ("orange", ["fruit.citrus"]), ("grape", ["fruit.grape"]), ("fruit", ["fruit"]),
    ("olive", ["fruit.olive"]),
    ("potato", ["vegetable.tuber"]), ("tomato", ["vegetable.nightshade.tomato"]), ("sugar", ["sugar"]),
    ("syrup", ["sugar"]), ("flour", ["grain"]), ("spice", ["spice"]), ("seasoning", ["spice", "herb.dried"]),
    ("powder", ["spice"]), ("yogurt", ["dairy.yogurt"]), ("cream", ["dairy.cream"]), ("milk", ["dairy.milk"]),
    ("seaweed", ["vegetable.seaweed"]), ("shellfish", ["shellfish"]), ("dough", ["sweet.dough"]),
    ("pastry", ["sweet.dough"]), ("chocolate", ["sweet.chocolate"]), ("candy", ["sweet"]),
    ("oil", ["fat.oil"]),
    ("stock", ["condiment.stock"]), ("broth", ["condiment.stock"]), ("dressing", ["condiment.dressing"]),
  ]
}
