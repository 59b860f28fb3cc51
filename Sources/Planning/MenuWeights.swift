/// What counts how much in a menu: the one place where the weights stand.
///
/// Each weight is a percentage of its standard worth, 100 by default and 0 to leave something out of account. The
/// standard worths follow the week score (`Scoring`), in hundred-thousandths of one of its points:
/// plants 20 points at 30 a week, fibre 15 at 14 g per 1,000 kcal a day, fibre kinds 10 when every kind stands in
/// every three days, live ferments 15 at the daily target, inflammation 2.5 for each DII unit of the mean day,
/// colours 15, irritants half a point for each point of the mean day. Half a point for a group that stands on
/// two neighbouring days, 0.15 for each thing to buy that does not keep, 0.3 for each food of the pantry used up,
/// a dish's own score up to 0.4, its rating up to 0.5, and up to 0.8 for one that was eaten in the last four weeks
/// are our own choice: small beside health, large enough to decide between equals. So are: 0.9 for a food that is
/// bought and does not keep, up to three times as much for what is good for a day more only; up to 0.1 for each of
/// the cuisine, the protein and the main ingredient of which the last four weeks were full; a loss of 0.1 for a side,
/// which is one more dish to make; up to 1 for a gentle lunch in a flare.
public struct MenuWeights: Hashable, Sendable {
  /// Different plants in a week.
  public var plants = 100
  /// Fibre a day.
  public var fibre = 100
  /// Every kind of fibre in every three days.
  public var fibreKinds = 100
  /// Live fermented food a day.
  public var ferments = 100
  /// Colours a day.
  public var colours = 100
  /// The inflammation estimate.
  public var inflammation = 100
  /// Irritants.
  public var irritants = 100
  /// Cuisine, protein and main ingredient from day to day.
  public var variety = 100
  /// Few things to buy that do not keep.
  public var thrift = 100
  /// Using up what is in the pantry.
  public var pantry = 100
  /// Dishes that are liked.
  public var favourites = 100
  /// Dishes not eaten in the last four weeks.
  public var novelty = 100
  /// The dish's own score.
  public var score = 100
  /// Short cooking: a hundredth of a point for each minute; 0 by default.
  public var ease = 0

  /// The standard weights.
  public init() {}

  /// Changes the weights by plain words: "more variety", "less cooking", "cheaper".
  ///
  /// - Returns: Whether the words were understood; if not, nothing changes.
  @discardableResult
  public mutating func apply(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    switch words {
    case ["less", "cooking"], ["quicker"], ["faster"], ["easier"]: ease += 100
    case ["more", "cooking"]: ease = 0
    case ["cheaper"], ["less", "waste"], ["fewer", "items"], ["less", "shopping"]: thrift *= 2
    case ["less", "inflammation"], ["fewer", "irritants"], ["gentler"]:
      inflammation *= 2
      irritants *= 2
    default: return applyAmount(words)
    }
    return true
  }

  private mutating func applyAmount(_ words: [String]) -> Bool {
    guard words.count >= 2, let factor = ["more": 2.0, "less": 0.5, "fewer": 0.5, "no": 0][words[0]] else {
      return false
    }
    let parts: [String: WritableKeyPath<MenuWeights, Int>] = [
      "plants": \.plants, "fibre": \.fibre, "fiber": \.fibre, "fibre kinds": \.fibreKinds,
      "fermented food": \.ferments, "ferments": \.ferments, "colours": \.colours, "colors": \.colours,
      "colour": \.colours, "variety": \.variety, "favourites": \.favourites, "favorites": \.favourites,
      "pantry": \.pantry, "leftovers from the pantry": \.pantry, "novelty": \.novelty,
      "new dishes": \.novelty,
    ]
    guard let part = parts[words.dropFirst().joined(separator: " ")] else { return false }
    self[keyPath: part] = min(1_000, Int(Double(self[keyPath: part]) * factor))
    return true
  }
}
