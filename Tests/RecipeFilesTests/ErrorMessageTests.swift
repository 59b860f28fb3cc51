import RecipeFiles
import Testing

@Suite struct ErrorMessageTests {
  @Test(arguments: [
    ("", "x.xml: the file is empty; export or download it again"),
    ("  \n ", "x.xml: the file is empty; export or download it again"),
    ("Dear diary,\ntoday I cooked.", "x.xml: not a recipe file; no known format was found in it"),
    ("\u{89}", "x.xml: not a recipe file; no known format was found in it"),
    (
      "%PDF-1.4",
      "x.xml: not a recipe file; its content is a PDF document; save the recipe as text or as a web page"
    ),
    (
      "<?xml version='1.0'?><items><item/></items>",
      "x.xml: not a recipe file; its content is XML with the root <items>, which is no recipe format that is known"
    ),
    (
      "<cookbook><recipe><name>Pie</name><ingredient>1 egg</ingredient></recipe></cookbook>",
      "x.xml: not a recipe file; its content is XML with the root <cookbook>, but not as MyCookBook writes it: "
        + "0 recipes recognised"
    ),
    (
      "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>",
      "x.xml: TEI is not read; its recipes mark no quantities; copy them into a .cook file"
    ),
    (
      "<!DOCTYPE ShopNCook SYSTEM 'x'><a/>", "x.xml: Shop'NCook is not read; export it as MasterCook (MX2)"
    ),
    ("=====  REZKONV-Recipe", "x.xml: RezKonv text is not read; export it as CookML or Meal-Master text"),
  ])
  func `a file that gives nothing says why and what to do`(content: String, message: String) {
    let error = #expect(throws: RecipeFileError.self) { try Reading(content, named: "x.xml") }
    #expect(error.map { "\($0)" } == message)
  }

  @Test func `an image with the wrong ending is told by its content`() {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    let error = #expect(throws: RecipeFileError.self) { try Reading(bytes: png, named: "pie.xml") }
    #expect(error.map { "\($0)" } == "pie.xml: not a recipe file; its content is a PNG image")
  }

  @Test func `a missing file and a folder are told apart`() {
    let missing = #expect(throws: RecipeFileError.self) {
      try RecipeReader().read(path: "/nowhere/at/all.xml") { _ in }
    }
    #expect(
      missing.map { "\($0)" } == "/nowhere/at/all.xml: no such file or folder; check the spelling of the path"
    )
    let folder = #expect(throws: RecipeFileError.self) { try RecipeReader().read(path: "/") { _ in } }
    #expect(folder.map { "\($0)" } == "/: is a folder, not a file")
  }

  @Test func `an intact file without recipes is a note, not an error`() throws {
    let reading = try Reading("<recipeml version=\"0.5\"></recipeml>")
    #expect(reading.recipes.isEmpty)
    #expect(reading.findings == ["test.xml: note: the file is RecipeML but holds no recipes"])
  }
}
