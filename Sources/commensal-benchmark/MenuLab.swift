#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
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
  private var dishes: [Dish] = []
  private var locks: [(day: Int, slot: Int, dish: Int)] = []
  /// What the exclusions come from: a plant (kind 0) or a protein type (kind 1).
  private var sensitivities: [(kind: Int, id: Int)] = []
  private var reheating = 0
  private var inflammationWorth = 0
  /// The problem before dishes and places.
  private var empty = MenuProblem(days: 7, plants: 0, goods: 0)

  /// Reads an instance; `nil` when the text is not one.
  init?(_ bytes: [UInt8]) {
    var reader = NumberReader(bytes)
    guard reader.skip("MPI1") else { return nil }
    let (dishCount, slots, perishables) = (reader.next(), reader.next(), reader.next())
    guard dishCount >= 0, slots == 4 || slots == 6, perishables >= 0 else { return nil }
    self.slots = slots
    problem = MenuProblem(days: 7, plants: 400, goods: perishables)
    let energy = reader.next()
    let (sodium, weekday, weekend) = (reader.next(), reader.next(), reader.next())
    let (fibreCap, fermentCap) = (reader.next(), reader.next())
    problem.colourCap = reader.next()
    problem.fullPlantPoints = reader.next()
    reheating = reader.next()
    problem.plantWorth = reader.next()
    problem.plantBeyondWorth = reader.next()
    let fibreWorth = reader.next()
    problem.kindWorth = reader.next()
    let fermentWorth = reader.next()
    problem.colourWorth = reader.next()
    inflammationWorth = reader.next()
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
    for _ in 0..<reader.next() { locks.append((reader.next(), reader.next(), reader.next())) }
    for _ in 0..<dishCount {
      let fields = (0..<20).map { _ in reader.next() }
      let plants = (0..<reader.next()).map { _ in reader.next() }
      let perishables = (0..<reader.next()).map { _ in reader.next() }
      dishes.append(Dish(fields: fields, plants: plants, perishables: perishables))
    }
    for _ in 0..<reader.next() { sensitivities.append((reader.next(), reader.next())) }
    empty = problem
    addDishes(locked: Set(locks.map(\.dish))) { $0.fields[16] != 0 }
    addPlaces(locks)
  }

  /// A dish as the file has it.
  struct Dish {
    var fields: [Int]
    var plants: [Int]
    var perishables: [Int]
  }

  private mutating func addDishes(locked: Set<Int>, isExcluded: (Dish) -> Bool) {
    problem.lists = [[Int32]](repeating: [], count: slots == 6 ? 5 : 4)
    for (number, dish) in dishes.enumerated() {
      let excluded = isExcluded(dish)
      if excluded && !locked.contains(number) { continue }
      let option = problem.add(option(dish, number), plants: dish.plants, goods: dish.perishables)
      dishOfOption.append(number)
      if excluded { continue }
      for list in problem.lists.indices where dish.fields[0] & (1 << list) != 0 {
        problem.lists[list].append(Int32(option))
      }
    }
    guard slots == 6 else { return }
    var nothing = MenuProblem.Option()
    nothing.dish = -1
    problem.lists[4].append(Int32(problem.add(nothing, plants: [], goods: [])))
    dishOfOption.append(-1)
  }

  private func option(_ dish: Dish, _ number: Int) -> MenuProblem.Option {
    let fields = dish.fields
    var option = MenuProblem.Option()
    option.dish = Int32(number)
    option[.energy] = fields[1]
    option[.fibre] = fields[3]
    option[.sodium] = fields[4]
    option[.ferment] = fields[12]
    option[.minutes] = fields[15]
    option.kinds = UInt16(fields[11])
    option.colours = UInt16(fields[13])
    option.worth = Int32(-inflammationWorth * fields[14])
    option.variety = 1 << UInt64(fields[18])
    if fields[17] > 0 { option.variety |= 1 << UInt64(16 + fields[17]) }
    if fields[19] != 0 { option.sparedMinutes = Int16(max(0, fields[15] - reheating)) }
    return option
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

extension MenuLab {
  /// The rules that may stand against one another, by name, in the order of ``problem(without:)``.
  var restrictions: [String] {
    [
      "energy minimum", "energy maximum", "sodium limit", "weekday preparation", "weekend preparation",
      "repetition",
    ]
      + locks.map { "lock day \($0.day) slot \($0.slot)" }
      + sensitivities.map { "sensitivity \($0.kind == 0 ? "plant" : "protein") \($0.id)" }
  }

  /// The problem without some of its rules.
  func problem(without dropped: Set<Int>) -> MenuProblem {
    var result = self
    result.problem = empty
    result.dishOfOption = []
    for day in 0..<7 {
      if dropped.contains(0) { result.problem.limits[day].lower[0] = -1_000_000 }
      if dropped.contains(1) { result.problem.limits[day].upper[0] = 1_000_000 }
      if dropped.contains(2) { result.problem.limits[day].upper[1] = 1_000_000 }
      if dropped.contains(day < 5 ? 3 : 4) { result.problem.limits[day].upper[2] = 1_000_000 }
    }
    result.problem.repetitionIsFree = dropped.contains(5)
    let keptLocks = locks.indices.filter { !dropped.contains(6 + $0) }.map { locks[$0] }
    let kept = sensitivities.indices.filter { !dropped.contains(6 + locks.count + $0) }.map {
      sensitivities[$0]
    }
    let plants = Set(kept.filter { $0.kind == 0 }.map(\.id))
    let proteins = Set(kept.filter { $0.kind == 1 }.map(\.id))
    result.addDishes(locked: Set(keptLocks.map(\.dish))) { dish in
      proteins.contains(dish.fields[17]) || dish.plants.contains(where: plants.contains)
    }
    result.addPlaces(keptLocks)
    return result.problem
  }
}

/// The laboratory run: `menu INSTANCE --milliseconds N --seed S [--bound-milliseconds N]`.
enum MenuLabRun {
  /// Solves one instance and prints `value V bound B` and the plan; `INSTANCE` may end in `.gz`.
  ///
  /// The time for the search is the processor time of its only thread, from after reading the file, setting up
  /// included; the bound is worked out afterwards, in its own time (2 ms for each dish, at most 20 s, when none
  /// is given). An instance without a menu prints the
  /// conflict instead.
  ///
  /// - Returns: The exit code: 0 a plan was printed, 1 none was found, 2 the file could not be read.
  static func run(
    instance: String, milliseconds: Double, seed: UInt64, boundMilliseconds: Double? = nil,
    tuning: SearchTuning = SearchTuning()
  ) -> Int32 {
    guard let bytes = read(instance), let lab = MenuLab(bytes) else {
      print("cannot read \(instance): not a menu instance (MPI1)")
      return 2
    }
    let begin = now()
    let search = MenuSearch(lab.problem, seed: seed, reach: reach(milliseconds), tuning: tuning)
    search.run { (now() - begin) / milliseconds }
    guard let menu = search.best, let value = search.bestValue else { return explain(lab, search.nearest) }
    var bound = MenuBound(lab.problem)
    let boundBegin = now()
    let limit = boundMilliseconds ?? min(20_000, 2 * Double(lab.problem.dishCount))
    bound.tighten(steps: 100_000, target: value, stop: { now() - boundBegin >= limit })
    print("value \(value) bound \(Int(bound.value))")
    print(lab.plan(menu))
    return 0
  }

  /// How many options of each list are worth looking at in so much time.
  private static func reach(_ milliseconds: Double) -> Int { milliseconds < 50 ? 300 : 3_000 }

  private static func explain(_ lab: MenuLab, _ nearest: [Int]?) -> Int32 {
    let begin = now()
    let finder = ConflictFinder(count: lab.restrictions.count, build: lab.problem(without:))
    let finding = finder.find()
    if let finding, finding.isProved {
      let names = finding.restrictions.map { lab.restrictions[$0] }.joined(separator: "; ")
      print("conflict\(finding.isMinimal ? ", minimal" : ""): \(names) (\(Int(now() - begin)) ms)")
    } else {
      print("no plan found; nothing is proved")
      guard let nearest else { return 1 }
      print("the nearest plan breaks:")
      for breach in lab.problem.judge(nearest).breaches {
        if case .sum(let lane, let day, let sum, let least, let most) = breach {
          print(
            "  day \(day): \(lane) \(sum), \(sum > most ? "at most \(most)" : "at least \(least)") allowed")
        } else {
          print("  \(breach)")
        }
      }
    }
    return 1
  }

  /// Milliseconds of processor time of this thread: what else runs on the machine does not count.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }

  /// The bytes of a file; one that ends in `.gz` goes through `gzip`.
  private static func read(_ path: String) -> [UInt8]? {
    let quoted =
      "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    let file = path.hasSuffix(".gz") ? popen("gzip -dc \(quoted)", "r") : fopen(path, "r")
    guard let file else { return nil }
    defer { _ = path.hasSuffix(".gz") ? pclose(file) : fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes += buffer[..<count]
    }
    return bytes
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
