public import Diagnostics

/// A recipe as its document told it: nothing weighed, nothing judged.
public struct Recipe: Hashable, Sendable, Codable {
  /// The title; never empty ("Untitled" when the document had none).
  public var title: String
  /// Where it came from.
  public var origin: RecipeOrigin
  /// How many people it feeds, when the document says so in numbers.
  public var servings: Servings?
  /// The yield in the document's own words ("2 loaves").
  public var yield: String?
  /// How long it takes.
  public var times = RecipeTimes()
  /// Categories and keywords, in order, without doubles.
  public var categories: [String] = []
  /// The cuisine ("Italian").
  public var cuisine: String?
  /// How it was rated, on the document's own scale.
  public var rating: Rating?
  /// The ingredient lines, in order; headings are not lines but ``IngredientLine/group``.
  public var ingredients: [IngredientLine] = []
  /// What to do, in order.
  public var steps: [RecipeStep] = []
  /// Notes, tips, descriptions, in order.
  public var notes: [String] = []
  /// Nutrition as printed in the document, words and all; never used for scores.
  public var printedNutrition: [PrintedNutrient] = []
  /// Images found, in order.
  public var images: [RecipeImage] = []
  /// The language the document declares (BCP 47), when it does.
  public var language: String?
  /// What became of the document's ingredient lines.
  public var lineAccount = LineAccount()
  /// What was noticed while reading this recipe.
  public var findings: [Diagnostic] = []

  /// Makes a recipe with nothing but a title and an origin.
  public init(title: String, origin: RecipeOrigin) {
    self.title = title
    self.origin = origin
  }
}

/// Where a recipe came from.
public struct RecipeOrigin: Hashable, Sendable, Codable {
  /// The format's short name: `recipeml`, `gourmet`, `mx2`, `mycookbook`, `fdx` ...
  public var format: String
  /// The file's path as given; members of archives follow after `!`.
  public var file: String
  /// The recipe's number in its file, from 0.
  public var index: Int
  /// The line in the file where the recipe starts, from 1, when known.
  public var line: Int?
  /// The recipe's own identifier in its document, when it has one.
  public var identifier: String?
  /// Who wrote it.
  public var author: String?
  /// Where it was published on the web.
  public var url: String?
  /// The source in the document's own words (a book, a magazine).
  public var text: String?

  /// Makes an origin.
  public init(format: String, file: String, index: Int, line: Int? = nil) {
    self.format = format
    self.file = file
    self.index = index
    self.line = line
  }
}

/// How many people a recipe feeds.
public struct Servings: Hashable, Sendable, Codable {
  /// The lower end, above zero.
  public var minimum: Double
  /// The upper end, never below the lower one.
  public var maximum: Double

  /// Makes a range; the ends may come in either order.
  public init(_ first: Double, _ second: Double) {
    self.minimum = min(first, second)
    self.maximum = max(first, second)
  }

  /// Makes a single number.
  public init(_ value: Double) { self.init(value, value) }
}

/// How long a recipe takes, in minutes; `nil` is not known.
public struct RecipeTimes: Hashable, Sendable, Codable {
  /// Preparation, in minutes.
  public var preparation: Double?
  /// Cooking or baking, in minutes.
  public var cooking: Double?
  /// From start to table, in minutes, with resting and soaking where the document counts them.
  public var total: Double?

  /// Makes times of which nothing is known.
  public init(preparation: Double? = nil, cooking: Double? = nil, total: Double? = nil) {
    self.preparation = preparation
    self.cooking = cooking
    self.total = total
  }
}

/// A rating on its own scale.
public struct Rating: Hashable, Sendable, Codable {
  /// The rating given.
  public var value: Double
  /// The best possible, in the same scale.
  public var of: Double

  /// Makes a rating.
  public init(_ value: Double, of best: Double) {
    self.value = value
    self.of = best
  }
}

/// A nutrition figure as the document printed it.
public struct PrintedNutrient: Hashable, Sendable, Codable {
  /// The name as printed ("Calories").
  public var name: String
  /// The figure with its unit as printed ("210 kcal").
  public var value: String

  /// Makes a figure.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// An image of a recipe.
public struct RecipeImage: Hashable, Sendable, Codable {
  /// Its file name or address in the document, when it has one.
  public var reference: String?
  /// Its bytes, when the document or archive carried them within bounds.
  public var bytes: [UInt8]?

  /// Makes an image.
  public init(reference: String?, bytes: [UInt8]? = nil) {
    self.reference = reference
    self.bytes = bytes
  }
}
