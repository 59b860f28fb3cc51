import RecipeFiles
import Recipes

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What stands before the fuzzer's bytes, so that they reach the reader of one family.
private let prefixes: [String: [String]] = [
  "xml": [
    "<recipeml><recipe>", "<gourmetDoc><recipe>", "<mx2><RcpE ", "<krecipes><krecipes-recipe>",
    "<fdx><Recipes><Recipe ", "<cookml><recipe>", "<CookXML><plat ", "<eatdrinkfeelgood><recipe>",
    "<cookbook><recipe><title>T</title><quantity>4</quantity><preptime>5</preptime><ingredient>",
    "<plist><array><dict><key>NAME</key><string>T</string><key>DIRECTIONS</key>", "<?xml version='1.0'?>", "",
  ],
  "page": [
    "<!DOCTYPE html><html>", "<html><div itemscope itemtype='http://schema.org/Recipe'>",
    "<html><script type='application/ld+json'>", "<html><div class='hrecipe'>",
  ],
  "json": [
    "{\"@type\":\"Recipe\",\"name\":\"T\",", "{\"ingredients\":\"1 egg\",\"directions\":\"Boil.\",",
    "[{\"@type\":\"Recipe\",\"recipeInstructions\":",
  ],
  "text": [
    "MMMMM----- Recipe via Meal-Master (tm) v8.05\n\n      Title: T\n", "* Exported from MasterCook *\n\nT\n",
    "Mix @flour{1%cup} ", "",
  ],
  "archive": [""],
]

private let chosen: [[UInt8]] = {
  let family = unsafe getenv("FUZZ_FAMILY").map { unsafe String(cString: $0) } ?? "xml"
  return (prefixes[family] ?? [""]).map { Array($0.utf8) }
}()

/// Reads what the fuzzer made; a crash, a hang, or an account that does not balance is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func readRecipes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let bytes = chosen[Int(first) % chosen.count] + input.dropFirst()
  var bounds = ReadingBounds()
  bounds.unpackedBytes = 8 << 20
  bounds.recipeBytes = 1 << 20
  bounds.documentBytes = 4 << 20
  do {
    let receipt = try RecipeReader(bounds: bounds).read(bytes: bytes, named: "fuzz") { recipe in
      precondition(recipe.lineAccount.balances, "lines were lost")
      precondition(!recipe.title.isEmpty, "a recipe without a title")
      for format in WritableFormat.allCases { _ = RecipeWriter.document([recipe], as: format) }
    }
    precondition(receipt.lines.balances, "the receipt does not balance")
  } catch {
    _ = "\(error)"
  }
  return 0
}
