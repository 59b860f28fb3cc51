import TestSupport
import Testing

@testable import Kitchen

@Suite struct InParallelTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1_000, 4_097])
  func `results stand in the order of their elements`(count: Int) {
    let elements = (0..<count).map { ($0 &* 2_654_435_761) % 1_000_003 }
    #expect(inParallel(elements) { $0 * 3 } == elements.map { $0 * 3 })
  }
}
