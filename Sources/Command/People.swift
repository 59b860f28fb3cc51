public import ArgumentParser
public import Kitchen

/// The command `commensal people`.
struct People: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Who eats here: what each avoids, how much each needs, who eats which meals.",
    subcommands: [ListPeople.self, AddPerson.self, EditPerson.self, RemovePerson.self],
    defaultSubcommand: ListPeople.self)
}

/// The command `commensal people list`.
struct ListPeople: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists who eats here.")

  @OptionGroup var library: LibraryOption
  @Flag(help: "Prints JSON lines.") var json = false

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    let people = try kitchen.people()
    if json {
      var writer = JSONWriter()
      for person in people {
        writer.person(person)
        writer.newline()
      }
      return Terminal.write(writer.bytes)
    }
    if people.isEmpty {
      return Terminal.note(
        "Nobody is named yet: menus are for one. `commensal people add NAME` adds somebody.")
    }
    Terminal.print(people.map { $0.text(kitchen.knowledge.name) }.joined(separator: "\n\n"))
  }
}

/// The command `commensal people add NAME`.
struct AddPerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Adds somebody who eats here, or a guest for some days.",
    discussion: """
      Example: commensal people add Ana --allergy peanut --intolerance milk --limit lactose --energy 2100
      A guest: commensal people add Ben --avoid "no pork" --days 2026-11-27 --meals dinner
      """)

  @OptionGroup var library: LibraryOption
  @Argument(help: "The name.") var name: String
  @OptionGroup var options: PersonOptions

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    Terminal.print(try kitchen.addPerson(named: name, try options.changes()).text(kitchen.knowledge.name))
  }
}

/// The command `commensal people edit NAME`.
struct EditPerson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Changes what is known of somebody.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The name.") var name: String
  @Option(help: "A new name.") var rename: String?
  @Option(help: "What need no longer be avoided, in plain words.") var allow: [String] = []
  @OptionGroup var options: PersonOptions

  func run() throws {
    let kitchen = try library.kitchen(filling: false)
    var changes = try options.changes()
    changes.name = rename
    changes.allow = allow
    if changes.isEmpty {
      throw KitchenError("nothing was said to change", hint: "`commensal people edit --help` lists what can")
    }
    Terminal.print(try kitchen.editPerson(named: name, changes).text(kitchen.knowledge.name))
  }
}

/// The command `commensal people remove NAME`.
struct RemovePerson: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "remove", abstract: "Forgets somebody.")

  @OptionGroup var library: LibraryOption
  @Argument(help: "The name.") var name: String

  func run() throws {
    try library.kitchen(filling: false).removePerson(named: name)
    Terminal.note("\(name) is no longer at the table.")
  }
}

/// What can be said of a person on the command line.
struct PersonOptions: ParsableArguments {
  @Option(help: "What is avoided, in plain words, as strictly as is usual for it: gluten,no pork,low FODMAP.")
  var avoid: [String] = []
  @Option(help: "What is avoided as an allergy: nothing that may contain it, nothing unread.") var allergy:
    [String] = []
  @Option(help: "What is avoided as an intolerance: nothing that contains it; what may is told.")
  var intolerance: [String] = []
  @Option(help: "What is counted by dose.") var limit: [String] = []
  @Option(help: "Energy need in kilocalories a day.") var energy: Double?
  @Option(help: "female or male: with age, height and weight the energy need is estimated.") var sex:
    Body.Sex?
  @Option(help: "Age in years.") var age: Double?
  @Option(help: "Height in centimetres.") var height: Double?
  @Option(help: "Weight in kilograms.") var weight: Double?
  @Option(help: "How much the person moves.") var activity: Body.Activity?
  @Option(help: "The meals eaten here, of breakfast, lunch, dinner, snack; 'all' for every meal.") var meals:
    String?
  @Option(help: "The days of a guest, as 2026-11-27,2026-11-28; 'all' for every day.") var days: String?
  @Option(help: "Grams of fibre a day until now: targets climb from there by 5 g a week.") var fibreBefore:
    Double?
  @Option(help: "The day on which these menus began, as 2026-11-23.") var since: String?

  /// What is to change.
  func changes() throws -> PersonChanges {
    var changes = PersonChanges()
    changes.avoid = avoid
    changes.allergies = allergy
    changes.intolerances = intolerance
    changes.limits = limit
    changes.energy = energy
    changes.body = try body()
    changes.meals = try meals.map { try $0 == "all" ? [] : Words.slots($0) }
    changes.days = try days.map { text in
      try text == "all" ? [] : text.split(separator: ",").map { try Words.day(String($0)) }
    }
    changes.fibreBefore = fibreBefore
    changes.since = try since.map(Words.day)
    return changes
  }

  private func body() throws -> Body? {
    if sex == nil, age == nil, height == nil, weight == nil, activity == nil { return nil }
    guard let sex, let age, let height, let weight else {
      throw KitchenError(
        "the energy need can only be estimated from all of sex, age, height and weight",
        hint: "add what is missing, or say --energy")
    }
    guard (18...120).contains(age), (100...250).contains(height), (25...350).contains(weight) else {
      throw KitchenError(
        "the estimate holds for adults of 100 to 250 cm and 25 to 350 kg",
        hint: "say --energy as a professional advised")
    }
    return Body(sex: sex, years: age, centimetres: height, kilograms: weight, activity: activity ?? .light)
  }
}

extension Body.Sex: ExpressibleByArgument {}
extension Body.Activity: ExpressibleByArgument {}
