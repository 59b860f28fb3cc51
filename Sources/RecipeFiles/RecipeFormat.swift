/// A recipe format that is read.
public enum RecipeFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case recipeml
  case gourmet
  case mx2
  case mycookbook
  case fdx
  case cookml
  case kreml
  case macgourmet
  case cookxml
  case edfg
  case webpage
  case schemajson
  case paprika
  case cooklang
  case mealmaster
  case mastercook

  /// The name that people know it by.
  public var title: String {
    switch self {
    case .recipeml: "RecipeML"
    case .gourmet: "Gourmet XML"
    case .mx2: "MasterCook MX2"
    case .mycookbook: "MyCookBook (COOKmate)"
    case .fdx: "Living Cookbook"
    case .cookml: "CookML"
    case .kreml: "KRecipes"
    case .macgourmet: "MacGourmet"
    case .cookxml: "My-Cook CookXML"
    case .edfg: "eatdrinkfeelgood"
    case .webpage: "web page with a recipe"
    case .schemajson: "schema.org JSON"
    case .paprika: "Paprika"
    case .cooklang: "Cooklang"
    case .mealmaster: "Meal-Master text"
    case .mastercook: "MasterCook text"
    }
  }

  /// The file name endings that usually go with it; content decides, not these.
  public var endings: [String] {
    switch self {
    case .recipeml: ["xml", "rml"]
    case .gourmet: ["grmt", "xml"]
    case .mx2: ["mx2", "mz2"]
    case .mycookbook: ["xml", "mcb"]
    case .fdx: ["fdx", "fdxz"]
    case .cookml: ["cml", "xml"]
    case .kreml: ["kreml", "kre"]
    case .macgourmet: ["mgourmet", "mgourmet3", "mgourmet4"]
    case .cookxml, .edfg: ["xml"]
    case .webpage: ["html", "htm"]
    case .schemajson: ["json"]
    case .paprika: ["paprikarecipes", "paprikarecipe"]
    case .cooklang: ["cook"]
    case .mealmaster: ["mmf", "mm", "txt"]
    case .mastercook: ["mxp", "txt"]
    }
  }
}

/// A recipe format that is known by name but not read, and what its user can do instead.
public struct UnreadFormat: Hashable, Sendable {
  /// The name that people know it by.
  public var name: String
  /// What to do next.
  public var hint: String

  init(_ name: String, _ hint: String) {
    self.name = name
    self.hint = hint
  }

  static let tei = UnreadFormat("TEI", "its recipes mark no quantities; copy them into a .cook file")
  static let rezkonv = UnreadFormat("RezKonv text", "export it as CookML or Meal-Master text")
  static let nowYoureCooking = UnreadFormat(
    "Now You're Cooking text", "export it as Meal-Master text")
  static let shopNCook = UnreadFormat("Shop'NCook", "export it as MasterCook (MX2)")
  static let evernote = UnreadFormat("Evernote ENEX", "export the notes as HTML pages")
  static let wordPress = UnreadFormat("WordPress WXR", "save the recipe pages as HTML instead")
  static let recipeKeeper = UnreadFormat("Recipe Keeper", "save its recipes as web pages or as text")
  static let csv = UnreadFormat("CSV", "export recipes in a recipe format, for example MyCookBook")
  static let chickenPing = UnreadFormat("ChickenPing", "export it as RecipeML")
  static let reml = UnreadFormat("REML", "export it as RecipeML")
}
