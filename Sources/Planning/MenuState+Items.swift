/// Plants and goods, which count once however often they are used.
extension MenuState {
  /// Counts an option's items in; returns what goods bring and leaves plants in ``plantPoints``.
  @inline(__always)
  func addItems(of number: Int) -> Int {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      if itemUses[id] == 0 {
        plantPoints &+= Int(itemValue[id])
        itemsInUse[id &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: id)
      }
      itemUses[id] &+= 1
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      if itemUses[id] == 0 {
        goods &+= Int(itemValue[id])
        itemsInUse[id &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: id)
      }
      itemUses[id] &+= 1
      item += 1
    }
    counters.pointee.goodsInUse &+= goods
    return goods
  }

  /// Takes an option's items out; returns what goods brought.
  @inline(__always)
  func removeItems(of number: Int) -> Int {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      itemUses[id] &-= 1
      if itemUses[id] == 0 {
        plantPoints &-= Int(itemValue[id])
        itemsInUse[id &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: id))
      }
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      itemUses[id] &-= 1
      if itemUses[id] == 0 {
        goods &+= Int(itemValue[id])
        itemsInUse[id &>> 6] &= ~(1 &<< UInt64(truncatingIfNeeded: id))
      }
      item += 1
    }
    counters.pointee.goodsInUse &-= goods
    return goods
  }

  /// Marks the items of an option that stands on the menu which nothing else there uses.
  @inline(__always)
  func findOwnItems(of number: Int, into own: UnsafeMutablePointer<UInt64>, words: Int) {
    for word in 0..<words { own[word] = 0 }
    var item = items + Int(options[number].itemStart)
    let end = item + Int(options[number].itemCount)
    while item < end {
      let id = Int(item.pointee)
      own[id &>> 6] |= (itemUses[id] == 1 ? 1 : 0) &<< UInt64(truncatingIfNeeded: id)
      item += 1
    }
  }

  /// What an option's items would bring: new plant points, and the worth of new goods.
  @inline(__always)
  func newItems(of number: Int) -> (points: Int, goods: Int) {
    var item = items + Int(options[number].itemStart)
    let plantsEnd = item + Int(options[number].plantCount)
    let end = items + (Int(options[number].itemStart) &+ Int(options[number].itemCount))
    var points = 0
    var goods = 0
    while item < plantsEnd {
      let id = Int(item.pointee)
      points &+= itemUses[id] == 0 ? Int(itemValue[id]) : 0
      item += 1
    }
    while item < end {
      let id = Int(item.pointee)
      goods &+= itemUses[id] == 0 ? Int(itemValue[id]) : 0
      item += 1
    }
    return (points, goods)
  }
}
