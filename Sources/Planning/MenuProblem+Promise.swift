extension MenuProblem {
  /// What an option is worth on its own, roughly; it only orders the options for the search.
  func promise(of number: Int) -> Int {
    let option = options[number]
    let limit = limits[0]
    var promise = Int(option.worth)
    for lane in Lane.allCases {
      promise += Int(limit.worth[lane.rawValue]) * min(option[lane], Int(limit.cap[lane.rawValue])) * 7 / 10
    }
    promise += colourWorth * option.colours.nonzeroBitCount / 2
    promise += kindWorth * option.kinds.nonzeroBitCount / 2
    for plant in plants(of: number) { promise += plantBeyondWorth * Int(plantPoints[Int(plant)]) }
    for good in goods(of: number) { promise += Int(goodsWorth[Int(good) - plantCount]) }
    return promise
  }
}
