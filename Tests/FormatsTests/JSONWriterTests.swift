import Formats
import Foundation
import Testing

@Suite struct JSONWriterTests {
  @Test func `members, arrays and nulls stand in order`() {
    var json = JSONWriter()
    json.object { json in
      json.member("a", 1.0)
      json.member("b", nil as String?)
      json.key("c")
      json.array([1, 2]) { $0.value($1) }
      json.member("d", true)
      json.key("e")
      json.object { _ in }
    }
    #expect(json.text == #"{"a":1,"b":null,"c":[1,2],"d":true,"e":{}}"#)
  }

  @Test(arguments: [
    "plain", "two\nlines", "tab\t", "quote \" and \\", "bell \u{07}", "naïve 茶 🥕", "\u{2028}", "",
  ])
  func `every text reads back as itself`(text: String) throws {
    var json = JSONWriter()
    json.array([text]) { $0.value($1) }
    let back = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(back == [text])
  }

  @Test(arguments: [0, 1, -1, 0.1, 1.0 / 3, 1e-7, 123_456_789.25, -0.5, 1e300, 9_007_199_254_740_992])
  func `every number reads back as itself`(number: Double) throws {
    var json = JSONWriter()
    json.array([number]) { $0.value($1) }
    #expect(try JSONDecoder().decode([Double].self, from: Data(json.bytes)) == [number])
  }

  @Test func `what is not a number becomes null`() {
    var json = JSONWriter()
    json.array([Double.nan, .infinity]) { $0.value($1) }
    #expect(json.text == "[null,null]")
  }
}
