extension MenuProblem {
  /// What each option is worth on its own, roughly; it only orders the options for the search.
  func promises() -> [Int32] {
    let limit = limits[0]
    return items.withUnsafeBufferPointer { items in
      options.map { option in
        let capped = pointwiseMin(option.lanes, limit.cap) &* limit.worth
        var promise = Int(option.worth) + Int(capped.wrappedSum()) * 7 / 10
        promise += colourWorth * option.colours.nonzeroBitCount / 2
        promise += kindWorth * option.kinds.nonzeroBitCount / 2
        let start = Int(option.itemStart)
        let plantsEnd = start + Int(option.plantCount)
        for index in start..<plantsEnd { promise += plantBeyondWorth * Int(plantPoints[Int(items[index])]) }
        for index in plantsEnd..<start + Int(option.itemCount) {
          promise += Int(goodsWorth[Int(items[index]) - plantCount])
        }
        return Int32(clamping: promise)
      }
    }
  }

  /// The most promising options of each list, the best first, at most so many; options that leave a place empty
  /// are always among them.
  func mostPromising(_ reach: Int) -> [[Int32]] {
    let promises = promises()
    return lists.map { list in
      var keys: [Int64] = []
      keys.reserveCapacity(list.count)
      for number in list where options[Int(number)].dish >= 0 {
        keys.append(Int64(promises[Int(number)]) << 32 | Int64(Int32.max - number))
      }
      // Leaving a place empty must stay possible however long the list is.
      let empty = list.filter { options[Int($0)].dish < 0 }
      keepGreatest(reach, of: &keys)
      keys.sort(by: >)
      return keys.map { Int32.max - Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) } + empty
    }
  }

  /// The same problem with the most promising options of each list only, and the number that each option had.
  func narrowed(to reach: Int) -> (problem: MenuProblem, originals: [Int32]) {
    let kept = mostPromising(reach)
    if lists.allSatisfy({ $0.count <= reach }) {
      var result = self
      result.lists = kept
      return (result, options.indices.map { Int32($0) })
    }
    var numbers = [Int32](repeating: -1, count: options.count)
    var originals: [Int32] = []
    var result = self
    result.options = []
    result.items = []
    func number(_ old: Int32) -> Int32 {
      if numbers[Int(old)] < 0 {
        let option = options[Int(old)]
        numbers[Int(old)] = Int32(originals.count)
        originals.append(old)
        var copy = option
        copy.itemStart = Int32(result.items.count)
        let start = Int(option.itemStart)
        result.items += items[start..<start + Int(option.itemCount)]
        result.options.append(copy)
      }
      return numbers[Int(old)]
    }
    for place in places.indices {
      if let lock = places[place].lock { result.places[place].lock = Int(number(Int32(lock))) }
    }
    result.lists = kept.map { $0.map(number) }
    return (result, originals)
  }
}

/// Keeps the greatest of some different numbers, in no order.
private func keepGreatest(_ count: Int, of numbers: inout [Int64]) {
  if numbers.count <= count { return }
  var low = 0
  var high = numbers.count - 1
  while low < high {
    let pivot = numbers[(low + high) / 2]
    var (left, right) = (low, high)
    while left <= right {
      while numbers[left] > pivot { left += 1 }
      while numbers[right] < pivot { right -= 1 }
      if left <= right {
        numbers.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    if count - 1 <= right {
      high = right
    } else if count - 1 >= left {
      low = left
    } else {
      break
    }
  }
  numbers.removeSubrange(count...)
}
