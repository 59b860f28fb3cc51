import Planning
import TestSupport

/// Made-up households with all kinds of wishes, and small libraries for them; the same for the same seed.
struct RandomHousehold {
  var request: PlanRequest
  var candidates: [Candidate]

  init(seed: UInt64, dishes: ClosedRange<Int> = 10...30, days: ClosedRange<Int> = 1...4) {
    var random = SeededGenerator(seed: seed)
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    let start = CalendarDay(number: 20_780 + number(0...400))
    var request = PlanRequest(start: start)
    request.days = number(days)
    let menus: [[MealSlot]] = [
      [.breakfast, .lunch, .dinner], [.lunch, .dinner], [.dinner], [.breakfast, .lunch, .dinner, .snack],
    ]
    request.slots = menus[number(0...3)]
    let names = ["Ada", "Ben", "Cleo", "Dan"]
    request.eaters = (0..<number(1...4)).map { index in
      var eater = Eater(name: names[index], energy: number(12...30) * 100, freshOnly: chance(10))
      if chance(20) { eater.meals = Set(request.slots.filter { _ in chance(70) }) }
      if chance(30) {
        eater.exceptions[start.adding(days: number(0...3))] = Set(request.slots.filter { _ in chance(50) })
      }
      return eater
    }
    if chance(25) {
      let date = start.adding(days: number(0...(request.days - 1)))
      request.eaters.append(.guest(name: "Eve", on: [date: [request.slots[0]]]))
    }
    // Somebody is at home always, so that the wishes make sense.
    request.eaters[0].meals = nil
    request.eaters[0].exceptions = [:]
    request.limits.energyTolerance = [10, 10, 15, 25][number(0...3)]
    if chance(30) { request.limits.minutesWeekday = number(2...9) * 15 }
    if chance(20) { request.limits.minutesWeekend = number(3...12) * 15 }
    if chance(15) { request.limits.minutesOn[start] = number(2...6) * 15 }
    if chance(25) { request.limits.sodium = number(15...30) * 100 }
    if chance(15) { request.limits.addedSugar = number(10...40) }
    if chance(20) { request.rules.append(MealRule(tag: "fish", least: number(0...1), most: number(1...3))) }
    if chance(15) { request.rules.append(MealRule(tag: "soup", least: 1, weekday: start.weekday)) }
    request.usesPerWeek = number(1...3)
    if chance(20) { request.inSeasonOnly = true }
    if chance(20) { request.equipment = ["oven"] }
    if chance(20) { request.budget = number(40...200) * 100 }
    if chance(20) { request.pantry = ["plant-1", "plant-2", "plant-3"] }
    if chance(15) { request.bestBefore["plant-1"] = start.adding(days: number(0...2)) }
    if chance(10) { request.gentle = GentleDays(from: number(0...1), least: 40) }
    request.seed = seed
    request.effort = 800
    candidates = []
    for index in 0..<number(dishes) {
      let isSide = chance(15)
      var features = DishFeatures(energy: isSide ? number(40...250) : number(250...950))
      features.plants = (0..<number(1...5)).map { _ in PlantPoints("plant-\(number(0...25))") }
      features.fibre = number(5...150)
      features.fibreKinds = Set((0..<number(0...3)).map { _ in "kind-\(number(0...6))" })
      features.liveFerments = chance(20) ? number(5...15) : 0
      features.colours = Set((0..<number(1...3)).map { _ in "colour-\(number(0...5))" })
      features.inflammation = number(-200...200)
      features.irritants = number(0...15)
      features.sodium = chance(85) ? number(20...900) : nil
      features.addedSugar = chance(90) ? number(0...120) : nil
      var dish = Candidate(
        id: "dish-\(index)", title: "Dish \(index)", meals: Set(request.slots.filter { _ in chance(60) }),
        features: features)
      dish.isSide = isSide
      dish.minutes = chance(90) ? number(5...60) : nil
      dish.protein = ["fish", "legume", "egg"][number(0...2)]
      dish.cuisine = "cuisine-\(number(0...3))"
      dish.perishables = features.plants.prefix(2).map(\.key)
      dish.foods = features.plants.map(\.key)
      dish.keepsDays = chance(50) ? 2 : 0
      if dish.protein == "fish" { dish.tags.insert("fish") }
      if chance(25) { dish.tags.insert("soup") }
      if chance(25) { dish.months = Set((0..<6).map { _ in number(1...12) }) }
      if chance(80) { dish.cost = number(50...600) }
      if chance(20) { dish.equipment = [["oven", "blender"][number(0...1)]] }
      if chance(70) { dish.gentleness = number(0...100) }
      if chance(25) {
        dish.refusals = [
          Refusal(
            person: chance(20) ? nil : (names + ["Eve"])[number(0...4)], cause: "cause-\(number(0...2))",
            because: "contains something", isAllergy: chance(40))
        ]
      }
      if chance(5) { request.bans.insert(dish.id) }
      candidates.append(dish)
    }
    if chance(20) {
      let place = MealPlace(day: number(0...(request.days - 1)), slot: request.slots[0])
      request.locks = [MealLock(place, recipe: "dish-\(number(0...(candidates.count - 1)))")]
    }
    self.request = request
  }
}
