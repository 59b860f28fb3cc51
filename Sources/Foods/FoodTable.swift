internal import Embedded
internal import Synchronization

/// The table of foods: first the foods as cooks mean them, then the tail, all of USDA's own foods.
///
/// A concept is made of a row of `foods/*.tsv`, a food of the tail of SR28's description and household weights
/// when somebody asks for it. The table never changes after it is made; only memories fill behind a lock.
public final class FoodTable: Sendable {
  /// The table that travels inside the program.
  public static let standard = FoodTable()

  /// How many foods are concepts of our own; their rows come first.
  public let conceptCount: Int
  /// The tree in which the foods stand.
  public let categories: CategoryTree

  private let conceptTable: ConceptTable
  private let nutrientTable: NutrientTable
  private let tail: UnitedStatesFoods
  private let conceptFoods: Mutex<[Food?]>
  private let tailFoods = Mutex<[Int: Food]>([:])
  private let panels: Mutex<[NutrientPanel?]>
  private let tailPanels = Mutex<[Int: NutrientPanel]>([:])

  init() {
    nutrientTable = NutrientTable()
    conceptTable = ConceptTable()
    tail = UnitedStatesFoods()
    categories = .standard
    conceptCount = conceptTable.count
    conceptFoods = Mutex([Food?](repeating: nil, count: conceptTable.count))
    panels = Mutex([NutrientPanel?](repeating: nil, count: 2 * conceptTable.count))
  }

  /// How many foods there are, concepts and tail.
  public var count: Int { conceptCount + tail.count }

  /// Every concept, in the order of the table.
  public var concepts: [Food] { (0..<conceptCount).map { self[FoodID(row: $0)] } }

  /// Hands out every name of every concept as bytes, the synonyms, the slug and the shown name, with the rank 0, 1, 2.
  package func forEachName(_ body: (UnsafeRawBufferPointer, FoodID, _ rank: Int) -> Void) {
    for row in 0..<conceptCount {
      let id = FoodID(row: row)
      conceptTable.forEachPart(row, .synonyms) { body($0, id, 0) }
      conceptTable.withField(row, .id) { body($0, id, 1) }
      conceptTable.withField(row, .name) { body($0, id, 2) }
    }
  }

  /// Hands out every concept that has forms.
  package func forEachFormed(_ body: (FoodID, [FoodForm]) -> Void) {
    for row in 0..<conceptCount where conceptTable.withField(row, .forms, { !$0.isEmpty }) {
      body(FoodID(row: row), conceptTable.forms(row))
    }
  }

  /// Whether the food is a concept of our own and not of the tail.
  public func isConcept(_ id: FoodID) -> Bool { id.row < conceptCount }

  /// A food.
  ///
  /// - Precondition: The id is of this table.
  public subscript(_ id: FoodID) -> Food {
    if id.row < conceptCount {
      return conceptFoods.withLock { memory in
        if let known = memory[id.row] { return known }
        let food = conceptTable.food(id.row, nutrients: nutrientTable)
        memory[id.row] = food
        return food
      }
    }
    return tailFoods.withLock { memory in
      if let known = memory[id.row] { return known }
      let food = tail.food(id.row - conceptCount, id: id, nutrients: nutrientTable)
      memory[id.row] = food
      return food
    }
  }

  /// The food of a slug (`garlic`, `usda-11215`), or `nil` when there is none.
  public func id(ofSlug slug: String) -> FoodID? {
    if let row = conceptTable.rowOfSlug[slug] { return FoodID(row: row) }
    guard slug.hasPrefix("usda-"), let number = Int(slug.dropFirst(5)) else { return nil }
    return id(ofUSDA: number)
  }

  /// The food of the tail with a USDA number, or `nil` when SR28 has none.
  public func id(ofUSDA number: Int) -> FoodID? {
    tail.row(ofUSDA: number).map { FoodID(row: conceptCount + $0) }
  }

  /// The food of a slug, or `nil` when there is none.
  public func food(ofSlug slug: String) -> Food? { id(ofSlug: slug).map { self[$0] } }

  /// The forms of a concept: words that turn it into another food.
  ///
  /// Foods of the tail have none.
  public func forms(of id: FoodID) -> [FoodForm] {
    id.row < conceptCount ? conceptTable.forms(id.row) : []
  }

  /// The nutrients of a food, per 100 g of edible portion as it is bought or used raw.
  ///
  /// - Parameters:
  ///   - id: The food.
  ///   - cooked: Whether the cooked form is meant, per 100 g of cooked food.
  /// - Returns: `nil` when the table has no composition, or none of the cooked form.
  public func nutrients(of id: FoodID, cooked: Bool = false) -> NutrientPanel? {
    if id.row >= conceptCount { return tailPanel(id.row - conceptCount) }
    let column: ConceptTable.Column = cooked ? .cooked : .usda
    if conceptTable.withField(id.row, column, { $0.isEmpty }) { return nil }
    let place = 2 * id.row + (cooked ? 1 : 0)
    return panels.withLock { memory in
      if let known = memory[place] { return known }
      let panel = nutrientTable.panel(of: conceptTable.composition(id.row, column, nutrientTable))
      memory[place] = panel
      return panel
    }
  }

  private func tailPanel(_ row: Int) -> NutrientPanel? {
    tailPanels.withLock { memory in
      if let known = memory[row] { return known }
      let panel = nutrientTable.row(ofUSDA: tail.number(row)).map(nutrientTable.panel)
      memory[row] = panel
      return panel
    }
  }

  /// The USDA numbers behind a food's nutrients and the share of each, largest first.
  public func usdaNumbers(of id: FoodID, cooked: Bool = false) -> [(number: Int, share: Double)] {
    let food = self[id]
    return (cooked ? food.cookedComposition : food.composition)
      .map { (nutrientTable.usdaNumber(ofRow: $0.nutrientRow), $0.share) }
      .sorted { ($0.share, $1.number) > ($1.share, $0.number) }
  }

  /// USDA's household weights of the main part of a food's composition.
  public func householdWeights(of id: FoodID, cooked: Bool = false) -> [HouseholdWeight] {
    guard let main = usdaNumbers(of: id, cooked: cooked).first else { return [] }
    return tail.weights(ofUSDA: main.number)
  }

  /// Hands out every food of the tail: its id, USDA number and long description, by number.
  public func forEachUSDAFood(_ body: (FoodID, Int, String) -> Void) {
    for row in 0..<tail.count {
      body(FoodID(row: conceptCount + row), tail.number(row), tail.description(row))
    }
  }

  /// Hands out the USDA number and the long description of every food of the tail, by number, as bytes.
  package func forEachUSDADescription(_ body: (Int, UnsafeRawBufferPointer) -> Void) {
    for row in 0..<tail.count { tail.withDescription(row) { body(tail.number(row), $0) } }
  }

  /// USDA's long description of a food of SR28, or `nil` when there is no such number.
  public func usdaDescription(_ number: Int) -> String? { tail.description(ofUSDA: number) }
}
