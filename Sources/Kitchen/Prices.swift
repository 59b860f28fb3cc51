internal import Foods
internal import Formats
internal import Foundation
internal import Nutrition
internal import Persistence

/// What foods cost, as the household wrote it down.
///
/// Prices are kept as a plain number in the household's own currency for a kilogram; a litre counts as a kilogram.
public struct PriceList: Hashable, Sendable {
  /// Hundredths of the currency for 1000 g, by the food's slug.
  public internal(set) var perKilogram: [String: Int]

  init(_ perKilogram: [String: Int] = [:]) { self.perKilogram = perKilogram }

  /// The cost of a serving in hundredths, or `nil` when prices are missing for more than a tenth of its mass.
  ///
  /// Water costs nothing. What has no price and stays under a tenth of the mass is counted at the mean price of the
  /// rest, so that a missing spice does not make a dish cheap.
  func cost(ofServing analysis: DishAnalysis, foods: FoodTable) -> Int? {
    if perKilogram.isEmpty { return nil }
    var priced = (grams: 0.0, cost: 0.0)
    var unpriced = 0.0
    for line in analysis.lines where !line.optional {
      guard let id = line.match.food, let grams = line.weight?.grams else { continue }
      let food = foods[id]
      if food.tags.contains("water") { continue }
      if let price = perKilogram[food.slug] {
        priced.grams += grams
        priced.cost += grams / 1000 * Double(price)
      } else {
        unpriced += grams
      }
    }
    guard priced.grams > 0, unpriced <= (priced.grams + unpriced) / 10 else { return nil }
    let whole = priced.cost * (priced.grams + unpriced) / priced.grams
    return Int((whole / max(analysis.servings, 1)).rounded())
  }
}

extension Kitchen {
  /// The prices that were written down.
  ///
  /// - Throws: ``LibraryError``.
  public func prices() throws -> PriceList {
    let notes = try database.notes(ofKind: "price")
    return PriceList(
      Dictionary(
        notes.compactMap { note in Int(note.content).map { (note.key, $0) } }, uniquingKeysWith: { $1 }))
  }

  /// Writes down prices from lines such as `red lentils;3.20` (for a kilogram) or `eggs;3.60;600 g`.
  ///
  /// Semicolons, commas or tabs part the fields; a first line that holds no number is a heading. Nothing is stored
  /// when a line cannot be read.
  ///
  /// - Parameters:
  ///   - text: The lines.
  ///   - name: The name of their file, for messages.
  /// - Returns: How many foods have a price now.
  /// - Throws: ``KitchenError`` with file and line for what cannot be read; ``LibraryError``.
  @discardableResult
  public func importPrices(_ text: String, named name: String) throws -> Int {
    var list = try prices()
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let fields = Self.fields(String(line))
      if fields.allSatisfy(\.isEmpty) { continue }
      guard let price = fields.count > 1 ? Self.number(fields[1]) : nil else {
        if number == 0, !fields.dropFirst().contains(where: { Self.number($0) != nil }) { continue }
        throw KitchenError(
          "\(name):\(number + 1): '\(line)' has no price",
          hint: "write it like 'red lentils;3.20' or 'eggs;3.60;600 g'")
      }
      var grams = 1000.0
      if fields.count > 2, !fields[2].isEmpty {
        guard let found = knowledge.analyser.read("\(fields[2]) \(fields[0])").weight?.grams, found > 0 else {
          throw KitchenError(
            "\(name):\(number + 1): how much '\(fields[2])' of \(fields[0]) weighs is not known")
        }
        grams = found
      }
      guard price >= 0, price < 1_000_000 else {
        throw KitchenError("\(name):\(number + 1): \(fields[1]) is no price")
      }
      let slug = try foodSlug(fields[0], place: "\(name):\(number + 1): ")
      list.perKilogram[slug] = Int((price * 100 * 1000 / grams).rounded())
    }
    try database.replaceNotes(
      ofKind: "price",
      with: list.perKilogram.sorted { $0.key < $1.key }.map {
        StoredNote(key: $0.key, content: "\($0.value)")
      })
    return list.perKilogram.count
  }

  /// The slug of a food that somebody names.
  ///
  /// - Throws: ``KitchenError`` when no food is meant.
  func foodSlug(_ name: String) throws -> String { try foodSlug(name, place: "") }

  func foodSlug(_ name: String, place: String) throws -> String {
    guard let id = knowledge.analyser.matcher.match(name: name).food else {
      throw KitchenError(
        "\(place)no food is known as '\(name)'", hint: "name it as a shop does: 'red lentils'")
    }
    return knowledge.foods[id].slug
  }

  private static func fields(_ line: String) -> [String] {
    let separator: Character = line.contains(";") ? ";" : line.contains("\t") ? "\t" : ","
    return line.split(separator: separator, omittingEmptySubsequences: false).map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
    }
  }

  private static func number(_ text: String) -> Double? {
    Double(text.replacing(",", with: ".").trimmingCharacters(in: CharacterSet(charactersIn: "€$£ ")))
  }
}
