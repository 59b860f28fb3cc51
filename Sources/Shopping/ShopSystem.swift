/// In which measures a list is written, and whose shops its packs come from.
public enum ShopSystem: String, Hashable, Sendable, Codable, CaseIterable {
  /// Grams, kilograms, litres; packs of European shops.
  case metric
  /// Ounces, pounds, cups, quarts; packs of US shops.
  case us
}
