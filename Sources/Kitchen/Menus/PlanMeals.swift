public import Diagnostics
public import Formats
internal import Persistence
internal import Planning

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
    var wishes = wishes
    wishes.bans = Array(Set(wishes.bans + (try bannedRecipes()))).sorted()
    var setUp = try setUp(wishes)
    let findings = setUp.findings
    let (plan, above) = try planWithinDoses(&setUp, stop: stop)
    var record = MenuRecord(setUp.sheet(plan, knowledge), plan)
    record.sheet.misses = above + record.sheet.misses
    if wishes.pricesRestrictions { record.sheet.prices = try prices(record.settled, setUp, stop) }
    try remember(record, wishes)
    return Outcome(record.sheet, findings)
  }

  /// The menu made last, with what was asked for it.
  ///
  /// - Throws: ``KitchenError`` when none was made; ``LibraryError``.
  public func newestMenu() throws -> (wishes: MenuWishes, sheet: MenuSheet) {
    let newest = try newestRecord()
    return (newest.wishes, newest.record.sheet)
  }

  /// What each thing avoided costs a menu, in words.
  private func prices(_ menu: SettledMenu, _ setUp: MenuSetUp, _ stop: @escaping () -> Bool) throws
    -> [String]
  {
    let desk = try asking { () throws(PlanError) in
      try MenuDesk(menu, setUp.request, from: setUp.candidates)
    }
    let effort = min(150_000, setUp.request.effort / 4)
    return desk.prices(effort: effort, stop: stop).map { price in
      guard price.points >= 0.05, let best = price.winsBack.first(where: { $0.change.points > 0 }) else {
        return price.message
      }
      return price.message
        + "; \(best.recipe.title) for \(best.place.slot.rawValue) would bring back "
        + best.brings.prefix(4).joined(separator: ", ")
    }
  }

  /// Turns what the planner says of wishes that make no sense into what a person can use.
  func asking<Value>(_ body: () throws(PlanError) -> Value) throws(KitchenError) -> Value {
    do {
      return try body()
    } catch {
      throw KitchenError("\(error)")
    }
  }
}
