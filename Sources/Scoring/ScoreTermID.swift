/// A term of the dish score.
public enum ScoreTermID: Int, CaseIterable, Hashable, Sendable {
  // Microbiome.
  case fibre
  case fibreKinds
  case plants
  case prebiotics
  case ferments
  // Lining.
  case fermentableCarbohydrate
  case glutamicAcid
  case zinc
  case vitaminA
  case vitaminD
  case shortAndMediumFat
  case flavonoids
  case omega3
  // Anti-inflammatory.
  case inflammation
  case colours
  case flavonoidClasses
  case namedFoods
  // Mucin.
  case threonine
  case serine
  case proline
  case cystine
  case mucinFibre
  case mucinFlavonoids
  case eugenol
  // Irritants.
  case alcohol
  case addedSugar
  case ultraProcessed
  case processedMeat
  case redMeat
  case additives
  case sweeteners
  case refinedGrain
  case saturatedFat
  case transFat
  case sodium
  case charredOrFried

  /// A key that stays the same between releases: its name in lower case with underscores (`fibre_kinds`).
  public var key: String { Self.keys[rawValue] }

  /// The term of a key, or `nil` when there is none.
  public init?(key: String) {
    guard let index = Self.keys.firstIndex(of: key) else { return nil }
    self.init(rawValue: index)
  }

  private static let keys: [String] = allCases.map { term in
    term == .omega3 ? "omega_3" : spaced("\(term)").split(separator: " ").joined(separator: "_")
  }

  /// The part it belongs to.
  public var part: ScorePart { Self.parts[rawValue] }

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
    self.init(rawValue: terms.reduce(0) { $0 | 1 << UInt64($1.rawValue) })
  }

  /// Whether a term is in it.
  public func contains(_ term: ScoreTermID) -> Bool { rawValue & (1 << UInt64(term.rawValue)) != 0 }

  /// Its terms, in the order of ``ScoreTermID``.
  public var terms: [ScoreTermID] { ScoreTermID.allCases.filter(contains) }
}
