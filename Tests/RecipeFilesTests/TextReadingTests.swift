import Recipes
import Testing

@testable import RecipeFiles

@Suite struct TextReadingTests {
  @Test(
    arguments: [
      ("15 min", 15), ("20 mn", 20), ("40 minutes", 40), ("30", 30), ("35M", 35), ("1 h 30 min", 90),
      ("1h30", 90),
      ("1/2 hour", 30), ("1 1/2 hours", 90), ("1½ hours", 90), ("3 days", 4_320), ("1 heure", 60),
      ("2 Stunden", 120),
      ("1 Stunde, 20 Min.", 80), ("PT1H30M", 90), ("P0DT0H60M", 60), ("P1D", 1_440), ("PT90S", 1.5),
      ("0:20", 20),
      ("01:15:00", 75), ("30-35 min", 35), ("40 minutes to 1 hour", 60), ("2 Stunden (plus Kühlzeiten)", 120),
      ("1 godzina 15 minut", 75), ("45 хвилин", 45), ("1 час", 60), ("plus Kühlzeiten", nil), ("0:00", nil),
      ("", nil),
      ("PT0M", nil), ("overnight", nil), ("P3M", nil), ("about 1 hour and 10 minutes", 70),
    ] as [(String, Double?)])
  func `times in words and in ISO 8601`(text: String, minutes: Double?) {
    #expect(Durations.minutes(in: text) == minutes)
  }

  @Test(
    arguments: [
      ("4", Servings(4)), ("6 personnes", Servings(6)), ("4-6 servings", Servings(4, 6)),
      ("8 to 10", Servings(8, 10)),
      ("4 bis 6 Portionen", Servings(4, 6)), ("Serves 4", Servings(4)), ("Makes 4 servings", Servings(4)),
      (": 4 servings", Servings(4)), ("6 pers", Servings(6)), ("4 порцыі", Servings(4)),
      ("4 Portionen", Servings(4)),
      ("6 large servings", Servings(6)), ("2 loaves", nil), ("Yields about 3 1/2 cups.", nil), ("0", nil),
      ("", nil),
      ("1 Kuchen", nil), ("3 quarts chili", nil), ("12 very long units", nil),
    ] as [(String, Servings?)])
  func `servings out of yields`(text: String, servings: Servings?) {
    #expect(Yields.servings(in: text) == servings)
  }

  @Test(
    arguments: [
      ("4/5 stars", Rating(4, of: 5)), ("2.5/5 stars", Rating(2.5, of: 5)), ("4", Rating(4, of: 5)),
      ("0", nil),
      ("None", nil), ("7/10", Rating(7, of: 10)), ("3 of 4", Rating(3, of: 4)),
    ] as [(String, Rating?)])
  func `ratings on their own scales`(text: String, rating: Rating?) {
    #expect(Ratings.rating(in: text, usualBest: 5) == rating)
  }

  @Test(
    arguments: [
      ("=== FILLING ===", "FILLING"), ("-----Sauce-----", "Sauce"), ("*** Top ***", "Top"),
      ("[Glaze]", "Glaze"),
      ("## Dough", "Dough"), ("For the sauce:", "For the sauce"), ("MARINADE", "MARINADE"), ("SALT", nil),
      ("2 eggs:", nil), ("-- peeled", nil), ("salt", nil), ("1 cup MILK", nil), ("BBQ", nil),
    ] as [(String, String?)])
  func `headings that are only text`(text: String, title: String?) {
    #expect(LineConventions.headingTitle(text, follows: true, capitals: true) == title)
  }

  @Test func `a list all in capitals has no headings in it`() {
    var recipe = Recipe(title: "T", origin: RecipeOrigin(format: "test", file: "f", index: 0))
    recipe.ingredients = ["BEEF CHUCK", "CARROTS", "2 ONIONS", "RED WINE"].map { IngredientLine($0) }
    recipe.lineAccount.found = 4
    LineConventions.apply(to: &recipe)
    #expect(recipe.ingredients.count == 4)
    #expect(recipe.lineAccount.balances)
  }

  @Test(arguments: [
    ("a &lt;b&gt;bold&lt;/b&gt; &amp;amp; b", "a bold & b"), ("5 < 6", "5 < 6"),
    ("<p>One</p><p>Two</p>", "\nOne\nTwo\n"),
    ("R&D", "R&D"), ("&frac12; cup", "½ cup"), ("cook&#146;s", "cook’s"), ("x <name@mail>", "x <name@mail>"),
  ])
  func `markup within fields`(text: String, plain: String) {
    #expect(Markup.plain(text) == plain)
  }

  @Test func `base64 there and back, for every length`() {
    for length in 1...40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ length) }
      #expect(Base64.decode(Base64.encode(bytes).utf8) == bytes)
    }
    #expect(Base64.decode("img1.jpg".utf8) == nil)
  }
}
