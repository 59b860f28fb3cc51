@testable import Kitchen
import TestSupport
import Testing

@Suite struct JSONReaderTests {
  private func request(_ json: String) throws -> AnalysisRequest {
    try AnalysisRequest(json: Array(json.utf8))
  }

  @Test func `a recipe is read, keys of others are passed over`() throws {
    let request = try request(
      #" {"x":{"y":[1,{"z":null}]},"id":[1,"a"],"title":"D\u00e4l \ud83e\udd55","servings":4,"ingredients":["1 egg","2\ttomatoes"],"steps":null} "#
        .replacing("\t", with: "\\t"))
    #expect(String(decoding: request.id, as: UTF8.self) == #"[1,"a"]"#)
    #expect(request.recipe.title == "Däl 🥕")
    #expect(request.recipe.servings == Servings(4))
    #expect(request.recipe.ingredients.map(\.text) == ["1 egg", "2\ttomatoes"])
  }

  @Test(arguments: [
    ("", "an object was expected"), ("[]", "an object was expected"),
    ("{", "in quotation marks was expected"),
    (#"{"title":"x"}"#, #"no "ingredients""#),
    (#"{"ingredients":"egg"}"#, #""ingredients" must be a list of texts"#),
    (#"{"ingredients":[1]}"#, #""ingredients" must be a list of texts"#),
    (#"{"title":5,"ingredients":[]}"#, #""title" must be a text"#),
    (#"{"servings":"four","ingredients":[]}"#, #""servings" must be a number"#),
    (#"{"ingredients":[]} x"#, "something follows"), (#"{"ingredients":["a]}"#, "a text is not closed"),
    (#"{"a":01,"ingredients":[]}"#, "a value was expected"),
    (#"{"a":tru,"ingredients":[]}"#, "'true' was expected"),
    (#"{"a":"\q","ingredients":[]}"#, "an escape is not known"),
    (String(repeating: "[", count: 500), "an object was expected"),
    (#"{"a":"# + String(repeating: "[", count: 500), "nested too deeply"),
  ])
  func `what is no recipe is told`(json: String, words: String) {
    do {
      _ = try request(json)
      Issue.record("read \(json)")
    } catch {
      #expect("\(error)".contains(words), "\(error)")
    }
  }

  @Test func `no bytes make it crash`() {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array(#"{}[]",:\u0aé tfn-1.e"#.utf8) + [0xC3, 0xFF, 0x00]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
      _ = try? AnalysisRequest(json: bytes)
    }
  }
}
