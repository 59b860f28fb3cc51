public import Diagnostics
public import Formats
internal import Persistence
public import Planning

/// A meal of a menu as a person names it.
public struct MealName: Hashable, Sendable {
  /// The day.
  public var date: CalendarDay
  /// The meal.
  public var slot: MealSlot
  /// Whether the side beside the main dish is meant.
  public var isSide: Bool

  /// Makes a name.
  public init(date: CalendarDay, slot: MealSlot, isSide: Bool = false) {
    self.date = date
    self.slot = slot
    self.isSide = isSide
  }
}

extension Kitchen {
  /// The best other dishes for one meal of the newest menu, with what each would change.
  ///
  /// - Throws: ``KitchenError`` when there is no such meal; ``LibraryError``.
  public func alternatives(to meal: MealName, count: Int = 6) throws -> [Alternative] {
    let (wishes, record) = try newestRecord()
    let desk = try desk(wishes, record)
    let place = try place(meal, wishes)
    return try asking { () throws(PlanError) in try desk.alternatives(to: place, count: count) }
  }

  /// Puts another dish in the place of one of the newest menu; everything else stays.
  ///
  /// - Parameters:
  ///   - meal: The meal.
  ///   - recipe: The dish's identifier; `nil` leaves a side away.
  /// - Returns: The changed menu, which is remembered.
  /// - Throws: ``KitchenError`` when the dish cannot stand there, with each rule that it breaks; ``LibraryError``.
  public func swap(_ meal: MealName, for recipe: String?) throws -> MenuSheet {
    let (wishes, record) = try newestRecord()
    let setUp = try setUp(wishes)
    let desk = try asking { () throws(PlanError) in
      try MenuDesk(record.settled, setUp.request, from: setUp.candidates)
    }
    let place = try place(meal, wishes)
    let plan = try asking { () throws(PlanError) in try desk.swap(place, for: recipe) }
    return try keep(plan, setUp, wishes, former: record.former)
  }

  /// Settles a meal of the newest menu, so that planning again leaves it alone, or opens it.
  ///
  /// - Returns: The title of the dish that stands there.
  /// - Throws: ``KitchenError`` when there is no such meal or nothing stands there; ``LibraryError``.
  public func lock(_ meal: MealName, _ isLocked: Bool = true) throws -> String {
    var (wishes, record) = try newestRecord()
    let place = try place(meal, wishes)
    guard let recipe = record.settled[place] else {
      throw KitchenError("nothing stands at the \(meal.slot.rawValue) of \(meal.date)")
    }
    if meal.isSide {
      throw KitchenError("a side is not locked by itself", hint: "lock the main dish of the meal")
    }
    wishes.locks.removeAll { $0.date == meal.date && $0.slot == meal.slot }
    if isLocked { wishes.locks.append(MenuWishes.Lock(date: meal.date, slot: meal.slot, recipe: recipe)) }
    try remember(record, wishes)
    return try database.recipe(id: recipe)?.recipe.title ?? recipe
  }

  /// Plans the rest of the newest menu anew from a day on; the past, what is cooked and what is locked stay.
  ///
  /// - Parameters:
  ///   - day: The first day that is open.
  ///   - cooked: Later meals that are cooked already.
  ///   - bought: Foods that are bought already, by name; dishes that use them up are preferred.
  ///   - stop: Ends the search early when it says `true`.
  /// - Returns: The whole menu, which is remembered, and what was noticed.
  /// - Throws: ``KitchenError`` when the day lies outside the menu or a food is not known; ``LibraryError``.
  public func replan(
    from day: CalendarDay, cooked: [MealName] = [], bought: [String] = [],
    stop: @escaping () -> Bool = { false }
  ) throws -> Outcome<MenuSheet> {
    var (wishes, record) = try newestRecord()
    wishes.bans = Array(Set(wishes.bans + (try bannedRecipes()))).sorted()
    var setUp = try setUp(wishes)
    setUp.request.bought = Set(try bought.map(foodSlug))
    let number = try dayNumber(day, wishes)
    let keeping = Set(try cooked.map { try place($0, wishes) })
    let (request, candidates) = (setUp.request, setUp.candidates)
    let plan = try asking { () throws(PlanError) in
      try Planner().replan(
        record.settled, from: number, keeping: keeping, request, from: candidates, stop: stop)
    }
    wishes.gentleFrom = nil
    return Outcome(try keep(plan, setUp, wishes, former: nil), setUp.findings)
  }

