internal import Ingredients
internal import Matching
internal import Recipes

/// Reads off the lines and the steps what happens to each ingredient.
///
/// The steps are cut into sentences. An ingredient that a sentence names is heated when the same sentence heats, when
/// the pot is hot already, or when a later sentence heats without naming anything of its own ("Bake for an hour").
/// What no sentence names has an unknown fate, unless nothing in the recipe is heated.
struct HandlingReader: Sendable {
  /// A sentence of the steps: its words, and what it does.
  private struct Sentence {
    var words: Set<UInt64>
    var heats: Bool
    var cools: Bool
    var serves: Bool
  }

  private let sentences: [Sentence]
  private let isGrilled: Bool
  private let isDeepFried: Bool
  private let isFermented: Bool
  private let roles: Set<UInt64>
  /// Whether some sentence heats something.
  let heatsSomething: Bool
  /// Whether the recipe has steps at all.
  let hasSteps: Bool

  /// Reads the steps of a recipe.
  init(_ recipe: Recipe) {
    var sentences: [Sentence] = []
    for step in recipe.steps {
      for part in step.text.utf8.split(whereSeparator: { $0 == 0x2E || $0 == 0x3B || $0 == 0x21 }) {
        let spoken = FoodWords(String(part) ?? "").hashes
        let words = Set(spoken)
        if words.isEmpty { continue }
        sentences.append(
          Sentence(
            words: words, heats: Self.heats(Array(spoken)),
            cools: !words.isDisjoint(with: Words.cool),
            serves: !words.isDisjoint(with: Words.serve)))
      }
    }
    self.sentences = sentences
    roles = Words.plain
    hasSteps = !sentences.isEmpty
    heatsSomething = sentences.contains { $0.heats }
    let title = sentences.isEmpty ? [] : Set(FoodWords(recipe.title).hashes)
    isGrilled = sentences.contains { !$0.words.isDisjoint(with: Words.char) }
    isDeepFried =
      sentences.contains { $0.words.contains(Words.deep) && $0.words.contains(Words.fry) }
      || (title.contains(Words.deep) && title.contains(Words.fry))
    isFermented = sentences.contains { !$0.words.isDisjoint(with: Words.ferment) }
  }

  /// Whether a sentence heats something: some word for heating stands in it that is not denied ("do not boil",
  /// "without being heated") and not taken away ("off the heat", "from the heat").
  private static func heats(_ spoken: [UInt64]) -> Bool {
    spoken.indices.contains { index in
      guard Words.heat.contains(spoken[index]) else { return false }
      let before = spoken[max(0, index - 3)..<index]
      if before.contains(where: Words.denials.contains) { return false }
      return spoken[index] != Words.theHeat || !before.contains(where: Words.away.contains)
    }
  }

  /// What happens to an ingredient.
  func handling(of line: ParsedIngredient, stated: Handling) -> Handling {
    var handling = stated
    if !hasSteps {
      if !handling.contains(.heated) { handling.insert(.unknownHeat) }
      return handling
    }
    let names = nameWords(line)
    guard let first = sentences.firstIndex(where: { !$0.words.isDisjoint(with: names) }) else {
      if hasSteps, !heatsSomething { handling.insert(.raw) }
      if !handling.contains(.heated), !handling.contains(.raw) {
        handling.insert(line.forServing ? .raw : .unknownHeat)
      }
      return handling
    }
    if let heat = heat(from: first, names) {
      handling.insert(.heated)
      if isGrilled, !sentences[heat].words.isDisjoint(with: Words.char) { handling.insert(.charred) }
      if isDeepFried, sentences[heat].words.contains(Words.fry) { handling.insert(.deepFried) }
      if sentences[heat...].dropFirst().contains(where: { $0.cools && !$0.heats }) {
        handling.insert(.cooledAfterHeating)
        if let cold = sentences.lastIndex(where: { $0.cools }), cold + 1 < sentences.count,
          sentences[(cold + 1)...].contains(where: { !$0.words.isDisjoint(with: Words.reheat) })
        {
          handling.insert(.reheated)
        }
      }
    } else if !handling.contains(.heated) {
      handling.insert(.raw)
    }
    let mentions = sentences.filter { !$0.words.isDisjoint(with: names) }
    if mentions.contains(where: { !$0.words.isDisjoint(with: Words.soak) }) { handling.insert(.soaked) }
    if isFermented, mentions.contains(where: { !$0.words.isDisjoint(with: Words.ferment) }) {
      handling.insert(.fermented)
    }
    return handling
  }

