/// A food as a cook means it: "garlic", "black beans, canned", "olive oil".
///
/// Foods never change; one object stands for a food of a table, so that handing it on costs next to nothing.
public final class Food: Hashable, Sendable {
  /// The food's place in the table.
  public let id: FoodID
  /// The stable identifier: lower-case words with hyphens (`black-beans-canned`), or `usda-11215` for foods that
  /// are only known from USDA's own list.
  public let slug: String
  /// The name to show ("Garlic, raw").
  public let name: String
  /// Other names, in several languages, as cooks write them.
  public let synonyms: [String]
  /// Where it stands in the tree of categories (`vegetable.allium`).
  public let category: CategoryID
  /// What its nutrients are taken from.
  public let composition: [CompositionPart]
  /// The same for the cooked form, per 100 g of cooked food; empty when it is not in the table.
  public let cookedComposition: [CompositionPart]
  /// Whether ``composition`` is of a near relative and not of the food itself.
  public let isStandIn: Bool
  /// Grams per millilitre as bought or as usually measured, when known.
  public let density: Double?
  /// Grams of one piece by what is counted: `""` is one whole thing, else a unit or size word
  /// (`clove`, `bunch`, `medium`, `can`).
  public let pieces: [String: Double]
  /// The share of the bought weight that is eaten, 0 to 1, when the line gives the weight as bought (bones,
  /// peel, stones); 1 when nothing is thrown away or the amount is already of the edible part.
  public let ediblePortion: Double
  /// The key of the plant for plant points, or `nil` for foods that count no plant.
  ///
  /// Foods of one crop share it.
  public let plantKey: String?
  /// 1 for a plant crop, 0.25 for a herb, spice, tea or garlic, 0 for refined forms.
  public let plantPoints: Double
  /// Colours of the rainbow it brings (`red`, `orange`, `yellow`, `green`, `purple-blue`, `white`, `brown`).
  public let colours: [String]
  /// Its row in `fibre_classes.tsv`, when it has one.
  public let fibreRow: String?
  /// Its row in `fermented_foods.tsv`, when it is a ferment.
  public let fermentedRow: String?
  /// Its row in `flavonoids.tsv`, when it has one.
  public let flavonoidRow: String?
  /// Other facts as short words: `added-sugar`, `refined-grain`, `whole-grain`, `ultra-processed`, `processed-meat`,
  /// `red-meat`, `emulsifier`, `sweetener`, `composite`, `oily-fish`, `crucifer`, `berry`, `legume`, `nut`, `herb`,
  /// `spice`, `water` ...
  public let tags: Set<String>

  init(
    id: FoodID,
    slug: String,
    name: String,
    synonyms: [String],
    category: CategoryID,
    composition: [CompositionPart],
    cookedComposition: [CompositionPart],
    isStandIn: Bool,
    density: Double?,
    pieces: [String: Double],
    ediblePortion: Double,
    plantKey: String?,
    plantPoints: Double,
    colours: [String],
    fibreRow: String?,
    fermentedRow: String?,
    flavonoidRow: String?,
    tags: Set<String>
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.synonyms = synonyms
    self.category = category
    self.composition = composition
    self.cookedComposition = cookedComposition
    self.isStandIn = isStandIn
    self.density = density
    self.pieces = pieces
    self.ediblePortion = ediblePortion
    self.plantKey = plantKey
    self.plantPoints = plantPoints
    self.colours = colours
    self.fibreRow = fibreRow
    self.fermentedRow = fermentedRow
    self.flavonoidRow = flavonoidRow
    self.tags = tags
  }

  /// Two foods are the same when they have the same place and the same identifier.
  public static func == (left: Food, right: Food) -> Bool {
    left === right || left.id == right.id && left.slug == right.slug
  }

  /// Hashes the food's place.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// A part of what a food's nutrients are taken from: one USDA food and its share of the weight.
public struct CompositionPart: Hashable, Sendable {
  /// The row in the table of nutrients.
  public let nutrientRow: Int
  /// Its share of the food's weight; the shares of a food add up to 1.
  public let share: Double
}