  /// Plans the rest of the newest menu gently, with what was bought for it, and keeps the way back.
  ///
  /// - Throws: ``KitchenError`` when the day lies outside the menu; ``LibraryError``.
  public func flare(
    from day: CalendarDay, cooked: [MealName] = [], stop: @escaping () -> Bool = { false }
  ) throws -> Outcome<MenuSheet> {
    var (wishes, record) = try newestRecord()
    var setUp = try setUp(wishes)
    setUp.request.bought = foods(of: record, from: try dayNumber(day, wishes), setUp.candidates)
    let number = try dayNumber(day, wishes)
    let keeping = Set(try cooked.map { try place($0, wishes) })
    let (request, candidates) = (setUp.request, setUp.candidates)
    let flare = try asking { () throws(PlanError) in
      try Planner().flare(
        record.settled, from: number, keeping: keeping, request, from: candidates, stop: stop)
    }
    wishes.gentleFrom = day
    let former = record.former ?? MenuRecord.meals(flare.former)
    return Outcome(try keep(flare.plan, setUp, wishes, former: former), setUp.findings)
  }

  /// Goes back from gentle days to the menu as it was, from a day on.
  ///
  /// - Throws: ``KitchenError`` when the newest menu has no gentle days; ``LibraryError``.
  public func endFlare(from day: CalendarDay) throws -> MenuSheet {
    var (wishes, record) = try newestRecord()
    guard let former = record.former else {
      throw KitchenError("the newest menu has no gentle days to go back from")
    }
    let setUp = try setUp(wishes)
    let number = try dayNumber(day, wishes)
    let back = MenuRecord.settled(
      record.meals.filter { $0.place.day < number } + former.filter { $0.place.day >= number })
    let desk = try asking { () throws(PlanError) in
      try MenuDesk(back, setUp.request, from: setUp.candidates)
    }
    wishes.gentleFrom = nil
    return try keep(desk.plan, setUp, wishes, former: nil)
  }

  /// Why a dish stands, or does not stand, at a meal of the newest menu.
  ///
  /// - Throws: ``KitchenError`` when there is no such meal or dish; ``LibraryError``.
  public func why(_ recipe: String, at meal: MealName) throws -> Why {
    let (wishes, record) = try newestRecord()
    let stored = try self.recipe(meant: recipe)
    let setUp = try setUp(wishes)
    guard setUp.candidates.contains(where: { $0.id == stored.id }) else {
      throw KitchenError(
        "\(stored.recipe.title) is never planned: it is a part of other dishes, or too little of it is known",
        hint: "`commensal show \(stored.id)` tells what is known")
    }
    let place = try place(meal, wishes)
    return try asking { () throws(PlanError) in
      try MenuDesk(record.settled, setUp.request, from: setUp.candidates).why(stored.id, at: place)
    }
  }

  // MARK: How

  private func desk(_ wishes: MenuWishes, _ record: MenuRecord) throws -> MenuDesk {
    let setUp = try setUp(wishes)
    return try asking { () throws(PlanError) in
      try MenuDesk(record.settled, setUp.request, from: setUp.candidates)
    }
  }

  private func keep(
    _ plan: Plan, _ setUp: MenuSetUp, _ wishes: MenuWishes, former: [MenuRecord.Meal]?
  ) throws -> MenuSheet {
    var record = MenuRecord(setUp.sheet(plan, knowledge), plan)
    record.former = former
    let known = Dictionary(setUp.dishes.map { ($0.stored.id, $0) }, uniquingKeysWith: { first, _ in first })
    let doses = SittingDoses(table: setUp.table, dishes: known)
    record.sheet.misses =
      doses.excesses(of: plan).map(\.words) + doses.daysAbove(in: plan) + record.sheet.misses
    try remember(record, wishes)
    return record.sheet
  }

  private func dayNumber(_ day: CalendarDay, _ wishes: MenuWishes) throws -> Int {
    let number = day.number - wishes.start.number
    guard (0..<wishes.days).contains(number) else {
      throw KitchenError(
        "\(day) lies outside the menu from \(wishes.start) to \(wishes.start.adding(days: wishes.days - 1))")
    }
    return number
  }

  private func place(_ meal: MealName, _ wishes: MenuWishes) throws -> MealPlace {
    MealPlace(day: try dayNumber(meal.date, wishes), slot: meal.slot, isSide: meal.isSide)
  }

  /// The foods of the dishes that stand from a day on: what was bought for them.
  private func foods(of record: MenuRecord, from day: Int, _ candidates: [Candidate]) -> Set<String> {
    let open = Set(record.meals.filter { $0.place.day >= day }.compactMap(\.recipe))
    return Set(candidates.filter { open.contains($0.id) }.flatMap(\.foods))
  }
}
