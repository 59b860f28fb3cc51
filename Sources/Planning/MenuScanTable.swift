/// The options of one list in columns, for ``MenuScan``.
///
/// Positions count from 0; eight make a block, and the last block is filled up with options that never pass. The
/// options with the most worth of their own come first, so that those that cannot pass stand together.
final class MenuScanTable {
  typealias Row = SIMD8<Float>

  /// The columns, in plain memory.
  struct Columns {
    var count: Int
    var blocks: Int
    /// The option at each position.
    var options: UnsafeMutablePointer<Int32>
    /// The sums of the options, one column for each lane that matters.
    var lanes: UnsafeMutablePointer<Row>
    /// What an option is worth with the goods that nothing else on the menu uses.
    var worth: UnsafeMutablePointer<Row>
    /// The points of the plants of an option that nothing else on the menu uses.
    var points: UnsafeMutablePointer<Row>
    /// Kinds in the lower twelve bits, colours in the next twelve.
    var marks: UnsafeMutablePointer<SIMD8<UInt32>>
    /// The counted rules; empty when the problem has none.
    var rules: UnsafeMutablePointer<SIMD8<UInt32>>
    /// The first position of a dish, below zero when it is not in the list, and the next of the same dish.
    var firstPosition: UnsafeMutablePointer<Int32>
    var nextPosition: UnsafeMutablePointer<Int32>
    /// Where the positions with a group start in ``groupPositions``.
    var groupStart: UnsafeMutablePointer<Int32>
    var groupPositions: UnsafeMutablePointer<Int32>
    /// The least and the most of each lane.
    var least: UnsafeMutablePointer<Float>
    var most: UnsafeMutablePointer<Float>
    var mostPoints: Float = 0
    /// Every kind and colour that any option has.
    var kinds: UInt16 = 0
    var colours: UInt16 = 0
  }

  /// What the items are worth that the columns take for used.
  struct Used {
    var points = 0
    var goods = 0
  }

  let columns: Columns
  let used: UnsafeMutablePointer<Used>
  private let itemStart: UnsafeMutablePointer<Int32>
  private let itemPositions: UnsafeMutablePointer<Int32>
  private let itemValue: UnsafeMutablePointer<Int32>
  private let itemsUsed: UnsafeMutablePointer<UInt64>
  private let words: Int
  private let plantCount: Int

  /// How many options there are.
  var count: Int { columns.count }
  /// How many rows of eight they fill.
  var blocks: Int { columns.blocks }

  init(_ problem: MenuProblem, _ list: [Int32], lanes: [Int]) {
    let worths = list.map { Self.ownWorth(problem, Int($0)) }
    let order = list.indices.sorted { (worths[$1], $0) < (worths[$0], $1) }
    let list = order.map { list[$0] }
    columns = Self.columns(problem, list, lanes)
    let itemCount = problem.plantCount + problem.goodsWorth.count
    words = itemCount / 64 + 1
    plantCount = problem.plantCount
    itemsUsed = Self.memory(words, UInt64(0))
    used = Self.memory(1, Used())
    itemValue = Self.memory(itemCount, Int32(0))
    for (item, value) in (problem.plantPoints + problem.goodsWorth).enumerated() { itemValue[item] = value }
    (itemStart, itemPositions) = Self.index(list, kinds: itemCount) { number, visit in
      for item in problem.plants(of: Int(number)) { visit(Int(item)) }
      for item in problem.goods(of: Int(number)) { visit(Int(item)) }
    }
  }

  deinit {
    columns.options.deallocate()
    columns.lanes.deallocate()
    columns.worth.deallocate()
    columns.points.deallocate()
    columns.marks.deallocate()
    columns.rules.deallocate()
    columns.firstPosition.deallocate()
    columns.nextPosition.deallocate()
    columns.groupStart.deallocate()
    columns.groupPositions.deallocate()
    columns.least.deallocate()
    columns.most.deallocate()
    used.deallocate()
    itemStart.deallocate()
    itemPositions.deallocate()
    itemValue.deallocate()
    itemsUsed.deallocate()
  }

