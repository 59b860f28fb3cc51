internal import Embedded
internal import Measures

/// What the grammar knows of a word.
struct WordRole: OptionSet {
  let rawValue: UInt64

  /// "a", "an".
  static let article = WordRole(rawValue: 1 << 0)
  /// "of", "de", "di", "von".
  static let of = WordRole(rawValue: 1 << 1)
  /// "small", "medium", "large".
  static let size = WordRole(rawValue: 1 << 2)
  /// Stands before a number without changing it: "about", "scant".
  static let lead = WordRole(rawValue: 1 << 3)
  /// Stands between a number and its unit: "heaped", "level".
  static let unitAdjective = WordRole(rawValue: 1 << 4)
  /// Adds amounts: "plus".
  static let plus = WordRole(rawValue: 1 << 5)
  static let or = WordRole(rawValue: 1 << 6)
  static let and = WordRole(rawValue: 1 << 7)
  /// Between the ends of a range: "to", "bis".
  static let to = WordRole(rawValue: 1 << 8)
  /// "few", "some", "several": a count nobody knows.
  static let few = WordRole(rawValue: 1 << 9)
  static let optional = WordRole(rawValue: 1 << 10)
  /// "juice", "zest": a part of a fruit that is named after it.
  static let part = WordRole(rawValue: 1 << 11)
  /// "x" between a count and a size.
  static let times = WordRole(rawValue: 1 << 12)
  static let dozen = WordRole(rawValue: 1 << 13)
  static let couple = WordRole(rawValue: 1 << 14)
  static let half = WordRole(rawValue: 1 << 15)
  static let quarter = WordRole(rawValue: 1 << 16)
  /// May stand before a number word.
  static let opensNumber = WordRole(rawValue: 1 << 17)
  static let between = WordRole(rawValue: 1 << 18)
  /// A word of another language that English lines do not have.
  static let german = WordRole(rawValue: 1 << 19)
  static let romance = WordRole(rawValue: 1 << 20)
  static let from = WordRole(rawValue: 1 << 21)
  static let serving = WordRole(rawValue: 1 << 22)
  static let taste = WordRole(rawValue: 1 << 23)
  /// Opens a heading: "for", "dressing".
  static let heading = WordRole(rawValue: 1 << 24)
  /// The first word of a spelling of several words ("fl oz").
  static let startsUnit = WordRole(rawValue: 1 << 25)
  /// A state that stays with the name: "canned", "frozen".
  static let state = WordRole(rawValue: 1 << 26)
  static let each = WordRole(rawValue: 1 << 27)
  /// "freshly", "finely": an adverb of preparation.
  static let adverb = WordRole(rawValue: 1 << 28)
  /// Ground small, as meat is sold.
  static let minced = WordRole(rawValue: 1 << 30)
  static let meat = WordRole(rawValue: 1 << 31)
  /// "by" in "9 by 13 inches".
  static let by = WordRole(rawValue: 1 << 32)
  /// "the", "your": no part of a name.
  static let determiner = WordRole(rawValue: 1 << 33)
  /// Opens a line that names no food: "equipment", "available".
  static let note = WordRole(rawValue: 1 << 34)
  /// Stands before a colon and what is served with the dish: "garnish", "accompaniment".
  static let besides = WordRole(rawValue: 1 << 35)
  /// "as", "if": opens a clause such as "as needed", "if desired".
  static let clause = WordRole(rawValue: 1 << 29)
}

/// One word of the lexicon.
struct LexiconEntry {
  static let unknown = LexiconEntry(role: [], unit: -1, language: .english, number: 0)

  var role: WordRole
  /// The place in the table of units, or -1.
  var unit: Int16
  var language: UnitLanguage
  /// The value of a number word, or 0.
  var number: Double
}

/// The words the grammar knows, found by the hash of the folded word.
struct Lexicon {
  private var keys: [UInt64]
  private var values: [LexiconEntry]
  private let mask: Int
  /// Spellings of units of several words, by the hash of all of them.
  private(set) var longUnits: [UInt64: UnitTable.Entry] = [:]

