/// A menu as a problem in whole numbers: which option stands at which place.
///
/// Everything a menu is judged by is one of a few shapes, so that one search can tell exactly, and without
/// summing anything up again, what a change is worth: sums a day with limits and caps (``Lane``), kinds seen in
/// windows of days, groups that stand on neighbouring days, items that count once however often they are used,
/// and counted rules. A household's week and a laboratory instance are both written in this form.
package struct MenuProblem: Sendable {
  /// The sums that are kept for each day; each has a band, a price for leaving it, and a capped worth.
  package enum Lane: Int, CaseIterable, Sendable {
    /// Energy, in kcal.
    case energy
    /// Sodium, in mg.
    case sodium
    /// Minutes of work; reheated leftovers cost fewer.
    case minutes
    /// Fibre, in 0.1 g.
    case fibre
    /// Fermented food, in the unit of the caller.
    case ferment
    /// Added sugar, in 0.1 g.
    case sugar
    /// Alcohol, in 0.1 g.
    case alcohol
    /// Kept for places that are not filled yet.
    case extra
  }

  /// One number for each ``Lane``, in the order of its cases.
  package typealias Lanes = SIMD8<Int32>

  /// A dish as it may be served: the same dish in two sizes makes two options.
  package struct Option: Sendable {
    /// What it adds to the sums of its day.
    package var lanes: Lanes = .zero
    /// Groups that should not stand on neighbouring days (cuisine, protein, main ingredient).
    package var variety: UInt64 = 0
    /// What it is worth wherever it stands.
    package var worth: Int32 = 0
    /// Where its items start in ``MenuProblem/items``.
    package internal(set) var itemStart: Int32 = 0
    /// The dish that it is; repetition is counted by dish.
    package var dish: Int32 = 0
    /// The counted rules that it belongs to, one bit each.
    package var rules: UInt32 = 0
    /// The kinds that count in windows of days (fibre kinds), one bit each, at most twelve.
    package var kinds: UInt16 = 0
    /// The colours that count once a day, one bit each, at most twelve.
    package var colours: UInt16 = 0
    /// The minutes that are spared when it is eaten as a leftover; below zero when it does not keep.
    package var sparedMinutes: Int16 = -1
    /// How many of its items are plants; they come first.
    package internal(set) var plantCount: UInt8 = 0
    /// How many items it has.
    package internal(set) var itemCount: UInt8 = 0

    /// Makes an option that adds nothing.
    package init() {}

    /// Reads or sets one sum.
    package subscript(lane: Lane) -> Int {
      get { Int(lanes[lane.rawValue]) }
      set { lanes[lane.rawValue] = Int32(clamping: newValue) }
    }
  }

  /// A place on the menu that takes one option.
  package struct Place: Sendable {
    /// The day, from 0.
    package var day: Int
    /// The list in ``MenuProblem/lists`` with the options that may stand here.
    package var list: Int
    /// The option that must stand here, when the place is locked.
    package var lock: Int?
    /// The place whose dish may be eaten here again the day after, when there is one.
    package var leftoverFrom: Int?
    /// Whether its groups count for variety from day to day.
    package var countsForVariety: Bool
    /// The counted rules that look at this place, one bit each.
    package var rules: UInt32 = 0

    /// Makes a place.
    package init(
      day: Int, list: Int, lock: Int? = nil, leftoverFrom: Int? = nil, countsForVariety: Bool = true
    ) {
      self.day = day
      self.list = list
      self.lock = lock
      self.leftoverFrom = leftoverFrom
      self.countsForVariety = countsForVariety
    }
  }

  /// How the sums of one day are judged.
  package struct DayLimits: Sendable {
    /// The least that is allowed of each sum.
    package var lower = Lanes(repeating: -1_000_000)
    /// The most that is allowed of each sum.
    package var upper = Lanes(repeating: 1_000_000)
    /// What each unit of a sum is worth, up to its cap.
    package var worth: Lanes = .zero
    /// Where the worth of a sum ends.
    package var cap = Lanes(repeating: 1_000_000)

    /// Makes a day without limits.
    package init() {}
  }

  /// A rule that counts options over some places: "fish at least twice".
  package struct CountRule: Sendable {
    /// The fewest that are allowed.
    package var least: Int
    /// The most that are allowed.
    package var most: Int

    /// Makes a rule.
    package init(least: Int = 0, most: Int = 1_000) {
      self.least = least
      self.most = most
    }
  }

  /// How many days there are, 1 to 28.
  package var days: Int
  /// The places, ordered by day.
  package var places: [Place] = []
  /// The options.
  package internal(set) var options: [Option] = []
  /// The options of each kind of place; a list holds no dish that is excluded.
  package var lists: [[Int32]] = []
  /// Items of all options: plants by number, other goods by number after the plants.
  package internal(set) var items: [UInt16] = []
  /// How many plants there are.
  package let plantCount: Int
  /// The points of each plant.
  package var plantPoints: [Int32]
  /// What each other item is worth when it is used at all; below zero it costs.
  package var goodsWorth: [Int32]
  /// How many dishes there are.
  package var dishCount = 0
  /// The limits of each day.
  package var limits: [DayLimits]
  /// What a unit outside the band costs while searching.
  package var strictness: Lanes = [31, 10, 188, 0, 0, 12, 125, 125]
  /// What leaving a band costs at all while searching.
  package var breach: Int32 = 500
  /// The points of plants up to which they are worth most.
  package var fullPlantPoints = 30
  /// What a plant point is worth up to ``fullPlantPoints``.
  package var plantWorth = 10_000
  /// What a plant point is worth beyond.
  package var plantBeyondWorth = 1_000
  /// What each kind is worth in each window of three days.
  package var kindWorth = 3_000
  /// What each colour is worth a day.
  package var colourWorth = 3_000
  /// How many colours count a day.
  package var colourCap = 5
  /// What a group costs that stands on two neighbouring days.
  package var varietyCost = 5_000
  /// Whether a leftover is forgiven the repetition that it is.
  package var leftoversAreVaried = false
  /// How often a dish may stand in seven days, counted from the first day.
  package var usesPerWeek = 2
  /// Whether a dish may stand on neighbouring days other than as a leftover, and more than once a day.
  package var repetitionIsFree = false
  /// Counted rules, at most 32.
  package var rules: [CountRule] = []
  /// What each missing or surplus dish of a counted rule costs while searching.
  package var rulePenalty = 40_000

  /// The losses that a search accepts readily at its start and hardly any more at its end.
  package var heat = (hot: 2_500.0, cold: 300.0)

  /// Makes a problem without places.
  package init(days: Int, plants: Int, goods: Int) {
    precondition((1...28).contains(days), "a menu has 1 to 28 days")
    self.days = days
    plantCount = plants
    plantPoints = [Int32](repeating: 1, count: plants)
    goodsWorth = [Int32](repeating: 0, count: goods)
    limits = [DayLimits](repeating: DayLimits(), count: days)
  }

  /// Adds an option and returns its number.
  package mutating func add(_ option: Option, plants: [Int], goods: [Int]) -> Int {
    var option = option
    option.itemStart = Int32(items.count)
    option.plantCount = UInt8(clamping: plants.count)
    for plant in plants.prefix(255) { items.append(UInt16(plant)) }
    let room = 255 - Int(option.plantCount)
    for good in goods.prefix(room) { items.append(UInt16(plantCount + good)) }
    option.itemCount = UInt8(Int(option.plantCount) + min(goods.count, room))
    options.append(option)
    dishCount = max(dishCount, Int(option.dish) + 1)
    return options.count - 1
  }

  /// The same problem with one more option, in no list, for a place that is not filled yet.
  ///
  /// It repeats nothing and breaks a limit of its own, so that a menu that holds it is never taken for one that keeps every rule.
  func withUnfilledOption() -> (problem: MenuProblem, option: Int) {
    var result = self
    var option = Option()
    option.dish = -1
    option[.extra] = 10_000
    let number = result.add(option, plants: [], goods: [])
    for day in 0..<days { result.limits[day].upper[Lane.extra.rawValue] = min(1_000, limits[day].upper[7]) }
    return (result, number)
  }

  /// Changes what an option is worth wherever it stands.
  package mutating func setWorth(_ worth: Int, of option: Int) {
    options[option].worth = Int32(clamping: worth)
  }

  /// The numbers of an option's plants.
  package func plants(of option: Int) -> ArraySlice<UInt16> {
    let start = Int(options[option].itemStart)
    return items[start..<start + Int(options[option].plantCount)]
  }

  /// The numbers of an option's other goods, counted after the plants.
  package func goods(of option: Int) -> ArraySlice<UInt16> {
    let start = Int(options[option].itemStart)
    return items[start + Int(options[option].plantCount)..<start + Int(options[option].itemCount)]
  }

  /// What a number of plant points is worth.
  package func worth(ofPlantPoints points: Int) -> Int {
    plantWorth * min(points, fullPlantPoints) + plantBeyondWorth * max(0, points - fullPlantPoints)
  }

  /// How many days a window of kinds has: three, or all of a shorter menu.
  package var windowLength: Int { min(3, days) }
}
