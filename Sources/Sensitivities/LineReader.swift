/// Reads one line for claims; its memory is used again for the next.
struct LineReader {
  private let tables: GateTables
  private var words = WordList()
  private var finds: [TermIndex.Find] = []
  private var watchedFinds: [TermIndex.Find] = []
  private var clauses: [Int32] = []
  private var segments: [Int32] = []
  /// What earlier words of the line said of the kinds of food that they name.
  private var said: [(word: UInt64, start: Int, end: Int, settled: GroupSet)] = []

  /// Memory for claims, used again for the next line.
  private var scratch: [Finding] = []

  init(_ tables: GateTables) { self.tables = tables }

  /// What the reading of a line left behind, for judging the matched food by the same words.
  struct Reading {
    /// The claims, without their place.
    var findings: [Finding] = []
    /// Groups that a look-alike or a denial of the line keeps silent.
    var silenced = GroupSet()
    /// Groups that a label of the line speaks for.
    var labelled = GroupSet()
    /// Groups for which the line brought a claim of its own.
    var claimed = GroupSet()
    /// The foods and kinds of food that it names, as hashes.
    var heads: [UInt64] = []
    /// Whether any term was known.
    var knewSomething = false
    /// Whether there were letters to read.
    var hasWords = false
  }

  /// What kind of text is read.
  enum Form {
    /// An ingredient line.
    case line
    /// A step.
    case step
    /// A title: a product named there is what is made, not what goes in.
    case title
  }

  /// Reads `text` for its claims.
  mutating func read(_ text: String, as form: Form) -> Reading {
    words.read(text)
    var reading = Reading()
    swap(&reading.findings, &scratch)
    reading.findings.removeAll(keepingCapacity: true)
    reading.heads.reserveCapacity(16)
    reading.hasWords = words.count > 0
    tables.terms.find(in: words, into: &finds)
    reading.knewSomething = !finds.isEmpty
    let speaks = !finds.isEmpty && tables.labels.canSpeak(in: words)
    let labels = speaks ? tables.labels.labels(in: words) : []
    if !labels.isEmpty { divide() }
    said.removeAll(keepingCapacity: true)
    for number in finds.indices { judge(number, form, speaks, labels, &reading) }
    addLabels(labels, &reading)
    if form == .line {
      if words.startsWithName { addAcrossCommas(&reading) }
      addMisspelt(text, &reading)
    }
    if !tables.watched.isEmpty { readWatched(&reading) }
    return reading
  }

  /// Makes the evidence of a reading and takes its memory back.
  mutating func finish(_ reading: inout Reading, isUnread: Bool) -> LineEvidence {
    let evidence = LineEvidence(
      reading.findings.map { $0 }, heads: reading.heads, isUnread: isUnread, tables)
    swap(&reading.findings, &scratch)
    return evidence
  }

  private mutating func judge(
    _ number: Int, _ form: Form, _ speaks: Bool, _ labels: [FreeLabels.Label], _ reading: inout Reading
  ) {
    let find = finds[number]
    let term = tables.terms.terms[Int(find.term)]
    let negated = speaks && tables.labels.isNegated(at: find.start, words)
    let labelled = labels.isEmpty ? GroupSet() : honoured(for: find, by: labels)
    let head = words.hashes[find.end - 1]
    let context = tables.contexts.silenced(at: find.start, words)
    let settled = saidBefore(find, head)
    let isCovered = finds.contains { other in
      other.covers(find) && (other.start != find.start || other.end != find.end || other.sharesHead)
    }
    let isWord = term.length == 1 && !find.sharesHead
    for number in term.effects {
      let effect = tables.terms.effects[Int(number)]
      let row = Int(effect.group)
      guard let certainty = effect.certainty else {
        reading.silenced.insert(row)
        continue
      }
      if negated {
        reading.silenced.insert(row)
      } else if labelled.contains(row) {
        reading.labelled.insert(row)
      } else if context.contains(row) || settled.contains(row) {
        reading.silenced.insert(row)
      } else if !(form == .title && effect.isProduct), !(isCovered && isSilenced(row, certainty, find)) {
        reading.claimed.insert(row)
        reading.findings.append(
          Finding(
            row: effect.group, certainty: certainty, place: 0, source: .term(find.term, via: effect.via),
            word: isWord ? head : 0, isProduct: effect.isProduct))
        if effect.via >= 0, let rows = tables.watchedCarriers[effect.via] {
          for watched in rows {
            reading.findings.append(
              Finding(
                row: watched, certainty: certainty, place: 0, source: .term(find.term, via: effect.via)))
          }
        }
      }
    }
    if negated || find.sharesHead { return }
    said.append((head, find.start, find.end, term.silenced.union(labelled)))
    reading.heads.append(head)
    if let kind = tables.kinds.kind(of: head) { reading.heads.append(kind) }
  }

