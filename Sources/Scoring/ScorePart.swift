/// One of the five things a dish is judged for.
public enum ScorePart: String, CaseIterable, Hashable, Sendable, Codable {
  /// Food for gut microbes, and living cultures.
  case microbiome
  /// What the gut's lining lives on.
  case lining
  /// What speaks for and against inflammation.
  case antiInflammatory = "anti_inflammatory"
  /// What mucus is made of, and what spares it.
  case mucin
  /// What irritates; its points are a penalty.
  case irritants

  /// The name to show.
  public var name: String {
    switch self {
    case .microbiome: "Microbiome"
    case .lining: "Lining"
    case .antiInflammatory: "Anti-inflammatory"
    case .mucin: "Mucin"
    case .irritants: "Irritants"
    }
  }

  /// Its weight in the total; for irritants what is taken off per point.
  var weight: Double {
    let constants = ScoreConstants.standard
    return switch self {
    case .microbiome: constants.weightMicrobiome
    case .lining: constants.weightLining
    case .antiInflammatory: constants.weightAntiInflammatory
    case .mucin: constants.weightMucin
    case .irritants: -constants.weightIrritants
    }
  }
}
