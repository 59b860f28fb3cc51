internal import Nutrition

/// Says in words how a dish came to its points.
struct Explainer {
  let facts: DishFacts
  let terms: TermMarks

  /// The tree: the total, its parts, their terms, and what the terms rest on.
  func explanation(
    _ marks: [(mark: TermMark, leftOut: ScoreTerm.LeftOut?)], points: DishPoints, sums: PartSums
  ) -> ScoreTerm {
    let parts = ScorePart.allCases.map { part in
      partNode(part, marks.filter { $0.mark.term.part == part }, points: points, scale: sums.scale(part))
    }
    let words =
      points.enoughData
      ? "\(decimal(points.total, 0)) of 100: \(parts.map(summary(of:)).joined(separator: "; "))."
      : "Not enough data: \(percent(facts.coverage.mass)) of the mass and \(percent(facts.coverage.lines)) of the "
        + "lines are known."
    return ScoreTerm(
      key: "total", name: "Total", points: points.total, of: 100, known: facts.coverage.mass, words: words,
      children: parts)
  }

  private func partNode(
    _ part: ScorePart, _ marks: [(mark: TermMark, leftOut: ScoreTerm.LeftOut?)], points: DishPoints,
    scale: Double
  ) -> ScoreTerm {
    let isPenalty = part == .irritants
    let children = marks.filter { !isPenalty || $0.mark.points > 0.05 }.map { mark, leftOut in
      termNode(mark, leftOut, scale: scale)
    }
    let value = points[part]
    let words =
      isPenalty
      ? (value > 0.05 ? "half of it, \(decimal(value / 2, 0)), is taken off" : "no listed irritant found")
      : mostToWin(children)
    return ScoreTerm(
      key: part.rawValue, name: part.name, points: isPenalty ? -value : value, of: isPenalty ? 0 : 100,
      known: facts.coverage.mass, words: words, children: children)
  }

  /// A part in a few words, for the line of the total.
  private func summary(of part: ScoreTerm) -> String {
    if part.key != ScorePart.irritants.rawValue {
      return "\(part.name.lowercased()) \(decimal(part.points, 0))"
    }
    return part.points < -0.05 ? "irritants take \(decimal(-part.points / 2, 0)) off" : part.words
  }

  /// Where a dish could win most.
  private func mostToWin(_ terms: [ScoreTerm]) -> String {
    guard let weakest = terms.max(by: { $0.of - $0.points < $1.of - $1.points }),
      weakest.of - weakest.points >= 1
    else { return "next to nothing is left to win" }
    return
      "most to win with \(startingSmall(weakest.name)) (\(decimal(weakest.of - weakest.points, 0)) points)"
  }

  private func termNode(_ mark: TermMark, _ leftOut: ScoreTerm.LeftOut?, scale: Double) -> ScoreTerm {
    let about = TermAbout.of(mark.term)
    let isPenalty = mark.term.part == .irritants
    let points = leftOut == nil ? mark.points * scale : 0
    let of = isPenalty || leftOut != nil ? 0 : mark.of * scale
    return ScoreTerm(
      key: mark.term.key, name: about.name, points: isPenalty ? -points : points, of: of,
      figure: mark.figure,
      unit: about.unit, target: mark.target, source: about.source, grade: about.grade, known: mark.known,
      leftOut: leftOut, words: words(mark, about, leftOut, points: points, of: of),
      children: children(of: mark))
  }

  // MARK: Words

  private func words(
    _ mark: TermMark, _ about: TermAbout, _ leftOut: ScoreTerm.LeftOut?, points: Double, of: Double
  ) -> String {
    switch leftOut {
    case .excluded: return "Not counted: it asks for something this person avoids."
    case .notEnoughData: return "Not counted: only \(percent(mark.known)) of what it needs is known."
    case nil: break
    }
    let won =
      mark.term.part == .irritants
      ? "\(decimal(points, 1)) taken" : "\(decimal(points, 1)) of \(decimal(of, 0))"
    return "\(won): \(figureWords(mark, about))\(doubt(mark))"
  }

  private func doubt(_ mark: TermMark) -> String {
    guard mark.known < 0.9 else { return "" }
    if let figure = mark.term.figure ?? (mark.term == .glutamicAcid ? .glutamicAcid : nil),
      FactFigure.aminoAcids.contains(figure.rawValue)
    {
      return " \(percent(mark.known)) of it is listed, the rest is typical of such protein."
    }
    return mark.known < 0.6 ? " Only \(percent(mark.known)) of it is known, so it is a lower bound." : ""
  }

