internal import Foods
public import Diagnostics
public import Formats
internal import Foundation
internal import Nutrition
internal import Persistence
public import Planning
internal import Recipes
internal import Scoring
public import Sensitivities

/// What is asked of a menu, as a person says it.
public struct MenuWishes: Hashable, Sendable, Codable {
  /// The first day.
  public var start: CalendarDay
  /// How many days.
  public var days = 7
  /// The meals of each day.
  public var slots: [MealSlot] = [.breakfast, .lunch, .dinner]
  /// Who eats; empty is one person with an average need.
  public var people: [Person] = []
  /// What everybody avoids besides, in plain words ("gluten", "no pork").
  public var avoid: [String] = []
  /// Meals that are settled.
  public var locks: [Lock] = []
  /// Rules in plain terms ("fish at least twice").
  public var rules: [String] = []
  /// Changes of weight in plain words ("more variety").
  public var wishes: [String] = []
  /// Minutes of cooking at most from Monday to Friday, or `nil`.
  public var minutesWeekday: Int?
  /// Minutes of cooking at most on Saturday and Sunday, or `nil`.
  public var minutesWeekend: Int?
  /// Where the random numbers start.
  public var seed: UInt64 = 1
  /// How many changes the search judges, or `nil` for the usual effort.
  public var effort: Int?
  /// Whether to prove how good a menu could be at best.
  public var provesBound = false

  /// A meal that is settled.
  public struct Lock: Hashable, Sendable, Codable {
    /// The day.
    public var date: CalendarDay
    /// The meal.
    public var slot: MealSlot
    /// The recipe's identifier.
    public var recipe: String

    /// Makes a lock.
    public init(date: CalendarDay, slot: MealSlot, recipe: String) {
      self.date = date
      self.slot = slot
      self.recipe = recipe
    }
  }

  /// Makes wishes for a week from a day on.
  public init(start: CalendarDay) { self.start = start }
}

extension Kitchen {
  /// Plans a menu from the library and remembers it as the newest.
  ///
  /// Recipes of which too little is known are left out and told in the findings; so is how many are refused for
  /// what is avoided. When no complete menu exists, the sheet has gaps and says what stands against it.
  ///
  /// - Parameters:
  ///   - wishes: What is asked.
  ///   - stop: Ends the search early when it says `true`.
  /// - Returns: The menu, and what was noticed on the way.
  /// - Throws: ``KitchenError`` for wishes that make no sense; ``LibraryError``.
  public func plan(_ wishes: MenuWishes, stop: @escaping () -> Bool = { false }) throws -> Outcome<MenuSheet>
  {
    let table = try table(for: wishes)
    let dishes = try dishes(for: table)
    let request = try request(wishes, table, dishes.known)
    let candidates = dishes.known.map {
      Candidate($0, foods: knowledge.foods, refusals: table.refusals(of: $0))
    }
    let plan: Plan
    do {
      plan = try Planner().plan(request, from: candidates, stop: stop)
    } catch {
      throw KitchenError("\(error)")
    }
    let sheet = MenuSheet(plan, dishes: dishes.known, table: table, knowledge: knowledge)
    try remember(sheet, wishes)
    return Outcome(sheet, findings(dishes.leftOut, candidates, table))
  }

  /// The menu made last, with what was asked for it.
  ///
  /// - Throws: ``KitchenError`` when none was made; ``LibraryError``.
  public func newestMenu() throws -> (wishes: MenuWishes, sheet: MenuSheet) {
    guard let stored = try database.newestMenu() else {
      throw KitchenError("no menu was planned yet", hint: "`commensal plan` makes one")
    }
    let decoder = JSONDecoder()
    return (
      try decoder.decode(MenuWishes.self, from: Data(stored.request.utf8)),
      try decoder.decode(MenuSheet.self, from: Data(stored.content.utf8))
    )
  }

  private func remember(_ sheet: MenuSheet, _ wishes: MenuWishes) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    try database.storeMenu(
      start: "\(sheet.start)", request: String(decoding: try encoder.encode(wishes), as: UTF8.self),
      content: String(decoding: try encoder.encode(sheet), as: UTF8.self))
  }

  /// Everybody at the table and the gate for what they avoid.
  func table(for wishes: MenuWishes) throws -> TableOfEaters {
    let common = try sensitivities(wishes.avoid)
    return TableOfEaters(wishes.people, everybody: common, knowledge: knowledge)
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

  /// The library's dishes of which enough is known, and the titles of the others.
  func dishes(for table: TableOfEaters) throws -> (known: [Dish], leftOut: [String]) {
    var known: [Dish] = []
    var leftOut: [String] = []
    for stored in try database.recipes() {
      let slots = MealSuitability.standard.suitability(of: stored.recipe).slots
      if slots.isEmpty { continue }
      let dish = table.dish(stored, slots: slots)
      if dish.report.points.enoughData, dish.report.facts.energy > 0 {
        known.append(dish)
      } else {
        leftOut.append(stored.recipe.title)
      }
    }
    return (known, leftOut)
  }

  private func request(_ wishes: MenuWishes, _ table: TableOfEaters, _ dishes: [Dish]) throws -> PlanRequest {
    var request = PlanRequest(start: wishes.start)
    request.days = wishes.days
    request.slots = wishes.slots
    request.eaters = table.eaters
    request.limits.minutesWeekday = wishes.minutesWeekday
    request.limits.minutesWeekend = wishes.minutesWeekend
    request.seed = wishes.seed
    request.provesBound = wishes.provesBound
    if let effort = wishes.effort { request.effort = effort }
    request.locks = try wishes.locks.map { lock in
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

  private func findings(
    _ leftOut: [String], _ candidates: [Candidate], _ table: TableOfEaters
  ) -> [Diagnostic] {
    var findings = table.conflicts.map { conflict in
      Diagnostic(
        .note, withoutStop(conflict.whatGives),
        hint: conflict.instead.isEmpty ? nil : withoutStop(conflict.instead))
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
