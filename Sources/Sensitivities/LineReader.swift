/// Reads one line for claims; its memory is used again for the next.
struct LineReader {
  private let tables: GateTables
  private var words = WordList()
  private var finds: [TermIndex.Find] = []
  private var watchedFinds: [TermIndex.Find] = []
  private var clauses: [Int32] = []
  private var segments: [Int32] = []

  init(_ tables: GateTables) { self.tables = tables }

  /// What the reading of a line left behind, for judging the matched food by the same words.
  struct Reading {
    /// Groups that a look-alike or a denial of the line keeps silent.
    var silenced = GroupSet()
    /// Groups that a label of the line speaks for.
    var labelled = GroupSet()
    /// Groups for which the line brought a claim of its own.
    var claimed = GroupSet()
    /// Whether any term was known.
    var knewSomething = false
    /// Whether there were letters to read.
    var hasWords = false
  }

  /// Reads `text` and adds its claims.
  ///
  /// - Parameters:
  ///   - text: The line, step or title.
  ///   - place: Where it stands, as ``Finding/place`` counts.
  ///   - isTitle: Whether it names the dish: a product named there is what is made, not what goes in.
  ///   - findings: Takes the claims.
  /// - Returns: What the reading left behind for judging the matched food.
  mutating func read(
    _ text: String, place: Int32, isTitle: Bool = false, into findings: inout [Finding]
  ) -> Reading {
    words.read(text)
    var reading = Reading()
    reading.hasWords = words.count > 0
    tables.terms.find(in: words, into: &finds)
    reading.knewSomething = !finds.isEmpty
    let speaks = !finds.isEmpty && tables.labels.canSpeak(in: words)
    let labels = speaks ? tables.labels.labels(in: words) : []
    if !labels.isEmpty { divide() }
    for find in finds {
      let term = tables.terms.terms[Int(find.term)]
      let negated = speaks && tables.labels.isNegated(at: find.start, words)
      let labelled = labels.isEmpty ? GroupSet() : honoured(for: find, by: labels)
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
        } else if !(isTitle && effect.isProduct), !isSilenced(row, certainty, find) {
          reading.claimed.insert(row)
          findings.append(
            Finding(
              row: effect.group, certainty: certainty, place: place, source: .term(find.term, via: effect.via)
            ))
          if effect.via >= 0, let rows = tables.watchedCarriers[effect.via] {
            for watched in rows {
              findings.append(
                Finding(
                  row: watched, certainty: certainty, place: place, source: .term(find.term, via: effect.via))
              )
            }
          }
        }
      }
    }
    addLabels(labels, reading, place, &findings)
    if !tables.watched.isEmpty { readWatched(place, &findings) }
    return reading
  }

  /// What a label speaks for is a label to check; what it leaves open may be there.
  private func addLabels(
    _ labels: [FreeLabels.Label], _ reading: Reading, _ place: Int32, _ findings: inout [Finding]
  ) {
    for label in labels {
      for row in 0..<tables.groups.groups.count {
        if label.honours.contains(row), reading.labelled.contains(row) {
          findings.append(Finding(row: UInt8(row), certainty: .possible, place: place, source: .label))
        }
        if label.leaves.contains(row), !reading.labelled.isDisjoint(with: label.honours) {
          findings.append(Finding(row: UInt8(row), certainty: .usual, place: place, source: .label))
        }
      }
    }
  }

  private mutating func readWatched(_ place: Int32, _ findings: inout [Finding]) {
    tables.watchedTerms.find(in: words, into: &watchedFinds)
    for find in watchedFinds where !tables.labels.isNegated(at: find.start, words) {
      let term = tables.watchedTerms.terms[Int(find.term)]
      for number in term.effects {
        let effect = tables.watchedTerms.effects[Int(number)]
        guard let certainty = effect.certainty else { continue }
        findings.append(
          Finding(row: effect.group, certainty: certainty, place: place, source: .watched(find.term)))
      }
    }
  }

  /// Whether a longer term around `find` says that it is no member ("milk" in "coconut milk"), or says the same
  /// better ("Worcestershire" in "Worcestershire sauce").
  private func isSilenced(_ row: Int, _ certainty: Certainty, _ find: TermIndex.Find) -> Bool {
    for other in finds where other.start <= find.start && other.end >= find.end {
      if other.start == find.start, other.end == find.end { continue }
      for number in tables.terms.terms[Int(other.term)].effects {
        let effect = tables.terms.effects[Int(number)]
        guard Int(effect.group) == row else { continue }
        guard let theirs = effect.certainty else { return true }
        if theirs >= certainty { return true }
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
      } else if words.joins[position] == .apart {
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
