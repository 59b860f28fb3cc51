import Ingredients
import Testing

@Suite struct JSONTests {
  private func json(_ line: String) -> String {
    var bytes: [UInt8] = []
    IngredientParser.standard.parse(line).appendJSON(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `the keys stand in their order and the object is left open`() {
    #expect(
      json("2-3 cloves garlic, minced (optional)")
        == #"{"quantity":{"min":2,"max":3},"unit":"clove","name":"garlic","preparation":"minced","optional":true"#
    )
    #expect(json("") == #"{"quantity":null,"unit":null,"name":null,"preparation":null,"optional":false"#)
    #expect(json("1½ cups milk").hasPrefix(#"{"quantity":{"min":1.5,"max":1.5},"unit":"cup""#))
  }

  @Test(arguments: [
    ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("crème 🧄", #""crème 🧄""#), ("", #""""#),
  ])
  func `text is escaped`(_ text: String, _ expected: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      (0.0, "0"), (1, "1"), (10, "10"), (999_999, "999999"), (0.25, "0.25"), (1.0 / 3, "0.3333333333333333"),
      (.infinity, "null"), (.nan, "null"), (-2.5, "-2.5"),
    ] as [(Double, String)])
  func `numbers are as short as they can be`(_ value: Double, _ expected: String) {
    var bytes: [UInt8] = []
    JSONText.append(value, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }
}
