/// A rule that a dish breaks at a meal, and why.
public struct BrokenRule: Hashable, Sendable {
  /// What kind of rule it is.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// The dish does not suit the meal.
    case meal
    /// Somebody who is there must not eat it.
    case refusal
    /// It is banned.
    case ban
    /// Its energy is not known.
    case energyUnknown
    /// It is out of season.
    case season
    /// It takes equipment that is not there.
    case equipment
    /// It is not gentle enough for a flare.
    case gentleness
    /// It comes again too soon or too often.
    case repetition
    /// A limit of a day is broken: energy, minutes, sodium, added sugar, alcohol.
    case limit
    /// A rule in plain terms is broken ("fish at least twice").
    case rule
    /// The budget is exceeded.
    case budget
    /// The meal is past or cooked.
    case settled
  }

  /// What kind of rule it is.
  public var kind: Kind
  /// The person whom it protects, when it is one.
  public var person: String?
  /// What is behind it ("gluten", "sodium", "fish at least 2 times a week").
  public var cause: String
  /// The reason, as one sentence without a full stop.
  public var message: String
  /// Whether it protects from an allergy.
  public var isAllergy = false
}

extension HouseholdModel {
  /// Each rule that a candidate breaks where a gathering eats, whatever else is on the menu.
  func standingObstacles(to number: Int, _ gathering: Gathering) -> [BrokenRule] {
    let candidate = candidates[number]
    var broken: [BrokenRule] = []
    func add(_ kind: BrokenRule.Kind, _ cause: String, _ message: String) {
      broken.append(BrokenRule(kind: kind, person: nil, cause: cause, message: message))
    }
    for refusal in candidate.refusals where concerns(refusal, gathering) {
      let person = refusal.person.map { " for \($0)" } ?? ""
      broken.append(
        BrokenRule(
          kind: .refusal, person: refusal.person, cause: refusal.cause,
          message: "\(candidate.title) is excluded\(person): \(refusal.because)", isAllergy: refusal.isAllergy
        ))
    }
    if request.bans.contains(candidate.id) { add(.ban, "ban", "\(candidate.title) is banned") }
    if !candidate.meals.contains(gathering.slot) {
      let meals = candidate.meals.sorted { $0.order < $1.order }.map(\.rawValue).joined(separator: ", ")
      add(
        .meal, gathering.slot.rawValue,
        "\(candidate.title) suits \(meals.isEmpty ? "no meal" : meals), not \(gathering.slot.rawValue)")
    } else if (candidate.isSide && gathering.slot.takesSide) != gathering.isSide {
      add(
        .meal, gathering.slot.rawValue,
        "\(candidate.title) is \(candidate.isSide ? "a side" : "no side")")
    }
    if candidate.features.energy <= 0 {
      add(.energyUnknown, "energy", "the energy of \(candidate.title) is not known")
    }
    if let month = gathering.month, let months = candidate.months, !months.contains(month) {
      add(.season, "season", "\(candidate.title) is not in season")
    }
    if let there = request.equipment {
      let missing = candidate.equipment.subtracting(there).sorted()
      if !missing.isEmpty {
        add(.equipment, missing[0], "\(candidate.title) takes \(missing.joined(separator: ", "))")
      }
    }
    if gathering.isGentle, (candidate.gentleness ?? -1) < (request.gentle?.least ?? 0) {
      add(.gentleness, "flare", "\(candidate.title) is not known to be gentle enough")
    }
    if gathering.isFirst, yesterday.contains(candidate.id) {
      add(.repetition, "repetition", "\(candidate.title) was eaten the day before")
    }
    return broken
  }
}
