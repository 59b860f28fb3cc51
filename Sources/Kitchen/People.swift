internal import Foundation
internal import Formats
internal import Persistence
internal import Planning
public import Sensitivities

/// What changes about a person, as the person says it; `nil` and empty leave things as they are.
public struct PersonChanges: Hashable, Sendable {
  /// A new name.
  public var name: String?
  /// What is avoided, in plain words, as strictly as is usual for it.
  public var avoid: [String] = []
  /// What is avoided as an allergy: a dish that contains it, may contain it, or has an unread line is refused.
  public var allergies: [String] = []
  /// What is avoided as an intolerance: a dish that contains it is refused, one that may contain it is told.
  public var intolerances: [String] = []
  /// What is counted by dose.
  public var limits: [String] = []
  /// What need no longer be avoided.
  public var allow: [String] = []
  /// Energy need in kcal a day.
  public var energy: Double?
  /// The body from which the energy need is estimated.
  public var body: Body?
  /// The meals eaten here; an empty list is every meal.
  public var meals: [MealSlot]?
  /// The days of a guest; an empty list is every day.
  public var days: [CalendarDay]?
  /// Grams of fibre a day before.
  public var fibreBefore: Double?
  /// The day on which the person began.
  public var since: CalendarDay?

  /// Makes changes that change nothing.
  public init() {}

  /// Whether nothing changes.
  public var isEmpty: Bool { self == PersonChanges() }
}

extension Kitchen {
  /// The people of the household, in the order in which they were added.
  ///
  /// - Throws: ``KitchenError`` when what is stored of somebody cannot be read; ``LibraryError``.
  public func people() throws -> [Person] {
    try database.people().map { note in
      do {
        return try JSONDecoder().decode(Person.self, from: Data(note.content.utf8))
      } catch {
        throw KitchenError(
          "what the library holds of \(note.key) cannot be read",
          hint: "`commensal people remove '\(note.key)'`, then add the person again")
      }
    }
  }

  /// Adds somebody to the household.
  ///
  /// - Returns: The person as remembered.
  /// - Throws: ``KitchenError`` for a name that is taken or empty and for words that nobody knows;
  ///   ``LibraryError``.
  @discardableResult
  public func addPerson(named name: String, _ changes: PersonChanges) throws -> Person {
    let trimmed = name.trimmingCharacters(in: .whitespacesAndNewlines)
    if trimmed.isEmpty { throw KitchenError("a person needs a name") }
    if try people().contains(where: { sameName($0.name, trimmed) }) {
      throw KitchenError(
        "\(trimmed) is at the table already",
        hint: "`commensal people edit '\(trimmed)'` changes what is known")
    }
    let person = try changed(Person(name: trimmed), changes)
    try store(person, formerly: nil)
    return person
  }

  /// Changes what is known of somebody.
  ///
  /// - Returns: The person as remembered.
  /// - Throws: ``KitchenError`` when nobody has that name, the new name is taken, or words are not known;
  ///   ``LibraryError``.
  @discardableResult
  public func editPerson(named name: String, _ changes: PersonChanges) throws -> Person {
    let former = try person(named: name)
    let person = try changed(former, changes)
    if !sameName(person.name, former.name), try people().contains(where: { sameName($0.name, person.name) }) {
      throw KitchenError("\(person.name) is at the table already", hint: "choose another name")
    }
    try store(person, formerly: former.name)
    return person
  }

  /// Forgets somebody.
  ///
  /// - Throws: ``KitchenError`` when nobody has that name; ``LibraryError``.
  public func removePerson(named name: String) throws {
    try database.removePerson(named: try person(named: name).name)
  }

  /// Somebody of the household, by name.
  ///
  /// - Throws: ``KitchenError`` when nobody has that name, with the names there are; ``LibraryError``.
  public func person(named name: String) throws -> Person {
    let everybody = try people()
    if let person = everybody.first(where: { sameName($0.name, name) }) { return person }
    let names = everybody.map(\.name).joined(separator: ", ")
    throw KitchenError(
      "nobody at the table is called '\(name)'",
      hint: names.isEmpty ? "`commensal people add '\(name)'` adds somebody" : "there are: \(names)")
  }

  private func store(_ person: Person, formerly former: String?) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let content = String(decoding: try encoder.encode(person), as: UTF8.self)
    try database.storePerson(StoredNote(key: person.name, content: content), formerly: former)
  }

  private func changed(_ person: Person, _ changes: PersonChanges) throws -> Person {
    var person = person
    if let name = changes.name?.trimmingCharacters(in: .whitespacesAndNewlines), !name.isEmpty {
      person.name = name
    }
    let gone = Set(try sensitivities(changes.allow).map(\.avoidance))
    person.sensitivities.removeAll { gone.contains($0.avoidance) }
    let asked: [(words: [String], severity: Severity?)] = [
      (changes.avoid, nil), (changes.limits, .limit), (changes.intolerances, .intolerance),
      (changes.allergies, .allergy),
    ]
    for (words, severity) in asked {
      for sensitivity in try sensitivities(words) {
        person.set(
          Sensitivity(sensitivity.avoidance, severity ?? sensitivity.severity, from: sensitivity.from))
      }
    }
    if let energy = changes.energy {
      guard (500...10_000).contains(energy) else {
        throw KitchenError(
          "nobody needs \(plain(energy)) kcal a day", hint: "give a figure from 500 to 10000, or leave it out"
        )
      }
      person.energy = .given(kilocalories: energy)
    } else if let body = changes.body {
      person.energy = .estimated(body)
    }
    if let meals = changes.meals { person.meals = meals.isEmpty ? nil : meals.map(\.rawValue) }
    if let days = changes.days { person.days = days.isEmpty ? nil : days.sorted().map { "\($0)" } }
    if let fibre = changes.fibreBefore {
      guard (0...100).contains(fibre) else {
        throw KitchenError("nobody eats \(plain(fibre)) g fibre a day", hint: "give a figure from 0 to 100")
      }
      person.fibreBefore = fibre
    }
    if let since = changes.since { person.since = "\(since)" }
    return person
  }
}

private func sameName(_ left: String, _ right: String) -> Bool { left.lowercased() == right.lowercased() }

extension Person {
  /// Adds something avoided, or changes how strictly it is.
  fileprivate mutating func set(_ sensitivity: Sensitivity) {
    if let place = sensitivities.firstIndex(where: { $0.avoidance == sensitivity.avoidance }) {
      sensitivities[place] = sensitivity
    } else {
      sensitivities.append(sensitivity)
    }
  }
}
