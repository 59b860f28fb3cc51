/// A term of the dish score.
public enum ScoreTermID: String, CaseIterable, Hashable, Sendable, Codable {
  // Microbiome.
  case fibre
  case fibreKinds = "fibre_kinds"
  case plants
  case prebiotics
  case ferments
  // Lining.
  case fermentableCarbohydrate = "fermentable_carbohydrate"
  case glutamicAcid = "glutamic_acid"
  case zinc
  case vitaminA = "vitamin_a"
  case vitaminD = "vitamin_d"
  case shortAndMediumFat = "short_and_medium_fat"
  case flavonoids
  case omega3 = "omega_3"
  // Anti-inflammatory.
  case inflammation
  case colours
  case flavonoidClasses = "flavonoid_classes"
  case namedFoods = "named_foods"
  // Mucin.
  case threonine
  case serine
  case proline
  case cystine
  case mucinFibre = "mucin_fibre"
  case mucinFlavonoids = "mucin_flavonoids"
  case eugenol
  // Irritants.
  case alcohol
  case addedSugar = "added_sugar"
  case ultraProcessed = "ultra_processed"
  case processedMeat = "processed_meat"
  case redMeat = "red_meat"
  case additives
  case sweeteners
  case refinedGrain = "refined_grain"
  case saturatedFat = "saturated_fat"
  case transFat = "trans_fat"
  case sodium
  case charredOrFried = "charred_or_fried"

  /// Its place among all terms.
  var index: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The part it belongs to.
  public var part: ScorePart { Self.parts[index] }

  private static let parts: [ScorePart] = allCases.map { term in
    switch term {
    case .fibre, .fibreKinds, .plants, .prebiotics, .ferments: .microbiome
    case .fermentableCarbohydrate, .glutamicAcid, .zinc, .vitaminA, .vitaminD, .shortAndMediumFat,
      .flavonoids,
      .omega3:
      .lining
    case .inflammation, .colours, .flavonoidClasses, .namedFoods: .antiInflammatory
    case .threonine, .serine, .proline, .cystine, .mucinFibre, .mucinFlavonoids, .eugenol: .mucin
    default: .irritants
    }
  }
}

/// A set of terms: those that a person's sensitivities or wishes take out of the score.
public struct TermSet: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt64

  /// Makes a set from bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The set of some terms.
  public init(_ terms: [ScoreTermID]) {
    self.init(rawValue: terms.reduce(0) { $0 | 1 << UInt64($1.index) })
  }

  /// Whether a term is in it.
  public func contains(_ term: ScoreTermID) -> Bool { rawValue & (1 << UInt64(term.index)) != 0 }

  /// Its terms, in the order of ``ScoreTermID``.
  public var terms: [ScoreTermID] { ScoreTermID.allCases.filter(contains) }
}
