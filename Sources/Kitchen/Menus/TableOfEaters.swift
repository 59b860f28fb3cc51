internal import Foods
internal import Formats
internal import Nutrition
internal import Persistence
internal import Planning
internal import Recipes
internal import Scoring
public import Sensitivities

/// The people who eat together, and the gate that watches what each of them avoids.
struct TableOfEaters: Sendable {
  /// Everybody, with what all avoid added to each; one nameless person when nobody was named.
  let people: [Person]
  private let knowledge: Knowledge
  private let gate: Gate
  private let counter: DoseCounter

  init(_ people: [Person], everybody: [Sensitivity], knowledge: Knowledge) {
    let named = people.isEmpty ? [Person(name: "everyone")] : people
    let all = named.map { person in
      var person = person
      person.sensitivities += everybody
      return person
    }
    self.people = all
    self.knowledge = knowledge
    gate = knowledge.gate(watching: Household(all).avoidances)
    counter = DoseCounter(foods: knowledge.foods)
  }

  /// What anybody avoids, each once, in words.
  var avoided: [String] {
    Household(people).avoidances.map { knowledge.name(of: $0) }
  }

  /// The eaters as the planner sees them.
  var eaters: [Eater] {
    people.map { person in
      let energy = Int(person.kilocaloriesPerDay.rounded())
      let meals = person.meals.map { Set($0.compactMap(MealSlot.init(rawValue:))) }
      let freshOnly = person.sensitivities.contains {
        $0.avoidance == .group(GroupID(rawValue: "histamine"))
      }
      guard let days = person.days?.compactMap(CalendarDay.init) else {
        return Eater(name: person.name, energy: energy, meals: meals, freshOnly: freshOnly)
      }
      let visits = Dictionary(
        days.map { ($0, meals ?? Set(MealSlot.allCases)) }, uniquingKeysWith: { first, _ in first })
      return .guest(name: person.name, energy: energy, on: visits, freshOnly: freshOnly)
    }
  }

  /// A recipe with its report and its verdicts.
  ///
  /// - Parameters:
  ///   - stored: The recipe.
  ///   - suitability: The meals that it suits.
  ///   - parts: The recipes that its lines stand for.
  /// - Returns: The dish.
  func dish(
    _ stored: StoredRecipe, suitability: MealSuitability.Answer = .init(), parts: [MeantRecipe] = []
  ) -> Dish {
    let recipe = stored.recipe
    let analysis = knowledge.analyser.analyse(recipe)
    let facts = knowledge.scorer.facts(of: analysis, role: knowledge.role(of: recipe))
    let verdicts = gate.verdicts(for: analysis, of: recipe, parts: parts, by: knowledge.analyser)
    let report = DishReport(
      analysis: analysis, facts: facts, points: knowledge.scorer.points(facts), verdicts: [],
      isUnverified: verdicts.isUnverified)
    return Dish(stored: stored, report: report, verdicts: verdicts, suitability: suitability)
  }

  /// What is decided about a dish for everybody.
  func decision(on dish: Dish) -> Decision {
    gate.decide(
      dish.verdicts, for: people, doses: counter.doses(in: dish.report.analysis, dish.verdicts))
  }

  /// What stands behind a refusal, in words: the diet that asks for it, or the thing itself.
  func cause(of sensitivity: Sensitivity) -> String {
    sensitivity.from.map { "what \($0) leaves out" } ?? knowledge.name(of: sensitivity.avoidance)
  }

  /// What dishes eaten together bring of what is counted by dose.
  func tally(_ eaten: [EatenDish], over span: DoseSpan) -> DoseTally { counter.tally(eaten, over: span) }

  /// The name of a food, to show.
  func name(of food: FoodID) -> String { knowledge.foods[food].name }

  /// Who must not eat a dish, and why.
  func refusals(of dish: Dish) -> [Refusal] {
    decision(on: dish).refusals.map { refusal in
      Refusal(
        person: people.count == 1 ? nil : refusal.person,
        cause: cause(of: refusal.sensitivity),
        because: refusal.reason, isAllergy: refusal.sensitivity.severity == .allergy)
    }
  }

  /// What these people's sensitivities stand against, each once.
  var conflicts: [Sensitivities.Conflict] {
    people.flatMap { Sensitivities.Conflict.raised(by: $0.sensitivities) }
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The terms that these people cannot reach: they are taken out of the score, not counted as nothing.
  private var excludedTerms: TermSet {
    conflicts.contains { $0.drops.contains("fermented") } ? TermSet([.ferments]) : []
  }

  /// What a week that starts on a day is asked for at this table.
  ///
  /// The ramps of fibre and ferments climb from the day on which people began; without one they stand at their top.
  func weekContext(start: CalendarDay) -> WeekContext {
    let groups = Household(people).avoidances.compactMap { avoidance -> String? in
      if case .group(let id) = avoidance { id.rawValue } else { nil }
    }
    let energy = people.reduce(0) { $0 + $1.kilocaloriesPerDay } / Double(max(people.count, 1))
    let baselines = people.compactMap(\.fibreBefore)
    let baseline = baselines.isEmpty ? nil : baselines.reduce(0, +) / Double(baselines.count)
    return WeekContext(
      energy: energy, fibreBaseline: baseline, week: week(of: start, ramps: baseline != nil),
      excluded: excludedTerms, avoided: Set(groups))
  }

  /// The week of the programme of the one who began last: nobody's ramp is climbed faster than it should be.
  private func week(of start: CalendarDay, ramps: Bool) -> Int {
    let begun = people.compactMap { $0.since.flatMap(CalendarDay.init) }.max()
    guard let begun else { return ramps ? 1 : 6 }
    return max(1, (start.number - begun.number) / 7 + 1)
  }
}

extension Knowledge {
  /// The name of something avoided, in words.
  public func name(of avoidance: Avoidance) -> String {
    switch avoidance {
    case .group(let id): Vocabulary.standard.groups.first { $0.id == id }?.name.lowercased() ?? id.rawValue
    case .food(let slug): foods.food(ofSlug: slug)?.name.lowercased() ?? slug
    case .category(let path): path
    case .word(let word): "'\(word)'"
    }
  }
}