  /// What the line said before of the same word, when the word is used again for the same food.
  ///
  /// "Gluten-free buns, such as ... buns" are the same buns; another choice is another food.
  private func saidBefore(_ find: TermIndex.Find, _ head: UInt64) -> GroupSet {
    guard find.end == find.start + 1, !said.isEmpty else { return GroupSet() }
    var result = GroupSet()
    let kind = tables.kinds.isGeneric(head) ? tables.kinds.kind(of: head) : nil
    for earlier in said where earlier.end <= find.start {
      guard earlier.word == head || (kind != nil && tables.kinds.kind(of: earlier.word) == kind),
        !tables.labels.beginsAnother(earlier.end...find.start, words)
      else { continue }
      if earlier.word == head {
        result.formUnion(earlier.settled)
      } else {
        for number in tables.terms.terms[Int(find.term)].effects {
          result.insert(Int(tables.terms.effects[Int(number)].group))
        }
      }
    }
    return result
  }

  /// What a label speaks for is a label to check; what it leaves open may be there.
  private func addLabels(_ labels: [FreeLabels.Label], _ reading: inout Reading) {
    for label in labels {
      for row in 0..<tables.groups.groups.count {
        if label.honours.contains(row), reading.labelled.contains(row) {
          reading.findings.append(Finding(row: UInt8(row), certainty: .possible, place: 0, source: .label))
        }
        if label.leaves.contains(row), !reading.labelled.isDisjoint(with: label.honours) {
          reading.findings.append(Finding(row: UInt8(row), certainty: .usual, place: 0, source: .label))
        }
      }
    }
  }

  /// Adds what a name in the manner of a food table says over its commas: "Bread, white, made from home recipe".
  ///
  /// It only ever adds, and no more than "may contain": a comma mostly parts two things.
  private mutating func addAcrossCommas(_ reading: inout Reading) {
    tables.terms.find(in: words, acrossCommas: true, into: &finds)
    for find in finds where !find.sharesHead && find.end > find.start + 1 {
      guard (find.start + 1..<find.end).contains(where: { words.joins[$0] == .apart }) else { continue }
      for number in tables.terms.terms[Int(find.term)].effects {
        let effect = tables.terms.effects[Int(number)]
        let row = Int(effect.group)
        guard let certainty = effect.certainty, !reading.claimed.contains(row) || certainty > .possible,
          !reading.silenced.contains(row), !reading.labelled.contains(row)
        else { continue }
        reading.findings.append(
          Finding(
            row: effect.group, certainty: min(certainty, .usual), place: 0,
            source: .term(find.term, via: effect.via)))
      }
    }
  }

  /// Adds what an unknown word would bring if one of its letters were wrong; never more than "may contain".
  private func addMisspelt(_ text: String, _ reading: inout Reading) {
    for position in 0..<words.count {
      guard words.places[position].count >= Misspellings.shortest - 1,
        !finds.contains(where: { $0.start <= position && $0.end > position }),
        let term = tables.misspellings.term(
          like: words.hashes[position], { words.letters(of: position, in: text) }),
        !tables.labels.isNegated(at: position, words)
      else { continue }
      for number in tables.terms.terms[Int(term)].effects {
        let effect = tables.terms.effects[Int(number)]
        guard let certainty = effect.certainty, certainty > .possible,
          tables.misspellings.speaks(ofRow: Int(effect.group))
        else { continue }
        reading.findings.append(
          Finding(row: effect.group, certainty: .usual, place: 0, source: .likeTerm(term)))
      }
    }
  }

