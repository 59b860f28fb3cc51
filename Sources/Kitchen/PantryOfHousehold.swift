internal import Foundation
internal import Persistence
internal import Planning
public import Shopping

extension Kitchen {
  /// What is in the house.
  ///
  /// - Throws: ``KitchenError`` when what is stored cannot be read; ``LibraryError``.
  public func pantry() throws -> Pantry {
    guard let note = try database.notes(ofKind: "pantry").first else { return Pantry() }
    do {
      return try JSONDecoder().decode(Pantry.self, from: Data(note.content.utf8))
    } catch {
      throw KitchenError(
        "what the library holds of the pantry cannot be read",
        hint: "`commensal pantry import FILE` fills it anew")
    }
  }

  /// Remembers what is in the house.
  ///
  /// - Throws: ``LibraryError``.
  public func keep(_ pantry: Pantry) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let content = String(decoding: try encoder.encode(pantry), as: UTF8.self)
    try database.replaceNotes(ofKind: "pantry", with: [StoredNote(key: "all", content: content)])
  }

  /// The foods of the pantry that the planner can use up, with their best-before days; staples are no wish.
  func pantryFoods() throws -> [(slug: String, bestBefore: CalendarDay?)] {
    try pantry().entries.filter { !$0.isStaple }.compactMap { entry in
      knowledge.analyser.matcher.match(name: entry.name).food.map {
        (knowledge.foods[$0].slug, entry.bestBefore)
      }
    }
  }

  /// Whether no food is known by a name, so that nothing can be taken from it.
  public func isUnknown(food name: String) -> Bool {
    knowledge.analyser.matcher.match(name: name).food == nil
  }
}
