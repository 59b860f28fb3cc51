internal import Foods

/// A word of a name with its role.
private struct Word {
  var hash: UInt64
  var role: WordRole?
  /// The hash as it was written, when that differs: "peppers" are not "pepper".
  var plural: UInt64?
}

extension FoodMatcher {
  /// Finds what a name means, without memory.
  func search(_ name: String) -> NameMatch {
    let text = FoodWords(name)
    let all = text.hashes.map(roles.usual)
    if all.isEmpty { return NameMatch(food: nil, confidence: .guess, reason: "the name has no words") }
    if all.count == 1, let food = names.food(text.hashes[...]) {
      return NameMatch(food: food, confidence: .sure, reason: "its own name")
    }
    if let found = whole(all[...]) { return found }
    if let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")), comma > name.startIndex {
      let found = search(String(name[..<comma]))
      if found.food != nil {
        var found = weaker(found, .likely, "the name up to the comma")
        found.forms += FoodWords(String(name[comma...])).hashes.map(roles.usual)
        return found
      }
    }
    let words = text.hashes.map { hash in
      let usual = roles.usual(hash)
      return Word(hash: usual, role: roles.role(usual), plural: usual == hash ? nil : hash)
    }
    if words.contains(where: { $0.role == .stop }), let found = amongDropped(words, kept: 2) { return found }
    let clause = mainClause(words)
    if clause.count < words.count, let found = whole(clause.map(\.hash)[...]) {
      return weaker(found, .likely, "taken from a longer name")
    }
    if clause.last(where: { $0.role != .drop && $0.role != .tail })?.role == .thing {
      return NameMatch(
        food: foods.id(ofSlug: "equipment"), confidence: .likely, reason: "a thing and no food")
    }
    if let found = alternatives(words) { return found }
    if let found = inside(clause) { return found }
    if let found = respelled(text, all) { return found }
    if let found = tail(clause) { return found }
    if let found = head(clause) { return found }
    return nothing(clause)
  }

  /// A name that is a food's name as it stands.
  private func whole(_ words: ArraySlice<UInt64>) -> NameMatch? {
    if words.isEmpty { return nil }
    if let food = names.food(words) {
      return NameMatch(food: food, confidence: .sure, reason: "its own name")
    }
    if let food = names.foodInAnyOrder(words) {
      return NameMatch(food: food, confidence: .sure, reason: "its own name in another order")
    }
    return nil
  }

  /// The words up to the first that starts another clause ("with", "in"); all of them when that would leave none.
  private func mainClause(_ words: [Word]) -> [Word] {
    guard let stop = words.firstIndex(where: { $0.role == .stop }) else { return words }
    let front = words[..<stop]
    if front.contains(where: { $0.role == nil || $0.role == .form || $0.role == .shade }) {
      return Array(front)
    }
    return words.filter { $0.role != .stop }
  }

  /// The first of several alternatives; "lemon or lime juice" lends its last word to "lemon".
  private func alternatives(_ words: [Word]) -> NameMatch? {
    guard let place = words.firstIndex(where: { $0.role == .either }), place > 0 else { return nil }
    let first = Array(words[..<place])
    let rest = words[(place + 1)...]
    // "orange or yellow tomatoes": a colour and no fruit.
    if first.last?.hash == Self.orange, rest.first?.role == .shade,
      let found = inside(mainClause(Array(rest)))
    {
      return weaker(found, .likely, "the second of alternatives")
    }
    if let last = rest.last(where: { $0.role == nil }), rest.count > 1 {
      let lent = first.filter { $0.role != .drop } + [last]
      if let found = whole(lent.map(\.hash)[...]) {
        return weaker(found, .likely, "the first of alternatives")
      }
    }
    if let found = whole(first.map(\.hash)[...]) {
      return weaker(found, .likely, "the first of alternatives")
    }
    if let found = inside(mainClause(first)) { return weaker(found, .likely, "the first of alternatives") }
    if let last = rest.last(where: { $0.role == nil }), rest.count > 1,
      let found = inside(mainClause(first + [last]))
    {
      return weaker(found, .likely, "the first of alternatives")
    }
    // "raisins, currants or cherries" without its commas.
    let plain = first.filter { $0.role != .drop && $0.role != .shade }
    if plain.count > 1, let food = names.food(ofWord: plain[0].hash),
      plain.allSatisfy({ names.food(ofWord: $0.hash) != nil })
    {
      return NameMatch(food: food, confidence: .guess, reason: "the first of alternatives")
    }
    let other = Array(rest)
    if other.isEmpty { return nil }
    if let found = whole(other.map(\.hash)[...]) ?? inside(mainClause(other)) {
      return weaker(found, .guess, "the second of alternatives")
    }
    return nil
  }

  /// The longest run of words that is a food's name, when all that is left may be left.
  private func inside(_ words: [Word]) -> NameMatch? {
    var kept = words.filter { $0.role != .drop }
    if let found = amongDropped(words, kept: kept.count) { return found }
    if var found = fit(kept, dropped: kept.count < words.count) {
      found.forms += words.filter { $0.role == .drop }.map(\.hash)
      return found
    }
    // "head of garlic", "juice of lemons": the food stands behind "of".
    if let of = kept.firstIndex(where: { $0.role == .of }) {
      let behind = Array(kept[(of + 1)...])
      let front = kept[..<of]
      if front.allSatisfy({ $0.role == .tail || $0.role == .shade || $0.role == .form }),
        let found = fit(behind, dropped: true)
      {
        return found
      }
      kept.remove(at: of)
      if let found = fit(kept, dropped: true) { return found }
    }
    return fit(words, dropped: false)
  }

  /// A run of words that is a name with words in it that are dropped elsewhere: the "top round steak" of "boneless
  /// beef top round steak", where only words to be dropped stand around it.
  private func amongDropped(_ words: [Word], kept: Int) -> NameMatch? {
    let most = min(words.count - 1, names.longest)
    guard kept < words.count, most > kept else { return nil }
    let hashes = words.map(\.hash)
    for size in stride(from: most, to: kept, by: -1) {
      for start in 0...(words.count - size) {
        let span = start..<(start + size)
        guard words[..<start].allSatisfy({ $0.role == .drop }),
          words[span.upperBound...].allSatisfy({ $0.role == .drop }), let food = names.food(hashes[span])
        else { continue }
        let forms = words.indices.filter { !span.contains($0) }.map { hashes[$0] }
        return NameMatch(food: food, confidence: .sure, reason: "its own name", forms: forms)
      }
    }
    return nil
  }

  private func fit(_ words: [Word], dropped: Bool) -> NameMatch? {
    let hashes = words.map(\.hash)
    if let found = whole(hashes[...]) {
      return dropped ? NameMatch(food: found.food, confidence: .sure, reason: "its own name") : found
    }
    let front = Array(words.prefix(1 + (words.lastIndex { $0.role != .tail } ?? words.count - 1)))
    if front.count < words.count, let found = whole(front.map(\.hash)[...]) {
      return NameMatch(
        food: found.food, confidence: .sure, reason: "its own name", forms: Array(hashes[front.count...]))
    }
    for size in stride(from: min(words.count - 1, names.longest), to: 0, by: -1) {
      var best: (match: NameMatch, doubts: Int)?
      for start in stride(from: words.count - size, through: 0, by: -1) {
        let span = start..<(start + size)
        guard let food = food(words, hashes, span), let found = accepted(food, words, span) else { continue }
        if found.doubts < best?.doubts ?? 99 { best = found }
      }
      if let best { return best.match }
    }
    return bagOfParts(words)
  }

  /// The food of a run of words; "peppers" alone are not the spice.
  private func food(_ words: [Word], _ hashes: [UInt64], _ span: Range<Int>) -> FoodID? {
    if span.count == 1, let plural = words[span.lowerBound].plural, let food = names.food([plural]) {
      return food
    }
    return names.food(hashes[span]) ?? names.foodInAnyOrder(hashes[span])
  }

  /// Forms, shades and tails left out altogether, the rest in any order: "chicken breast halves, boneless".
  private func bagOfParts(_ words: [Word]) -> NameMatch? {
    let plain = words.filter { $0.role == nil || $0.role == .never }
    guard plain.count > 1, plain.count < words.count, let food = names.foodInAnyOrder(plain.map(\.hash)[...])
    else {
      return nil
    }
    let forms = words.filter { $0.role != nil }.map(\.hash)
    return NameMatch(food: food, confidence: .likely, reason: "its own name among other words", forms: forms)
  }

  /// A food whose name is a run of the words, when the words around it may be left out.
  private func accepted(
    _ food: FoodID, _ words: [Word], _ span: Range<Int>
  ) -> (match: NameMatch, doubts: Int)? {
    var doubts = 0
    var isShaded = false
    var forms: [UInt64] = []
    for index in words.indices where !span.contains(index) {
      let word = words[index]
      forms.append(word.hash)
      switch word.role {
      case .drop, .of, .form: continue
      case .tail: if index < span.lowerBound { doubts += 1 }
      case .shade: isShaded = true
      case .never, .either, .stop, .thing: return nil
      case nil:
        let named = names.food(ofWord: word.hash)
        if named == food { continue }
        // A word that names something, behind the food: the food is only what the thing is made of, unless the
        // word is the name of its kind ("burrata cheese").
        if index >= span.upperBound {
          guard kinds.isKind(word.hash, of: foods[food].category) else { return nil }
          continue
        }
        // A food in front: "peanut butter" is no butter. Only kinds that stay the same thing are let through.
        if let named, !Self.keepsItsKind(foods[food]), !Self.onlyFlavours(foods[named]) { return nil }
        doubts += named == nil ? 1 : 2
      }
    }
    if isShaded { doubts += 1 }
    let confidence: Confidence = doubts == 0 ? .sure : doubts == 1 ? .likely : .guess
    let reason = doubts == 0 ? "its own name" : "its name among words that no food has"
    return (NameMatch(food: food, confidence: confidence, reason: reason, forms: forms), doubts)
  }

  /// Foods that only flavour what they stand in front of: garlic butter is butter.
  private static func onlyFlavours(_ food: Food) -> Bool {
    let kinds = ["herb", "spice", "vegetable.allium"]
    return kinds.contains { food.category.isWithin(CategoryID($0)) }
  }

  /// Kinds that another food's name in front does not turn into something else: lemon thyme is thyme.
  private static func keepsItsKind(_ food: Food) -> Bool {
    let kinds = [
      "herb", "spice", "vegetable", "bread", "sweet", "condiment", "meat.processed", "poultry", "fish.white",
    ]
    return kinds.contains { food.category.isWithin(CategoryID($0)) }
  }

  /// Neighbouring words written as one, and the other way round: "corn starch", "eggnoodles".
  private func respelled(_ text: FoodWords, _ all: [UInt64]) -> NameMatch? {
    guard all.count > 1 else { return nil }
    for index in 0..<(all.count - 1) {
      let joined = text.joined(index)
      guard names.knows(joined) else { continue }
      var words = all
      words.replaceSubrange(index...(index + 1), with: [joined])
      if let found = whole(words[...])
        ?? inside(words.map { Word(hash: $0, role: roles.role($0), plural: nil) })
      {
        return weaker(found, .likely, found.reason)
      }
    }
    return nil
  }

  /// USDA's own descriptions.
  private func tail(_ words: [Word]) -> NameMatch? {
    let kept = words.filter { $0.role == nil || $0.role == .form || $0.role == .shade || $0.role == .never }
    for hashes in [kept.map(\.hash), kept.filter { $0.role == nil || $0.role == .never }.map(\.hash)] {
      guard !hashes.isEmpty, let hit = description(hashes[...]) else { continue }
      let number = foods[hit.food].slug
      if hit.headIsCovered, hit.extra <= 3 {
        return NameMatch(
          food: hit.food, confidence: .likely, reason: "USDA's description (\(number)) has the words")
      }
      if hit.headIsCovered {
        return NameMatch(
          food: hit.food, confidence: .guess, reason: "a USDA description (\(number)) has the words")
      }
    }
    return nil
  }

  /// The food at the head of a long name whose rest is talk: "grated zucchini somewhere between packed and loose".
  private func head(_ words: [Word]) -> NameMatch? {
    guard words.count > 4 else { return nil }
    let hashes = words.map(\.hash)
    guard let start = words.firstIndex(where: { $0.role != .drop && $0.role != .shade && $0.role != .form })
    else {
      return nil
    }
    for size in stride(from: min(names.longest, words.count - start - 1), to: 0, by: -1) {
      let span = start..<(start + size)
      guard !names.knows(hashes[span.upperBound]), let food = food(words, hashes, span) else { continue }
      return NameMatch(food: food, confidence: .guess, reason: "its name at the head of a long one")
    }
    return nil
  }

  /// Nothing found: the foods that share most of the words are candidates.
  private func nothing(_ words: [Word]) -> NameMatch {
    var candidates: [FoodID] = []
    for word in words.reversed() where word.role == nil {
      if let food = names.food(ofWord: word.hash), !candidates.contains(food) { candidates.append(food) }
    }
    return NameMatch(
      food: nil, confidence: .guess, reason: "no food has this name", candidates: Array(candidates.prefix(3)))
  }

  private static let pepper = FoodWords.word("pepper")
  private static let peppers = FoodWords.word("peppers")
  private static let orange = FoodWords.word("orange")

  private func weaker(_ match: NameMatch, _ most: Confidence, _ reason: String) -> NameMatch {
    var match = match
    if match.confidence > most {
      match.confidence = most
      match.reason = reason
    }
    return match
  }
}