  init(units: UnitTable, numbers: Table) {
    mask = 4095
    keys = Array(repeating: 0, count: mask + 1)
    values = Array(repeating: .unknown, count: mask + 1)
    for (name, entry) in units.spellings {
      let words = name.split(separator: " ")
      if words.count > 1, let first = words.first {
        longUnits[FoldedHash(name).value] = entry
        change(FoldedHash(first).value) { $0.role.insert(.startsUnit) }
        continue
      }
      for spelling in [name, name + "s", name + "es"] {
        change(FoldedHash(spelling).value) {
          if $0.unit >= 0 { return }
          $0.unit = Int16(entry.index)
          $0.language = entry.language
        }
      }
    }
    let (word, value, language) = (
      numbers.column("word"), numbers.column("value"), numbers.column("language")
    )
    for row in 0..<numbers.count {
      let language = numbers.text(row, language)
      change(FoldedHash(numbers.text(row, word)).value) {
        $0.number = numbers.number(row, value) ?? 0
        if language != "en" { $0.role.insert(language == "de" ? .german : .romance) }
      }
    }
    for (role, words) in Self.roles {
      for word in words.split(separator: " ") { change(FoldedHash(word).value) { $0.role.insert(role) } }
    }
  }

  /// The entry of a hash; ``LexiconEntry/unknown`` when there is none.
  func entry(_ hash: UInt64) -> LexiconEntry {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return .unknown
  }

  private mutating func change(_ hash: UInt64, _ body: (inout LexiconEntry) -> Void) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    body(&values[slot])
  }

  private static let roles: [(WordRole, String)] = [
    (.article, "a an"),
    (.of, "of de d' du des di da del della von vom van af"),
    (
      .size,
      "small medium large big lg sm md med extra-large x-large jumbo medium-size medium-sized tiny mini"
    ),
    (
      .lead,
      "about approximately approx around roughly scant scanty generous nearly almost circa ca ungefähr etwa environ"
        + " heaped heaping level rounded good least up at optional another additional"
    ),
    (
      .unitAdjective,
      "heaped heaping level rounded scant scanty generous good big small large medium fat thick thin whole packed"
        + " lightly loosely firmly tightly full plump short long wide tiny little nice fresh very well overflowing"
        + " gestrichen gestrichene gehäuft gehäufte großer großes großen kleiner kleines kleine große"
        + " bonne bonnes petite petites petit grosse grosses grande"
    ),
    (.plus, "plus"), (.or, "or oder ou o od"), (.and, "and und et e y & n"), (.to, "to bis à"),
    (.from, "from"), (.few, "few little some several etwas einige quelques qualche algunos algunas"),
    (.optional, "optional optionally facultatif facultative opcional facoltativo wahlweise"),
    (
      .part,
      "juice zest juices rind peel zests peels rinds seeds kernels pulp flesh zeste jus saft schale abrieb"
    ),
    (.times, "x"), (.dozen, "dozen"), (.couple, "couple"), (.half, "half"), (.quarter, "quarter"),
    (.between, "between"),
    (
      .opensNumber,
      "to or and plus of x about approximately approx between each scant generous heaping around roughly juice zest"
    ),
    (
      .german,
      "und oder mit etwas nach zum zur für gehackt gehackte gemahlen gemahlene gemahlener frisch frische frischer"
        + " frisches geschält gewürfelt gerieben geriebener getrocknet getrocknete nicht einige bei geschmack saft salz"
        + " pfeffer zucker mehl butter-, zwiebel zwiebeln gehäuft gestrichen großes große großer kleine kleiner rote"
    ),
    (
      .romance,
      "du des le la les au aux une et ou avec en haché hachée hachés émincé émincée coupé coupée del al con y"
    ),
    (.serving, "serve serving garnish servieren garnieren servir décorer decorar servire guarnire"),
    (.taste, "taste needed required desired necessary geschmack goût gusto q.b qb liking like"),
    (
      .heading,
      "for sauce dressing filling topping marinade dough crust garnish icing frosting glaze batter base salad salsa"
        + " vinaigrette crumble streusel syrup brine rub stuffing gravy assembly ingredients decoration meatballs pastry"
        + " für teig füllung soße sosse belag pour garniture to"
    ),
    (
      .state,
      "cold warm hot chilled lukewarm boiling smoked roasted toasted dried frozen refrigerated cooked boiled steamed"
        + " ground raw thawed canned tinned ripe fresh boneless skinless lean stale pitted blanched leftover homemade"
        + " soft"
    ),
    (.by, "by"), (.determiner, "the your our some any"),
    (.note, "equipment available special makes note notes nb see tip tips"),
    (.besides, "garnish garnishes accompaniment accompaniments serving serve topping toppings"),
    (.each, "each"), (.minced, "minced ground mince"),
    (.meat, "beef pork lamb veal turkey chicken venison mutton meat"),
    (.adverb, "freshly finely coarsely roughly thinly thickly lightly very"),
    (.clause, "as if"),
  ]
}