  private func figureWords(_ mark: TermMark, _ about: TermAbout) -> String {
    let amount = "\(figure(mark.figure)) \(about.unit)"
    let target = "\(figure(mark.target)) \(about.unit)"
    switch mark.term {
    case .fibre, .mucinFibre: return "\(amount) of fibre, asked for \(target)\(mostly(.fibre))."
    case .fibreKinds: return "\(kinds()), asked for \(figure(mark.target))."
    case .plants:
      return "\(figure(mark.figure)) plant points (\(plantNames())), asked for \(figure(mark.target))."
    case .prebiotics: return prebioticWords(mark)
    case .ferments: return fermentWords()
    case .fermentableCarbohydrate:
      return
        "about \(amount) of carbohydrate that microbes turn into butyrate and its kin, asked for \(target)."
    case .glutamicAcid:
      return "\(amount), asked for \(target)\(mostly(.glutamicAcid)); bound in protein, no supplement."
    case .shortAndMediumFat: return fatWords(mark)
    case .flavonoids, .mucinFlavonoids: return "\(amount) of flavonoids, asked for \(target)."
    case .omega3:
      return "\(figure(facts[.longChainOmega3])) g EPA and DHA, \(figure(facts[.alphaLinolenicAcid])) g ALA."
    case .inflammation: return inflammationWords(mark)
    case .colours: return "\(colourNames()), asked for \(figure(mark.target)) colours."
    case .flavonoidClasses:
      return "\(figure(mark.figure)) classes in a useful amount, asked for \(figure(mark.target))."
    case .namedFoods: return namedWords()
    case .eugenol: return mark.figure > 0 ? "about \(amount) of eugenol, asked for \(target)." : "no cloves."
    case .additives, .sweeteners: return facts.notes.first { $0.hasPrefix("Additives") } ?? "named on a line."
    case .charredOrFried: return "charred or deep-fried."
    case .alcohol: return "\(amount) of ethanol in a serving."
    default:
      if mark.term.part == .irritants { return "\(amount), from \(target) on it costs." }
      return "\(amount), asked for \(target)\(mark.term.figure.map(mostly) ?? "")."
    }
  }

  private func kinds() -> String {
    let names = FibreKind.counted.filter { facts[$0.figure] >= $0.threshold }.map(\.name)
    return names.isEmpty ? "no kind of fibre in a useful amount" : "\(names.count) kinds (\(list(names)))"
  }

  private func plantNames() -> String {
    let names = facts.plants.filter(\.counts).map(\.key)
    return names.isEmpty ? "none" : list(names)
  }

  private func colourNames() -> String {
    let names = facts.colours.names
    return names.isEmpty ? "no colour of a whole plant" : list(names)
  }

  private func prebioticWords(_ mark: TermMark) -> String {
    let oligosaccharides = facts[.fructans] + facts[.galactoOligosaccharides]
    return
      "about \(figure(facts[.resistantStarch])) g resistant starch, \(figure(oligosaccharides)) g fructans and "
      + "oligosaccharides, \(figure(facts[.cerealBetaGlucan])) g beta-glucan: \(figure(mark.figure)) daily doses, "
      + "asked for \(figure(mark.target))."
  }

  private func fermentWords() -> String {
    let live = facts[.liveFerments]
    let heated = facts[.heatedFerments]
    if live + heated == 0 { return "no fermented food." }
    let from = facts.lines.filter { $0.fermentReason != nil && $0[.liveFerments] + $0[.heatedFerments] > 0 }
    let parts = from.map { line -> String in
      let servings = line[.liveFerments] + line[.heatedFerments]
      let kind = line[.liveFerments] > 0 ? "live servings" : "servings' worth without living cultures"
      return "\(figure(line.grams)) g \(line.name.lowercased()) is \(figure(servings)) \(kind), "
        + "\(line.fermentReason ?? "")"
    }
    if !parts.isEmpty { return parts.joined(separator: "; ") + "." }
    return "\(figure(live)) live servings, \(figure(heated)) without living cultures."
  }