  private static func memory<Element>(_ count: Int, _ element: Element) -> UnsafeMutablePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    memory.initialize(repeating: element, count: max(1, count))
    return memory
  }

  /// What an option is worth with its own goods and plants, as far as that does not depend on the menu.
  private static func ownWorth(_ problem: MenuProblem, _ number: Int) -> Int {
    var worth = Int(problem.options[number].worth)
    for plant in problem.plants(of: number) {
      worth += problem.plantBeyondWorth * Int(problem.plantPoints[Int(plant)])
    }
    for good in problem.goods(of: number) {
      worth += Int(problem.goodsWorth[Int(good) - problem.plantCount])
    }
    return worth
  }

  private static func columns(_ problem: MenuProblem, _ list: [Int32], _ lanes: [Int]) -> Columns {
    let blocks = (list.count + 7) / 8
    let groups = index(list, kinds: 64) { number, visit in
      var bits = problem.options[Int(number)].variety
      while bits != 0 {
        visit(bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
    var result = Columns(
      count: list.count, blocks: blocks, options: memory(blocks * 8, 0),
      lanes: memory(lanes.count * blocks, Row.zero), worth: memory(blocks, Row(repeating: -1e12)),
      points: memory(blocks, Row.zero), marks: memory(blocks, .zero),
      rules: memory(problem.rules.isEmpty ? 0 : blocks, .zero),
      firstPosition: memory(problem.dishCount + 1, -1), nextPosition: memory(blocks * 8, -1),
      groupStart: groups.start, groupPositions: groups.positions, least: memory(lanes.count, Float.infinity),
      most: memory(lanes.count, -Float.infinity))
    for (position, number) in list.enumerated() {
      let option = problem.options[Int(number)]
      let (block, side) = (position / 8, position % 8)
      result.options[position] = number
      for (index, lane) in lanes.enumerated() {
        let amount = Float(option.lanes[lane])
        result.lanes[index * blocks + block][side] = amount
        result.least[index] = min(result.least[index], amount)
        result.most[index] = max(result.most[index], amount)
      }
      let goods = problem.goods(of: Int(number)).reduce(0) {
        $0 + problem.goodsWorth[Int($1) - problem.plantCount]
      }
      result.worth[block][side] = Float(option.worth + goods)
      let points = problem.plants(of: Int(number)).reduce(0) { $0 + problem.plantPoints[Int($1)] }
      result.points[block][side] = Float(points)
      result.mostPoints = max(result.mostPoints, Float(points))
      result.marks[block][side] = UInt32(option.kinds & 4_095) | UInt32(option.colours & 4_095) << 12
      result.kinds |= option.kinds & 4_095
      result.colours |= option.colours & 4_095
      if !problem.rules.isEmpty { result.rules[block][side] = option.rules }
      if option.dish >= 0 {
        result.nextPosition[position] = result.firstPosition[Int(option.dish)]
        result.firstPosition[Int(option.dish)] = Int32(position)
      }
    }
    return result
  }

  /// The positions of the options that have each of some properties, one run for each property.
  private static func index(
    _ list: [Int32], kinds: Int, _ each: (Int32, (Int) -> Void) -> Void
  ) -> (start: UnsafeMutablePointer<Int32>, positions: UnsafeMutablePointer<Int32>) {
    let start = memory(kinds + 2, Int32(0))
    for number in list { each(number) { start[$0 + 2] += 1 } }
    for kind in 0..<kinds { start[kind + 2] += start[kind + 1] }
    let positions = memory(Int(start[kinds + 1]), Int32(0))
    for (position, number) in list.enumerated() {
      each(number) {
        positions[Int(start[$0 + 1])] = Int32(position)
        start[$0 + 1] += 1
      }
    }
    return (start, positions)
  }

  /// Brings the columns up to date with the items that the menu uses, some left aside.
  @inline(__always)
  func follow(_ inUse: UnsafeMutablePointer<UInt64>, without gone: UnsafeMutablePointer<UInt64>) {
    let (start, positions, itemsUsed) = (itemStart, itemPositions, self.itemsUsed)
    for word in 0..<words {
      let now = inUse[word] & ~gone[word]
      var changed = now ^ itemsUsed[word]
      if changed == 0 { continue }
      itemsUsed[word] = now
      while changed != 0 {
        let bit = changed.trailingZeroBitCount
        changed &= changed &- 1
        let item = word &* 64 &+ bit
        let value = now & (1 &<< UInt64(bit)) != 0 ? itemValue[item] : 0 &- itemValue[item]
        let column: UnsafeMutableRawPointer
        if item < plantCount {
          used.pointee.points &+= Int(value)
          column = UnsafeMutableRawPointer(columns.points)
        } else {
          used.pointee.goods &+= Int(value)
          column = UnsafeMutableRawPointer(columns.worth)
        }
        let amount = Float(value)
        let flat = column.assumingMemoryBound(to: Float.self)
        var index = Int(start[item])
        let end = Int(start[item &+ 1])
        while index < end {
          flat[Int(positions[index])] -= amount
          index &+= 1
        }
      }
    }
  }
}
