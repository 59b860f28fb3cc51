/// The seven terms of a week.
struct WeekTerms {
  let sums: [DishFacts]
  let days: [DayScore]
  let ledger: PlantLedger
  let context: WeekContext

  /// The points there are to win, by term.
  enum Most {
    static let plants = 20.0
    static let fibre = 15.0
    static let fibreKinds = 10.0
    static let prebiotics = 10.0
    static let ferments = 15.0
    static let inflammation = 15.0
    static let colours = 15.0
    /// Plant points asked for in seven days.
    static let plantsOfWeek = 30.0
    /// Kinds of fibre asked for in three days; of ten, because algae and mannans are not everybody's daily food.
    static let kindsOfWindow = 8.0
    /// Days on which each colour is asked for in seven.
    static let daysOfColour = 3.0
  }

  /// Shorter plans are asked for less, longer ones for no more.
  private var shareOfWeek: Double { min(1, Double(max(days.count, 1)) / 7) }

  /// The terms, in their order.
  var all: [ScoreTerm] {
    [plants, fibre, fibreKinds, prebiotics, ferments, inflammation, colours]
  }

  private func term(
    _ id: ScoreTermID, _ of: Double, _ part: Double, figure: Double?, target: Double?, unit: String,
    words: String
  ) -> ScoreTerm {
    let about = TermAbout.of(id)
    return ScoreTerm(
      key: id.key, name: about.name, points: of * part, of: of, figure: figure, unit: unit,
      target: target,
      source: about.source, grade: about.grade, leftOut: context.excluded.contains(id) ? .excluded : nil,
      words: words)
  }

  private func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  private var plants: ScoreTerm {
    let target = Most.plantsOfWeek * shareOfWeek
    return term(
      .plants, Most.plants, linear(ledger.points, target), figure: ledger.points, target: target,
      unit: "points",
      words: "\(figure(ledger.points)) plant points, asked for \(figure(target))")
  }

  private var fibre: ScoreTerm {
    let grams = mean(days.map(\.fibre))
    let target = mean(days.map(\.fibreTarget))
    return term(
      .fibre, Most.fibre, mean(days.map { linear($0.fibre, $0.fibreTarget) }), figure: grams, target: target,
      unit: "g a day", words: "\(figure(grams)) g of fibre a day, asked for \(figure(target)) g")
  }

  /// Every three days in a row are looked at; a plan of one or two days is one look.
  private var fibreKinds: ScoreTerm {
    let looks = windows.map { window in
      FibreKind.ofDays.filter { kind in window.contains { $0.fibreKinds.contains(kind.key) } }
    }
    let counts = looks.map { Double($0.count) }
    let least = looks.min { $0.count < $1.count } ?? []
    let missing = FibreKind.ofDays.filter { !least.contains($0) }.map(\.name)
    return term(
      .fibreKinds, Most.fibreKinds, mean(counts.map { linear($0, Most.kindsOfWindow) }), figure: mean(counts),
      target: Most.kindsOfWindow, unit: "kinds in three days",
      words:
        "\(figure(mean(counts))) kinds of fibre in any three days, asked for \(figure(Most.kindsOfWindow))"
        + (missing.isEmpty ? "" : "; the thinnest three days lack \(list(missing))"))
  }

  private var windows: [ArraySlice<DayScore>] {
    guard days.count > 3 else { return days.isEmpty ? [] : [days[...]] }
    return (0...(days.count - 3)).map { days[$0..<$0 + 3] }
  }

  private var prebiotics: ScoreTerm {
    let dose = mean(sums.map { TermMarks($0).prebioticDose })
    let target =
      ScoreConstants.standard.prebioticTarget * context.energy / ScoreConstants.standard.energyOfDay
    return term(
      .prebiotics, Most.prebiotics, linear(dose, target), figure: dose, target: target, unit: "daily doses",
      words: "\(figure(dose)) daily doses of prebiotic fibres a day, asked for \(figure(target))")
  }

  private var ferments: ScoreTerm {
    let servings = mean(days.map { min(6, $0.liveFerments) })
    let target = context.fermentTarget
    return term(
      .ferments, Most.ferments, linear(servings, target), figure: servings, target: target,
      unit: "servings a day",
      words:
        "\(figure(servings)) servings of living ferments a day, asked for \(figure(target)) in week \(max(context.week, 1))"
    )
  }

  private var inflammation: ScoreTerm {
    let values = days.compactMap(\.inflammation)
    let value = mean(values)
    let parameters = days.map(\.inflammationParameters).max() ?? 0
    var result = term(
      .inflammation, Most.inflammation, max(0, min(1, (2 - value) / 6)), figure: value, target: -4,
      unit: "units",
      words:
        "inflammation estimate \(decimal(value, 1)) a day over \(parameters) of 45 parameters; 0 is the world's "
        + "mean, below is better")
    if values.isEmpty { result.leftOut = result.leftOut ?? .notEnoughData }
    return result
  }

  private var colours: ScoreTerm {
    let target = max(1, Most.daysOfColour * shareOfWeek)
    let counts = ColourSet.names.map { name in
      Double(days.filter { $0.colours.contains(ColourSet(named: name)) }.count)
    }
    let rare = zip(ColourSet.names, counts).filter { $1 < target }.map(\.0)
    return term(
      .colours, Most.colours, mean(counts.map { linear($0, target) }), figure: mean(counts), target: target,
      unit: "days a colour",
      words: rare.isEmpty
        ? "every colour on \(figure(target)) days" : "too seldom on the plates: \(list(rare))")
  }
}
