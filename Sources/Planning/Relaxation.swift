/// What would have to give for a menu to be possible.
///
/// Each was checked by making the menu with it. An allergy is never among them.
public struct Relaxation: Hashable, Sendable {
  /// One wish that gives.
  public enum Change: Hashable, Sendable {
    /// So many minutes of cooking from Monday to Friday.
    case minutesWeekday(Int)
    /// So many minutes of cooking on Saturday and Sunday.
    case minutesWeekend(Int)
    /// So many minutes of cooking on one day.
    case minutesOn(CalendarDay, Int)
    /// The energy of a day may lie so many percent from the need.
    case energyTolerance(Int)
    /// So much sodium a day, in mg.
    case sodium(Int)
    /// So much added sugar a day, in g.
    case addedSugar(Int)
    /// So much alcohol a day, in g.
    case alcohol(Int)
    /// A dish may stand so often in a week.
    case usesPerWeek(Int)
    /// A recipe is no longer banned.
    case unban(String)
    /// A lock is given up.
    case unlock(MealLock)
    /// A rule is given up, or another one is kept instead.
    case rule(MealRule, instead: MealRule?)
    /// What is refused because of a cause, and not for an allergy, is eaten.
    case allow(cause: String)
    /// So much may be spent in seven days, in cents.
    case budget(Int)
    /// Dishes out of season are planned too.
    case outOfSeason
    /// A piece of equipment is there.
    case equipment(String)
    /// Gentle days need only be so gentle.
    case gentleness(Int)
  }

  /// What gives; all of it together.
  public var changes: [Change]
  /// The relaxation in words, without a full stop ("40 minutes on Sunday instead of 25 unlocks 9 dinners").
  public var message: String
  /// How many dishes become possible that were not, at the meals that it concerns.
  public var unlocks: Int
  /// How much it hurts, for the order: about 1 for what is hardly felt, 100 for giving up a sensitivity.
  public var hurt: Int

  /// The wishes and candidates with what gives.
  public func applied(
    to request: PlanRequest, _ candidates: [Candidate]
  ) -> (request: PlanRequest, candidates: [Candidate]) {
    var request = request
    var candidates = candidates
    for change in changes {
      switch change {
      case .minutesWeekday(let minutes): request.limits.minutesWeekday = minutes
      case .minutesWeekend(let minutes): request.limits.minutesWeekend = minutes
      case .minutesOn(let date, let minutes): request.limits.minutesOn[date] = minutes
      case .energyTolerance(let percent): request.limits.energyTolerance = percent
      case .sodium(let amount): request.limits.sodium = amount
      case .addedSugar(let amount): request.limits.addedSugar = amount
      case .alcohol(let amount): request.limits.alcohol = amount
      case .usesPerWeek(let uses): request.usesPerWeek = uses
      case .unban(let recipe): request.bans.remove(recipe)
      case .unlock(let lock): request.locks.removeAll { $0 == lock }
      case .rule(let rule, let instead):
        guard let index = request.rules.firstIndex(of: rule) else { continue }
        if let instead { request.rules[index] = instead } else { request.rules.remove(at: index) }
      case .allow(let cause):
        for index in candidates.indices {
          candidates[index].refusals.removeAll { $0.cause == cause && !$0.isAllergy }
        }
      case .budget(let cents): request.budget = cents
      case .outOfSeason: request.inSeasonOnly = false
      case .equipment(let name): request.equipment?.insert(name)
      case .gentleness(let least): request.gentle?.least = least
      }
    }
    return (request, candidates)
  }
}
