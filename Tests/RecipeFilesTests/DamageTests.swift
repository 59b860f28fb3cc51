import Diagnostics
import RecipeFiles
import Recipes
import Testing

/// Documents that are not well-formed, and documents that mean harm.
@Suite struct DamageTests {
  private func gourmet(_ inside: String) -> String {
    "<gourmetDoc>\n<recipe id='1'><title>One</title><ingredient-list>\(inside)</ingredient-list></recipe>\n"
      + "<recipe id='2'><title>Two</title><ingredient-list><ingredient><item>salt</item></ingredient>"
      + "</ingredient-list></recipe>\n</gourmetDoc>"
  }

  @Test(arguments: [
    ("<ingredient><item>mac & cheese</item></ingredient>", "mac & cheese", "a bare & was read as text"),
    (
      "<ingredient><item>&frac12; lime</item></ingredient>", "½ lime",
      "a named character of HTML was replaced"
    ),
    ("<ingredient><item>&lol; lime</item></ingredient>", "&lol; lime", "an unknown entity was kept as text"),
    (
      "<ingredient><item>pi\u{14}e</item></ingredient>", "pie", "a control character was removed"
    ),
    ("<ingredient><item>less < more</item></ingredient>", "less < more", "a raw < was read as text"),
    (
      "<ingredient><item>rice</ingredient>", "rice", "an element that was not closed was closed"
    ),
    (
      "<ingredient><item>rice</b></item></ingredient>", "rice", "an end tag without a start was left out"
    ),
    (
      "<ingredient><item>a&#2;b</item></ingredient>", "ab",
      "a reference to a character that does not exist was removed"
    ),
    (
      "<ingref amount=3/4\" refid=\"9\">dip</ingref>", "3/4\" dip", "an attribute without quotes was quoted"
    ),
    (
      "<ingref amount=\"3/4\" thick\" refid=\"9\">dip</ingref>", "3/4\" thick dip",
      "a raw quote in an attribute was read as text"
    ),
    (
      "<ingref amount=\"1\" amount=\"2\" refid=\"9\">dip</ingref>", "1 dip",
      "the second of two equal attributes was left out"
    ),
    (
      "<ingref 20:4=\"1\" amount=\"2\" refid=\"9\">dip</ingref>", "2 dip",
      "an attribute with an impossible name was left out"
    ),
    (
      "<ingredient><item><![CDATA[rice</item></ingredient>", "rice",
      "a CDATA section that was not closed was closed"
    ),
  ])
  func `a repair keeps the text, says what it did, and leaves the next recipe alone`(
    inside: String, line: String, finding: String
  ) throws {
    let reading = try Reading(gourmet("\n" + inside))
    #expect(reading.recipes.map(\.title) == ["One", "Two"])
    #expect(reading.lines == [line])
    #expect(
      reading.findings.contains { $0.hasPrefix("test.xml:3") && $0.hasSuffix(finding) }, "\(reading.findings)"
    )
    #expect(reading.recipes[1].findings.map(\.severity) == [.note])
  }

  @Test func `references to windows-1252 characters are the characters meant`() throws {
    let reading = try Reading(
      gourmet("<ingredient><item>cook&#146;s &#8211; &#233;clair</item></ingredient>"))
    #expect(reading.lines == ["cook’s – éclair"])
  }

  @Test func `a recipe without an end stops where the next one starts`() throws {
    let document =
      "<gourmetDoc><recipe id='1'><title>One</title><ingredient-list><ingredient><item>oats</item>"
      + "\n<recipe id='2'><title>Two</title></recipe></gourmetDoc>"
    let reading = try Reading(document)
    #expect(reading.recipes.map(\.title) == ["One", "Two"])
    #expect(reading.lines == ["oats"])
    #expect(
      reading.findings.contains(
        "test.xml:1: warning: the recipe is not closed; it was read up to the next one"))
  }

  @Test func `a truncated file gives its whole recipes and what is left of the last`() throws {
    let whole = gourmet("<ingredient><item>rice</item></ingredient>")
    for length in stride(from: whole.utf8.count - 20, through: 150, by: -7) {
      let reading = try Reading(bytes: Array(whole.utf8.prefix(length)))
      #expect(reading.recipes.first?.title == "One")
      #expect(reading.lines == ["rice"])
    }
    let reading = try Reading(bytes: Array(whole.utf8.prefix(190)))
    #expect(reading.recipes.count == 2)
    #expect(
      reading.findings.contains("test.xml:3: error: the file ends inside this recipe; its end is missing"))
  }

  @Test func `several documents and text before them are read`() throws {
    let one = "<?xml version=\"1.0\"?><gourmetDoc><recipe id='1'><title>A</title></recipe></gourmetDoc>"
    let reading = try Reading("Converted 3 files today\n\(one)\n\(one)")
    #expect(reading.recipes.map(\.title) == ["A", "A"])
    #expect(reading.findings.contains("test.xml:1: warning: text before the document was passed over"))
    #expect(reading.findings.contains("test.xml: note: the file holds 2 documents; all were read"))
  }

  @Test func `recipes in comments are not recipes`() throws {
    let reading = try Reading(
      "<gourmetDoc><!-- <recipe><title>No</title></recipe> --><recipe><title>Yes</title></recipe></gourmetDoc>"
    )
    #expect(reading.recipes.map(\.title) == ["Yes"])
  }

  // MARK: Harm

  @Test func `entities that multiply stay as they are written`() throws {
    let document = """
      <?xml version="1.0"?>
      <!DOCTYPE gourmetDoc [
       <!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
       <!ENTITY trap "<recipe><title>No</title></recipe>">
      ]>
      <gourmetDoc><recipe id="1"><title>&lol2;</title></recipe></gourmetDoc>
      """
    let reading = try Reading(document)
    #expect(reading.recipes.map(\.title) == ["&lol2;"])
    #expect(
      reading.findings.contains(
        "test.xml:2: error: the document type declares entities; they are neither expanded nor loaded"))
  }

  @Test func `external entities are never loaded`() throws {
    let document = """
      <!DOCTYPE gourmetDoc [<!ENTITY file SYSTEM "file:///etc/passwd">]>
      <gourmetDoc><recipe id="1"><title>Pie &file;</title></recipe></gourmetDoc>
      """
    #expect(try Reading(document).recipes.map(\.title) == ["Pie &file;"])
  }

  @Test func `nesting beyond the bound is refused, and the next recipe is read`() throws {
    var bounds = ReadingBounds()
    bounds.depth = 20
    let deep = String(repeating: "<b>", count: 30) + String(repeating: "</b>", count: 30)
    let reading = try Reading(gourmet("<ingredient><item>\(deep)</item></ingredient>"), bounds: bounds)
    #expect(reading.recipes.map(\.title) == ["Two"])
    #expect(reading.receipt.recipesUnread == 1)
    #expect(
      reading.findings.first
        == "test.xml:2: error: a recipe could not be read: elements are nested deeper than 20")
  }

  @Test func `a recipe larger than the bound is left out, and the next recipe is read`() throws {
    var bounds = ReadingBounds()
    bounds.recipeBytes = 100_000
    let long = String(repeating: "<x>salt</x>", count: 60_000)
    let reading = try Reading(gourmet(long), bounds: bounds)
    #expect(reading.recipes.map(\.title).last == "Two")
    #expect(reading.receipt.recipesUnread == 1)
  }

  @Test func `lines are counted in no more than the bound of findings`() throws {
    var bounds = ReadingBounds()
    bounds.findings = 2
    let many = (1...5).map { "<recipe id='\($0)'><title>R & D</title></recipe>" }.joined()
    let receipt = try Reading("<gourmetDoc>\(many)</gourmetDoc>", bounds: bounds).receipt
    #expect(receipt.findings.count == 2)
    #expect(receipt.findingsLeftOut == 13)
  }
}
