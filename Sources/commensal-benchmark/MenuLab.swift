import Planning

/// A laboratory instance of the menu problem, in the format `MPI1`, read into the planner's own form.
///
/// Whitespace-separated whole numbers; the shared `planner/PROBLEM.md` describes them.
struct MenuLab {
  /// Seven days of breakfast, lunch, dinner, snack, and with six slots a side at lunch and at dinner.
  var problem: MenuProblem
  /// How many slots a day has.
  let slots: Int
  /// The instance's dish behind each option; below zero for the empty side.
  private(set) var dishOfOption: [Int] = []

  /// Reads an instance; `nil` when the text is not one.
  init?(_ bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    guard reader.skip("MPI1") else { return nil }
    let (dishes, slots, perishables) = (reader.next(), reader.next(), reader.next())
    guard dishes >= 0, slots == 4 || slots == 6, perishables >= 0 else { return nil }
    self.slots = slots
    problem = MenuProblem(days: 7, plants: 400, goods: perishables)
    let energy = reader.next()
    let (sodium, weekday, weekend) = (reader.next(), reader.next(), reader.next())
    let (fibreCap, fermentCap) = (reader.next(), reader.next())
    problem.colourCap = reader.next()
    problem.fullPlantPoints = reader.next()
    let reheating = reader.next()
    problem.plantWorth = reader.next()
    problem.plantBeyondWorth = reader.next()
    let fibreWorth = reader.next()
    problem.kindWorth = reader.next()
    let fermentWorth = reader.next()
    problem.colourWorth = reader.next()
    let inflammation = reader.next()
    problem.varietyCost = reader.next()
    problem.goodsWorth = [Int32](repeating: Int32(-reader.next()), count: perishables)
    for day in 0..<7 {
      var limit = MenuProblem.DayLimits()
      limit.lower[MenuProblem.Lane.energy.rawValue] = Int32((energy * 9 + 9) / 10)
      limit.upper[MenuProblem.Lane.energy.rawValue] = Int32(energy * 11 / 10)
      limit.upper[MenuProblem.Lane.sodium.rawValue] = Int32(sodium)
      limit.upper[MenuProblem.Lane.minutes.rawValue] = Int32(day < 5 ? weekday : weekend)
      limit.worth[MenuProblem.Lane.fibre.rawValue] = Int32(fibreWorth)
      limit.cap[MenuProblem.Lane.fibre.rawValue] = Int32(fibreCap)
      limit.worth[MenuProblem.Lane.ferment.rawValue] = Int32(fermentWorth)
      limit.cap[MenuProblem.Lane.ferment.rawValue] = Int32(fermentCap)
      problem.limits[day] = limit
    }
    var locks: [(day: Int, slot: Int, dish: Int)] = []
    for _ in 0..<reader.next() { locks.append((reader.next(), reader.next(), reader.next())) }
    readDishes(
      dishes, from: &reader, locked: Set(locks.map(\.dish)), reheating: reheating, inflammation: inflammation)
    addPlaces(locks)
  }

  private mutating func readDishes(
    _ count: Int, from reader: inout NumberReader, locked: Set<Int>, reheating: Int, inflammation: Int
  ) {
    problem.lists = [[Int32]](repeating: [], count: slots == 6 ? 5 : 4)
    for dish in 0..<count {
      let fields = (0..<20).map { _ in reader.next() }
      let plants = (0..<reader.next()).map { _ in reader.next() }
      let perishables = (0..<reader.next()).map { _ in reader.next() }
      let excluded = fields[16] != 0
      if excluded && !locked.contains(dish) { continue }
      var option = MenuProblem.Option()
      option.dish = Int32(dish)
      option[.energy] = fields[1]
      option[.fibre] = fields[3]
      option[.sodium] = fields[4]
      option[.ferment] = fields[12]
      option[.minutes] = fields[15]
      option.kinds = UInt16(fields[11])
      option.colours = UInt16(fields[13])
      option.worth = Int32(-inflammation * fields[14])
      option.variety = 1 << UInt64(fields[18])
      if fields[17] > 0 { option.variety |= 1 << UInt64(16 + fields[17]) }
      if fields[19] != 0 { option.sparedMinutes = Int16(max(0, fields[15] - reheating)) }
      let number = problem.add(option, plants: plants, goods: perishables)
      dishOfOption.append(dish)
      if excluded { continue }
      for list in problem.lists.indices where fields[0] & (1 << list) != 0 {
        problem.lists[list].append(Int32(number))
      }
    }
    guard slots == 6 else { return }
    var nothing = MenuProblem.Option()
    nothing.dish = -1
    problem.lists[4].append(Int32(problem.add(nothing, plants: [], goods: [])))
    dishOfOption.append(-1)
  }

  private mutating func addPlaces(_ locks: [(day: Int, slot: Int, dish: Int)]) {
    for day in 0..<7 {
      for slot in 0..<slots {
        var place = MenuProblem.Place(
          day: day, list: min(slot, 4), countsForVariety: slot == 1 || slot == 2)
        if slot == 1 && day > 0 { place.leftoverFrom = (day - 1) * slots + 2 }
        place.lock = locks.first { $0.day == day && $0.slot == slot }
          .flatMap { lock in dishOfOption.firstIndex(of: lock.dish) }
        problem.places.append(place)
      }
    }
  }

  /// The plan as the referee reads it.
  func plan(_ menu: [Int]) -> String {
    menu.map { String(dishOfOption[$0]) }.joined(separator: " ")
  }
}

/// Reads whole numbers one after the other; past the end it reads zeros.
private struct NumberReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(_ word: String) -> Bool {
    guard bytes.starts(with: word.utf8) else { return false }
    position = word.utf8.count
    return true
  }

  mutating func next() -> Int {
    while position < bytes.count, bytes[position] != 45, bytes[position] < 48 || bytes[position] > 57 {
      position += 1
    }
    var negative = false
    if position < bytes.count, bytes[position] == 45 {
      negative = true
      position += 1
    }
    var value = 0
    while position < bytes.count, bytes[position] >= 48, bytes[position] <= 57 {
      value = value &* 10 &+ Int(bytes[position] - 48)
      position += 1
    }
    return negative ? -value : value
  }
}
