/// The options of one list in columns, for ``MenuScan``.
///
/// Positions count from 0 in the order of the list; eight make a block, and the last block is filled up with
/// options that never pass.
final class MenuScanTable {
  typealias Row = SIMD8<Float>

  let count: Int
  let blocks: Int
  /// The option at each position.
  let options: UnsafeMutablePointer<Int32>
  /// The sums of the options, one column for each lane that matters.
  let lanes: UnsafeMutablePointer<Row>
  /// What an option is worth with the goods that nothing else on the menu uses.
  let worth: UnsafeMutablePointer<Row>
  /// The points of the plants of an option that nothing else on the menu uses.
  let points: UnsafeMutablePointer<Row>
  /// Kinds in the lower twelve bits, colours in the next twelve.
  let marks: UnsafeMutablePointer<SIMD8<UInt32>>
  /// The counted rules, when the problem has any.
  let rules: UnsafeMutablePointer<SIMD8<UInt32>>?
  /// The first position of a dish, below zero when it is not in the list, and the next of the same dish.
  let firstPosition: UnsafeMutablePointer<Int32>
  let nextPosition: UnsafeMutablePointer<Int32>
  /// Where the positions with a group start in ``groupPositions``.
  let groupStart: UnsafeMutablePointer<Int32>
  let groupPositions: UnsafeMutablePointer<Int32>
  /// The least and the most of each lane.
  let least: [Float]
  let most: [Float]
  let mostPoints: Float
  /// Every kind and colour that any option has.
  let kinds: UInt16
  let colours: UInt16
  private let itemStart: UnsafeMutablePointer<Int32>
  private let itemPositions: UnsafeMutablePointer<Int32>
  /// The items that the columns take for used.
  private let used: UnsafeMutablePointer<UInt64>
  private let words: Int
  private let plantCount: Int

  init(_ problem: MenuProblem, _ list: [Int32], lanes chosen: [Int]) {
    count = list.count
    blocks = (list.count + 7) / 8
    let room = max(8, blocks * 8)
    options = .allocate(capacity: room)
    options.initialize(repeating: 0, count: room)
    lanes = .allocate(capacity: max(1, chosen.count * blocks))
    lanes.initialize(repeating: .zero, count: max(1, chosen.count * blocks))
    worth = .allocate(capacity: room / 8)
    worth.initialize(repeating: Row(repeating: -1e12), count: room / 8)
    points = .allocate(capacity: room / 8)
    points.initialize(repeating: .zero, count: room / 8)
    marks = .allocate(capacity: room / 8)
    marks.initialize(repeating: .zero, count: room / 8)
    rules = problem.rules.isEmpty ? nil : .allocate(capacity: room / 8)
    rules?.initialize(repeating: .zero, count: room / 8)
    firstPosition = .allocate(capacity: problem.dishCount + 1)
    firstPosition.initialize(repeating: -1, count: problem.dishCount + 1)
    nextPosition = .allocate(capacity: room)
    nextPosition.initialize(repeating: -1, count: room)
    let itemCount = problem.plantCount + problem.goodsWorth.count
    words = (itemCount + 63) / 64
    used = .allocate(capacity: max(1, words))
    used.initialize(repeating: 0, count: max(1, words))
    plantCount = problem.plantCount
    var least = [Float](repeating: .infinity, count: chosen.count)
    var most = [Float](repeating: -.infinity, count: chosen.count)
    var (mostPoints, kinds, colours): (Float, UInt16, UInt16) = (0, 0, 0)
    for (position, number) in list.enumerated() {
      let option = problem.options[Int(number)]
      let (block, side) = (position / 8, position % 8)
      options[position] = number
      for (index, lane) in chosen.enumerated() {
        let amount = Float(option.lanes[lane])
        lanes[index * blocks + block][side] = amount
        least[index] = min(least[index], amount)
        most[index] = max(most[index], amount)
      }
      var value = Float(option.worth)
      for item in problem.goods(of: Int(number)) {
        value += Float(problem.goodsWorth[Int(item) - problem.plantCount])
      }
      worth[block][side] = value
      var plants: Float = 0
      for item in problem.plants(of: Int(number)) { plants += Float(problem.plantPoints[Int(item)]) }
      points[block][side] = plants
      mostPoints = max(mostPoints, plants)
      marks[block][side] = UInt32(option.kinds & 4_095) | UInt32(option.colours & 4_095) << 12
      kinds |= option.kinds
      colours |= option.colours
      rules?[block][side] = option.rules
      if option.dish >= 0 {
        nextPosition[position] = firstPosition[Int(option.dish)]
        firstPosition[Int(option.dish)] = Int32(position)
      }
    }
    (self.least, self.most, self.mostPoints) = (least, most, mostPoints)
    (self.kinds, self.colours) = (kinds & 4_095, colours & 4_095)
    (groupStart, groupPositions) = Self.index(list, kinds: 64) { number, visit in
      var bits = problem.options[Int(number)].variety
      while bits != 0 {
        visit(bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    (itemStart, itemPositions) = Self.index(list, kinds: itemCount) { number, visit in
      for item in problem.plants(of: Int(number)) { visit(Int(item)) }
      for item in problem.goods(of: Int(number)) { visit(Int(item)) }
    }
    itemValue = .allocate(capacity: max(1, itemCount))
    for (item, value) in (problem.plantPoints + problem.goodsWorth).enumerated() {
      (itemValue + item).initialize(to: Float(value))
    }
  }

  private let itemValue: UnsafeMutablePointer<Float>

  deinit {
    options.deallocate()
    lanes.deallocate()
    worth.deallocate()
    points.deallocate()
    marks.deallocate()
    rules?.deallocate()
    firstPosition.deallocate()
    nextPosition.deallocate()
    groupStart.deallocate()
    groupPositions.deallocate()
    itemStart.deallocate()
    itemPositions.deallocate()
    used.deallocate()
    itemValue.deallocate()
  }

  /// The positions of the options that have each of some properties, one run for each property.
  private static func index(
    _ list: [Int32], kinds: Int, _ each: (Int32, (Int) -> Void) -> Void
  ) -> (UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) {
    let start = UnsafeMutablePointer<Int32>.allocate(capacity: kinds + 2)
    start.initialize(repeating: 0, count: kinds + 2)
    for number in list { each(number) { start[$0 + 2] += 1 } }
    for kind in 0..<kinds { start[kind + 2] += start[kind + 1] }
    let positions = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, Int(start[kinds + 1])))
    positions.initialize(repeating: 0, count: max(1, Int(start[kinds + 1])))
    for (position, number) in list.enumerated() {
      each(number) {
        positions[Int(start[$0 + 1])] = Int32(position)
        start[$0 + 1] += 1
      }
    }
    return (start, positions)
  }

  /// Brings the columns up to date with the items that the menu uses.
  @inline(__always)
  func follow(_ state: MenuState) {
    for word in 0..<words {
      let now = state.itemsInUse[word]
      var changed = now ^ used[word]
      if changed == 0 { continue }
      used[word] = now
      while changed != 0 {
        let bit = changed.trailingZeroBitCount
        changed &= changed &- 1
        let item = word &* 64 &+ bit
        let amount = now & (1 &<< UInt64(bit)) != 0 ? 0 - itemValue[item] : itemValue[item]
        let column = UnsafeMutableRawPointer(item < plantCount ? points : worth)
          .assumingMemoryBound(to: Float.self)
        var index = Int(itemStart[item])
        let end = Int(itemStart[item &+ 1])
        while index < end {
          column[Int(itemPositions[index])] += amount
          index &+= 1
        }
      }
    }
  }
}
