import Diagnostics
import Recipes
import TestSupport
import Testing

@testable import RecipeFiles

/// Documents damaged at random, the same way every time.
@Suite struct MutationTests {
  private static let documents = [
    "<gourmetDoc><recipe id=\"1\"><title>A &amp; B</title><ingredient-list><ingredient><amount>1</amount>"
      + "<item>egg</item></ingredient></ingredient-list><instructions><![CDATA[Boil.]]></instructions></recipe></gourmetDoc>",
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><mx2><RcpE name=\"Pie 3/4&quot;\"><IngR name=\"flour\" qty=\"1\" "
      + "unit=\"cup\"><IPrp>sifted</IPrp></IngR><IngR name=\"-- warm\"/><DirS><DirT>Mix.</DirT></DirS></RcpE></mx2>",
    "<fdx><Recipes><Recipe Name=\"Mash\" Servings=\"4\"><RecipeIngredients><RecipeIngredient Quantity=\"1\" "
      + "Ingredient=\"leek\"/></RecipeIngredients></Recipe></Recipes></fdx>",
    "<plist><array><dict><key>NAME</key><string>Pie</string><key>INGREDIENTS</key><array><dict>"
      + "<key>DESCRIPTION</key><string>flour</string></dict></array></dict></array></plist>",
    "<html><script type=\"application/ld+json\">{\"@type\":\"Recipe\",\"name\":\"Dal\",\"recipeIngredient\":[\"1 cup lentils\"],"
      + "\"recipeInstructions\":[{\"@type\":\"HowToStep\",\"text\":\"Boil.\"}]}</script></html>",
    "{\"@type\":\"Recipe\",\"name\":\"Dal\",\"recipeIngredient\":[\"1 cup lentils\"],\"recipeYield\":[4,\"4 bowls\"]}",
    "MMMMM----- Recipe via Meal-Master (tm) v8.05\n\n      Title: Pot\n      Yield: 4 servings\n\n      1 c  Beans\n"
      + "           -soaked\n\n  Boil them.\n\nMMMMM\n",
    "---\ntitle: Tea\n---\nBoil @water{1%l}(cold) in a #pot{} for ~{3%minutes}.\n",
  ]
  private static let pieces = [
    "<", ">", "&", "\"", "'", "=", "/", "]]>", "<![CDATA[", "<!--", "<?xml ", "\u{0}", "\u{14}", "é",
    "{", "}", "@", "&#0;", "&frac12;", "</", "\n", "  ", "<recipe ", "</recipe>",
  ]

  private func damaged(_ document: String, _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(document.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let at = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0:
        bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: at)
      case 1: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...6, using: &generator)))
      default: if at < bytes.count { bytes[at] = UInt8.random(in: 0...255, using: &generator) }
      }
    }
    return bytes
  }

  @Test(arguments: documents) func `damage never loses a line without a word`(document: String) throws {
    var generator = SeededGenerator(seed: 11)
    var read = 0
    for _ in 0..<400 {
      let bytes = damaged(document, &generator)
      guard let reading = try? Reading(bytes: bytes, named: "x") else { continue }
      read += 1
      #expect(reading.recipes.allSatisfy { $0.lineAccount.balances && !$0.title.isEmpty })
      #expect(reading.receipt.recipes == reading.recipes.count)
      if reading.receipt.recipesUnread > 0 { #expect(reading.receipt.worst == .error) }
    }
    // One wrong byte can break a whole JSON script; the other formats lose a recipe at most.
    #expect(read > 80)
  }

  @Test(arguments: documents.prefix(4)) func `a repaired record is well-formed`(document: String) throws {
    var generator = SeededGenerator(seed: 12)
    let parser = XMLRecordParser(depthBound: 200)
    for _ in 0..<400 {
      var text: [UInt8] = []
      var decoder = TextDecoder(.utf8)
      decoder.decode(damaged(document, &generator)[...], into: &text, last: true)
      // A record starts with its own start tag.
      let record = Array("<r>".utf8) + text
      let repaired = XMLRepair.repair(record[...])
      #expect(throws: Never.self) { try parser.parse(repaired.bytes[...], firstLine: 1) }
    }
  }
}
