/// A plant in a dish and how much of it there is.
public struct PlantAmount: Hashable, Sendable {
  /// The crop's key, which all its forms and cultivars share.
  public let key: String
  /// 1 for a crop, 0.25 for a herb, spice, tea or garlic.
  public let points: Double
  /// Grams in a serving.
  public var grams: Double
  /// The grams from which it counts.
  public let minimumGrams: Double
  /// The colours it brings once it counts.
  public var colours: ColourSet

  /// Makes an amount of a plant.
  public init(key: String, points: Double, grams: Double, minimumGrams: Double, colours: ColourSet) {
    self.key = key
    self.points = points
    self.grams = grams
    self.minimumGrams = minimumGrams
    self.colours = colours
  }

  /// Whether there is enough of it to count.
  public var counts: Bool { grams >= minimumGrams }
}

/// Plants put together: one entry a key, in the order of the keys.
func mergedPlants(_ plants: [PlantAmount]) -> [PlantAmount] {
  var result: [PlantAmount] = []
  for plant in plants.sorted(by: { ($0.key, $0.minimumGrams) < ($1.key, $1.minimumGrams) }) {
    if let last = result.last, last.key == plant.key {
      let sum = PlantAmount(
        key: last.key, points: max(last.points, plant.points), grams: last.grams + plant.grams,
        minimumGrams: min(last.minimumGrams, plant.minimumGrams),
        colours: last.colours.union(plant.colours))
      result[result.count - 1] = sum
    } else {
      result.append(plant)
    }
  }
  return result
}
