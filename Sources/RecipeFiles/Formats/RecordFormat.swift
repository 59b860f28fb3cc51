internal import Recipes

/// How one XML format keeps its recipes: which elements they are, and what their parts mean.
protocol RecordFormat {
  var names: RecordScanner.Names { get }
  /// Takes in a start tag that stands outside of recipes.
  mutating func see(outside tag: XMLElement)
  /// Reads one recipe; false when the element is none.
  mutating func read(_ element: XMLElement, into draft: inout RecipeDraft) -> Bool
}

extension RecordFormat {
  mutating func see(outside tag: XMLElement) {}
}

extension RecipeFormat {
  /// The reader of a format whose recipes are XML elements, or `nil` for the others.
  var recordFormat: (any RecordFormat)? {
    switch self {
    case .recipeml: RecipeMLFormat()
    case .gourmet: GourmetFormat()
    case .mx2: MasterCookXMLFormat()
    case .mycookbook: MyCookBookFormat()
    case .fdx: LivingCookbookFormat()
    case .cookml: CookMLFormat()
    case .kreml: KRecipesFormat()
    case .macgourmet: MacGourmetFormat()
    case .cookxml: CookXMLFormat()
    case .edfg: EatDrinkFeelGoodFormat()
    case .webpage, .schemajson, .paprika, .cooklang, .mealmaster, .mastercook: nil
    }
  }
}

extension IngredientLine {
  /// A line out of the fields of a document; the text is theirs in the order of speech.
  init(
    quantity: String?, unit: String?, name: String?, preparation: String? = nil, line: Int? = nil
  ) {
    self.init("", line: line)
    quantityText = quantity
    unitText = unit
    nameText = name
    preparationText = preparation
    text = [quantity, unit, name].compactMap { $0 }.joined(separator: " ")
    if let preparation { text += text.isEmpty ? preparation : ", \(preparation)" }
  }
}
