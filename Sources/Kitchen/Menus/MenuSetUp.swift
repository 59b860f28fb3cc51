internal import Diagnostics
internal import Formats
internal import Persistence
internal import Planning
internal import Scoring
public import Sensitivities

/// Everything that a menu is planned from: who eats, which dishes there are, and what is wished.
struct MenuSetUp {
  let table: TableOfEaters
  let dishes: [Dish]
  /// The titles of recipes of which too little is known.
  let leftOut: [String]
  var candidates: [Candidate]
  var request: PlanRequest

  /// The menu as it is shown.
  func sheet(_ plan: Plan, _ knowledge: Knowledge) -> MenuSheet {
    MenuSheet(plan, dishes: dishes, table: table, knowledge: knowledge)
  }

  /// What was noticed while setting up.
  var findings: [Diagnostic] {
    var findings = table.conflicts.map { conflict in
      let advice = [
        conflict.instead, conflict.howLong.isEmpty ? "" : "How long: \(conflict.howLong)",
        conflict.professional,
      ].filter { !$0.isEmpty }.map(withoutStop)
      return Diagnostic(
        .note, withoutStop(conflict.whatGives), hint: advice.isEmpty ? nil : advice.joined(separator: ". "))
    }
    let refused = candidates.count { !$0.refusals.isEmpty }
    if refused > 0 {
      findings.append(
        Diagnostic(.note, "\(refused) of \(candidates.count) dishes are refused for what is avoided"))
    }
    if !leftOut.isEmpty {
      findings.append(
        Diagnostic(
          .note, "\(leftOut.count) recipes were left out because too little of them is known",
          hint: "`commensal show RECIPE` names the lines"))
    }
    return findings
  }
}

/// A sentence as a finding says it.
private func withoutStop(_ sentence: String) -> String {
  sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
}

extension Kitchen {
  /// Everything that a menu with these wishes is planned from.
  ///
  /// - Throws: ``KitchenError`` for wishes that make no sense; ``LibraryError``.
  func setUp(_ wishes: MenuWishes) throws -> MenuSetUp {
    let table = try table(for: wishes)
    let dishes = try dishes(for: table)
    let prices = try prices()
    let candidates = inParallel(dishes.known) { [knowledge] dish in
      var candidate = Candidate(dish, foods: knowledge.foods, refusals: table.refusals(of: dish))
      if wishes.equipment != nil { candidate.equipment = KitchenEquipment.named(in: dish.stored.recipe) }
      candidate.gentleness = Gentleness.of(dish, foods: knowledge.foods)
      candidate.cost = prices.cost(ofServing: dish.report.analysis, foods: knowledge.foods)
      return candidate
    }
    let request = try request(wishes, table, dishes.known)
    return MenuSetUp(
      table: table, dishes: dishes.known, leftOut: dishes.leftOut, candidates: candidates, request: request)
  }

  /// Everybody at the table and the gate for what they avoid.
  func table(for wishes: MenuWishes) throws -> TableOfEaters {
    let common = try sensitivities(wishes.avoid)
    return TableOfEaters(wishes.people, everybody: common, knowledge: knowledge)
  }

  /// The library's dishes of which enough is known, and the titles of the others.
  private func dishes(for table: TableOfEaters) throws -> (known: [Dish], leftOut: [String]) {
    let recipes = try database.recipes().map { stored in
      // Few recipes stand in others; the library is asked for those only.
      let hasParts = stored.recipe.ingredients.contains { $0.recipeReference != nil }
      return (stored, hasParts ? try meantRecipes(of: stored) : [])
    }
    let all = inParallel(recipes) { stored, parts -> Dish? in
      let answer = MealSuitability.standard.suitability(of: stored.recipe)
      return answer.slots.isEmpty && !answer.isSide
        ? nil : table.dish(stored, suitability: answer, parts: parts)
    }.compactMap(\.self)
    func isKnown(_ dish: Dish) -> Bool { dish.report.points.enoughData && dish.report.facts.energy > 0 }
    return (all.filter(isKnown), all.filter { !isKnown($0) }.map(\.stored.recipe.title))
  }

  private func request(_ wishes: MenuWishes, _ table: TableOfEaters, _ dishes: [Dish]) throws -> PlanRequest {
    var request = PlanRequest(start: wishes.start)
    request.days = wishes.days
    request.slots = wishes.slots
    request.eaters = table.eaters
    request.limits.minutesWeekday = wishes.minutesWeekday
    request.limits.minutesWeekend = wishes.minutesWeekend
    request.limits.sodium = wishes.sodium
    request.limits.addedSugar = wishes.addedSugar
    request.limits.alcohol = wishes.alcohol
    request.budget = wishes.budget
    request.equipment = try wishes.equipment.map(equipment)
    request.inSeasonOnly = wishes.inSeasonOnly
    request.seed = wishes.seed
    request.provesBound = wishes.provesBound
    request.bans = Set(wishes.bans)
    request.history = try history(before: wishes.start)
    if let effort = wishes.effort { request.effort = effort }
    let pantry = try pantryFoods()
    request.pantry = Set(pantry.map(\.slug))
    for item in pantry {
      guard let day = item.bestBefore else { continue }
      request.bestBefore[item.slug] = min(request.bestBefore[item.slug] ?? day, day)
    }
    request.locks = try wishes.locks.map { try lock($0, wishes, dishes) }
    request.rules = try wishes.rules.map { words in
      guard let rule = MealRule(words) else {
        throw KitchenError(
          "the rule '\(words)' is not understood",
          hint: "write it like 'fish at least twice' or 'soup on Monday'")
      }
      return rule
    }
    for words in wishes.wishes where !request.weights.apply(words) {
      throw KitchenError(
        "the wish '\(words)' is not understood",
        hint: "write it like 'more variety', 'less cooking' or 'cheaper'")
    }
    return request
  }

  private func lock(_ lock: MenuWishes.Lock, _ wishes: MenuWishes, _ dishes: [Dish]) throws -> MealLock {
    let day = lock.date.number - wishes.start.number
    guard (0..<wishes.days).contains(day) else {
      throw KitchenError("the locked \(lock.slot.rawValue) of \(lock.date) lies outside the menu")
    }
    guard dishes.contains(where: { $0.stored.id == lock.recipe }) else {
      throw KitchenError(
        "no recipe '\(lock.recipe)' can be locked", hint: "`commensal recipes` lists the identifiers")
    }
    return MealLock(MealPlace(day: day, slot: lock.slot), recipe: lock.recipe)
  }

  private func equipment(_ names: [String]) throws -> Set<String> {
    Set(
      try names.map { name in
        guard let kind = KitchenEquipment(rawValue: name.lowercased()) else {
          throw KitchenError(
            "'\(name)' is no equipment that recipes are searched for",
            hint: "choose of \(KitchenEquipment.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return kind.rawValue
      })
  }

  /// What some words mean.
  ///
  /// - Throws: ``KitchenError`` for the first word that nobody knows, with the nearest known ones.
  public func sensitivities(_ words: [String]) throws -> [Sensitivity] {
    switch knowledge.vocabulary.meaning(ofList: words.joined(separator: ",")) {
    case .success(let meaning): return meaning
    case .failure(let unknown): throw KitchenError("\(unknown)")
    }
  }
}
