import Shopping
import TestSupport
import Testing

@Suite struct AisleTests {
  /// How many pairs stand in another order.
  private func inversions(_ order: AisleOrder, _ truth: [String]) -> Int {
    var count = 0
    for (place, first) in truth.enumerated() {
      for second in truth.dropFirst(place + 1) where order.position(of: first) > order.position(of: second) {
        count += 1
      }
    }
    return count
  }

  @Test func `a trip in the known order changes nothing`() {
    let order = AisleOrder.standard
    #expect(order.learning(from: order.aisles).aisles == order.aisles)
    #expect(order.learning(from: []).aisles == order.aisles)
    #expect(order.learning(from: ["produce"]).aisles == order.aisles)
  }

  @Test func `one trip the other way round is learned, and the rest stays`() {
    let order = AisleOrder.standard.learning(from: ["frozen", "frozen", "produce"])
    #expect(order.position(of: "frozen") < order.position(of: "produce"))
    let rest = AisleOrder.standard.aisles.filter { $0 != "frozen" && $0 != "produce" }
    #expect(order.aisles.filter { $0 != "frozen" && $0 != "produce" } == rest)
    #expect(Set(order.aisles) == Set(AisleOrder.standard.aisles))
  }

  @Test func `newer trips outweigh older ones`() {
    var order = AisleOrder.standard
    for _ in 0..<2 { order = order.learning(from: ["frozen", "produce"]) }
    for _ in 0..<3 { order = order.learning(from: ["produce", "frozen"]) }
    #expect(order.position(of: "produce") < order.position(of: "frozen"))
  }

  @Test(arguments: 1...20)
  func `trips through a shop teach its order`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let truth = AisleOrder.standard.aisles.shuffled(using: &random)
    var order = AisleOrder.standard
    let before = inversions(order, truth)
    for _ in 0..<25 {
      let some = Set(truth.shuffled(using: &random).prefix(10))
      order = order.learning(from: truth.filter(some.contains))
    }
    #expect(
      Double(inversions(order, truth)) <= 0.1 * Double(before), "\(inversions(order, truth)) of \(before)")
  }

  @Test func `moving by hand counts more than what was seen`() {
    let seen = AisleOrder.standard.learning(from: ["frozen", "produce"])
    let moved = seen.moving("frozen", to: 99)
    #expect(moved.aisles.last == "frozen")
    #expect(moved.moving("flowers", to: 0).aisles.first == "flowers")
  }

  @Test func `shops have orders of their own, and lists follow them`() {
    let shop = AisleOrder(shop: "Market", aisles: ["spices", "produce"])
    #expect(shop.aisles.count == AisleOrder.standard.aisles.count)
    let dishes = [cooked("A", ["1 onion", "1 tsp cumin", "200 ml milk"])]
    #expect(shopping(dishes) { $0.aisles = shop }.aisles.map(\.name) == ["spices", "produce", "dairy"])
    #expect(shopping(dishes).aisles.map(\.name) == ["produce", "dairy", "spices"])
  }
}
