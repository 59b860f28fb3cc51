internal import Foundation
internal import Persistence
public import Shopping

extension Kitchen {
  /// The shops whose order of aisles is known, by name in small letters; the usual shop has no name.
  ///
  /// - Throws: ``LibraryError``.
  public func aisleOrders() throws -> [String: AisleOrder] {
    let notes = try database.notes(ofKind: "shop")
    return Dictionary(
      notes.compactMap { note in
        (try? JSONDecoder().decode(AisleOrder.self, from: Data(note.content.utf8))).map { (note.key, $0) }
      }, uniquingKeysWith: { $1 })
  }

  /// Moves an aisle in the order of a shop.
  ///
  /// - Parameters:
  ///   - aisle: The aisle as it stands on the list.
  ///   - place: Its place in the walk, from 1.
  ///   - shop: The shop; empty for the usual one.
  /// - Returns: The new order.
  /// - Throws: ``KitchenError`` when there is no such aisle; ``LibraryError``.
  @discardableResult
  public func moveAisle(_ aisle: String, to place: Int, inShop shop: String = "") throws -> AisleOrder {
    let order = try aisleOrder(ofShop: shop)
    guard let known = order.aisles.first(where: { $0.lowercased() == aisle.lowercased() }) else {
      throw KitchenError(
        "no aisle is called '\(aisle)'", hint: "there are: \(order.aisles.joined(separator: ", "))")
    }
    return try keep(order.moving(known, to: place - 1))
  }

  /// Learns how a shop is walked from the order in which foods were ticked.
  ///
  /// - Parameters:
  ///   - foods: The foods, by name, first to last.
  ///   - shop: The shop; empty for the usual one.
  /// - Returns: The new order.
  /// - Throws: ``KitchenError`` when a food is not known; ``LibraryError``.
  @discardableResult
  public func learnAisles(ticked foods: [String], inShop shop: String = "") throws -> AisleOrder {
    let aisles = try foods.map { name in
      guard let id = knowledge.analyser.matcher.match(name: name).food else {
        throw KitchenError("no food is known as '\(name)'", hint: "name it as it stands on the list")
      }
      return Aisles.standard.aisle(of: knowledge.foods[id].category)
    }
    return try keep(try aisleOrder(ofShop: shop).learning(from: aisles))
  }

  private func keep(_ order: AisleOrder) throws -> AisleOrder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    var notes = try database.notes(ofKind: "shop").filter { $0.key != order.shop.lowercased() }
    notes.append(
      StoredNote(
        key: order.shop.lowercased(), content: String(decoding: try encoder.encode(order), as: UTF8.self)))
    try database.replaceNotes(ofKind: "shop", with: notes)
    return order
  }
}