  private mutating func readWatched(_ reading: inout Reading) {
    tables.watchedTerms.find(in: words, into: &watchedFinds)
    for find in watchedFinds
    where !find.sharesHead && !tables.labels.isNegated(at: find.start, words) {
      let term = tables.watchedTerms.terms[Int(find.term)]
      for number in term.effects {
        let effect = tables.watchedTerms.effects[Int(number)]
        guard let certainty = effect.certainty else { continue }
        reading.findings.append(
          Finding(row: effect.group, certainty: certainty, place: 0, source: .watched(find.term)))
      }
    }
  }

  /// Whether a longer term around `find` says that it is no member ("milk" in "coconut milk"), or says the same
  /// better ("Worcestershire" in "Worcestershire sauce").
  private func isSilenced(_ row: Int, _ certainty: Certainty, _ find: TermIndex.Find) -> Bool {
    for other in finds where other.covers(find) {
      if other.start == find.start, other.end == find.end, !other.sharesHead || find.sharesHead { continue }
      if other.term == find.term { continue }
      let term = tables.terms.terms[Int(other.term)]
      if term.silenced.contains(row) {
        // "White wine or cider vinegar" may still be wine.
        if !other.sharesHead || row != tables.alcohol { return true }
        continue
      }
      for number in term.effects {
        let effect = tables.terms.effects[Int(number)]
        if Int(effect.group) == row, let theirs = effect.certainty, theirs >= certainty { return true }
      }
    }
    return false
  }

  /// Numbers the choices of the line ("or", "and", "/") and, inside them, the parts between commas.
  private mutating func divide() {
    clauses.removeAll(keepingCapacity: true)
    segments.removeAll(keepingCapacity: true)
    var clause: Int32 = 0
    var segment: Int32 = 0
    for position in 0..<words.count {
      if words.joins[position] == .choice || tables.labels.choices.contains(words.hashes[position]) {
        clause += 1
        segment += 1
      } else if words.joins[position] != .close {
        segment += 1
      }
      clauses.append(clause)
      segments.append(segment)
    }
  }

  /// The groups that the labels of the line speak for at a find.
  private func honoured(for find: TermIndex.Find, by labels: [FreeLabels.Label]) -> GroupSet {
    var result = GroupSet()
    for label in labels {
      let (start, end) = (label.words.lowerBound, label.words.upperBound)
      if find.start >= start, find.end <= end {
        result.formUnion(label.honours)
        continue
      }
      // A term that holds the label's own words ("non-dairy creamer") speaks for itself.
      if find.start <= start, find.end >= end { continue }
      guard clauses[find.start] == clauses[end - 1] else { continue }
      if speaksForward(label) {
        if find.start >= end, segments[find.start] == segments[end - 1] { result.formUnion(label.honours) }
      } else if find.start < start || find.start >= end {
        result.formUnion(label.honours)
      }
    }
    return result
  }

  /// Whether food that the label can speak for follows in its own part of the line; otherwise it speaks for what
  /// stands before it ("flour, gluten-free").
  private func speaksForward(_ label: FreeLabels.Label) -> Bool {
    let end = label.words.upperBound
    for find in finds where find.start >= end {
      guard segments[find.start] == segments[end - 1], clauses[find.start] == clauses[end - 1] else {
        continue
      }
      let term = tables.terms.terms[Int(find.term)]
      for number in term.effects {
        let effect = tables.terms.effects[Int(number)]
        if effect.certainty != nil, label.honours.contains(Int(effect.group)) { return true }
      }
    }
    return false
  }
}
