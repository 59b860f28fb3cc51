import Formats
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    (1.0, 1, "1"), (1.25, 1, "1.3"), (1.25, 2, "1.25"), (0.05, 1, "0.1"), (-2.5, 0, "-3"), (-0.01, 1, "0"),
    (1_000_000.5, 1, "1000000.5"), (2.999, 2, "3"), (.nan, 1, "–"),
  ])
  func `numbers are written plainly`(number: Double, places: Int, text: String) {
    #expect(plain(number, places: places) == text)
  }

  @Test func `a table lines up, wide characters too`() {
    var table = TextTable(["dish", "score"], [.left, .right])
    table.add(["Dal", "78"])
    table.add(["味噌汁", "7"])
    #expect(
      table.text == """
        dish    score
        ------  -----
        Dal        78
        味噌汁      7
        """)
  }

  @Test(arguments: [(0.0, "····"), (1.0, "████"), (0.5, "██··"), (2.0, "████"), (-1.0, "····")])
  func `a bar is as long as its share`(share: Double, text: String) {
    #expect(bar(share, width: 4) == text)
  }
}