  /// The first sentence that heats an ingredient which is first named in sentence `first`, or `nil`.
  private func heat(from first: Int, _ names: Set<UInt64>) -> Int? {
    var inPot = false
    for (index, sentence) in sentences.enumerated() where index >= first {
      let isNamed = !sentence.words.isDisjoint(with: names)
      if sentence.heats, isNamed || !inPot || sentence.words.isDisjoint(with: Words.otherParts) {
        if isNamed || index > first { return index }
      }
      if isNamed {
        // Named while the pot is hot: it goes in, unless the sentence serves or garnishes.
        if !sentence.heats, !sentence.serves, index > 0, sentences[index - 1].heats { return index }
        inPot = true
      }
    }
    return nil
  }

  /// What the line itself says.
  static func stated(_ line: ParsedIngredient, isCanned: Bool) -> Handling {
    var handling: Handling = []
    if isCanned { handling.insert(.canned) }
    var words: [UInt64] = []
    if let preparation = line.preparation { words += FoodWords(preparation).hashes }
    if let name = line.name { words += FoodWords(name).hashes }
    for word in words {
      if Words.statedHeat.contains(word) { handling.insert(.heated) }
      if Words.soak.contains(word) { handling.insert(.soaked) }
      if Words.char.contains(word) { handling.insert(.charred) }
      if word == Words.sprouted { handling.insert(.sprouted) }
    }
    return handling
  }

  /// The words by which steps speak of an ingredient: those of its name that name something.
  private func nameWords(_ line: ParsedIngredient) -> Set<UInt64> {
    guard let name = line.name else { return [] }
    let words = FoodWords(name).hashes
    let telling = words.filter { !roles.contains($0) }
    return telling.isEmpty ? Set(words.suffix(1)) : Set(telling)
  }
}

/// The words that the reader looks for.
private enum Words {
  static func set(_ text: String) -> Set<UInt64> { Set(FoodWords(text).hashes) }

  static let heat = set(
    """
    bake baked baking roast roasted roasting simmer simmering simmered boil boiling boiled fry frying fried saute
    sauteed sauteing cook cooking cooked heat heated heating grill grilled grilling broil broiled broiler steam steamed
    steaming poach poached stew braise braised microwave toast toasted sear seared brown browned caramelize caramelise
    melt melted oven skillet saucepan preheat stockpot wok pressure scald reduce deglaze barbecue sizzle blanch bubble
    kochen braten backen erhitzen cuire chauffer bouillir rotir cuocere
    """)
  static let denials = set("not never without dont no")
  static let away = set("off from")
  static let theHeat = FoodWords.word("heat")
  static let cool = set(
    "chill chilled refrigerate refrigerator fridge cool cooled overnight freeze frozen cold")
  static let serve = set("garnish serve sprinkle top topped drizzle scatter decorate dress toss dust")
  static let reheat = set("reheat reheated rewarm fry stir heat")
  static let char = set(
    "grill grilled grilling char charred blacken blackened barbecue broil broiled flame smoke")
  static let soak = set("soak soaked soaking")
  static let ferment = set("ferment fermented fermenting fermentation culture")
  static let statedHeat = set(
    "cooked roasted toasted grilled boiled fried baked steamed poached sauteed blanched")
  static let otherParts = set("pasta rice noodle potato water chicken beef pork fish meat")
  static let deep = FoodWords.word("deep")
  static let fry = FoodWords.word("fry")
  static let sprouted = FoodWords.word("sprouted")
  /// Words of names that steps use for anything.
  static let plain = set(
    """
    fresh dried ground large small medium extra virgin whole red green white black yellow brown sweet hot dry cold of
    and or the a unsalted salted low fat free all purpose plain light dark raw ripe baby good quality powder
    """)
}
