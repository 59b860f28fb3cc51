internal import Foods
internal import Formats
internal import Nutrition
internal import Persistence
internal import Planning
internal import Recipes
internal import Scoring

extension MenuSheet {
  /// Everything that is shown of a plan.
  init(_ plan: Plan, dishes: [Dish], table: TableOfEaters, knowledge: Knowledge) {
    let known = Dictionary(dishes.map { ($0.stored.id, $0) }, uniquingKeysWith: { first, _ in first })
    let week = WeekScorer(dishes: knowledge.scorer).score(
      days: plan.days.map { day in
        day.meals.flatMap { meal in
          let main = meal.recipe.map { ($0.id, meal.portions / Double(max(meal.shares.count, 1))) }
          let sides = meal.sides.map { ($0.recipe.id, $0.portions / Double(max($0.shares.count, 1))) }
          return ((main.map { [$0] } ?? []) + sides).compactMap { id, portions in
            known[id].map { ($0.report.facts, portions) }
          }
        }
      }, context: table.weekContext(start: plan.start))
    let reachable = ReachableScore(
      recipes: dishes.filter { dish in table.refusals(of: dish).isEmpty }.map(\.report.facts),
      meals: plan.days.map(\.meals.count).max() ?? 3, days: plan.days.count,
      context: table.weekContext(start: plan.start))
    self.init(
      avoided: table.avoided, start: plan.start,
      days: plan.days.map { day in
        Day(date: day.date, meals: day.meals.map { Meal($0, dishes: known) })
      },
      totals: Self.figures(plan.totals, week) + [Self.share(week, of: reachable)],
      weekScore: [Mark(week.explanation)] + week.explanation.children.map { Mark($0) },
      objective: plan.objective.terms.map { Mark(key: $0.name, name: $0.name, points: $0.points, of: 0) },
      bound: plan.objective.bound, misses: plan.misses.map(\.message) + week.misses,
      conflicts: plan.conflicts.map(\.message),
      relaxations: plan.relaxations.map(\.message))
  }

  /// How much of what this table could reach at the very best with these recipes the menu has.
  private static func share(_ week: WeekScore, of reachable: ReachableScore) -> Figure {
    Figure(
      key: "reachable_percent", name: "Of what these recipes could reach at best",
      value: reachable.share(of: week) * 100, unit: "%")
  }

  private static func figures(_ totals: MenuTotals, _ week: WeekScore) -> [Figure] {
    // The estimate belongs to whole days: the mixtures of single dishes do not add up to it.
    let estimates = week.days.compactMap(\.inflammation)
    let inflammation = estimates.reduce(0, +) / Double(max(estimates.count, 1))
    return [
      Figure(key: "plants", name: "Plants (points)", value: totals.plants, unit: ""),
      Figure(key: "fibre_g_per_day", name: "Fibre a day", value: totals.fibrePerDay, unit: "g"),
      Figure(
        key: "live_ferments_per_day", name: "Live ferments a day", value: totals.fermentsPerDay,
        unit: "servings"),
      Figure(
        key: "fibre_kinds_throughout", name: "Fibre kinds in every three days",
        value: Double(totals.fibreKindsThroughout), unit: ""),
      Figure(key: "colours", name: "Colours", value: Double(totals.colours.count), unit: "of 7"),
      Figure(
        key: "inflammation", name: "Inflammation estimate (less is better)", value: inflammation,
        unit: ""),
      Figure(
        key: "irritants_per_day", name: "Irritant points a day", value: totals.irritantsPerDay, unit: ""),
      Figure(key: "energy_kcal_per_day", name: "Energy a day", value: totals.energyPerDay, unit: "kcal"),
      Figure(key: "minutes", name: "Cooking", value: Double(totals.minutes), unit: "minutes"),
      Figure(
        key: "perishables", name: "Fresh things to buy", value: Double(totals.perishables), unit: ""),
    ]
  }
}

extension MenuSheet.Mark {
  fileprivate init(_ term: ScoreTerm) {
    self.init(
      key: term.key, name: term.name, points: term.points, of: term.of,
      words: term.leftOut == .excluded ? "left out: what is avoided rules it out" : term.words)
  }
}

extension MenuSheet.Meal {
  fileprivate init(_ meal: PlannedMeal, dishes: [String: Dish]) {
    let dish = meal.recipe.flatMap { dishes[$0.id] }
    self.init(
      slot: meal.slot, recipe: meal.recipe?.id, title: meal.recipe?.title ?? "", portions: meal.portions,
      leftoverOf: meal.leftoverOf, score: dish?.report.points.total, energy: dish?.report.facts.energy,
      minutes: dish?.minutes, reasons: meal.reasons,
      sides: meal.sides.map { side in
        let dish = dishes[side.recipe.id]
        return MenuSheet.Side(
          recipe: side.recipe.id, title: side.recipe.title, portions: side.portions,
          score: dish?.report.points.total, energy: dish?.report.facts.energy, minutes: dish?.minutes,
          reasons: side.reasons)
      })
  }
}

extension Dish {
  /// Minutes of work until it stands on the table.
  fileprivate var minutes: Int? { stored.recipe.times.work.map { Int($0.rounded()) } }
}