  private func fatWords(_ mark: TermMark) -> String {
    "\(figure(facts[.shortFat])) g butyric acid and \(figure(facts[.mediumFat])) g medium-chain fat at a quarter of "
      + "its weight; both are taken up before they reach the colon."
  }

  private func inflammationWords(_ mark: TermMark) -> String {
    let parts = InflammationEstimate.parts(ofDish: facts)
    let down = parts.prefix(3).filter { $0.value < -0.01 }
    let up = parts.suffix(3).reversed().filter { $0.value > 0.01 }
    func name(_ part: InflammationEstimate.Part) -> String {
      "\(spaced(part.parameter)) \(part.value > 0 ? "+" : "")\(decimal(part.value, 2))"
    }
    return
      "\(mark.figure > 0 ? "+" : "")\(decimal(mark.figure, 2)) against an average dish, below 0 is better "
      + "(\((down + up).map(name).joined(separator: ", "))); \(parts.count) of 45 parameters."
  }

  private func namedWords() -> String {
    let found = NamedFood.all.filter { facts[$0.figure] > 0 }
    if found.isEmpty { return "none of the foods studied." }
    return list(found.map { "\($0.name) \(figure(facts[$0.figure])) g" }) + "."
  }

  /// Up to three lines that bring most of a figure.
  private func mostly(_ figure: FactFigure) -> String {
    let best = facts.lines.filter { $0[figure] > 0 }
      .sorted { ($0[figure], $1.name) > ($1[figure], $0.name) }.prefix(3)
    guard let first = best.first, first[figure] > 0 else { return "" }
    return ", mostly from \(list(best.map { $0.name.lowercased() }))"
  }

  // MARK: What a term rests on

  private func children(of mark: TermMark) -> [ScoreTerm] {
    switch mark.term {
    case .fibreKinds:
      FibreKind.counted.filter { facts[$0.figure] > 0 }.map { kind in
        let grams = facts[kind.figure]
        let counts = grams >= kind.threshold ? "" : ", too little to count (from \(figure(kind.threshold)) g)"
        return amountNode(
          kind.key, kind.name, grams, "g", kind.threshold, "\(figure(grams)) g\(counts); \(kind.about)")
      }
    case .plants:
      facts.plants.map { plant in
        let worth =
          plant.counts
          ? "\(figure(plant.points)) \(plant.points == 1 ? "point" : "points")"
          : "too little to count (from \(figure(plant.minimumGrams)) g)"
        return amountNode(
          plant.key, plant.key, plant.grams, "g", plant.minimumGrams, "\(figure(plant.grams)) g, \(worth)")
      }
    case .inflammation:
      InflammationEstimate.parts(ofDish: facts).filter { abs($0.value) >= 0.01 }.map { part in
        let way = part.value < 0 ? "lowers" : "raises"
        return amountNode(
          part.parameter, spaced(part.parameter), part.value, "units", nil,
          "\(way) the estimate by \(decimal(abs(part.value), 2))")
      }
    case .namedFoods:
      NamedFood.all.filter { facts[$0.figure] > 0 }.map { food in
        ScoreTerm(
          key: "\(food.figure)", name: food.name, points: 5 * bent(facts[food.figure], food.reference), of: 5,
          figure: facts[food.figure], unit: "g", target: food.reference, source: food.source,
          grade: food.grade,
          words: food.evidence)
      }
    default: []
    }
  }

  private func amountNode(
    _ key: String, _ name: String, _ amount: Double, _ unit: String, _ target: Double?, _ words: String
  ) -> ScoreTerm {
    ScoreTerm(
      key: key, name: name, points: 0, of: 0, figure: amount, unit: unit, target: target, words: words)
  }
}

extension FactLine {
  /// The amount of a figure in a serving's part of this line.
  public subscript(figure: FactFigure) -> Double { amounts[figure.rawValue] }
}

extension ScoreTermID {
  /// The figure whose largest lines explain the term, when there is one.
  var figure: FactFigure? {
    switch self {
    case .zinc: .zinc
    case .vitaminA: .vitaminA
    case .vitaminD: .vitaminD
    case .threonine: .threonine
    case .serine: .serine
    case .proline: .proline
    case .cystine: .cystine
    default: nil
    }
  }
}

/// A name inside a sentence: "Vitamin D" becomes "vitamin D".
private func startingSmall(_ name: String) -> String { name.prefix(1).lowercased() + name.dropFirst() }
